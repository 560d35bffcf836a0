import { CYCLE, fillStore, TODAY } from '../../bench/pages-fill';
import { atHour } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { PATHS } from '../../web/paths';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';

/** Tables that grow for as long as an office works. */
const GROWING = ['assignments', 'assignment_words', 'audit', 'mail_ledger'];
const ASSIGNMENTS = 1500;

let store: Store;
let web: TestWeb;
let asked: { sql: string; params: unknown[] }[] = [];

beforeAll(async () => {
  store = await openTestStore();
  await fillStore(store, ASSIGNMENTS, 30);
  const { pglite } = store.owned!;
  await pglite.exec('vacuum analyze');
  const query = pglite.query.bind(pglite) as (...args: unknown[]) => unknown;
  Object.assign(pglite, {
    query: (sql: string, params: unknown[], ...rest: unknown[]) => {
      asked.push({ sql, params });
      return query(sql, params, ...rest);
    },
  });
  web = await openTestWeb({ store, now: () => atHour(TODAY, 8) });
}, 240_000);
afterAll(async () => {
  await web.close();
  await store.close();
});

const duty = 'DO-III.3-00003/once';
const list = (query: string) => `${PATHS.assignments}?${query}`;

/** Plans of what a page asked that read such a table from end to end. */
async function scansOf(path: string): Promise<string[]> {
  asked = [];
  expect((await web.get(path)).statusCode).toBe(200);
  const questions = asked.filter(({ sql }) => /^\s*(select|with)\b/i.test(sql));
  expect(questions.length).toBeGreaterThan(0);
  const scans: string[] = [];
  for (const { sql, params } of questions) {
    const { rows } = await store.owned!.pglite.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, params);
    for (const { 'QUERY PLAN': step } of rows) {
      const table = /Seq Scan on (\w+)/.exec(step)?.[1];
      if (table !== undefined && GROWING.includes(table)) scans.push(`${step.trim()} of ${sql}`);
    }
  }
  return scans;
}

describe('looks things up and reads no growing table from end to end:', () => {
  beforeEach(() => web.as(userOf('secretariat')));

  test.each([
    ['the morning', PATHS.morning],
    ['the list', PATHS.assignments],
    ['the list of a body in a state', list('co-quan=co-quan-3&tinh-trang=inProgress')],
    ['its tenth page', list('trang=10')],
    ['a search', list('q=co%20so%20dan%20van')],
    ['what is overdue', list('qua-han=1')],
    ['the bodies', PATHS.bodies],
    ['one body', PATHS.body('co-quan-3')],
    ['one assignment', PATHS.assignment(CYCLE, duty)],
    ['the letters', PATHS.letters],
    ['the trail', PATHS.audit],
    ['the calendar', PATHS.calendar],
    ['the pictures', PATHS.pictures],
  ])('%s', async (_what, path) => {
    expect(await scansOf(path)).toEqual([]);
  });

  test('what a body owes', async () => {
    web.as(linkOf('co-quan-3'));
    expect(await scansOf(PATHS.own)).toEqual([]);
    expect(await scansOf(PATHS.ownAssignment(CYCLE, duty))).toEqual([]);
  });
});
