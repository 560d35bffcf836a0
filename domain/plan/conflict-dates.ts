import { holidayOn, type LunarTable } from '../calendar/holidays';
import type { CalendarStatus } from '../calendar/types';
import { plusDays, weekday, yearOf, type LocalDate } from '../time/epoch';
import { formatVn } from '../time/local-date';
import type { Assignment } from './assignment';
import type { Conflict, ConflictCode } from './conflicts';
import { deadlineReader, readOrThrow } from './expand';
import { groupBy, idsOf } from './group-by';
import type { PreparedAssignment, PreparedCycle } from './prepare';
import type { Plan } from './schema';

/** More than one due day per working day of a week: a body cannot be expected to serve them all. */
const MOST_DUE_PER_WEEK = 5;

export function duesOnHolidays(
  assignments: Assignment[],
  { calendar }: PreparedCycle,
  lunar: LunarTable,
): Conflict[] {
  const dated = assignments.filter((one) => one.nominalDue !== null);
  return [...groupBy(dated, (one) => `${one.nominalDue} ${one.effectiveDue}`)].flatMap(
    ([, group]): Conflict[] => {
      const { nominalDue, effectiveDue } = group[0]!;
      if (nominalDue === null || effectiveDue === null) return [];
      const holiday = holidayOn(nominalDue, lunar, calendar);
      if (holiday === null) return [];
      const moved =
        effectiveDue === nominalDue
          ? 'kế hoạch chọn không lùi ngày, nên hạn vẫn là ngày nghỉ này'
          : `hạn lùi đến hết ngày ${formatVn(effectiveDue)}`;
      const message = `Hạn ${formatVn(nominalDue)} rơi vào ngày nghỉ: ${holiday}; ${moved}`;
      return [{ code: 'dueOnHoliday', message, assignments: idsOf(group) }];
    },
  );
}

export function crowdedWeeks(prepared: PreparedAssignment[]): Conflict[] {
  const dated = prepared.flatMap(({ assignment, leadName }) =>
    assignment.effectiveDue === null
      ? []
      : [{ assignment, leadName, monday: mondayOf(assignment.effectiveDue) }],
  );
  const weeks = groupBy(dated, ({ assignment, monday }) => `${monday} ${assignment.lead}`);
  return [...weeks.values()]
    .filter((week) => week.length > MOST_DUE_PER_WEEK)
    .map((week) => {
      const { leadName, monday } = week[0]!;
      const message = `${leadName} có ${week.length} nhiệm vụ đến hạn trong tuần ${formatVn(monday)} – ${formatVn(plusDays(monday, 6))}`;
      return { code: 'crowdedWeek', message, assignments: idsOf(week.map(({ assignment }) => assignment)) };
    });
}

/** Monday of the ISO week. */
function mondayOf(date: LocalDate): LocalDate {
  return plusDays(date, 1 - weekday(date));
}

/**
 * A follower that is due before what it waits for. Of a recurring predecessor the same period counts, else its first
 * one; of one with several leads the last body to finish.
 */
export function lateDependencies(assignments: Assignment[], before: Assignment[]): Conflict[] {
  const byObligation = groupBy([...before, ...assignments], ({ obligation }) => obligation);
  const found = new Map<string, Conflict>();
  for (const follower of assignments) {
    for (const code of follower.dependsOn) {
      const earlier = predecessorOf(follower, byObligation.get(code) ?? []);
      const [due, awaited] = [follower.effectiveDue, earlier?.effectiveDue];
      if (!earlier || due === null || !awaited || awaited <= due) continue;
      const key = `${follower.obligation} ${code}`;
      const conflict = found.get(key) ?? {
        code: 'dependencyLate',
        message: `${follower.obligation} đến hạn ${formatVn(due)}, trước khi nhiệm vụ mà nó chờ (${code}) đến hạn ${formatVn(awaited)}`,
        assignments: [],
      };
      conflict.assignments = [...new Set([...conflict.assignments, earlier.id, follower.id])];
      found.set(key, conflict);
    }
  }
  return [...found.values()];
}

function predecessorOf(follower: Assignment, candidates: Assignment[]): Assignment | null {
  const dated = candidates.filter(({ effectiveDue }) => effectiveDue !== null).sort(byDue);
  const samePeriod = dated.filter(({ period }) => period === follower.period);
  const firstPeriod = dated.filter(({ period }) => period === dated[0]?.period);
  return (samePeriod.length > 0 ? samePeriod : firstPeriod).at(-1) ?? null;
}

function byDue(a: Assignment, b: Assignment): number {
  const [first, second] = [a.effectiveDue ?? '', b.effectiveDue ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Obligations followed like standing ones because no deadline was found in their words, or none is written. */
export function duesNotRead(plan: Plan, assignments: Assignment[], { calendar }: PreparedCycle): Conflict[] {
  const undated = groupBy(
    assignments.filter(({ progressOn }) => progressOn !== null),
    ({ obligation }) => obligation,
  );
  const read = deadlineReader(plan, calendar);
  return plan.obligations.flatMap((obligation): Conflict[] => {
    const started = undated.get(obligation.code);
    if (started === undefined || readOrThrow(read, obligation).kind !== 'none') return [];
    const { text } = obligation.deadline;
    const why = text.trim() === '' ? 'không ghi thời hạn' : `không tìm thấy thời hạn trong cụm “${text}”`;
    const message = `${obligation.code} ${why}: được hỏi tiến độ mỗi năm một lần và không bao giờ quá hạn`;
    return [{ code: 'noDue', message, assignments: idsOf(started) }];
  });
}

const UNSURE: Record<
  Exclude<CalendarStatus, 'official'>,
  { code: ConflictCode; words: (years: string) => string }
> = {
  estimate: {
    code: 'futureCalendar',
    words: (years) =>
      `Lịch làm việc các năm ${years} là dự kiến (chưa có thông báo chính thức); hạn và ngày nhắc có thể đổi khi có`,
  },
  unverified: {
    code: 'uncheckedCalendar',
    words: (years) =>
      `Lịch làm việc các năm ${years} chưa đối chiếu với văn bản của năm; cần rà lại ngày nghỉ bù, hoán đổi`,
  },
};

/** One line for all years of one kind: nearly every five-year plan reaches into years that nobody has decided yet. */
export function unsureYears({ assignments, calendar }: PreparedCycle): Conflict[] {
  return (['estimate', 'unverified'] as const).flatMap((status): Conflict[] => {
    const dated = assignments
      .map(({ assignment, ladder }) => ({
        assignment,
        years: [assignment.nominalDue, assignment.effectiveDue, ...ladder.steps.map(({ on }) => on)]
          .filter((day) => day !== null)
          .map(yearOf)
          .filter((year) => calendar.statusOf(year) === status),
      }))
      .filter(({ years }) => years.length > 0);
    if (dated.length === 0) return [];
    const years = [...new Set(dated.flatMap((one) => one.years))].sort((a, b) => a - b).join(', ');
    const { code, words } = UNSURE[status];
    return [{ code, message: words(years), assignments: idsOf(dated.map(({ assignment }) => assignment)) }];
  });
}
