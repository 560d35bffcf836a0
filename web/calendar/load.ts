import { committeeDays, groundCalendar } from '../../client/coming-dossier';
import type { CalendarStatus } from '../../domain/calendar/types';
import { monthNamed, weeksOf } from '../../domain/agenda';
import { dateFromParts, monthOf, weekday, yearOf, type LocalDate } from '../../domain/time/epoch';
import type { AgendaDue } from '../../store/agenda';
import { text, type Visit } from '../visit';

export type RoundDay = 'opens' | 'parts' | 'collate' | 'report';

export interface DayShown {
  day: LocalDate;
  dues: AgendaDue[];
  rounds: { what: RoundDay; cycle: string; id: string; title: string }[];
  committee: boolean;
  /** A weekday off, or a weekend day that is worked; null: as the week has it. */
  odd: 'off' | 'worked' | null;
  working: boolean;
}

export interface MonthShown {
  month: LocalDate;
  weeks: LocalDate[][];
  days: Map<LocalDate, DayShown>;
  bodies: [id: string, name: string][];
  body: string;
  /** How sure the days off of the year are; null: no cycle brought them. */
  status: CalendarStatus | null;
  badMonth: boolean;
  /** So many were read, and there are more. */
  cut: number | null;
}

/** What one page can show. */
const MOST = 600;

export async function loadMonth(visit: Visit): Promise<MonthShown> {
  const { office, scope, today, now, query } = visit;
  const asked = text(query, 'thang');
  const month = monthNamed(asked) ?? dateFromParts(yearOf(today), monthOf(today), 1);
  const weeks = weeksOf(month);
  const [from, to] = [weeks[0]![0]!, weeks.at(-1)![6]!];
  const body = text(query, 'cq');
  const filter = { scope, from, to, ...(body === '' ? {} : { body }) };
  const [dues, rounds, grounds, bodies] = await Promise.all([
    office.store.agenda.dues({ ...filter, limit: MOST + 1 }),
    office.store.agenda.rounds(filter),
    office.store.agenda.grounds(scope),
    office.store.bodies.list(scope),
  ]);
  const calendar = groundCalendar(grounds, now, [from, to]);
  const meetings = new Set(committeeDays(grounds, calendar, { from, to }));
  const days = new Map(
    weeks.flat().map((day): [LocalDate, DayShown] => {
      const working = calendar.isWorkingDay(day);
      const isWeekend = weekday(day) > 5;
      const odd = isWeekend === working ? (working ? 'worked' : 'off') : null;
      return [day, { day, dues: [], rounds: [], committee: meetings.has(day), odd, working }];
    }),
  );
  for (const due of dues.slice(0, MOST)) days.get(due.effectiveDue)?.dues.push(due);
  for (const { status, cycle, id, title, days: of } of rounds) {
    if (status === 'cancelled') continue;
    const put = (what: RoundDay, day: LocalDate) => days.get(day)?.rounds.push({ what, cycle, id, title });
    put('opens', of.opensOn);
    put('parts', of.partsDue);
    if (body === '') {
      put('collate', of.collateDue);
      put('report', of.committeeDue);
    }
  }
  const known = grounds.some((ground) => ground.calendar.years.some(({ year }) => year === yearOf(month)));
  return {
    month,
    weeks,
    days,
    bodies: bodies
      .map(({ audience, name }): [string, string] => [audience.id, name])
      .sort(([, a], [, b]) => a.localeCompare(b, 'vi')),
    body,
    status: known ? calendar.statusOf(yearOf(month)) : null,
    badMonth: asked !== '' && monthNamed(asked) === null,
    cut: dues.length > MOST ? MOST : null,
  };
}

/** Whether anything of that day is to be told in a list. */
export function hasContent({ dues, rounds, committee, odd }: DayShown): boolean {
  return dues.length > 0 || rounds.length > 0 || committee || odd !== null;
}
