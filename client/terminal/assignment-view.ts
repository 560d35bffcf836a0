import type { AssignmentJson, DossierJson } from '../json';
import type { Paper } from './style';
import { table, type Cell } from './table';
import { hanging, printable } from './text';
import { CELL_COLOURS, CELL_LABELS, dayOrNone, STATUS_LABELS } from './words';

export function assignmentList(assignments: AssignmentJson[], paper: Paper): string[] {
  const columns = [
    { title: 'Mã nhiệm vụ', atLeast: 20 },
    { title: 'Hạn' },
    { title: 'Cơ quan chủ trì', atLeast: 12 },
    { title: 'Tình trạng', atLeast: 12 },
    { title: 'Xếp loại', atLeast: 12 },
  ];
  const rows = assignments.map(({ id, effectiveDue, leadName, status, cell }): Cell[] => [
    id,
    dayOrNone(effectiveDue),
    printable(leadName),
    STATUS_LABELS[status],
    { text: CELL_LABELS[cell], paint: paper.style[CELL_COLOURS[cell]] },
  ]);
  return table(columns, rows, paper, 'Không có nhiệm vụ nào.');
}

/** One line of what happened to an assignment. */
export interface HistoryLine {
  at: string;
  actor: string;
  action: string;
  reason: string | null;
}

export interface AssignmentModel {
  assignment: AssignmentJson;
  dossier: DossierJson | null;
  history: HistoryLine[];
}

export function assignmentView({ assignment, dossier, history }: AssignmentModel, paper: Paper): string[] {
  const { style, width } = paper;
  const line = (label: string, value: string) => hanging(`  ${label.padEnd(20)}`, value, width);
  const lines = [
    style.bold(assignment.id),
    ...line('Nội dung', printable(assignment.summary)),
    ...line('Cơ quan chủ trì', printable(assignment.leadName)),
    ...line('Thời hạn', dueWords(assignment)),
    ...line('Tình trạng', STATUS_LABELS[assignment.status]),
    ...line('Xếp loại', style[CELL_COLOURS[assignment.cell]](CELL_LABELS[assignment.cell])),
    ...line('Chu kỳ', assignment.cycle),
  ];
  if (assignment.product !== null) lines.push(...line('Sản phẩm', printable(assignment.product)));
  // A return answers the submission before it.
  for (const [i, { version, by, at, text, paper: sent }] of (dossier?.submissions ?? []).entries()) {
    const number = sent === null ? '' : ` (văn bản ${printable(sent.number)} ngày ${dayOrNone(sent.date)})`;
    lines.push(
      ...line(`Kết quả lần ${version}`, `${when(at)}, ${printable(by)}${number}: ${printable(text)}`),
    );
    const answer = dossier?.returnNotes[i];
    if (answer === undefined) continue;
    const newDue = `hạn mới ${dayOrNone(answer.newEffectiveDue)}`;
    lines.push(
      ...line(
        'Trả lại',
        `${when(answer.at)}, ${printable(answer.by)}: ${printable(answer.reason)} (${newDue})`,
      ),
    );
  }
  if (history.length > 0) lines.push('', style.bold('Diễn biến'));
  for (const { at, actor, action, reason } of history) {
    const why = reason === null ? '' : `: ${printable(reason)}`;
    lines.push(
      ...hanging('  ', `${when(at)}  ${ACTIONS[action] ?? action}, ${printable(actor)}${why}`, width),
    );
  }
  return lines;
}

const ACTIONS: Record<string, string> = {
  Received: 'Tiếp nhận',
  Submitted: 'Nộp kết quả',
  Accepted: 'Xác nhận hoàn thành',
  Returned: 'Trả lại',
  Closed: 'Kết thúc theo dõi',
  BecameOverdue: 'Quá hạn',
  Escalated: 'Báo cáo cấp trên',
};

function dueWords({ effectiveDue, nominalDue, deadlineText }: AssignmentJson): string {
  const written = deadlineText === '' ? '' : ` (theo văn bản: “${printable(deadlineText)}”)`;
  const moved = nominalDue === effectiveDue ? '' : `, dời từ ngày nghỉ ${dayOrNone(nominalDue)}`;
  return `${dayOrNone(effectiveDue)}${moved}${written}`;
}

/** "30/09/2021 15:30". */
function when(at: string): string {
  return `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)} ${at.slice(11, 16)}`;
}
