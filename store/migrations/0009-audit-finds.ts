import { sql, type Kysely, type Migration } from 'kysely';

/** By whom, of what kind, on which day: what a page asks of the audit trail, without reading all of it. */
export const auditFinds: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create index audit_by_actor on audit (scope, actor, n)`,
  `create index audit_by_substituted on audit (scope, on_behalf_of, n) where on_behalf_of is not null`,
  `create index audit_by_action on audit (scope, action, n)`,
  `create index audit_by_time on audit (scope, at)`,
];
