import { MASKED_SUMMARY } from '../desk/subject';
import { MEASURE_LABELS } from '../lifecycle/measures';
import { oneLine, shortened } from '../letters/words';
import { isSecret } from '../plan/assignment';
import { pendingExplanation, pendingExtension } from '../lifecycle/pending';
import type { AssignmentDetail, AssignmentRecord, CommitteeDecision } from '../lifecycle/types';
import { dateOf, printedDate, type Instant, type LocalDate } from '../time/epoch';
import { ageingOf, calendarDaysOverdue } from './ageing';
import type { DossierItem, Ground, SettledItem, SettledOutcome } from './types';

/** What letters, pages and papers say of a dossier. Words of people are cut to what a cell of a table can hold. */

export const GROUND_LABELS: Record<Ground, string> = {
  decidedTwice: 'Ban Thường vụ đã có ý kiến từ hai lần trở lên',
  overNinetyDays: 'quá hạn trên 90 ngày',
  extensionNearlyDone: 'đã đề nghị gia hạn, thực hiện được từ 50% trở lên',
  extensionOutsideCause: 'đã đề nghị gia hạn, vướng mắc nằm ngoài cơ quan chủ trì',
  unexplained: 'chưa giải trình theo yêu cầu',
  namedBefore: 'đã nêu trong tờ trình trước',
  overSixtyDays: 'quá hạn trên 60 ngày',
  extensionUngrounded: 'đề nghị gia hạn chưa đủ căn cứ, giữ nguyên thời hạn',
  firstTime: 'báo cáo lần đầu',
};

const OUTCOME_LABELS: Record<SettledOutcome, string> = {
  accepted: 'đã xác nhận hoàn thành',
  submitted: 'đã nộp kết quả, chờ xác nhận',
  moved: 'đã điều chỉnh thời hạn',
  notExtended: 'không gia hạn, giữ nguyên thời hạn',
  suspended: 'tạm dừng thực hiện',
  withdrawn: 'đã thu hồi nhiệm vụ',
  closed: 'kết thúc theo dõi',
};

const WORDS = 260;

/** `Phê bình (quá hạn trên 60 ngày)`. */
export function proposalWords({ proposed: { measure, ground } }: Pick<DossierItem, 'proposed'>): string {
  return `${MEASURE_LABELS[measure]} (${GROUND_LABELS[ground]})`;
}

/** `quá hạn 32 ngày làm việc (31–60 ngày)`; of what is not overdue, that it asks for another day. */
export function overdueWords({ row, daysOverdue }: DossierItem, day: LocalDate): string {
  const ageing = row.overdue ? ageingOf(calendarDaysOverdue(row.effectiveDue, day)) : null;
  if (ageing === null) return 'chưa quá hạn';
  return `quá hạn ${daysOverdue} ngày làm việc (nhóm ${ageing})`;
}

/** Why it is not done, in the body's own words; of a secret duty no word. */
export function reasonWords({ assignment, detail }: AssignmentRecord): string[] {
  if (isSecret(assignment))
    return [`${MASKED_SUMMARY.split(' (')[0]}: nội dung báo cáo theo đường văn bản mật`];
  if (detail === null) return [NOT_REPORTED];
  const said = [wishWords(detail), explanationWords(detail), difficultyWords(detail)].filter(
    (one) => one !== null,
  );
  if (said.length > 0) return said;
  return [progressWords(detail) ?? NOT_REPORTED];
}

const NOT_REPORTED = 'Chưa có báo cáo';

function wishWords(detail: AssignmentDetail): string | null {
  const asked = pendingExtension(detail);
  if (asked === null) return null;
  const until = printedDate(asked.wishedEffectiveDue);
  return `Đề nghị gia hạn đến ${until}: ${shortened(asked.reason, WORDS)}`;
}

function explanationWords({ explanations }: AssignmentDetail): string | null {
  const answer = explanations.findLast((one) => one.answer !== null)?.answer ?? null;
  return answer === null ? null : `Giải trình ngày ${dayOf(answer.at)}: ${shortened(answer.text, WORDS)}`;
}

function difficultyWords({ progress }: AssignmentDetail): string | null {
  const report = progress.findLast(({ difficulties }) => difficulties !== null);
  if (report === undefined) return null;
  const asked = report.proposals === null ? '' : `; kiến nghị: ${shortened(report.proposals, WORDS)}`;
  return `Vướng mắc (báo cáo ngày ${dayOf(report.at)}${percentWords(report.percent)}): ${shortened(report.difficulties!, WORDS)}${asked}`;
}

function progressWords({ progress }: AssignmentDetail): string | null {
  const report = progress.at(-1);
  if (report === undefined) return null;
  return `Báo cáo tiến độ ngày ${dayOf(report.at)}${percentWords(report.percent)}, không nêu vướng mắc`;
}

function percentWords(percent: number | null): string {
  return percent === null ? '' : `, đạt ${percent}%`;
}

/** What was done about it before it came here. */
export function deedWords({ detail, escalationLevel, returns }: AssignmentRecord, named: number): string[] {
  const informed = informedWords(Math.max(escalationLevel, detail?.alarmedLevel ?? 0));
  const before = [
    ...(named === 0 ? [] : [`đã nêu trong ${named} tờ trình trước`]),
    ...(informed === null ? [] : [informed]),
  ];
  if (detail === null) return [...(returns === 0 ? [] : [`trả lại ${returns} lần`]), ...before];
  return [
    ...urgedWords(detail),
    ...explainedWords(detail),
    ...(returns === 0 ? [] : [`trả lại kết quả ${returns} lần`]),
    ...extendedWords(detail),
    ...detail.decisions.map(decisionWords),
    ...before,
  ];
}

function urgedWords({ urges }: AssignmentDetail): string[] {
  const last = urges.at(-1);
  return last === undefined ? [] : [`đôn đốc ${urges.length} lần (gần nhất ${dayOf(last.at)})`];
}

function explainedWords(detail: AssignmentDetail): string[] {
  const { length } = detail.explanations;
  if (length === 0) return [];
  const pending = pendingExplanation(detail);
  const answered = pending === null ? 'đã trả lời' : `chưa trả lời, hạn ${printedDate(pending.dueOn)}`;
  return [`yêu cầu giải trình ${length} lần (${answered})`];
}

function extendedWords({ extensions }: AssignmentDetail): string[] {
  const granted = extensions.filter(({ decision }) => decision?.granted === true).length;
  const refused = extensions.filter(({ decision }) => decision?.granted === false).length;
  return [
    ...(granted === 0 ? [] : [`đã gia hạn ${granted} lần`]),
    ...(refused === 0 ? [] : [`không đồng ý gia hạn ${refused} lần`]),
  ];
}

/** `Ban Thường vụ đã quyết định nhắc nhở (15-TB/TU, ngày 03/05/2021)`. */
function decisionWords({ measure, paper, effectiveDue }: CommitteeDecision): string {
  const until = effectiveDue === null ? '' : ` đến ${printedDate(effectiveDue)}`;
  const what = MEASURE_LABELS[measure].toLocaleLowerCase('vi');
  return `Ban Thường vụ đã quyết định ${what}${until} (${oneLine(paper.number)}, ngày ${printedDate(paper.date)})`;
}

const INFORMED = ['người đứng đầu cơ quan', 'cơ quan theo dõi', 'Văn phòng Tỉnh uỷ'];

function informedWords(level: number): string | null {
  const who = INFORMED.slice(0, level);
  return who.length === 0 ? null : `đã báo cáo ${who.join(', ')}`;
}

/** `đã điều chỉnh thời hạn đến 30/06/2021`. */
export function outcomeWords({ row, outcome }: SettledItem): string {
  const { acceptedAt, submittedAt, effectiveDue } = row;
  const on =
    outcome === 'accepted' && acceptedAt !== null
      ? ` ngày ${dayOf(acceptedAt)}`
      : outcome === 'submitted' && submittedAt !== null
        ? ` (nộp ngày ${dayOf(submittedAt)})`
        : outcome === 'moved' && effectiveDue !== null
          ? ` đến ${printedDate(effectiveDue)}`
          : '';
  return `${OUTCOME_LABELS[outcome]}${on}`;
}

function dayOf(at: Instant): string {
  return printedDate(dateOf(at));
}
