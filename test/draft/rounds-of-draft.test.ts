import { clausesOfDraft } from '../../domain/draft/clauses-of-draft';
import { proposedRound } from '../../domain/draft/rounds-of-draft';
import type { Clause, DraftObligation } from '../../domain/extraction/draft';
import { localDate } from '../../domain/time/epoch';

const due = localDate('2029-12-31');
const occurrence = { period: '2029', windowStart: null, nominalDue: due, effectiveDue: due };

function sentence(
  kind: DraftObligation['kind'],
  quote: string,
  recurrence: 'yearly' | 'quarterly' | null = null,
) {
  return {
    kind,
    quote,
    deadline: { recurrence, occurrences: [occurrence] },
  } as unknown as DraftObligation;
}

test.each<[string, DraftObligation, boolean, unknown]>([
  [
    'its own sơ kết',
    sentence('midterm-review', 'Năm 2029 sơ kết việc thực hiện Kế hoạch này.'),
    true,
    { kind: 'midterm', participants: [] },
  ],
  [
    'its own tổng kết',
    sentence('final-review', 'Cuối năm 2029 tổng kết Đề án.'),
    true,
    { kind: 'final', participants: [] },
  ],
  [
    'the review of another paper by its number',
    sentence('midterm-review', 'Sơ kết 5 năm Chỉ thị 14-CT/TU trong năm 2029.'),
    true,
    undefined,
  ],
  [
    'the review of a law',
    sentence('final-review', 'Tổng kết Nghị quyết 8 của Đảng uỷ năm 2029.'),
    true,
    undefined,
  ],
  [
    'the yearly report upwards',
    sentence('report', 'Hằng năm báo cáo Ban Thường vụ Tỉnh uỷ.', 'yearly'),
    true,
    { kind: 'annual', participants: [] },
  ],
  [
    'a second yearly report upwards',
    sentence('report', 'Hằng năm báo cáo Tỉnh uỷ về tổ chức.', 'yearly'),
    false,
    { kind: 'periodic', participants: [] },
  ],
  [
    'a quarterly report upwards',
    sentence('report', 'Hằng quý báo cáo Thường trực Tỉnh uỷ.', 'quarterly'),
    true,
    { kind: 'periodic', participants: [] },
  ],
  ['a report to a department', sentence('report', 'Hằng năm báo cáo Sở Nội vụ.', 'yearly'), true, undefined],
  [
    'a report that comes once',
    sentence('report', 'Báo cáo Ban Thường vụ Tỉnh uỷ trước ngày 01/12/2029.'),
    true,
    undefined,
  ],
  ['work', sentence('assignment', 'Hằng năm mở lớp tập huấn, báo cáo Tỉnh uỷ.', 'yearly'), true, undefined],
])('%s', (_what, one, isFirst, round) => {
  expect(proposedRound(one, isFirst)).toEqual(round);
});

test('a review without a day stays work of its lead: a round collects by a day', () => {
  const open = {
    ...sentence('final-review', 'Tổng kết Đề án.'),
    deadline: { recurrence: null, occurrences: [] },
  };
  expect(proposedRound(open as unknown as DraftObligation, true)).toBe(false);
});

test('numbered clauses are listed, bullets and plain paragraphs are not; what only tells is proposed as asking nothing', () => {
  const clause = (
    id: string,
    parent: string | null,
    level: Clause['level'],
    text: string,
    line: number,
  ): Clause => ({
    id,
    parent,
    level,
    mark: id,
    text,
    place: { line },
  });
  const clauses = clausesOfDraft([
    clause('I', null, 'part', 'MỤC ĐÍCH, YÊU CẦU', 3),
    clause('I.1', 'I', 'clause', 'Giúp các cơ quan hiểu việc phải làm', 5),
    clause('II', null, 'part', 'NHIỆM VỤ', 9),
    clause('II.1', 'II', 'clause', `Mở lớp ${'rất '.repeat(60)}dài`, 11),
    clause('II.1-a', 'II.1', 'bullet', 'Mỗi quý một lớp', 13),
    clause('II.1-b', 'II.1', 'paragraph', 'Ghi chú', 14),
  ]);
  expect(clauses.map(({ clause: id, line, asksNothing }) => [id, line, asksNothing !== undefined])).toEqual([
    ['I', 3, true],
    ['I.1', 5, true],
    ['II', 9, false],
    ['II.1', 11, false],
  ]);
  expect(clauses[3]!.heading).toHaveLength(119);
  expect(clauses[3]!.heading).toMatch(/…$/);
});
