import { heatPicture } from '../../client/pictures/heat';
import { trendPictures } from '../../client/pictures/trends';
import { PICTURE_WORDS } from '../../client/pictures/words';
import { cellsOverTime, quarterOf, quartersBetween } from '../../domain/figures/over-time';
import type { FrozenTargets } from '../../domain/reports/types';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { assignment, auditLine, CYCLE, record, RECIPIENTS, SOURCE } from '../store/samples';
import { planned, roundPlan } from '../store/round-samples';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';

const day = localDate;
const NOW = atHour(day('2021-11-15'), 9);
let store: Store;
let web: TestWeb;

/** Two done in the third quarter, one of them late; one overdue, one in term; of two bodies. */
const ROWS = [
  { id: 'A', due: '2021-07-30', submitted: '2021-07-20', accepted: '2021-07-22' },
  { id: 'B', due: '2021-07-30', submitted: '2021-08-20', accepted: '2021-08-22' },
  { id: 'C', due: '2021-06-30' },
  { id: 'D', due: '2021-12-31', lead: 'tinh-doan' },
];

beforeAll(async () => {
  store = await openTestStore();
  await store.records.openCycle(CYCLE, SOURCE, RECIPIENTS, auditLine('start'));
  const at = (date: string | undefined) => (date === undefined ? null : atHour(day(date), 10));
  await store.records.saveAssignments(
    ROWS.map(({ id, due, submitted, accepted, lead = 'ban-dan-van' }) =>
      record({
        assignment: assignment({ id: `${id}/2021`, lead, effectiveDue: day(due) }),
        leadName: lead === 'tinh-doan' ? 'Tỉnh <b>đoàn' : 'Ban Dân vận',
        effectiveDue: day(due),
        status: accepted === undefined ? 'inProgress' : 'accepted',
        overdue: id === 'C',
        submittedAt: at(submitted),
        acceptedAt: at(accepted),
      }),
    ),
    [auditLine('rows')],
  );
  await store.rounds.planRounds([planned(roundPlan('annual/2021'))]);
  web = await openTestWeb({ store, now: () => NOW });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => web.as(userOf('inspector')));

/** The rows of the table below a picture. */
function tableOf(body: string, id: string): string[][] {
  const figure = body.split(`id="${id}"`)[1]!.split('</figure>')[0]!;
  const rows = figure.split('<tbody>')[1]!.split('</tr>').slice(0, -1);
  return rows.map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)/g)].map(([, cell]) => cell!));
}

test('each picture has its text by the figures, and the same figures in a table', async () => {
  const { body } = await web.get('/bieu-do');
  expect(tableOf(body, 'co-quan')).toEqual([
    ['Ban Dân vận', '1', '1', '0', '1', '3', '66,7% (3)'],
    ['Tỉnh &lt;b>đoàn', '0', '0', '1', '0', '1', '– (0)'],
  ]);
  expect(body).toContain('Đủ 2 cơ quan, nhiều nhiệm vụ quá hạn nhất trước. Ban Dân vận: 1 nhiệm vụ quá hạn.');
  expect(tableOf(body, 'thoi-gian')).toEqual([
    ['Quý II/2021', '0', '0', '3', '1', '4', '0% (1)'],
    ['Quý III/2021', '1', '1', '1', '1', '4', '66,7% (3)'],
    ['Hôm nay', '1', '1', '1', '1', '4', '66,7% (3)'],
  ]);
  expect(body).toContain('1 nhiệm vụ đang quá hạn, trong đó 1 quá hạn trên 90 ngày.');
  expect(tableOf(body, 'tuoi').at(-2)).toEqual(['trên 120 ngày', '1']);
  expect(tableOf(body, 'co-quan-quy')).toEqual([
    ['Ban Dân vận', '1/1', '1/2', '–'],
    ['Tỉnh &lt;b>đoàn', '–', '–', '0/1'],
  ]);
  expect(tableOf(body, 'tien-trinh')).toEqual([
    ['Báo cáo năm 2021', '19/11/2021', '17/12/2021', '31/12/2021'],
  ]);
  expect(body).toContain('Báo cáo năm 2021: hạn gửi 17/12/2021.');
});

test('pictures bear no colour of their own, no script, and are hatched for black and white', async () => {
  const { body } = await web.get('/bieu-do');
  const svgs = [...body.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([svg]) => svg);
  expect(svgs).toHaveLength(5);
  for (const svg of svgs) {
    expect(svg).not.toMatch(/(?:fill|stroke)="(?:#|rgb)/);
    expect(svg).not.toMatch(/<script|<style|\son\w+=/);
  }
  expect(svgs.join('')).toContain('var(--green)');
  expect(svgs.join('')).toContain('<pattern');
  expect(new Set(body.match(/id="c[0-9a-f]{8}-[^"]+"/g)).size).toBe(
    body.match(/id="c[0-9a-f]{8}-[^"]+"/g)!.length,
  );
});

test('in English the words are English, the names of bodies stay', async () => {
  const { body } = await web.get('/bieu-do', { cookie: 'ngon-ngu=en' });
  expect(body).toContain('All 2 bodies, the most overdue first. Ban Dân vận: 1 overdue.');
  expect(body).not.toContain('nhiệm vụ quá hạn');
});

test('what happened is drawn at the next look', async () => {
  const before = await web.get('/bieu-do');
  expect(unsealed((await web.get('/bieu-do')).body)).toBe(unsealed(before.body));
  await store.records.saveAssignments(
    [
      record({
        assignment: assignment({ id: 'E/2021', effectiveDue: day('2021-10-29') }),
        leadName: 'Ban Dân vận',
        effectiveDue: day('2021-10-29'),
        status: 'inProgress',
        overdue: true,
      }),
    ],
    [auditLine('one more')],
  );
  expect((await web.get('/bieu-do')).body).toContain('2 nhiệm vụ đang quá hạn');
});

test('a body has no charts of others', async () => {
  web.as(linkOf('ban-dan-van'));
  expect((await web.get('/bieu-do')).statusCode).toBe(403);
});

test('a result that came in time and waits counts as in term, one that came late does not', () => {
  const groups = [
    { due: '2021-Q1', done: null, inTime: true, count: 2 },
    { due: '2021-Q1', done: '2021-Q3', inTime: false, count: 3 },
  ];
  const zero = { doneOnTime: 0, doneLate: 0, openInTerm: 0, openOverdue: 0 };
  expect(cellsOverTime(groups, ['2020-Q4', '2021-Q2', '2021-Q3'])).toEqual([
    { ...zero, openInTerm: 5 },
    { ...zero, openInTerm: 2, openOverdue: 3 },
    { ...zero, openInTerm: 2, doneLate: 3 },
  ]);
  expect(quartersBetween('2020-Q3', '2021-Q2')).toEqual(['2020-Q3', '2020-Q4', '2021-Q1', '2021-Q2']);
  expect(quarterOf('2021-10-01')).toBe('2021-Q4');
});

test('of 150 bodies over 20 quarters as many squares are drawn as can be told apart', () => {
  const cells = { doneOnTime: 1, doneLate: 1, openInTerm: 0, openOverdue: 2, none: 0 };
  const quarters = quartersBetween('2021-Q1', '2025-Q4');
  const counts = Array.from({ length: 150 }, (_, i) =>
    quarters.map((quarter) => ({ body: `b${i}`, quarter, cells })),
  ).flat();
  const { table, drawn } = heatPicture(counts, { names: new Map(), now: '2025-Q1' }, PICTURE_WORDS.vi);
  expect(table.rows).toHaveLength(25);
  expect(table.head).toHaveLength(13);
  expect(table.head.at(-1)).toBe('Quý I/2025');
  expect(table.rows[0]!.at(-1)).toBe('3/4');
  expect(Buffer.byteLength(drawn!.svg)).toBeLessThan(90_000);
});

test('a target is drawn through its rounds, with what was not reported left open', () => {
  const target = { code: 'CT1', what: 'Tỷ lệ hài lòng', op: '>=', value: 90, unit: '%' };
  const round = (period: string, value: number | null, met: boolean | null) =>
    ({ round: { period }, targets: [{ target, value, met }] }) as unknown as FrozenTargets;
  const [trend, ...more] = trendPictures(
    [round('2021', 82.5, false), round('2022', null, null), round('2023', 91, true)],
    PICTURE_WORDS.vi,
  );
  expect(more).toEqual([]);
  expect(trend!.says).toBe('Gần nhất 91%; mục tiêu ≥90%. Đã đạt mục tiêu.');
  expect(trend!.table.rows).toEqual([
    ['2021', '82,5%'],
    ['2022', '–'],
    ['2023', '91%'],
  ]);
  expect(trendPictures([round('2021', null, null)], PICTURE_WORDS.vi)).toEqual([]);
});

/** Seals are masked anew on every page. */
function unsealed(body: string): string {
  return body.replaceAll(/name="seal" value="[^"]*"/g, '');
}
