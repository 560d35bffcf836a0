import type { LedgerRow } from '../domain/letters/ledger';
import type { NoticeKind } from '../domain/notices';
import type { Audience } from '../domain/ladder/types';
import { cellOf } from '../domain/lifecycle/cell';
import type { AssignmentRecord, AssignmentStatus, Cell } from '../domain/lifecycle/types';
import { missingParts } from '../domain/rounds/standing';
import type { RoundRecord, RoundStatus } from '../domain/rounds/types';
import { dateOf, isoMinute, type Instant, type LocalDate } from '../domain/time/epoch';

/** What a rehearsal brought about, in the shape that programs read (`rehearse --json`). */

export interface Delivery {
  /** `YYYY-MM-DDTHH:mm+07:00`. */
  date: string;
  /** Addresses joined by ", "; null when the audience has none. */
  to: string | null;
  audience: Audience;
  urgent: boolean;
  items: DeliveredItem[];
}

export interface DeliveredItem {
  assignment: string;
  kind: NoticeKind;
  rung: string;
}

export interface RehearsedAssignment {
  id: string;
  due: LocalDate | null;
  status: AssignmentStatus;
  cell: Cell;
  /** The day of the result that was accepted: on time or late is judged by it. null while nothing is accepted. */
  finishedOn: LocalDate | null;
}

export interface RehearsedRound {
  id: string;
  status: RoundStatus;
  /** Ids of the bodies whose part counts, and of those whose does not; in the order of the plan. */
  reported: string[];
  missing: string[];
  /** SHA-256 of what was frozen. */
  snapshot: string | null;
}

/** A mail of which nobody knows whether it arrived. */
export interface DoubtfulMail {
  key: string;
  date: string;
  to: string | null;
  audience: Audience;
  code: string | null;
}

/** By instant and recipient: the same rehearsal gives the same list, whatever its scope. What was withdrawn never went. */
export function deliveriesOf(rows: readonly LedgerRow[]): Delivery[] {
  const gone = rows.filter(({ state }) => state !== 'WITHDRAWN');
  const keyed = gone.map((row) => ({
    row,
    order: `${String(row.at).padStart(16, '0')} ${row.audience.kind} ${row.audience.id} ${row.subject}`,
  }));
  return keyed.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ row }) => deliveryOf(row));
}

function deliveryOf({ at, to, audience, urgent, items }: LedgerRow): Delivery {
  return {
    date: isoMinute(at),
    to: addressesOf(to),
    audience,
    urgent,
    items: items.map(({ assignment, kind, rung }) => ({ assignment, kind, rung })),
  };
}

export function rehearsedAssignmentOf(record: AssignmentRecord, now: Instant): RehearsedAssignment {
  const { assignment, effectiveDue, status, submittedAt } = record;
  const finished = status === 'accepted' && submittedAt !== null;
  return {
    id: assignment.id,
    due: effectiveDue,
    status,
    cell: cellOf(record, now),
    finishedOn: finished ? dateOf(submittedAt) : null,
  };
}

export function rehearsedRoundOf({ plan, state }: RoundRecord): RehearsedRound {
  const missing = missingParts(state).map(({ body }) => body.id);
  const reported = state.parts.map(({ body }) => body.id).filter((id) => !missing.includes(id));
  return { id: plan.id, status: state.status, reported, missing, snapshot: state.snapshot };
}

export function doubtOf({ key, at, to, audience, code }: LedgerRow): DoubtfulMail {
  return { key, date: isoMinute(at), to: addressesOf(to), audience, code };
}

function addressesOf(to: string[]): string | null {
  return to.length === 0 ? null : to.join(', ');
}
