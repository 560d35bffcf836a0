import type { Term } from '../deadline/types';
import type { Draft } from '../extraction/draft';
import { dateFromParts, yearOf } from '../time/epoch';

/** Plans of this kind run for five years. */
const USUAL_YEARS = 5;

/** The term that the paper gives; else one that holds its dates and that somebody has to stand for; null without any date. */
export function termOfDraft({
  document,
  obligations,
  targets,
}: Draft): { term: Term; assumed: boolean } | null {
  if (document.term !== null) return { term: document.term, assumed: false };
  const years = [
    ...(document.date === null ? [] : [document.date]),
    ...obligations.flatMap(({ deadline }) => deadline.occurrences.map(({ nominalDue }) => nominalDue)),
    ...targets.flatMap(({ by }) => (by === null ? [] : [by])),
  ].map(yearOf);
  if (years.length === 0) return null;
  const first = Math.min(...years);
  const last = Math.max(...years, first + USUAL_YEARS - 1);
  return { term: { start: dateFromParts(first, 1, 1), end: dateFromParts(last, 12, 31) }, assumed: true };
}
