import { dateOf, yearOf } from '../time/epoch';
import type { Voice } from './review';
import type { Snapshot } from './types';

type Said = 'proposals' | 'difficulties';

/** What bodies said in their parts, late ones too, and of their assignments; the same words of a body once, where first said. */
export function voicesOf(snapshots: readonly Snapshot[], what: Said): Voice[] {
  const periods = new Map(snapshots.map(({ round }) => [round.id, round.period]));
  const known = new Set<string>();
  return snapshots
    .flatMap((snapshot) => voicesOfOne(snapshot, what, periods))
    .filter(({ body, text }) => {
      const key = JSON.stringify([body.id, plain(text)]);
      return text.trim() !== '' && !known.has(key) && known.add(key);
    });
}

function voicesOfOne(
  { round: { period }, parts, lateParts, rows }: Snapshot,
  what: Said,
  periods: ReadonlyMap<string, string>,
): Voice[] {
  return [
    ...lateParts.flatMap(({ round, part: { body, content } }) =>
      voice(body, periods.get(round) ?? period, content?.narrative[what] ?? null),
    ),
    ...parts.flatMap(({ body, content }) => voice(body, period, content?.narrative[what] ?? null)),
    ...rows.flatMap((row) =>
      row[what].flatMap(({ at, text }) =>
        voice({ id: row.lead, name: row.leadName }, String(yearOf(dateOf(at))), text),
      ),
    ),
  ];
}

function voice(body: Voice['body'], period: string, text: string | null): Voice[] {
  return text === null ? [] : [{ body, period, text }];
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
