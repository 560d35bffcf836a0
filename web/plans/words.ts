import type { Said } from '../../domain/lang';
import type { Confidence } from '../../domain/extraction/draft';
import { CONFIDENCE_LABELS, OBLIGATION_KIND_LABELS } from '../../client/terminal/draft-words';
import type { ObligationKind } from '../../domain/plan/schema';

export const CONFIDENCE_WORDS: Said<Record<Confidence, string>> = {
  vi: CONFIDENCE_LABELS,
  en: { high: 'high', medium: 'medium', low: 'low' },
};

export const KIND_WORDS: Said<Record<ObligationKind, string>> = {
  vi: OBLIGATION_KIND_LABELS,
  en: {
    assignment: 'assignment',
    periodic: 'periodic',
    monitoring: 'monitoring',
    report: 'report',
    'midterm-review': 'midterm review',
    'final-review': 'final review',
  },
};

/** What every page about a plan shares. */
export const PLAN_WORDS: Said<{ admin: string; plans: string; version: string; lastChange: string }> = {
  vi: {
    admin: 'Quản trị',
    plans: 'Văn bản, kế hoạch',
    version: 'bản',
    lastChange: 'Sửa lần cuối',
  },
  en: { admin: 'Administration', plans: 'Papers and plans', version: 'version', lastChange: 'Last change' },
};
