import {
  isAsked,
  type AssignmentRecord,
  type AssignmentStatus,
  type BodyRef,
  type DueDays,
  type EndingNote,
} from '../lifecycle/types';
import { endOfDay, type Instant } from '../time/epoch';
import { marksOf, type Mark } from './row-marks';

/** How an assignment stood. */
export interface Life extends DueDays {
  status: AssignmentStatus;
  /** What it was in before the pause in which it is. */
  paused: AssignmentStatus;
  overdue: boolean;
  receivedAt: Instant | null;
  /** Of its last result. */
  handedInAt: Instant | null;
  acceptedAt: Instant | null;
  closedAt: Instant | null;
  withdrawn: EndingNote | null;
  lead: BodyRef;
}

/** By all that its record remembers of what happened before an instant. */
export function lifeBefore(row: AssignmentRecord, at: Instant): Life {
  const marks = marksOf(row);
  const first = marks.find((mark) => mark.type === 'leadChanged');
  const start: Life = {
    status: 'awaitingReceipt',
    paused: 'awaitingReceipt',
    overdue: false,
    nominalDue: row.assignment.nominalDue,
    effectiveDue: row.assignment.effectiveDue,
    receivedAt: null,
    handedInAt: null,
    acceptedAt: null,
    closedAt: null,
    withdrawn: null,
    lead: first?.transfer.replaced ?? { id: row.assignment.lead, name: row.leadName },
  };
  const life = marks.filter((mark) => mark.at < at).reduce(lived, start);
  return { ...life, overdue: isOverdue(life, at) };
}

/** Overdue begins while the lead is asked for the result, and lasts until its due day moves. */
export function isOverdue(
  { overdue, status, effectiveDue }: Pick<Life, 'overdue' | 'status' | 'effectiveDue'>,
  at: Instant,
): boolean {
  return overdue || (isAsked(status) && effectiveDue !== null && at >= endOfDay(effectiveDue));
}

function lived(before: Life, mark: Mark): Life {
  const life = { ...before, overdue: isOverdue(before, mark.at) };
  switch (mark.type) {
    case 'received':
      return received(life, mark.at);
    case 'reported':
      return life.status === 'awaitingReceipt' ? received(life, mark.at) : life;
    case 'drafted':
      return { ...life, status: 'awaitingHead' };
    case 'submitted':
      return { ...received(life, mark.at), status: 'submitted', handedInAt: mark.handedInAt };
    case 'accepted':
      return { ...life, status: 'accepted', acceptedAt: mark.at };
    case 'returned':
      return { ...withDue(life, mark.due, mark.at), status: 'returned' };
    case 'declined':
      return { ...life, status: 'declined' };
    case 'kept':
      return { ...life, status: 'awaitingReceipt' };
    case 'dueMoved':
      return withDue(life, mark.due, mark.at);
    case 'suspended':
      return { ...life, status: 'suspended', paused: life.status };
    case 'resumed':
      return withDue({ ...life, status: life.paused }, mark.due, mark.at);
    case 'withdrawn':
      return { ...life, status: 'withdrawn', withdrawn: mark.note };
    case 'reopened': {
      const status = life.receivedAt === null ? 'awaitingReceipt' : 'inProgress';
      const taken = { ...withDue(life, mark.due, mark.at), status } as const;
      return { ...taken, acceptedAt: null, withdrawn: null };
    }
    case 'leadChanged': {
      const anew = life.status === 'suspended' ? 'paused' : 'status';
      return { ...life, lead: mark.transfer.to, receivedAt: null, [anew]: 'awaitingReceipt' };
    }
    case 'closed':
      return { ...life, status: 'closed', closedAt: mark.at };
  }
}

function received(life: Life, at: Instant): Life {
  const status = life.status === 'awaitingReceipt' ? 'inProgress' : life.status;
  return { ...life, status, receivedAt: life.receivedAt ?? at };
}

/** As `withDue` of the lifecycle: a day that has passed already leaves it overdue. */
function withDue(life: Life, due: DueDays | null, at: Instant): Life {
  if (due === null || due.effectiveDue === null) return life;
  const { nominalDue, effectiveDue } = due;
  const judgedAt = life.status === 'submitted' ? (life.handedInAt ?? at) : at;
  return { ...life, nominalDue, effectiveDue, overdue: life.overdue && judgedAt >= endOfDay(effectiveDue) };
}
