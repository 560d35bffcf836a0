import fc from 'fast-check';
import { sourceOf } from './source-of';
import { cpuTime } from './cpu-time';
import { calendar, describePapers, directory, draftOf, paperText } from './obligations-support';
import { extractDraft } from '../../domain/extraction';
import { outlineOf } from '../../domain/extraction/outline';
import type { SourceLine, SourceText } from '../../domain/extraction/source-text';
import { unwrap } from '../../domain/extraction/unwrap';

const PREFIXES = ['000', '001', '002', '003'];

/** What happens to texts on their way: lines lost, doubled, cut, swapped, shouted, glued. */
type Mutation = (lines: SourceLine[], at: number, other: number) => SourceLine[];

const said = (line: SourceLine, text: string): SourceLine => ({ ...line, text });
const MUTATIONS: Mutation[] = [
  (lines, at) => lines.filter((_, i) => i !== at),
  (lines, at) => lines.flatMap((line, i) => (i === at ? [line, line] : [line])),
  (lines, at) =>
    lines.map((line, i) => (i === at ? said(line, line.text.slice(0, line.text.length / 2)) : line)),
  (lines, at, other) => lines.map((line, i) => (i === at ? said(line, lines[other]!.text) : line)),
  (lines, at) => lines.map((line, i) => (i === at ? said(line, line.text.toUpperCase()) : line)),
  (lines, at) => lines.map((line, i) => (i === at ? said(line, line.text.normalize('NFD')) : line)),
  (lines, at) => lines.map((line, i) => (i === at ? said(line, line.text.replace(/[.,;:]/gu, '')) : line)),
  (lines, at) => lines.map((line, i) => (i === at ? said(line, `${line.text}“((`) : line)),
  (lines, at) => lines.slice(0, at),
  (lines, at) => lines.slice(at),
];

function mutated(source: SourceText, steps: [number, number, number][]): SourceText {
  const lines = steps.reduce((now, [kind, at, other]) => {
    if (now.length < 2) return now;
    return MUTATIONS[kind % MUTATIONS.length]!(now, at % now.length, other % now.length);
  }, source.lines);
  return { ...source, lines };
}

const paragraphsOf = (source: SourceText): string =>
  outlineOf(unwrap(source))
    .blocks.map(({ paragraph }) => paragraph.text)
    .join('\n');

describePapers('mutated papers', () => {
  let papers: SourceText[];
  beforeAll(async () => {
    papers = await Promise.all(PREFIXES.map(paperText));
  });

  test('a hundred of them are read without a crash; ids are unique, quotes verbatim, bodies known', () => {
    const step = fc.tuple(fc.nat(MUTATIONS.length - 1), fc.nat(500), fc.nat(500));
    fc.assert(
      fc.property(fc.nat(3), fc.array(step, { minLength: 1, maxLength: 8 }), (paper, steps) => {
        const source = mutated(papers[paper]!, steps);
        const outcome = extractDraft(source, { calendar, directory });
        // Nearly nothing is left: refused in words, not read.
        if (!outcome.ok) return;
        const draft = outcome.value;
        const all = [...draft.obligations, ...draft.weak];
        const ids = all.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
        const text = paragraphsOf(source);
        expect(all.filter(({ quote }) => quote === '' || !text.includes(quote))).toEqual([]);
        const named = new Set([...draft.bodies, ...draft.groups].map(({ id }) => id));
        expect(
          all.flatMap(({ lead, coordinating }) => [...lead, ...coordinating]).filter((id) => !named.has(id)),
        ).toEqual([]);
        expect(draft.obligations.filter(({ lead }) => lead.length === 0)).toEqual([]);
      }),
      { numRuns: 100, seed: 20261126 },
    );
  }, 120_000);

  test('the same paper gives the same draft, whatever stands behind it', () => {
    for (const source of papers) {
      const draft = draftOf(source);
      expect(draftOf(source)).toEqual(draft);
      const [last] = draft.obligations.slice(-1);
      expect(draft.obligations.filter(({ id }) => id === last!.id)).toHaveLength(1);
    }
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Giao',
    'giao cho',
    'Ban Dân vận',
    'Sở Y tế',
    'các cơ quan',
    'chủ trì',
    'phối hợp với',
    ',',
    ';',
    'và',
    'đồng thời',
    'chỉ đạo',
    'báo cáo',
    'hằng năm',
    'định kỳ',
    'trước ngày 31/02/2021',
    'quý III/2021',
    '.',
    ':',
    '\n',
    '\n- ',
    '\n1. ',
    '“',
    '”',
    '(',
    ')',
    'sơ kết',
    'Trên cơ sở kết quả',
    'thực hiện',
    'I- NHIỆM VỤ\n',
    'Đảng đoàn',
    'tỉnh',
    'Trung ương',
  );

  test('of the words of such papers in any order is read without a crash', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (all) => {
        extractDraft(sourceOf(all.join(' ')), { calendar, directory });
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('a sentence of a hundred thousand characters takes no more than its share of time', () => {
    const sentence = (n: number) =>
      `I- NHIỆM VỤ\n${'Giao Sở Y tế lấy mẫu, các cơ quan phối hợp với Công an tỉnh; '.repeat(n)}`;
    const once = (n: number) => cpuTime(() => draftOf(sourceOf(sentence(n))));
    const best = (n: number) => Math.min(once(n), once(n), once(n));
    best(200);
    // Four times the text: sixteen times the time would be the square of it.
    expect(best(1600) / best(400)).toBeLessThan(10);
  });
});
