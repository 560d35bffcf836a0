import { decided } from './decided';
import { amended } from './amended';
import { extensionGranted, extensionRefused, moved } from './extension';
import { reopened, resumed, suspended, withdrawn } from './pause';
import { draftRejected, drafted, kept } from './receipt';
import { transferPlanned, transferred } from './transfer';
import type { ActKind, ActWriter, EventOf } from './types';
import { explanationRequired, urged } from './urging';

/** How the letter of each act is worded; a kind without its words does not compile. */
export const ACT_WRITERS: { [K in ActKind]: ActWriter<K> } = {
  kept,
  drafted,
  draftRejected,
  extensionGranted,
  extensionRefused,
  transferPlanned,
  transferred,
  urged,
  explanationRequired,
  decided,
  suspended,
  resumed,
  withdrawn,
  reopened,
  moved,
  amended,
};

/** Which events each of them can tell of. */
export const ACT_EVENTS: { [K in ActKind]: readonly EventOf[K][] } = {
  kept: ['Kept'],
  drafted: ['Drafted'],
  draftRejected: ['DraftRejected'],
  extensionGranted: ['ExtensionGranted'],
  extensionRefused: ['ExtensionRefused'],
  transferPlanned: ['TransferPlanned'],
  transferred: ['Transferred'],
  urged: ['Urged'],
  explanationRequired: ['ExplanationRequired'],
  decided: ['Decided'],
  suspended: ['Suspended'],
  resumed: ['Resumed'],
  withdrawn: ['Withdrawn'],
  reopened: ['Reopened'],
  moved: ['Moved'],
  amended: ['Amended'],
};
