import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openDrawing } from '../client/threads';
import type { Viewer } from '../domain/access/viewer';
import { atHour } from '../domain/time/epoch';
import { openStore, type Store } from '../store';
import { startPostgres } from '../test/support/postgres';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../test/support/test-web';
import { PATHS } from '../web/paths';
import { machineLoad, type Figure } from './figures';
import { CYCLE, fillStore, TODAY } from './pages-fill';

const SIZES = [
  { assignments: 100, bodies: 15 },
  { assignments: 1_000, bodies: 15 },
  { assignments: 10_000, bodies: 150 },
];
const A_SECOND = 20;
const WARM_UP = 10;
/** So many that the 99th of a hundred is not the slowest. */
const REQUESTS = 200;
const AIM_MS = 50;
const AIM_KB = 150;

const list = (query: Record<string, string>) =>
  `${PATHS.assignments}?${new URLSearchParams(query).toString()}`;

interface Asked {
  what: string;
  path: string;
  as?: Viewer;
}

const DUTY = 'DO-III.3-00003/once';

/** What is asked for; a page without a route is left out. */
const PAGES: Asked[] = [
  { what: 'morning', path: PATHS.morning },
  { what: 'list', path: PATHS.assignments },
  { what: 'list, body and status', path: list({ 'co-quan': 'co-quan-3', 'tinh-trang': 'inProgress' }) },
  { what: 'list, page 10', path: list({ trang: '10' }) },
  { what: 'list, search', path: list({ q: 'hòa giải' }) },
  { what: 'bodies', path: PATHS.bodies },
  { what: 'one body', path: PATHS.body('co-quan-3') },
  { what: 'one assignment', path: PATHS.assignment(CYCLE, DUTY) },
  { what: 'letters', path: PATHS.letters },
  { what: 'trail', path: PATHS.audit },
  { what: 'pictures', path: PATHS.pictures },
  { what: 'own page of a body', path: PATHS.own, as: linkOf('co-quan-3') },
  { what: 'own page of a duty', path: PATHS.ownAssignment(CYCLE, DUTY), as: linkOf('co-quan-3') },
];

interface Answered {
  status: number;
  /** As they went over the line. */
  sent: number;
  /** From the request's arrival to the end of its answer, as the server sees it. */
  serverMs: number;
  statements: number;
}

/** One page of one store. */
interface Seen {
  what: string;
  answers: Answered[];
  /** The very first answer: pictures are drawn for it. */
  first: Answered;
  /** How long anything else had to wait for its turn at most: while the first answer was made, and after. */
  heldMs: { first: number; later: number };
  /** Bytes of the page with all that it loads at the first visit. */
  load: { plain: number; sent: number };
}

interface Size {
  assignments: number;
  bodies: number;
}

/**
 * Pages of 100, 1,000 and 10,000 assignments, each asked for at a steady pace over a real socket, on either engine; then
 * how each grew.
 */
export async function measurePages(requests = REQUESTS, sizes = SIZES): Promise<Figure[]> {
  const inMemory = () => openStore({ kind: 'pglite-memory' });
  const figures = await measureEngine('PGlite', { requests, sizes }, inMemory);
  const postgres = await startPostgres();
  if (postgres === null) return figures;
  try {
    const inServer = async ({ assignments }: Size) => {
      const url = await postgres.createDatabase(`do_${assignments}`);
      return { ...(await openStore({ kind: 'postgres', url })), tidy: () => tidy(url) };
    };
    return [...figures, ...(await measureEngine('PostgreSQL', { requests, sizes }, inServer))];
  } finally {
    await postgres.stop();
  }
}

async function measureEngine(
  engine: string,
  { requests, sizes }: { requests: number; sizes: Size[] },
  open: (size: Size) => Promise<Store & { tidy?: () => Promise<void> }>,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const all: Seen[][] = [];
  for (const size of sizes) {
    const store = await open(size);
    await fillStore(store, size.assignments, size.bodies);
    await store.tidy?.();
    const seen = await measureStore(store, requests);
    await store.close();
    all.push(seen);
    const where = `${engine}, ${size.assignments.toLocaleString('en')} assignments`;
    figures.push(...seen.flatMap((page) => figuresOf(where, page)));
    process.stderr.write(`${where}: load ${machineLoad().join(' ')}\n`);
  }
  return [...figures, ...growth(engine, sizes, all)];
}

function figuresOf(where: string, page: Seen): Figure[] {
  const { what, load, heldMs, first } = page;
  const kb = (bytes: number) => (bytes / 1024).toFixed(0);
  return [
    { part: 'pages', what: `${where}: ${what}`, seen: inWords(page), aim: `p99 ≤ ${AIM_MS} ms` },
    {
      part: 'pages',
      what: `${where}: ${what}, first load`,
      seen: `${kb(load.plain)} kB, sent as ${kb(load.sent)} kB; first answer ${first.serverMs.toFixed(0)} ms; others held ${heldMs.first.toFixed(0)} ms by it, ${heldMs.later.toFixed(0)} ms later`,
      aim: `≤ ${AIM_KB} kB`,
    },
  ];
}

/** The middle answer and its statements as the table becomes a hundred times as long. */
function growth(engine: string, sizes: Size[], all: Seen[][]): Figure[] {
  return all.at(-1)!.map(({ what }) => {
    const same = all.map((pages) => pages.find((page) => page.what === what));
    const steps = same.map((page) =>
      page === undefined ? '–' : `${at(page.answers, 0.5).toFixed(1)} ms in ${statementsOf(page)}`,
    );
    return {
      part: 'pages',
      what: `${engine}, growth over ${sizes.map(({ assignments }) => assignments).join(', ')}: ${what}`,
      seen: steps.join(', '),
      aim: null,
    };
  });
}

/** What autovacuum does within a minute. */
async function tidy(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function measureStore(store: Store, requests: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  const web = await openTestWeb({ store, now: () => atHour(TODAY, 8) });
  const drawing = openDrawing();
  web.office.draw = drawing.ask;
  const server = await serve(web, store);
  for (const page of PAGES) {
    web.as(page.as ?? userOf('secretariat'));
    const one = await askFor(server, page, requests);
    if (one !== null) seen.push(one);
  }
  await web.close();
  await drawing.close();
  return seen;
}

// ---- the server, and what it counts

interface Served {
  port: number;
  /** Of the one answer that ended last. */
  last: () => { serverMs: number; statements: number };
}

async function serve({ app }: TestWeb, store: Store): Promise<Served> {
  const statements = countStatements(store);
  let last = { serverMs: 0, statements: 0 };
  app.server.prependListener('request', (_request, response) => {
    const [began, before] = [performance.now(), statements()];
    response.once('finish', () => {
      last = { serverMs: performance.now() - began, statements: statements() - before };
    });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { port: (app.server.address() as AddressInfo).port, last: () => last };
}

/** Every statement passes one of the two drivers. */
function countStatements({ owned }: Store): () => number {
  let count = 0;
  const driver = (owned?.pglite ?? Client.prototype) as { query: (...args: unknown[]) => unknown };
  const query = driver.query;
  driver.query = function counted(...args) {
    count += 1;
    return query.apply(this, args);
  };
  return () => count;
}

// ---- whoever asks

async function askFor(server: Served, { what, path }: Asked, requests: number): Promise<Seen | null> {
  const held = monitorEventLoopDelay({ resolution: 1 });
  const longest = () => {
    held.disable();
    const ms = held.max / 1e6;
    held.reset();
    return ms;
  };
  held.enable();
  const first = await ask(server, path);
  if (first.status === 404) return null;
  const heldFirst = longest();
  for (let n = 0; n < WARM_UP; n += 1) await ask(server, path);
  held.enable();
  const answers: Promise<Answered>[] = [];
  const began = performance.now();
  for (let n = 0; n < requests; n += 1) {
    answers.push(ask(server, path));
    await pause(Math.max(0, began + ((n + 1) * 1000) / A_SECOND - performance.now()));
  }
  const all = await Promise.all(answers);
  const heldMs = { first: heldFirst, later: longest() };
  return { what, first, answers: all, heldMs, load: await firstLoad(server, path) };
}

/** The page, its styles and its scripts: pictures stand in the page. */
async function firstLoad(server: Served, path: string): Promise<Seen['load']> {
  const { body } = await ask(server, path, 'identity');
  const parts = [...body.matchAll(/(?:href|src)="(\/tinh\/[^"]+)"/g)].map(([, part]) => part!);
  const load = { plain: 0, sent: 0 };
  for (const part of [path, ...parts]) {
    load.plain += (await ask(server, part, 'identity')).sent;
    load.sent += (await ask(server, part)).sent;
  }
  return load;
}

let asked = 0;

/** Each from an address of its own: whoever asks so often from one is slowed down. */
async function ask(
  { port, last }: Served,
  path: string,
  encoding = 'gzip, deflate, br',
): Promise<Answered & { body: string }> {
  asked += 1;
  const from = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
  const headers = { 'x-forwarded-for': from, 'accept-encoding': encoding };
  return await new Promise((resolve, reject) => {
    const asking = request({ port, path, host: '127.0.0.1', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const body = encoding === 'identity' ? bytes.toString() : '';
        resolve({ status: response.statusCode ?? 0, sent: bytes.length, body, ...last() });
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}

// ---- in words

function at(answers: Answered[], share: number): number {
  const took = answers.map(({ serverMs }) => serverMs).sort((a, b) => a - b);
  return took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
}

function statementsOf({ answers }: Seen): string {
  return `${answers.at(-1)!.statements} statements`;
}

function inWords(page: Seen): string {
  const { answers } = page;
  const ms = [0.5, 0.99, 1].map((share) => at(answers, share).toFixed(1));
  const failed = answers.filter(({ status }) => status !== 200);
  const trouble = failed.length === 0 ? '' : `, ${failed.length} FAILED (${failed[0]!.status})`;
  return `p50 ${ms[0]} p99 ${ms[1]} max ${ms[2]} ms, ${statementsOf(page)}${trouble}`;
}
