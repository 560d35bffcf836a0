import { calendarData } from '../../config/calendars/load';
import { ladderPolicies } from '../../config/ladders';
import { workingCalendar } from '../../domain/calendar/working-days';
import type { LadderContext } from '../../domain/ladder/build';
import type { Audience, LadderPolicy, Step } from '../../domain/ladder/types';
import type { Assignment } from '../../domain/plan/assignment';
import { localDate, type LocalDate } from '../../domain/time/epoch';

export const calendar = workingCalendar(calendarData({ from: 2020, to: 2027 }));
export const context: LadderContext = {
  calendar,
  termEnd: localDate('2025-12-31'),
  bodiesWithHead: new Set(['ban-dan-van']),
  receiptWithin: null,
};

export function policy(name: 'default' | 'gon' = 'default'): LadderPolicy {
  return ladderPolicies().find((one) => one.name === name)!;
}

type Given = Partial<Omit<Assignment, 'effectiveDue' | 'opensOn' | 'progressOn'>> & {
  due?: string;
  opensOn?: string;
  progressOn?: string;
};

/** The survey of Đồng Nai, clause III.4: due at the end of quý III/2021, told on Monday 01/03/2021. */
export function assignment({ due, opensOn = '2021-03-01', progressOn, ...given }: Given = {}): Assignment {
  const day = (text: string | undefined): LocalDate | null => (text === undefined ? null : localDate(text));
  return {
    id: 'KH142-III.4-01/2021-Q3',
    obligation: 'KH142-III.4-01',
    clause: 'III.4',
    line: 105,
    kind: 'assignment',
    summary: 'Khảo sát chất lượng đoàn viên, hội viên',
    product: null,
    deadlineText: 'trong quý III/2021',
    condition: null,
    lead: 'ban-dan-van',
    coordinating: [],
    informed: [],
    dependsOn: [],
    period: '2021-Q3',
    windowStart: null,
    nominalDue: day(due),
    ladder: 'default',
    ...given,
    effectiveDue: day(due),
    opensOn: localDate(opensOn),
    progressOn: day(progressOn),
  };
}

/** `2021-09-09 body:ban-dan-van reminder -15`. */
export function written(steps: readonly Step[]): string[] {
  return steps.map(({ on, audience, kind, rung }) => `${on} ${audienceText(audience)} ${kind} ${rung}`);
}

function audienceText({ kind, id }: Audience): string {
  return kind === id ? kind : `${kind}:${id}`;
}
