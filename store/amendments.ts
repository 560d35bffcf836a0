import { sql, type Kysely } from 'kysely';
import { SYSTEM_ACTOR, type AuditLine } from '../domain/audit';
import type { Scope } from '../domain/ids';
import type { Actor, Paper } from '../domain/lifecycle/types';
import type { Plan } from '../domain/plan/schema';
import type { Instant } from '../domain/time/epoch';
import { appendAudit } from './audit';
import { json, storable } from './encode';
import type { Database } from './schema';
import { writing } from './writing';

/** A cycle that was amended: the whole plan as it stands since, by which paper and by whom. */
export interface CycleAmended {
  scope: Scope;
  cycle: string;
  plan: Plan;
  paper: Paper;
  actor: Actor;
  at: Instant;
}

/** What amending papers made of the plans of running cycles. */
export interface Amendments {
  /** The plan as the last of them left it; null where there was none. */
  lastPlan(scope: Scope, cycle: string): Promise<Plan | null>;
  /** Keeps it, with its line in the audit trail. */
  keep(amended: CycleAmended): Promise<void>;
}

export function createAmendments(db: Kysely<Database>): Amendments {
  return {
    async lastPlan(scope, cycle) {
      const row = await db
        .selectFrom('cycle_amendments')
        .select('plan')
        .where('scope', '=', scope)
        .where('cycle', '=', cycle)
        .orderBy('n', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.plan ?? null;
    },

    keep: (amended) =>
      writing(db, async (trx) => {
        const { scope, cycle, plan, paper, actor, at } = amended;
        const { n } = await trx
          .selectFrom('cycle_amendments')
          .select(sql<number>`coalesce(max(n), 0) + 1`.as('n'))
          .where('scope', '=', scope)
          .where('cycle', '=', cycle)
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('cycle_amendments')
          .values({
            scope,
            cycle,
            n,
            plan: json(plan),
            paper_number: storable(paper.number),
            paper_date: paper.date,
            made_by: storable(actor.by),
            made_at: at,
          })
          .execute();
        await appendAudit(trx, [auditOf(amended, n)]);
      }),
  };
}

function auditOf({ scope, cycle, paper, actor, at }: CycleAmended, n: number): AuditLine {
  return {
    id: `${scope}|${cycle}|amended|${n}`,
    scope,
    at,
    actor: actor.by || SYSTEM_ACTOR,
    onBehalfOf: actor.onBehalfOf ?? null,
    through: actor.through ?? null,
    action: 'CycleAmended',
    cycle,
    assignment: null,
    before: null,
    after: { paper },
    reason: null,
  };
}
