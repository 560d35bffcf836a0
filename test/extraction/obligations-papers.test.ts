import { expected000 } from './expected/obligations-000';
import { expected001 } from './expected/obligations-001';
import { expected002 } from './expected/obligations-002';
import { expected003 } from './expected/obligations-003';
import type { ExpectedReading } from './expected/obligations-shape';
import {
  describePapers,
  draftOf,
  expectedLines,
  missing,
  paperText,
  readLines,
  weakLines,
} from './obligations-support';
import type { Draft } from '../../domain/extraction/draft';

/** Share of the hand-written facts that are read, and of what is read that is in them. */
const PAPERS: [string, ExpectedReading, number][] = [
  ['000', expected000, 1],
  ['001', expected001, 1],
  ['002', expected002, 1],
  ['003', expected003, 1],
];

describePapers('who is charged with what in the four papers', () => {
  let draft: Draft;

  describe.each(PAPERS)('%s', (prefix, expected, bound) => {
    beforeAll(async () => {
      draft = draftOf(await paperText(prefix));
    });

    test('nothing of the hand-written reading is missing', () => {
      const wanted = expectedLines(expected);
      const lost = missing(wanted, readLines(draft));
      expect(1 - lost.length / wanted.length >= bound ? [] : lost).toEqual([]);
    });

    test('nothing is read beside it', () => {
      const read = readLines(draft);
      const extra = missing(read, expectedLines(expected));
      expect(1 - extra.length / read.length >= bound ? [] : extra).toEqual([]);
    });

    test('exhortations stand apart, one a paragraph', () => {
      expect(weakLines(draft)).toEqual(expected.weak);
      expect(draft.weak.every(({ lead }) => lead.length === 0)).toBe(true);
    });

    test('every deadline has the words that were found by hand', () => {
      const wanted = expected.obligations.map(({ deadline }) => deadline?.phrase ?? '');
      expect(draft.obligations.map(({ deadline }) => deadline.rawText)).toEqual(
        wanted.map((phrase): unknown => (phrase === '' ? '' : expect.stringContaining(phrase))),
      );
    });

    test('no body is asked about twice', () => {
      const asked = draft.questions.map(({ code, about }) => `${code} ${about}`);
      expect(asked).toEqual([...new Set(asked)]);
    });

    test('every id that an obligation names is a body or a group of the draft', () => {
      const known = new Set([...draft.bodies, ...draft.groups].map(({ id }) => id));
      const named = draft.obligations.flatMap(({ lead, coordinating }) => [...lead, ...coordinating]);
      expect(named.filter((id) => !known.has(id))).toEqual([]);
      const members = draft.groups.flatMap((group) => group.members);
      expect(members.filter((id) => !draft.bodies.some((body) => body.id === id))).toEqual([]);
    });
  });
});
