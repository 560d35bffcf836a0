import { readDocument } from '../../domain/extraction/document';
import { outlineOf } from '../../domain/extraction/outline';
import { targetsOf } from '../../domain/extraction/targets';
import { unwrap } from '../../domain/extraction/unwrap';
import { expectedReading, lineOf, ownPaper } from './expected-readings';
import { paperOfOthers, papersAreHere } from './papers-of-others';
import { sourceOf } from './source-of';

/** Every target as in the expected file, with the expected words put in where they are found. */
function targetsAsExpected(text: string, name: string) {
  const paragraphs = unwrap(sourceOf(text));
  const { date, term } = readDocument(paragraphs).document;
  const firstYear = Number((date ?? term?.start)?.slice(0, 4)) || null;
  const wanted = expectedReading(name).targets;
  return targetsOf(outlineOf(paragraphs), firstYear).map((target, i) => {
    const { id: _id, place, alsoAt, what, ...rest } = target;
    const words = wanted[i]?.what ?? [];
    const found = words.every((word) => what.toLowerCase().includes(word.toLowerCase()));
    return { ...rest, line: lineOf(place), what: found ? words : what, alsoAt: alsoAt.map(lineOf) };
  });
}

(papersAreHere ? describe : describe.skip)('the targets of the four papers', () => {
  test.each(['000', '001', '002', '003'])('%s aims at what its reader found and at nothing else', (paper) => {
    const name = `paper-${paper}`;
    expect(targetsAsExpected(paperOfOthers(paper), name)).toEqual(expectedReading(name).targets);
  });
});

describe('the targets of papers of our own', () => {
  test.each([
    'quyet-dinh-ubnd',
    'nghi-quyet-tinh-uy',
    'de-an-co-phu-luc',
    'ke-hoach-ubnd',
    'chuong-trinh-tinh-uy',
  ])('%s aims at its figures, not at past results, budgets or names', (name) => {
    expect(targetsAsExpected(ownPaper(name), name)).toEqual(expectedReading(name).targets);
  });
});
