import { sql, type Kysely } from 'kysely';
import type { Scope } from '../domain/ids';
import type { AssignmentStatus, Cell } from '../domain/lifecycle/types';
import type { ObligationKind } from '../domain/plan/schema';
import type { LocalDate } from '../domain/time/epoch';
import { FINISHED } from './records';
import type { Database } from './schema';

/** What commands and pages read. Fields that are left out do not narrow; bounds are inclusive. */
export interface AssignmentFilter {
  scope: Scope;
  cycle?: string;
  statuses?: AssignmentStatus[];
  /** true: still asking something of somebody; false: accepted or closed. */
  open?: boolean;
  overdue?: boolean;
  lead?: string;
  /** A body that takes part beside the lead. */
  coordinating?: string;
  /** A body that leads or takes part. */
  charged?: string;
  obligation?: string;
  kind?: ObligationKind;
  /** A clause of the paper with all below it: `II` holds `II.1` and `II.1.a`. */
  clause?: string;
  /** The year it is due in; of what has no due day, that of its period. */
  year?: number;
  escalatedTo?: number;
  returned?: boolean;
  /** Declined, an extension asked for, or a move proposed. */
  needsDecision?: boolean;
  /** Given, and not confirmed by the day on which that was to be said, which is this one or earlier. */
  unreceivedOn?: LocalDate;
  dueFrom?: LocalDate;
  dueTo?: LocalDate;
  /** The official cell, as `cellOf` of the domain gives it on that day. `told`: there is nothing untold (below). */
  cell?: { is: Cell; today: LocalDate; told?: boolean };
  /**
   * Words of mã, clause, title, product, lead and deadline; `hoa giai` finds `hoà giải`. All of them must be there, of the
   * last one its beginning. Blank: does not narrow; without a letter or a digit: finds nothing.
   */
  search?: string;
  sort?: AssignmentSort;
  descending?: boolean;
  limit?: number;
  offset?: number;
  /** For pages: the total is not counted beyond this (`COUNTED_UP_TO`), and no page is given that begins beyond it. */
  countUpTo?: number;
}

export type AssignmentSort = 'effectiveDue' | 'id' | 'lead' | 'status' | 'escalationLevel' | 'updatedAt';

/** Of what somebody typed; nobody searches by more. */
const SEARCHED_LENGTH = 200;

export function assignmentsMatching(db: Kysely<Database>, filter: AssignmentFilter) {
  let query = db.selectFrom('assignments').where('scope', '=', filter.scope);
  if (filter.cycle !== undefined) query = query.where('cycle', '=', filter.cycle);
  if (filter.statuses !== undefined)
    query = query.where('status', '=', sql<AssignmentStatus>`any(${filter.statuses})`);
  if (filter.open !== undefined) query = query.where('status', filter.open ? 'not in' : 'in', FINISHED);
  if (filter.overdue !== undefined) query = query.where('overdue', '=', filter.overdue);
  if (filter.lead !== undefined) query = query.where('lead', '=', filter.lead);
  if (filter.coordinating !== undefined) query = query.where(takesPart(filter.scope, filter.coordinating));
  if (filter.charged !== undefined) {
    const body = filter.charged;
    query = query.where((eb) => eb.or([eb('lead', '=', body), takesPart(filter.scope, body)]));
  }
  if (filter.clause !== undefined) query = query.where(within(filter.clause));
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  if (filter.returned !== undefined) query = query.where('returns', filter.returned ? '>' : '=', sql.lit(0));
  if (filter.needsDecision !== undefined)
    query = query.where('needs_decision', '=', sql.lit(filter.needsDecision));
  if (filter.obligation !== undefined) query = query.where('obligation', '=', filter.obligation);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  if (filter.escalatedTo !== undefined) query = query.where('escalation_level', '>=', filter.escalatedTo);
  if (filter.unreceivedOn !== undefined)
    query = query
      .where('status', '=', sql.lit('awaitingReceipt'))
      .where('receipt_on', '<=', filter.unreceivedOn);
  if (filter.dueFrom !== undefined) query = query.where('effective_due', '>=', filter.dueFrom);
  if (filter.dueTo !== undefined) query = query.where('effective_due', '<=', filter.dueTo);
  if (filter.cell !== undefined) query = query.where(inCell(filter.cell));
  if (filter.search !== undefined && filter.search.trim() !== '')
    query = query.where(
      sql<boolean>`(scope, cycle, id) in ${wordsMatching(db, filter.scope, filter.search).select(['scope', 'cycle', 'id'])}`,
    );
  return query;
}

function takesPart(scope: Scope, body: string) {
  return sql<boolean>`coordinating @> array[${`${scope} ${body}`}]`;
}

/** `/` follows `.` in byte order: between the bounds stands little else. */
function within(clause: string) {
  return sql<boolean>`(clause collate "C" >= ${clause} and clause collate "C" < ${`${clause}/`}
    and (clause = ${clause} or starts_with(clause, ${`${clause}.`})))`;
}

/**
 * Rows whose cell the day has changed and that were not told yet: those whose due day has just ended, or all of a
 * weekend on which nothing ran. Both are expressions of an index.
 */
export const LATE_UNTOLD = sql.raw<LocalDate>('(case when moving and not overdue then effective_due end)');
export const EARLY_UNTOLD = sql.raw<LocalDate>('(case when moving and overdue then effective_due end)');

/** Whether there are any: mostly there are none, and a cell is what the row says. */
export async function hasUntold(db: Kysely<Database>, scope: Scope, today: LocalDate): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select exists (select from assignments where scope = ${scope} and ${LATE_UNTOLD} < ${today})
      or exists (select from assignments where scope = ${scope} and ${EARLY_UNTOLD} >= ${today}) as yes`.execute(
    db,
  );
  return rows[0]!.yes;
}

function inCell({ is, today, told = false }: NonNullable<AssignmentFilter['cell']>) {
  if (told) return sql<boolean>`cell = ${is}`;
  switch (is) {
    case 'openInTerm':
      return sql<boolean>`((cell = 'openInTerm' and not (moving and effective_due < ${today}))
        or (moving and overdue and effective_due >= ${today}))`;
    case 'openOverdue':
      return sql<boolean>`((cell = 'openOverdue' and not (moving and effective_due >= ${today}))
        or (moving and not overdue and effective_due < ${today}))`;
    case 'doneOnTime':
    case 'doneLate':
    case 'none':
      return sql<boolean>`cell = ${is}`;
  }
}

/** Assignments in which all these words stand. */
export function wordsMatching(db: Kysely<Database>, scope: Scope, words: string) {
  return db
    .selectFrom('assignment_words')
    .where('assignment_words.scope', '=', scope)
    .where(sql<boolean>`assignment_words.words @@ search_of(${words.slice(0, SEARCHED_LENGTH)})`);
}
