import type { FileRef } from '../files/types';
import type { EscalationLevel, Ladder, Step } from '../ladder/types';
import type { Instant, LocalDate } from '../time/epoch';
import type { Authority } from './policy';
import type { Actor, Measure, NewDue, Paper, PlannedTransfer, TransferNote } from './types';

/** What happened to an assignment. `by` where a person did it; all else is brought by time or by another assignment. */
export type AssignmentEvent = { at: Instant } & (ActEvent | TimeEvent);

export type ActEvent = Actor &
  (
    | { type: 'Received' }
    | { type: 'Declined'; reason: string; suggested: string | null }
    | { type: 'Kept'; reason: string; receipt?: Ladder['receipt'] }
    | { type: 'Contributed'; body: string; kind: 'result' | 'opinion'; text: string; files: FileRef[] }
    | { type: 'PartsAsked'; bodies: string[]; what: string; dueOn: LocalDate; steps: Record<string, Step[]> }
    | {
        type: 'ProgressReported';
        text: string;
        percent: number | null;
        difficulties: string | null;
        proposals: string | null;
      }
    | { type: 'Drafted'; text: string; paper: Paper | null; files: FileRef[]; submittedAt?: Instant }
    | { type: 'DraftRejected'; reason: string }
    | {
        type: 'Submitted';
        text: string;
        paper: Paper | null;
        files?: FileRef[];
        submittedAt?: Instant;
        approvedBy?: string | null;
      }
    | { type: 'Accepted'; note: string | null }
    | {
        type: 'Returned';
        reason: string;
        newNominalDue: LocalDate;
        newEffectiveDue: LocalDate;
        ladder: Ladder;
      }
    | {
        type: 'ExtensionAsked';
        reason: string;
        nominalDue: LocalDate;
        effectiveDue: LocalDate;
        authority: Authority;
      }
    | {
        type: 'ExtensionGranted';
        authority: Authority;
        paper: Paper;
        reason: string | null;
        due: NewDue;
      }
    | { type: 'ExtensionRefused'; authority: Authority; paper: Paper | null; reason: string }
    | { type: 'TransferPlanned'; transfer: PlannedTransfer; reason: string }
    | {
        type: 'Transferred';
        transfer: TransferNote;
        ladder: Ladder | null;
        approval: 'direct' | 'head';
        reason: string;
      }
    | { type: 'Suspended'; reason: string; paper: Paper | null }
    | { type: 'Resumed'; reason: string; due: NewDue | null; receipt?: Ladder['receipt'] }
    | { type: 'Withdrawn'; reason: string; paper: Paper | null }
    | { type: 'Reopened'; reason: string; paper: Paper | null; due: NewDue }
    | { type: 'Amended'; reason: string; paper: Paper; due: NewDue }
    | { type: 'Moved'; reason: string | null; due: NewDue }
    | { type: 'MoveRefused'; reason: string }
    | { type: 'Urged'; note: string }
    | { type: 'ExplanationRequired'; question: string; dueOn: LocalDate; steps: Step[] }
    | { type: 'Explained'; text: string; files: FileRef[] }
    | {
        type: 'Decided';
        dossier: string;
        measure: Measure;
        paper: Paper;
        note: string | null;
        due: NewDue | null;
      }
    | { type: 'Closed'; reason: string }
  );

export type TimeEvent =
  | { type: 'BecameOverdue' }
  | { type: 'Escalated'; level: EscalationLevel }
  /** A planned transfer's day has come. */
  | { type: 'TransferTookEffect'; transfer: PlannedTransfer }
  | { type: 'Released'; predecessor: string; ladder: Ladder | null }
  | { type: 'MoveProposed'; predecessor: string; predecessorDue: LocalDate; due: NewDue };

export type EventType = (ActEvent | TimeEvent)['type'];
