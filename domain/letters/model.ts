import type { DigestItem, Subject } from '../desk/types';
import type { Audience } from '../ladder/types';
import type { AssignmentEvent } from '../lifecycle/events';
import type { AssignmentRecord, ReturnNote } from '../lifecycle/types';
import type { DueLetter } from './letters-after';
import type { RoundRecord } from '../rounds/types';
import type { LocalDate } from '../time/epoch';

/** A letter as it is sent: the text part says all that the HTML part says. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** Who signs and where answers go; every part as it shall be printed. */
export interface Signature {
  office: string;
  phone: string | null;
  email: string | null;
}

/** Signed working days from one day to another; negative when `to` lies before `from`. */
export type WorkingDays = (from: LocalDate, to: LocalDate) => number;

/** What every letter needs beside what it says. */
export interface LetterFrame {
  audience: Audience;
  recipientName: string;
  day: LocalDate;
  /** Cycle id → how its plan is cited (`citePlan`). */
  plans: Record<string, string>;
  /** Body id → name, of all bodies of those plans. */
  bodies: Record<string, string>;
  signature: Signature | null;
  /** Mã nhiệm vụ → address of its page; null while there is none: the letter then tells the actions in words. */
  links: Record<string, string> | null;
  rehearsal: boolean;
  /**
   * Counts the days left or overdue as of `day`. A rung cannot: one said late, or on the Standing Committee's weekday,
   * is no longer true that morning.
   */
  workingDays: WorkingDays;
}

/** A result that waits for the secretariat's answer: a row of the read model fits. */
export type AwaitingRow = Pick<AssignmentRecord, 'cycle' | 'assignment' | 'leadName' | 'submittedAt'>;

export interface MorningFigures {
  awaitingAcceptance: AwaitingRow[];
  /** Mails in doubt or refused that nobody has resolved. */
  unresolvedMails: number;
  /** Receipt still not confirmed though its time has passed. */
  unreceived: AssignmentRecord[];
  /** Declined, an extension asked for, or a move proposed. */
  toDecide: AssignmentRecord[];
  /** Explanations that were due before this morning. */
  unexplained: AssignmentRecord[];
  /** Rounds that are open or of which the paper is awaited, with all their parts. */
  rounds: RoundRecord[];
}

export interface DigestModel extends LetterFrame {
  items: DigestItem[];
  /** `rowKey` → the row of an item of which more is told than its card holds: what somebody asked for, or said. */
  rows: Record<string, AssignmentRecord>;
  /** `rowKey` of the round → the round of a line, with the parts that the line tells of. */
  rounds: Record<string, RoundRecord>;
  /** Of the secretariat only. */
  morning: MorningFigures | null;
  /** Up to which day its desk has looked at the rows before; null: never, absent: it does not look this morning. */
  lookedThrough?: LocalDate | null;
}

export function rowKey({ cycle, assignment }: Pick<Subject, 'cycle' | 'assignment'>): string {
  return `${cycle} ${assignment}`;
}

/** A letter that an act calls for; `record` is the assignment after it. */
export interface ActModel extends LetterFrame {
  subject: Subject;
  due: DueLetter;
  record: AssignmentRecord;
  event: AssignmentEvent;
}

export interface ReturnedModel extends LetterFrame {
  subject: Subject;
  note: ReturnNote;
  /** Which return of this assignment it is, from 1. */
  times: number;
  /** Of a secret duty: no words about its result stand in the letter. */
  isSecret: boolean;
}
