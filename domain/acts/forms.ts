import type { FileRef } from '../files/types';
import type { Authority } from '../lifecycle/policy';
import type { Actor, BodyRef, Measure, Paper } from '../lifecycle/types';
import type { Instant, LocalDate } from '../time/epoch';

/**
 * What people fill in, on the command line, on a page or in bulk: words and days. What follows from the calendar is
 * added by `commandOf`. `until`: a day as it is decided or wished, before rolling.
 */
export type ActForm = Actor & (BodyForm | SecretariatForm);

export type BodyForm =
  | { type: 'receive' }
  | { type: 'decline'; reason: string; suggested: string | null }
  | { type: 'contribute'; body: string; kind: 'result' | 'opinion'; text: string; files: FileRef[] }
  | { type: 'askParts'; bodies: string[]; what: string; until: LocalDate }
  | {
      type: 'report';
      text: string;
      percent: number | null;
      difficulties: string | null;
      proposals: string | null;
    }
  | { type: 'submit'; text: string; paper: Paper | null; files: FileRef[]; handedInAt: Instant | null }
  | { type: 'approve' }
  | { type: 'reject'; reason: string }
  | { type: 'askExtension'; reason: string; until: LocalDate }
  | { type: 'explain'; text: string; files: FileRef[] };

export type SecretariatForm =
  | { type: 'keep'; reason: string }
  | { type: 'accept'; note: string | null }
  | { type: 'return'; reason: string; until: LocalDate }
  /** `until` null: the day that was asked for. */
  | {
      type: 'decideExtension';
      granted: boolean;
      authority: Authority;
      paper: Paper | null;
      reason: string | null;
      until: LocalDate | null;
    }
  /** `from` null: the lead. `on` null: today. */
  | {
      type: 'transfer';
      from: BodyRef | null;
      to: BodyRef;
      reason: string;
      paper: Paper | null;
      on: LocalDate | null;
    }
  | { type: 'suspend'; reason: string; paper: Paper | null }
  /** `until` null: as many working days are left as when the clock was stopped. */
  | { type: 'resume'; reason: string; until: LocalDate | null }
  | { type: 'withdraw'; reason: string; paper: Paper | null }
  | { type: 'reopen'; reason: string; paper: Paper | null; until: LocalDate }
  | { type: 'decideMove'; accepted: boolean; reason: string | null }
  | { type: 'amend'; reason: string; paper: Paper; until: LocalDate }
  | { type: 'urge'; note: string }
  /** `until` null: after the working days of the office's rules. */
  | { type: 'requireExplanation'; question: string; until: LocalDate | null }
  | {
      type: 'decide';
      dossier: string;
      measure: Measure;
      paper: Paper;
      note: string | null;
      until: LocalDate | null;
    };

export type ActType = (BodyForm | SecretariatForm)['type'];
