import { sql, type Kysely, type Migration } from 'kysely';

/**
 * Text that is sorted or compared is collated "C", so that PGlite and a PostgreSQL of any locale list alike.
 * Payloads are `json`, not `jsonb`: the text stays as it was written, key order and odd escapes included.
 */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const ID = 'text collate "C" not null';

const STATEMENTS = [
  `create table meta (key ${ID} primary key, value text not null)`,

  `create table cycles (
     scope ${ID}, id ${ID}, plan ${ID}, n integer not null, title text not null, status ${ID},
     started_at bigint not null, ended_at bigint, assignments integer not null,
     calendar_version text not null, started_by text not null,
     primary key (scope, id))`,

  `create table cycle_sources (
     scope ${ID}, cycle ${ID}, source json not null,
     primary key (scope, cycle),
     foreign key (scope, cycle) references cycles (scope, id))`,

  `create table recipients (
     scope ${ID}, kind ${ID}, id ${ID}, name text not null, emails json not null,
     primary key (scope, kind, id))`,

  `create table assignments (
     scope ${ID}, cycle ${ID}, id ${ID}, obligation ${ID}, clause text not null, kind ${ID},
     lead ${ID}, lead_name text not null, period ${ID}, nominal_due date, effective_due date,
     status ${ID}, overdue boolean not null, escalation_level smallint not null,
     received_at bigint, submitted_at bigint, accepted_at bigint, closed_at bigint,
     returns integer not null, seq integer not null, updated_at bigint not null, assignment json not null,
     primary key (scope, cycle, id))`,
  `create index assignments_by_due on assignments (scope, effective_due)`,
  `create index assignments_by_lead on assignments (scope, lead)`,
  `create index assignments_by_status on assignments (scope, status)`,

  `create table mail_ledger (
     key ${ID} primary key, scope ${ID}, kind ${ID}, audience_kind ${ID}, audience_id ${ID},
     recipients json not null, subject text not null, day date not null, at bigint not null, urgent boolean not null,
     items json not null, state ${ID}, holder text not null, response text, code text, rejected json not null,
     reserved_at bigint not null, settled_at bigint, resolution text)`,
  `create index mail_ledger_by_time on mail_ledger (scope, at, key)`,
  `create index mail_ledger_unresolved on mail_ledger (scope, at) where state in ('DOUBT', 'REFUSED') and resolution is null`,

  `create table audit (
     scope ${ID}, n bigint not null, id ${ID}, at bigint not null, actor text not null, action ${ID},
     cycle text collate "C", assignment text collate "C", before json not null, after json not null, reason text,
     prev_hash text not null, hash text not null,
     primary key (scope, n), unique (scope, id))`,
  `create index audit_by_assignment on audit (scope, assignment, n)`,
  `create table audit_heads (scope ${ID} primary key, n bigint not null, hash text not null)`,

  `create function audit_is_append_only() returns trigger language plpgsql as $$
   begin
     raise exception 'audit is append-only: % refused', tg_op using errcode = 'restrict_violation';
   end $$`,
  `create trigger audit_append_only before update or delete or truncate on audit
     for each statement execute function audit_is_append_only()`,
];
