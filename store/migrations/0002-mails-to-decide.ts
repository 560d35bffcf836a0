import { sql, type Kysely, type Migration } from 'kysely';

/**
 * A mail that needs a person keeps its words until it is decided on, and one that some of its addresses refused needs
 * a person too. Letters written before have none: they can be marked as dealt with, not sent again.
 */
export const mailsToDecide: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `alter table mail_ledger add column letter json`,
  `drop index mail_ledger_unresolved`,
  `create index mail_ledger_unresolved on mail_ledger (scope, at)
     where (state in ('DOUBT', 'REFUSED') or (state = 'SENT' and rejected::text <> '[]')) and resolution is null`,
];
