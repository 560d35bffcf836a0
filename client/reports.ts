import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { paperProfile } from '../config/paper-profile';
import type { Scope } from '../domain/ids';
import { annualReport } from '../domain/papers/report/annual';
import { reviewReport } from '../domain/papers/report/over-years';
import type { DraftPaper } from '../domain/papers/paper';
import type { ReportDraft } from '../domain/papers/report/report-paper';
import { submissionPaper } from '../domain/papers/report/submission';
import { gapsOf } from '../domain/reports/gaps';
import { reviewOf } from '../domain/reports/review-of';
import type { Review } from '../domain/reports/review';
import type { Gap, Snapshot } from '../domain/reports/types';
import type { RoundPlan } from '../domain/rounds/types';
import type { Store } from '../store';
import { canonicalJson } from '../store/encode';
import { writeWhole } from './draft/write-file';
import { renderPaper, type PaperFileFormat } from './papers/render';
import { RefusedError } from './refusals';

/* Papers of rounds are made from frozen snapshots alone: what was written once can be written again years later. */

/** What papers read of the store. */
export interface ReportStore {
  rounds: Pick<Store['rounds'], 'roundsOf' | 'snapshot'>;
  records: Pick<Store['records'], 'cycleSource'>;
}

/** Báo cáo of a round, and the tờ trình with which it is laid before the Standing Committee. */
const ROUND_PAPERS = ['report', 'submission'] as const;
export type RoundPaper = (typeof ROUND_PAPERS)[number];

/** @public loaded through `lazy.ts` */
export const PAPER_FORMATS = ['docx', 'pdf', 'xlsx'] as const satisfies readonly PaperFileFormat[];

/** A snapshot with all that papers say of the rounds before it. Throws a RefusedError where one is not there. */
export async function reviewAt({ rounds }: Pick<ReportStore, 'rounds'>, sha256: string): Promise<Review> {
  const snapshot = await snapshotAt(rounds, sha256);
  const earlier = await Promise.all(snapshot.earlier.map((one) => snapshotAt(rounds, one.sha256)));
  return reviewOf(snapshot, earlier);
}

async function snapshotAt(rounds: ReportStore['rounds'], sha256: string): Promise<Snapshot> {
  const snapshot = await rounds.snapshot(sha256);
  if (snapshot !== null) return snapshot;
  throw new RefusedError({
    code: 'no-such-snapshot',
    message: `Không có bản số liệu đã chốt "${sha256}". Mã đầy đủ của mỗi kỳ: dondoc round show <kỳ>.`,
    at: '--from-snapshot',
  });
}

/**
 * A snapshot as it was hashed: the same bytes each time, whose SHA-256 is its name.
 * @public loaded through `lazy.ts`
 */
export async function snapshotText({ rounds }: Pick<ReportStore, 'rounds'>, sha256: string): Promise<string> {
  return canonicalJson(await snapshotAt(rounds, sha256));
}

/** The sentences of a paper with what each rests on. `gaps`: listed in an annex of a final report. */
export function draftOf(review: Review, paper: RoundPaper, gaps: Gap[] = []): ReportDraft {
  if (paper === 'submission') return submissionPaper(review);
  const { kind } = review.snapshot.round;
  const isOfOnePeriod = kind === 'annual' || kind === 'periodic';
  return isOfOnePeriod ? annualReport(review) : reviewReport(review, { gaps });
}

/**
 * What a final paper leaves open: clauses nobody carries out, work without an outcome. None of any other round.
 * @public loaded through `lazy.ts`
 */
export async function gapsAt({ records }: Pick<ReportStore, 'records'>, snapshot: Snapshot): Promise<Gap[]> {
  if (snapshot.round.kind !== 'final') return [];
  const source = await records.cycleSource(snapshot.scope, snapshot.cycle);
  return source === null ? [] : gapsOf(source.plan, snapshot);
}

/** Whether somebody has answered by name for what the final paper of that snapshot leaves open. */
export async function gapsAnswered(
  { queries }: Pick<Store, 'queries'>,
  { scope, cycle }: Snapshot,
  sha256: string,
): Promise<boolean> {
  const lines = await queries.auditLines({ scope, cycle, action: 'GapsAccepted' });
  return lines.some(({ after }) => (after as { snapshot?: unknown } | null)?.snapshot === sha256);
}

/** The bytes of a paper in the form that papers of the Party have now. */
export function reportAsFile(draft: DraftPaper, format: PaperFileFormat): Promise<Uint8Array> {
  return renderPaper(draft, paperProfile('party-399'), format);
}

export interface WrittenPaper {
  round: string;
  paper: RoundPaper;
  format: PaperFileFormat;
  file: string;
  /** SHA-256 of the snapshot it was made from. */
  snapshot: string;
}

/**
 * Writes the papers of every frozen round of a cycle into a folder, in each of the formats; files of the same name are
 * replaced. In the order of the rounds. Throws a RefusedError where one cannot be written.
 * @public loaded through `lazy.ts`
 */
export async function writeReports(
  store: ReportStore,
  { scope, cycle }: { scope: Scope; cycle: string },
  dir: string,
  formats: readonly PaperFileFormat[],
): Promise<WrittenPaper[]> {
  mkdirSync(dir, { recursive: true });
  const profile = paperProfile('party-399');
  const written: WrittenPaper[] = [];
  for (const { plan, state } of await store.rounds.roundsOf(scope, cycle)) {
    if (state.snapshot === null) continue;
    const review = await reviewAt(store, state.snapshot);
    const gaps = await gapsAt(store, review.snapshot);
    for (const paper of ROUND_PAPERS) {
      const draft = draftOf(review, paper, gaps).paper;
      for (const format of formats) {
        const file = join(dir, `${paperStem(paper, plan)}.${format}`);
        const done = writeWhole(file, await renderPaper(draft, profile, format), { replace: true });
        if (!done.ok) throw new RefusedError(done.refusal);
        written.push({ round: plan.id, paper, format, file, snapshot: state.snapshot });
      }
    }
  }
  return written;
}

const REPORT_STEMS = {
  annual: 'bao-cao-nam',
  periodic: 'bao-cao-dinh-ky',
  midterm: 'bao-cao-so-ket',
  final: 'bao-cao-tong-ket',
  review: 'bao-cao-so-ket-tong-ket',
} as const;

/**
 * `bao-cao-nam-2012`, `to-trinh-annual-2012`: the name of a file, without its ending.
 * @public loaded through `lazy.ts`
 */
export function paperStem(
  paper: RoundPaper | 'urge' | 'data',
  { id, kind }: Pick<RoundPlan, 'id' | 'kind'>,
): string {
  const rest = id.split('/').slice(1).join('-');
  if (paper === 'report') return `${REPORT_STEMS[kind]}-${rest}`;
  return `${{ submission: 'to-trinh', urge: 'don-doc-gui-bao-cao', data: 'so-lieu' }[paper]}-${kind}-${rest}`;
}
