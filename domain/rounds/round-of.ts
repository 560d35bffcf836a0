import type { Obligation, RoundKind } from '../plan/schema';

/** Which round an obligation is; null: work of its lead. What is not tracked is neither. */
export function roundKindOf({ round, kind, track }: Obligation): RoundKind | null {
  if (!track || round === false) return null;
  if (round !== undefined) return round.kind;
  return kind === 'midterm-review' || kind === 'final-review' ? 'review' : null;
}
