import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../config/package-root';
import type { DraftDocument, DraftTarget } from '../../domain/extraction/draft';
import type { Place } from '../../domain/extraction/source-text';

/** What a person read in a paper, written down by hand: facts with their lines, no quotes. */
export interface ExpectedReading {
  document: Omit<DraftDocument, 'title' | 'recipients'> & {
    titleStarts: string;
    titleEnds: string;
    recipients: number;
  };
  /** What the paper does not say: each must be a warning. */
  missing: string[];
  clauses: [id: string, line: number][];
  targets: (Omit<DraftTarget, 'id' | 'place' | 'what' | 'alsoAt'> & {
    line: number;
    /** Words that must stand in what is measured. */
    what: string[];
    alsoAt: number[];
  })[];
}

const FOLDER = join(packageRoot(), 'test/extraction');

export function expectedReading(name: string): ExpectedReading {
  return JSON.parse(readFileSync(join(FOLDER, 'expected', `${name}.json`), 'utf8')) as ExpectedReading;
}

/** A paper written for these tests. */
export function ownPaper(name: string): string {
  return readFileSync(join(FOLDER, 'papers', `${name}.txt`), 'utf8');
}

export function lineOf(place: Place): number | null {
  return 'line' in place ? place.line : null;
}
