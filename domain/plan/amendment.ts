import type { ActForm } from '../acts/forms';
import { workingCalendar } from '../calendar/working-days';
import { comparePlans, targetWords, type FieldChange, type ItemDiff, type PlanDiff } from '../draft/compare';
import { hasEnded, type Actor, type AssignmentRecord, type Paper } from '../lifecycle/types';
import type { Assignment } from './assignment';
import type { CycleSource } from './cycle-source';
import { expandPlan, startsOnOf } from './expand';
import type { Obligation, Plan } from './schema';

/*
 * A running cycle and the plan as an amended paper has it. What was handed out is changed by the same acts by which
 * people change it one by one; what is new has nobody yet, and becomes a plan that supplements this one.
 */

/** By whose word a cycle is amended: the amending paper, who carries it out, and why. */
export interface Amending {
  actor: Actor;
  paper: Paper;
  reason: string;
}

/** One act that an amended paper comes to. */
export interface AmendingAct {
  row: AssignmentRecord;
  form: Extract<ActForm, { type: 'withdraw' | 'transfer' | 'amend' }>;
}

/** What no act can bring about, and people have to see to: by the code of the obligation in the running plan. */
export interface LeftOver {
  code: string;
  clause: string;
  summary: string;
  /** What differs and stays as it was handed out; empty: it has days or bodies of its own that nothing was begun for. */
  fields: LeftField[];
}

export interface LeftField extends Omit<FieldChange, 'field'> {
  /** `term`: of the plan itself, by which recurring duties end. */
  field: FieldChange['field'] | 'term';
}

export interface Amendment {
  acts: AmendingAct[];
  leftOver: LeftOver[];
  /** New in the amended paper. */
  added: Obligation[];
}

/**
 * What the amended plan changes of a cycle; `base`: the plan as it stood until now, which an earlier amendment may have
 * left other than the one the cycle was started from; `rows`: every assignment of it, as it stands.
 */
export function amendmentOf(
  source: CycleSource,
  base: Plan,
  amended: Plan,
  rows: readonly AssignmentRecord[],
  amending: Amending,
): Amendment {
  const diff = comparePlans(base, amended, { fromPaper: false });
  const context = { source, base, amended, amending, begun: begunIn(source, base), rows: openRows(rows) };
  const acts: AmendingAct[] = [];
  const leftOver: LeftOver[] = [];
  const leave = ({ code, clause, summary }: Obligation, fields: LeftField[]) =>
    void leftOver.push({ code, clause, summary, fields });
  for (const item of diff.obligations) {
    const { before, after } = item;
    if (before === null) continue;
    const isOver = after === null || (before.track && !after.track);
    // What an earlier amendment added is handed out by a plan of its own.
    if (!context.begun.has(before)) {
      const fields = isOver ? [OVER] : item.fields;
      if (fields.length > 0) leave(before, fields);
      continue;
    }
    const found = isOver
      ? { acts: withdrawn(context, before), begun: true, beyond: NOTHING }
      : changed(context, item);
    acts.push(...found.acts);
    const fields = isOver
      ? []
      : item.fields.filter(({ field }) => !CARRIED.has(field) || found.beyond.has(field));
    if (fields.length > 0 || !found.begun) leave(before, fields);
  }
  const added = diff.obligations.flatMap(({ before, after }) =>
    before === null && after !== null && after.track ? [after] : [],
  );
  return { acts, leftOver: [...leftOver, ...besideObligations(base, diff)], added };
}

const OVER: LeftField = { field: 'track', from: 'true', to: 'false' };

/** Obligations of the plan as it stands → as the cycle was started with them. */
function begunIn({ plan }: CycleSource, base: Plan): Map<Obligation, Obligation> {
  if (base === plan) return new Map(plan.obligations.map((one) => [one, one]));
  const { obligations } = comparePlans(plan, base, { fromPaper: false });
  return new Map(
    obligations.flatMap(({ before, after }) => (before === null || after === null ? [] : [[after, before]])),
  );
}

/** No assignment is handed out for a target, nor ends with the term: rounds and reports go by the plan as it started. */
function besideObligations({ plan }: Plan, { head, targets }: PlanDiff): LeftOver[] {
  const term = head.filter((one): one is LeftField & typeof one => one.field === 'term');
  const ofPlan = { code: plan.code, clause: '', summary: plan.title, fields: term };
  const ofTargets = targets.flatMap(({ before, after, fields }): LeftOver[] => {
    const { code, clause, what } = (before ?? after)!;
    const changes =
      before === null
        ? [{ field: 'target' as const, from: '', to: targetWords(after!) }]
        : after === null
          ? [{ field: 'target' as const, from: targetWords(before), to: '' }]
          : fields.filter(({ field }) => field === 'target');
    return changes.length === 0 ? [] : [{ code, clause, summary: what, fields: changes }];
  });
  return [...(term.length === 0 ? [] : [ofPlan]), ...ofTargets];
}

const NOTHING: ReadonlySet<FieldChange['field']> = new Set();

/** Of these the acts speak; a clause is only a place in the paper. */
const CARRIED: ReadonlySet<FieldChange['field']> = new Set([
  'clause',
  'quote',
  'lead',
  'coordinating',
  'deadline',
  'track',
]);

interface Context {
  source: CycleSource;
  base: Plan;
  amended: Plan;
  begun: ReadonlyMap<Obligation, Obligation>;
  amending: Amending;
  rows: ReadonlyMap<string, AssignmentRecord>;
}

function openRows(rows: readonly AssignmentRecord[]): Map<string, AssignmentRecord> {
  return new Map(rows.filter(({ status }) => !hasEnded(status)).map((row) => [row.assignment.id, row]));
}

function withdrawn({ rows, amending, begun }: Context, obligation: Obligation): AmendingAct[] {
  const { code } = begun.get(obligation)!;
  return [...rows.values()]
    .filter(({ assignment }) => assignment.obligation === code)
    .map((row) => withdrawal(row, amending));
}

function withdrawal(row: AssignmentRecord, { actor, paper, reason }: Amending): AmendingAct {
  return { row, form: { ...actor, type: 'withdraw', reason, paper } };
}

interface Changed {
  acts: AmendingAct[];
  /** False where the amended obligation has a day or a body for which nothing was handed out. */
  begun: boolean;
  /** What acts carry, and could not here. */
  beyond: ReadonlySet<FieldChange['field']>;
}

function changed(context: Context, { before, after, fields }: ItemDiff<Obligation>): Changed {
  if (!fields.some(({ field }) => CARRIED.has(field) && field !== 'clause' && field !== 'quote'))
    return { acts: [], begun: true, beyond: NOTHING };
  const { source, base, amended, amending } = context;
  const rows = rowsNow(context, before!);
  const { pairs, over, begun } = paired(
    expansionOf(source, base, before!),
    expansionOf(source, amended, after!),
  );
  const acts = pairs.flatMap(([old, now]) => {
    const row = rows.get(old.id);
    return row === undefined ? [] : amendedActs(context, row, old, now);
  });
  const ends = over.flatMap(({ id }) => rows.get(id) ?? []).map((row) => withdrawal(row, amending));
  return { acts: [...acts, ...ends], begun, beyond: beyondActs(rows, pairs) };
}

/** A day where there was none, or none where there was one, and bodies that take part in nobody's place. */
function beyondActs(rows: Context['rows'], pairs: Paired['pairs']): Set<FieldChange['field']> {
  const beyond = new Set<FieldChange['field']>();
  for (const [old, now] of pairs) {
    const row = rows.get(old.id);
    if (row === undefined) continue;
    if ((old.nominalDue === null) !== (now.nominalDue === null)) beyond.add('deadline');
    const { gone, come } = coordinatingChange(row, old, now);
    if (gone.length !== come.length) beyond.add('coordinating');
  }
  return beyond;
}

function coordinatingChange(
  { assignment: { coordinating } }: AssignmentRecord,
  old: Assignment,
  now: Assignment,
) {
  return {
    gone: old.coordinating.filter((id) => !now.coordinating.includes(id) && coordinating.includes(id)),
    come: now.coordinating.filter((id) => !coordinating.includes(id) && !old.coordinating.includes(id)),
  };
}

/** The open rows of an obligation by the ids it would have as the plan stands; they were begun under those of before. */
function rowsNow({ source, base, begun, rows }: Context, obligation: Obligation): Context['rows'] {
  if (base === source.plan) return rows;
  const first = expansionOf(source, source.plan, begun.get(obligation)!);
  const { pairs } = paired(first, expansionOf(source, base, obligation));
  return new Map(
    pairs.flatMap(([old, now]) => {
      const row = rows.get(old.id);
      return row === undefined ? [] : [[now.id, row]];
    }),
  );
}

/** As the cycle expanded it, past ones among them. */
function expansionOf(source: CycleSource, plan: Plan, obligation: Obligation): Assignment[] {
  const { assignments, before } = expandPlan(
    { ...plan, obligations: [obligation] },
    {
      calendar: workingCalendar(source.calendar),
      startsOn: source.startsOn,
      withRounds: source.rounds !== undefined,
    },
  );
  return [...before, ...assignments];
}

interface Paired {
  pairs: [Assignment, Assignment][];
  /** Nothing answers to them any more. */
  over: Assignment[];
  /** Whether each of the amended ones answers to one that was handed out. */
  begun: boolean;
}

/**
 * Which amended assignment answers to which: the same body and period; where but one of a kind is left on both sides,
 * those two (another day, or another body in its place).
 */
function paired(was: Assignment[], is: Assignment[]): Paired {
  const pairs: [Assignment, Assignment][] = [];
  let [over, left] = [was, is];
  const pair = (fits: (old: Assignment, now: Assignment) => boolean) => {
    for (const old of over) {
      const [now, ...others] = left.filter((one) => fits(old, one));
      const rivals = over.filter((one) => now !== undefined && fits(one, now));
      if (now === undefined || others.length > 0 || rivals.length > 1) continue;
      pairs.push([old, now]);
      over = over.filter((one) => one !== old);
      left = left.filter((one) => one !== now);
    }
  };
  pair((old, now) => old.lead === now.lead && old.period === now.period);
  pair((old, now) => old.period === now.period);
  pair((old, now) => old.lead === now.lead);
  pair(() => true);
  return { pairs, over, begun: left.length === 0 };
}

function amendedActs(
  { amended, amending }: Context,
  row: AssignmentRecord,
  old: Assignment,
  now: Assignment,
): AmendingAct[] {
  const { actor, paper, reason } = amending;
  const nameOf = (id: string) => amended.bodies.find((body) => body.id === id)?.name ?? id;
  const transfer = (from: string | null, to: string): AmendingAct => ({
    row,
    form: {
      ...actor,
      type: 'transfer',
      from: from === null ? null : { id: from, name: nameOf(from) },
      to: { id: to, name: nameOf(to) },
      reason,
      paper,
      on: null,
    },
  });
  const acts: AmendingAct[] = [];
  const isDated = old.nominalDue !== null && now.nominalDue !== null;
  if (isDated && now.nominalDue !== old.nominalDue && now.effectiveDue !== row.effectiveDue)
    acts.push({ row, form: { ...actor, type: 'amend', reason, paper, until: now.nominalDue! } });
  if (now.lead !== old.lead && row.assignment.lead !== now.lead) acts.push(transfer(null, now.lead));
  const { gone, come } = coordinatingChange(row, old, now);
  if (gone.length === come.length) gone.forEach((from, i) => acts.push(transfer(from, come[i]!)));
  return acts;
}

/**
 * The plan that hands out what the amended paper adds: of the same bodies, under a code of its own, by the word of
 * that paper and from its day on.
 */
export function supplementOf(amended: Plan, added: readonly Obligation[], code: string, paper: Paper): Plan {
  const { serves: _serves, rounds: _rounds, ...head } = amended.plan;
  const isLater = paper.date > startsOnOf(amended) && paper.date <= head.term.end;
  const clauses = new Set(added.map(({ clause }) => clause));
  const codes = new Set(added.map((one) => one.code));
  return {
    ...amended,
    plan: {
      ...head,
      code,
      number: paper.number,
      signedOn: paper.date,
      startsOn: isLater ? paper.date : head.startsOn,
      title: `${head.title} (phần bổ sung)`,
      rounds: { annual: false, midterm: false, final: false },
      ...(clauses.size === 1 ? { serves: { plan: amended.plan.code, clause: [...clauses][0]! } } : {}),
    },
    obligations: added.map((one) => ({ ...one, dependsOn: one.dependsOn.filter((on) => codes.has(on)) })),
    targets: [],
    ...(amended.clauses === undefined
      ? {}
      : { clauses: amended.clauses.filter(({ clause }) => clauses.has(clause)) }),
  };
}
