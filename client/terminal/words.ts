import type { Role } from '../../domain/access/rights';
import type { CalendarStatus } from '../../domain/calendar/types';
import type { DeadlineFlag, DeadlineKind, Recurrence } from '../../domain/deadline/types';
import type { Audience } from '../../domain/ladder/types';
import type { AssignmentStatus, Cell } from '../../domain/lifecycle/types';
import { NOTICE_KINDS, type Colour, type NoticeKind } from '../../domain/notices';
import { OFFICE_NAMES } from '../../domain/plan/recipients';
import { isoMinute, weekday, type Instant, type LocalDate } from '../../domain/time/epoch';
import { formatVn, weekdayVn } from '../../domain/time/local-date';
import { printable } from './text';
import { said } from './tongue';

/** What people see for the keys that programs read. */

export const ROLE_LABELS: Record<Role, string> = {
  admin: 'Quản trị',
  secretariat: 'Bộ phận theo dõi',
  committee: 'Ban Thường vụ',
  inspector: 'Kiểm tra',
  body: 'Cơ quan',
};

export const STATUS_LABELS: Record<AssignmentStatus, string> = {
  awaitingReceipt: 'Chờ tiếp nhận',
  inProgress: 'Đang thực hiện',
  submitted: 'Đã nộp, chờ xác nhận',
  returned: 'Bị trả lại – đề nghị thực hiện lại',
  declined: 'Trả lại do không đúng thẩm quyền, chờ quyết định',
  awaitingHead: 'Chờ người đứng đầu cơ quan duyệt',
  suspended: 'Tạm dừng thực hiện',
  accepted: 'Đã xác nhận hoàn thành',
  withdrawn: 'Thu hồi nhiệm vụ',
  closed: 'Kết thúc theo dõi',
};

export const CELL_LABELS: Record<Cell, string> = {
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  openInTerm: 'Chưa hoàn thành – trong hạn',
  openOverdue: 'Chưa hoàn thành – quá hạn',
  none: 'Không tính tỷ lệ',
};

export const CELL_COLOURS: Record<Cell, Colour> = {
  doneOnTime: 'green',
  doneLate: 'amber',
  openInTerm: 'blue',
  openOverdue: 'red',
  none: 'grey',
};

export const CALENDAR_STATUS_LABELS: Record<CalendarStatus, string> = {
  official: 'đã công bố',
  unverified: 'chưa đối chiếu với văn bản',
  estimate: 'dự kiến, chưa công bố',
};

export const DEADLINE_KIND_LABELS: Record<DeadlineKind, string> = {
  date: 'một ngày',
  month: 'một tháng',
  quarter: 'một quý',
  'half-year': 'sáu tháng',
  'nine-months': 'chín tháng',
  year: 'một năm',
  range: 'một giai đoạn',
  relative: 'tính từ một ngày',
  recurring: 'lặp lại theo kỳ',
  continuous: 'thường xuyên, không thời hạn',
  conditional: 'khi có điều kiện',
  none: 'không nêu thời hạn',
};

export const RECURRENCE_LABELS: Record<Recurrence, string> = {
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  'half-yearly': 'sáu tháng một lần',
  yearly: 'hằng năm',
};

export const FLAG_LABELS: Record<DeadlineFlag, string> = {
  vagueWindow: 'từ ngữ chỉ một khoảng, không chỉ một ngày',
  byYear: '“đến năm …” có thể hiểu là đầu năm hoặc cuối năm',
  congressTerm: 'nhiệm kỳ tính theo đại hội, không theo năm dương lịch',
  listOrRange: 'kể nhiều kỳ: mỗi kỳ một lần, hoặc một lần ở kỳ cuối',
  yearAssumed: 'không ghi năm, năm được suy ra',
  beforeDay: '“trước ngày” hiểu theo tuỳ chọn của kế hoạch',
  futureCalendar: 'phụ thuộc lịch nghỉ của năm chưa công bố, sẽ tính lại',
  rolledPastWritten: 'dời khỏi ngày nghỉ nên vượt quá ngày đã ghi',
  noDue: 'không có ngày đến hạn, không bao giờ quá hạn',
};

export const SCENARIO_LABELS = {
  silent: 'không ai trả lời',
  diligent: 'ai cũng làm đúng hạn',
  mixed: 'như thực tế: đúng hạn, trễ hạn, bị trả lại, im lặng',
} as const;

/** Words for a count of one kind, as the preview sums them up. */
export function noticeLabel(kind: NoticeKind): string {
  return NOTICE_KINDS[kind].label;
}

export type BodyNames = ReadonlyMap<string, string>;

export function audienceName({ kind, id }: Audience, names: BodyNames): string {
  switch (kind) {
    case 'body':
      return printable(names.get(id) ?? id);
    case 'head':
      return `Người đứng đầu ${printable(names.get(id) ?? id)}`;
    case 'secretariat':
    case 'office':
    case 'committee':
      return printable(names.get(kind) ?? OFFICE_NAMES[kind]);
  }
}

/** "15 ngày trước hạn", "đúng hạn", "quá 3 ngày": a rung in working days. */
export function rungWords(rung: string): string {
  const n = Number(rung);
  if (!Number.isFinite(n)) return rung;
  if (n === 0) return 'đúng hạn';
  return n < 0 ? `${-n} ngày trước hạn` : `quá ${n} ngày`;
}

/** "Thứ Hai 19/01/2026". */
export function longDay(date: LocalDate): string {
  return `${said(weekdayVn(date))} ${formatVn(date)}`;
}

const SHORT_WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const;

/** "T2 19/01". */
export function shortDay(date: LocalDate): string {
  const day = weekday(date) - 1;
  return `${said(SHORT_WEEKDAYS[day]!)} ${formatVn(date).slice(0, 5)}`;
}

/** "08:00" in Vietnam. */
export function hourOf(at: Instant): string {
  return isoMinute(at).slice(11, 16);
}

export function dayOrNone(date: LocalDate | null): string {
  return date === null ? 'không ấn định' : formatVn(date);
}
