import { workingCalendar } from '../calendar/working-days';
import type { AssignmentCommand } from '../lifecycle/commands';
import { pendingExtension } from '../lifecycle/pending';
import { actorOf, decide } from '../lifecycle/decide';
import { withSecretWords } from '../lifecycle/secret';
import type { AssignmentEvent } from '../lifecycle/events';
import type { Actor, AssignmentRecord, AssignmentState, NewDue } from '../lifecycle/types';
import { upcastState } from '../lifecycle/upcast';
import { isSecret } from '../plan/assignment';
import type { CycleSource } from '../plan/cycle-source';
import { changedLadder, dueAfterSuspension, dueOn, sideSteps, type Charged } from '../plan/ladders';
import { policyFor } from '../plan/prepare';
import { accepted, refused, type Outcome } from '../refusal';
import { dateOf, type Instant, type LocalDate } from '../time/epoch';
import type { ActForm } from './forms';

/** What an act is done to: the assignment as its row says it stands, and what its cycle was started from. */
export interface Stage {
  source: CycleSource;
  row: AssignmentRecord;
  now: Instant;
}

/** The command that a filled-in form comes to. Refuses only where the calendar or the cycle's source cannot say. */
export function commandOf(stage: Stage, filledIn: ActForm): Outcome<AssignmentCommand> {
  const { source, row } = stage;
  const form = isSecret(row.assignment) ? withSecretWords(filledIn) : filledIn;
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
    case 'transfer':
      return transferOf(stage, form, actor);
    case 'resume': {
      const due = form.until === null ? resumedDue(stage) : dueFor(stage, form.until);
      return accepted({ ...actor, type: 'resume', reason: form.reason, due });
    }
    case 'reopen':
      return accepted({
        ...actor,
        type: 'reopen',
        reason: form.reason,
        paper: form.paper,
        due: dueFor(stage, form.until),
      });
    case 'requireExplanation': {
      const day = form.until === null ? explanationDay(stage) : rolled(stage, form.until);
      const steps = stepsFor(stage, row.assignment.lead, day);
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
    case 'keep':
    case 'accept':
    case 'suspend':
    case 'withdraw':
    case 'decideMove':
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

function chargedOf({ assignment: { lead, coordinating, informed } }: AssignmentRecord): Charged {
  return { lead, coordinating, informed };
}

function rolled({ source }: Stage, day: LocalDate): LocalDate {
  return workingCalendar(source.calendar).onOrAfter(day);
}

/** As the plan rolls its own days. */
function planned(stage: Stage, day: LocalDate): LocalDate {
  return stage.source.plan.plan.options.roll ? rolled(stage, day) : day;
}

function dueFor({ source, row, now }: Stage, until: LocalDate): NewDue {
  return dueOn(source, row.assignment, chargedOf(row), until, dateOf(now));
}

function stepsFor({ source, now }: Stage, body: string, day: LocalDate) {
  return sideSteps(source, { id: body }, day, dateOf(now));
}

function resumedDue({ source, row, now }: Stage): NewDue | null {
  const stoppedAt = row.detail?.suspensions.at(-1)?.suspendedAt;
  if (row.effectiveDue === null || stoppedAt === undefined) return null;
  const span = { suspendedOn: dateOf(stoppedAt), resumedOn: dateOf(now) };
  return dueAfterSuspension(source, row.assignment, chargedOf(row), row.effectiveDue, span);
}

function explanationDay({ source, row, now }: Stage): LocalDate {
  const within = row.detail?.policy.explainWithin ?? policyFor(source, undefined).explainWithin;
  return workingCalendar(source.calendar).shift(dateOf(now), within);
}

function transferOf(
  { source, row, now }: Stage,
  { from, to, reason, paper, on: wished }: Extract<ActForm, { type: 'transfer' }>,
  actor: Actor,
): Outcome<AssignmentCommand> {
  const { lead, coordinating, informed } = row.assignment;
  const on = wished ?? dateOf(now);
  const replaced = from ?? { id: lead, name: row.leadName };
  const leads = replaced.id === lead;
  const charged = {
    lead: to.id,
    coordinating: coordinating.filter((id) => id !== to.id),
    informed: informed.filter((id) => id !== to.id),
  };
  const ladder = leads
    ? changedLadder(source, row.assignment, {
        ...charged,
        effectiveDue: row.effectiveDue,
        from: on,
        anew: true,
      })
    : null;
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
    ladder,
    approval,
  });
}
