import type { Place } from '../../domain/extraction/source-text';
import type { Obligation } from '../../domain/plan/schema';

/** "dòng 105", "trang 3, đoạn 12", "đoạn 40": where a person looks it up. */
export function placeWords(place: Place): string {
  if ('line' in place) return `dòng ${place.line}`;
  return place.page === null ? `đoạn ${place.paragraph}` : `trang ${place.page}, đoạn ${place.paragraph}`;
}

/** Where the sentence of an obligation stands in its paper; null where the plan does not say. */
export function placeOf({ line, reading }: Pick<Obligation, 'line' | 'reading'>): Place | null {
  if (line !== null) return { line };
  const paragraph = reading?.paragraph ?? null;
  return paragraph === null ? null : { page: reading?.page ?? null, paragraph };
}
