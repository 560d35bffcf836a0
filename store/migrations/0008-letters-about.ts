import { sql, type Kysely, type Migration } from 'kysely';

/** Which letters spoke of an assignment, without reading the whole ledger. */
export const lettersAbout: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw('create index mail_ledger_items on mail_ledger using gin ((items::jsonb) jsonb_path_ops)')
      .execute(db);
  },
};
