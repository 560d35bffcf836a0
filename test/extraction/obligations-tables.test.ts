import { draftOf } from './obligations-support';
import type { Draft } from '../../domain/extraction/draft';
import type { SourceLine } from '../../domain/extraction/source-text';

/** A plan as the reader of .docx gives it: paragraphs, and a table row by row. `null` = merged with the cell above. */
function paper(rows: (string | null)[][], ...before: string[]): Draft {
  const texts = [
    'TỈNH UỶ BÌNH SƠN',
    'Số 12-KH/TU',
    'Bình Sơn, ngày 10 tháng 02 năm 2021',
    'KẾ HOẠCH',
    'giữ sạch các dòng sông, giai đoạn 2021-2025',
    'I- NHIỆM VỤ',
    ...before,
  ];
  const lines: SourceLine[] = texts.map((text) => ({
    text,
    place: { page: null, paragraph: 0 },
    look: {},
    gapBefore: true,
    complete: true,
  }));
  rows.forEach((cells, row) =>
    cells.forEach((text, column) => {
      if (text === null) return;
      const cell = { table: 1, row: row + 1, column: column + 1 };
      lines.push({
        text,
        place: { page: null, paragraph: 0 },
        look: { cell },
        gapBefore: true,
        complete: true,
      });
    }),
  );
  lines.forEach((line, i) => (line.place = { page: null, paragraph: i + 1 }));
  return draftOf({ format: 'docx', lines, warnings: [] });
}

const HEAD = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];

const facts = ({ obligations }: Draft) =>
  obligations.map(({ summary, lead, coordinating, deadline }) => [
    summary,
    lead.join(' '),
    coordinating.join(' '),
    deadline.kind,
    deadline.rawText,
  ]);

describe('a table that hands out work', () => {
  test('one obligation a row: task, lead, partners and time in columns of their own', () => {
    const draft = paper([
      HEAD,
      ['1', 'Lập bản đồ các bến', 'Sở Xây dựng', 'Sở Tài chính, Công an tỉnh', 'Quý III/2021'],
      ['2', 'Tuần tra lòng sông', 'Công an tỉnh', '', 'Hằng tháng'],
    ]);
    expect(facts(draft)).toEqual([
      ['Lập bản đồ các bến', 'so-xay-dung', 'so-tai-chinh cong-an-tinh', 'quarter', 'Quý III/2021'],
      ['Tuần tra lòng sông', 'cong-an-tinh', '', 'recurring', 'Hằng tháng'],
    ]);
    expect(draft.obligations[0]).toMatchObject({
      id: 'I-01',
      quote: 'Lập bản đồ các bến',
      place: { page: null, paragraph: 13 },
      confidence: 'high',
      leadImplied: false,
    });
    expect(draft.weak).toEqual([]);
  });

  test('a merged cell of the lead stands for the rows beside it, with a glance', () => {
    const draft = paper([
      HEAD,
      ['1', 'Lập bản đồ các bến', 'Sở Xây dựng', '', 'Quý III/2021'],
      ['2', 'Cắm biển báo', null, '', 'Năm 2022'],
    ]);
    expect(draft.obligations[1]).toMatchObject({
      lead: ['so-xay-dung'],
      leadImplied: true,
      confidence: 'medium',
    });
  });

  test('rows without a body, such as headings inside the table, are none', () => {
    const draft = paper([
      HEAD,
      ['I', 'Nhóm nhiệm vụ thường kỳ', '', '', ''],
      ['1', 'Tuần tra lòng sông', 'Công an tỉnh', '', ''],
    ]);
    expect(facts(draft)).toEqual([['Tuần tra lòng sông', 'cong-an-tinh', '', 'none', '']]);
  });

  test.each([
    ['with a Roman number', ['II', 'An toàn trên sông', '', '', '']],
    ['with a letter', ['B.', 'An toàn trên sông', '', '', '']],
    ['one cell across the table', ['An toàn trên sông']],
  ])('a heading between the rows takes no lead from the row above it: %s', (_, heading) => {
    const draft = paper([
      HEAD,
      ['1', 'Lập bản đồ các bến', 'Sở Xây dựng', '', 'Quý III/2021'],
      heading,
      ['2', 'Tuần tra lòng sông', 'Công an tỉnh', '', ''],
    ]);
    expect(draft.obligations.map(({ lead }) => lead)).toEqual([['so-xay-dung'], ['cong-an-tinh']]);
  });

  test('a row whose lead and time are merged with those above keeps its number and is a task', () => {
    const draft = paper([
      HEAD,
      ['1', 'Lập bản đồ các bến', 'Sở Xây dựng', '', 'Quý III/2021'],
      ['2', 'Cắm biển báo', null, null, null],
    ]);
    expect(draft.obligations.map(({ lead }) => lead)).toEqual([['so-xay-dung'], ['so-xay-dung']]);
  });

  test('so is one in a table without numbers', () => {
    const draft = paper([
      HEAD.slice(1),
      ['Lập bản đồ các bến', 'Sở Xây dựng', '', 'Quý III/2021'],
      ['Cắm biển báo', null, null, null],
    ]);
    expect(draft.obligations.map(({ lead }) => lead)).toEqual([['so-xay-dung'], ['so-xay-dung']]);
  });

  test('a table of figures hands out nothing', () => {
    const draft = paper([
      ['TT', 'Huyện', 'Số bến'],
      ['1', 'Đông Hà', '12'],
    ]);
    expect(draft.obligations).toEqual([]);
  });

  test('its rows stand in the order of the paper, behind the text above', () => {
    const draft = paper(
      [HEAD, ['1', 'Lập bản đồ các bến', 'Sở Xây dựng', '', '']],
      'Giao Sở Y tế lấy mẫu nước.',
    );
    expect(draft.obligations.map(({ lead }) => lead[0])).toEqual(['so-y-te', 'so-xay-dung']);
  });
});
