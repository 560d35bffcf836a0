import type { RefusedKind } from '../../domain/access/refused-acts';
import type { Action } from '../../domain/access/rights';
import { MEASURE_LABELS } from '../../domain/lifecycle/measures';
import { isLocalDate } from '../../domain/time/epoch';
import { formatVn } from '../../domain/time/local-date';
import { EVENT_LABELS, eventLabel } from './act-words';
import { when } from './assignment-lines';
import { REFUSED_LABELS, RIGHT_LABELS } from './refused-words';
import { ROUND_EVENT_LABELS, ROUND_STATUS_LABELS } from './round-words';
import { grouped, printable } from './text';
import { said } from './tongue';
import { ROLE_LABELS, STATUS_LABELS } from './words';

/** What an audit line says of a change, in words. Values are whatever JSON the trail holds, of this release or another. */

/** What is told of rounds, cycles, mails, people: everything but the events of assignments. */
export const OTHER_ACTIONS: Record<string, string> = {
  ...ROUND_EVENT_LABELS,
  FreezeFailed: 'Chưa chốt được số liệu của kỳ',
  GapsAccepted: 'Chấp nhận các điểm còn trống của báo cáo tổng kết',
  CycleStarted: 'Khởi động chu kỳ',
  CycleAmended: 'Điều chỉnh chu kỳ theo văn bản sửa đổi',
  CycleEnded: 'Kết thúc chu kỳ',
  MailDecided: 'Quyết định về một thư',
  SubstituteSet: 'Uỷ quyền làm thay',
  SubstituteEnded: 'Kết thúc uỷ quyền',
  BodySucceeded: 'Cơ quan kế thừa',
  BodyAdded: 'Thêm cơ quan',
  PlanImported: 'Đưa văn bản vào',
  PlanChanged: 'Sửa, xác nhận bản nháp kế hoạch',
  PlanStarted: 'Bản nháp kế hoạch đã khởi động',
  PlanDropped: 'Bỏ bản nháp kế hoạch',
  RecipientChanged: 'Sửa địa chỉ trong danh bạ',
  CalendarSet: 'Đặt lịch nghỉ của năm',
  LadderSet: 'Đặt mẫu lịch nhắc',
  LoggedIn: 'Đăng nhập',
  LoginFailed: 'Đăng nhập không thành',
  LockedOut: 'Tạm khoá đăng nhập',
  LoggedOut: 'Đăng xuất',
  SessionRefused: 'Từ chối phiên dùng từ địa chỉ khác',
  SessionsEnded: 'Kết thúc phiên từ trình duyệt khác',
  PasswordConfirmed: 'Nhập lại mật khẩu để xác nhận',
  UserMade: 'Tạo tài khoản',
  UserChanged: 'Đổi tài khoản',
  UserEnded: 'Kết thúc tài khoản',
  UserUnlocked: 'Mở khoá tài khoản',
  UserTied: 'Gắn tài khoản với nơi đăng nhập của cơ quan',
  PasswordSet: 'Đặt mật khẩu',
  SecondStepSet: 'Đặt bước xác thực thứ hai',
  SecondStepRemoved: 'Bỏ bước xác thực thứ hai',
  FeedMade: 'Tạo địa chỉ lịch',
  FeedRevoked: 'Thu hồi địa chỉ lịch',
  LinkAsked: 'Gửi liên kết mới tới địa chỉ đã đăng ký',
  LinkRevoked: 'Thu hồi liên kết trả lời',
  RequestRefused: 'Từ chối một yêu cầu',
  RefusalsCounted: 'Từ chối nhiều yêu cầu, không ghi riêng',
};

/** Every kind of line that this release writes. */
export const AUDIT_ACTIONS: readonly string[] = [...Object.keys(EVENT_LABELS), ...Object.keys(OTHER_ACTIONS)];

export function actionLabel(action: string): string {
  return OTHER_ACTIONS[action] ?? eventLabel(action);
}

const LEVELS = [
  'chưa',
  'người đứng đầu cơ quan',
  'cơ quan theo dõi',
  'Văn phòng Tỉnh uỷ',
  'Ban Thường vụ Tỉnh uỷ',
];

const ALL_STATUSES: Record<string, string> = { ...STATUS_LABELS, ...ROUND_STATUS_LABELS };

type Words = (value: unknown) => string;

/** What stands on both sides of an event: told where it changed. */
const GLANCE: Record<string, [label: string, words: Words]> = {
  status: ['tình trạng', statusWords],
  nominalDue: ['thời hạn ghi', dayWords],
  effectiveDue: ['thời hạn', dayWords],
  overdue: ['quá hạn', (value) => (value === true ? 'có' : 'không')],
  escalationLevel: ['báo cáo cấp trên', (value) => LEVELS[Number(value)] ?? String(value)],
  lead: ['cơ quan chủ trì', textWords],
};

/** What the event alone tells; the rest is for programs (`--json`). */
const TOLD: Record<string, [label: string, words: Words]> = {
  text: ['nội dung', textWords],
  paper: ['văn bản', paperWords],
  files: ['tệp', filesWords],
  percent: ['tiến độ', (value) => `${String(value)} %`],
  difficulties: ['khó khăn, vướng mắc', textWords],
  proposals: ['kiến nghị, đề xuất', textWords],
  note: ['ghi chú', textWords],
  question: ['câu hỏi', textWords],
  what: ['yêu cầu', textWords],
  dueOn: ['hạn trả lời', dayWords],
  suggested: ['cơ quan được đề xuất', textWords],
  writtenBy: ['người soạn', textWords],
  measure: ['biện pháp', (value) => MEASURE_LABELS[value as keyof typeof MEASURE_LABELS] ?? String(value)],
  dossier: ['tờ trình', dayWords],
  predecessor: ['nhiệm vụ đi trước', textWords],
  assignments: ['số nhiệm vụ', textWords],
  startsOn: ['ngày khởi động', dayWords],
  subject: ['thư', textWords],
  decision: ['quyết định', (value) => (value === 'resend' ? 'gửi lại' : 'coi như đã gửi')],
  person: ['người uỷ quyền', textWords],
  substitute: ['người làm thay', textWords],
  firstDay: ['từ ngày', dayWords],
  lastDay: ['đến ngày', dayWords],
  body: ['cơ quan', textWords],
  successor: ['cơ quan kế thừa', textWords],
  name: ['tên', textWords],
  round: ['kỳ', textWords],
  version: ['bản', versionWords],
  participants: [
    'cơ quan phải gửi',
    (value) => (Array.isArray(value) ? grouped(value.length) : textWords(value)),
  ],
  missing: ['còn thiếu', listWords],
  snapshot: ['bản số liệu', textWords],
  gaps: ['số điểm còn trống', textWords],
  login: ['tên đăng nhập', textWords],
  role: ['vai', (value) => ROLE_LABELS[value as keyof typeof ROLE_LABELS] ?? textWords(value)],
  address: ['địa chỉ mạng', textWords],
  openedFrom: ['mở từ', textWords],
  usedFrom: ['dùng từ', textWords],
  minutes: ['số phút', textWords],
  refused: ['vì', (value) => REFUSED_LABELS[value as RefusedKind] ?? textWords(value)],
  deed: ['cách', (value) => (value === 'look' ? 'mở xem' : 'gửi lên')],
  asked: ['để', (value) => RIGHT_LABELS[value as Action] ?? textWords(value)],
  assignment: ['nhiệm vụ, kỳ', textWords],
  link: ['liên kết', textWords],
  times: ['số lần', textWords],
  since: ['kể từ', (value) => (typeof value === 'string' ? when(printable(value)) : textWords(value))],
};

/** "tình trạng: Chờ tiếp nhận → Đang thực hiện", one for each thing that changed or was told. */
export function changeWords(before: unknown, after: unknown): string[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changed = Object.entries(GLANCE).flatMap(([key, [label, words]]) => {
    if (!(key in is) || same(was[key], is[key])) return [];
    return [key in was ? `${label}: ${words(was[key])} → ${words(is[key])}` : `${label}: ${words(is[key])}`];
  });
  const told = Object.entries(TOLD).flatMap(([key, [label, words]]) => {
    const value = is[key] ?? was[key] ?? null;
    return isNothing(value) ? [] : [`${label}: ${words(value)}`];
  });
  return [...changed, ...told];
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function statusWords(value: unknown): string {
  return ALL_STATUSES[String(value)] ?? String(value);
}

function listWords(value: unknown): string {
  return Array.isArray(value) ? value.map(textWords).join(', ') : textWords(value);
}

/** Of a version of a part: its number, and whether it came after the close. */
function versionWords(value: unknown): string {
  const { n, late } = fieldsOf(value);
  return `${textWords(n)}${late === true ? ' (sau khi chốt)' : ''}`;
}

function textWords(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? printable(String(value))
    : JSON.stringify(value);
}

function dayWords(value: unknown): string {
  if (value === null || value === undefined) return 'không ấn định';
  return typeof value === 'string' && isLocalDate(value) ? formatVn(value) : textWords(value);
}

function paperWords(value: unknown): string {
  const { number, date } = fieldsOf(value);
  return `${textWords(number)} ${said('ngày', 'đề ngày')} ${dayWords(date)}`;
}

function filesWords(value: unknown): string {
  if (!Array.isArray(value)) return textWords(value);
  const names = value.map((file) => textWords(fieldsOf(file)['name']));
  return `${grouped(names.length)} (${names.join(', ')})`;
}
