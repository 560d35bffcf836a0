import type { Kysely } from 'kysely';
import type { AuditLine } from '../domain/audit';
import type { Scope } from '../domain/ids';
import type { Recipient } from '../domain/plan/recipients';
import type { NewBody, Succession } from '../domain/successors';
import { appendAudit } from './audit';
import { json, storable } from './encode';
import type { Database } from './schema';
import { writing } from './writing';

/** The bodies of a scope beyond what its plans say: those that succeeded others, and those that no plan names yet. */
export interface Bodies {
  /** Every body that a cycle of the scope or a person brought, by id. */
  list(scope: Scope): Promise<Recipient[]>;
  successions(scope: Scope): Promise<Succession[]>;
  /** Writes a succession with its audit line; one of the same body leaves what stands and returns false. */
  succeed(succession: Succession, audit: AuditLine): Promise<boolean>;
  /** Writes a new body with its addresses and its audit line; one that is known is left alone and returns false. */
  add(body: NewBody, audit: AuditLine): Promise<boolean>;
}

export function createBodies(db: Kysely<Database>): Bodies {
  return {
    list: async (scope) => {
      const rows = await db
        .selectFrom('recipients')
        .select(['id', 'name', 'emails'])
        .where('scope', '=', scope)
        .where('kind', '=', 'body')
        .orderBy('id')
        .execute();
      return rows.map(({ id, name, emails }) => ({ audience: { kind: 'body', id }, name, emails }));
    },

    successions: async (scope) => {
      const rows = await db
        .selectFrom('successors')
        .selectAll()
        .where('scope', '=', scope)
        .orderBy('first_day')
        .orderBy('body')
        .execute();
      return rows.map((row) => ({
        scope: row.scope,
        body: row.body,
        successor: row.successor,
        firstDay: row.first_day,
        paper: row.paper,
        reason: row.reason,
        setBy: row.set_by,
        setAt: row.set_at,
      }));
    },

    succeed: ({ scope, body, successor, firstDay, paper, reason, setBy, setAt }, audit) =>
      writing(db, async (trx) => {
        const written = await trx
          .insertInto('successors')
          .values({
            scope,
            body,
            successor,
            first_day: firstDay,
            paper: json(paper),
            reason: storable(reason),
            set_by: storable(setBy),
            set_at: setAt,
          })
          .onConflict((conflict) => conflict.columns(['scope', 'body']).doNothing())
          .returning('body')
          .executeTakeFirst();
        if (written === undefined) return false;
        await appendAudit(trx, [audit]);
        return true;
      }),

    add: ({ scope, body, emails, head }, audit) =>
      writing(db, async (trx) => {
        const added = await trx
          .insertInto('recipients')
          .values({ scope, kind: 'body', id: body.id, name: storable(body.name), emails: json(emails) })
          .onConflict((conflict) => conflict.columns(['scope', 'kind', 'id']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (added === undefined) return false;
        if (head !== null)
          await trx
            .insertInto('recipients')
            .values({
              scope,
              kind: 'head',
              id: body.id,
              name: storable(head.name),
              emails: json([head.email]),
            })
            .onConflict((conflict) => conflict.columns(['scope', 'kind', 'id']).doNothing())
            .execute();
        await appendAudit(trx, [audit]);
        return true;
      }),
  };
}
