import type { AuditLine } from '../audit';
import type { Place } from '../extraction/source-text';
import { REAL_SCOPE } from '../ids';
import type { Instant } from '../time/epoch';

/** One line of the paper as it was read, and where a person looks it up. */
export interface PaperLine {
  text: string;
  place: Place;
}

/** A plan on its way from a paper to a cycle, as the office keeps it. */
export interface KeptPlan {
  id: string;
  name: string;
  /** As the person's own machine calls it. */
  fileName: string;
  /** Empty for a plan that came as a plan file. */
  paper: PaperLine[];
  /** The plan file: what every confirmation is written into, with who gave it and on which day. */
  text: string;
  /** What the reader had to mend or leave out. */
  warnings: string[];
  madeBy: string;
  madeAt: Instant;
  changedBy: string;
  changedAt: Instant;
  /** 1, 2, 3 …: of two people who change it at once the second is told. */
  version: number;
  /** The cycle it was started as. */
  cycle: string | null;
}

export type KeptPlanAct = 'PlanImported' | 'PlanChanged' | 'PlanStarted' | 'PlanDropped';

/** The audit line of what somebody did to a kept plan; `what`: in one sentence. */
export function auditOfKeptPlan(
  { id, name, version, cycle }: Pick<KeptPlan, 'id' | 'name' | 'version' | 'cycle'>,
  action: KeptPlanAct,
  { by, at, what }: { by: string; at: Instant; what: string },
): AuditLine {
  return {
    id: `${REAL_SCOPE}|plan-draft|${id}|${action}|${version}`,
    scope: REAL_SCOPE,
    at,
    actor: by,
    through: 'login',
    action,
    cycle,
    assignment: null,
    before: null,
    after: { plan: id, name, version, what },
    reason: null,
  };
}
