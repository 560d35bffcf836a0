import type { LocalDate } from '../time/epoch';

export type AudienceKind = 'body' | 'head' | 'secretariat' | 'office' | 'committee';

/** Who hears a notice. `id` is the body's id for `body` and `head`, else the kind itself. */
export interface Audience {
  kind: AudienceKind;
  id: string;
}

/** Dated steps: known when the cycle starts, if nobody answers. */
export type StepKind = 'start' | 'reminder' | 'due' | 'overdue' | 'escalation' | 'round' | 'receipt';

/** One dated step of an assignment's ladder. Always on a working day. */
export interface Step {
  on: LocalDate;
  audience: Audience;
  kind: StepKind;
  /** Signed working days from `effectiveDue`: `-15`, `0`, `+3`. */
  rung: string;
}

/** The first working day of each month after `after`, up to and including `until`; rungs counted from `due`. */
export interface MonthlyRepeat {
  audience: Audience;
  after: LocalDate;
  until: LocalDate;
  due: LocalDate;
}

export type EscalationLevel = 1 | 2 | 3 | 4;

/** One level of escalation: the assignment wakes at 00:00 of `on`, the level's desk speaks that morning. */
export interface EscalationStep extends Step {
  level: EscalationLevel;
}

/** The dated ladder of one assignment, computed once and frozen into its workflow's input. */
export interface Ladder {
  /** Steps of the lead body, coordinating and informed bodies, sorted by day. */
  steps: Step[];
  /** Levels 1 (head of the body) to 4 (Standing Committee). */
  escalations: EscalationStep[];
  repeat: MonthlyRepeat | null;
  /**
   * The morning on which the secretariat hears that receipt was not confirmed; null or absent where nobody asks. No
   * card: the secretariat's desk looks at the rows that day.
   */
  receipt?: { on: LocalDate; rung: string } | null;
  /** Whether the head of the lead has an address apart; absent in ladders that were built before it was asked. */
  ownHead?: boolean;
}

/** How often the Standing Committee is given a dossier of what stays overdue. */
export type CommitteeRhythm = 'week' | 'month';

/** A ladder policy: data, per plan or obligation. All numbers are working days. */
export interface LadderPolicy {
  name: string;
  /** Days before the due day on which the lead body is reminded, e.g. 15, 7, 3, 1. */
  beforeDue: number[];
  /** Days before the due day on which coordinating bodies are reminded. */
  coordinatingBeforeDue: number[];
  onDue: boolean;
  /** Days after the due day, e.g. 1, 3, 5. */
  overdue: number[];
  /** After the last of `overdue`: every `everyWorkingDays`, `times` times. */
  overdueWeekly: { everyWorkingDays: number; times: number };
  /** Then on the first working day of each month until closed or the term ends. */
  overdueMonthly: boolean;
  /** Grace in working days, counted from the first overdue day as 1: e.g. 2, 4, 6, 8. */
  escalation: { level: EscalationLevel; audience: Exclude<AudienceKind, 'body'>; afterWorkingDays: number }[];
  /** Days before the end of the year on which the progress of a standing duty is asked for. */
  standing: number[];
  /** The weekday on which the Standing Committee's desk speaks: 1 Monday … 5 Friday. */
  committeeWeekday: number;
  /** Whether it hears of what stays overdue each week (when absent), or on the first such day of the month. */
  committeeEvery?: CommitteeRhythm;
}
