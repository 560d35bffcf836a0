import { repeatsBetween } from '../ladder/repeats';
import type { Audience, Ladder, Step, StepKind } from '../ladder/types';
import type { WorkingCalendar } from '../calendar/working-days';
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

/** Every dated step of the whole cycle, sorted by date, audience, assignment. */
export function previewSteps(prepared: PreparedCycle): PreviewStep[] {
  const steps = prepared.assignments.flatMap(({ assignment, ladder }) =>
    allSteps(ladder, prepared.calendar).map(
      ({ on, audience, kind, rung }): PreviewStep => ({ date: on, audience, assignment: assignment.id, kind, rung }),
    ),
  );
  return steps
    .map((step) => ({ step, key: sortKey(step) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ step }) => step);
}

export function totalsOf(prepared: PreparedCycle, steps: PreviewStep[]): PreviewTotals {
  const byKind: PreviewTotals['byKind'] = {};
  for (const { kind } of steps) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return { assignments: prepared.assignments.length, steps: steps.length, byKind };
}

function allSteps(ladder: Ladder, calendar: WorkingCalendar): Step[] {
  const { repeat } = ladder;
  const repeats = repeat === null ? [] : repeatsBetween(repeat, repeat.after, repeat.until, calendar);
  return [...ladder.steps, ...ladder.escalations, ...repeats];
}

/** The order of the contract; the golden comparison of preview, rehearsal and engine relies on it. */
export function sortKey(step: { date: string; audience: Audience; assignment: string; kind: string; rung: string }): string {
  return [step.date, step.audience.kind, step.audience.id, step.assignment, step.kind, step.rung].join(' ');
}
