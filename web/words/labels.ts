import { CELL_LABELS, STATUS_LABELS } from '../../client/terminal/words';
import type { Lang, Said } from '../../domain/lang';
import type { AssignmentStatus, Cell } from '../../domain/lifecycle/types';

export const STATUS_WORDS: Said<Record<AssignmentStatus, string>> = {
  vi: STATUS_LABELS,
  en: {
    awaitingReceipt: 'Awaiting receipt',
    inProgress: 'In progress',
    submitted: 'Submitted, awaiting confirmation',
    returned: 'Returned – to be done again',
    declined: 'Declined as wrongly addressed, awaiting decision',
    awaitingHead: 'Awaiting approval by the head of the body',
    suspended: 'Suspended',
    accepted: 'Confirmed complete',
    withdrawn: 'Withdrawn',
    closed: 'No longer followed',
  },
};

export const CELL_WORDS: Said<Record<Cell, string>> = {
  vi: CELL_LABELS,
  en: {
    doneOnTime: 'Done on time',
    doneLate: 'Done late',
    openInTerm: 'Open – in term',
    openOverdue: 'Open – overdue',
    none: 'Not in the rate',
  },
};

/** Patterns of reminders are known by the names in plan files; the first of them has a word of its own. */
export function ladderName(name: string, lang: Lang): string {
  return name === 'default' ? { vi: 'mặc định', en: 'default' }[lang] : name;
}
