/*
 * node bench/papers-once.js FORMAT: a final paper over five years in a process of its own, so that its memory is its
 * own: 500 assignments and 60 bodies. Prints what it cost as JSON.
 */
import { renderPaper, type PaperFileFormat } from '../client/papers/render';
import { partyProfile } from '../config/paper-profile';
import { reviewReport } from '../domain/papers/report/over-years';
import { reviewOf } from '../domain/reports/review-of';
import { snapshotOf } from '../domain/reports/snapshot-of';
import { peakMegabytesOfThisProgram } from '../test/support/peak-memory';
import { inputOfSize } from '../test/reports/sized-input';

export interface PaperCost {
  /** From the start of the process until everything is loaded and the five rounds are frozen. */
  frozenMs: number;
  /** From the frozen rounds to the bytes of the file. */
  paperMs: number;
  peakMegabytes: number;
  tables: number;
  charts: number;
  bytes: number;
}

const ROUNDS = ['annual/2026', 'annual/2027', 'midterm/2028', 'annual/2029'];

async function main(format: PaperFileFormat): Promise<void> {
  const earlier = ROUNDS.map((round) => snapshotOf(inputOfSize(500, 60, round)));
  const snapshot = snapshotOf(inputOfSize(500, 60, 'final/2030'));
  const frozenMs = performance.now();
  const { paper } = reviewReport(reviewOf(snapshot, earlier), { gaps: [] });
  const bytes = await renderPaper(paper, partyProfile(), format);
  const blocks = [paper.body, ...paper.annexes.map((annex) => annex.blocks)].flat();
  const cost: PaperCost = {
    frozenMs,
    paperMs: performance.now() - frozenMs,
    peakMegabytes: peakMegabytesOfThisProgram(),
    tables: blocks.filter(({ type }) => type === 'table').length,
    charts: blocks.filter(({ type }) => type === 'chart').length,
    bytes: bytes.length,
  };
  process.stdout.write(JSON.stringify(cost));
}

void main(process.argv[2] as PaperFileFormat);
