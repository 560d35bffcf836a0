import type { Assignment } from './assignment';

/**
 * What each assignment builds on ("Trên cơ sở kết quả …"): mã nhiệm vụ → mã nhiệm vụ. Of a recurring predecessor the
 * occurrence of the same period, else the last one due before the follower; of several leads all of them.
 */
export function predecessorsOf(assignments: readonly Assignment[]): Map<string, string[]> {
  const byObligation = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const known = byObligation.get(assignment.obligation) ?? [];
    known.push(assignment);
    byObligation.set(assignment.obligation, known);
  }
  const found = new Map<string, string[]>();
  for (const follower of assignments) {
    if (follower.dependsOn.length === 0) continue;
    const ids = follower.dependsOn.flatMap((code) => occurrencesFor(follower, byObligation.get(code) ?? []));
    if (ids.length > 0) found.set(follower.id, ids);
  }
  return found;
}

function occurrencesFor(follower: Assignment, candidates: Assignment[]): string[] {
  const samePeriod = candidates.filter(({ period }) => period === follower.period);
  return (samePeriod.length > 0 ? samePeriod : lastBefore(follower, candidates)).map(({ id }) => id);
}

function lastBefore({ effectiveDue }: Assignment, candidates: Assignment[]): Assignment[] {
  const dated = candidates.filter(
    (one) => one.effectiveDue !== null && (effectiveDue === null || one.effectiveDue <= effectiveDue),
  );
  const last = dated.reduce<Assignment | null>(
    (latest, one) => (latest === null || one.effectiveDue! > latest.effectiveDue! ? one : latest),
    null,
  );
  return last === null ? [] : dated.filter(({ period }) => period === last.period);
}
