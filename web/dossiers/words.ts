import { GROUND_LABELS } from '../../domain/dossier/words';
import type { DossierCause, Ground } from '../../domain/dossier/types';
import type { Said } from '../../domain/lang';
import { MEASURE_LABELS } from '../../domain/lifecycle/measures';
import type { Measure } from '../../domain/lifecycle/types';

export const MEASURE_WORDS: Said<Record<Measure, string>> = {
  vi: MEASURE_LABELS,
  en: { extend: 'Extend', remind: 'Remind', criticise: 'Criticise', inspect: 'Inspect' },
};

export const GROUND_WORDS: Said<Record<Ground, string>> = {
  vi: GROUND_LABELS,
  en: {
    decidedTwice: 'the Committee has already decided twice or more',
    overNinetyDays: 'overdue by more than 90 days',
    extensionNearlyDone: 'asks for an extension and is half done or more',
    extensionOutsideCause: 'asks for an extension; what holds it up lies with others',
    unexplained: 'owes an explanation',
    namedBefore: 'was named in an earlier dossier',
    overSixtyDays: 'overdue by more than 60 days',
    extensionUngrounded: 'asks for an extension without sufficient ground',
    firstTime: 'reported for the first time',
  },
};

export const CAUSE_WORDS: Said<Record<DossierCause, string>> = {
  vi: { overdue: 'Quá hạn', extension: 'Đề nghị gia hạn' },
  en: { overdue: 'Overdue', extension: 'Asks for an extension' },
};

/** `nhắc nhở 3, phê bình 1`. */
export function proposedWords(proposed: Record<Measure, number>, labels: Record<Measure, string>): string {
  return (Object.entries(proposed) as [Measure, number][])
    .filter(([, count]) => count > 0)
    .map(([measure, count]) => `${labels[measure].toLocaleLowerCase('vi')} ${count}`)
    .join(', ');
}
