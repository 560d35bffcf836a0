import type { AssignmentDetail, AssignmentRecord } from '../lifecycle/types';
import type { Instant } from '../time/epoch';
import { isOverdue, lifeBefore, type Life } from './life-before';
import { tookEffectAt } from './row-marks';

/**
 * The row as it stood at an instant, by all that happened before it: of a day that is 24:00 of it, and what is done at
 * that very instant belongs to the day after. Overdue is judged at the instant.
 *
 * What a record does not keep cannot be told: that a result waited for the head of its body, once it was let go or
 * rejected (it reads as the status before); reports on progress but for the last twelve; moves that were proposed and
 * overtaken; levels of escalation (0 where anything happened since). `seq`, `informed`, `awaits` and `planned` are those
 * of now. Notes of releases before `trace` do not say how an assignment that was reopened had ended, whether a replaced
 * lead had received it, when a transfer that waited for an answer took effect, nor what a pause or a reopening made of
 * its due day (that is inferred where it can be). A row without details knows its columns alone.
 */
export function rowAsOf(row: AssignmentRecord, at: Instant): AssignmentRecord {
  if (row.updatedAt < at) return { ...row, overdue: isOverdue(row, at) };
  const life = lifeBefore(row, at);
  const { status, nominalDue, effectiveDue, overdue, receivedAt, acceptedAt, closedAt, lead } = life;
  const coordinating = coordinatingBefore(row, at);
  const detail = row.detail === null ? null : detailBefore(row.detail, life, coordinating, at);
  return {
    ...row,
    assignment: { ...row.assignment, lead: lead.id, coordinating },
    leadName: lead.name,
    status,
    nominalDue,
    effectiveDue,
    overdue,
    escalationLevel: 0,
    receivedAt,
    submittedAt: life.handedInAt,
    acceptedAt,
    closedAt,
    returns: detail?.returns.length ?? row.returns,
    updatedAt: at,
    detail,
  };
}

function coordinatingBefore({ assignment, detail }: AssignmentRecord, at: Instant): string[] {
  const next = detail?.transfers.find((transfer) => tookEffectAt(transfer) >= at);
  return next?.trace?.coordinatingBefore ?? assignment.coordinating;
}

function detailBefore(
  detail: AssignmentDetail,
  life: Life,
  coordinating: string[],
  at: Instant,
): AssignmentDetail {
  const { status, nominalDue, effectiveDue, overdue, receivedAt, acceptedAt, closedAt, lead, withdrawn } =
    life;
  const { closing, ...kept } = detail;
  const isBefore = (note: { at: Instant }) => note.at < at;
  const ifBefore = <T extends { at: Instant }>(note: T | null) =>
    note !== null && isBefore(note) ? note : null;
  return {
    ...kept,
    status,
    nominalDue,
    effectiveDue,
    overdue,
    escalationLevel: 0,
    alarmedLevel: 0,
    receivedAt,
    acceptedAt,
    closedAt,
    lead,
    coordinating,
    withdrawn,
    submissions: detail.submissions.filter(({ stampedAt }) => stampedAt < at),
    returns: detail.returns.filter(({ returnedAt }) => returnedAt < at),
    declines: detail.declines.filter(isBefore).map((note) => ({ ...note, decided: ifBefore(note.decided) })),
    parts: detail.parts.map((part) => ({
      ...part,
      asked: ifBefore(part.asked),
      contributions: part.contributions.filter(isBefore),
    })),
    progress: detail.progress.filter(isBefore),
    draft: ifBefore(detail.draft),
    extensions: detail.extensions
      .filter(({ askedAt }) => askedAt < at)
      .map((request) => ({ ...request, decision: ifBefore(request.decision) })),
    transfers: detail.transfers.filter((transfer) => tookEffectAt(transfer) < at),
    planned: detail.planned.filter(isBefore),
    suspensions: detail.suspensions
      .filter(({ suspendedAt }) => suspendedAt < at)
      .map((note) => (note.resumedAt !== null && note.resumedAt >= at ? { ...note, resumedAt: null } : note)),
    reopened: detail.reopened.filter(isBefore),
    moves: detail.moves.filter(isBefore).map((move) => ({ ...move, decided: ifBefore(move.decided) })),
    ...(detail.amendments === undefined ? {} : { amendments: detail.amendments.filter(isBefore) }),
    urges: detail.urges.filter(isBefore),
    explanations: detail.explanations
      .filter(({ askedAt }) => askedAt < at)
      .map((one) => ({ ...one, answer: ifBefore(one.answer) })),
    decisions: detail.decisions.filter(isBefore),
    ...(closing !== undefined && isBefore(closing) ? { closing } : {}),
  };
}
