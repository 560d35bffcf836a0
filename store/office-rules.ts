import { sql, type Kysely, type Transaction } from 'kysely';
import type { AuditLine } from '../domain/audit';
import type { Instant } from '../domain/time/epoch';
import { appendAudit } from './audit';
import { json, storable } from './encode';
import type { Database } from './schema';
import { writing } from './writing';

/** Who set something, and when. */
export interface SetBy {
  setBy: string;
  setAt: Instant;
}

interface SeenAs {
  wasSetAt: Instant | null;
}

/** Calendar years and ladders that an office has set over the shipped ones; their content as the files of `config/` have it. */
export interface OfficeRulesStore {
  calendars(): Promise<({ year: number; content: object } & SetBy)[]>;
  ladders(): Promise<({ name: string; content: object } & SetBy)[]>;
  /** `wasSetAt`: of what its setter saw, null where nothing was set; false: somebody else was faster. */
  setCalendar(year: number, content: object, by: SetBy & SeenAs, audit: AuditLine): Promise<boolean>;
  setLadder(name: string, content: object, by: SetBy & SeenAs, audit: AuditLine): Promise<boolean>;
}

export function createOfficeRules(db: Kysely<Database>): OfficeRulesStore {
  return {
    calendars: async () => {
      const rows = await db.selectFrom('office_calendars').selectAll().orderBy('year').execute();
      return rows.map(({ year, content, set_by: setBy, set_at: setAt }) => ({ year, content, setBy, setAt }));
    },

    ladders: async () => {
      const rows = await db.selectFrom('office_ladders').selectAll().orderBy('name').execute();
      return rows.map(({ name, content, set_by: setBy, set_at: setAt }) => ({ name, content, setBy, setAt }));
    },

    setCalendar: (year, content, by, audit) =>
      writing(db, async (trx) => {
        await hold(trx);
        const standing = await trx
          .selectFrom('office_calendars')
          .select('set_at')
          .where('year', '=', year)
          .executeTakeFirst();
        if ((standing?.set_at ?? null) !== by.wasSetAt) return false;
        const row = { content: json(content), set_by: storable(by.setBy), set_at: by.setAt };
        await trx
          .insertInto('office_calendars')
          .values({ year, ...row })
          .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
          .execute();
        await appendAudit(trx, [audit]);
        return true;
      }),

    setLadder: (name, content, by, audit) =>
      writing(db, async (trx) => {
        await hold(trx);
        const standing = await trx
          .selectFrom('office_ladders')
          .select('set_at')
          .where('name', '=', name)
          .executeTakeFirst();
        if ((standing?.set_at ?? null) !== by.wasSetAt) return false;
        const row = { content: json(content), set_by: storable(by.setBy), set_at: by.setAt };
        await trx
          .insertInto('office_ladders')
          .values({ name, ...row })
          .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
          .execute();
        await appendAudit(trx, [audit]);
        return true;
      }),
  };
}

/** One who sets after the other: what is not there yet has no row to hold. Taken before the chain of the audit trail. */
async function hold(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('dondoc/office-rules', 0))`.execute(trx);
}
