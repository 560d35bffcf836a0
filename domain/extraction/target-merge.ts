import type { DraftTarget } from './draft';

/** Shares of the shorter wording's pairs of words, or of its pairs and its words, that must stand in the other. */
const SAME_PAIRS = 0.6;
const FEWER_PAIRS = 0.5;
const SAME_WORDS = 0.9;

/** One target for each figure and thing; where it is stated again stands in `alsoAt`. */
export function mergeTargets(stated: DraftTarget[]): DraftTarget[] {
  const byFigure = new Map<string, DraftTarget[]>();
  const merged: DraftTarget[] = [];
  for (const target of stated) {
    const key = `${target.op}${target.value}${target.unit}${target.each}`;
    const same = byFigure.get(key) ?? [];
    const twin = same.find((other) => areSame(other, target));
    if (twin) {
      twin.alsoAt.push(target.place);
      twin.by ??= target.by;
      continue;
    }
    const fresh = { ...target, alsoAt: [...target.alsoAt] };
    byFigure.set(key, [...same, fresh]);
    merged.push(fresh);
  }
  return merged;
}

function areSame(a: DraftTarget, b: DraftTarget): boolean {
  if (a.by !== null && b.by !== null && a.by !== b.by) return false;
  const [first, second] = [syllablesOf(a.what), syllablesOf(b.what)];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length < 2) return short[0] === long[0] && long.length < 2;
  const pairs = shareIn(pairsOf(short), pairsOf(long));
  return pairs >= SAME_PAIRS || (pairs >= FEWER_PAIRS && shareIn(short, long) >= SAME_WORDS);
}

/** Neighbouring words: single syllables say little in Vietnamese. */
function pairsOf(syllables: string[]): string[] {
  return syllables.slice(1).map((word, i) => `${syllables[i]!} ${word}`);
}

function syllablesOf(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

function shareIn(part: string[], whole: string[]): number {
  const all = new Set(whole);
  return part.filter((word) => all.has(word)).length / part.length;
}
