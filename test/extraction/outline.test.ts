import fc from 'fast-check';
import { numberedClause, outlineOf } from '../../domain/extraction/outline';
import { unwrap } from '../../domain/extraction/unwrap';
import { sourceOf } from './source-of';

const outline = (...lines: string[]) => outlineOf(unwrap(sourceOf(lines.join('\n\n'))));
const ids = (...lines: string[]) => outline(...lines).blocks.map(({ clause }) => clause.id);

describe('the tree of clauses', () => {
  test('parts, sections, clauses, points and bullets make one path', () => {
    expect(
      ids(
        'PHẦN I',
        'A. MỤC TIÊU',
        'I. Chung',
        '1. Lập tổ',
        '1.1. Ở thôn',
        'a) Tổ trưởng',
        '- do thôn bầu',
        '+ bầu kín',
      ),
    ).toEqual([
      'P1',
      'P1.A',
      'P1.A.I',
      'P1.A.I.1',
      'P1.A.I.1.1',
      'P1.A.I.1.1.a',
      'P1.A.I.1.1.a-a',
      'P1.A.I.1.1.a-a-a',
    ]);
  });

  test('each section counts anew, and a clause goes back to the section above', () => {
    expect(ids('I. Một', '1. a', '2. b', 'II. Hai', '1. c', 'III. Ba')).toEqual([
      'I',
      'I.1',
      'I.2',
      'II',
      'II.1',
      'III',
    ]);
  });

  test('"1)" below "1." begins a list of its own, "3-" behind "2." is a slip of the hand', () => {
    expect(ids('1. Một', '1) a', '2) b', '2. Hai', '3- Ba')).toEqual(['1', '1.1', '1.2', '2', '3']);
  });

  test('two clauses with one number keep two ids', () => {
    expect(ids('I. Một', '2. Họp dân.', '2. Lập tổ.')).toEqual(['I', 'I.2', 'I.2_2']);
  });

  test('articles are counted through all chapters, their clauses and points below them', () => {
    expect(
      ids('CHƯƠNG I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', '1. Một', 'a) a', 'CHƯƠNG II', 'Điều 2. Hiệu lực'),
    ).toEqual(['C1', 'D1', 'D1.1', 'D1.1.a', 'C2', 'D2']);
  });

  test('"Mục" stands below its chapter and begins anew in the next one', () => {
    expect(ids('CHƯƠNG I', 'Mục 1', 'Điều 1. Một', 'Mục 2', 'CHƯƠNG II', 'Mục 1')).toEqual([
      'C1',
      'C1.M1',
      'D1',
      'C1.M2',
      'C2',
      'C2.M1',
    ]);
  });

  test('a heading takes its title from the next line', () => {
    const [part] = outline('Phần thứ hai', 'NHIỆM VỤ', 'I. Lập tổ').blocks;
    expect([part!.clause.text, part!.paragraph.text, part!.textStart]).toEqual([
      'NHIỆM VỤ',
      'Phần thứ hai NHIỆM VỤ',
      13,
    ]);
  });

  test('"Giao X:" owns the bullets below it, a sentence does not', () => {
    const { blocks } = outline(
      '1. Đường sá',
      'Giao Sở Giao thông:',
      '+ sửa cầu;',
      '+ sửa cống.',
      'Các xã góp công.',
      '- góp đá.',
    );
    expect(blocks.map(({ clause }) => [clause.id, clause.parent])).toEqual([
      ['1', null],
      ['1-a', '1'],
      ['1-a-a', '1-a'],
      ['1-a-b', '1-a'],
      ['1-b', '1'],
      ['1-c', '1'],
    ]);
    expect(blocks[1]!.children).toHaveLength(2);
  });

  test('"*" stands above "-", and "-" above "+"', () => {
    expect(ids('1. Đến năm 2030', '- một', '* Về đường', '- hai', '+ ba', '- bốn')).toEqual([
      '1',
      '1-a',
      '1-b',
      '1-b-a',
      '1-b-a-a',
      '1-b-b',
    ]);
  });

  test('after z the letters go on with aa', () => {
    const bullets = Array.from({ length: 28 }, (_, i) => `- việc thứ ${i}`);
    expect(ids('1. Việc', ...bullets).slice(-3)).toEqual(['1-z', '1-aa', '1-ab']);
  });

  test('opening and closing paragraphs belong to no clause', () => {
    expect(
      ids(
        'Thực hiện nghị quyết, huyện lập kế hoạch như sau:',
        '1. Lập tổ.',
        'Tổ có ba người.',
        'Trên đây là Kế hoạch làm nhà.',
        'Các xã báo cáo.',
      ),
    ).toEqual(['MD-a', '1', '1-a', 'KT-a', 'KT-b']);
  });

  test('the paragraph that a heading waits for is its own, whatever it speaks of', () => {
    expect(ids('1. Lập tổ.', '2. Thời gian', 'Kế hoạch này làm trong hai năm.')).toEqual(['1', '2', '2-a']);
  });

  test('marks of the word processor count like written ones', () => {
    const source = sourceOf('Lập tổ\n\nở thôn\n\nHọp dân');
    ['1.', 'a)', '2.'].forEach((listMark, i) => (source.lines[i]!.look = { listMark }));
    expect(
      outlineOf(unwrap(source)).blocks.map(({ clause }) => [clause.id, clause.mark, clause.text]),
    ).toEqual([
      ['1', '1.', 'Lập tổ'],
      ['1.a', 'a)', 'ở thôn'],
      ['2', '2.', 'Họp dân'],
    ]);
  });

  test('cells of a table open no clauses', () => {
    const source = sourceOf('1. Phân công\n\n1.\n\nLập tổ\n\n2. Kinh phí');
    source.lines[1]!.look = { cell: { table: 1, row: 1, column: 1 } };
    source.lines[2]!.look = { cell: { table: 1, row: 1, column: 2 } };
    expect(outlineOf(unwrap(source)).blocks.map(({ clause }) => clause.id)).toEqual(['1', '1-a', '1-b', '2']);
  });

  test('a sentence is cited by the nearest number above it', () => {
    const { blocks } = outline('II. Nhiệm vụ', '4. Nhà ở', 'Giao Sở Xây dựng:', '+ lập mẫu nhà.');
    expect(blocks.map((block) => numberedClause(block).clause.id)).toEqual(['II', 'II.4', 'II.4', 'II.4']);
  });
});

const MARKS = [
  'PHẦN I',
  'A. MỤC',
  'I. Mục',
  'II- Mục',
  '1. Việc',
  '2. Việc',
  '1) Việc',
  '(2) Việc',
  '1.1. Việc',
  '3.2- Việc',
];
const INNER = [
  'a) Ý',
  'đ) Ý',
  'a. Ý',
  '- ý',
  '+ ý',
  '* Ý',
  '• ý:',
  'Giao X:',
  'Các xã làm.',
  'Điều 1. Việc',
  'CHƯƠNG II',
  'PHỤ LỤC 1',
];

describe('whatever the marks are', () => {
  const paper = fc.array(fc.constantFrom(...MARKS, ...INNER), { maxLength: 60 });

  test('ids are unique, fit into a code, and parents stand before their children', () => {
    fc.assert(
      fc.property(paper, (lines) => {
        const { blocks, roots } = outline(...lines);
        const seen = new Set<string>();
        for (const { clause, parent } of blocks) {
          expect(seen.has(clause.id)).toBe(false);
          expect(clause.id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
          expect(clause.parent).toBe(parent?.clause.id ?? null);
          if (clause.parent !== null) expect(seen.has(clause.parent)).toBe(true);
          seen.add(clause.id);
        }
        const below = (some: typeof roots): number => some.reduce((n, one) => n + 1 + below(one.children), 0);
        expect(below(roots)).toBe(blocks.length);
      }),
    );
  });
});
