import type { WorkingCalendar } from '../calendar/working-days';
import type { Assignment } from '../plan/assignment';
import { atHour, plusDays, type Instant, type LocalDate } from '../time/epoch';
import { seededChance, type Chance } from './chance';

export const SCENARIOS = ['silent', 'diligent', 'mixed'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What a scripted person does to an assignment at an instant of the rehearsal. */
export type ScriptedAct = { at: Instant; assignment: string } & (
  | { type: 'receive' }
  | { type: 'submit'; late: boolean }
  | { type: 'approve' }
  | { type: 'accept' }
  | { type: 'return'; newDue: LocalDate }
);

/** What is handed out, and whether its body's head sees results before they go. */
export interface Cued {
  assignment: Assignment;
  approval: 'direct' | 'head';
}

/** How one body treats one assignment. */
type Conduct = 'silent' | 'receivesOnly' | 'diligent' | 'late' | 'returned';

/** Office hours of the scripted people: all after the 08:00 mails, the secretariat after the bodies. */
const RECEIVES_AT = 9.25;
export const SUBMITS_AT = 15.5;
const APPROVES_AT = 16;
export const ANSWERS_AT = 16.5;

/**
 * The script of a whole cycle: pure and seeded, so that a rehearsal can be repeated to the letter.
 * silent: nobody ever answers. diligent: everybody in time. mixed: a province as it is.
 */
export function scriptOf(
  cued: Cued[],
  scenario: Scenario,
  seed: number,
  calendar: WorkingCalendar,
): ScriptedAct[] {
  return cued
    .flatMap((one) => {
      const chance = seededChance(`${seed} ${one.assignment.id}`);
      return actsOf(one, conductOf(scenario, chance), chance, calendar);
    })
    .sort((a, b) => a.at - b.at || (a.assignment < b.assignment ? -1 : 1));
}

function conductOf(scenario: Scenario, chance: Chance): Conduct {
  if (scenario === 'silent') return 'silent';
  if (scenario === 'diligent') return 'diligent';
  const draw = chance.below(100);
  if (draw < 56) return 'diligent';
  if (draw < 78) return 'late';
  if (draw < 88) return 'returned';
  return draw < 95 ? 'receivesOnly' : 'silent';
}

function actsOf(
  { assignment, approval }: Cued,
  conduct: Conduct,
  chance: Chance,
  calendar: WorkingCalendar,
): ScriptedAct[] {
  if (conduct === 'silent') return [];
  const { id } = assignment;
  const first = calendar.onOrAfter(assignment.opensOn);
  const receivedOn = calendar.shift(first, 1 + chance.below(3));
  const received: ScriptedAct = { at: atHour(receivedOn, RECEIVES_AT), assignment: id, type: 'receive' };
  if (conduct === 'receivesOnly') return [received];

  const due = assignment.effectiveDue ?? assignment.progressOn ?? calendar.shift(first, 60);
  const late = conduct === 'late' && assignment.effectiveDue !== null;
  const wished = late
    ? calendar.shift(due, 1 + chance.below(12))
    : calendar.shift(due, -(1 + chance.below(8)));
  const submittedOn = wished > receivedOn ? wished : calendar.onOrAfter(plusDays(receivedOn, late ? 1 : 0));
  const submit = (on: LocalDate): ScriptedAct[] => [
    { at: atHour(on, SUBMITS_AT), assignment: id, type: 'submit', late },
    ...(approval === 'head'
      ? [{ at: atHour(on, APPROVES_AT), assignment: id, type: 'approve' } as const]
      : []),
  ];
  const answeredOn = calendar.shift(submittedOn, 1 + chance.below(2));
  if (conduct !== 'returned' || assignment.effectiveDue === null) {
    return [received, ...submit(submittedOn), accept(id, answeredOn)];
  }
  const newDue = calendar.shift(answeredOn, 10);
  const again = calendar.shift(newDue, -2);
  return [
    received,
    ...submit(submittedOn),
    { at: atHour(answeredOn, ANSWERS_AT), assignment: id, type: 'return', newDue },
    ...submit(again),
    accept(id, calendar.shift(again, 1)),
  ];
}

function accept(assignment: string, on: LocalDate): ScriptedAct {
  return { at: atHour(on, ANSWERS_AT), assignment, type: 'accept' };
}
