import { similarityIn } from './similarity';

/** What two readings of an item are matched by. */
export interface Matchable {
  clause: string;
  /** The sentence of the paper, where it is known. */
  quote: string | null;
  summary: string;
  /** Comparable between the two sides: folded names of the leads, the words of the deadline. */
  lead: string;
  deadline: string;
}

/** Alike enough by their words alone. */
const ALIKE = 0.5;
/** Alike enough where the clause and the lead are the same too: a sentence that was rewritten. */
const REWRITTEN = 0.2;

/** Pairs of indexes, best first; what stays alone was dropped or added. */
export function matchItems(
  before: readonly Matchable[],
  after: readonly Matchable[],
): [before: number, after: number][] {
  const pairs: [number, number][] = [];
  const free = { before: new Set(before.keys()), after: new Set(after.keys()) };
  const take = (i: number, j: number) => {
    if (!free.before.has(i) || !free.after.has(j)) return;
    free.before.delete(i);
    free.after.delete(j);
    pairs.push([i, j]);
  };
  // The same words in the same clause, then anywhere: most of an amended paper is as it was.
  for (const keyOf of [(one: Matchable) => `${one.clause}|${textOf(one)}`, textOf]) {
    const places = new Map<string, number[]>();
    for (const j of free.after) places.set(keyOf(after[j]!), [...(places.get(keyOf(after[j]!)) ?? []), j]);
    for (const i of [...free.before]) {
      const j = places.get(keyOf(before[i]!))?.shift();
      if (j !== undefined) take(i, j);
    }
  }
  for (const { i, j } of candidates(before, after, free)) take(i, j);
  return pairs;
}

function textOf({ quote, summary }: Matchable): string {
  return quote ?? summary;
}

interface Free {
  before: ReadonlySet<number>;
  after: ReadonlySet<number>;
}

function candidates(
  before: readonly Matchable[],
  after: readonly Matchable[],
  free: Free,
): { i: number; j: number }[] {
  const textsOf = (items: readonly Matchable[]) =>
    items.flatMap(({ quote, summary }) => (quote === null ? [summary] : [quote, summary]));
  const { between } = similarityIn(textsOf(before), textsOf(after));
  const alike = (a: Matchable, b: Matchable) =>
    a.quote !== null && b.quote !== null
      ? between(a.quote, b.quote)
      : Math.max(between(a.summary, b.summary), between(textOf(a), textOf(b)));
  const found: { i: number; j: number; score: number }[] = [];
  for (const i of free.before) {
    for (const j of free.after) {
      const [a, b] = [before[i]!, after[j]!];
      const words = alike(a, b);
      const isSamePlace = a.clause === b.clause && a.lead === b.lead;
      if (words < (isSamePlace ? REWRITTEN : ALIKE)) continue;
      const score =
        words +
        (a.clause === b.clause ? 0.15 : 0) +
        (a.lead === b.lead ? 0.1 : 0) +
        (a.deadline === b.deadline ? 0.05 : 0);
      found.push({ i, j, score });
    }
  }
  return found.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
}
