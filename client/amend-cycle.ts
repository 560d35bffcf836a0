import { assignmentWorkflowId, type Scope } from '../domain/ids';
import { amendmentOf, type Amending, type AmendingAct, type Amendment } from '../domain/plan/amendment';
import type { Plan } from '../domain/plan/schema';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { Store } from '../store';
import type { Acting } from './acting';
import { carryOutBulk, previewBulk, type BulkItem } from './bulk';
import { RefusedError } from './refusals';

/** Which running cycle is amended, by which plan and by whose word. */
export interface AmendOrder extends Amending {
  scope: Scope;
  cycle: string;
  amended: Plan;
}

/** What became, or would become, of one act of an amendment. */
export interface AmendedItem extends BulkItem {
  type: AmendingAct['form']['type'];
}

export interface AmendmentShown extends Omit<Amendment, 'acts'> {
  items: AmendedItem[];
}

type Reading = Pick<Store, 'queries' | 'amendments'> & Acting['store'];

/** What an amended plan would change, with the very rules that will answer. Throws a RefusedError. */
export async function previewAmendment(
  acting: { store: Reading; now: Acting['now'] },
  order: AmendOrder,
): Promise<AmendmentShown> {
  const { acts, ...rest } = await amendmentFor(acting.store, order);
  const items = await inWaves(acts, (rows, formFor) => previewBulk(acting, rows, formFor));
  return { ...rest, items };
}

/**
 * Carries it out, each act an Update of its own. Repeatable: what was done under this request is not done again, and
 * what the cycle meanwhile says is not asked at all. Throws a RefusedError.
 */
export async function amendCycle(
  acting: Acting & { store: Reading },
  order: AmendOrder,
  request: string,
  onItem: (done: number) => void = () => undefined,
): Promise<AmendmentShown> {
  const { acts, ...rest } = await amendmentFor(acting.store, order);
  let before = 0;
  const items = await inWaves(acts, async (rows, formFor, wave) => {
    const told = await carryOutBulk(acting, rows, formFor, `${request}|${wave}`, (done) =>
      onItem(before + done),
    );
    before += rows.length;
    return told;
  });
  const { scope, cycle, amended: plan, paper, actor } = order;
  // While something was refused, the same paper is to be carried out once more.
  if (acts.length + rest.added.length + rest.leftOver.length > 0 && items.every(({ outcome }) => outcome.ok))
    await acting.store.amendments.keep({ scope, cycle, plan, paper, actor, at: acting.now() });
  return { ...rest, items };
}

/** The plan as it stands: as the last amending paper left it, else as the cycle was started. Throws a RefusedError. */
export async function standingPlan(store: Reading, scope: Scope, cycle: string): Promise<Plan> {
  return (await standing(store, scope, cycle)).base;
}

async function standing(store: Reading, scope: Scope, cycle: string) {
  const [source, last] = await Promise.all([
    store.records.cycleSource(scope, cycle),
    store.amendments.lastPlan(scope, cycle),
  ]);
  if (source === null) throw refused('not-found', `Không có chu kỳ "${cycle}".`, 'cycle');
  return { source, base: last ?? source.plan };
}

/** A code for the plan that hands out what is added: of several supplements of one plan each has its own. */
export async function supplementCode(
  { queries, planDrafts }: Pick<Store, 'queries' | 'planDrafts'>,
  scope: Scope,
  code: string,
): Promise<string> {
  const [cycles, kept] = await Promise.all([queries.listCycles(scope), planDrafts.list()]);
  const taken = new Set([
    ...cycles.map(({ plan }) => plan),
    ...kept.map(({ name }) => name.split(' – ')[0]!),
  ]);
  for (let n = 1; ; n += 1) {
    const free = `${code}-BS${n === 1 ? '' : n}`;
    if (!taken.has(free)) return free;
  }
}

/** The workflows that an amendment may reach. Throws a RefusedError. */
export async function assignmentsOf(store: Reading, order: AmendOrder): Promise<string[]> {
  const { acts } = await amendmentFor(store, order);
  const { scope, cycle } = order;
  return [...new Set(acts.map(({ row }) => assignmentWorkflowId(scope, cycle, row.assignment.id)))];
}

async function amendmentFor(store: Reading, order: AmendOrder): Promise<Amendment> {
  const { scope, cycle, amended } = order;
  const [record, { source, base }] = await Promise.all([
    store.queries.cycle(scope, cycle),
    standing(store, scope, cycle),
  ]);
  if (record?.status === 'ended')
    throw refused('cycle-ended', `Chu kỳ ${cycle} đã kết thúc nên không điều chỉnh được nữa.`, 'cycle');
  const { code } = source.plan.plan;
  if (amended.plan.code !== code)
    throw refused(
      'other-plan',
      `Chu kỳ ${cycle} thực hiện kế hoạch ${code}, còn kế hoạch được chọn có mã ${amended.plan.code}; kế hoạch đã sửa phải giữ mã cũ.`,
      'plan',
    );
  const { rows } = await store.queries.listAssignments({ scope, cycle, open: true });
  return amendmentOf(source, base, amended, rows, order);
}

function refused(code: string, message: string, at: string): RefusedError {
  return new RefusedError({ code, message, at });
}

/** Several acts may reach one assignment: those of one kind together, one kind after another, always in this order. */
async function inWaves(
  acts: readonly AmendingAct[],
  work: (
    rows: AssignmentRecord[],
    formFor: (row: AssignmentRecord) => AmendingAct['form'],
    wave: string,
  ) => Promise<BulkItem[]>,
): Promise<AmendedItem[]> {
  const items: AmendedItem[] = [];
  for (const [wave, of] of waves(acts)) {
    const forms = new Map(of.map(({ row, form }) => [row.assignment.id, form]));
    const told = await work(
      of.map(({ row }) => row),
      (row) => forms.get(row.assignment.id)!,
      wave,
    );
    items.push(...told.map((item) => ({ ...item, type: of[0]!.form.type })));
  }
  return items;
}

/** The name of a wave is part of the request of each of its acts: it says which act it is, whatever else is left. */
function waves(acts: readonly AmendingAct[]): Map<string, AmendingAct[]> {
  const found = new Map<string, AmendingAct[]>();
  for (const act of acts) {
    const { form } = act;
    const wave = form.type === 'transfer' && form.from !== null ? `transfer ${form.from.id}` : form.type;
    found.set(wave, [...(found.get(wave) ?? []), act]);
  }
  return found;
}
