/** The known word that a mistyped one most likely means; null when none is close. */
export function nearest(written: string, known: Iterable<string>): string | null {
  const allowed = Math.max(1, Math.floor(written.length / 3));
  let best: { word: string; edits: number } | null = null;
  for (const word of known) {
    if (Math.abs(word.length - written.length) > allowed) continue;
    const edits = editsBetween(written.toLowerCase(), word.toLowerCase());
    if (edits <= allowed && (best === null || edits < best.edits)) best = { word, edits };
  }
  return best?.word ?? null;
}

/** Levenshtein distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
