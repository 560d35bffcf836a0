import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CellCounts } from '../domain/figures/rates';
import type { LedgerRow } from '../domain/letters/ledger';
import type { Scope } from '../domain/ids';
import {
  ENDED,
  isAsked,
  STATUSES,
  type AssignmentRecord,
  type AssignmentStatus,
  type Cell,
} from '../domain/lifecycle/types';
import type { LocalDate } from '../domain/time/epoch';
import { EARLY_UNTOLD, LATE_UNTOLD } from './assignment-filter';
import { countUpTo, COUNTED_UP_TO, type Page } from './assignment-list';
import { RECORD_COLUMNS, toAssignmentRecord } from './assignment-rows';
import { UNRESOLVED, toLedgerRow } from './ledger';
import type { Database } from './schema';

/** The four cells of some assignments as `cellOf` gives them on a day, and what else is counted of them. */
export interface Counts {
  total: number;
  cells: CellCounts;
  byStatus: Record<AssignmentStatus, number>;
  /** Assignments of which a result was ever returned, and how often in all. */
  returned: number;
  returnTimes: number;
  /** At a level of escalation, whatever their status. */
  escalated: number;
}

export interface CycleCounts extends Counts {
  cycle: string;
}

export interface BodyCounts extends Counts {
  /** Of the lead. */
  body: string;
  name: string;
  /** Due day of what it owes longest; null where it owes nothing that is late. */
  oldestOverdue: LocalDate | null;
}

export interface DayCounts {
  day: LocalDate;
  cells: CellCounts;
}

export interface QuarterCounts {
  body: string;
  /** `2027-Q3`; empty: without a due day. */
  quarter: string;
  cells: CellCounts;
}

/** Lists of a morning: some rows of each, and how many there are. */
export interface Morning {
  counts: Counts;
  /** Due from `since` to yesterday and still owed, by due day. */
  fellDue: Page<AssignmentRecord>;
  /** Results that wait to be accepted, the one that waits longest first. */
  cameIn: Page<AssignmentRecord>;
  /** Declined, an extension asked for, or a move proposed. */
  toDecide: Page<AssignmentRecord>;
  /** Owed and due from today to `until`. */
  willFallDue: Page<AssignmentRecord>;
  /** Given, and not confirmed by the day on which that was to be said. */
  unreceived: Page<AssignmentRecord>;
  /** Explanations that did not come by their day. */
  unexplained: Page<AssignmentRecord>;
  /** Overdue and laid before the Standing Committee. */
  atCommittee: Page<AssignmentRecord>;
  /** Letters that a person has to decide on, oldest first. */
  mailTrouble: Page<LedgerRow>;
}

export interface MorningSpan {
  today: LocalDate;
  /** Where "fell due" begins, e.g. the working day before. */
  since: LocalDate;
  /** Where "will fall due" ends, e.g. in a week. */
  until: LocalDate;
  /** Rows of each list; 10 unless said otherwise. */
  limit?: number;
}

/** What pages read without reading more as assignments become more. Of one cycle, or of all where none is named. */
export interface Views {
  counts(scope: Scope, today: LocalDate, cycle?: string): Promise<Counts>;
  /** Cycles that have assignments, by id. */
  countsByCycle(scope: Scope, today: LocalDate): Promise<CycleCounts[]>;
  /** Bodies that lead something, by name in Vietnamese order. */
  countsByBody(scope: Scope, today: LocalDate, cycle?: string): Promise<BodyCounts[]>;
  /** Days on which something is due, both bounds inclusive, in order. */
  countsByDay(
    scope: Scope,
    today: LocalDate,
    span: { from: LocalDate; to: LocalDate; cycle?: string },
  ): Promise<DayCounts[]>;
  /** Body × quarter of the due day; only what has assignments. Of one body where it is named. */
  countsByQuarter(scope: Scope, today: LocalDate, cycle?: string, body?: string): Promise<QuarterCounts[]>;
  morning(scope: Scope, span: MorningSpan): Promise<Morning>;
  /** Owed and due in these days, by due day. */
  dueBetween(scope: Scope, from: LocalDate, to: LocalDate, limit?: number): Promise<Page<AssignmentRecord>>;
}

const ROWS = 10;

export function createViews(db: Kysely<Database>): Views {
  return {
    counts: async (scope, today, cycle) =>
      toCounts((await pivot(db, [], { scope, today, cycle }))[0] ?? NOTHING),
    countsByCycle: async (scope, today) =>
      (await pivot(db, ['cycle'], { scope, today })).map((row) => ({ cycle: row.cycle!, ...toCounts(row) })),
    countsByBody: (scope, today, cycle) => countsByBody(db, { scope, today, cycle }),
    countsByDay: (scope, today, span) => countsByDay(db, scope, today, span),
    countsByQuarter: (scope, today, cycle, lead) => countsByQuarter(db, { scope, today, cycle, lead }),
    morning: (scope, span) => morning(db, scope, span),
    dueBetween: (scope, from, to, limit = ROWS) =>
      bounded(db, scope, {
        which: sql`${owed} and effective_due between ${from} and ${to}`,
        order: 'effective_due, cycle, id',
        limit,
      }),
  };
}

// ---- counts

interface Counted {
  scope: Scope;
  today: LocalDate;
  cycle?: string | undefined;
  lead?: string | undefined;
}

type CellRow = Record<Cell, number>;
type CountRow = CellRow &
  Record<AssignmentStatus, number> & {
    cycle?: string;
    lead?: string;
    total: number;
    ever_returned: number;
    return_times: number;
    escalated: number;
    oldest: LocalDate | null;
  };

const CELLS: Cell[] = ['openInTerm', 'openOverdue', 'doneOnTime', 'doneLate', 'none'];

const sum = (which: RawBuilder<unknown>, as: string) =>
  sql`coalesce(sum(n) filter (where ${which}), 0)::integer as ${sql.ref(as)}`;
const CELL_SUMS = sql.join(CELLS.map((cell) => sum(sql`cell = ${sql.lit(cell)}`, cell)));
const STATUS_SUMS = sql.join(STATUSES.map((status) => sum(sql`status = ${sql.lit(status)}`, status)));

async function pivot(
  db: Kysely<Database>,
  keys: ('cycle' | 'lead')[],
  counted: Counted,
): Promise<CountRow[]> {
  const columns = keys.length === 0 ? sql`` : sql`${sql.join(keys.map((key) => sql.ref(key)))},`;
  const order = keys.length === 0 ? sql`` : sql`group by ${sql.ref(keys[0]!)} order by ${sql.ref(keys[0]!)}`;
  const { rows } = await sql<CountRow>`
    select ${columns} sum(n)::integer as total, ${CELL_SUMS}, ${STATUS_SUMS},
      sum(returned)::integer as ever_returned, sum(return_times)::integer as return_times,
      sum(escalated)::integer as escalated, min(oldest) as oldest
    from (
      select cycle, lead, status, cell, n, returned, return_times, escalated, null::date as oldest
      from body_counts where ${kept(counted)} and n > 0
      union all
      select cycle, lead, status, cell, n, 0, 0, 0, case when cell = 'openOverdue' then due end
      from (${untold(counted)}) as untold
    ) as counted ${order}`.execute(db);
  return rows.filter(({ total }) => total > 0);
}

function kept({ scope, cycle, lead }: Counted) {
  return sql<boolean>`scope = ${scope}
    ${cycle === undefined ? sql`` : sql`and cycle = ${cycle}`}
    ${lead === undefined ? sql`` : sql`and lead = ${lead}`}`;
}

/** What the day has changed and was not told yet, out of one cell and into the other. */
function untold(counted: Counted) {
  const which = kept(counted);
  const { today } = counted;
  const columns = sql`cycle, lead, status, quarter`;
  return sql`
    select ${columns}, moved.cell, (moved.sign * late.n)::integer as n, late.due
    from (
      select ${columns}, count(*) as n, min(effective_due) as due from assignments
      where ${which} and ${LATE_UNTOLD} < ${today} group by ${columns}
    ) as late, (values ('openInTerm', -1), ('openOverdue', 1)) as moved (cell, sign)
    union all
    select ${columns}, moved.cell, (moved.sign * early.n)::integer, null::date
    from (
      select ${columns}, count(*) as n from assignments
      where ${which} and ${EARLY_UNTOLD} >= ${today} group by ${columns}
    ) as early, (values ('openOverdue', -1), ('openInTerm', 1)) as moved (cell, sign)`;
}

async function countsByBody(db: Kysely<Database>, counted: Counted): Promise<BodyCounts[]> {
  const rows = await pivot(db, ['lead'], counted);
  const known = await leadsOf(
    db,
    counted,
    rows.map(({ lead }) => lead!),
  );
  return rows
    .map((row) => {
      const { name, oldest } = known.get(row.lead!) ?? { name: row.lead!, oldest: null };
      return { body: row.lead!, name, ...toCounts(row), oldestOverdue: earlier(oldest, row.oldest) };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.body < b.body ? -1 : 1));
}

/** One look into an index for each body. */
async function leadsOf(
  db: Kysely<Database>,
  { scope, today, cycle }: Counted,
  leads: string[],
): Promise<Map<string, { name: string; oldest: LocalDate | null }>> {
  const ofCycle = cycle === undefined ? sql`` : sql`and cycle = ${cycle}`;
  const { rows } = await sql<{ lead: string; name: string; oldest: LocalDate | null }>`
    select lead,
      (select lead_name from assignments where scope = ${scope} and lead = one.lead limit 1) as name,
      (select min(effective_due) from assignments
       where scope = ${scope} and lead = one.lead and cell = 'openOverdue' and status <> 'closed'
         and (effective_due < ${today} or not moving) ${ofCycle}) as oldest
    from unnest(${leads}::text[]) as one (lead)`.execute(db);
  return new Map(rows.map(({ lead, name, oldest }) => [lead, { name, oldest }]));
}

function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

async function countsByDay(
  db: Kysely<Database>,
  scope: Scope,
  today: LocalDate,
  { from, to, cycle }: { from: LocalDate; to: LocalDate; cycle?: string },
): Promise<DayCounts[]> {
  const { rows } = await sql<CellRow & { day: LocalDate }>`
    select day, ${CELL_SUMS}
    from (
      select effective_due as day, n, case
        when moving and effective_due < ${today} then 'openOverdue'
        when moving then 'openInTerm'
        else cell end as cell
      from day_counts
      where ${kept({ scope, today, cycle })} and effective_due between ${from} and ${to} and n > 0
    ) as counted group by day order by day`.execute(db);
  return rows.map(({ day, ...cells }) => ({ day, cells }));
}

async function countsByQuarter(db: Kysely<Database>, counted: Counted): Promise<QuarterCounts[]> {
  const { rows } = await sql<CellRow & { body: string; quarter: string; total: number }>`
    select lead as body, quarter, sum(n)::integer as total, ${CELL_SUMS}
    from (
      select lead, quarter, cell, n from quarter_counts where ${kept(counted)} and n > 0
      union all select lead, quarter, cell, n from (${untold(counted)}) as untold
    ) as counted group by lead, quarter order by lead, quarter`.execute(db);
  return rows
    .filter(({ total }) => total > 0)
    .map(({ body, quarter, total: _, ...cells }) => ({ body, quarter, cells }));
}

const NOTHING: CountRow = {
  ...(Object.fromEntries(CELLS.map((cell) => [cell, 0])) as CellRow),
  ...(Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<AssignmentStatus, number>),
  total: 0,
  ever_returned: 0,
  return_times: 0,
  escalated: 0,
  oldest: null,
};

function toCounts(row: CountRow): Counts {
  return {
    total: row.total,
    cells: only(CELLS, row),
    byStatus: only(STATUSES, row),
    returned: row.ever_returned,
    returnTimes: row.return_times,
    escalated: row.escalated,
  };
}

function only<K extends string>(keys: readonly K[], row: Record<K, number>): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Record<K, number>;
}

// ---- lists of a morning

const ASKED = STATUSES.filter(isAsked);

interface Listed {
  which: RawBuilder<boolean>;
  /** The order of an index. */
  order: string;
  limit: number;
}

async function morning(
  db: Kysely<Database>,
  scope: Scope,
  { today, since, until, limit = ROWS }: MorningSpan,
): Promise<Morning> {
  const list = (which: RawBuilder<boolean>, order = 'effective_due, cycle, id') =>
    bounded(db, scope, { which, order, limit });
  const [row = NOTHING] = await pivot(db, [], { scope, today });
  return {
    counts: toCounts(row),
    fellDue: await list(sql`${owed} and effective_due >= ${since} and effective_due < ${today}`),
    cameIn: await list(sql`status = 'submitted'`, 'submitted_at, cycle, id'),
    toDecide: await list(sql`needs_decision`),
    willFallDue: await list(sql`${owed} and effective_due between ${today} and ${until}`),
    unreceived: await list(
      sql`status = 'awaitingReceipt' and receipt_on <= ${today}`,
      'receipt_on, cycle, id',
    ),
    unexplained: await list(sql`explanation_due < ${today}`, 'explanation_due, cycle, id'),
    atCommittee: await list(
      sql`overdue and alarmed_level >= 4 and status not in (${sql.join(ENDED.map((status) => sql.lit(status)))})`,
    ),
    mailTrouble: await mailTrouble(db, scope, limit),
  };
}

const owed = sql<boolean>`status in (${sql.join(ASKED.map((status) => sql.lit(status)))})`;

async function bounded(
  db: Kysely<Database>,
  scope: Scope,
  { which, order, limit }: Listed,
): Promise<Page<AssignmentRecord>> {
  const matching = db.selectFrom('assignments').where('scope', '=', scope).where(which);
  const rows = await matching.select(RECORD_COLUMNS).orderBy(sql.raw(order)).limit(limit).execute();
  const records = rows.map(toAssignmentRecord);
  if (rows.length < limit) return { rows: records, total: rows.length, totalIsAtLeast: false };
  return { rows: records, ...(await countUpTo(db, matching, COUNTED_UP_TO)) };
}

async function mailTrouble(db: Kysely<Database>, scope: Scope, limit: number): Promise<Page<LedgerRow>> {
  const matching = db.selectFrom('mail_ledger').where('scope', '=', scope).where(UNRESOLVED);
  const rows = await matching.selectAll().orderBy('at').orderBy('key').limit(limit).execute();
  const mails = rows.map(toLedgerRow);
  if (rows.length < limit) return { rows: mails, total: rows.length, totalIsAtLeast: false };
  return { rows: mails, ...(await countUpTo(db, matching, COUNTED_UP_TO)) };
}
