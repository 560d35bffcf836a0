import type { AuditLine } from '../audit';
import { MAX_NAME, MAX_TEXT, guardText } from '../guard-text';
import { accepted, type Outcome } from '../refusal';
import type { Instant } from '../time/epoch';
import type { Gap, Snapshot } from './types';

export interface GapsAccepted {
  sha256: string;
  gaps: Gap[];
  by: string;
  reason: string;
  at: Instant;
}

/**
 * That somebody answers for what a final paper leaves open. The same word on the same snapshot is written once: `hashOf`
 * names it in the id, since an index holds no whole reasons.
 */
export function acceptedGaps(
  { scope, cycle, round }: Snapshot,
  { sha256, gaps, by, reason, at }: GapsAccepted,
  hashOf: (text: string) => string,
): Outcome<AuditLine> {
  const who = guardText(by, '--as', 'người chấp nhận', MAX_NAME);
  if (!who.ok) return who;
  const why = guardText(reason, '--reason', 'lý do chấp nhận', MAX_TEXT);
  if (!why.ok) return why;
  return accepted({
    id: `${scope}|${cycle}|${round.id}|gaps|${sha256}|${hashOf(JSON.stringify([by, reason]))}`,
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
  });
}
