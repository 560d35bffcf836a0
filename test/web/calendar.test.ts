import { monthAfter, monthNamed, weeksOf } from '../../domain/agenda';
import { atHour, localDate, plusDays } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { planned, roundPlan } from '../store/round-samples';
import { assignment, auditLine, CYCLE, record, RECIPIENTS, SOURCE } from '../store/samples';
import { SHORT_LADDER } from '../support/small-plan';
import { openTestStore } from '../support/test-store';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';

const day = localDate;
const NOW = atHour(day('2021-09-15'), 9);
let store: Store;
let web: TestWeb;

function due(id: string, date: string, of: Parameters<typeof assignment>[0] = {}) {
  return record({
    assignment: assignment({ id: `${id}/2021`, summary: `Việc ${id}`, effectiveDue: day(date), ...of }),
    effectiveDue: day(date),
    status: 'inProgress',
    updatedAt: NOW,
  });
}

beforeAll(async () => {
  store = await openTestStore();
  await store.records.openCycle(
    { ...CYCLE, status: 'running' },
    {
      ...SOURCE,
      ladders: [SHORT_LADDER],
      calendar: {
        version: 'x',
        years: [
          {
            year: 2021,
            status: 'estimate',
            off: [day('2021-09-02'), day('2021-09-03')],
            work: [day('2021-09-11')],
            source: 'thử',
          },
        ],
      },
    },
    RECIPIENTS,
    auditLine('start'),
  );
  await store.records.saveAssignments(
    [
      due('A', '2021-09-30'),
      due('B', '2021-09-10', { lead: 'tinh-doan', coordinating: [] }),
      due('C', '2021-09-30', { secrecy: 'mat', summary: 'Nội dung kín' }),
      due('D', '2021-10-01'),
      ...['1', '2', '3', '4', '5', '6'].map((n) => due(`E${n}`, '2021-09-20')),
    ],
    [],
  );
  await store.rounds.planRounds([
    planned(
      roundPlan('periodic/X/2021-Q3', {
        title: 'Báo cáo quý III',
        days: {
          ...roundPlan().days,
          opensOn: day('2021-09-06'),
          partsDue: day('2021-09-24'),
          collateDue: day('2021-09-28'),
          committeeDue: day('2021-09-29'),
        },
        participants: [{ id: 'tinh-doan', name: 'Tỉnh đoàn', targets: [] }],
      }),
    ),
  ]);
  web = await openTestWeb({ store, now: () => NOW });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => web.as(userOf('committee')));

/** What the grid shows on a day of this month. */
async function cell(date: string, query = ''): Promise<string> {
  const { body } = await web.get(`/lich${query}`);
  const grid = body.split('agenda-month')[1]!.split('</table>')[0]!;
  return grid.split('<td').find((one) => one.includes(`datetime="${date}"`))!;
}

test('the month of the clock is shown, with what is due, rounds, the Committee and days off where they fall', async () => {
  const { body } = await web.get('/lich');
  expect(body).toContain('<h1>Lịch: Tháng 9/2021</h1>');
  expect(body).toContain('<th scope="col">Thứ Hai</th>');
  expect(await cell('2021-09-30')).toContain('Việc A');
  expect(await cell('2021-09-10')).toContain('▲ Việc B');
  expect(await cell('2021-09-02')).toContain('Ngày nghỉ');
  expect(await cell('2021-09-11')).toContain('Làm bù');
  expect(await cell('2021-09-13')).toContain('Ngày trình Ban Thường vụ');
  expect(await cell('2021-09-14')).not.toContain('Ngày trình Ban Thường vụ');
  expect(await cell('2021-09-24')).toContain('Hạn gửi báo cáo: Báo cáo quý III');
  expect(await cell('2021-09-29')).toContain('Hạn trình: Báo cáo quý III');
  expect(await cell('2021-09-15')).toContain('today');
  expect(body).toContain('dự kiến, chưa công bố');
  expect(body).not.toContain('Việc D');
});

test('of a secret duty the calendar shows the day and nothing of what it is', async () => {
  const { body } = await web.get('/lich');
  expect(body).not.toContain('Nội dung kín');
  expect(await cell('2021-09-30')).toContain('Nhiệm vụ mật');
});

test('a day with more than it can hold leads to the list, which has all', async () => {
  const crowded = await cell('2021-09-20');
  expect(crowded).toContain('và 2 nhiệm vụ khác');
  expect(crowded).not.toContain('Việc E5');
  const { body } = await web.get('/lich?xem=ds');
  expect(body).toContain('id="n2021-09-20"');
  expect(body).toContain('Việc E6');
  expect(body).not.toContain('agenda-month');
});

test('one body alone: what it leads or takes part in, and its day in a round', async () => {
  const { body } = await web.get('/lich?cq=tinh-doan');
  expect(body).toContain('Việc B');
  expect(body).not.toContain('Việc A');
  expect(body).toContain('Hạn gửi báo cáo: Báo cáo quý III');
  expect(body).not.toContain('Hạn trình: ');
  expect((await web.get('/lich?cq=ban-dan-van')).body).not.toContain('Báo cáo quý III');
});

test('months lead to each other and keep what was chosen; one that is none says so', async () => {
  const { body } = await web.get('/lich?thang=2021-12&cq=tinh-doan');
  expect(body).toContain('<h1>Lịch: Tháng 12/2021</h1>');
  expect(body).toContain('href="/lich?thang=2022-01&amp;cq=tinh-doan"');
  for (const month of ['2021-13', '2021-9', '<script>', '999999-01']) {
    const odd = await web.get(`/lich?thang=${encodeURIComponent(month)}`);
    expect(odd.statusCode).toBe(200);
    expect(odd.body).toContain('Tháng cần có dạng');
    expect(odd.body).not.toContain('<script>');
  }
});

test('a body has its feed, not the calendar of all', async () => {
  web.as(linkOf('ban-dan-van'));
  expect((await web.get('/lich')).statusCode).toBe(403);
  expect((await web.get('/lich/dang-ky')).statusCode).toBe(200);
});

test('weeks begin on Monday and hold every day of their month once', () => {
  const weeks = weeksOf(day('2021-02-01'));
  expect(weeks).toHaveLength(4);
  expect(weeks[0]![0]).toBe('2021-02-01');
  const may = weeksOf(day('2022-05-15'));
  expect([may[0]![0], may.at(-1)![6]]).toEqual(['2022-04-25', '2022-06-05']);
  expect(monthAfter(day('2021-12-01'), 1)).toBe('2022-01-01');
  expect(monthAfter(day('2021-01-31'), -1)).toBe('2020-12-01');
  expect(monthNamed('2021-09')).toBe('2021-09-01');
});

test('with 10,000 assignments a month reads what it shows and no more', async () => {
  const { rows: before } = await store.owned!.pglite.query('select count(*) from assignments');
  expect(before).toHaveLength(1);
  await store.owned!.pglite.exec(`
    insert into assignments select scope, cycle, 'viec-' || g, obligation, clause, kind, lead, lead_name, period,
      nominal_due, date '2022-01-03' + (g % 1400), status, overdue, escalation_level, received_at, submitted_at,
      accepted_at, closed_at, returns, seq, updated_at, assignment, detail, receipt_on, needs_decision,
      explanation_due
    from assignments, generate_series(1, 10000) g where id = 'A/2021'`);
  const { rows } = await store.owned!.pglite.query<{ 'QUERY PLAN': string }>(
    `explain select id from assignments where scope = 'real' and effective_due >= '2023-05-01'
      and effective_due <= '2023-06-04' order by effective_due limit 601`,
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('assignments_by_due');
  const shown = await web.get('/lich?thang=2023-05');
  expect(shown.statusCode).toBe(200);
  expect(shown.body.length).toBeLessThan(150_000);
  const dues = await store.agenda.dues({
    scope: 'real',
    from: day('2022-01-01'),
    to: plusDays(day('2022-01-01'), 1500),
    limit: 601,
  });
  expect(dues).toHaveLength(601);
});
