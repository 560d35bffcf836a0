import type { CalendarData } from '../domain/calendar/types';
import { REAL_SCOPE } from '../domain/ids';
import { yearOf, type LocalDate } from '../domain/time/epoch';
import type { Store } from '../store';
import { madeSource } from './plans';

export interface StormCycle {
  id: string;
  calendar: CalendarData;
}

/** The records that a desk's mail reads: a running cycle with its calendar, and the bodies' addresses. */
export async function openStormCycle(
  store: Store,
  code: string,
  today: LocalDate,
  bodies: string[],
): Promise<StormCycle> {
  const source = madeSource({
    code,
    startsOn: today,
    termEnd: `${yearOf(today) + 1}-12-31`,
    bodies: 1,
    deadlines: [`đến hết ngày 31/12/${yearOf(today)}`],
    leads: 'all',
  });
  const id = `${code}/1`;
  const calendar = everyDayWorks(source.calendar, today);
  const at = Date.now();
  await store.records.openCycle(
    {
      scope: REAL_SCOPE,
      id,
      plan: code,
      n: 1,
      title: 'đo',
      status: 'running',
      startedAt: at,
      endedAt: null,
      assignments: 0,
      calendarVersion: calendar.version,
      startedBy: 'đo',
    },
    { ...source, calendar },
    bodies.map((body) => ({
      audience: { kind: 'body', id: body },
      name: body,
      emails: [`van-thu@${body}.example`],
    })),
    {
      id,
      scope: REAL_SCOPE,
      at,
      actor: 'đo',
      action: 'CycleStarted',
      cycle: id,
      assignment: null,
      before: null,
      after: null,
      reason: null,
    },
  );
  return { id, calendar };
}

/** The day of the measurement may be a holiday; the storm is the same. */
function everyDayWorks(calendar: CalendarData, today: LocalDate): CalendarData {
  const years = calendar.years.map((year) => ({
    ...year,
    off: year.off.filter((day) => day !== today),
    work: yearOf(today) === year.year ? [...year.work, today] : year.work,
  }));
  return { version: `${calendar.version}-do`, years };
}
