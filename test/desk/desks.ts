import { calendarData } from '../../config/calendars/load';
import { workingCalendar } from '../../domain/calendar/working-days';
import { REHEARSAL_HOURS } from '../../domain/desk/hours';
import { digestsOf, emptyDesk, markSaid, nextMorning } from '../../domain/desk/mornings';
import type { Card, DeskOwner, DeskState, Digest, OfficeHours } from '../../domain/desk/types';
import type { Audience, Step, StepKind } from '../../domain/ladder/types';
import { atHour, dateOf, localDate, type Instant } from '../../domain/time/epoch';

export const calendar = workingCalendar(calendarData({ from: 2020, to: 2027 }));

export const TINH_DOAN: Audience = { kind: 'body', id: 'tinh-doan' };
export const ITS_HEAD: Audience = { kind: 'head', id: 'tinh-doan' };

/** A desk that waits for nothing; how long one of the real clock does is `hours`. */
export function desk(
  owner: DeskOwner = { kind: 'body', id: 'tinh-doan' },
  hours: OfficeHours = REHEARSAL_HOURS,
): DeskState {
  return emptyDesk(owner, hours);
}

/** The instant of `2021-09-09 08:30` in Vietnam. */
export function at(text: string): Instant {
  const [day, time] = text.split(' ') as [string, string];
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return atHour(localDate(day), hour + minute / 60);
}

export function step(on: string, kind: StepKind, rung: string, audience: Audience = TINH_DOAN): Step {
  return { on: localDate(on), audience, kind, rung };
}

export function card(assignment: string, steps: Step[], more: Partial<Card> = {}): Card {
  const subject = {
    cycle: 'KH142/1',
    assignment,
    clause: 'III.4',
    summary: 'Khảo sát chất lượng đoàn viên',
    product: null,
    lead: 'tinh-doan',
    leadName: 'Ban Thường vụ Tỉnh đoàn',
    deadlineText: 'trong quý III/2021',
    nominalDue: localDate('2021-09-30'),
    effectiveDue: localDate('2021-09-30'),
  };
  return { seq: 0, role: 'lead', subject, steps, repeat: null, news: null, ...more };
}

/** `body:tinh-doan 2021-09-09: a reminder -15 (start -148)`, with what was merged behind it. */
export function lines(digests: readonly Digest[]): string[] {
  return digests.flatMap(({ audience, day, items }) =>
    items.map(({ kind, rung, subject, merged }) => {
      const behind = merged.map((one) => `${one.kind} ${one.rung}`).join(', ');
      const said = [kind, rung].filter((part) => part !== '').join(' ');
      return `${audience.kind}:${audience.id} ${day}: ${subject.assignment} ${said}${behind === '' ? '' : ` (${behind})`}`;
    }),
  );
}

/** The desk's next morning, spoken: what it says and what it is afterwards. */
export function speak(state: DeskState, now: Instant) {
  const morning = nextMorning(state, now, calendar);
  if (morning === null) throw new Error('the desk has nothing to say');
  const day = dateOf(morning);
  const digests = digestsOf(state, day, calendar);
  return { morning, digests, lines: lines(digests), state: markSaid(state, day, calendar) };
}
