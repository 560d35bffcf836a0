import type { DraftPaper } from '../../domain/papers/paper';
import type { Snapshot } from '../../domain/reports/types';

/** The report of a round, the tờ trình that goes with it, and the list of its assignments. */
export type ReportPaperKind = 'report' | 'submission' | 'list';

/** The papers of a frozen round, from its snapshot and those before it alone. */
export function reportDrafts(
  _snapshot: Snapshot,
  _earlier: Snapshot[],
): Partial<Record<ReportPaperKind, DraftPaper>> {
  return {};
}
