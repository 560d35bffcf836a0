import { randomUUID } from 'node:crypto';
import cookies from '@fastify/cookie';
import formBody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { RefusalBook } from '../client/access/refusal-book';
import { refusalOf } from '../client/refusals';
import { may } from '../domain/access/rights';
import { REAL_SCOPE } from '../domain/ids';
import { langOf, type Said } from '../domain/lang';
import type { Refusal } from '../domain/refusal';
import { dateOf } from '../domain/time/epoch';
import { redirect, type Answer } from './answer';
import { loadAssets, serveAssets, type Assets } from './assets';
import { readCookie } from './cookies';
import { secureHeaders, setSecureHeaders } from './headers';
import { viewerOf, type Identify } from './identify';
import { NOT_OURS } from './not-ours';
import type { WebOffice } from './office';
import type { StageBar } from './parts/layout';
import { linkOver } from './own/open-link';
import { PATHS, stageBase } from './paths';
import { limitRates } from './rate-limits';
import { hangUp, isTooSlow } from './hang-up';
import { bookOf, notOwn, refusedAct, refusedUnheard, refusedUnread } from './refused';
import { send } from './send';
import { isSealed, sealFor } from './seal';
import type { Route } from './route';
import { comesFromElsewhere } from './same-origin';
import { forbidden, mustLogIn, noSuchPage, refusedPage, TOO_MANY, troubled, unreadable } from './trouble';
import { holdsNul, text, type Fields, type Visit } from './visit';

export interface WebParts {
  routes: readonly Route[];
  /** The ways by which somebody is known, tried in order. */
  identify: readonly Identify[];
  assetsDir: string;
  /** What stands above every page of a rehearsal. */
  stageBar: StageBar;
  /** Milliseconds; left out: as long as a slow line needs. */
  patience?: Patience;
}

export interface Patience {
  /** Until the head of a request has come. */
  head: number;
  /** Until all of it has. */
  whole: number;
  /** How often it is looked at. */
  look: number;
}

const FORM_LIMIT = 256 * 1024;
/** A form that does not come whole in this time is given up: a slow line has a minute, not an hour. */
const PATIENCE: Patience = { head: 20_000, whole: 120_000, look: 10_000 };

/** The web of one office: pages over its store, acts through the same Updates as the command line's. */
export async function createWeb(office: WebOffice, parts: WebParts): Promise<FastifyInstance> {
  const patience = parts.patience ?? PATIENCE;
  const app = fastify({
    frameworkErrors: (_error, request, reply) => {
      void web.book.note(refusedUnread(office, request, 'unreadable'));
      unreadableAddress(reply, office.publicUrl);
    },
    bodyLimit: FORM_LIMIT,
    requestTimeout: patience.whole,
    http: { headersTimeout: patience.head, connectionsCheckingInterval: patience.look },
    clientErrorHandler: (error, socket) => {
      if (isTooSlow(error)) void web.book.note(refusedUnheard(office, socket, 'too-slow'));
      hangUp(error, socket);
    },
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    genReqId: () => randomUUID(),
  });
  // Forms alone are read: what comes as JSON holds numbers and objects where pages count on text.
  app.removeAllContentTypeParsers();
  await app.register(cookies);
  await app.register(formBody, { bodyLimit: FORM_LIMIT });
  await app.register(multipart);
  await limitRates(app, office);
  secureHeaders(app, office.publicUrl);
  const assets = loadAssets(parts.assetsDir);
  serveAssets(app, assets);

  const web: Web = { office, parts, assets, book: bookOf(office) };
  app.addHook('onClose', () => web.book.close());
  for (const route of parts.routes) {
    const handler = (request: FastifyRequest, reply: FastifyReply) => answer(web, route, request, reply);
    const options = { method: route.method, handler, bodyLimit: route.bodyLimit ?? FORM_LIMIT };
    app.route({ ...options, url: route.path });
    if (!route.officeOnly) app.route({ ...options, url: `/dien-tap/:stage${route.path}` });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const visit = await visitOf(web, request, reply);
    await send(web, visit, reply, noSuchPage(visit));
  });
  app.setErrorHandler(async (error, request, reply) => {
    // Who asks too much is not looked up either.
    if (isTooMany(error)) {
      await web.book.note(refusedUnread(office, request, 'too-many-requests'));
      return reply.code(429).type(PLAIN).send(bothWays(TOO_MANY));
    }
    try {
      const visit = await visitOf(web, request, reply);
      const told = troubled(visit, error, (fault, where) => office.onFault(fault, where));
      // To whoever hung up nothing is said, and nothing was refused.
      if (request.socket.destroyed) await send(web, visit, reply, told);
      else await answered(web, visit, null, told);
    } catch (fault) {
      office.onFault(fault, `${request.method} ${request.routeOptions.url ?? '?'}`);
      await reply.removeHeader('location').code(500).type(PLAIN).send(NO_PAGE);
    }
  });
  return app;
}

function isTooMany(error: unknown): boolean {
  return (error as { statusCode?: number }).statusCode === 429;
}

function bothWays({ vi, en }: Said<Refusal>): string {
  return `${vi.message} / ${en.message}`;
}

const PLAIN = 'text/plain; charset=utf-8';
/** Where not even a page can be made, as while the store is away: nothing of what went wrong inside. */
const NO_PAGE =
  'Hệ thống đang gặp lỗi. Hãy thử lại sau ít phút. / Something went wrong. Try again in a few minutes.';
const NO_ADDRESS =
  'Địa chỉ không đọc được. Hãy mở lại từ trang đầu. / This address cannot be read. Begin at the first page.';

/** It never comes to a route, nor to the hooks of one. */
function unreadableAddress(reply: FastifyReply, publicUrl: string): void {
  setSecureHeaders(reply, publicUrl);
  void reply.code(400).type(PLAIN).send(NO_ADDRESS);
}

export interface Web {
  office: WebOffice;
  parts: WebParts;
  assets: Assets;
  book: RefusalBook;
}

/** Who may not is told so before anything is read of what they sent. */
async function answer(web: Web, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await web.book.catchUp();
  const visit = await visitOf(web, request, reply);
  await answered(web, visit, route, await answerTo(route, visit));
}

/** What was refused stands in the trail before whoever was refused hears of it. */
async function answered(web: Web, visit: Visit, route: Route | null, answer: Answer): Promise<void> {
  // Of a rehearsal that is over there is nothing to look up, whatever its address asks for.
  const mayBeOthers = route !== null && isStaged(visit);
  const refused = answer.refused ?? (mayBeOthers ? await notOwn(visit, route, answer) : null);
  if (refused !== null) await web.book.note(refusedAct(visit, route, refused));
  await send(web, visit, visit.reply, answer);
}

async function answerTo(route: Route, visit: Visit): Promise<Answer> {
  if (!isStaged(visit)) return noSuchPage(visit);
  if ([visit.params, visit.query, visit.form].some(holdsNul)) return unreadable(visit);
  if (route.action !== 'public' && !may(visit.viewer.role, route.action)) return kept(route, visit);
  if (route.method === 'POST' && !route.multipart) {
    const { request, seal, form } = visit;
    if (comesFromElsewhere(request, visit.office.publicUrl) || !isSealed(seal, text(form, 'seal')))
      return refusedPage(visit, NOT_OURS[visit.lang]);
  }
  try {
    return await route.handle(visit);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusedPage(visit, refusal);
  }
}

/** Kept out: sent where they may go, or told that they may not. */
async function kept({ action, path }: Route, visit: Visit): Promise<Answer> {
  const { role } = visit.viewer;
  if (role === null) return (action.startsWith('own.') ? await linkOver(visit) : null) ?? mustLogIn(visit);
  // The bare address is what people type: it leads a body to its own page.
  return role === 'body' && path === PATHS.morning ? redirect(visit.url(PATHS.own)) : forbidden(visit);
}

/** A rehearsal that does not run any more has no pages. */
function isStaged({ request, scope }: Visit): boolean {
  const { stage } = request.params as { stage?: string };
  return stage === undefined || stage === scope;
}

async function visitOf(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const { office, parts } = web;
  const { stage: asked, ...params } = (request.params ?? {}) as Record<string, string>;
  const stage = (asked === undefined ? null : office.stageOf(asked)) ?? mainStage(office);
  const { scope } = stage;
  const viewer = await viewerOf(parts.identify, office, scope, request, reply);
  const now = stage.now();
  const base = asked === undefined ? '' : stageBase(scope, REAL_SCOPE);
  const visit: Visit = {
    office,
    stage,
    scope,
    viewer,
    lang: langOf(readCookie(office, request, 'lang')),
    now,
    today: dateOf(now),
    params,
    query: (request.query ?? {}) as Fields,
    form: formOf(request),
    seal: sealFor(office.keys, viewer),
    url: (path, query) => `${base}${path}${queryText(query)}`,
    request,
    reply,
  };
  return visit;
}

function mainStage(office: WebOffice) {
  const stage = office.stageOf(REAL_SCOPE);
  if (stage === null) throw new Error('the web has no stage for the office itself');
  return stage;
}

function formOf({ body }: FastifyRequest): Fields {
  return typeof body === 'object' && body !== null ? (body as Fields) : {};
}

function queryText(query: Fields = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) =>
      one === undefined || one === '' ? [] : [[name, one]],
    ),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
