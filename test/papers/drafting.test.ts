import { calendarData } from '../../config/calendars/load';
import { draftDossierPaper, draftUrgingPapers } from '../../client/papers/drafting';
import { planSchema } from '../../domain/plan/schema';
import type { Store } from '../../store';
import { at, rowOf } from '../dossier/rows';
import { auditLine, CYCLE, SOURCE } from '../store/samples';
import { dossier, wordsOf } from './samples';
import { openTestStore } from '../support/test-store';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  const plan = planSchema.parse({
    ...SOURCE.plan,
    plan: {
      ...SOURCE.plan.plan,
      number: '142-KH/TU',
      signedOn: '2021-03-05',
      issuer: 'Ban Thường vụ Tỉnh uỷ Đồng Nai',
    },
    offices: { secretariat: { name: 'Ban Tuyên giáo và Dân vận Tỉnh uỷ', email: 'td@mau.example' } },
  });
  const source = { ...SOURCE, plan, calendar: calendarData({ from: 2020, to: 2024 }) };
  await store.records.openCycle(CYCLE, source, [], auditLine('open'));
}, 60_000);
afterAll(() => store.close());

test('a công văn goes to each body that leads any of the duties, and asks for an answer in five working days', async () => {
  const one = rowOf();
  const other = rowOf({ id: 'KH142-III.5-01/2021-Q3', due: '2021-08-31' });
  const elsewhere = {
    ...rowOf({ id: 'KH142-III.6-01/2021-Q3' }),
    leadName: 'Ban Thường vụ Tỉnh đoàn',
  };
  elsewhere.assignment = { ...elsewhere.assignment, lead: 'tinh-doan' };
  // Thursday 30/12/2021: Monday 03/01/2022 is off in place of New Year's Day.
  const drafts = await draftUrgingPapers(store, {
    rows: [elsewhere, one, other],
    now: at('2021-12-30'),
    until: null,
  });
  expect(drafts.map(({ body, assignments, until }) => [body, assignments.length, until])).toEqual([
    ['ban-dan-van', 2, '2022-01-07'],
    ['tinh-doan', 1, '2022-01-07'],
  ]);
  const words = wordsOf(drafts[1]!.paper);
  expect(words).toContain('Kế hoạch số 142-KH/TU, ngày 05/03/2021 của Ban Thường vụ Tỉnh uỷ Đồng Nai');
  expect(words).toContain('TỈNH UỶ ĐỒNG NAI');
  expect(words).toContain('Ban Tuyên giáo và Dân vận Tỉnh uỷ');
});

test('a tờ trình names the plans and the offices of the cycles it speaks of', async () => {
  const words = wordsOf(await draftDossierPaper(store, dossier(2)));
  expect(words).toContain('Thực hiện Kế hoạch số 142-KH/TU');
  expect(words).toContain('trên cơ sở theo dõi, tổng hợp của Ban Tuyên giáo và Dân vận Tỉnh uỷ');
  // The plan names no office for the Committee.
  expect(words).toContain('Kính trình\nBan Thường vụ Tỉnh uỷ');
});
