import type { Kysely, Selectable } from 'kysely';
import type { AuditLine } from '../domain/audit';
import type { Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import type { Recipient } from '../domain/plan/recipients';
import { accepted, type Outcome } from '../domain/refusal';
import { appendAudit } from './audit';
import { json, storable } from './encode';
import type { Database, RecipientsTable } from './schema';
import { writing } from './writing';

/** The directory as people change it: letters that are sent from then on go by it. */
export interface DirectoryEdit {
  /** Bodies, their heads and the offices, by kind and id. */
  all(scope: Scope): Promise<Recipient[]>;
  /** Decides on what stands (null: nothing) and writes what comes of it with its audit line, as one step. */
  change(
    scope: Scope,
    audience: Audience,
    decide: (standing: Recipient | null) => Outcome<{ recipient: Recipient; audit: AuditLine }>,
  ): Promise<Outcome<Recipient>>;
}

export function createDirectoryEdit(db: Kysely<Database>): DirectoryEdit {
  return {
    all: async (scope) => {
      const rows = await db
        .selectFrom('recipients')
        .selectAll()
        .where('scope', '=', scope)
        .orderBy('kind')
        .orderBy('id')
        .execute();
      return rows.map(toRecipient);
    },

    change: (scope, { kind, id }, decide) =>
      writing(db, async (trx) => {
        const row = await trx
          .selectFrom('recipients')
          .selectAll()
          .where('scope', '=', scope)
          .where('kind', '=', kind)
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        const decided = decide(row === undefined ? null : toRecipient(row));
        if (!decided.ok) return decided;
        const { recipient, audit } = decided.value;
        const set = { name: storable(recipient.name), emails: json(recipient.emails) };
        await trx
          .insertInto('recipients')
          .values({ scope, kind, id, ...set })
          .onConflict((conflict) => conflict.columns(['scope', 'kind', 'id']).doUpdateSet(set))
          .execute();
        await appendAudit(trx, [audit]);
        return accepted(recipient);
      }),
  };
}

function toRecipient({ kind, id, name, emails }: Selectable<RecipientsTable>): Recipient {
  return { audience: { kind, id }, name, emails };
}
