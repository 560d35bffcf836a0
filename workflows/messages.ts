import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CalendarData } from '../domain/calendar/types';
import type { Card, DeskState } from '../domain/desk/types';
import type { Scope } from '../domain/ids';
import type { Ladder } from '../domain/ladder/types';
import type { AssignmentRecord, AssignmentState, Paper } from '../domain/lifecycle/types';
import type { MailDecisionArgs } from '../domain/letters/guard-decision';
import type { Assignment } from '../domain/plan/assignment';
import type { CycleStatus } from '../domain/plan/cycle-record';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { Instant, LocalDate } from '../domain/time/epoch';
import type { ClockInput } from './clock';

/** What travels between client, workflows and activities. No logic: definitions and shapes only. */

export const SCHEMA_VERSION = 1;

/** Mails have a queue of their own, so that a slow mail server never holds up the rest. */
export function mailQueue(taskQueue: string): string {
  return `${taskQueue}-mail`;
}

// ---- assignment

export interface AssignmentInput {
  schemaVersion: typeof SCHEMA_VERSION;
  scope: Scope;
  cycle: string;
  clock: ClockInput;
  assignment: Assignment;
  leadName: string;
  state: AssignmentState;
  /** Update ids already carried out: a request repeated after continue-as-new is answered, not done again. */
  processed: string[];
  /** Continue as new from this history length on; null = when the server suggests it. */
  continueAfterEvents: number | null;
}

export interface AssignmentView {
  record: AssignmentRecord;
  state: AssignmentState;
  /** Workflow ids of the desks that have something new to say after this act. */
  touched: string[];
}

export interface Actor {
  by: string;
}

export const receiveAssignment = defineUpdate<AssignmentView, [Actor]>('receive');
export const submitResult = defineUpdate<AssignmentView, [Actor & { text: string; paper: Paper | null }]>(
  'submit',
);
export const acceptResult = defineUpdate<AssignmentView, [Actor & { note: string | null }]>('accept');
export const returnResult = defineUpdate<
  AssignmentView,
  [Actor & { reason: string; newNominalDue: LocalDate; newEffectiveDue: LocalDate; ladder: Ladder }]
>('return');
/** Its cycle ends: it closes as soon as it can. A signal, so that one that cannot answer today has the word all the same. */
export const closeAssignment = defineSignal<[Actor & { reason: string }]>('close');
export const assignmentView = defineQuery<AssignmentView>('view');

// ---- desk

export interface DeskInput {
  schemaVersion: typeof SCHEMA_VERSION;
  scope: Scope;
  clock: ClockInput;
  state: DeskState;
  calendar: CalendarData;
  /** Desks wake up to this early, spread by a hash of their id, and hold the mail until the hour; 0 in a rehearsal. */
  spreadMs: number;
  continueAfterEvents: number | null;
}

export interface Deal {
  cards: Card[];
  /** With the first cards of a cycle; null afterwards: the desk knows it. */
  calendar: CalendarData | null;
  /** To the secretariat: a mail needs a person. */
  trouble: boolean;
  /** The dealer's clock. */
  at: Instant;
}

export const cardsDealt = defineSignal<[Deal]>('cardsDealt');
export const deskState = defineQuery<DeskState>('desk');
/** A person's word on a mail whose fate is unknown, that was refused or that did not reach all its addresses. */
export const decideMail = defineUpdate<void, [MailDecisionArgs]>('decideMail');

// ---- plan cycle

export interface CycleInput {
  schemaVersion: typeof SCHEMA_VERSION;
  scope: Scope;
  /** `KH142/1`. */
  cycle: string;
  n: number;
  clock: ClockInput;
  startedBy: string;
  /** Present in the first run only; later runs read it from the records. */
  source: CycleSource | null;
  progress: CycleProgress;
  continueAfterEvents: number | null;
}

export interface CycleProgress {
  status: CycleStatus;
  assignments: number;
  started: number;
  /** Year boundaries and the end of the last ladder: when the cycle looks whether anything is still open. */
  looksAt: Instant[];
  /** Why it could not start; null otherwise. */
  failure: string | null;
}

export const endCycle = defineUpdate<CycleProgress, [Actor & { reason: string }]>('end');
/** Nothing of the cycle is open any more, as of the sender's clock. */
export const nothingOpen = defineSignal<[{ at: Instant }]>('nothingOpen');
export const cycleProgress = defineQuery<CycleProgress>('progress');

// ---- rehearsal

export interface Advanced {
  /** The next instant at which something is due; null when nothing is. */
  next: Instant | null;
  /** Desks that have something new to say since the last advance. */
  touched: string[];
}

export const advanceClock = defineUpdate<Advanced, [{ to: Instant }]>('advance');
