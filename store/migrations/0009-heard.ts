import { sql, type Kysely, type Migration } from 'kysely';

/** When a body was last heard of is the end of an index, however much it owes. */
export const heard: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of ['received_at', 'submitted_at'])
      await sql
        .raw(
          `create index assignments_${column}_by_lead on assignments (scope, lead, ${column}) where ${column} is not null`,
        )
        .execute(db);
  },
};
