import type { SourceRef } from '../papers/report/sentence';
import { groupBy } from '../plan/group-by';
import { yearOfRow } from './matrix';
import { compare } from './order';
import type { Snapshot } from './types';

/**
 * The way back from a line of a paper: the clauses that its sources go back to, in the order of the paper (those
 * that set targets alone after the others), each with the sources that lead there. `earlier` holds the frozen rounds that the paper was made from besides its own.
 */
export function clausesOf(
  sources: readonly SourceRef[],
  snapshot: Snapshot,
  earlier: readonly Snapshot[] = [],
): { clause: string; sources: SourceRef[] }[] {
  const known = indexOf(snapshot, earlier);
  const pairs = sources.flatMap((source) =>
    [...new Set(clausesOfSource(source, known))].map((clause) => ({ clause, source })),
  );
  const order = new Map(snapshot.figures.byClause.map(({ clause }, place) => [clause, place]));
  const placeOf = (clause: string) => order.get(clause) ?? order.size;
  return [...groupBy(pairs, ({ clause }) => clause)]
    .map(([clause, members]) => ({ clause, sources: members.map(({ source }) => source) }))
    .sort((a, b) => placeOf(a.clause) - placeOf(b.clause) || compare(a.clause, b.clause));
}

interface Index {
  snapshot: Snapshot;
  rounds: ReadonlyMap<string, Snapshot>;
  rows: ReadonlyMap<string, string>;
  targets: ReadonlyMap<string, string>;
}

function indexOf(snapshot: Snapshot, earlier: readonly Snapshot[]): Index {
  return {
    snapshot,
    rounds: new Map([...earlier, snapshot].map((one) => [one.round.id, one])),
    rows: new Map(snapshot.rows.map(({ id, clause }) => [id, clause])),
    targets: new Map(snapshot.targets.map(({ target }) => [target.code, target.clause])),
  };
}

function clausesOfSource(source: SourceRef, known: Index): string[] {
  switch (source.type) {
    case 'assignment':
      return found(known.rows, source.id);
    case 'target':
      return found(known.targets, source.code);
    case 'part':
      return clausesOfPart(source, known);
    case 'round':
      return known.rounds.get(source.round)?.figures.byClause.map(({ clause }) => clause) ?? [];
    case 'year':
      return known.snapshot.rows.filter((row) => yearOfRow(row) === source.year).map(({ clause }) => clause);
    case 'plan':
      return known.snapshot.subPlans
        .filter(({ cycle }) => cycle === source.cycle)
        .map(({ clause }) => clause);
  }
}

/** What the part tells of; of one that did not come, the clause that asks for the round. */
function clausesOfPart({ round, body }: { round: string; body: string }, known: Index): string[] {
  const snapshot = known.rounds.get(round);
  // A late part stands beside the missing one that it came too late for: the sentence that names it speaks of the newer.
  const late = known.snapshot.lateParts.find((one) => one.round === round && one.part.body.id === body);
  const part = late?.part ?? snapshot?.parts.find((one) => one.body.id === body);
  const content = part?.content ?? null;
  const asking = snapshot?.round.clause ?? null;
  if (content === null) return asking === null ? [] : [asking];
  const told = [
    ...content.assignments.flatMap(({ id }) => found(known.rows, id)),
    ...content.figures.flatMap(({ target }) => found(known.targets, target)),
  ];
  // Words alone tell of the round they were asked for.
  return told.length > 0 || asking === null ? told : [asking];
}

function found(clauses: ReadonlyMap<string, string>, key: string): string[] {
  const clause = clauses.get(key);
  return clause === undefined ? [] : [clause];
}
