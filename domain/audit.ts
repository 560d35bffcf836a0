import type { Scope } from './ids';
import type { LedgerRow, MailDecision } from './letters/ledger';
import type { AssignmentEvent } from './lifecycle/events';
import type { AssignmentRecord, AssignmentState, Through } from './lifecycle/types';
import type { RoundEvent } from './rounds/events';
import type { RoundState } from './rounds/types';
import type { Instant } from './time/epoch';

/** One line of the append-only audit trail. */
export interface AuditLine {
  /** Workflow identity and seq, or update id: a repeated line is written once. */
  id: string;
  scope: Scope;
  at: Instant;
  actor: string;
  /** For whom a substitute acted; null or absent: for itself. */
  onBehalfOf?: string | null;
  /** Through what; null or absent: not known, or the system itself. */
  through?: Through | null;
  action: string;
  cycle: string | null;
  assignment: string | null;
  /** What changed, as plain JSON. */
  before: unknown;
  after: unknown;
  reason: string | null;
}

/** The name under which the system itself acts when time changes a state. */
export const SYSTEM_ACTOR = 'Đôn Đốc';

/** The audit line of one event of an assignment. */
export function auditOfEvent(
  record: AssignmentRecord,
  before: AssignmentState,
  after: AssignmentState,
  event: AssignmentEvent,
): AuditLine {
  return {
    id: `${record.scope}|${record.cycle}|${record.assignment.id}|${after.seq}`,
    scope: record.scope,
    at: event.at,
    actor: actorOf(event),
    onBehalfOf: 'onBehalfOf' in event ? (event.onBehalfOf ?? null) : null,
    through: 'through' in event ? (event.through ?? null) : null,
    action: event.type,
    cycle: record.cycle,
    assignment: record.assignment.id,
    before: glance(before),
    after: { ...glance(after), ...detailsOf(event) },
    reason: 'reason' in event ? event.reason : null,
  };
}

/** Which round of which cycle. */
export interface RoundName {
  scope: Scope;
  cycle: string;
  /** `annual/2012`. */
  round: string;
}

/** The audit line of one event of a round. The line of the freezing carries the SHA-256 of what was frozen. */
export function auditOfRound(
  { scope, cycle, round }: RoundName,
  before: RoundState,
  after: RoundState,
  event: RoundEvent,
): AuditLine {
  return {
    // Whoever freezes writes the line with the snapshot; the round's own event finds it there.
    id: `${scope}|${cycle}|${round}|${event.type === 'Frozen' ? 'frozen' : after.seq}`,
    scope,
    at: event.at,
    actor: 'by' in event && event.by !== null ? event.by : SYSTEM_ACTOR,
    onBehalfOf: 'onBehalfOf' in event ? (event.onBehalfOf ?? null) : null,
    through: 'through' in event ? (event.through ?? null) : null,
    action: event.type,
    cycle,
    assignment: null,
    before: { status: before.status },
    after: { round, status: after.status, ...detailsOfRound(before, event) },
    reason: 'reason' in event ? event.reason : null,
  };
}

/** What stands in the line beside who, when and why. */
function detailsOfRound({ days, parts }: RoundState, event: RoundEvent): Record<string, unknown> {
  switch (event.type) {
    case 'Opened':
      return { participants: event.participants.map(({ id }) => id) };
    case 'PartSubmitted':
      return { body: event.body, version: event.version };
    case 'PartAccepted':
    case 'PartReturned':
      return { body: event.body };
    case 'RoundMoved':
      return { daysBefore: days, days: event.days };
    case 'PartsClosed':
      return { missing: parts.filter(isMissing).map(({ body }) => body.id) };
    case 'Frozen':
      return { snapshot: event.snapshot };
    case 'RoundReported':
      return { paper: event.paper };
    case 'RoundLapsed':
    case 'RoundCancelled':
      return {};
  }
}

function isMissing({ status }: RoundState['parts'][number]): boolean {
  return status === 'awaited' || status === 'returned';
}

/** Who did it: of a result that a head let go, the head; the staff who wrote it stand in its details. */
function actorOf(event: AssignmentEvent): string {
  if (event.type === 'Submitted') return event.approvedBy ?? event.by;
  return 'by' in event ? event.by : SYSTEM_ACTOR;
}

/** The audit line of a person's word on a mail that needed one. */
export function mailDecided(
  { key, scope, state, code, subject }: LedgerRow,
  { decision, by, reason, at }: { decision: MailDecision; by: string; reason: string | null; at: Instant },
): AuditLine {
  return {
    id: `${scope}|mail|${key}|decided`,
    scope,
    at,
    actor: by,
    action: 'MailDecided',
    cycle: null,
    assignment: null,
    before: { key, state, code, subject },
    after: { decision },
    reason,
  };
}

function glance({ status, nominalDue, effectiveDue, overdue, escalationLevel, lead }: AssignmentState) {
  return { status, nominalDue, effectiveDue, overdue, escalationLevel, lead: lead.id };
}

/** What only the event tells: everything of it but who, when, why, and ladders, which follow from the days. */
function detailsOf(event: AssignmentEvent): Record<string, unknown> {
  const told = { ...event } as Record<string, unknown>;
  for (const key of NOT_TOLD_AGAIN) delete told[key];
  if (event.type === 'Submitted' && (event.approvedBy ?? null) !== null) told['writtenBy'] = event.by;
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, withoutLadder(value)]));
}

const NOT_TOLD_AGAIN = ['type', 'at', 'by', 'onBehalfOf', 'through', 'reason', 'ladder', 'steps'];

function withoutLadder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('ladder' in value)) return value;
  const { ladder: _ladder, ...rest } = value;
  return rest;
}
