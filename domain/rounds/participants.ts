import { groupMembers, resolveBodies } from '../plan/expand';
import type { Obligation, Plan, RoundKind, Target } from '../plan/schema';
import type { Participant } from './types';

/** Who owes a part, in the order of the plan's bodies; each with the targets it reports. */
export function participantsOf(plan: Plan, obligation: Obligation | null, kind: RoundKind): Participant[] {
  const ids = new Set(participantIds(plan, obligation));
  return plan.bodies
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }) => ({ id, name, targets: targetCodes(plan, { kind, obligation }, [id]) }));
}

function participantIds(plan: Plan, obligation: Obligation | null): string[] {
  return namedParticipants(plan, obligation) ?? chargedBodies(plan);
}

/** Whom the clause itself asks; null: whoever is charged with anything. */
export function namedParticipants(plan: Plan, obligation: Obligation | null): string[] | null {
  const members = groupMembers(plan);
  const named = obligation?.round === false ? [] : (obligation?.round?.participants ?? []);
  if (named.length > 0) return resolveBodies(named, members);
  if (obligation !== null) {
    const leads = resolveBodies(obligation.lead, members);
    // A clause with several leads hands the report itself to each of them.
    if (leads.length > 1) return leads;
    const isSingle =
      obligation.round === undefined || obligation.round === false || obligation.round.kind === 'review';
    if (isSingle) return [...leads, ...resolveBodies(obligation.coordinating, members)];
  }
  return null;
}

/** Who leads or coordinates anything that is tracked, or reports a target that names its bodies. */
function chargedBodies(plan: Plan): string[] {
  const members = groupMembers(plan);
  const tracked = plan.obligations.filter(({ track }) => track);
  return resolveBodies(
    [
      ...tracked.flatMap(({ lead, coordinating }) => [...lead, ...coordinating]),
      ...plan.targets.flatMap(({ bodies = [] }) => bodies),
    ],
    members,
  );
}

/** Whether a body reports a target: it is named, or nobody is. */
function reportsTarget(plan: Plan, target: Target, body: string): boolean {
  const { bodies = [] } = target;
  return bodies.length === 0 || resolveBodies(bodies, groupMembers(plan)).includes(body);
}

/** Codes of the targets that a round asks of some bodies, one of which stands for the others. */
export function targetCodes(
  plan: Plan,
  round: { kind: RoundKind; obligation: Obligation | null },
  bodies: readonly string[],
): string[] {
  return plan.targets
    .filter((target) => isAskedIn(plan, round, target))
    .filter((target) => bodies.some((body) => reportsTarget(plan, target, body)))
    .map(({ code }) => code);
}

/** The review of a single paper, and a report of named bodies, ask for the targets of their own clause alone: the plan's are reported by all, each year. */
function isAskedIn(
  plan: Plan,
  { kind, obligation }: { kind: RoundKind; obligation: Obligation | null },
  { clause }: Target,
): boolean {
  const isWhole = kind === 'annual' || kind === 'midterm' || kind === 'final';
  if (isWhole || obligation === null) return true;
  if (kind === 'periodic' && namedParticipants(plan, obligation) === null) return true;
  return clause === obligation.clause || clause.startsWith(`${obligation.clause}.`);
}
