import { shownSummary } from '../desk/subject';
import { daysOverdueOf } from '../figures/figures-of';
import { cellOf } from '../lifecycle/cell';
import type { AssignmentDetail, AssignmentRecord } from '../lifecycle/types';
import { isSecret } from '../plan/assignment';
import { dateOf, type Instant } from '../time/epoch';
import { inOrder, recordedReasons } from './reasons';
import type { RecordedReason, RowWords, SnapshotRow } from './types';

/**
 * What a snapshot says of a row that stood so at the instant, and of what bodies remarked on it in their parts. Of a
 * secret duty no word of anybody.
 */
export function snapshotRow(
  row: AssignmentRecord,
  at: Instant,
  remarks: readonly RecordedReason[] = [],
): SnapshotRow {
  const { assignment, detail } = row;
  const cell = cellOf(row, at);
  const requests = detail?.extensions ?? [];
  const said = detail === null ? NO_WORDS : isSecret(assignment) ? secretWords(detail) : wordsOf(detail);
  // Of what was done in time nothing has to be explained.
  const remarked = isSecret(assignment) || cell === 'doneOnTime' ? [] : remarks;
  return {
    id: assignment.id,
    obligation: assignment.obligation,
    clause: assignment.clause,
    line: assignment.line,
    kind: assignment.kind,
    summary: shownSummary(assignment),
    lead: assignment.lead,
    leadName: row.leadName,
    coordinating: assignment.coordinating,
    period: assignment.period,
    deadlineText: assignment.deadlineText,
    nominalDue: row.nominalDue,
    effectiveDue: row.effectiveDue,
    status: row.status,
    cell,
    submission: submissionOf(row),
    acceptedAt: row.acceptedAt,
    closedAt: row.closedAt,
    returns: row.returns,
    daysOverdue: cell === 'openOverdue' ? daysOverdueOf(row, at) : 0,
    extensions: {
      asked: requests.length,
      granted: requests.filter(({ decision }) => decision?.granted === true).length,
    },
    ...said,
    reasons: inOrder([...said.reasons, ...remarked]),
    decisions: (detail?.decisions ?? []).map(({ measure, paper, at: decidedAt }) => ({
      measure,
      paper,
      on: dateOf(decidedAt),
    })),
  };
}

function submissionOf({ detail, submittedAt }: AssignmentRecord): SnapshotRow['submission'] {
  const last = detail?.submissions.at(-1);
  if (last !== undefined) return { n: last.version, at: last.submittedAt, paper: last.paper };
  return submittedAt === null ? null : { n: 1, at: submittedAt, paper: null };
}

type Words = Pick<SnapshotRow, 'progress' | 'difficulties' | 'proposals' | 'reasons'>;

const NO_WORDS: Words = { progress: null, difficulties: [], proposals: [], reasons: [] };

/** That it was told of, and when: no more. */
function secretWords({ progress }: AssignmentDetail): Words {
  const last = progress.at(-1);
  return { ...NO_WORDS, progress: last === undefined ? null : { at: last.at, text: '', percent: null } };
}

function wordsOf(detail: AssignmentDetail): Words {
  const last = detail.progress.at(-1);
  return {
    progress: last === undefined ? null : { at: last.at, text: last.text, percent: last.percent },
    difficulties: detail.progress.flatMap(({ at, difficulties: text }) => words(at, text)),
    proposals: detail.progress.flatMap(({ at, proposals: text }) => words(at, text)),
    reasons: recordedReasons(detail),
  };
}

function words(at: Instant, text: string | null): RowWords[] {
  return text === null ? [] : [{ at, text }];
}
