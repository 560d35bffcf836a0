import { sql, type Kysely, type Selectable } from 'kysely';
import type { CycleRecord } from '../domain/plan/cycle-record';
import type { FigureRow } from '../domain/figures/figures-of';
import type { LedgerRow, LedgerState } from '../domain/letters/ledger';
import type { Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { Instant } from '../domain/time/epoch';
import { assignmentsMatching, type AssignmentFilter } from './assignment-filter';
import { listAssignments, type Page } from './assignment-list';
import { RECORD_COLUMNS, toAssignmentRecord } from './assignment-rows';
import { toChainedLine, verifyAudit, type AuditVerdict, type ChainedLine } from './audit';
import { toLedgerRow, unresolvedMails } from './ledger';
import type { CyclesTable, Database } from './schema';

export interface MailFilter {
  scope: Scope;
  states?: LedgerState[];
  kind?: LedgerRow['kind'];
  audience?: Audience;
  from?: Instant;
  to?: Instant;
  newestFirst?: boolean;
  limit?: number;
  offset?: number;
}

export interface AuditFilter {
  scope: Scope;
  cycle?: string;
  assignment?: string;
  /** Who acted, or for whom a substitute acted. */
  actor?: string;
  /** One of these. */
  actions?: readonly string[];
  action?: string;
  from?: Instant;
  to?: Instant;
  /** Only lines after this number. */
  afterN?: number;
  /** Only lines before this number. */
  beforeN?: number;
  newestFirst?: boolean;
  limit?: number;
}

export interface Queries {
  /** Sorted by due day unless told otherwise; what has no such value stands last. */
  listAssignments(filter: AssignmentFilter): Promise<Page<AssignmentRecord>>;
  assignmentRow(scope: Scope, cycle: string, id: string): Promise<AssignmentRecord | null>;
  /** The same mã nhiệm vụ in every cycle of the scope, the newest cycle first. */
  assignmentRows(scope: Scope, id: string): Promise<AssignmentRecord[]>;
  /** Every assignment of a cycle, or of all, with what figures ask of it and no more; in no order. */
  figureRows(scope: Scope, cycle: string | null): Promise<FigureRow[]>;
  listCycles(scope: Scope): Promise<CycleRecord[]>;
  cycle(scope: Scope, id: string): Promise<CycleRecord | null>;
  /** In the order the mails speak of: by `at`. */
  listMails(filter: MailFilter): Promise<LedgerRow[]>;
  /** Mails whose key begins so; at most two, which is enough to know that the beginning is not one mail's. */
  mailsByKey(scope: Scope, beginning: string): Promise<LedgerRow[]>;
  /** Mails that need a person and that nobody has decided on; of all scopes when none is named. */
  doubts(scope?: Scope): Promise<LedgerRow[]>;
  auditLines(filter: AuditFilter): Promise<ChainedLine[]>;
  verifyAudit(scope: Scope): Promise<AuditVerdict>;
}

export function createQueries(db: Kysely<Database>): Queries {
  return {
    listAssignments: (filter) => listAssignments(db, filter),
    assignmentRow: async (scope, cycle, id) => {
      const row = await db
        .selectFrom('assignments')
        .select(RECORD_COLUMNS)
        .where('scope', '=', scope)
        .where('cycle', '=', cycle)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? toAssignmentRecord(row) : null;
    },
    assignmentRows: async (scope, id) => {
      const rows = await db
        .selectFrom('assignments')
        .leftJoin('cycles', (join) =>
          join.onRef('cycles.scope', '=', 'assignments.scope').onRef('cycles.id', '=', 'assignments.cycle'),
        )
        .select(RECORD_COLUMNS.map((column) => `assignments.${column}` as const))
        .where('assignments.scope', '=', scope)
        .where('assignments.id', '=', id)
        .orderBy('cycles.started_at', 'desc')
        .orderBy('cycles.n', 'desc')
        .execute();
      return rows.map(toAssignmentRecord);
    },
    figureRows: (scope, cycle) => figureRows(db, scope, cycle),
    listCycles: async (scope) => {
      const rows = await db
        .selectFrom('cycles')
        .selectAll()
        .where('scope', '=', scope)
        .orderBy('started_at')
        .orderBy('plan')
        .orderBy('n')
        .execute();
      return rows.map(toCycleRecord);
    },
    cycle: async (scope, id) => {
      const row = await db
        .selectFrom('cycles')
        .selectAll()
        .where('scope', '=', scope)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? toCycleRecord(row) : null;
    },
    listMails: (filter) => listMails(db, filter),
    mailsByKey: async (scope, beginning) => {
      const rows = await db
        .selectFrom('mail_ledger')
        .selectAll()
        .where('scope', '=', scope)
        .where('key', '>=', beginning)
        .where('key', '<', `${beginning}g`)
        .orderBy('key')
        .limit(2)
        .execute();
      return rows.map(toLedgerRow);
    },
    doubts: (scope) => unresolvedMails(db, scope ?? null),
    auditLines: (filter) => auditLines(db, filter),
    verifyAudit: (scope) => verifyAudit(db, scope),
  };
}

async function figureRows(db: Kysely<Database>, scope: Scope, cycle: string | null): Promise<FigureRow[]> {
  const rows = await assignmentsMatching(db, { scope, ...(cycle === null ? {} : { cycle }) })
    .select(['cycle', 'lead', 'lead_name', 'kind', 'clause', 'line', 'period', 'status'])
    .select(['effective_due', 'overdue', 'submitted_at', 'closed_at', 'returns', 'counted as detail'])
    .execute();
  return rows.map(({ lead, kind, clause, line, period, ...row }) => ({
    cycle: row.cycle,
    leadName: row.lead_name,
    status: row.status,
    effectiveDue: row.effective_due,
    overdue: row.overdue,
    submittedAt: row.submitted_at,
    closedAt: row.closed_at,
    returns: row.returns,
    assignment: { lead, kind, clause, line, period },
    detail: row.detail,
  }));
}

async function listMails(db: Kysely<Database>, filter: MailFilter): Promise<LedgerRow[]> {
  let query = db.selectFrom('mail_ledger').selectAll().where('scope', '=', filter.scope);
  if (filter.states !== undefined) query = query.where('state', '=', sql<LedgerState>`any(${filter.states})`);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  if (filter.audience !== undefined) {
    query = query
      .where('audience_kind', '=', filter.audience.kind)
      .where('audience_id', '=', filter.audience.id);
  }
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('at', '<=', filter.to);
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  if (filter.offset !== undefined) query = query.offset(filter.offset);
  const order = filter.newestFirst ? 'desc' : 'asc';
  return (await query.orderBy('at', order).orderBy('key').execute()).map(toLedgerRow);
}

async function auditLines(db: Kysely<Database>, filter: AuditFilter): Promise<ChainedLine[]> {
  let query = db.selectFrom('audit').selectAll().where('scope', '=', filter.scope);
  if (filter.cycle !== undefined) query = query.where('cycle', '=', filter.cycle);
  if (filter.assignment !== undefined) query = query.where('assignment', '=', filter.assignment);
  if (filter.actor !== undefined) {
    const { actor } = filter;
    query = query.where((eb) => eb.or([eb('actor', '=', actor), eb('on_behalf_of', '=', actor)]));
  }
  if (filter.action !== undefined) query = query.where('action', '=', filter.action);
  if (filter.actions !== undefined) query = query.where('action', 'in', [...filter.actions]);
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('at', '<=', filter.to);
  if (filter.afterN !== undefined) query = query.where('n', '>', filter.afterN);
  if (filter.beforeN !== undefined) query = query.where('n', '<', filter.beforeN);
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  const order = filter.newestFirst ? 'desc' : 'asc';
  return (await query.orderBy('n', order).execute()).map(toChainedLine);
}

function toCycleRecord(row: Selectable<CyclesTable>): CycleRecord {
  return {
    scope: row.scope,
    id: row.id,
    plan: row.plan,
    n: row.n,
    title: row.title,
    status: row.status,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    assignments: row.assignments,
    calendarVersion: row.calendar_version,
    startedBy: row.started_by,
  };
}
