import type { Audience } from '../ladder/types';
import { hasAnswered } from '../lifecycle/evolve-parts';
import { pendingExplanation, pendingExtension, pendingMove } from '../lifecycle/pending';
import { hasEnded, isAsked, type AssignmentRecord } from '../lifecycle/types';
import { roundOfSubject } from '../rounds/cards';
import type { RoundRecord } from '../rounds/types';
import type { DigestItem } from './types';

/**
 * Whether a line still holds of the assignment as its row says it stands: asked before a mail that was held up goes
 * out, since its desk looked hours ago. A row older than the card, or none, knows nothing better.
 */
export function isStillTrue(
  item: DigestItem,
  row: AssignmentRecord | null,
  to: Audience | null = null,
): boolean {
  if (row === null || row.seq <= item.seq) return true;
  // Who is only informed is told of the start and the end, whatever happened between.
  if (item.role === 'informed') return true;
  const { detail } = row;
  switch (item.kind) {
    case 'submitted':
      return row.status === 'submitted';
    case 'declined':
      return row.status === 'declined';
    case 'extensionAsked':
      return detail === null || (!hasEnded(row.status) && pendingExtension(detail) !== null);
    case 'moveProposed':
      return detail === null || (!hasEnded(row.status) && pendingMove(detail) !== null);
    case 'receipt':
      return row.status === 'awaitingReceipt';
    case 'start':
    case 'reminder':
    case 'due':
    case 'overdue':
    case 'escalation':
      return isStillAsked(item, row, to);
    case 'accepted':
    case 'closed':
    case 'withdrawn':
    case 'suspended':
    case 'resumed':
    case 'reopened':
    case 'moved':
    case 'transferred':
    case 'contributed':
    case 'difficulty':
    case 'explained':
    // Rounds have rows of their own.
    case 'round':
      return true;
  }
}

/**
 * The same of a line about a round, by the round as its row says it stands: a part is asked for while the round is open
 * and the part is not there, the paper once it is closed, both by the day that stands now.
 */
export function isRoundStillTrue({ seq, subject }: DigestItem, round: RoundRecord | null): boolean {
  if (round === null || round.state.seq <= seq) return true;
  const { status, days, parts } = round.state;
  if (roundOfSubject(subject.assignment)?.side === 'collating')
    return status === 'collating' && days.collateDue === subject.effectiveDue;
  const part = parts.find(({ body }) => body.id === subject.lead);
  const isOwed = part?.status === 'awaited' || part?.status === 'returned';
  return status === 'open' && isOwed && days.partsDue === subject.effectiveDue;
}

/** A dated step asks for something: of who is charged now, by the day that stands now, as long as it is not there. */
function isStillAsked({ role, subject }: DigestItem, row: AssignmentRecord, to: Audience | null): boolean {
  const { detail, status, assignment } = row;
  const isFor = (body: string) => to === null || to.id === body;
  if (role === 'explaining') {
    if (detail === null) return true;
    const isDue = pendingExplanation(detail)?.dueOn === subject.effectiveDue;
    return isDue && !hasEnded(status) && isFor(assignment.lead);
  }
  if (!isAsked(status)) return false;
  if (role === 'contributing')
    return (
      detail === null ||
      detail.parts.some(
        (part) => part.asked?.dueOn === subject.effectiveDue && !hasAnswered(part) && isFor(part.body),
      )
    );
  if (row.effectiveDue !== subject.effectiveDue) return false;
  // Who watches, or coordinates, is told of the duty whoever leads it by now.
  if (role === 'lead') return assignment.lead === subject.lead;
  return role !== 'coordinating' || to === null || assignment.coordinating.includes(to.id);
}
