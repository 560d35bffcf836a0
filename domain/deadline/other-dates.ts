import { dateFromParts, plusDays, yearOf, type LocalDate } from '../time/epoch';
import { formatVn, plusMonths } from '../time/local-date';
import type { DeadlineContext } from './context';
import { dated, flagged, requireYear, shiftWithin, Undatable, undated, type Dated } from './dating';
import { datePoint, edgeOf } from './point-dates';
import type { CongressTerm, Range, Relative, Standing } from './scan';
import { yearPeriod } from './windows';

/** Dates of ranges, terms of congresses, lengths of time; and the duties that have none. */

/** Without a written year the end of the range is dated like any point. */
function dateOpenRange(range: Range, context: DeadlineContext): Dated {
  const result = datePoint({ ...range.last, words: range.words, limit: 'through' }, context);
  const occurrences = result.occurrences.map((occurrence) => {
    const start = edgeOf({ ...range.first, year: yearOf(occurrence.nominalDue) }, 'start', context);
    const inside = start !== null && start <= occurrence.nominalDue;
    return { ...occurrence, period: 'once', windowStart: inside ? start : null };
  });
  return { ...result, kind: 'range', occurrences };
}

/** Due at the end of the range. */
export function dateRange(range: Range, context: DeadlineContext): Dated {
  const end = edgeOf(range.last, 'end', context);
  if (end === null) return dateOpenRange(range, context);
  const start = edgeOf({ ...range.first, year: range.first.year ?? range.last.year }, 'start', context);
  if (start !== null && start > end) {
    const message = `Mốc cuối (${formatVn(end)}) đứng trước mốc đầu (${formatVn(start)}): cần ghi mốc đầu trước.`;
    throw new Undatable({ code: 'impossible-range', message, at: range.words });
  }
  const due = { period: 'once', windowStart: start, nominalDue: end, before: null };
  const result = dated('range', [due], context, range.words);
  if (!range.bare) return result;
  return flagged(
    result,
    'listOrRange',
    `“${range.words}” là một khoảng; tạm tính hạn cuối ${formatVn(end)}.`,
  );
}

/** The review at mid-term falls in the third year after the congress (2020 → 2023). */
const YEARS_TO_MIDDLE = 3;

/** A term runs from congress to congress: the dates stand in until a person gives the congress's day. */
export function dateCongressTerm(found: CongressTerm, context: DeadlineContext): Dated {
  const { term } = context;
  const years = found.years ?? (term ? ([yearOf(term.start), yearOf(term.end)] as const) : null);
  if (years === null) {
    const note = `“${found.words}”: cần biết nhiệm kỳ từ năm nào đến năm nào và ngày đại hội.`;
    return flagged(undated(found.part === null ? 'range' : 'year', note), 'congressTerm');
  }
  const [first, last] = years;
  for (const year of years) requireYear(year, context, found.words);
  const note = (day: LocalDate) =>
    `“${found.words}” tính theo đại hội, không theo năm dương lịch; tạm tính ${formatVn(day)}, cần ngày đại hội.`;
  if (found.part === null) {
    const own = term && yearOf(term.start) === first && yearOf(term.end) === last ? term : null;
    const [start, end] = [own?.start ?? dateFromParts(first, 1, 1), own?.end ?? dateFromParts(last, 12, 31)];
    const due = { period: 'once', windowStart: start, nominalDue: end, before: null };
    return flagged(dated('range', [due], context, found.words), 'congressTerm', note(end));
  }
  const year =
    found.part === 'start' ? first : found.part === 'end' ? last : Math.min(first + YEARS_TO_MIDDLE, last);
  const { period, start, end } = yearPeriod(year);
  const due = { period, windowStart: start, nominalDue: end, before: null };
  return flagged(dated('year', [due], context, found.words), 'congressTerm', note(end));
}

/** Civil Code art. 147–148: the first day is not counted; a week or month ends on the corresponding day. */
function lengthEnd({ amount, unit, words }: Relative, base: LocalDate, context: DeadlineContext): LocalDate {
  if (unit === 'working-day') return shiftWithin(base, amount, context, words);
  if (unit === 'day') return plusDays(base, amount);
  if (unit === 'week') return plusDays(base, amount * 7);
  const months = unit === 'year' ? amount * 12 : amount;
  requireYear(yearOf(base) + Math.floor(months / 12), context, words);
  return plusMonths(base, months);
}

const NEEDS_BASE = {
  signing: 'cần ngày ký văn bản',
  unsaid: 'văn bản không nói tính từ ngày nào',
};

export function dateRelative(found: Relative, context: DeadlineContext): Dated {
  const { base, words } = found;
  const start =
    base.from === 'day'
      ? dateFromParts(base.year, base.month, base.day)
      : base.from === 'signing'
        ? (context.signedOn ?? null)
        : null;
  if (start === null) {
    const why =
      base.from === 'event'
        ? `cần biết ngày “${base.words}”`
        : NEEDS_BASE[base.from === 'signing' ? 'signing' : 'unsaid'];
    return undated('relative', `“${words}”: ${why} mới tính được hạn.`);
  }
  requireYear(yearOf(start), context, words);
  const nominalDue = lengthEnd(found, start, context);
  return dated('relative', [{ period: 'once', windowStart: null, nominalDue, before: null }], context, words);
}

export function dateStanding(found: Standing): Dated {
  if (found.kind === 'conditional') {
    return undated('conditional', `Thời hạn phụ thuộc một sự kiện (“${found.words}”); chưa tính được ngày.`);
  }
  const note = 'Việc thường xuyên, không có hạn hoàn thành; theo dõi bằng báo cáo tiến độ hằng năm.';
  return flagged(undated('continuous', note), 'noDue');
}
