import { LUNAR_FIRST_YEAR, LUNAR_LAST_YEAR } from '../config/calendars/files';
import { lunarTable, shippedYear } from '../config/calendars/load';
import { CalendarFileError, parseYearFile, type YearContent } from '../config/calendars/year-file';
import { estimateYear } from '../domain/calendar/estimate';
import { holidayOn } from '../domain/calendar/holidays';
import type { CalendarYear } from '../domain/calendar/types';
import type { Scope } from '../domain/ids';
import { auditOfOfficeRule } from '../domain/office-rules';
import { effectOfYear, type CalendarEffect } from '../domain/plan/what-if';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import { RefusedError } from './refusals';

export type { YearContent } from '../config/calendars/year-file';

export interface OfficeYear {
  content: YearContent;
  /** Whose it is: set by the office, shipped, or reckoned by the rule. */
  from: 'office' | 'shipped' | 'estimate';
  set: { by: string; at: Instant } | null;
}

export function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year >= LUNAR_FIRST_YEAR && year <= LUNAR_LAST_YEAR;
}

/** A year as cycles that start now take it. */
export async function officeYear(
  { officeRules }: Pick<Store, 'officeRules'>,
  year: number,
): Promise<OfficeYear> {
  const own = (await officeRules.calendars()).find((one) => one.year === year);
  if (own !== undefined)
    return { content: own.content as YearContent, from: 'office', set: { by: own.setBy, at: own.setAt } };
  const shipped = shippedYear(year);
  if (shipped !== null) return { content: shipped, from: 'shipped', set: null };
  return { content: estimated(year), from: 'estimate', set: null };
}

function estimated(year: number): YearContent {
  const lunar = lunarTable();
  const { off, source, status } = estimateYear(year, lunar);
  return {
    year,
    status,
    off: off.map((on) => ({ on, name: holidayOn(on, lunar) ?? 'Nghỉ bù hoặc nghỉ liền kề', source })),
    work: [],
  };
}

const PLACES = { off: 'ngày nghỉ', work: 'ngày làm bù' } as const;

/** A year that a person wrote. Throws a RefusedError that names the day and the rule it breaks. */
export function judgeYear(content: unknown, year: number): CalendarYear {
  try {
    return parseYearFile(String(year), JSON.stringify(content), year);
  } catch (error) {
    if (!(error instanceof CalendarFileError)) throw error;
    const [, list, n] = /^(off|work)\[(\d+)\]/.exec(error.field) ?? [];
    const given = (content as Partial<YearContent> | null)?.[list as 'off']?.[Number(n)]?.on ?? '';
    const where = list === undefined ? '' : `${PLACES[list as 'off']} ${given}: `;
    const rule = error.message.slice(error.message.indexOf(': ') + 2);
    throw new RefusedError({
      code: 'wrong-calendar',
      message: `Lịch năm ${year}, ${where}${rule}.`,
      at: null,
    });
  }
}

/** A swap needs its day off among the days off. Throws a RefusedError. */
export function judgeSwaps({ off, work }: YearContent): void {
  for (const { on, insteadOf } of work) {
    if (off.some((one) => one.on === insteadOf)) continue;
    const message = `Ngày làm bù ${on} thay cho ${insteadOf}, nhưng ${insteadOf} không có trong các ngày nghỉ.`;
    throw new RefusedError({ code: 'wrong-calendar', message, at: 'insteadOf' });
  }
}

const MOST_CYCLES = 5;

export interface CycleEffect {
  cycle: string;
  effect: CalendarEffect;
}

/** What the year would do to the cycles that run, were they started with it; `left` were not looked at. */
export async function whatIfYear(
  { queries, records }: Pick<Store, 'queries' | 'records'>,
  scope: Scope,
  year: CalendarYear,
): Promise<{ cycles: CycleEffect[]; left: number }> {
  const running = (await queries.listCycles(scope)).filter(({ status }) => status === 'running');
  const cycles: CycleEffect[] = [];
  for (const { id } of running.slice(0, MOST_CYCLES)) {
    const source = await records.cycleSource(scope, id);
    if (source === null) continue;
    const effect = effectOfYear(source, year);
    const { rows } = await queries.listAssignments({ scope, cycle: id, open: true });
    const open = new Set(rows.map(({ assignment }) => assignment.id));
    cycles.push({ cycle: id, effect: { ...effect, dues: effect.dues.filter((due) => open.has(due.id)) } });
  }
  return { cycles, left: Math.max(0, running.length - MOST_CYCLES) };
}

/** Sets a year for cycles that start from now on. Throws a RefusedError: `calendar-changed`, `no-reason`, a broken rule. */
export async function setOfficeYear(
  store: Pick<Store, 'officeRules'>,
  { content, wasSetAt }: { content: YearContent; wasSetAt: Instant | null },
  { by, at, reason }: { by: string; at: Instant; reason: string },
): Promise<void> {
  const { year } = judgeYear(content, content.year);
  judgeSwaps(content);
  if (reason === '') {
    const message = 'Cần ghi văn bản hoặc lý do của thay đổi.';
    throw new RefusedError({ code: 'no-reason', message, at: 'reason' });
  }
  const standing = await officeYear(store, year);
  const rule = { kind: 'calendar', name: String(year), before: standing.content, after: content } as const;
  const audit = auditOfOfficeRule(rule, { by, at, reason });
  const seen = { setBy: by, setAt: at, wasSetAt };
  if (await store.officeRules.setCalendar(year, content, seen, audit)) return;
  const setBy = (await officeYear(store, year)).set?.by ?? 'Người khác';
  const message = `${setBy} vừa sửa lịch năm ${year} nên chưa áp dụng; hãy xem lại.`;
  throw new RefusedError({ code: 'calendar-changed', message, at: null });
}
