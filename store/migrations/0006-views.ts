import { sql, type Kysely, type Migration } from 'kysely';
import { countingStatements } from './counting';

/**
 * What lists and mornings read must not grow with the table. Columns that the engine derives from a row say what
 * filters, figures and searches ask of it; triggers keep counts of them; indexes stand in the order in which lists
 * are read. SQL functions have standard bodies: they are bound when they are made, so that a restore, which runs
 * without a search path, can fill the derived columns.
 */
export const views: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const ID = 'text collate "C" not null';
const PURE = 'language sql immutable parallel safe';

const FUNCTIONS = [
  // `hoà`, `hòa`, `HOÀ` and `hoa` are one; everything but letters and digits parts words.
  `create function fold_vi(words text) returns text ${PURE}
     return btrim(regexp_replace(lower(translate(regexp_replace(normalize(words, NFD), '[\\u0300-\\u036f]', '', 'g'),
       'đĐ', 'dd')), '[^a-z0-9]+', ' ', 'g'))`,
  // All words, the last one perhaps still being typed; null where there is no word at all.
  `create function search_of(words text) returns tsquery ${PURE}
     return case when fold_vi(words) <> '' then
       to_tsquery('simple'::regconfig, replace(fold_vi(words), ' ', ' & ') || ':*') end`,
  // Of a secret duty only that it exists, whose it is and when it is due.
  `create function searched_text(id text, clause text, lead_name text, assignment json) returns tsvector ${PURE}
     return to_tsvector('simple'::regconfig, fold_vi(left(
       id || ' ' || clause || ' ' || lead_name || ' ' || coalesce(assignment ->> 'deadlineText', '') ||
       case when (assignment ->> 'secrecy') is null
         then ' ' || coalesce(assignment ->> 'summary', '') || ' ' || coalesce(assignment ->> 'product', '')
         else '' end, 20000)))`,

  // The instant from which it is late: 24:00 of the due day in Vietnam.
  `create function late_from(due date) returns bigint ${PURE}
     return (due - date '1970-01-01' + 1)::bigint * 86400000 - 25200000`,
  `create function stopped_at(detail json) returns bigint ${PURE}
     return (detail #>> '{suspensions,-1,suspendedAt}')::bigint`,
  // cellOf of the domain (domain/lifecycle/cell.ts), where its day has been told to the row: see moves_with_time.
  `create function told_cell(status text, due date, submitted_at bigint, overdue boolean, stopped bigint)
     returns text ${PURE}
     return case
       when due is null or status = 'withdrawn' or (status = 'closed' and not overdue) then 'none'
       when status = 'accepted' and submitted_at < late_from(due) then 'doneOnTime'
       when status = 'accepted' then 'doneLate'
       when status = 'closed' then 'openOverdue'
       when status = 'submitted' and submitted_at < late_from(due) then 'openInTerm'
       when status = 'suspended' and stopped < late_from(due) then 'openInTerm'
       when status = 'suspended' and stopped is not null then 'openOverdue'
       when overdue then 'openOverdue'
       else 'openInTerm' end`,
  // Whether time alone takes it from one cell to the other.
  `create function moves_with_time(status text, due date, submitted_at bigint, stopped bigint)
     returns boolean ${PURE}
     return due is not null and (
       status in ('awaitingReceipt', 'declined', 'inProgress', 'awaitingHead', 'returned')
       or (status = 'submitted' and not coalesce(submitted_at < late_from(due), false))
       or (status = 'suspended' and stopped is null))`,

  `create function scoped_ids(scope text, ids json) returns text[] ${PURE}
     return array(select scope || ' ' || one from json_array_elements_text(ids) as each (one))`,
  `create function year_of(due date, period text) returns integer ${PURE}
     return case when due is null then substring(period from '^[0-9]{4}')::integer
       else extract(year from due)::integer end`,
  `create function quarter_of(due date) returns text ${PURE}
     return coalesce(extract(year from due)::integer || '-Q' || extract(quarter from due)::integer, '')`,
  `create function counted_detail(detail json) returns json ${PURE}
     return case when json_typeof(detail) = 'object' then json_build_object(
       'suspensions', detail -> 'suspensions', 'extensions', detail -> 'extensions') end`,
  `create function alarmed(level smallint, detail json) returns smallint ${PURE}
     return greatest(level, (detail ->> 'alarmedLevel')::smallint)`,
];

const DERIVED: Record<string, string> = {
  cell: 'text collate "C" generated always as (told_cell(status, effective_due, submitted_at, overdue, stopped_at(detail))) stored',
  moving:
    'boolean generated always as (moves_with_time(status, effective_due, submitted_at, stopped_at(detail))) stored',
  year: 'integer generated always as (year_of(effective_due, period)) stored',
  quarter: 'text collate "C" generated always as (quarter_of(effective_due)) stored',
  line: `integer generated always as ((assignment ->> 'line')::integer) stored`,
  coordinating: `text[] generated always as (scoped_ids(scope, assignment -> 'coordinating')) stored`,
  alarmed_level: 'smallint generated always as (alarmed(escalation_level, detail)) stored',
  counted: 'json generated always as (counted_detail(detail)) stored',
};

/** In the order of each sort of a list, and for each filter; what is rare stands in an index of its own. */
const INDEXES = [
  'drop index assignments_by_due',
  'drop index assignments_by_lead',
  'drop index assignments_by_status',
  'drop index assignments_to_decide',
  'drop index assignments_unreceived',
  'drop index assignments_unexplained',
  'create index assignments_by_due on assignments (scope, effective_due, cycle, id)',
  'create index assignments_by_due_down on assignments (scope, effective_due desc nulls last, cycle, id)',
  'create index assignments_by_id on assignments (scope, id, cycle)',
  'create index assignments_by_lead on assignments (scope, lead, effective_due, cycle, id)',
  'create index assignments_by_status on assignments (scope, status, effective_due, cycle, id)',
  'create index assignments_by_level on assignments (scope, escalation_level desc, effective_due, cycle, id)',
  'create index assignments_by_change on assignments (scope, updated_at, cycle, id)',
  'create index assignments_by_cycle on assignments (scope, cycle, effective_due, id)',
  'create index assignments_by_kind on assignments (scope, kind, effective_due, cycle, id)',
  'create index assignments_by_obligation on assignments (scope, obligation, effective_due, cycle, id)',
  'create index assignments_by_clause on assignments (scope, clause collate "C", effective_due)',
  'create index assignments_by_year on assignments (scope, year, effective_due, cycle, id)',
  `create index assignments_unreceived on assignments (scope, receipt_on, cycle, id) where status = 'awaitingReceipt'`,
  'create index assignments_unexplained on assignments (scope, explanation_due, cycle, id) where explanation_due is not null',
  'create index assignments_overdue on assignments (scope, effective_due, cycle, id) where overdue',
  `create index assignments_late_by_lead on assignments (scope, lead, effective_due)
     where cell = 'openOverdue' and status <> 'closed'`,
  'create index assignments_returned on assignments (scope, effective_due, cycle, id) where returns > 0',
  'create index assignments_to_decide on assignments (scope, effective_due, cycle, id) where needs_decision',
  `create index assignments_to_accept on assignments (scope, submitted_at, cycle, id) where status = 'submitted'`,
  'create index assignments_by_cell on assignments (scope, cell, effective_due, cycle, id)',
  // The day on which time changes, or has changed, the cell: the planner knows of an expression what it holds.
  'create index assignments_turn_on on assignments (scope, (case when moving and not overdue then effective_due end))',
  'create index assignments_turned_on on assignments (scope, (case when moving and overdue then effective_due end))',
  'create index assignments_at_committee on assignments (scope, effective_due, cycle, id) where overdue and alarmed_level >= 4',
  // Without a list of what is still to be put in order: nobody tidies it where PGlite is the engine.
  'create index assignments_by_coordinating on assignments using gin (coordinating) with (fastupdate = off)',

  'create index audit_by_actor on audit (scope, actor, n)',
  'create index audit_by_principal on audit (scope, on_behalf_of, n) where on_behalf_of is not null',
  'create index audit_by_action on audit (scope, action, n)',
  'create index audit_by_time on audit (scope, at)',
  'create index mail_ledger_by_audience on mail_ledger (scope, audience_kind, audience_id, at, key)',
  'create index mail_ledger_by_state on mail_ledger (scope, state, at, key)',
];

/** Beside the rows: what happens to an assignment every day leaves its words as they are. */
const WORDS = [
  `create table assignment_words (
     scope ${ID}, cycle ${ID}, id ${ID}, words tsvector not null,
     primary key (scope, cycle, id),
     foreign key (scope, cycle, id) references assignments (scope, cycle, id) on delete cascade)`,
  `insert into assignment_words
     select scope, cycle, id, searched_text(id, clause, lead_name, assignment) from assignments`,
  'create index assignment_words_by_word on assignment_words using gin (words) with (fastupdate = off)',
  `create function keep_words() returns trigger language plpgsql as $$
   begin
     insert into assignment_words
       values (new.scope, new.cycle, new.id, searched_text(new.id, new.clause, new.lead_name, new.assignment))
       on conflict (scope, cycle, id) do update set words = excluded.words;
     return null;
   end $$`,
  `create trigger assignment_words_on_insert after insert on assignments
     for each row execute function keep_words()`,
  `create trigger assignment_words_on_update after update on assignments
     for each row when (old.assignment::text is distinct from new.assignment::text
       or old.lead_name is distinct from new.lead_name or old.clause is distinct from new.clause)
     execute function keep_words()`,
];

/** What dossiers named, without the whole rows that they keep. */
const NAMED = [
  `create table dossier_items (
     scope ${ID}, dossier ${ID}, position integer not null, cycle ${ID}, assignment ${ID}, due date,
     primary key (scope, dossier, position),
     foreign key (scope, dossier) references dossiers (scope, id))`,
  `insert into dossier_items
     select scope, id, position, item -> 'row' ->> 'cycle', item -> 'row' -> 'assignment' ->> 'id',
       (item -> 'row' ->> 'effectiveDue')::date
     from dossiers, json_array_elements(items) with ordinality as each (item, position)`,
];

/**
 * What is read out of JSON from here on was only kept until now: NUL and half a letter, which no text of PostgreSQL
 * holds, would stop the upgrade. An even number of backslashes before one says that it is no escape.
 */
const READ_FROM_NOW_ON = {
  assignments: ['assignment', 'detail'],
  mail_ledger: ['items'],
  dossiers: ['items', 'settled'],
  rounds: ['plan', 'state'],
};
const ESCAPE = String.raw`(?<!\\)((?:\\\\)*)\\u`;
const STORABLE = Object.entries(READ_FROM_NOW_ON).flatMap(([table, columns]) =>
  columns.map(
    (column) => `update ${table} set ${column} =
       regexp_replace(regexp_replace(${column}::text, '${ESCAPE}0000', '\\1', 'g'),
         '${ESCAPE}d[89a-f][0-9a-f]{2}', '\\1\\\\ufffd', 'g')::json
     where ${column}::text ~ '${ESCAPE}(0000|d[89a-f])'`,
  ),
);

const STATEMENTS = [
  ...STORABLE,
  ...FUNCTIONS,
  `alter table assignments ${Object.entries(DERIVED)
    .map(([name, made]) => `add column ${name} ${made}`)
    .join(', ')}`,
  ...INDEXES,
  ...countingStatements(),
  ...WORDS,
  ...NAMED,
];
