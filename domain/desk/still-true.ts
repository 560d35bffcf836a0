import type { AssignmentRecord, AssignmentStatus } from '../lifecycle/types';
import type { DigestItem } from './types';

const ASKED: readonly AssignmentStatus[] = ['awaitingReceipt', 'inProgress', 'returned'];

/**
 * Whether a line still holds of the assignment as its row says it stands: asked before a mail that was held up goes
 * out, since its desk looked hours ago. A row older than the card, or none, knows nothing better.
 */
export function isStillTrue(item: DigestItem, row: AssignmentRecord | null): boolean {
  if (row === null || row.seq <= item.seq) return true;
  // Who is only informed is told of the start and the end, whatever happened between.
  if (item.role === 'informed') return true;
  switch (item.kind) {
    case 'accepted':
    case 'closed':
      return true;
    case 'submitted':
      return row.status === 'submitted';
    case 'start':
    case 'reminder':
    case 'due':
    case 'overdue':
    case 'escalation':
    case 'round':
      return ASKED.includes(row.status) && row.effectiveDue === item.subject.effectiveDue;
  }
}
