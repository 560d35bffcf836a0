import type { MoveWish } from '../domain/rounds/move-days';
import {
  missingParts,
  partStanding,
  type PartStanding as AskedPartStanding,
} from '../domain/rounds/standing';
import type { PartState, RoundDays, RoundRecord, RoundState } from '../domain/rounds/types';
import { isoMinute } from '../domain/time/epoch';
import { minute } from './json';
import type { FreezeFailure } from './rounds';

/** Rounds as programs read them. */

/** One line of a list: `counts.missing` after the close says who was missing then. */
export function roundGlance({ cycle, plan, state }: RoundRecord) {
  const { id, kind, period, title, obligation } = plan;
  const { status, days, parts, snapshot, reported } = state;
  const standing = parts.map((part) => standingOf(part, state));
  const count = (wanted: PartStanding) => standing.filter((one) => one === wanted).length;
  return {
    id,
    cycle,
    kind,
    period,
    title,
    clause: obligation?.clause ?? null,
    status,
    ...days,
    counts: {
      participants: parts.length,
      sent: count('sent') + count('accepted'),
      accepted: count('accepted'),
      missing: count('missing') + count('late'),
      late: count('late'),
    },
    snapshot,
    paper: reported?.paper ?? null,
  };
}

export type RoundGlance = ReturnType<typeof roundGlance>;

/** `failure`: why its figures could not be frozen, where that is so. */
export function roundJson(record: RoundRecord, failure: FreezeFailure | null = null) {
  const { plan, state, updatedAt } = record;
  const { openedAt, closed, moves, reported, ended, parts } = state;
  return {
    ...roundGlance(record),
    line: plan.obligation?.line ?? null,
    obligation: plan.obligation?.code ?? null,
    deadlineText: plan.obligation?.deadlineText ?? null,
    collator: plan.collator,
    openedAt: minute(openedAt),
    closed: closed === null ? null : { ...closed, at: isoMinute(closed.at) },
    freezeFailed: failure === null ? null : { ...failure, at: isoMinute(failure.at) },
    reported: reported === null ? null : { ...reported, at: isoMinute(reported.at) },
    ended: ended === null ? null : { ...ended, at: isoMinute(ended.at) },
    moves: moves.map((move) => ({ ...move, at: isoMinute(move.at) })),
    parts: parts.map((part) => partJson(part, state)),
    updatedAt: isoMinute(updatedAt),
  };
}

export type RoundJson = ReturnType<typeof roundJson>;

function partJson(part: PartState, state: RoundState) {
  const { body, status, versions, returns, acceptedAt } = part;
  return {
    body: body.id,
    name: body.name,
    targets: body.targets,
    status,
    standing: standingOf(part, state),
    acceptedAt: minute(acceptedAt),
    versions: versions.map((version) => ({ ...version, at: isoMinute(version.at) })),
    returns: returns.map((one) => ({ ...one, at: isoMinute(one.at) })),
  };
}

export type RoundPartJson = ReturnType<typeof partJson>;

/** `notAsked` before the round opens. */
export type PartStanding = AskedPartStanding | 'notAsked';

function standingOf(part: PartState, state: RoundState): PartStanding {
  return state.openedAt === null ? 'notAsked' : partStanding(part, state);
}

/** What a move makes of the days of a round; `rolled`: what was asked of a day off; `told`: how many bodies hear of it. */
export function roundMoveJson({ cycle, plan, state }: RoundRecord, after: RoundDays, wish: MoveWish) {
  const days = Object.keys(state.days) as (keyof RoundDays)[];
  return {
    id: plan.id,
    cycle,
    title: plan.title,
    preview: true,
    changes: days.map((day) => ({ day, before: state.days[day], after: after[day] })),
    rolled: days.flatMap((day) => {
      const asked = (wish as Partial<RoundDays>)[day];
      return asked === undefined || asked === after[day] ? [] : [{ day, asked, becomes: after[day] }];
    }),
    told: state.status === 'open' ? state.parts.filter(isAsked).length : 0,
  };
}

/** What a close at this moment leaves out, and what it makes of the cut-off. */
export function roundCloseJson({ cycle, plan, state }: RoundRecord, { cutoff }: RoundDays) {
  const named = (parts: PartState[]) => parts.map(({ body: { id, name } }) => ({ body: id, name }));
  return {
    id: plan.id,
    cycle,
    title: plan.title,
    preview: true,
    missing: named(missingParts(state)),
    unaccepted: named(state.parts.filter(({ status }) => status === 'submitted')),
    cutoff: { before: state.days.cutoff, after: cutoff },
  };
}

export type RoundCloseJson = ReturnType<typeof roundCloseJson>;

export type RoundMoveJson = ReturnType<typeof roundMoveJson>;

function isAsked({ status }: PartState): boolean {
  return status === 'awaited' || status === 'returned';
}
