import type { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { STRANGER } from '../client/access/log-in';
import { openRefusalBook, type RefusalBook } from '../client/access/refusal-book';
import type { RefusedAct, RefusedKind } from '../domain/access/refused-acts';
import { networkOf } from '../domain/access/sessions';
import { throughOf } from '../domain/access/viewer';
import { REAL_SCOPE } from '../domain/ids';
import type { Answer, Refused } from './answer';
import type { WebOffice } from './office';
import { idOf } from './paths';
import type { Route } from './route';
import type { Visit } from './visit';

/* What was refused, as it is told to the audit trail: who, from where, for what; nothing of what was typed or sent. */

export function bookOf({ store, now, stageOf, onFault }: WebOffice): RefusalBook {
  return openRefusalBook({ store, now, stands: (scope) => stageOf(scope)?.scope === scope, onFault });
}

export function refusedAct(visit: Visit, route: Route | null, refused: Refused): RefusedAct {
  const { viewer, scope, now, request } = visit;
  return {
    ...NOTHING_KNOWN,
    scope,
    at: now,
    actor: viewer.name ?? (viewer.by === 'nobody' ? STRANGER : BY_LINK),
    through: throughOf(viewer),
    body: viewer.body,
    address: networkOf(request.ip),
    isLook: isLook(request),
    asked: route === null || route.action === 'public' ? null : route.action,
    ...refused,
  };
}

/** Before it is known who asks, or for what. */
export function refusedUnread(office: WebOffice, request: FastifyRequest, kind: RefusedKind): RefusedAct {
  return ofStranger(office, { kind, ip: request.ip, isLook: isLook(request) });
}

/** What never became a request. */
export function refusedUnheard(
  office: WebOffice,
  { remoteAddress = '' }: Pick<Socket, 'remoteAddress'>,
  kind: RefusedKind,
): RefusedAct {
  return ofStranger(office, { kind, ip: remoteAddress, isLook: true });
}

function ofStranger(
  office: WebOffice,
  { kind, ip, isLook }: { kind: RefusedKind; ip: string; isLook: boolean },
): RefusedAct {
  const stage = office.stageOf(REAL_SCOPE);
  return {
    ...NOTHING_KNOWN,
    kind,
    scope: stage?.scope ?? REAL_SCOPE,
    at: (stage ?? office).now(),
    actor: STRANGER,
    through: null,
    address: networkOf(ip),
    isLook,
  };
}

const NOTHING_KNOWN = { body: null, asked: null, cycle: null, assignment: null, link: null };

/** A link proves a mailbox and no person. */
const BY_LINK = 'Người mở bằng liên kết';

function isLook({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** A body that asked for what is not its own, or is not there: from outside they look alike, the trail tells them apart. */
export async function notOwn(visit: Visit, route: Route, answer: Answer): Promise<Refused | null> {
  const isMissed = answer.kind === 'page' && answer.status === 404;
  if (!isMissed || !route.action.startsWith('own.')) return null;
  const { office, scope, params } = visit;
  const [cycle, id] = [idOf(params['cycle']), idOf(params['id'] ?? params['round'])];
  const isThere =
    (await office.store.queries.assignmentRow(scope, cycle, id)) !== null ||
    (await office.store.rounds.round(scope, cycle, id)) !== null;
  return { kind: 'not-own', ...(isThere ? { cycle, assignment: id } : {}) };
}
