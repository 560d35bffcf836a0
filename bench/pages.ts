import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { atHour } from '../domain/time/epoch';
import { openStore, type Store } from '../store';
import { startPostgres } from '../test/support/postgres';
import { openTestWeb, type TestWeb } from '../test/support/test-web';
import { PATHS } from '../web/paths';
import type { Figure } from './figures';
import { CYCLE, fillStore, TODAY } from './pages-fill';

const SIZES = [
  { assignments: 100, bodies: 15 },
  { assignments: 1_000, bodies: 15 },
  { assignments: 10_000, bodies: 150 },
];
const A_SECOND = 20;
const WARM_UP = 10;
const AIM_MS = 50;

const list = (query: Record<string, string>) =>
  `${PATHS.assignments}?${new URLSearchParams(query).toString()}`;

/** What is asked for; a page without a route is left out. */
const PAGES: { what: string; path: string }[] = [
  { what: 'morning', path: PATHS.morning },
  { what: 'list', path: PATHS.assignments },
  { what: 'list, body and status', path: list({ 'co-quan': 'co-quan-3', 'tinh-trang': 'inProgress' }) },
  { what: 'list, page 10', path: list({ trang: '10' }) },
  { what: 'list, search', path: list({ q: 'hòa giải' }) },
  { what: 'bodies', path: PATHS.bodies },
  { what: 'one body', path: PATHS.body('co-quan-3') },
  { what: 'one assignment', path: PATHS.assignment(CYCLE, 'DO-III.3-00003/once') },
  { what: 'letters', path: PATHS.letters },
  { what: 'pictures', path: PATHS.pictures },
];

interface Answered {
  status: number;
  bytes: number;
  /** From the request's arrival to the end of its answer, as the server sees it. */
  serverMs: number;
  statements: number;
}

/**
 * Pages of 100, 1,000 and 10,000 assignments, each asked for at a steady pace over a real socket for some seconds, on
 * either engine.
 */
export async function measurePages(seconds: number, sizes = SIZES): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    const store = await openStore({ kind: 'pglite-memory' });
    await fillStore(store, size.assignments, size.bodies);
    figures.push(...(await measureStore({ engine: 'PGlite', store, seconds, ...size })));
  }
  const postgres = await startPostgres();
  if (postgres === null) return figures;
  try {
    for (const size of sizes) {
      const url = await postgres.createDatabase(`do_${size.assignments}`);
      const store = await openStore({ kind: 'postgres', url });
      await fillStore(store, size.assignments, size.bodies);
      await tidy(url);
      figures.push(...(await measureStore({ engine: 'PostgreSQL', store, seconds, ...size })));
    }
  } finally {
    await postgres.stop();
  }
  return figures;
}

/** What autovacuum does within a minute. */
async function tidy(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

interface Measured {
  engine: string;
  store: Store;
  seconds: number;
  assignments: number;
}

async function measureStore({ engine, store, seconds, assignments }: Measured): Promise<Figure[]> {
  const figures: Figure[] = [];
  const web = await openTestWeb({ store, now: () => atHour(TODAY, 8) });
  const server = await serve(web, store);
  for (const { what, path } of PAGES) {
    const answers = await askFor(server, path, seconds);
    if (answers === null) continue;
    figures.push({
      part: 'pages',
      what: `${engine}, ${assignments.toLocaleString('en')} assignments: ${what}`,
      seen: inWords(answers),
      aim: `p99 ≤ ${AIM_MS} ms`,
    });
  }
  await web.close();
  await store.close();
  return figures;
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

async function askFor(server: Served, path: string, seconds: number): Promise<Answered[] | null> {
  if ((await ask(server, path)).status === 404) return null;
  for (let n = 0; n < WARM_UP; n += 1) await ask(server, path);
  const answers: Promise<Answered>[] = [];
  const began = performance.now();
  for (let n = 0; n < A_SECOND * seconds; n += 1) {
    answers.push(ask(server, path));
    await pause(Math.max(0, began + ((n + 1) * 1000) / A_SECOND - performance.now()));
  }
  return await Promise.all(answers);
}

let asked = 0;

/** Each from an address of its own: whoever asks so often from one is slowed down. */
async function ask({ port, last }: Served, path: string): Promise<Answered> {
  asked += 1;
  const from = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
  return await new Promise((resolve, reject) => {
    const asking = request(
      { port, path, host: '127.0.0.1', headers: { 'x-forwarded-for': from } },
      (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes, ...last() }));
      },
    );
    asking.on('error', reject);
    asking.end();
  });
}

function inWords(answers: Answered[]): string {
  const took = answers.map(({ serverMs }) => serverMs).sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!.toFixed(1);
  const { bytes, statements } = answers.at(-1)!;
  const failed = answers.filter(({ status }) => status !== 200).length;
  const trouble =
    failed === 0 ? '' : `, ${failed} FAILED (${answers.find(({ status }) => status !== 200)!.status})`;
  return `p50 ${at(0.5)} p99 ${at(0.99)} max ${at(1)} ms, ${(bytes / 1024).toFixed(0)} kB, ${statements} statements${trouble}`;
}
