import type { Scope } from '../domain/ids';
import type { ReportSentence } from '../domain/papers/report/sentence';
import { isAtOrBelow } from '../domain/reports/clauses';
import { clausesOf } from '../domain/reports/clauses-of';
import { gapsOf } from '../domain/reports/gaps';
import { traceClause, type ClauseTrace } from '../domain/reports/lineage';
import { snapshotRow } from '../domain/reports/snapshot-row';
import type { Review } from '../domain/reports/review';
import type { Gap, SnapshotPart, SnapshotRow, TargetReading } from '../domain/reports/types';
import type { RoundRecord } from '../domain/rounds/types';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import { draftOf, reviewAt } from './reports';
import { RefusedError } from './refusals';

/* Truy vết: from a clause down to the lines of papers, and from a line back to what it rests on. */

type TraceStore = Pick<Store, 'rounds' | 'records'>;

export interface CycleAddress {
  scope: Scope;
  cycle: string;
}

/** A sentence of a paper, by the number raised at its end. */
export interface PaperLine {
  round: string;
  line: number;
  section: string;
  text: string;
}

export interface ClauseLineage {
  clauses: ClauseTrace[];
  /** Sentences that speak of this clause alone. */
  lines: PaperLine[];
  /** Sentences that count it among others. */
  countedIn: { round: string; lines: number[] }[];
}

/**
 * Everything that was made of a clause and those below it; null where the plan does not know it.
 * @public loaded through `lazy.ts`
 */
export async function lineageOfClause(
  store: TraceStore,
  { scope, cycle }: CycleAddress,
  clause: string,
): Promise<ClauseLineage | null> {
  const source = await store.records.cycleSource(scope, cycle);
  if (source === null) return null;
  const reviews = await Promise.all(
    (await frozenRounds(store, { scope, cycle })).map(({ state }) => reviewAt(store, state.snapshot!)),
  );
  const snapshots = reviews.map(({ snapshot }) => snapshot);
  const clauses = traceClause(source.plan, await store.rounds.rowsOf(scope, cycle), snapshots, clause);
  if (clauses.length === 0) return null;
  const told = reviews.map((review) => linesOn(clause, review, draftOf(review, 'report').sentences));
  return {
    clauses,
    lines: told.flatMap(({ own }) => own),
    countedIn: told.flatMap(({ round, among }) => (among.length === 0 ? [] : [{ round, lines: among }])),
  };
}

function linesOn(clause: string, { snapshot, earlier }: Review, sentences: ReportSentence[]) {
  const round = snapshot.round.id;
  const own: PaperLine[] = [];
  const among: number[] = [];
  for (const { id, section, text, sources } of sentences) {
    const places = clausesOf(sources, snapshot, earlier).map((one) => isAtOrBelow(one.clause, clause));
    if (!places.includes(true)) continue;
    if (places.includes(false)) among.push(id);
    else own.push({ round, line: id, section, text });
  }
  return { round, own, among };
}

async function frozenRounds({ rounds }: TraceStore, { scope, cycle }: CycleAddress): Promise<RoundRecord[]> {
  return (await rounds.roundsOf(scope, cycle)).filter(({ state }) => state.snapshot !== null);
}

// ---- back

export interface LineLineage extends PaperLine {
  cycle: string;
  snapshot: string;
  clauses: ClauseSources[];
  /** Figures of rounds that were frozen before. */
  rounds: { round: string; sha256: string }[];
}

export interface ClauseSources {
  clause: string;
  assignments: SnapshotRow[];
  /** Each with the parts that its values were reported in. */
  targets: { reading: TargetReading; from: SnapshotPart[] }[];
  parts: SnapshotPart[];
}

/**
 * What a sentence of the report of a frozen round rests on. Throws a RefusedError where there is no such sentence.
 * @public loaded through `lazy.ts`
 */
export async function lineageOfLine(store: TraceStore, sha256: string, line: number): Promise<LineLineage> {
  const review = await reviewAt(store, sha256);
  const { snapshot } = review;
  const { sentences } = draftOf(review, 'report');
  const sentence = sentences.find(({ id }) => id === line);
  if (sentence === undefined)
    throw new RefusedError({
      code: 'no-such-line',
      message: `${snapshot.round.title} không có câu số ${line}; các câu có nguồn được đánh số từ 1 đến ${sentences.length}.`,
      at: '--line',
    });
  const { section, text, sources } = sentence;
  const rows = new Map(snapshot.rows.map((row) => [row.id, row]));
  const readings = new Map(snapshot.targets.map((reading) => [reading.target.code, reading]));
  const partOf = partsTold(review);
  const readingOf = (code: string) => {
    const reading = readings.get(code);
    if (reading === undefined) return [];
    const from = reading.reported.flatMap(
      ({ body }) => snapshot.parts.find((part) => part.body.id === body.id) ?? [],
    );
    return [{ reading, from }];
  };
  const hashes = new Map(snapshot.earlier.map((one) => [one.round, one.sha256]));
  const clauses = clausesOf(sources, snapshot, review.earlier).map(
    ({ clause, sources: own }): ClauseSources => ({
      clause,
      assignments: own.flatMap((one) => (one.type === 'assignment' ? (rows.get(one.id) ?? []) : [])),
      targets: own.flatMap((one) => (one.type === 'target' ? readingOf(one.code) : [])),
      parts: own.flatMap((one) => (one.type === 'part' ? (partOf(one) ?? []) : [])),
    }),
  );
  return {
    round: snapshot.round.id,
    cycle: snapshot.cycle,
    snapshot: sha256,
    line,
    section,
    text,
    clauses,
    rounds: sources.flatMap((one) =>
      one.type === 'round' && hashes.has(one.round)
        ? [{ round: one.round, sha256: hashes.get(one.round)! }]
        : [],
    ),
  };
}

/** A late part, before the missing one that it came too late for. */
function partsTold({ snapshot, earlier }: Review) {
  const keyOf = (round: string, body: string) => JSON.stringify([round, body]);
  const all = [...earlier, snapshot].flatMap(({ round, parts }) =>
    parts.map((part) => ({ round: round.id, part })),
  );
  const known = new Map(
    [...all, ...snapshot.lateParts].map(({ round, part }) => [keyOf(round, part.body.id), part]),
  );
  return ({ round, body }: { round: string; body: string }) => known.get(keyOf(round, body));
}

// ---- what is missing

export interface OpenGaps {
  gaps: Gap[];
  /** Work without an outcome whose day has not come yet: no gap. */
  inTerm: number;
}

/**
 * What stands open of a cycle as of now.
 * @public loaded through `lazy.ts`
 */
export async function gapsNow(
  store: TraceStore,
  { scope, cycle }: CycleAddress,
  now: Instant,
): Promise<OpenGaps> {
  const source = await store.records.cycleSource(scope, cycle);
  if (source === null) return { gaps: [], inTerm: 0 };
  const rows = (await store.rounds.rowsOf(scope, cycle)).map((row) => snapshotRow(row, now));
  const frozen = await frozenRounds(store, { scope, cycle });
  const earlier = frozen.map(({ plan: { id, kind, period }, state }) => ({
    round: id,
    kind,
    period,
    sha256: state.snapshot!,
  }));
  const inTerm = new Set(rows.filter(({ cell }) => cell === 'openInTerm').map(({ id }) => id));
  const all = gapsOf(source.plan, { rows, earlier });
  const gaps = all.filter((gap) => gap.kind !== 'no-outcome' || !inTerm.has(gap.assignment));
  return { gaps, inTerm: all.length - gaps.length };
}
