import type { Instant } from '../time/epoch';
import type { PartState, RoundState } from './types';

/**
 * How a part counts: `missing` while nothing counts of it (nothing came, or what came was sent back), and for good once
 * the parts were closed without it; `late` when it came only after that.
 */
export type PartStanding = 'missing' | 'late' | 'sent' | 'accepted';

export function partStanding(part: PartState, { closed }: Pick<RoundState, 'closed'>): PartStanding {
  if (closed !== null && wasMissing(part, closed.at))
    return part.versions.at(-1)?.late === true ? 'late' : 'missing';
  if (part.status === 'awaited' || part.status === 'returned') return 'missing';
  return part.status === 'accepted' ? 'accepted' : 'sent';
}

function wasMissing({ versions, returns }: PartState, closedAt: Instant): boolean {
  const counted = versions.filter(({ late }) => !late).at(-1);
  return counted === undefined || returns.some(({ at }) => at >= counted.at && at <= closedAt);
}

/** Whose part does not count, as the parts stand or stood at the close; in the order of the round. */
export function missingParts({ parts, closed }: Pick<RoundState, 'parts' | 'closed'>): PartState[] {
  return parts.filter((part) => ['missing', 'late'].includes(partStanding(part, { closed })));
}
