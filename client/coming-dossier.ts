import { partyProfile } from '../config/paper-profile';
import { coveringCalendar, mergeCalendars } from '../domain/calendar/merge';
import type { WorkingCalendar } from '../domain/calendar/working-days';
import { dossierOf, lastNamed } from '../domain/dossier/dossier-of';
import type { Dossier } from '../domain/dossier/types';
import type { Scope } from '../domain/ids';
import { committeeDay } from '../domain/ladder/committee-day';
import { dateOf, plusDays, type Instant, type LocalDate } from '../domain/time/epoch';
import type { Store } from '../store';
import type { AgendaGround } from '../store/agenda';
import { draftDossierPaper } from './papers/drafting';
import { renderPaper } from './papers/render';

/** The calendar of all cycles of a stage; years that none brought count weekends only. */
export function groundCalendar(grounds: readonly AgendaGround[], now: Instant, days: LocalDate[] = []) {
  const data = grounds.map(({ calendar }) => calendar).reduce(mergeCalendars, { version: 'none', years: [] });
  return coveringCalendar(data, now, days);
}

/** Days on which the Standing Committee is given a dossier, from one to another. */
export function committeeDays(
  grounds: readonly AgendaGround[],
  calendar: WorkingCalendar,
  { from, to }: { from: LocalDate; to: LocalDate },
): LocalDate[] {
  const found = new Set<LocalDate>();
  for (const { ladders } of grounds) {
    for (const { committeeWeekday, committeeEvery } of ladders) {
      let day = committeeDay(from, committeeWeekday, calendar, committeeEvery);
      while (day <= to) {
        found.add(day);
        day = committeeDay(plusDays(day, 1), committeeWeekday, calendar, committeeEvery);
      }
    }
  }
  return [...found].sort();
}

/** Between two meetings lies at most a month, and Tết. */
const LOOK_AHEAD = 62;

/**
 * What would be laid before the Standing Committee at its next meeting if nothing changed until then; null: no cycle
 * runs. It is kept nowhere: what is laid is made on the morning itself.
 */
export async function comingDossier(
  { records, dossiers, agenda }: Pick<Store, 'records' | 'dossiers' | 'agenda'>,
  scope: Scope,
  now: Instant,
): Promise<Dossier | null> {
  const grounds = await agenda.grounds(scope);
  const today = dateOf(now);
  const calendar = groundCalendar(grounds, now, [plusDays(today, LOOK_AHEAD)]);
  // Today's stands already, or has nothing to say.
  const from = plusDays(today, 1);
  const [day] = committeeDays(grounds, calendar, { from, to: plusDays(from, LOOK_AHEAD) });
  if (day === undefined) return null;
  const named = await dossiers.named(scope);
  const [before, reported, asking] = await Promise.all([
    records.assignmentRows(scope, lastNamed({ named, said: [], day })),
    records.reportedToCommittee(scope),
    records.needingDecision(scope),
  ]);
  const rows = [
    ...new Map(
      [...before, ...reported, ...asking].map((row) => [`${row.cycle} ${row.assignment.id}`, row]),
    ).values(),
  ];
  const workingDays = (a: LocalDate, b: LocalDate) =>
    groundCalendar(grounds, now, [a, b]).workingDaysBetween(a, b);
  return dossierOf({ scope, day, at: now, said: [], rows, named, workingDays });
}

/** The drafted tờ trình as .docx; number, day and signature are left to people. */
export async function dossierFile(store: Pick<Store, 'records'>, dossier: Dossier): Promise<Uint8Array> {
  return renderPaper(await draftDossierPaper(store, dossier), partyProfile(), 'docx');
}
