import type { Acting } from '../../client/acting';
import { amendCycle, previewAmendment, type AmendOrder } from '../../client/amend-cycle';
import { refusalOf } from '../../client/refusals';
import type { Plan } from '../../domain/plan/schema';
import { localDate, startOfDay } from '../../domain/time/epoch';
import { openCycle } from '../support/open-cycle';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice } from '../support/test-office';

const deadlines = ['quý II/2026', 'quý III/2026', 'quý IV/2026'];
const source = sourceOf(smallPlan({ startsOn: '2026-03-02', termEnd: '2026-12-31', deadlines }));
const NOW = startOfDay(localDate('2026-03-03'));

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function amending(change: (plan: Plan) => Plan) {
  const { scope, cycle, id, advance } = await openCycle(office, source);
  await advance(id, '2026-03-02');
  const acting: Acting & { store: TestOffice['store'] } = {
    ...office,
    now: () => NOW,
    clock: () => ({ mode: 'rehearsal', now: NOW }),
  };
  const order: AmendOrder = {
    scope,
    cycle,
    amended: change(source.plan),
    actor: { by: 'Phan Đức Long' },
    paper: { number: '61-KH/TU', date: localDate('2026-03-02') },
    reason: 'Sửa kế hoạch',
  };
  const rows = async () => (await office.store.queries.listAssignments({ scope, cycle })).rows;
  return { acting, order, rows, scope, cycle };
}

/** The first duty sooner, the second dropped, the third as it was. */
const soonerAndFewer = (plan: Plan): Plan => ({
  ...plan,
  obligations: plan.obligations.flatMap((one, i) =>
    i === 1
      ? []
      : i === 0
        ? [{ ...one, deadline: { text: 'trước ngày 16/5/2026', confirmed: null } }]
        : [one],
  ),
});

test('an amended plan is shown first, then carried out act by act, and a repeat does nothing twice', async () => {
  const { acting, order, rows, scope } = await amending(soonerAndFewer);
  const before = await rows();
  const shown = await previewAmendment(acting, order);
  expect(await rows()).toEqual(before);
  expect(shown.items.map(({ type, outcome }) => [type, outcome.ok])).toEqual([
    ['amend', true],
    ['withdraw', true],
  ]);

  expect(await amendCycle(acting, order, 'sua-1')).toEqual(shown);
  const after = await rows();
  expect(after.map(({ status, effectiveDue, seq }) => [status, effectiveDue, seq])).toEqual([
    ['awaitingReceipt', '2026-05-15', 1],
    ['withdrawn', '2026-09-30', 1],
    ['awaitingReceipt', '2026-12-31', 0],
  ]);
  const lines = await office.store.queries.auditLines({ scope });
  expect(lines.filter(({ reason }) => reason === 'Sửa kế hoạch').map(({ action }) => action)).toEqual(
    expect.arrayContaining(['Amended', 'Withdrawn']),
  );

  await amendCycle(acting, order, 'sua-1');
  expect(await rows()).toEqual(after);
  expect(await office.store.amendments.lastPlan(scope, order.cycle)).toEqual(order.amended);
});

test('a second paper that takes the first one back moves what is open back', async () => {
  const { acting, order, rows } = await amending(soonerAndFewer);
  await amendCycle(acting, order, 'sua-1');
  const back = {
    ...order,
    amended: { ...source.plan, obligations: source.plan.obligations.filter((_, i) => i !== 1) },
  };
  const { items } = await amendCycle(acting, back, 'sua-2');
  expect(items.map(({ type, outcome }) => [type, outcome.ok])).toEqual([['amend', true]]);
  expect((await rows())[0]).toMatchObject({ effectiveDue: '2026-06-30' });
});

test('a plan of another code, and a cycle that is not there, are refused and change nothing', async () => {
  const { acting, order, rows } = await amending((plan) => ({
    ...plan,
    plan: { ...plan.plan, code: 'KHAC' },
  }));
  const before = await rows();
  const codeOf = (given: AmendOrder) =>
    amendCycle(acting, given, 'sua-1').then(
      () => null,
      (error: unknown) => refusalOf(error)?.code,
    );
  expect(await codeOf(order)).toBe('other-plan');
  expect(await codeOf({ ...order, cycle: 'KH0/9' })).toBe('not-found');
  expect(await rows()).toEqual(before);
});
