import { BLOCKING_FLAGS, type DeadlineFlag, type DeadlineReading } from '../deadline/types';
import { roundKindOf } from '../rounds/round-of';
import { formatVn } from '../time/local-date';
import { deadlineReader, groupMembers, periodsOf, resolveBodies, type ExpandContext } from './expand';
import { problem, type PlanPath, type PlanProblem } from './problems';
import type { Obligation, Plan } from './schema';

/** More would take hours to start and nobody could follow them: such a plan is several plans. */
const MOST_ASSIGNMENTS = 20_000;

/** How many days a message names before it counts the rest. */
const NAMED_DAYS = 3;

/** Every deadline can be read, falls into the term, has a person's word where it needs one, and hands out something. */
export function checkDeadlines(plan: Plan, context: ExpandContext): PlanProblem[] {
  const members = groupMembers(plan);
  const read = deadlineReader(plan, context.calendar);
  const problems: PlanProblem[] = [];
  let assignments = 0;
  let hasAnnual = false;
  for (const [i, obligation] of plan.obligations.entries()) {
    const outcome = read(obligation);
    if (!outcome.ok) {
      const { code, message, at } = outcome.refusal;
      problems.push(problem(code, textPath(i), at === null ? message : `“${at}”: ${message}`));
      continue;
    }
    if (!obligation.track) continue;
    if (obligation.secrecy !== undefined && obligation.round !== undefined && obligation.round !== false)
      problems.push(secretRound(obligation, i));
    const reading = outcome.value;
    const periods = periodsOf(plan, obligation, reading, context.startsOn).length;
    problems.push(...outsideTerm(plan, obligation, reading, i));
    if (periods === 0) problems.push(nothingHandedOut(obligation, reading, i));
    else if (roundKindOf(obligation) !== null && reading.occurrences.length === 0)
      problems.push(roundWithoutDay(obligation, i));
    else if (roundKindOf(obligation) === 'annual' && (hasAnnual || reading.recurrence !== 'yearly'))
      problems.push(secondAnnual(obligation, i));
    else if (reading.needsConfirmation && obligation.deadline.confirmed === null)
      problems.push(unconfirmed(obligation, reading, i));
    hasAnnual ||= roundKindOf(obligation) === 'annual';
    assignments += periods * resolveBodies(obligation.lead, members).length;
    if (assignments > MOST_ASSIGNMENTS) return [...problems, tooMany(obligation, assignments, i)];
  }
  return problems;
}

function textPath(index: number): PlanPath {
  return ['obligations', index, 'deadline', 'text'];
}

function outsideTerm(
  plan: Plan,
  { deadline }: Obligation,
  { occurrences }: DeadlineReading,
  index: number,
): PlanProblem[] {
  const { start, end } = plan.plan.term;
  const outside = occurrences.filter(({ nominalDue }) => nominalDue < start || nominalDue > end);
  if (outside.length === 0) return [];
  const days = listed(outside.map(({ nominalDue }) => formatVn(nominalDue)));
  const message = `Thời hạn “${deadline.text}” rơi vào ${days}, ngoài giai đoạn của kế hoạch (${formatVn(start)} – ${formatVn(end)}); cần sửa thời hạn hoặc plan.term.`;
  return [problem('deadline-outside-term', textPath(index), message)];
}

function unconfirmed(
  { code, deadline }: Obligation,
  { flags, occurrences, reason }: DeadlineReading,
  index: number,
): PlanProblem {
  const open = flags.filter((flag) => (BLOCKING_FLAGS as readonly DeadlineFlag[]).includes(flag)).join(', ');
  const days = listed(occurrences.map(({ nominalDue }) => formatVn(nominalDue)));
  const message = [
    `Nhiệm vụ ${code}: “${deadline.text}” cần người xác nhận (${open}).`,
    reason ?? '',
    days === '' ? '' : `Đang hiểu là ${days}.`,
    'Nếu đúng, thêm vào deadline: confirmed: {by: họ tên và chức vụ, on: YYYY-MM-DD}; nếu không, ghi lại thời hạn bằng ngày cụ thể.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
  return { code: 'unconfirmed', path: textPath(index), message, severity: 'confirm' };
}

/** A date that depends on what the plan does not say (the day it was signed), or a recurrence that misses the term. */
function nothingHandedOut(
  { code, deadline }: Obligation,
  { reason }: DeadlineReading,
  index: number,
): PlanProblem {
  const why = reason ?? 'Không có kỳ nào trong giai đoạn của kế hoạch.';
  const message = [
    `Nhiệm vụ ${code} không giao được lần nào: “${deadline.text}” không cho ra ngày nào.`,
    why,
    'Cần sửa thời hạn, hoặc ghi track: false nếu chỉ liệt kê.',
  ].join(' ');
  return problem('no-assignments', textPath(index), message);
}

/** What bodies write in a round is mailed, listed and printed. */
function secretRound({ code }: Obligation, index: number): PlanProblem {
  const message = `${code} là nhiệm vụ mật nên không mở kỳ báo cáo; cần bỏ round, cơ quan báo cáo theo đường văn bản mật.`;
  return problem('secret-round', ['obligations', index, 'round'], message);
}

/** One report a year over the whole plan: a second clause that asks for it, or one that is not yearly, is a report of its own. */
function secondAnnual({ code }: Obligation, index: number): PlanProblem {
  const message = `${code} là báo cáo năm thứ hai của kế hoạch, hoặc không phải hằng năm; mỗi kế hoạch có một báo cáo năm, báo cáo khác ghi round: {kind: periodic}.`;
  return problem('second-annual', ['obligations', index, 'round', 'kind'], message);
}

/** A round collects by a day; only work may go on without one. */
function roundWithoutDay({ code, deadline }: Obligation, index: number): PlanProblem {
  const message = `${code} là một kỳ báo cáo, nhưng “${deadline.text}” không cho ra ngày nào; cần ghi kỳ hạn (ví dụ "hằng năm", "6 tháng một lần", "quý IV/2030"), hoặc ghi round: false để giao như một nhiệm vụ.`;
  return problem('round-without-day', textPath(index), message);
}

function tooMany({ code }: Obligation, assignments: number, index: number): PlanProblem {
  const message = `Kế hoạch giao hơn ${MOST_ASSIGNMENTS} nhiệm vụ (tính đến ${code} đã là ${assignments}); cần chia thành nhiều kế hoạch hoặc bớt kỳ hạn.`;
  return problem('too-many-assignments', ['obligations', index], message);
}

function listed(days: string[]): string {
  const named = days.slice(0, NAMED_DAYS).join(', ');
  return days.length > NAMED_DAYS ? `${named} … (${days.length} ngày)` : named;
}
