import { lunarTable } from '../../config/calendars/load';
import { conflictsOf, type Conflict } from '../../domain/plan/conflicts';
import { prepareCycle } from '../../domain/plan/prepare';
import { previewSteps } from '../../domain/plan/preview';
import { monthsOfSteps, type MonthOfSteps } from '../../domain/plan/preview-months';
import type { Plan } from '../../domain/plan/schema';
import type { RoundPlan } from '../../domain/rounds/types';
import type { LocalDate } from '../../domain/time/epoch';
import { cycleSourceOf, type OfficeRules } from '../cycle-source';

/** What a plan would bring if it started now and nobody answered, summed up. */
export interface PlanPreview {
  startsOn: LocalDate;
  assignments: number;
  /** Of these, how many bodies lead one. */
  bodies: number;
  steps: number;
  /** Due before the start: listed only. */
  before: number;
  rounds: RoundPlan[];
  conflicts: Conflict[];
  months: MonthOfSteps[];
}

export function previewOf(plan: Plan, office: OfficeRules, startsOn?: LocalDate): PlanPreview {
  const source = cycleSourceOf(plan, { office, startsOn });
  const prepared = prepareCycle(source);
  const steps = previewSteps(prepared);
  return {
    startsOn: source.startsOn,
    assignments: prepared.assignments.length,
    bodies: new Set(prepared.assignments.map(({ assignment }) => assignment.lead)).size,
    steps: steps.length,
    before: prepared.before.length,
    rounds: prepared.rounds.rounds,
    conflicts: conflictsOf(source, prepared, lunarTable()),
    months: monthsOfSteps(steps),
  };
}
