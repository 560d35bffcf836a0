import { readDocument } from '../../domain/extraction/document';
import { outlineOf } from '../../domain/extraction/outline';
import { unwrap } from '../../domain/extraction/unwrap';
import { expectedReading, lineOf } from './expected-readings';
import { paperOfOthers, papersAreHere } from './papers-of-others';
import { sourceOf } from './source-of';

const paragraphs = (paper: string) => unwrap(sourceOf(paperOfOthers(paper)));

(papersAreHere ? describe : describe.skip)('the structure of the four papers', () => {
  test.each(['000', '001', '002', '003'])(
    '%s has the clauses that its reader found, line by line',
    (paper) => {
      const { blocks } = outlineOf(paragraphs(paper));
      expect(blocks.map(({ clause }) => [clause.id, lineOf(clause.place)])).toEqual(
        expectedReading(`paper-${paper}`).clauses,
      );
    },
  );

  test.each(['000', '001', '002', '003'])('%s says of itself what its reader found', (paper) => {
    const { document, warnings } = readDocument(paragraphs(paper));
    const { title, recipients, ...rest } = document;
    const { document: wanted, missing } = expectedReading(`paper-${paper}`);
    const { titleStarts, titleEnds, recipients: count, ...facts } = wanted;
    expect(rest).toEqual(facts);
    expect(title?.startsWith(titleStarts)).toBe(true);
    expect(title?.endsWith(titleEnds)).toBe(true);
    expect(recipients).toHaveLength(count);
    const missed = warnings.filter(({ code }) => code.startsWith('no-')).map(({ code }) => code.slice(3));
    expect(missed).toEqual(missing);
  });
});
