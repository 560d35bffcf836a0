import { oneLine } from '../../letters/words';
import type { Gap } from '../../reports/types';
import type { Review } from '../../reports/review';
import type { Snapshot } from '../../reports/types';
import { printedDate } from '../../time/epoch';
import { periodWords } from '../../rounds/titles';
import type { AnnexKey } from './annex-keys';
import { officeOf, type ReportOffice } from './office';

export interface ReportOptions {
  /** Who issues the paper; absent: who collates the round. */
  office?: ReportOffice;
  /** Of the whole plan, for a final paper. */
  gaps?: Gap[];
}

/** What every sentence of one paper needs. */
export interface ReportContext {
  review: Review;
  snapshot: Snapshot;
  office: ReportOffice;
  gaps: Gap[];
  /** `Phụ lục III`; only of annexes that the paper has. */
  annex: (key: AnnexKey) => string;
}

export function issuerOf({ plan, round }: Snapshot, { office }: ReportOptions): ReportOffice {
  return office ?? officeOf(round.collator?.name ?? plan.secretariat, plan.issuer);
}

/** `Đề án số 05-ĐA/TU`; of a plan without a number, its title: `Đề án “…”`. */
export function planName({ cited, title }: Snapshot['plan']): string {
  const head = oneLine(cited).split(/, ngày | của |:/u)[0]!;
  return / số /u.test(head) ? head : `${head} “${oneLine(title)}”`;
}

/** What a sentence calls the plan once it was named: `Đề án`, `Kế hoạch`. */
export function planKind({ cited }: Snapshot['plan']): string {
  return oneLine(cited).split(/ số |, ngày | của |:/u)[0]!;
}

/** `hết ngày 14/12/2012`. */
export function cutoffWords({ round }: Snapshot): string {
  return `hết ngày ${printedDate(round.days.cutoff)}`;
}

/** `năm 2012`, `quý III/2021`. */
export function periodOf({ round: { period } }: Snapshot): string {
  return periodWords(period);
}
