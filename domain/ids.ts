/**
 * Identities: built and taken apart in this one place (any folder may import it).
 * Nothing personal stands in an id, and all stay under 200 characters (VARCHAR(255) on PostgreSQL).
 */

/** `real`, or the id of a rehearsal: what keeps the mails and desks of a rehearsal apart from the office's own. */
export type Scope = string;

export const REAL_SCOPE: Scope = 'real';

export function isRehearsal(scope: Scope): boolean {
  return scope !== REAL_SCOPE;
}

/** Mã nhiệm vụ: `KH142-III.4-02/2021-Q3`, with `/body` when the obligation has more than one lead. */
export function assignmentId(obligation: string, period: string, body: string | null): string {
  return body === null ? `${obligation}/${period}` : `${obligation}/${period}/${body}`;
}

/** `KH142/1`: the n-th run of a plan. */
export function cycleId(plan: string, n: number): string {
  return `${plan}/${n}`;
}

function scoped(scope: Scope, id: string): string {
  return isRehearsal(scope) ? `rehearsal/${scope}/${id}` : id;
}

export function cycleWorkflowId(scope: Scope, cycle: string): string {
  return scoped(scope, `cycle/${cycle}`);
}

export function assignmentWorkflowId(scope: Scope, cycle: string, assignment: string): string {
  return scoped(scope, `asg/${cycle}/${assignment}`);
}

/** `round/KH142/1/annual/2012`. */
export function roundWorkflowId(scope: Scope, cycle: string, round: string): string {
  return scoped(scope, `round/${cycle}/${round}`);
}

export function deskWorkflowId(scope: Scope, recipient: string): string {
  return scoped(scope, `desk/${recipient}`);
}

export interface WorkflowName {
  scope: Scope;
  kind: 'cycle' | 'assignment' | 'round' | 'desk';
  /** Cycle id, cycle and assignment or round joined by `/`, or recipient id: what stands after the kind. */
  rest: string;
}

const KINDS = { cycle: 'cycle', asg: 'assignment', round: 'round', desk: 'desk' } as const;

/** The reverse of the four builders; null for an id that is none of ours. */
export function parseWorkflowId(id: string): WorkflowName | null {
  const match = /^(?:rehearsal\/([^/]+)\/)?(cycle|asg|round|desk)\/(.+)$/.exec(id);
  if (!match) return null;
  return {
    scope: match[1] ?? REAL_SCOPE,
    kind: KINDS[match[2] as keyof typeof KINDS],
    rest: match[3]!,
  };
}
