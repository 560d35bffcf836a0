import type { Assignment } from '../plan/assignment';
import { initialState } from './evolve';
import { EARLIEST_POLICY } from './policy';
import type { AssignmentState, Submission } from './types';

/** A state as an earlier release wrote it: what was not known then is missing. */
export type EarlierState = Partial<AssignmentState> & Pick<AssignmentState, 'status' | 'seq' | 'ladder'>;

/** Today's state of what an earlier release wrote; one of today comes back as it is. */
export function upcastState(
  earlier: EarlierState,
  assignment: Assignment,
  leadName: string,
): AssignmentState {
  if (earlier.rules !== undefined) return earlier as AssignmentState;
  const known = initialState({
    assignment,
    leadName,
    ladder: earlier.ladder,
    policy: EARLIEST_POLICY,
    awaits: [],
  });
  const submissions = (earlier.submissions ?? []).map((submission) => ({
    ...submission,
    files: (submission as Partial<Submission>).files ?? [],
    stampedAt: (submission as Partial<Submission>).stampedAt ?? submission.submittedAt,
    approvedBy: (submission as Partial<Submission>).approvedBy ?? null,
  }));
  return { ...known, ...earlier, submissions, rules: 1 };
}
