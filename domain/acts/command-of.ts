import type { Ladder } from '../ladder/types';
import type { AssignmentCommand } from '../lifecycle/commands';
import { pendingExtension, pendingMove } from '../lifecycle/pending';
import { actorOf, decide } from '../lifecycle/decide';
import { withSecretWords } from '../lifecycle/secret';
import type { AssignmentEvent } from '../lifecycle/events';
import type { Actor, AssignmentRecord, AssignmentState, NewDue } from '../lifecycle/types';
import { upcastState } from '../lifecycle/upcast';
import { isSecret } from '../plan/assignment';
import type { CycleSource } from '../plan/cycle-source';
import { chargedOf } from '../plan/charged';
import { changedLadder, dueAfterSuspension, dueOn, sideSteps } from '../plan/ladders';
import { openingDay } from '../plan/opening-day';
import { calendarOf } from '../plan/source-calendar';
import { policyFor } from '../plan/prepare';
import { accepted, refused, type Outcome } from '../refusal';
import { dateOf, isLocalDate, maxDate, type Instant, type LocalDate } from '../time/epoch';
import type { ActForm } from './forms';

/** What an act is done to: the assignment as its row says it stands, and what its cycle was started from. */
export interface Stage {
  source: CycleSource;
  row: AssignmentRecord;
  now: Instant;
}

/** The command that a filled-in form comes to. Refuses only where the calendar or the cycle's source cannot say. */
export function commandOf(stage: Stage, filledIn: ActForm): Outcome<AssignmentCommand> {
  const form = isSecret(stage.row.assignment) ? withSecretWords(filledIn) : filledIn;
  const day = dayOfForm(form);
  if (day !== null && !isLocalDate(day.value))
    return refused('bad-date', `"${day.value}" không phải một ngày có thật; cần dạng YYYY-MM-DD.`, day.at);
  try {
    return dated(stage, form);
  } catch (error) {
    // The calendar of the cycle ends soon after its plan: nothing can be dated beyond it.
    if (!(error instanceof RangeError)) throw error;
    return refused('beyond-calendar', `Không tính được lịch nhắc: ${error.message}.`, day?.at ?? null);
  }
}

function dayOfForm(form: ActForm): { value: string; at: string } | null {
  if ('until' in form && form.until !== null) return { value: form.until, at: 'until' };
  return form.type === 'transfer' && form.on !== null ? { value: form.on, at: 'on' } : null;
}

/** The form with what follows from the calendar. Throws a RangeError where the calendar does not reach. */
function dated(stage: Stage, form: ActForm): Outcome<AssignmentCommand> {
  const { source, row } = stage;
  if (!source.ladders.some(({ name }) => name === row.assignment.ladder))
    return refused('no-ladder', `Không có lịch nhắc "${row.assignment.ladder}".`, 'ladder');
  const actor = actorOf(form);
  switch (form.type) {
    case 'askParts': {
      const day = rolled(stage, form.until);
      const steps = Object.fromEntries(form.bodies.map((id) => [id, stepsFor(stage, id, day)]));
      const { bodies, what } = form;
      return accepted({ ...actor, type: 'askParts', bodies, what, dueOn: day, steps });
    }
    case 'askExtension':
      return accepted({
        ...actor,
        type: 'askExtension',
        reason: form.reason,
        nominalDue: form.until,
        effectiveDue: planned(stage, form.until),
      });
    case 'return': {
      const { nominalDue, effectiveDue, ladder } = dueFor(stage, form.until);
      const days = { newNominalDue: nominalDue, newEffectiveDue: effectiveDue, ladder };
      return accepted({ ...actor, type: 'return', reason: form.reason, ...days });
    }
    case 'decideExtension': {
      const { granted, authority, paper, reason } = form;
      const wished = row.detail === null ? null : (pendingExtension(row.detail)?.wishedNominalDue ?? null);
      const until = form.until ?? wished;
      const due = granted && until !== null ? dueFor(stage, until) : null;
      return accepted({ ...actor, type: 'decideExtension', granted, authority, paper, reason, due });
    }
    case 'keep':
      return accepted({ ...actor, type: 'keep', reason: form.reason, receipt: receiptAnew(stage) });
    case 'transfer':
      return transferOf(stage, form, actor);
    case 'decideMove': {
      const proposed = row.detail === null ? null : pendingMove(row.detail);
      const due = form.accepted && proposed !== null ? dueFor(stage, proposed.due.nominalDue) : null;
      return accepted({ ...actor, type: 'decideMove', accepted: form.accepted, reason: form.reason, due });
    }
    case 'resume': {
      const due = form.until === null ? resumedDue(stage) : dueFor(stage, form.until);
      const receipt = due === null && row.receivedAt === null ? receiptAnew(stage) : null;
      return accepted({ ...actor, type: 'resume', reason: form.reason, due, receipt });
    }
    case 'reopen':
      return accepted({
        ...actor,
        type: 'reopen',
        reason: form.reason,
        paper: form.paper,
        due: dueFor(stage, form.until),
      });
    case 'amend': {
      const { reason, paper, until } = form;
      return accepted({ ...actor, type: 'amend', reason, paper, due: dueFor(stage, until) });
    }
    case 'requireExplanation': {
      const day = form.until === null ? explanationDay(stage) : rolled(stage, form.until);
      // A letter asks for it at once: no morning need begin with it.
      const steps = stepsFor(stage, row.assignment.lead, day).filter(({ kind }) => kind !== 'start');
      return accepted({ ...actor, type: 'requireExplanation', question: form.question, dueOn: day, steps });
    }
    case 'decide': {
      const { dossier, measure, paper, note, until } = form;
      const due = until === null ? null : dueFor(stage, until);
      return accepted({ ...actor, type: 'decide', dossier, measure, paper, note, due });
    }
    case 'receive':
    case 'decline':
    case 'contribute':
    case 'report':
    case 'submit':
    case 'approve':
    case 'reject':
    case 'explain':
    case 'accept':
    case 'suspend':
    case 'withdraw':
    case 'urge': {
      // Nothing in it follows from the calendar.
      const { by: _by, onBehalfOf: _onBehalfOf, through: _through, ...said } = form;
      return accepted({ ...actor, ...said });
    }
  }
}

/**
 * What would come of a form if it were sent now, by the row: what a preview shows, with the very rule that will answer.
 * Only the workflow's answer counts: the row may be behind it by a moment.
 */
export function previewOf(stage: Stage, form: ActForm): Outcome<AssignmentEvent> {
  const command = commandOf(stage, form);
  return command.ok ? decide(stateOfRow(stage.row), command.value, stage.now) : command;
}

/** The state as far as its row keeps it; ladders, which no decision asks for, are left empty. */
export function stateOfRow({ detail, assignment, leadName, ...row }: AssignmentRecord): AssignmentState {
  const ladder = { steps: [], escalations: [], repeat: null };
  if (detail !== null) return { ...detail, ladder };
  const { status, seq, nominalDue, effectiveDue, overdue, receivedAt, acceptedAt, closedAt } = row;
  const earlier = {
    status,
    seq,
    nominalDue,
    effectiveDue,
    overdue,
    receivedAt,
    acceptedAt,
    closedAt,
    ladder,
  };
  return upcastState(earlier, assignment, leadName);
}

function rolled({ source }: Stage, day: LocalDate): LocalDate {
  return calendarOf(source).onOrAfter(day);
}

/** As the plan rolls its own days. */
function planned(stage: Stage, day: LocalDate): LocalDate {
  return stage.source.plan.plan.options.roll ? rolled(stage, day) : day;
}

function dueFor({ source, row, now }: Stage, until: LocalDate): NewDue {
  const calendar = calendarOf(source);
  const today = dateOf(now);
  return dueOn(source, row.assignment, chargedOf(source, row, today, calendar), until, today, calendar);
}

/** A lead that is kept has as long for confirming receipt as at first. */
function receiptAnew({ source, row, now }: Stage): Ladder['receipt'] {
  const calendar = calendarOf(source);
  const today = dateOf(now);
  const charged = chargedOf(source, row, today, calendar);
  const change = { ...charged, effectiveDue: row.effectiveDue, from: today, anew: true };
  return changedLadder(source, row.assignment, change, calendar).receipt ?? null;
}

function stepsFor({ source, now }: Stage, body: string, day: LocalDate) {
  return sideSteps(source, { id: body }, day, dateOf(now));
}

function resumedDue({ source, row, now }: Stage): NewDue | null {
  const stoppedAt = row.detail?.suspensions.at(-1)?.suspendedAt;
  if (row.effectiveDue === null || stoppedAt === undefined) return null;
  const span = { suspendedOn: dateOf(stoppedAt), resumedOn: dateOf(now) };
  const charged = chargedOf(source, row, span.resumedOn, calendarOf(source));
  return dueAfterSuspension(source, row.assignment, charged, row.effectiveDue, span);
}

function explanationDay({ source, row, now }: Stage): LocalDate {
  const within = row.detail?.policy.explainWithin ?? policyFor(source, undefined).explainWithin;
  return calendarOf(source).shift(dateOf(now), within);
}

function transferOf(
  { source, row, now }: Stage,
  { from, to, reason, paper, on: wished }: Extract<ActForm, { type: 'transfer' }>,
  actor: Actor,
): Outcome<AssignmentCommand> {
  const { lead } = row.assignment;
  const on = wished ?? dateOf(now);
  const replaced = from ?? { id: lead, name: row.leadName };
  const ladder = replaced.id === lead ? ladderOfNewLead({ source, row, now }, to.id, on) : null;
  const { approval } = policyFor(
    source,
    source.plan.bodies.find(({ id }) => id === to.id),
  );
  return accepted({
    ...actor,
    type: 'transfer',
    from: replaced.id,
    fromName: replaced.name,
    to,
    reason,
    paper,
    on,
    dueThen: row.effectiveDue,
    ladder,
    approval,
  });
}

/** What is given to another lead before its time has come is told to it when its time comes. */
function ladderOfNewLead({ source, row, now }: Stage, lead: string, on: LocalDate): Ladder {
  const calendar = calendarOf(source);
  const before = chargedOf(source, row, dateOf(now), calendar);
  const { effectiveDue } = row;
  const opens = openingDay(source, { ...row.assignment, effectiveDue }, before.awaits, calendar);
  const change = {
    ...before,
    lead,
    coordinating: before.coordinating.filter((id) => id !== lead),
    informed: before.informed.filter((id) => id !== lead),
    effectiveDue,
    from: before.giving === 'toCome' ? maxDate(on, opens) : on,
    anew: true,
  };
  return changedLadder(source, row.assignment, change, calendar);
}
