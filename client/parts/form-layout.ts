import { printedDate } from '../../domain/time/epoch';
import type { Narrative } from '../../domain/rounds/part';
import type { FormAssignment, FormTarget, PartForm } from '../../domain/rounds/part-form';
import { markText } from '../../domain/rounds/part-mark';
import { figureText, isSmallShare } from '../../domain/rounds/part-number';
import { NARRATIVE_TITLES } from '../../domain/rounds/part-titles';
import { CELL_LABELS, STATUS_LABELS } from '../terminal/words';

/* What stands on a form, whether it is a workbook or a text: titles by which it is read again, and words beside them. */

export const FORM_FONT = 'Times New Roman';

/** RRGGBB, alike in both kinds of form: heads, places to write, and what is only to be read. */
export const FORM_COLOURS = {
  head: 'D9E2EC',
  headFillIn: 'FFE699',
  locked: 'F3F3F3',
  fillIn: 'FFF8D6',
} as const;

export interface FormColumn<Key extends string> {
  key: Key;
  title: string;
  /** Whether the body writes here. */
  fill: boolean;
  /** Share of the width. */
  share: number;
}

export type FigureKey = 'target' | 'what' | 'goal' | 'earlier' | 'value' | 'unit' | 'weight' | 'reason';

export const FIGURE_COLUMNS: readonly FormColumn<FigureKey>[] = [
  { key: 'target', title: 'Mã chỉ tiêu', fill: false, share: 13 },
  { key: 'what', title: 'Chỉ tiêu', fill: false, share: 32 },
  { key: 'goal', title: 'Mức phấn đấu', fill: false, share: 13 },
  { key: 'earlier', title: 'Kỳ trước', fill: false, share: 12 },
  { key: 'value', title: 'Kết quả kỳ này', fill: true, share: 12 },
  { key: 'unit', title: 'Đơn vị tính', fill: false, share: 9 },
  { key: 'weight', title: 'Tính trên tổng số', fill: true, share: 12 },
  { key: 'reason', title: 'Lý do', fill: true, share: 30 },
];

export type AssignmentKey = 'id' | 'what' | 'due' | 'state' | 'remark';

export const ASSIGNMENT_COLUMNS: readonly FormColumn<AssignmentKey>[] = [
  { key: 'id', title: 'Mã nhiệm vụ', fill: false, share: 19 },
  { key: 'what', title: 'Nội dung nhiệm vụ', fill: false, share: 44 },
  { key: 'due', title: 'Thời hạn', fill: false, share: 15 },
  { key: 'state', title: 'Tình trạng theo hệ thống', fill: false, share: 21 },
  { key: 'remark', title: 'Ghi chú của cơ quan', fill: true, share: 36 },
];

/** In which section a sheet or a table stands. */
export const SECTIONS = {
  guide: 'Hướng dẫn',
  figures: 'Chỉ tiêu',
  assignments: 'Nhiệm vụ',
  narrative: 'Nội dung',
} as const;

export const LABELS = {
  plan: 'Kế hoạch',
  round: 'Kỳ báo cáo',
  body: 'Cơ quan báo cáo',
  data: 'Số liệu tính',
  sendTo: 'Gửi về',
  version: 'Bản',
  mark: 'Mã biểu mẫu',
} as const;

/** What identifies a form, in the order in which it is printed. */
export function identification({ head, mark }: PartForm): { label: string; text: string }[] {
  const data = `từ ${printedDate(head.dataFrom)} đến hết ngày ${printedDate(head.cutoff)}`;
  return [
    { label: LABELS.plan, text: head.plan },
    { label: LABELS.round, text: head.round },
    { label: LABELS.body, text: head.body },
    { label: LABELS.data, text: data },
    { label: LABELS.sendTo, text: `${head.collator}, chậm nhất hết ngày ${printedDate(head.partsDue)}` },
    {
      label: LABELS.version,
      text: mark.replaces === 0 ? 'Bản đầu' : `Bản ${mark.replaces + 1}, thay bản ${mark.replaces} đã gửi`,
    },
    { label: LABELS.mark, text: markText(mark) },
  ];
}

export function figureCells(
  { code, what, goal, earlier, unit, weighted, clause }: FormTarget,
  figure: PartForm['content']['figures'][number] | undefined,
): Record<FigureKey, string> {
  return {
    target: code,
    what: `${what} (mục ${clause})`,
    goal,
    earlier: earlier === null ? 'chưa có' : `${figureText(earlier.value, unit)} ${unit} (${earlier.period})`,
    value: numberText(figure?.value, unit),
    unit,
    weight: weighted ? numberText(figure?.weight, '') : '',
    reason: figure?.reason ?? '',
  };
}

function numberText(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined) return '';
  const text = figureText(value, unit);
  // Below one in a hundred the sign is asked for when it comes back: 0,85 alone may be meant as 85%.
  return isSmallShare(value, unit) ? `${text}%` : text;
}

export function assignmentCells(
  { id, summary, clause, deadlineText, effectiveDue, status, cell }: FormAssignment,
  remark: string | null,
): Record<AssignmentKey, string> {
  const state =
    cell === 'none' ? STATUS_LABELS[status] : `${STATUS_LABELS[status]}; ${lower(CELL_LABELS[cell])}`;
  return {
    id,
    what: `${summary} (mục ${clause})`,
    due: effectiveDue === null ? deadlineText || 'không có thời hạn' : printedDate(effectiveDue),
    state,
    remark: remark ?? '',
  };
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

export interface NarrativeSection {
  key: keyof Narrative;
  title: string;
  hint: string;
}

export const NARRATIVE_SECTIONS: readonly NarrativeSection[] = (
  [
    ['results', 'Bắt buộc. Việc đã làm trong kỳ và kết quả cụ thể, có số liệu.'],
    ['limits', 'Việc chưa làm được hoặc làm chưa tốt.'],
    ['causes', 'Nguyên nhân của hạn chế: khách quan, chủ quan.'],
    ['directions', 'Việc sẽ làm tiếp, thời gian hoàn thành.'],
    ['difficulties', 'Khó khăn cần cấp trên biết.'],
    ['proposals', 'Đề nghị với ai, việc gì.'],
  ] as const
).map(([key, hint], i) => ({ key, title: `${i + 1}. ${NARRATIVE_TITLES[key]}`, hint }));

/** How to fill it in; `kind` by what is clicked where. */
export function guideLines({ targets, assignments }: PartForm, kind: 'xlsx' | 'docx'): string[] {
  const here = kind === 'xlsx' ? 'trang' : 'phần';
  return [
    `Chỉ ghi vào ô nền vàng. ${kind === 'xlsx' ? 'Ô khác đã khoá; chiều cao dòng, độ rộng cột chỉnh được.' : 'Giữ nguyên các bảng, không thêm bớt dòng, cột.'}`,
    ...(targets.length === 0
      ? []
      : [
          `${cap(here)} “${SECTIONS.figures}”: ghi kết quả theo đúng đơn vị tính ở bên cạnh, kiểu số Việt Nam: 82,5 hoặc 1.234,5. Tỷ lệ không quá 100.`,
          '“Tính trên tổng số”: tổng số xã, hộ, cơ quan … mà tỷ lệ được tính trên đó; chỉ ghi ở ô nền vàng.',
          '“Lý do”: bắt buộc khi kết quả kém kỳ trước, hoặc khi để trống kết quả vì chưa có số liệu.',
        ]),
    ...(assignments.length === 0
      ? []
      : [
          `${cap(here)} “${SECTIONS.assignments}”: tình trạng lấy từ hệ thống; nếu chưa đúng hoặc cần nói thêm, ghi ở cột ghi chú.`,
        ]),
    `${cap(here)} “${SECTIONS.narrative}”: mục 1 bắt buộc; mục nào không có thì để trống.`,
    'Không sửa mã biểu mẫu. Mỗi cơ quan, mỗi kỳ có biểu riêng; không dùng lại biểu của kỳ trước.',
    'Ghi xong, lưu lại đúng dạng tệp này rồi gửi về theo địa chỉ ở trên.',
  ];
}

function cap(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
