import { sql, type Kysely, type Migration } from 'kysely';

/** A password that somebody else knows, and why a session ended: whose it was is told at the next request. */
export const logIn: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `alter table users add column temporary boolean not null default false`,
  `alter table sessions add column ended_at bigint, add column ended_why text collate "C"`,
];
