import { linkAddress, linksOfLetter } from '../domain/access/links';
import { coveringCalendar, keepCovering, mergeCalendars } from '../domain/calendar/merge';
import type { CalendarData } from '../domain/calendar/types';
import type { WorkingCalendar } from '../domain/calendar/working-days';
import { subjectOfRow } from '../domain/desk/subject';
import type { Digest, DigestItem, Subject } from '../domain/desk/types';
import { isRehearsal, REAL_SCOPE, type Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import { asksForRow, rowKey } from '../domain/letters';
import type { LetterFrame, MorningFigures, Signature } from '../domain/letters';
import { citePlan } from '../domain/letters/cite';
import { pendingExplanation } from '../domain/lifecycle/pending';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { Recipient } from '../domain/plan/recipients';
import { roundOfSubject } from '../domain/rounds/cards';
import type { RoundRecord } from '../domain/rounds/types';
import type { Instant, LocalDate } from '../domain/time/epoch';
import type { Records, Rounds } from './ports';
import { createSources } from './sources';

/** Compiled calendars kept by a worker. */
const KEPT = 16;

/** Reads what every letter needs beside what it says: the plans it cites, and the days it counts. */
export function createFrames(
  records: Records,
  { signature, publicUrl = null }: { signature: Signature | null; publicUrl?: string | null },
) {
  const sources = createSources(records);
  // Compiled once per set of cycles and kept: most letters of a morning speak of the same ones.
  const compiled = new Map<string, WorkingCalendar>();

  /** Days are counted over the calendars of all the cycles a letter speaks of. */
  function calendarOf(
    key: string,
    calendars: CalendarData[],
    at: Instant,
    days: LocalDate[],
  ): WorkingCalendar {
    const merged = () => calendars.reduce(mergeCalendars, { version: 'none', years: [] });
    const known = compiled.get(key);
    const calendar =
      known === undefined ? coveringCalendar(merged(), at, days) : keepCovering(known, merged, at, days);
    if (compiled.size >= KEPT) compiled.delete(compiled.keys().next().value!);
    compiled.set(key, calendar);
    return calendar;
  }

  /** Addresses with a place for the secret, which goes in when the letter is sent. */
  function linksFor(scope: Scope, audience: Audience, subjects: Subject[]): LetterFrame['links'] {
    if (publicUrl === null) return null;
    return linksOfLetter(
      audience,
      subjects,
      (assignment) => roundOfSubject(assignment)?.round ?? assignment,
      (place) => linkAddress(publicUrl, scope, REAL_SCOPE, place),
    );
  }

  return async function frameOf(
    { scope, audience, day, at }: { scope: Scope; audience: Audience; day: LocalDate; at: Instant },
    subjects: Subject[],
    recipient: Recipient | null,
    /** Further days that the letter may count to. */
    days: LocalDate[] = [],
  ): Promise<LetterFrame> {
    const cycles = [...new Set(subjects.map(({ cycle }) => cycle))];
    const known = await Promise.all(
      cycles.map(async (cycle) => [cycle, await sources.of(scope, cycle)] as const),
    );
    const calendar = calendarOf(
      `${scope} ${cycles.join(' ')}`,
      known.map(([, source]) => source.calendar),
      at,
      [day, ...days, ...subjects.flatMap(({ effectiveDue }) => effectiveDue ?? [])],
    );
    return {
      audience,
      recipientName: recipient?.name ?? audience.id,
      day,
      plans: Object.fromEntries(known.map(([cycle, source]) => [cycle, citePlan(source.plan.plan)])),
      bodies: Object.fromEntries(
        known.flatMap(([, { plan }]) => plan.bodies.map(({ id, name }) => [id, name])),
      ),
      signature,
      links: linksFor(scope, audience, subjects),
      rehearsal: isRehearsal(scope),
      workingDays: (from, to) => calendar.workingDaysBetween(from, to),
    };
  };
}

/** The secretariat's morning opens with what waits for its answer, read as it stands that morning. */
export async function morningOf(
  { records, rounds }: { records: Records; rounds: Rounds },
  scope: Scope,
  { audience, day }: Digest,
): Promise<MorningFigures | null> {
  if (audience.kind !== 'secretariat') return null;
  const [awaitingAcceptance, unresolved, unreceived, toDecide, unexplained, underWay] = await Promise.all([
    records.awaitingAcceptance(scope),
    records.unresolvedMails(scope),
    records.unreceived(scope, { after: null, through: day }),
    records.needingDecision(scope),
    records.explanationsOverdue(scope, day),
    rounds.listRounds({ scope, statuses: ['open', 'collating'] }),
  ]);
  return {
    awaitingAcceptance,
    unresolvedMails: unresolved.length,
    unreceived,
    toDecide,
    unexplained,
    rounds: underWay,
  };
}

/** Days that the sections of a morning count to. */
export function daysOf(morning: MorningFigures | null): LocalDate[] {
  if (morning === null) return [];
  return [
    ...morning.unexplained.flatMap(({ detail }) =>
      detail === null ? [] : (pendingExplanation(detail)?.dueOn ?? []),
    ),
    ...morning.rounds.flatMap(({ state: { days } }) => [days.partsDue, days.collateDue]),
  ];
}

/** The rows of those items of which more is told than their cards hold. */
export async function rowsOf(
  records: Records,
  scope: Scope,
  items: DigestItem[],
): Promise<Record<string, AssignmentRecord>> {
  const ids = items.filter(asksForRow).map(({ subject: { cycle, assignment } }) => ({ cycle, assignment }));
  if (ids.length === 0) return {};
  const rows = await records.assignmentRows(scope, ids);
  return Object.fromEntries(
    rows.map((row) => [rowKey({ cycle: row.cycle, assignment: row.assignment.id }), row]),
  );
}

/** The rounds of lines of kind `round`, by `rowKey`: all parts for who collates, else that of the reader alone. */
export async function roundsOfItems(
  rounds: Rounds,
  scope: Scope,
  { audience }: Pick<Digest, 'audience'>,
  items: DigestItem[],
): Promise<Record<string, RoundRecord>> {
  const about = items.flatMap(({ kind, subject: { cycle, assignment } }) => {
    const round = kind === 'round' ? roundOfSubject(assignment) : null;
    return round === null ? [] : [{ cycle, ...round }];
  });
  if (about.length === 0) return {};
  const collated = about.some(({ side }) => side === 'collating');
  const records = await rounds.roundsNamed(scope, about, collated ? null : audience.id);
  return Object.fromEntries(
    records.map((record) => [rowKey({ cycle: record.cycle, assignment: record.plan.id }), record]),
  );
}

/** Lines about those who did not confirm receipt since the secretariat last looked: each is said once as a line. */
export async function receiptItems(
  records: Records,
  scope: Scope,
  { day, looks }: Digest,
): Promise<DigestItem[]> {
  if (looks === undefined) return [];
  const rows = await records.unreceived(scope, { after: looks.after, through: day });
  return rows.map((row) => ({
    kind: 'receipt',
    rung: row.detail?.receipt?.rung ?? '0',
    seq: row.seq,
    role: 'watching',
    subject: subjectOfRow(row),
    merged: [],
  }));
}
