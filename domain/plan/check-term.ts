import type { WorkingCalendar } from '../calendar/working-days';
import { yearOf, type LocalDate } from '../time/epoch';
import { formatVn } from '../time/local-date';
import { problem, type PlanProblem } from './problems';
import type { Plan } from './schema';

/** The calendar reaches this far beyond the term: rungs before the first due day, overdue steps after the last one. */
export const YEARS_BEFORE_TERM = 1;
export const YEARS_AFTER_TERM = 2;

/** Term and signing day: where one of them is wrong no deadline can be computed. */
export function checkTerm({ plan }: Plan, calendar: WorkingCalendar): PlanProblem[] {
  const { start, end } = plan.term;
  if (end < start) {
    const message = `Thời gian kết thúc ${formatVn(end)} đứng trước thời gian bắt đầu ${formatVn(start)}; cần ngày kết thúc sau ngày bắt đầu.`;
    return [problem('term-reversed', ['plan', 'term', 'end'], message)];
  }
  const covered = {
    from: calendar.firstYear + YEARS_BEFORE_TERM,
    to: calendar.lastYear - YEARS_AFTER_TERM,
  };
  if (yearOf(start) < covered.from || yearOf(end) > covered.to) {
    const message = `Lịch làm việc không tính được cho giai đoạn ${formatVn(start)} – ${formatVn(end)}; giai đoạn phải nằm trong các năm ${covered.from}–${covered.to}.`;
    return [problem('term-outside-calendar', ['plan', 'term'], message)];
  }
  return checkSigned(plan, calendar);
}

/** The day the cycle begins lies within the term, whoever names it. */
export function checkStart({ plan }: Plan, asked: LocalDate | undefined): PlanProblem[] {
  const { term } = plan;
  const startsOn = asked ?? plan.startsOn;
  const within = `từ ${formatVn(term.start)} đến ${formatVn(term.end)}`;
  if (startsOn !== null && (startsOn < term.start || startsOn > term.end)) {
    const message = `Ngày khởi động ${formatVn(startsOn)} nằm ngoài giai đoạn của kế hoạch; cần một ngày ${within}.`;
    return [problem('start-outside-term', ['plan', 'startsOn'], message)];
  }
  if (startsOn === null && plan.signedOn !== null && plan.signedOn > term.end) {
    const message = `Không ghi startsOn thì chu kỳ bắt đầu từ ngày ký ${formatVn(plan.signedOn)}, sau khi giai đoạn kết thúc; cần thêm startsOn: một ngày ${within}.`;
    return [problem('start-outside-term', ['plan', 'signedOn'], message)];
  }
  return [];
}

/** Periods counted "kể từ ngày ký" need the calendar of that year. */
function checkSigned({ signedOn, term }: Plan['plan'], calendar: WorkingCalendar): PlanProblem[] {
  if (
    signedOn === null ||
    (calendar.covers(signedOn) && yearOf(signedOn) >= yearOf(term.start) - YEARS_BEFORE_TERM)
  )
    return [];
  const message = `Ngày ký ${formatVn(signedOn)} cách xa giai đoạn ${formatVn(term.start)} – ${formatVn(term.end)}; cần kiểm tra lại năm ký hoặc giai đoạn.`;
  return [problem('signed-far-from-term', ['plan', 'signedOn'], message)];
}
