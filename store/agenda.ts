import { sql, type Kysely } from 'kysely';
import type { CalendarData } from '../domain/calendar/types';
import type { Scope } from '../domain/ids';
import type { LadderPolicy } from '../domain/ladder/types';
import type { AssignmentStatus } from '../domain/lifecycle/types';
import type { Secrecy } from '../domain/plan/schema';
import type { RoundDays, RoundStatus } from '../domain/rounds/types';
import type { Instant, LocalDate } from '../domain/time/epoch';
import type { Database } from './schema';

/** What calendars show, and no more of a row than that. */
export interface AgendaDue {
  cycle: string;
  id: string;
  clause: string;
  lead: string;
  leadName: string;
  /** Of a secret duty to be masked by `shownSummary`. */
  summary: string;
  secrecy: Secrecy | null;
  nominalDue: LocalDate | null;
  effectiveDue: LocalDate;
  status: AssignmentStatus;
  overdue: boolean;
  submittedAt: Instant | null;
  seq: number;
  updatedAt: Instant;
}

export interface AgendaRound {
  cycle: string;
  id: string;
  title: string;
  status: RoundStatus;
  days: RoundDays;
  seq: number;
  updatedAt: Instant;
}

/** By what days off and the Standing Committee's days of a cycle are known. */
export interface AgendaGround {
  cycle: string;
  calendar: CalendarData;
  ladders: LadderPolicy[];
}

export interface AgendaFilter {
  scope: Scope;
  from: LocalDate;
  to: LocalDate;
  cycle?: string;
  /** Leads it, or takes part in it; of rounds: owes a part. */
  body?: string;
  limit?: number;
}

export interface Agenda {
  /** By due day, then mã nhiệm vụ. */
  dues(filter: AgendaFilter): Promise<AgendaDue[]>;
  /** Rounds of which any day lies between the two, in order of their first day. */
  rounds(filter: AgendaFilter): Promise<AgendaRound[]>;
  /** Of the cycles of a scope that have not ended, the newest first. */
  grounds(scope: Scope): Promise<AgendaGround[]>;
  /** Of a cycle as it started, without the rest of what it started with; null where there is none. */
  term(scope: Scope, cycle: string): Promise<{ start: LocalDate; end: LocalDate } | null>;
  /** SHA-256 of what the rounds of a cycle froze, in the order of the rounds. */
  snapshots(scope: Scope, cycle: string): Promise<string[]>;
}

export function createAgenda(db: Kysely<Database>): Agenda {
  return {
    dues: (filter) => dues(db, filter),
    rounds: (filter) => rounds(db, filter),
    grounds: async (scope) => {
      const rows = await db
        .selectFrom('cycle_sources as s')
        .innerJoin('cycles as c', (join) =>
          join.onRef('c.scope', '=', 's.scope').onRef('c.id', '=', 's.cycle'),
        )
        .where('s.scope', '=', scope)
        .where('c.status', '<>', 'ended')
        .orderBy('c.started_at', 'desc')
        .select([
          's.cycle',
          sql<CalendarData>`s.source -> 'calendar'`.as('calendar'),
          sql<LadderPolicy[]>`s.source -> 'ladders'`.as('ladders'),
        ])
        .execute();
      return rows;
    },
    term: async (scope, cycle) => {
      const row = await db
        .selectFrom('cycle_sources')
        .select(sql<{ start: LocalDate; end: LocalDate }>`source -> 'plan' -> 'plan' -> 'term'`.as('term'))
        .where('scope', '=', scope)
        .where('cycle', '=', cycle)
        .executeTakeFirst();
      return row?.term ?? null;
    },
    snapshots: async (scope, cycle) => {
      const rows = await db
        .selectFrom('rounds')
        .select('snapshot')
        .where('scope', '=', scope)
        .where('cycle', '=', cycle)
        .where('snapshot', 'is not', null)
        .orderBy('opens_on')
        .orderBy('id')
        .execute();
      return rows.map(({ snapshot }) => snapshot!);
    },
  };
}

async function dues(db: Kysely<Database>, { scope, from, to, cycle, body, limit }: AgendaFilter) {
  const rows = await db
    .selectFrom('assignments')
    .where('scope', '=', scope)
    .where('effective_due', '>=', from)
    .where('effective_due', '<=', to)
    .$if(cycle !== undefined, (query) => query.where('cycle', '=', cycle!))
    .$if(body !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('lead', '=', body!),
          sql<boolean>`exists (select 1 from json_array_elements_text(assignment -> 'coordinating') as t (id)
            where t.id = ${body!})`,
        ]),
      ),
    )
    .select(['cycle', 'id', 'clause', 'lead', 'lead_name', 'nominal_due', 'effective_due', 'status'])
    .select(['overdue', 'submitted_at', 'seq', 'updated_at'])
    .select([
      sql<string>`assignment ->> 'summary'`.as('summary'),
      sql<Secrecy | null>`assignment ->> 'secrecy'`.as('secrecy'),
    ])
    .orderBy('effective_due')
    .orderBy('cycle')
    .orderBy('id')
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .execute();
  return rows.map((row): AgendaDue => ({
    cycle: row.cycle,
    id: row.id,
    clause: row.clause,
    lead: row.lead,
    leadName: row.lead_name,
    summary: row.summary,
    secrecy: row.secrecy,
    nominalDue: row.nominal_due,
    effectiveDue: row.effective_due!,
    status: row.status,
    overdue: row.overdue,
    submittedAt: row.submitted_at,
    seq: row.seq,
    updatedAt: row.updated_at,
  }));
}

/** A round spans weeks: none opens more than this before the last of its days. */
const ROUND_SPAN = 400;

async function rounds(db: Kysely<Database>, { scope, from, to, cycle, body }: AgendaFilter) {
  const rows = await db
    .selectFrom('rounds as r')
    .where('r.scope', '=', scope)
    .where('r.opens_on', '<=', to)
    .where('r.opens_on', '>=', sql<LocalDate>`${from}::date - ${sql.lit(ROUND_SPAN)}`)
    .$if(cycle !== undefined, (query) => query.where('r.cycle', '=', cycle!))
    .$if(body !== undefined, (query) =>
      query.where(
        sql<boolean>`case when r.state ->> 'openedAt' is null
          then exists (select 1 from json_array_elements(r.plan -> 'participants') as t (one)
            where t.one ->> 'id' = ${body!})
          else exists (select 1 from round_parts p where p.scope = r.scope and p.cycle = r.cycle
            and p.round = r.id and p.body = ${body!}) end`,
      ),
    )
    .select(['r.cycle', 'r.id', 'r.status', 'r.seq', 'r.updated_at'])
    .select([sql<string>`r.plan ->> 'title'`.as('title'), sql<RoundDays>`r.state -> 'days'`.as('days')])
    .orderBy('r.opens_on')
    .orderBy('r.id')
    .execute();
  return rows.map(({ updated_at: updatedAt, ...row }): AgendaRound => ({ ...row, updatedAt }));
}
