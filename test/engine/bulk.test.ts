import { actOnRow, type Acting } from '../../client/acting';
import { carryOutBulk, previewBulk, type FormFor } from '../../client/bulk';
import { refusalOf } from '../../client/refusals';
import { setSubstitute } from '../../client/substitutes';
import { localDate, startOfDay } from '../../domain/time/epoch';
import { openCycle } from '../support/open-cycle';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice } from '../support/test-office';

const source = sourceOf(
  smallPlan({
    startsOn: '2026-03-02',
    termEnd: '2026-12-31',
    deadlines: ['quý II/2026', 'quý III/2026', 'quý IV/2026'],
  }),
);
const by = 'Phan Đức Long';
const NOW = startOfDay(localDate('2026-03-03'));
const urge: FormFor = () => ({ type: 'urge', by, note: 'Đề nghị báo cáo' });

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** A cycle of three assignments that stands at its second day. */
async function threeAssignments() {
  const { scope, cycle, id, advance } = await openCycle(office, source);
  await advance(id, '2026-03-02');
  const acting: Acting = {
    ...office,
    now: () => NOW,
    clock: () => ({ mode: 'rehearsal', now: NOW }),
  };
  const rows = async () => (await office.store.queries.listAssignments({ scope, cycle })).rows;
  const urges = async () => (await rows()).map(({ detail }) => detail!.urges.length);
  return { scope, acting, rows, urges };
}

test('a preview changes nothing, and the act then does what it said, item by item', async () => {
  const { acting, rows, urges } = await threeAssignments();
  const before = await rows();
  const preview = await previewBulk(acting, before, urge);
  expect(await rows()).toEqual(before);
  const counted: number[] = [];
  const done = await carryOutBulk(acting, before, urge, 'loat-1', (n) => counted.push(n));
  expect(done).toEqual(preview);
  expect(done[0]?.outcome).toEqual({ ok: true, value: [{ what: 'urges', before: 0, after: 1 }] });
  expect(counted).toEqual([1, 2, 3]);
  expect(await urges()).toEqual([1, 1, 1]);
});

test('repeated with its request it does nothing twice, even where the first time was cut off', async () => {
  const { acting, rows, urges } = await threeAssignments();
  const [first] = await rows();
  await carryOutBulk(acting, [first!], urge, 'loat-1');
  await carryOutBulk(acting, await rows(), urge, 'loat-1');
  expect(await urges()).toEqual([1, 1, 1]);
  const again = await carryOutBulk(acting, await rows(), urge, 'loat-1');
  expect(again.every(({ outcome }) => outcome.ok && outcome.value.length === 0)).toBe(true);
  await carryOutBulk(acting, await rows(), urge, 'loat-2');
  expect(await urges()).toEqual([2, 2, 2]);
});

test('what one item is refused stops none of the others', async () => {
  const { acting, rows, urges } = await threeAssignments();
  const [first] = await rows();
  await actOnRow(acting, first!, { type: 'withdraw', by, reason: 'Trùng kế hoạch khác', paper: null });
  const items = await carryOutBulk(acting, await rows(), urge, 'loat-1');
  const codes = items.map(({ outcome }) => (outcome.ok ? 'done' : outcome.refusal.code));
  expect(codes).toEqual(['already-withdrawn', 'done', 'done']);
  expect(await urges()).toEqual([0, 1, 1]);
});

test('acting for somebody needs a substitution on that day, in a preview as in the act', async () => {
  const { scope, acting, rows } = await threeAssignments();
  const forLong: FormFor = async (row) => ({ ...(await urge(row)), by: 'Ngô Thị Mai', onBehalfOf: by });
  const codeOf = async () => {
    const [item] = await previewBulk(acting, await rows(), forLong);
    return item!.outcome.ok ? 'done' : item!.outcome.refusal.code;
  };
  expect(await codeOf()).toBe('not-substitute');
  const [row] = await rows();
  const refused = actOnRow(acting, row!, await forLong(row!)).catch(
    (error: unknown) => refusalOf(error)?.code,
  );
  expect(await refused).toBe('not-substitute');
  const day = localDate('2026-03-03');
  const wish = {
    person: by,
    substitute: 'Ngô Thị Mai',
    firstDay: day,
    lastDay: day,
    setBy: by,
    reason: 'Đi học',
  };
  await setSubstitute(office.store, { scope, ...wish }, NOW);
  expect(await codeOf()).toBe('done');
});
