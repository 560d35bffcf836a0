import type { Instant } from '../time/epoch';
import type { PartState, RoundState } from './types';

/**
 * How a part counts: `missing` while nothing counts of it (nothing came, or what came was sent back), and for good once
 * the parts were closed without it; `late` when it came only after that.
 */
export type PartStanding = 'missing' | 'late' | 'sent' | 'accepted';

export function partStanding(part: PartState, { closed }: Pick<RoundState, 'closed'>): PartStanding {
  if (closed !== null) return standingAtClose(part, closed.at);
  if (part.status === 'awaited' || part.status === 'returned') return 'missing';
  return part.status === 'accepted' ? 'accepted' : 'sent';
}

/** The version that came in time is what counts: whatever becomes of one that came after it, that one was there. */
function standingAtClose({ versions, returns, acceptedAt }: PartState, closedAt: Instant): PartStanding {
  const counted = versions.findLast(({ late }) => !late);
  if (counted === undefined || returns.some(({ at }) => at >= counted.at && at <= closedAt))
    return versions.at(-1)?.late === true ? 'late' : 'missing';
  const next = versions.find(({ n }) => n > counted.n)?.at ?? Infinity;
  const isAccepted = acceptedAt !== null && acceptedAt >= counted.at && acceptedAt < next;
  return isAccepted ? 'accepted' : 'sent';
}

/** Whose part does not count, as the parts stand or stood at the close; in the order of the round. */
export function missingParts({ parts, closed }: Pick<RoundState, 'parts' | 'closed'>): PartState[] {
  return parts.filter((part) => ['missing', 'late'].includes(partStanding(part, { closed })));
}
