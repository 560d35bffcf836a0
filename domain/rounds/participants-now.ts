import { hasEnded, type AssignmentRecord } from '../lifecycle/types';
import { groupMembers, resolveBodies } from '../plan/expand';
import type { Plan } from '../plan/schema';
import { successorOf, type Succession } from '../successors';
import { startOfDay } from '../time/epoch';
import { namedParticipants, targetCodes } from './participants';
import type { Participant, RoundPlan } from './types';

export interface ChargedNow {
  plan: Plan;
  /** Every assignment of the cycle, as the records have it when the round opens. */
  rows: readonly AssignmentRecord[];
  successions: readonly Succession[];
  /** Names of the bodies that the scope knows, by id. */
  names: ReadonlyMap<string, string>;
}

/**
 * Who owes a part when a round opens: whom its clause names, else who leads or coordinates what is open or was done in
 * the time that the round tells of, and who reports a target by name. The successor of a merged body stands for it, once.
 */
export function participantsNow(
  round: Pick<RoundPlan, 'kind' | 'obligation' | 'days' | 'participants'>,
  now: ChargedNow,
): Participant[] {
  const { plan, successions, names } = now;
  const obligation = plan.obligations.find(({ code }) => code === round.obligation?.code) ?? null;
  const asked = namedParticipants(plan, obligation) ?? chargedNow(round, now);
  const before = asked.length > 0 ? asked : round.participants.map(({ id }) => id);
  const standsFor = new Map<string, string[]>();
  for (const id of inOrderOf(plan, before)) {
    const heir = successorOf(successions, id);
    standsFor.set(heir, [...(standsFor.get(heir) ?? []), id]);
  }
  const known = new Map(plan.bodies.map(({ id, name }) => [id, name]));
  return [...standsFor].map(([id, predecessors]) => ({
    id,
    name: known.get(id) ?? names.get(id) ?? id,
    targets: targetCodes(plan, { kind: round.kind, obligation }, [id, ...predecessors]),
  }));
}

function chargedNow({ days }: Pick<RoundPlan, 'days'>, { plan, rows }: ChargedNow): string[] {
  const from = startOfDay(days.dataFrom);
  const telling = rows.filter(
    ({ status, acceptedAt }) => !hasEnded(status) || (acceptedAt !== null && acceptedAt >= from),
  );
  const charged = telling.flatMap(({ assignment: { lead, coordinating } }) => [lead, ...coordinating]);
  if (charged.length === 0) return [];
  const named = plan.targets.flatMap(({ bodies = [] }) => bodies);
  return [...charged, ...resolveBodies([...unrecorded(plan, rows), ...named], groupMembers(plan))];
}

/** Of what no row tells, itself a round or all due before the cycle began, the plan's word holds: the preview goes by it too. */
function unrecorded({ obligations }: Plan, rows: ChargedNow['rows']): string[] {
  const recorded = new Set(rows.map(({ assignment }) => assignment.obligation));
  return obligations
    .filter(({ code, track }) => track && !recorded.has(code))
    .flatMap(({ lead, coordinating }) => [...lead, ...coordinating]);
}

/** In the order of the plan; bodies that came later stand behind, by id. */
function inOrderOf(plan: Plan, ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  const inPlan = plan.bodies.map(({ id }) => id).filter((id) => wanted.delete(id));
  return [...inPlan, ...[...wanted].sort()];
}
