import { sql, type Kysely, type Migration } from 'kysely';

/**
 * Rounds: a row each, a row for each part, and what is named by its SHA-256. Contents and snapshots are `text`, not
 * `json`: the bytes that were hashed are the bytes that come back. Of a round there is one snapshot.
 */
export const rounds: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const ID = 'text collate "C" not null';

const STATEMENTS = [
  `create table rounds (
     scope ${ID}, cycle ${ID}, id ${ID}, kind ${ID}, period ${ID}, status ${ID}, seq integer not null,
     opens_on date not null, parts_due date not null, snapshot text collate "C", updated_at bigint not null,
     plan json not null, state json not null,
     primary key (scope, cycle, id))`,
  `create index rounds_by_opening on rounds (scope, opens_on)`,
  `create index rounds_unended on rounds (scope, cycle) where status not in ('reported', 'lapsed', 'cancelled')`,

  `create table round_parts (
     scope ${ID}, cycle ${ID}, round ${ID}, body ${ID}, position integer not null, status ${ID},
     seq integer not null, part json not null,
     primary key (scope, cycle, round, body),
     foreign key (scope, cycle, round) references rounds (scope, cycle, id))`,
  `create index round_parts_by_body on round_parts (scope, body)`,

  `create table part_contents (sha256 ${ID} primary key, content text not null)`,

  `create table snapshots (
     sha256 ${ID} primary key, scope ${ID}, cycle ${ID}, round ${ID}, content text not null,
     unique (scope, cycle, round))`,
];
