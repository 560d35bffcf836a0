import pLimit from 'p-limit';
import { changesBetween, previewItem, requestOfItem, type Change } from '../domain/acts/bulk';
import { stateOfRow } from '../domain/acts/command-of';
import type { ActForm } from '../domain/acts/forms';
import type { Scope } from '../domain/ids';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { Outcome } from '../domain/refusal';
import { actOnRow, stageOf, type Acting } from './acting';
import { refusalOf } from './refusals';
import { assertMayActFor } from './substitutes';

/** What becomes, or became, of one item. Nothing changed: the same request had been carried out before. */
export interface BulkItem {
  row: AssignmentRecord;
  outcome: Outcome<Change[]>;
}

/** The form for one assignment; what it throws is that item's refusal. */
export type FormFor = (row: AssignmentRecord) => ActForm | Promise<ActForm>;

/** Some Updates under way at once: a bulk act must not keep others from the office. */
const AT_ONCE = 4;

/** What would come of it, by the rows; no assignment is asked. */
export async function previewBulk(
  acting: Pick<Acting, 'store' | 'now'>,
  rows: AssignmentRecord[],
  formFor: FormFor,
): Promise<BulkItem[]> {
  const known = withRememberedSources(acting);
  const items: BulkItem[] = [];
  for (const row of rows) {
    const outcome = await outcomeOf(async () => {
      const form = await formFor(row);
      await assertMayActFor(known.store, row.scope, form, known.now());
      return previewItem(await stageOf(known, row), form);
    });
    items.push({ row, outcome });
  }
  return items;
}

/** Does it: each item an Update of its own under a request id of its own, so that a repeat does nothing twice. */
export async function carryOutBulk(
  acting: Acting,
  rows: AssignmentRecord[],
  formFor: FormFor,
  request: string,
  onItem: (done: number) => void = () => undefined,
): Promise<BulkItem[]> {
  const known = withRememberedSources(acting);
  const limit = pLimit(AT_ONCE);
  let done = 0;
  const one = async (row: AssignmentRecord): Promise<BulkItem> => {
    const outcome = await outcomeOf(async () => {
      const { state } = await actOnRow(known, row, await formFor(row), requestOfItem(request, row));
      return { ok: true, value: changesBetween(stateOfRow(row), state) };
    });
    onItem((done += 1));
    return { row, outcome };
  };
  return Promise.all(rows.map((row) => limit(() => one(row))));
}

/** What went wrong with one item is told of that item; the others go on. */
async function outcomeOf(work: () => Promise<Outcome<Change[]>>): Promise<Outcome<Change[]>> {
  try {
    return await work();
  } catch (error) {
    const message = `Lỗi ngoài dự kiến: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, refusal: refusalOf(error) ?? { code: 'unexpected', message, at: null } };
  }
}

/** The source of a cycle is large and the same for all of its assignments. */
function withRememberedSources<T extends Pick<Acting, 'store'>>(acting: T): T {
  const { store } = acting;
  const sources = new Map<string, Promise<CycleSource | null>>();
  const cycleSource = (scope: Scope, cycle: string) => {
    const key = `${scope} ${cycle}`;
    const source = sources.get(key) ?? store.records.cycleSource(scope, cycle);
    sources.set(key, source);
    return source;
  };
  return { ...acting, store: { ...store, records: { ...store.records, cycleSource } } };
}
