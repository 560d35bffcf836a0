import type { AssignmentDetailJson } from '../assignment-json';
import type { AssignmentJson } from '../json';
import type { NeighbourJson } from '../neighbours';
import { eventLabel, SECRECY_LABELS } from './act-words';
import { decisionSections } from './assignment-decisions';
import { linesOf, when, whoActed, type Block } from './assignment-lines';
import { pendingLines } from './assignment-pending';
import { workSections } from './assignment-work';
import type { Paper } from './style';
import { hanging, printable } from './text';
import { said } from './tongue';
import { CELL_COLOURS, CELL_LABELS, dayOrNone, STATUS_LABELS, type BodyNames } from './words';

/** One line of what happened to an assignment. */
export interface HistoryLine {
  at: string;
  actor: string;
  /** For whom a substitute acted. */
  onBehalfOf: string | null;
  action: string;
  reason: string | null;
}

export type ShownAssignment = AssignmentJson & AssignmentDetailJson;

export interface AssignmentModel extends ShownAssignment {
  buildsOn: NeighbourJson[];
  builtOnBy: NeighbourJson[];
  history: HistoryLine[];
}

/** Everything about one assignment, section by section; what has nothing to say is left out. */
export function assignmentView(model: AssignmentModel, names: BodyNames, paper: Paper): string[] {
  const sections = [
    ...workSections(model),
    ...decisionSections(model),
    { title: 'Nhiệm vụ liên quan', blocks: neighbourBlocks(model) },
  ].filter(({ blocks }) => blocks.length > 0);
  const history = model.history.flatMap((line) => historyLine(line, paper));
  return [
    ...assignmentHead(model, names, paper),
    ...sections.flatMap(({ title, blocks }) => [
      '',
      paper.style.bold(title),
      ...blocks.flatMap((block) => linesOf(block, paper)),
    ]),
    ...(history.length === 0 ? [] : ['', paper.style.bold('Diễn biến'), ...history]),
  ];
}

/** How it stands and what it waits for: also what a command answers after an act. */
export function assignmentHead(model: ShownAssignment, names: BodyNames, paper: Paper): string[] {
  const { style } = paper;
  const secrecy = model.secrecy === null ? '' : ` (${SECRECY_LABELS[model.secrecy]})`;
  const bodies = (ids: string[]) => ids.map((id) => printable(names.get(id) ?? id)).join('; ');
  const blocks: (Block | null)[] = [
    { label: 'Nội dung', text: printable(model.summary) },
    model.product === null ? null : { label: 'Sản phẩm', text: printable(model.product) },
    { label: 'Cơ quan chủ trì', text: leadWords(model) },
    model.coordinating.length === 0 ? null : { label: 'Phối hợp', text: bodies(model.coordinating) },
    model.informed.length === 0 ? null : { label: 'Nhận để biết', text: bodies(model.informed) },
    { label: 'Thời hạn', text: dueWords(model) },
    { label: 'Tình trạng', text: STATUS_LABELS[model.status] },
    { label: 'Tiếp nhận', text: receiptWords(model) },
    { label: 'Xếp loại', text: style[CELL_COLOURS[model.cell]](CELL_LABELS[model.cell]) },
    { label: 'Chu kỳ', text: model.cycle },
    ...pendingLines(model).map((text) => ({ label: 'Đang chờ', text: style.amber(text) })),
  ];
  return [
    style.bold(`${model.id}${secrecy}`),
    ...blocks.filter((block) => block !== null).flatMap((block) => linesOf(block, paper)),
  ];
}

function leadWords({ leadName, transfers }: ShownAssignment): string {
  const before = transfers
    .filter(({ role }) => role === 'lead')
    .map(({ replaced, on }) => `${printable(replaced.name)} ${said('đến', 'đến ngày')} ${dayOrNone(on)}`);
  return `${printable(leadName)}${before.length === 0 ? '' : ` (trước đây: ${before.join('; ')})`}`;
}

function receiptWords({ status, receipt }: ShownAssignment): string {
  if (receipt.at !== null) return when(receipt.at);
  if (status !== 'awaitingReceipt' || receipt.reportedFrom === null) return 'chưa';
  return `chưa; từ ${dayOrNone(receipt.reportedFrom)} báo cơ quan theo dõi`;
}

function dueWords({ effectiveDue, nominalDue, deadlineText, standing }: ShownAssignment): string {
  if (standing) return 'thường xuyên, báo cáo tiến độ hằng năm';
  const written = deadlineText === '' ? '' : ` (theo văn bản: “${printable(deadlineText)}”)`;
  const moved = nominalDue === effectiveDue ? '' : `, dời từ ngày nghỉ ${dayOrNone(nominalDue)}`;
  return `${dayOrNone(effectiveDue)}${moved}${written}`;
}

function neighbourBlocks({ buildsOn, builtOnBy, awaits }: AssignmentModel): Block[] {
  const words = ({ id, leadName, status, effectiveDue }: NeighbourJson) =>
    `${id}, ${printable(leadName)}, hạn ${dayOrNone(effectiveDue)}: ${STATUS_LABELS[status]}`;
  return [
    ...buildsOn.map((one) => ({
      label: awaits.includes(one.id) ? 'Chờ kết quả của' : 'Dựa trên kết quả',
      text: words(one),
    })),
    ...builtOnBy.map((one) => ({ label: 'Là cơ sở cho', text: words(one) })),
  ];
}

function historyLine({ at, actor, onBehalfOf, action, reason }: HistoryLine, { width }: Paper): string[] {
  const why = reason === null ? '' : `: ${printable(reason)}`;
  return hanging(`  ${when(at)}  `, `${eventLabel(action)}, ${whoActed(actor, onBehalfOf)}${why}`, width);
}
