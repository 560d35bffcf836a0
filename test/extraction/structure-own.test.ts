import { readDocument } from '../../domain/extraction/document';
import { outlineOf } from '../../domain/extraction/outline';
import { unwrap } from '../../domain/extraction/unwrap';
import { expectedReading, lineOf, ownPaper } from './expected-readings';
import { sourceOf } from './source-of';

const PAPERS = [
  'quyet-dinh-ubnd',
  'nghi-quyet-tinh-uy',
  'de-an-co-phu-luc',
  'ke-hoach-ubnd',
  'chuong-trinh-tinh-uy',
];
const paragraphs = (paper: string) => unwrap(sourceOf(ownPaper(paper)));

describe('the structure of papers of our own', () => {
  test.each(PAPERS)('%s has its clauses, line by line', (paper) => {
    const { blocks } = outlineOf(paragraphs(paper));
    expect(blocks.map(({ clause }) => [clause.id, lineOf(clause.place)])).toEqual(
      expectedReading(paper).clauses,
    );
  });

  test.each(PAPERS)('%s says of itself what stands in it and nothing more', (paper) => {
    const { document, warnings } = readDocument(paragraphs(paper));
    const { title, recipients, ...rest } = document;
    const { document: wanted, missing } = expectedReading(paper);
    const { titleStarts, titleEnds, recipients: count, ...facts } = wanted;
    expect(rest).toEqual(facts);
    expect(title?.slice(0, titleStarts.length)).toBe(titleStarts);
    expect(title?.slice(-titleEnds.length)).toBe(titleEnds);
    expect(recipients).toHaveLength(count);
    const missed = warnings.filter(({ code }) => code.startsWith('no-')).map(({ code }) => code.slice(3));
    expect(missed.sort()).toEqual([...missing].sort());
  });
});
