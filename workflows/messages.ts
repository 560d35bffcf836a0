import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CalendarData } from '../domain/calendar/types';
import type { Card, DeskState } from '../domain/desk/types';
import type { Scope } from '../domain/ids';
import type { Ladder } from '../domain/ladder/types';
import type { AssignmentCommand, Tidings } from '../domain/lifecycle/commands';
import type { Actor, AssignmentRecord, AssignmentState, Paper } from '../domain/lifecycle/types';
import type { EarlierState } from '../domain/lifecycle/upcast';
import type { MailDecisionArgs } from '../domain/letters/guard-decision';
import type { Assignment } from '../domain/plan/assignment';
import type { CycleStatus } from '../domain/plan/cycle-record';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { RoundCommand } from '../domain/rounds/commands';
import type { RoundPlan, RoundRecord, RoundState } from '../domain/rounds/types';
import type { Instant, LocalDate } from '../domain/time/epoch';
import type { ClockInput } from './clock';

/** What travels between client, workflows and activities. No logic: definitions and shapes only. */

export const SCHEMA_VERSION = 2;

/** Mails have a queue of their own, so that a slow mail server never holds up the rest. */
export function mailQueue(taskQueue: string): string {
  return `${taskQueue}-mail`;
}

// ---- assignment

export interface AssignmentInput {
  /** 1: before extensions, transfers and the rest of its life were known. */
  schemaVersion: 1 | typeof SCHEMA_VERSION;
  scope: Scope;
  cycle: string;
  clock: ClockInput;
  assignment: Assignment;
  leadName: string;
  state: AssignmentState | EarlierState;
  /** Update ids already carried out: a request repeated after continue-as-new is answered, not done again. */
  processed: string[];
  /** Continue as new from this history length on; null = when the server suggests it. */
  continueAfterEvents: number | null;
  /** A run that takes up again what had ended: the request that did, under its id. */
  reopening?: { command: Extract<AssignmentCommand, { type: 'reopen' }>; request: string };
}

export interface AssignmentView {
  record: AssignmentRecord;
  state: AssignmentState;
  /** Workflow ids of the desks that have something new to say after this act, and of followers that heard of it. */
  touched: string[];
  /** Requests that were carried out, the newest last; absent from runs of an earlier release. */
  requests?: string[];
}

/** Any act of a person: validated, carried out once under its update id, answered with the assignment as it then is. */
export const actOn = defineUpdate<AssignmentView, [AssignmentCommand]>('act');
/** What a predecessor has to tell; a signal, so that nobody waits for an assignment that cannot answer. */
export const tidingsTold = defineSignal<[{ tidings: Tidings; at: Instant }]>('tidings');

// Acts that had an Update of their own before `act` took all of them: kept for requests that are under way.
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

// ---- round

export interface RoundInput {
  schemaVersion: typeof SCHEMA_VERSION;
  scope: Scope;
  /** `KH142/1`. */
  cycle: string;
  clock: ClockInput;
  plan: RoundPlan;
  state: RoundState;
  /** Requests already carried out, with a mark of their words, the newest last. */
  processed: string[];
  /** Continue as new from this history length on; null = when the server suggests it. */
  continueAfterEvents: number | null;
  /** Carried over where the last freezing failed. */
  trouble?: RoundTrouble | null;
}

/** Why the figures of a closed round are not frozen yet: visible, and tried again. */
export interface RoundTrouble {
  code: string;
  message: string;
  at: Instant;
  /** When it is tried again by itself; any act on the round tries at once. */
  againAt: Instant;
}

/** What an act is answered with: no more than it changed, for a round of 150 bodies hears hundreds of them. */
export interface RoundAnswer {
  /** Desks that have something new to say since the last advance. */
  touched: string[];
  /** The request as it was carried out, by its id and a mark of its words; null where the act had no id. */
  request: string | null;
  trouble: RoundTrouble | null;
}

export interface RoundView {
  record: RoundRecord;
  /** Desks that have something new to say since the last advance. */
  touched: string[];
  trouble: RoundTrouble | null;
}

/** Any act of a person on a round: validated, carried out once under its update id. */
export const actRound = defineUpdate<RoundAnswer, [RoundCommand]>('actRound');
/** Its cycle ends: what has not ended is cancelled. */
export const closeRound = defineSignal<[Actor & { reason: string; at: Instant }]>('closeRound');
export const roundView = defineQuery<RoundView>('roundView');

// ---- desk

export interface DeskInput {
  schemaVersion: 1 | typeof SCHEMA_VERSION;
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
  /** To the secretariat: days on whose morning receipt must be confirmed; absent from earlier dealers. */
  looksOn?: LocalDate[];
  /** The dealer's clock. */
  at: Instant;
}

export const cardsDealt = defineSignal<[Deal]>('cardsDealt');
export const deskState = defineQuery<DeskState>('desk');
/** A person's word on a mail whose fate is unknown, that was refused or that did not reach all its addresses. */
export const decideMail = defineUpdate<void, [MailDecisionArgs]>('decideMail');

// ---- plan cycle

export interface CycleInput {
  schemaVersion: 1 | typeof SCHEMA_VERSION;
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
  /** Rounds that were started; absent from cycles of an earlier release. */
  rounds?: number;
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
