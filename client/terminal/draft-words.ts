import type { Confidence, DraftTarget } from '../../domain/extraction/draft';
import type { ObligationKind } from '../../domain/plan/schema';

/** What people see of a draft, on a terminal, in a plan file and in a workbook. */

export const CONFIDENCE_LABELS: Record<Confidence, string> = { high: 'cao', medium: 'vừa', low: 'thấp' };

export const OBLIGATION_KIND_LABELS: Record<ObligationKind, string> = {
  assignment: 'giao việc',
  periodic: 'định kỳ',
  monitoring: 'theo dõi, giám sát',
  report: 'báo cáo',
  'midterm-review': 'sơ kết',
  'final-review': 'tổng kết',
};

export const OPERATOR_LABELS: Record<DraftTarget['op'], string> = {
  '>': 'trên',
  '>=': 'từ … trở lên',
  '<': 'dưới',
  '<=': 'không quá',
  '=': 'đạt',
  '~': 'khoảng',
};
