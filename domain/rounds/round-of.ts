import type { Obligation, RoundKind } from '../plan/schema';

/**
 * Which round an obligation is; null: work of its lead. What is not tracked is neither, and a secret duty is never a
 * round: what its bodies would write must not go by this way.
 */
export function roundKindOf({ round, kind, track, secrecy }: Obligation): RoundKind | null {
  if (!track || round === false || secrecy !== undefined) return null;
  if (round !== undefined) return round.kind;
  return kind === 'midterm-review' || kind === 'final-review' ? 'review' : null;
}
