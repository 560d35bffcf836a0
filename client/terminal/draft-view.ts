import type { Draft, DraftTarget } from '../../domain/extraction/draft';
import type { DeadlineReading } from '../../domain/deadline/types';
import { formatVn } from '../../domain/time/local-date';
import { placeWords } from '../draft/place-words';
import { CONFIDENCE_LABELS, OPERATOR_LABELS } from './draft-words';
import type { Paper } from './style';
import { table, type Cell } from './table';
import { grouped, hanging, oneLine, printable } from './text';
import { said as inLanguage } from './tongue';
import { RECURRENCE_LABELS } from './words';

/**
 * What was read from a paper: its head, who is charged with what, what is open. `openPoints` are those of the plan that
 * the draft proposes, null where it proposes none.
 */
export function draftView(file: string, draft: Draft, openPoints: number | null, paper: Paper): string[] {
  return [
    ...head(file, draft, paper),
    '',
    ...obligationTable(draft, paper),
    ...targetLines(draft, paper),
    ...openLines(draft, paper),
    '',
    ...summary(draft, openPoints, paper),
  ];
}

function head(file: string, { document }: Draft, { style, width }: Paper): string[] {
  const { type, number, date, issuer, title, term } = document;
  const said = (value: string | null, otherwise: string) =>
    value === null ? style.amber(otherwise) : printable(value);
  return [
    ...hanging(
      '',
      style.bold(printable([type, title].filter((words) => words !== null).join(' ') || file)),
      width,
    ),
    `  Số: ${said(number, 'không ghi')}   Ngày ký: ${said(date === null ? null : formatVn(date), 'không ghi')}   ` +
      `Giai đoạn: ${said(term === null ? null : `${formatVn(term.start)} – ${formatVn(term.end)}`, 'không ghi')}`,
    `  Cơ quan ban hành: ${said(issuer, 'không đọc được')}`,
  ];
}

function obligationTable(draft: Draft, paper: Paper): string[] {
  const { style } = paper;
  const names = new Map([...draft.bodies, ...draft.groups].map(({ id, name }) => [id, name]));
  const columns = [
    { title: 'Mã' },
    { title: 'Vị trí' },
    { title: 'Chủ trì', atLeast: 14 },
    { title: 'Thời hạn', atLeast: 12 },
    { title: 'Tin cậy' },
    { title: 'Việc phải làm', atLeast: 20 },
  ];
  const rows = draft.obligations.map((one): Cell[] => [
    one.id,
    placeWords(one.place),
    `${one.lead.map((id) => printable(names.get(id) ?? id)).join('; ')}${one.leadImplied ? ` (${inLanguage('suy ra')})` : ''}`,
    marked(deadlineWords(one.deadline), one.deadline.needsConfirmation, style.amber),
    marked(CONFIDENCE_LABELS[one.confidence], one.confidence === 'low', style.amber),
    printable(one.summary),
  ]);
  return table(columns, rows, paper, 'Không có nhiệm vụ nào.');
}

function marked(text: string, isOpen: boolean, paint: (text: string) => string): Cell {
  return isOpen ? { text: `${text} ?`, paint } : text;
}

function deadlineWords({ kind, rawText, recurrence, occurrences }: DeadlineReading): string {
  if (recurrence !== null) return RECURRENCE_LABELS[recurrence];
  const [first, ...more] = occurrences;
  if (first !== undefined) return `${formatVn(first.nominalDue)}${more.length > 0 ? ` +${more.length}` : ''}`;
  if (kind === 'continuous') return 'thường xuyên';
  return kind === 'none' ? '–' : printable(rawText);
}

function targetLines({ targets }: Draft, { style, width }: Paper): string[] {
  if (targets.length === 0) return [];
  return [
    '',
    style.bold('Chỉ tiêu'),
    ...targets.flatMap((one) =>
      hanging('  – ', `${printable(one.what)}: ${figureWords(one)} (${placeWords(one.place)})`, width),
    ),
  ];
}

function figureWords({ op, value, unit, by, each }: DraftTarget): string {
  const words =
    op === '>=' ? `từ ${number(value)} ${unit} trở lên` : `${OPERATOR_LABELS[op]} ${number(value)} ${unit}`;
  return `${words}${by === null ? '' : `, đến ${formatVn(by)}`}${each === null ? '' : ', hằng năm'}`;
}

function number(value: number): string {
  return Number.isInteger(value) ? grouped(value) : String(value).replace('.', ',');
}

const MOST_PLACES = 3;

function openLines({ questions, warnings }: Draft, { style, width }: Paper): string[] {
  const asked = questions.flatMap(({ message, places }) => {
    const where = places.slice(0, MOST_PLACES).map(placeWords).join(', ');
    const more = places.length > MOST_PLACES ? ` và ${places.length - MOST_PLACES} chỗ khác` : '';
    return hanging('  – ', `${oneLine(message)} (${where}${more})`, width);
  });
  const told = warnings.flatMap(({ place, message }) =>
    hanging('  – ', `${place === null ? '' : `${placeWords(place)}: `}${oneLine(message)}`, width),
  );
  return [
    ...(asked.length === 0 ? [] : ['', style.bold('Cần trả lời'), ...asked]),
    ...(told.length === 0 ? [] : ['', style.bold('Lưu ý'), ...told]),
  ];
}

function summary(
  { obligations, weak, targets, bodies, groups }: Draft,
  openPoints: number | null,
  { style }: Paper,
): string[] {
  const dated = obligations.filter(
    ({ deadline }) => deadline.occurrences.length > 0 || deadline.recurrence !== null,
  );
  const counts =
    `${grouped(obligations.length)} nhiệm vụ (${grouped(dated.length)} có thời hạn), ${grouped(weak.length)} câu kêu gọi để tắt, ` +
    `${grouped(targets.length)} chỉ tiêu, ${grouped(bodies.length)} cơ quan, ${grouped(groups.length)} nhóm.`;
  if (openPoints === null) return [counts];
  return [
    counts,
    openPoints === 0
      ? style.green('Không có điểm nào cần người quyết định.')
      : style.amber(`${grouped(openPoints)} điểm cần người quyết định.`),
  ];
}
