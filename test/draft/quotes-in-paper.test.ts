import { piecesOf, quotesInPaper } from '../../domain/draft/quotes-in-paper';

const LINES = [
  '1. Giao Ban Tổ chức lập sổ',
  'theo dõi, xong trước ngày 30/6.',
  'Giao Ban Nội chính lập sổ',
  'theo dõi, xong trước ngày 30/6.',
];

test('a sentence that was broken over two lines is found in both, without its mark', () => {
  const [spans] = quotesInPaper(LINES, [
    { quote: 'Giao Ban Tổ chức lập sổ theo dõi, xong trước ngày 30/6.', near: 0 },
  ]);
  expect(spans).toEqual([
    { line: 0, from: 3, to: 26 },
    { line: 1, from: 0, to: 31 },
  ]);
});

test('of the same words in two places those near the line are taken', () => {
  const sought = { quote: 'theo dõi, xong trước ngày 30/6.' };
  const [first, last] = quotesInPaper(LINES, [
    { ...sought, near: 0 },
    { ...sought, near: 3 },
  ]);
  expect(first![0]!.line).toBe(1);
  expect(last![0]!.line).toBe(3);
});

test('a sentence that was put together otherwise is found by how it begins', () => {
  const quote =
    'Giao Ban Nội chính lập sổ theo dõi, xong trước ngày 30/6. Và viết tiếp một đoạn không có ở đâu.';
  const [spans] = quotesInPaper(LINES, [{ quote, near: 2 }]);
  expect(spans![0]).toMatchObject({ line: 2, from: 0 });
});

test('what stands nowhere has no place', () => {
  expect(
    quotesInPaper(LINES, [
      { quote: 'Không có câu này.', near: 1 },
      { quote: '', near: null },
    ]),
  ).toEqual([[], []]);
});

test('the pieces of a line are the line, also where two sentences share words', () => {
  const pieces = piecesOf('một hai ba', [
    { from: 0, to: 7, quote: 0 },
    { from: 4, to: 10, quote: 1 },
  ]);
  expect(pieces.map(({ text }) => text).join('')).toBe('một hai ba');
  expect(pieces.map(({ quotes }) => quotes)).toEqual([[0], [0, 1], [1]]);
});
