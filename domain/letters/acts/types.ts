import type { AssignmentEvent, EventType } from '../../lifecycle/events';
import type { AssignmentDetail } from '../../lifecycle/types';
import type { LetterKind } from '../../notices';
import type { ActModel } from '../model';
import type { Fact } from '../paper';

/** Letters that an act calls for, but the one of a return, which an earlier release shaped already. */
export type ActKind = Exclude<LetterKind, 'returned'>;

/** Which event each letter tells of. */
export interface EventOf extends Record<ActKind, EventType> {
  kept: 'Kept';
  drafted: 'Drafted';
  draftRejected: 'DraftRejected';
  extensionGranted: 'ExtensionGranted';
  extensionRefused: 'ExtensionRefused';
  transferPlanned: 'TransferPlanned';
  transferred: 'Transferred';
  urged: 'Urged';
  explanationRequired: 'ExplanationRequired';
  decided: 'Decided';
  suspended: 'Suspended';
  resumed: 'Resumed';
  withdrawn: 'Withdrawn';
  reopened: 'Reopened';
  moved: 'Moved';
  amended: 'Amended';
}

/** A letter of an act whose row and event are known to fit. */
export interface ActOf<K extends ActKind> extends AnyAct {
  event: Extract<AssignmentEvent, { type: EventOf[K] }>;
}

/** The same of any kind. */
export interface AnyAct extends ActModel {
  detail: AssignmentDetail;
}

/** What is its own in the letter of an act; addressee, ground, duty and signature are the same in all. */
export interface ActWords {
  subject: string;
  /** What is announced or asked: follows "Căn cứ Kế hoạch …, Ban Dân vận Tỉnh uỷ ". */
  opening: string;
  /** After clause, parts and product: days, decision, reason. */
  facts: Fact[];
  /** What is to be done now, a paragraph each. */
  asks: string[];
  /** Set where the three actions are offered: the line under them. */
  answers: string | null;
}

export type ActWriter<K extends ActKind> = (act: ActOf<K>) => ActWords;
