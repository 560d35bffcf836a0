import type { Ladder } from '../ladder/types';
import { isSecret, type Assignment } from '../plan/assignment';
import type { Instant } from '../time/epoch';
import type { AssignmentEvent } from './events';
import { daysOf, moveDecided, over, withDue, withoutPending } from './evolve-due';
import { answered, asked, contributed, decidedOn } from './evolve-parts';
import { ladderOfPlanned, transferred } from './evolve-transfer';
import { pendingExtension } from './pending';
import type { AssignmentPolicy } from './policy';
import type { AssignmentState, PlannedTransfer, Submission } from './types';

export interface OpeningState {
  assignment: Assignment;
  leadName: string;
  ladder: Ladder;
  policy: AssignmentPolicy;
  /** Mã nhiệm vụ of what it builds on. */
  awaits: string[];
}

export function initialState({
  assignment,
  leadName,
  ladder,
  policy,
  awaits,
}: OpeningState): AssignmentState {
  const { nominalDue, effectiveDue, lead, coordinating, informed, progressOn } = assignment;
  return {
    status: 'awaitingReceipt',
    seq: 0,
    nominalDue,
    effectiveDue,
    ladder,
    overdue: false,
    escalationLevel: 0,
    alarmedLevel: 0,
    receivedAt: null,
    submissions: [],
    returns: [],
    acceptedAt: null,
    closedAt: null,
    rules: 2,
    givenOn: assignment.opensOn,
    policy,
    lead: { id: lead, name: leadName },
    coordinating,
    informed,
    standing: effectiveDue === null && progressOn !== null,
    secret: isSecret(assignment),
    declines: [],
    parts: [],
    progress: [],
    draft: null,
    extensions: [],
    transfers: [],
    planned: [],
    suspensions: [],
    withdrawn: null,
    reopened: [],
    awaits,
    moves: [],
    urges: [],
    explanations: [],
    decisions: [],
  };
}

/** Reports kept in the state; all of them stand in the audit trail. */
const KEPT_REPORTS = 12;

/** The state after an event. Exhaustive: an unknown event does not compile. */
export function evolve(before: AssignmentState, event: AssignmentEvent): AssignmentState {
  const state = { ...before, seq: before.seq + 1 };
  const { at } = event;
  switch (event.type) {
    case 'Received':
      return { ...state, status: 'inProgress', receivedAt: at };
    case 'Declined': {
      const { by, reason, suggested } = event;
      return {
        ...state,
        status: 'declined',
        declines: [...state.declines, { by, reason, suggested, at, decided: null }],
      };
    }
    case 'Kept': {
      const { by, reason, receipt } = event;
      return {
        ...state,
        status: 'awaitingReceipt',
        declines: decidedOn(state.declines, { kept: true, by, reason, at }),
        ladder: withReceipt(state, receipt).ladder,
      };
    }
    case 'Contributed':
      return { ...state, parts: contributed(state.parts, event) };
    case 'PartsAsked':
      return { ...state, parts: asked(state.parts, event) };
    case 'ProgressReported': {
      const { by, text, percent, difficulties, proposals } = event;
      const report = { by, text, percent, difficulties, proposals, at };
      const progress = [...state.progress, report].slice(-KEPT_REPORTS);
      // Whoever reports on it has it.
      const received =
        state.status === 'awaitingReceipt' ? ({ status: 'inProgress', receivedAt: at } as const) : {};
      return { ...state, progress, ...received };
    }
    case 'Drafted': {
      const { by, text, paper, files, submittedAt } = event;
      const handedIn = submittedAt === undefined ? {} : { submittedAt };
      return {
        ...state,
        status: 'awaitingHead',
        receivedAt: state.receivedAt ?? at,
        draft: { by, text, paper, files, ...handedIn, at, from: state.status },
      };
    }
    case 'DraftRejected': {
      const from = state.draft?.from ?? 'inProgress';
      return { ...state, status: from === 'awaitingReceipt' ? 'inProgress' : from, draft: null };
    }
    case 'Submitted':
      return {
        ...state,
        status: 'submitted',
        draft: null,
        receivedAt: state.receivedAt ?? at,
        submissions: [...state.submissions, submissionOf(state, event)],
      };
    case 'Accepted':
      return { ...state, status: 'accepted', acceptedAt: at };
    case 'Returned': {
      const { by, reason, newNominalDue, newEffectiveDue, ladder } = event;
      const due = { nominalDue: newNominalDue, effectiveDue: newEffectiveDue, ladder };
      const note = { by, reason, newNominalDue, newEffectiveDue, returnedAt: at };
      return { ...withDue(state, due, at), status: 'returned', returns: [...state.returns, note] };
    }
    case 'ExtensionAsked': {
      const { by, reason, nominalDue, effectiveDue, authority } = event;
      const request = {
        n: state.extensions.length + 1,
        by,
        reason,
        wishedNominalDue: nominalDue,
        wishedEffectiveDue: effectiveDue,
        authority,
        askedAt: at,
        dueThen: state.effectiveDue!,
        decision: null,
      };
      return { ...state, extensions: [...state.extensions, request] };
    }
    case 'ExtensionGranted': {
      const { by, authority, paper, reason, due } = event;
      return withDue(
        answered(state, { granted: true, by, authority, paper, reason, ...daysOf(due), at }),
        due,
        at,
      );
    }
    case 'ExtensionRefused': {
      const { by, authority, paper, reason } = event;
      return answered(state, {
        granted: false,
        by,
        authority,
        paper,
        reason,
        nominalDue: null,
        effectiveDue: null,
        at,
      });
    }
    case 'TransferPlanned':
      return { ...state, planned: [...state.planned, event.transfer] };
    case 'Transferred':
      return transferred(
        state,
        { ...event.transfer, ladder: event.ladder, approval: event.approval },
        event.by,
        at,
      );
    case 'TransferTookEffect':
      return tookEffect(state, event.transfer, at);
    case 'Suspended': {
      const { by, reason, paper } = event;
      const note = { by, reason, paper, from: state.status, suspendedAt: at, resumedAt: null };
      return { ...state, status: 'suspended', suspensions: [...state.suspensions, note] };
    }
    case 'Resumed': {
      const last = state.suspensions.at(-1)!;
      const trace = daysOf(event.due ?? state);
      const suspensions = [...state.suspensions.slice(0, -1), { ...last, resumedAt: at, trace }];
      const resumed = { ...state, status: last.from, suspensions };
      return event.due === null ? withReceipt(resumed, event.receipt) : withDue(resumed, event.due, at);
    }
    case 'Withdrawn': {
      const { by, reason, paper } = event;
      return { ...state, status: 'withdrawn', withdrawn: { by, reason, paper, at } };
    }
    case 'Reopened': {
      const { by, reason, paper, due } = event;
      const trace = { ...daysOf(due), acceptedAt: state.acceptedAt, withdrawn: state.withdrawn };
      const reopened = [...state.reopened, { by, reason, paper, at, trace }];
      const status = state.receivedAt === null ? 'awaitingReceipt' : 'inProgress';
      const taken = {
        draft: null,
        // With a day of its own it waits for nobody: what ended meanwhile could not tell it.
        awaits: [],
        withdrawn: null,
        acceptedAt: null,
        suspensions: over(state.suspensions, at),
      };
      return { ...withDue(state, due, at), status, reopened, ...taken };
    }
    case 'Released': {
      const awaits = state.awaits.filter((id) => id !== event.predecessor);
      const moves = withoutPending(state.moves, event.predecessor);
      return { ...state, awaits, moves, ladder: event.ladder ?? state.ladder };
    }
    case 'MoveProposed': {
      const { predecessor, predecessorDue, due } = event;
      const move = {
        n: (state.moves.at(-1)?.n ?? 0) + 1,
        because: predecessor,
        predecessorDue,
        due,
        at,
        decided: null,
      };
      return { ...state, moves: [...withoutPending(state.moves, predecessor), move] };
    }
    case 'Amended': {
      const { by, reason, paper, due } = event;
      const earlier = state.amendments ?? [];
      const note = {
        n: earlier.length + 1,
        by,
        reason,
        paper,
        ...daysOf(due),
        dueThen: state.effectiveDue!,
        at,
      };
      return withDue({ ...state, amendments: [...earlier, note] }, due, at);
    }
    case 'Moved':
      return withDue(
        moveDecided(state, { accepted: true, by: event.by, reason: event.reason, at }),
        event.due,
        at,
      );
    case 'MoveRefused':
      return moveDecided(state, { accepted: false, by: event.by, reason: event.reason, at });
    case 'Urged': {
      const urge = { n: state.urges.length + 1, by: event.by, note: event.note, at };
      return { ...state, urges: [...state.urges, urge] };
    }
    case 'ExplanationRequired': {
      const { by, question, dueOn, steps } = event;
      const n = state.explanations.length + 1;
      const explanation = { n, by, question, dueOn, steps, askedAt: at, answer: null };
      return { ...state, explanations: [...state.explanations, explanation] };
    }
    case 'Explained': {
      const { by, text, files } = event;
      const explanations = state.explanations.map((one) =>
        one.answer === null ? { ...one, answer: { by, text, files, at } } : one,
      );
      return { ...state, explanations };
    }
    case 'Decided': {
      const { by, dossier, measure, paper, note, due } = event;
      const decision = {
        n: state.decisions.length + 1,
        dossier,
        measure,
        by,
        paper,
        note,
        effectiveDue: due?.effectiveDue ?? null,
        at,
        ...(due === null ? {} : { trace: { nominalDue: due.nominalDue } }),
      };
      const decided = { ...state, decisions: [...state.decisions, decision] };
      if (due === null) return decided;
      const granted = {
        granted: true,
        by,
        authority: 'committee',
        paper,
        reason: note,
        ...daysOf(due),
        at,
      } as const;
      return withDue(pendingExtension(decided) === null ? decided : answered(decided, granted), due, at);
    }
    case 'Closed': {
      const { by, reason } = event;
      return { ...state, status: 'closed', closedAt: at, closing: { by, reason, paper: null, at } };
    }
    case 'BecameOverdue':
      return { ...state, overdue: true };
    case 'Escalated':
      return {
        ...state,
        escalationLevel: event.level,
        alarmedLevel: event.level > state.alarmedLevel ? event.level : state.alarmedLevel,
      };
  }
}

function submissionOf(
  state: AssignmentState,
  event: Extract<AssignmentEvent, { type: 'Submitted' }>,
): Submission {
  const { by, text, paper, files, submittedAt, approvedBy, at } = event;
  return {
    version: state.submissions.length + 1,
    by,
    text,
    paper,
    files: files ?? [],
    submittedAt: submittedAt ?? at,
    stampedAt: at,
    approvedBy: approvedBy ?? null,
  };
}

function withReceipt(state: AssignmentState, receipt: Ladder['receipt']): AssignmentState {
  return receipt ? { ...state, ladder: { ...state.ladder, receipt } } : state;
}

function tookEffect(state: AssignmentState, transfer: PlannedTransfer, at: Instant): AssignmentState {
  const planned = state.planned.filter(({ replaced }) => replaced.id !== transfer.replaced.id);
  const ladder = transfer.role === 'lead' ? ladderOfPlanned(state, transfer, at) : null;
  return transferred({ ...state, planned }, { ...transfer, ladder }, transfer.by, at);
}
