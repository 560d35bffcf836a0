import { pendingExplanation } from '../lifecycle/pending';
import { hasEnded, type AssignmentRecord } from '../lifecycle/types';
import type { DueLetter } from './letters-after';

/** Whether a letter of an act still holds of the assignment as its row stands; none knows nothing better. */
export function isLetterStillTrue({ kind, n, audience }: DueLetter, row: AssignmentRecord | null): boolean {
  if (row === null) return true;
  const { status, detail, returns, assignment } = row;
  const isCharged = audience.id === assignment.lead;
  switch (kind) {
    case 'returned':
      // It is the only one to say why, also while the clock is stopped or another body leads.
      return returns === n && !hasEnded(status) && status !== 'submitted' && status !== 'awaitingHead';
    case 'drafted':
      return status === 'awaitingHead';
    case 'draftRejected':
      return isCharged && (status === 'inProgress' || status === 'returned');
    case 'urged':
      return isCharged && !hasEnded(status) && status !== 'submitted';
    case 'explanationRequired':
      return detail === null || pendingExplanation(detail)?.n === n;
    case 'suspended':
      return status === 'suspended';
    case 'withdrawn':
      return status === 'withdrawn';
    case 'kept':
    case 'reopened':
    case 'resumed':
    case 'moved':
    case 'amended':
    case 'extensionGranted':
    case 'extensionRefused':
      return isCharged && !hasEnded(status);
    case 'transferred':
      return isCharged;
    case 'transferPlanned':
    case 'decided':
      return true;
  }
}
