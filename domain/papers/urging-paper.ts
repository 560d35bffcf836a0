import { shownSummary } from '../desk/subject';
import { oneLine } from '../letters/words';
import { isSecret } from '../plan/assignment';
import type { AssignmentRecord } from '../lifecycle/types';
import { printedDate, yearOf, type LocalDate } from '../time/epoch';
import { officeLetterhead } from './letterhead';
import { paragraph, type DraftPaper, type PaperTable } from './paper';

export interface UrgingPaperModel {
  /** Of one body, all of them open. */
  rows: AssignmentRecord[];
  bodyName: string;
  /** As of the end of this day. */
  day: LocalDate;
  /** By when an answer is asked for. */
  until: LocalDate;
  /** How the plans are cited, each once. */
  plans: string[];
  planIssuer: string;
  secretariat: string;
  workingDays: (from: LocalDate, to: LocalDate) => number;
}

/** Công văn đôn đốc: one to a body, for one duty or for many. */
export function urgingPaper(model: UrgingPaperModel): DraftPaper {
  const { rows, bodyName, day, planIssuer, secretariat } = model;
  const body = oneLine(bodyName);
  return {
    letterhead: officeLetterhead(planIssuer, 'CV', yearOf(day)),
    title: null,
    about: rows.some((row) => isOverdue(row, day))
      ? 'về việc đôn đốc thực hiện nhiệm\u00a0vụ\u00a0quá\u00a0hạn'
      : 'về việc đôn đốc thực hiện nhiệm\u00a0vụ\u00a0được\u00a0giao',
    addressee: { label: 'Kính gửi', names: [body] },
    body: [
      paragraph(openingWords(model)),
      { type: 'table', table: tableOf(model) },
      paragraph(
        `Đề nghị ${body} khẩn trương hoàn thành, gửi kết quả về Văn phòng Tỉnh uỷ `,
        { text: `chậm nhất ngày ${printedDate(model.until)}`, bold: true, italic: true },
        ', để tổng hợp, báo cáo Ban Thường vụ Tỉnh uỷ.',
      ),
      paragraph(
        `Nhiệm vụ nào không thể hoàn thành trong thời hạn trên, đề nghị ${body} báo cáo rõ nguyên nhân, trách nhiệm và thời hạn đề nghị điều chỉnh. Nhiệm vụ nào đã gửi kết quả thì không cần báo cáo lại.`,
      ),
    ],
    signature: { authority: 'T/L BAN THƯỜNG VỤ', post: 'CHÁNH VĂN PHÒNG' },
    copies: copiesFor(body, oneLine(secretariat)),
    annexes: [],
  };
}

/** Who watches is told too, unless it is the addressee itself. */
function copiesFor(body: string, secretariat: string): string[] {
  return ['Như trên', ...(body === secretariat ? [] : [secretariat]), 'Lưu Văn phòng Tỉnh uỷ'];
}

function openingWords({ rows, bodyName, day, plans }: UrgingPaperModel): string {
  const ground = plans.length === 0 ? '' : `Thực hiện ${plans.map(oneLine).join('; ')}, `;
  const duties = rows.length === 1 ? 'nhiệm vụ' : `${rows.length} nhiệm vụ`;
  const overdue = rows.filter((row) => isOverdue(row, day)).length;
  const late =
    overdue === 0
      ? ''
      : overdue === rows.length
        ? ' đã quá hạn'
        : `, trong đó ${overdue} nhiệm vụ đã quá hạn`;
  return `${ground}${oneLine(bodyName)} được giao chủ trì các nhiệm vụ dưới đây. Tính đến ngày ${printedDate(day)}, Văn phòng Tỉnh uỷ chưa nhận được kết quả của ${duties}${late}:`;
}

function tableOf({ rows, day, workingDays }: UrgingPaperModel): PaperTable {
  return {
    columns: [
      { title: 'TT', share: 6, align: 'center' },
      { title: 'Nhiệm vụ', share: 44, align: 'left' },
      { title: 'Sản phẩm', share: 18, align: 'left' },
      { title: 'Thời hạn', share: 16, align: 'center' },
      { title: 'Số ngày làm việc quá hạn', share: 16, align: 'center' },
    ],
    rows: rows.map((row, i) => {
      const { assignment, effectiveDue } = row;
      return [
        [String(i + 1)],
        [oneLine(shownSummary(assignment)), oneLine(assignment.id)],
        [isSecret(assignment) || assignment.product === null ? '' : oneLine(assignment.product)],
        [effectiveDue === null ? 'không ấn định' : printedDate(effectiveDue)],
        [isOverdue(row, day) ? String(workingDays(effectiveDue!, day)) : 'chưa quá hạn'],
      ];
    }),
  };
}

function isOverdue({ effectiveDue }: AssignmentRecord, day: LocalDate): boolean {
  return effectiveDue !== null && effectiveDue < day;
}
