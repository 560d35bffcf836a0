import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../config/package-root';
import { outlineOf } from '../../domain/extraction/outline';
import { unwrap } from '../../domain/extraction/unwrap';
import { paperOfOthers, papersAreHere } from './papers-of-others';
import { sourceOf } from './source-of';

interface Expected {
  clauses: [id: string, line: number][];
}

const expected = (name: string) =>
  JSON.parse(
    readFileSync(join(packageRoot(), 'test/extraction/expected', `${name}.json`), 'utf8'),
  ) as Expected;

(papersAreHere ? describe : describe.skip)('the structure of the four papers', () => {
  test.each(['000', '001', '002', '003'])('%s has the clauses that its reader found, line by line', (paper) => {
    const { blocks } = outlineOf(unwrap(sourceOf(paperOfOthers(paper))));
    expect(
      blocks.map(({ clause }) => [clause.id, 'line' in clause.place ? clause.place.line : null]),
    ).toEqual(expected(`paper-${paper}`).clauses);
  });
});
