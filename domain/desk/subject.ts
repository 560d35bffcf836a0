import type { AssignmentRecord, AssignmentState } from '../lifecycle/types';
import { isSecret, type Assignment } from '../plan/assignment';
import type { Subject } from './types';

/** What may be told of a secret duty to anybody who is not named. */
export const MASKED_SUMMARY = 'Nhiệm vụ mật (nội dung theo văn bản gửi riêng)';

/** The title as it may stand in letters and lists. */
export function shownSummary(assignment: Pick<Assignment, 'summary' | 'secrecy'>): string {
  return isSecret(assignment) ? MASKED_SUMMARY : assignment.summary;
}

function shownProduct(assignment: Pick<Assignment, 'product' | 'secrecy'>): string | null {
  return isSecret(assignment) ? null : assignment.product;
}

/** What a line says of an assignment as it stands. */
export function subjectOf(
  { cycle, assignment }: { cycle: string; assignment: Assignment },
  { lead, nominalDue, effectiveDue }: Pick<AssignmentState, 'lead' | 'nominalDue' | 'effectiveDue'>,
): Subject {
  return {
    cycle,
    assignment: assignment.id,
    clause: assignment.clause,
    summary: shownSummary(assignment),
    product: shownProduct(assignment),
    lead: lead.id,
    leadName: lead.name,
    deadlineText: assignment.deadlineText,
    nominalDue,
    effectiveDue,
  };
}

/** The same of a row of the read model. */
export function subjectOfRow(row: AssignmentRecord): Subject {
  const lead = { id: row.assignment.lead, name: row.leadName };
  return subjectOf(row, { lead, nominalDue: row.nominalDue, effectiveDue: row.effectiveDue });
}
