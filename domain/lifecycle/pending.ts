import {
  hasEnded,
  type AssignmentState,
  type Explanation,
  type ExtensionRequest,
  type ProposedMove,
} from './types';

/* What an assignment waits for somebody to answer. */

type Pending = Pick<AssignmentState, 'status' | 'extensions' | 'explanations' | 'moves' | 'declines'>;

export function pendingExtension({ extensions }: Pick<Pending, 'extensions'>): ExtensionRequest | null {
  return extensions.find(({ decision }) => decision === null) ?? null;
}

export function pendingExplanation({ explanations }: Pick<Pending, 'explanations'>): Explanation | null {
  return explanations.find(({ answer }) => answer === null) ?? null;
}

/** Of what several predecessors propose, the latest day: it leaves room for all of them. */
export function pendingMove({ moves }: Pick<Pending, 'moves'>): ProposedMove | null {
  return moves
    .filter(({ decided }) => decided === null)
    .reduce<ProposedMove | null>(
      (latest, move) => (latest === null || move.due.effectiveDue > latest.due.effectiveDue ? move : latest),
      null,
    );
}

/** What only the secretariat (or the Standing Committee) can move on. */
export type Attention = 'declined' | 'extension' | 'move' | 'submitted';

export function attentionsOf(state: Pending): Attention[] {
  if (hasEnded(state.status)) return [];
  return [
    ...(state.status === 'submitted' ? (['submitted'] as const) : []),
    ...(state.status === 'declined' ? (['declined'] as const) : []),
    ...(pendingExtension(state) === null ? [] : (['extension'] as const)),
    ...(pendingMove(state) === null ? [] : (['move'] as const)),
  ];
}
