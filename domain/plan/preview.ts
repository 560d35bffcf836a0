import type { DealtCard } from '../desk/types';
import { repeatsBetween } from '../ladder/repeats';
import type { Audience, Ladder, Step, StepKind } from '../ladder/types';
import type { WorkingCalendar } from '../calendar/working-days';
import { collateCard, openPartCard } from '../rounds/cards';
import { initialRound } from '../rounds/evolve';
import type { RoundPlan } from '../rounds/types';
import type { LocalDate } from '../time/epoch';
import type { PreparedCycle } from './prepare';

/** One line of the preview: who is told what of which assignment on which day, if nobody answers. */
export interface PreviewStep {
  date: LocalDate;
  audience: Audience;
  assignment: string;
  kind: StepKind;
  rung: string;
}

export interface PreviewTotals {
  assignments: number;
  steps: number;
  byKind: Partial<Record<StepKind, number>>;
}

/**
 * Every dated step of the whole cycle, in the order of `sortKey`: by date, audience, assignment. Assignments are taken
 * in their order, so that what lies on one day for one audience is all but sorted: a thousand obligations have 170,000 steps.
 */
export function previewSteps({ assignments, rounds, calendar }: PreparedCycle): PreviewStep[] {
  const repeatsOf = monthlyRepeats(calendar);
  const days = new Map<LocalDate, Map<string, PreviewStep[]>>();
  for (const { assignment, ladder } of [...assignments].sort((a, b) =>
    order(a.assignment.id, b.assignment.id),
  )) {
    for (const { on, audience, kind, rung } of [
      ...ladder.steps,
      ...ladder.escalations,
      ...repeatsOf(ladder),
      ...receiptOf(ladder),
    ]) {
      const audiences = entry(days, on, () => new Map<string, PreviewStep[]>());
      const steps = entry(audiences, `${audience.kind} ${audience.id}`, () => []);
      steps.push({ date: on, audience, assignment: assignment.id, kind, rung });
    }
  }
  for (const { date, audience, ...step } of rounds.rounds.flatMap(roundSteps)) {
    const audiences = entry(days, date, () => new Map<string, PreviewStep[]>());
    entry(audiences, `${audience.kind} ${audience.id}`, () => []).push({ date, audience, ...step });
  }
  return inOrder(days).flatMap((audiences) =>
    inOrder(audiences).flatMap((steps) => steps.sort(byAssignment)),
  );
}

/** Of a round to which no part comes: who owes one is reminded until its day, the collating body from the close on. */
function roundSteps(plan: RoundPlan): PreviewStep[] {
  const state = initialRound(plan);
  const source = { cycle: '', plan };
  const asked = plan.participants.flatMap((body) => cardSteps(openPartCard(source, state, body)));
  return [...asked, ...cardSteps(collateCard(source, state))];
}

function cardSteps({ card: { subject, steps } }: DealtCard): PreviewStep[] {
  return steps.map(({ on, audience, kind, rung }) => ({
    date: on,
    audience,
    assignment: subject.assignment,
    kind,
    rung,
  }));
}

/** If nobody confirms receipt, the secretariat's desk says so: it reads that from the rows. */
function receiptOf({ receipt }: Ladder): Step[] {
  if (receipt === undefined || receipt === null) return [];
  return [{ ...receipt, audience: { kind: 'secretariat', id: 'secretariat' }, kind: 'receipt' }];
}

function byAssignment(a: PreviewStep, b: PreviewStep): number {
  return order(a.assignment, b.assignment) || order(a.kind, b.kind) || order(a.rung, b.rung);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function inOrder<V>(map: ReadonlyMap<string, V>): V[] {
  return [...map].sort(([a], [b]) => order(a, b)).map(([, value]) => value);
}

export function totalsOf(prepared: PreparedCycle, steps: PreviewStep[]): PreviewTotals {
  const byKind: PreviewTotals['byKind'] = {};
  for (const { kind } of steps) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return { assignments: prepared.assignments.length, steps: steps.length, byKind };
}

/** Hundreds of assignments share a due day, and with it the months they are asked again. */
function monthlyRepeats(calendar: WorkingCalendar): (ladder: Ladder) => Step[] {
  const known = new Map<string, Step[]>();
  return ({ repeat }) => {
    if (repeat === null) return [];
    const { audience, after, until, due } = repeat;
    const steps = entry(known, `${after} ${until} ${due}`, () =>
      repeatsBetween(repeat, after, until, calendar),
    );
    return steps.map((step) => ({ ...step, audience }));
  };
}

/** The order of the contract; the golden comparison of preview, rehearsal and engine relies on it. */
export function sortKey(step: {
  date: string;
  audience: Audience;
  assignment: string;
  kind: string;
  rung: string;
}): string {
  return [step.date, step.audience.kind, step.audience.id, step.assignment, step.kind, step.rung].join(' ');
}
