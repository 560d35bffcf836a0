import { readOpenRound, targetsOverTime } from '../../domain/reports/targets-over-time';
import type { Plan } from '../../domain/plan/schema';
import { atHour, type Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { plan } from '../parts/sample-round';
import { keepCycle, type KeptCycle } from '../support/frozen-rounds';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';

const PLAN: Plan = {
  ...plan,
  obligations: plan.bodies.map(({ id }, i) => ({
    ...plan.obligations[0]!,
    code: `KHM-II.${i + 1}-01`,
    clause: `II.${i + 1}`,
    lead: [id],
    coordinating: [],
  })),
};
const narrative = {
  results: 'x',
  limits: null,
  causes: null,
  directions: null,
  difficulties: null,
  proposals: null,
};
const figure = (target: string, value: number, unit: string, weight: number | null = null) => ({
  target,
  value,
  unit,
  weight,
  reason: null,
});

let store: Store;
let web: TestWeb;
let kept: KeptCycle;
let now: Instant;

beforeAll(async () => {
  store = await openTestStore();
  kept = await keepCycle(store, PLAN);
  await kept.freeze('annual/2026', [
    { figures: [figure('KHM-I.1', 92, '%', 30), figure('KHM-I.3', 6, 'ngày')], assignments: [], narrative },
    {
      figures: [figure('KHM-I.1', 80, '%', 10), figure('KHM-I.4', 1200, 'triệu đồng')],
      assignments: [],
      narrative,
    },
  ]);
  const open = await kept.open('annual/2027');
  now = atHour(open.state.days.opensOn, 10);
  const body = 'so-noi-vu';
  const content = await store.rounds.keepPart({
    version: 1,
    form: { cycle: kept.cycle, round: 'annual/2027', body },
    figures: [figure('KHM-I.1', 95, '%', 30)],
    assignments: [],
    narrative,
  });
  const version = { n: 1, content, by: 'Lê Thu Hà', at: now, late: false };
  await kept.happen('annual/2027', { type: 'PartSubmitted', by: 'Lê Thu Hà', body, version, at: now });
  web = await openTestWeb({ store, now: () => now });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => web.as(userOf('committee')));

const shown = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('each target stands against its goal, by what each round froze and the open one reads so far', async () => {
  const { body } = await web.get('/chi-tieu');
  const words = shown(body);
  // 92 % of 30 and 80 % of 10 are 89 %; the third body has not said.
  expect(words).toMatch(/hài lòng .*từ 90 % trở lên mỗi năm 89 ▲ chưa đạt 2\/3 cơ quan/);
  expect(words).toMatch(/95 ● đạt 1\/3 cơ quan/);
  expect(words).toMatch(/Kinh phí vận động được .* 1\.200 ● đạt/);
});

test('it says who has not reported yet', async () => {
  const { body } = await web.get('/chi-tieu');
  expect(shown(body)).toMatch(/hài lòng .*Ban Thường vụ Tỉnh đoàn ; Sở Y tế/);
});

test('what came back to be mended does not count in the open round', async () => {
  const round = (await store.rounds.round('real', kept.cycle, 'annual/2027'))!;
  const name = round.state.parts[0]!.versions[0]!.content;
  const contents = await store.rounds.partContents([name]);
  const read = (status: 'submitted' | 'returned') => {
    const parts = round.state.parts.map((part, i) => (i === 0 ? { ...part, status } : part));
    return readOpenRound(PLAN, { ...round, state: { ...round.state, parts } }, contents, []);
  };
  expect(read('submitted').targets[0]!.value).toBe(95);
  expect(read('returned').targets[0]!.value).toBeNull();
});

test('the newest value is that of the last round that has one', () => {
  expect(targetsOverTime(PLAN, [], []).lines[0]).toMatchObject({ readings: [], newest: null });
});

test('the targets are had as a workbook by those who watch, and by no body', async () => {
  const { statusCode, rawPayload } = await web.get(`/chi-tieu.xlsx?chu-ky=${kept.cycle}`);
  expect(statusCode).toBe(200);
  expect(rawPayload.subarray(0, 2).toString()).toBe('PK');
  web.as(linkOf('so-noi-vu'));
  expect((await web.get('/chi-tieu.xlsx')).statusCode).toBe(403);
  expect((await web.get('/chi-tieu')).statusCode).toBe(403);
});
