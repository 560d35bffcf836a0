import { sql, type Kysely, type Migration } from 'kysely';

/** The plan of a running cycle as each amending paper left it: the next one is compared with the last. */
export const amendments: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table cycle_amendments (
           scope text collate "C" not null, cycle text collate "C" not null, n integer not null,
           plan json not null, paper_number text not null, paper_date text not null,
           made_by text not null, made_at bigint not null, primary key (scope, cycle, n))`,
      )
      .execute(db);
  },
};
