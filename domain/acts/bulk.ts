import { evolve } from '../lifecycle/evolve';
import { pendingExplanation, pendingExtension, pendingMove } from '../lifecycle/pending';
import type { AssignmentRecord, AssignmentState } from '../lifecycle/types';
import { accepted, refused, type Outcome } from '../refusal';
import { previewOf, stateOfRow, type Stage } from './command-of';
import type { ActForm } from './forms';

/* One act on many assignments: what it would change of each, and which of them it reaches. */

/** Where nobody said how many: a slip in a filter must not reach a whole province. */
export const BULK_LIMIT = 500;

type Glance = ReturnType<typeof glance>;

/** One thing that an act changes, as programs name it. */
export interface Change {
  what: keyof Glance;
  before: string | number | null;
  after: string | number | null;
}

/** What people want to know of an assignment before and after an act; each value comparable as it stands. */
function glance(state: AssignmentState) {
  return {
    status: state.status,
    effectiveDue: state.effectiveDue,
    lead: state.lead.name,
    coordinating: state.coordinating.join(', '),
    /** The day from which the next planned transfer holds. */
    transferPlanned: state.planned[0]?.on ?? null,
    extensionAsked: pendingExtension(state)?.wishedEffectiveDue ?? null,
    moveProposed: pendingMove(state)?.due.effectiveDue ?? null,
    explanationDue: pendingExplanation(state)?.dueOn ?? null,
    returns: state.returns.length,
    urges: state.urges.length,
    decisions: state.decisions.length,
  };
}

export function changesBetween(before: AssignmentState, after: AssignmentState): Change[] {
  const [was, is] = [glance(before), glance(after)];
  return (Object.keys(was) as (keyof Glance)[])
    .filter((what) => was[what] !== is[what])
    .map((what) => ({ what, before: was[what], after: is[what] }));
}

/** What the act would change of one assignment, by its row, with the very rule that will answer. */
export function previewItem(stage: Stage, form: ActForm): Outcome<Change[]> {
  const event = previewOf(stage, form);
  if (!event.ok) return event;
  const before = stateOfRow(stage.row);
  return accepted(changesBetween(before, evolve(before, event.value)));
}

/**
 * The rows of a bulk act: all that match, or none. A limit that chose some of them would choose others when the act is
 * repeated after an interruption.
 */
export function chosenFor<T>(matching: readonly T[], limit: number | null): Outcome<T[]> {
  const most = limit ?? BULK_LIMIT;
  if (matching.length <= most) return accepted([...matching]);
  return refused(
    'too-many',
    `Có ${matching.length} nhiệm vụ khớp điều kiện, quá ${most}. Thu hẹp điều kiện, hoặc dùng --limit ${matching.length} nếu đúng ý.`,
    '--limit',
  );
}

/** The request id of one item of a bulk act: the same bulk request repeated asks each assignment the same again. */
export function requestOfItem(request: string, { cycle, assignment }: AssignmentRecord): string {
  return `${request}|${cycle}|${assignment.id}`;
}
