import { sql, type Kysely, type Migration } from 'kysely';

/**
 * The whole life of an assignment: rows keep what happened to it, and what lists and mornings ask of that stands in
 * columns. Rows written before have no detail; the next event of the assignment writes it.
 */
export const wholeLife: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const ID = 'text collate "C" not null';

const STATEMENTS = [
  `alter table assignments add column detail json`,
  `alter table assignments add column receipt_on date`,
  `alter table assignments add column needs_decision boolean not null default false`,
  `alter table assignments add column explanation_due date`,
  `create index assignments_unreceived on assignments (scope, receipt_on) where status = 'awaitingReceipt'`,
  `create index assignments_to_decide on assignments (scope) where needs_decision`,
  `create index assignments_unexplained on assignments (scope, explanation_due) where explanation_due is not null`,

  `alter table audit add column on_behalf_of text`,
  `alter table audit add column through text collate "C"`,

  `create table substitutes (
     scope ${ID}, id ${ID}, person text not null, substitute text not null, first_day date not null,
     last_day date not null, set_by text not null, reason text not null, set_at bigint not null,
     ended_on date, ended_by text,
     primary key (scope, id))`,
  `create table successors (
     scope ${ID}, body ${ID}, successor ${ID}, first_day date not null, paper json, reason text not null,
     set_by text not null, set_at bigint not null,
     primary key (scope, body))`,
  `create table dossiers (
     scope ${ID}, id ${ID}, day date not null, at bigint not null, items json not null,
     settled json not null,
     primary key (scope, id))`,
];
