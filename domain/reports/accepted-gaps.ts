import type { AuditLine } from '../audit';
import type { Instant } from '../time/epoch';
import type { Gap, Snapshot } from './types';

/** That somebody answers for what a final paper leaves open. The same word on the same snapshot is written once. */
export function acceptedGaps(
  { scope, cycle, round }: Snapshot,
  { sha256, gaps, by, reason, at }: { sha256: string; gaps: Gap[]; by: string; reason: string; at: Instant },
): AuditLine {
  return {
    id: `${scope}|${cycle}|${round.id}|gaps|${sha256}|${by}|${reason}`,
    scope,
    at,
    actor: by,
    through: 'cli',
    action: 'GapsAccepted',
    cycle,
    assignment: null,
    before: null,
    after: { round: round.id, snapshot: sha256, gaps: gaps.length },
    reason,
  };
}
