import type { CellCounts } from '../../domain/figures/rates';
import type { Drawn } from './draw';
import type { Tone } from './screen-look';

/** A picture with what makes it readable without being seen. */
export interface Picture {
  id: string;
  title: string;
  /** What is to be seen, by its figures. */
  says: string;
  /** null: there is nothing to draw, and `says` says so. */
  drawn: Drawn | null;
  /** How it is read, below the picture; null: it needs no key. */
  key: string | null;
  table: { head: string[]; rows: string[][] };
}

export const FOUR = ['doneOnTime', 'doneLate', 'openInTerm', 'openOverdue'] as const;
export type Four = (typeof FOUR)[number];

/** The colours of the four cells are those of the marks on every page. */
export const FOUR_TONES: readonly Tone[] = ['green', 'amber', 'blue', 'red'];

export function sumOf(cells: Pick<CellCounts, Four>): number {
  return FOUR.reduce((sum, cell) => sum + cells[cell], 0);
}
