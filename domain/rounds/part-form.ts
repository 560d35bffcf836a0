import { isSecret } from '../plan/assignment';
import { cellOf } from '../lifecycle/cell';
import { hasEnded, type AssignmentRecord } from '../lifecycle/types';
import { citePlan } from '../letters/cite';
import type { Plan, Target } from '../plan/schema';
import { rowAsOf } from '../reports/row-as-of';
import type { FrozenTargets } from '../reports/types';
import { dateOf, endOfDay, minDate, yearOf, type Instant, type LocalDate } from '../time/epoch';
import type { Narrative, PartAssignment, PartContent, PartFigure } from './part';
import { isWeighted, type EarlierFigure, type PartContext } from './part-check';
import type { FormMark } from './part-mark';
import { figureText } from './part-number';
import type { RoundRecord } from './types';

/** A part before it is filled in, with what stands beside the places to write. */
export interface PartForm {
  mark: FormMark;
  head: FormHead;
  targets: FormTarget[];
  assignments: FormAssignment[];
  /** In the order of `targets` and `assignments`. */
  content: PartContent;
}

export interface FormHead {
  plan: string;
  round: string;
  body: string;
  dataFrom: LocalDate;
  cutoff: LocalDate;
  partsDue: LocalDate;
  /** Where the part goes. */
  collator: string;
  /** Why the version before came back; null where none did. */
  returned: string | null;
}

export interface FormTarget {
  code: string;
  clause: string;
  what: string;
  unit: string;
  /** `trên 80 %`. */
  goal: string;
  earlier: EarlierFigure | null;
  weighted: boolean;
}

export interface FormAssignment extends Omit<PartAssignment, 'remark'> {
  clause: string;
  summary: string;
  deadlineText: string;
}

export interface FormInput {
  plan: Plan;
  round: RoundRecord;
  body: string;
  /** The assignments of the cycle that the body leads (others are passed over), as the records have them now; told as they stood at the cut-off once that is past. */
  rows: readonly AssignmentRecord[];
  /** What was frozen of the cycle's rounds before this one, oldest first. */
  earlier: readonly FrozenTargets[];
  /** What the body sent last, where it sent anything: it need not write it again. */
  before: PartContent | null;
  now: Instant;
}

/** The form of one participant. `null`: the body owes no part in this round. */
export function partForm(input: FormInput): PartForm | null {
  const { plan, round, body, before } = input;
  const part = round.state.parts.find((one) => one.body.id === body);
  if (part === undefined) return null;
  const { days } = round.state;
  const targets = targetsOf(plan, part.body.targets);
  const own = ownAssignments(input);
  const figures = earlierFigures(input.earlier, body);
  const form = { cycle: round.cycle, round: round.plan.id, body };
  return {
    mark: { form, replaces: part.versions.at(-1)?.n ?? 0 },
    head: {
      plan: citePlan(plan.plan),
      round: round.plan.title,
      body: part.body.name,
      dataFrom: days.dataFrom,
      cutoff: days.cutoff,
      partsDue: days.partsDue,
      collator: round.plan.collator?.name ?? plan.offices.secretariat?.name ?? 'Cơ quan theo dõi, đôn đốc',
      returned: part.status === 'returned' ? (part.returns.at(-1)?.reason ?? null) : null,
    },
    targets: targets.map((target) => formTarget(target, figures[target.code] ?? null)),
    assignments: own.map(({ record, state }) => ({
      ...state,
      clause: record.assignment.clause,
      summary: record.assignment.summary,
      deadlineText: record.assignment.deadlineText,
    })),
    content: {
      version: 1,
      form,
      figures: targets.map((target) => figureOf(target, before)),
      assignments: own.map(({ state }) => ({ ...state, remark: remarkOf(state.id, before) })),
      narrative: before?.narrative ?? EMPTY_NARRATIVE,
    },
  };
}

/** What a part of this body is checked against: the same targets, assignments and figures as its form shows. */
export function partContext(form: PartForm, round: RoundRecord, plan: Plan): PartContext {
  const { head, content, assignments, targets } = form;
  return {
    form: content.form,
    round: { title: round.plan.title, days: round.state.days },
    bodyName: head.body,
    targets: targetsOf(
      plan,
      targets.map(({ code }) => code),
    ),
    assignments: assignments.map(({ id }) => id),
    earlier: Object.fromEntries(
      targets.flatMap(({ code, earlier }) => (earlier === null ? [] : [[code, earlier]])),
    ),
  };
}

const EMPTY_NARRATIVE: Narrative = {
  results: '',
  limits: null,
  causes: null,
  directions: null,
  difficulties: null,
  proposals: null,
};

function targetsOf({ targets }: Plan, codes: readonly string[]): Target[] {
  return targets.filter(({ code }) => codes.includes(code));
}

function figureOf({ code, unit }: Target, before: PartContent | null): PartFigure {
  const told = before?.figures.find(({ target }) => target === code);
  return told ?? { target: code, value: null, unit, weight: null, reason: null };
}

function remarkOf(id: string, before: PartContent | null): string | null {
  return before?.assignments.find((one) => one.id === id)?.remark ?? null;
}

function formTarget(target: Target, earlier: EarlierFigure | null): FormTarget {
  const { code, clause, what, unit } = target;
  return { code, clause, what, unit, goal: goalWords(target), earlier, weighted: isWeighted(target) };
}

const GOALS: Record<Target['op'], (figure: string) => string> = {
  '>': (figure) => `trên ${figure}`,
  '>=': (figure) => `từ ${figure} trở lên`,
  '<': (figure) => `dưới ${figure}`,
  '<=': (figure) => `không quá ${figure}`,
  '=': (figure) => figure,
  '~': (figure) => `khoảng ${figure}`,
};

/** `trên 80 %`, `từ 90 % trở lên`, `100 % mỗi năm`. */
export function goalWords({ op, value, unit, each }: Target): string {
  const goal = GOALS[op](`${figureText(value, unit)} ${unit}`);
  return each === 'year' ? `${goal} mỗi năm` : goal;
}

/** Code of the target → what this body reported in the newest frozen round that has it. */
export function earlierFigures(
  snapshots: readonly FrozenTargets[],
  body: string,
): Record<string, EarlierFigure> {
  const found: Record<string, EarlierFigure> = {};
  for (const { round, targets } of snapshots)
    for (const { target, reported } of targets) {
      const own = reported.find((one) => one.body.id === body);
      if (own !== undefined) found[target.code] = { period: round.period, value: own.value };
    }
  return found;
}

/** Of the body, as lead, with anything to say in this round. Nothing is written of secret duties: a form is a file that travels. */
function ownAssignments({ rows, body, round, now }: FormInput) {
  const { days } = round.state;
  const judgedAt = Math.min(now, endOfDay(days.cutoff));
  return rows
    .map((record) => (judgedAt < now ? rowAsOf(record, judgedAt) : record))
    .filter(
      ({ assignment, cycle }) => cycle === round.cycle && assignment.lead === body && !isSecret(assignment),
    )
    .filter((record) => concernsRound(record, days))
    .sort((a, b) => (a.assignment.id < b.assignment.id ? -1 : 1))
    .map((record) => ({
      record,
      state: {
        id: record.assignment.id,
        status: record.status,
        cell: cellOf(record, judgedAt),
        effectiveDue: record.effectiveDue,
      },
    }));
}

/** Not ended before the data begin, and due by the end of the year of the cut-off, or without a due day. */
function concernsRound(
  record: AssignmentRecord,
  { dataFrom, cutoff }: RoundRecord['state']['days'],
): boolean {
  const ended = record.acceptedAt ?? record.closedAt ?? record.updatedAt;
  if (hasEnded(record.status) && dateOf(ended) < dataFrom) return false;
  const due = record.effectiveDue;
  return due === null || minDate(due, cutoff) === due || yearOf(due) === yearOf(cutoff);
}
