import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rounds } from '../activities/ports';
import type { Scope } from '../domain/ids';
import { reportDrafts, type ReportPaperKind } from './papers/report-drafts';

/* Papers of rounds are made from frozen snapshots alone: what was written once can be written again years later. */

export const PAPER_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** What papers read of the store. */
export interface ReportStore {
  rounds: Pick<Rounds, 'round' | 'roundsOf' | 'snapshot'>;
}

export interface WrittenPaper {
  round: string;
  paper: ReportPaperKind;
  format: PaperFormat;
  file: string;
  /** SHA-256 of the snapshot it was made from. */
  snapshot: string;
}

/**
 * Writes the papers of every frozen round of a cycle into a folder, in each of the formats; files of the same name are
 * replaced. In the order of the rounds.
 */
export async function writeReports(
  store: ReportStore,
  { scope, cycle }: { scope: Scope; cycle: string },
  dir: string,
  formats: readonly PaperFormat[],
): Promise<WrittenPaper[]> {
  mkdirSync(dir, { recursive: true });
  const written: WrittenPaper[] = [];
  for (const { plan, state } of await store.rounds.roundsOf(scope, cycle)) {
    const snapshot = state.snapshot === null ? null : await store.rounds.snapshot(state.snapshot);
    if (snapshot === null) continue;
    for (const paper of Object.keys(reportDrafts(snapshot, [])) as ReportPaperKind[])
      for (const format of formats)
        written.push({
          round: plan.id,
          paper,
          format,
          file: join(dir, `${paper}.${format}`),
          snapshot: state.snapshot!,
        });
  }
  return written;
}
