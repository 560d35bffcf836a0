import type { FileRef } from '../files/types';
import type { Ladder, Step } from '../ladder/types';
import type { Instant, LocalDate } from '../time/epoch';
import type { AssignmentPolicy, Authority } from './policy';
import type { Actor, BodyRef, Measure, NewDue, Paper } from './types';

/**
 * What people ask for. Days that follow from the calendar (a rolled date, a ladder) are computed by the caller and
 * arrive as data.
 */
export type AssignmentCommand = Actor & (BodyCommand | SecretariatCommand);

export type BodyCommand =
  | { type: 'receive' }
  | { type: 'decline'; reason: string; suggested: string | null }
  | {
      type: 'contribute';
      body: string;
      kind: 'result' | 'opinion';
      text: string;
      files: FileRef[];
    }
  | { type: 'askParts'; bodies: string[]; what: string; dueOn: LocalDate; steps: Record<string, Step[]> }
  | {
      type: 'report';
      text: string;
      percent: number | null;
      difficulties: string | null;
      proposals: string | null;
    }
  | {
      type: 'submit';
      text: string;
      paper: Paper | null;
      files?: FileRef[];
      /** A paper brought by hand: when it was handed in. Not later than now. */
      handedInAt?: Instant | null;
    }
  | { type: 'approve' }
  | { type: 'reject'; reason: string }
  | { type: 'askExtension'; reason: string; nominalDue: LocalDate; effectiveDue: LocalDate }
  | { type: 'explain'; text: string; files: FileRef[] };

export type SecretariatCommand =
  /** `receipt`: when the secretariat looks again whether it was confirmed. */
  | { type: 'keep'; reason: string; receipt?: Ladder['receipt'] }
  | { type: 'accept'; note: string | null }
  | {
      type: 'return';
      reason: string;
      newNominalDue: LocalDate;
      newEffectiveDue: LocalDate;
      ladder: Ladder;
    }
  | {
      type: 'decideExtension';
      granted: boolean;
      authority: Authority;
      paper: Paper | null;
      reason: string | null;
      due: NewDue | null;
    }
  | {
      type: 'transfer';
      /** The body that is replaced: the lead or a coordinating one. */
      from: string;
      /** Its name, for the record; of a coordinating body the state keeps the id only. */
      fromName: string;
      to: BodyRef;
      reason: string;
      paper: Paper | null;
      /** The day it takes effect: today or later. */
      on: LocalDate;
      /** The due day by which the ladder was made. */
      dueThen?: LocalDate | null;
      ladder: Ladder | null;
      approval: AssignmentPolicy['approval'];
    }
  | { type: 'suspend'; reason: string; paper: Paper | null }
  | { type: 'resume'; reason: string; due: NewDue | null; receipt?: Ladder['receipt'] }
  | { type: 'withdraw'; reason: string; paper: Paper | null }
  | { type: 'reopen'; reason: string; paper: Paper | null; due: NewDue }
  /** The paper that gave the duty was amended: another due day, later or sooner. */
  | { type: 'amend'; reason: string; paper: Paper; due: NewDue }
  /** `due`: the day that was proposed, with its ladder as bodies and calendar stand now. */
  | { type: 'decideMove'; accepted: boolean; reason: string | null; due?: NewDue | null }
  | { type: 'urge'; note: string }
  | { type: 'requireExplanation'; question: string; dueOn: LocalDate; steps: Step[] }
  | {
      type: 'decide';
      dossier: string;
      measure: Measure;
      paper: Paper;
      note: string | null;
      due: NewDue | null;
    }
  | { type: 'close'; reason: string };

export type CommandType = (BodyCommand | SecretariatCommand)['type'];

/** What one assignment tells another through the system: nobody's act, never refused, perhaps without effect. */
export type Tidings =
  /** What it builds on was accepted, or withdrawn. `ladder`: what remains, told from that day on. */
  | { type: 'release'; predecessor: string; ladder: Ladder | null }
  /** What it builds on was moved; shown to the secretariat before anything moves. */
  | {
      type: 'proposeMove';
      predecessor: string;
      predecessorDue: LocalDate;
      due: NewDue;
      /** It was taken up again after its end: of one that nobody waited for any more. */
      again?: boolean;
    };
