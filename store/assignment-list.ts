import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import {
  assignmentsMatching,
  hasUntold,
  wordsMatching,
  type AssignmentFilter,
  type AssignmentSort,
} from './assignment-filter';
import { RECORD_COLUMNS, toAssignmentRecord } from './assignment-rows';
import { FINISHED } from './records';
import type { Database } from './schema';

export interface Page<T> {
  rows: T[];
  /** Of the whole list, not of this page. */
  total: number;
  /** There are more than `total`: they were not counted beyond. */
  totalIsAtLeast: boolean;
}

/** How far pages count, and page. */
export const COUNTED_UP_TO = 1000;

type Order = readonly [up: string, down: string];

/** Each is the order of an index, read forwards or backwards. By due day, what has none stands last either way. */
const ORDERS: Record<AssignmentSort, Order> = {
  effectiveDue: ['effective_due, cycle, id', 'effective_due desc nulls last, cycle, id'],
  id: ['id, cycle', 'id desc, cycle desc'],
  lead: bothWays('lead'),
  status: bothWays('status'),
  escalationLevel: [
    'escalation_level, effective_due desc, cycle desc, id desc',
    'escalation_level desc, effective_due, cycle, id',
  ],
  updatedAt: ['updated_at, cycle, id', 'updated_at desc, cycle desc, id desc'],
};

function bothWays(column: string): Order {
  return [`${column}, effective_due, cycle, id`, `${column} desc, effective_due desc, cycle desc, id desc`];
}

export async function listAssignments(
  db: Kysely<Database>,
  asked: AssignmentFilter,
): Promise<Page<AssignmentRecord>> {
  const filter = await withTold(db, asked);
  const { limit, sort = 'effectiveDue', descending = false } = filter;
  const offset = Math.min(filter.offset ?? 0, filter.countUpTo ?? Infinity);
  const rows = await assignmentsMatching(db, filter)
    .select(RECORD_COLUMNS)
    .orderBy(sql.raw(ORDERS[sort][descending ? 1 : 0]))
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .$if(offset > 0, (query) => query.offset(offset))
    .execute();
  const isLastPage = limit === undefined || rows.length < limit;
  const count =
    isLastPage && (rows.length > 0 || offset === 0)
      ? { total: offset + rows.length, totalIsAtLeast: false }
      : await countMatching(db, filter);
  return { rows: rows.map(toAssignmentRecord), ...count };
}

async function withTold(db: Kysely<Database>, filter: AssignmentFilter): Promise<AssignmentFilter> {
  const { scope, cell } = filter;
  if (cell === undefined) return filter;
  return { ...filter, cell: { ...cell, told: !(await hasUntold(db, scope, cell.today)) } };
}

async function countMatching(
  db: Kysely<Database>,
  filter: AssignmentFilter,
): Promise<Omit<Page<never>, 'rows'>> {
  const { scope, search } = filter;
  const narrowing = narrowingOf(filter);
  if (narrowing.every((field) => COUNTED.has(field)))
    return { total: await countKept(db, filter), totalIsAtLeast: false };
  const cap = filter.countUpTo ?? Infinity;
  // Words alone are counted without a look at the assignments that they are of.
  return search !== undefined && narrowing.every((field) => field === 'scope' || field === 'search')
    ? await countUpTo(db, wordsMatching(db, scope, search), cap)
    : await countUpTo(db, assignmentsMatching(db, filter), cap);
}

/** Stops where `cap` is passed. */
export async function countUpTo<Table extends keyof Database>(
  db: Kysely<Database>,
  matching: SelectQueryBuilder<Database, Table, object>,
  cap: number,
): Promise<Omit<Page<never>, 'rows'>> {
  const ones = matching.select(sql.lit(1).as('one'));
  const { total } = await db
    .selectFrom((cap === Infinity ? ones : ones.limit(cap + 1)).as('matching'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { total: Math.min(total, cap), totalIsAtLeast: total > cap };
}

const COUNTED = new Set<keyof AssignmentFilter>(['scope', 'cycle', 'lead', 'statuses', 'open']);
const WITHOUT_EFFECT = new Set<keyof AssignmentFilter>([
  'sort',
  'descending',
  'limit',
  'offset',
  'countUpTo',
]);

function narrowingOf(filter: AssignmentFilter): (keyof AssignmentFilter)[] {
  return (Object.keys(filter) as (keyof AssignmentFilter)[]).filter(
    (field) => filter[field] !== undefined && !isBlank(filter[field]) && !WITHOUT_EFFECT.has(field),
  );
}

function isBlank(value: AssignmentFilter[keyof AssignmentFilter]): boolean {
  return typeof value === 'string' && value.trim() === '';
}

async function countKept(db: Kysely<Database>, filter: AssignmentFilter): Promise<number> {
  const { scope, cycle, lead, statuses, open } = filter;
  let query = db.selectFrom('body_counts').where('scope', '=', scope);
  if (cycle !== undefined) query = query.where('cycle', '=', cycle);
  if (lead !== undefined) query = query.where('lead', '=', lead);
  if (statuses !== undefined) query = query.where('status', '=', sql<never>`any(${statuses})`);
  if (open !== undefined) query = query.where('status', open ? 'not in' : 'in', FINISHED);
  const { total } = await query
    .select(sql<number>`coalesce(sum(n), 0)::integer`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}
