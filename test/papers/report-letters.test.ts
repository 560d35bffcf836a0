import { submissionPaper } from '../../domain/papers/report/submission';
import { urgeReportsOf, urgeReportsPaper, urgeReportsPapers } from '../../domain/papers/report/urge-reports';
import { reviewOf } from '../../domain/reports/review-of';
import { localDate } from '../../domain/time/epoch';
import { plainText, snapshot, type SampleRound } from './report-snapshots';
import { annual2012 } from './report-stories';

const row = (id: string, due: string, more = {}) => ({ id, due, ...more });
const submissionOf = (round: SampleRound) => submissionPaper(reviewOf(snapshot(round), []));

describe('tờ trình with a report', () => {
  const { paper, sentences } = submissionPaper(annual2012());
  const text = plainText(paper);

  test('lays the report before the Standing Committee, written by the office', () => {
    expect(paper.letterhead).toMatchObject({ issuer: 'VĂN PHÒNG', symbol: '-TTr/VPTU' });
    expect(paper.title).toEqual({
      type: 'TỜ TRÌNH',
      about: 'về việc xem xét báo cáo tình hình, kết quả thực hiện Đề án số 05-ĐA/TU năm 2012',
    });
    expect(paper.addressee).toEqual({ label: 'Kính trình', names: ['Ban Thường vụ Tỉnh uỷ'] });
    expect(paper.copies).toEqual(['Như trên', 'Ban Dân vận Tỉnh uỷ', 'Lưu Văn phòng Tỉnh uỷ']);
  });

  test('proposes a measure for each overdue duty, by its place in the list', () => {
    expect(text).toContain(
      '- Nhắc nhở đối với 1 nhiệm vụ quá hạn (số thứ tự 2 tại Phụ lục I); giao Văn phòng Tỉnh uỷ thông báo',
    );
    expect(text).toContain('- Phê bình đối với 1 nhiệm vụ quá hạn (số thứ tự 1 tại Phụ lục I)');
    const [list] = paper.annexes[0]!.blocks;
    const cells = list?.type === 'table' ? list.table.rows.map((cell) => [cell[0]![0], cell.at(-1)![0]]) : [];
    expect(cells).toEqual([
      ['1', 'Phê bình (quá hạn trên 60 ngày)'],
      ['2', 'Nhắc nhở (quá hạn không quá 60 ngày)'],
    ]);
  });

  test('asks for the reports that are missing, listed as the records have them', () => {
    expect(text).toContain(
      '- Yêu cầu 2 cơ quan (Hội Liên hiệp Phụ nữ tỉnh; Ban Thường vụ Huyện uỷ Đại Từ) gửi báo cáo còn thiếu (danh sách tại Phụ lục II)',
    );
    const [list] = paper.annexes[1]!.blocks;
    expect(list?.type === 'table' ? list.table.rows.map((cell) => cell[1]![0]) : []).toEqual([
      'Hội Liên hiệp Phụ nữ tỉnh',
      'Ban Thường vụ Huyện uỷ Đại Từ',
    ]);
  });

  test('never asks the body that collates for its own part, which its list still has, marked as such', () => {
    const { paper: one } = submissionOf({ parts: { 'ban-dan-van': null, 'tinh-doan': null } });
    expect(plainText(one)).toContain(
      '- Yêu cầu 1 cơ quan (Tỉnh đoàn) gửi báo cáo còn thiếu (danh sách tại Phụ lục I, trừ cơ quan tổng hợp)',
    );
    const list = one.annexes[0]!.blocks[0]!;
    expect(list.type === 'table' ? list.table.rows.map((cell) => [cell[1]![0], cell[3]![0]]) : []).toEqual([
      ['Ban Dân vận Tỉnh uỷ', 'Chưa gửi (cơ quan tổng hợp)'],
      ['Tỉnh đoàn', 'Chưa gửi'],
    ]);
    const { paper: alone } = submissionOf({ parts: { 'ban-dan-van': null } });
    expect(plainText(alone)).not.toContain('gửi báo cáo còn thiếu');
    expect(plainText(alone)).toContain('Ban Dân vận Tỉnh uỷ (cơ quan tổng hợp)');
  });

  test('its sentences have their sources', () => {
    expect(sentences.find(({ text: one }) => one.startsWith('Phê bình'))!.sources).toEqual([
      { type: 'assignment', id: 'DA05-III.2-01/2012' },
    ]);
  });

  test('asks nothing of what is handed in, stopped or given up; without lists it has no annexes', () => {
    const { paper: quiet } = submissionOf({
      rows: [
        row('A', '2012-03-30', { status: 'suspended' }),
        row('B', '2012-03-30', { status: 'closed' }),
        row('C', '2012-03-30', { done: '2012-05-02', status: 'submitted' }),
      ],
      parts: { 'tinh-doan': {} },
    });
    expect(quiet.annexes).toEqual([]);
    expect(plainText(quiet)).not.toMatch(/Nhắc nhở|Phê bình|Kiểm tra|Phụ lục/u);
  });

  test('where nothing is overdue the list of missing bodies is the first annex', () => {
    const { paper: one } = submissionOf({ rows: [], parts: { 'tinh-doan': null } });
    expect(one.annexes.map(({ title }) => title)).toEqual(['PHỤ LỤC I']);
    expect(plainText(one)).toContain('(danh sách tại Phụ lục I)');
  });
});

describe('công văn đôn đốc gửi báo cáo', () => {
  const days = { day: localDate('2012-12-24'), until: localDate('2012-12-28') };
  const of = (parts: SampleRound['parts'], more: SampleRound = {}) =>
    urgeReportsOf(snapshot({ parts: parts!, ...more }), days);

  test('goes to all who are missing, and to nobody else', () => {
    const model = urgeReportsOf(annual2012().snapshot, days);
    const paper = urgeReportsPaper(model);
    expect(paper.addressee).toEqual({
      label: 'Kính gửi',
      names: ['Hội Liên hiệp Phụ nữ tỉnh', 'Ban Thường vụ Huyện uỷ Đại Từ'],
    });
    expect(paper.about).toBe('về việc đôn đốc gửi báo cáo năm 2012');
    expect(paper.signature).toEqual({ authority: 'T/L BAN THƯỜNG VỤ', post: 'CHÁNH VĂN PHÒNG' });
    expect(plainText(paper)).toContain(
      'chưa gửi báo cáo hoặc chưa gửi lại báo cáo đã bị trả lại, cụ thể như sau:',
    );
    expect(plainText(paper)).toContain(
      'gửi báo cáo về Ban Dân vận Tỉnh uỷ chậm nhất ngày 28/12/2012, để tổng hợp',
    );
  });

  test.each([
    [
      { 'tinh-doan': null },
      'Văn phòng Tỉnh uỷ chưa nhận được báo cáo của Tỉnh đoàn.',
      'Trường hợp đã gửi báo cáo thì không cần gửi lại.',
    ],
    [
      { 'tinh-doan': null, 'hoi-phu-nu': null },
      'chưa nhận được báo cáo của các cơ quan có tên trên.',
      'Cơ quan nào đã gửi báo cáo thì không cần gửi lại.',
    ],
  ] as const)('%o: says whose report did not come', (parts, state, end) => {
    const text = plainText(urgeReportsPaper(of(parts)));
    expect(text).toContain(state);
    expect(text).toContain(end);
  });

  test('of a report that was sent back it says so, and does not say that it need not be sent again', () => {
    const text = plainText(urgeReportsPaper(of({ 'tinh-doan': 'returned' })));
    expect(text).toContain('báo cáo của Tỉnh đoàn đã bị trả lại và chưa được gửi lại.');
    expect(text).not.toContain('không cần gửi lại');
  });

  test('does not urge the body that collates to send its part to itself', () => {
    const round = snapshot({ parts: { 'ban-dan-van': null, 'tinh-doan': null, 'hoi-phu-nu': null } });
    const named = { ...round.round, collator: { id: 'tinh-doan', name: 'Tỉnh đoàn' } };
    const names = (one: typeof round) => urgeReportsOf(one, days).missing.map(({ name }) => name);
    expect(names(round)).toEqual(['Tỉnh đoàn', 'Hội Liên hiệp Phụ nữ tỉnh']);
    expect(names({ ...round, round: named })).toEqual(['Ban Dân vận Tỉnh uỷ', 'Hội Liên hiệp Phụ nữ tỉnh']);
  });

  test('may be one to each', () => {
    const papers = urgeReportsPapers(urgeReportsOf(annual2012().snapshot, days));
    expect(papers.map(({ addressee }) => addressee.names)).toEqual([
      ['Hội Liên hiệp Phụ nữ tỉnh'],
      ['Ban Thường vụ Huyện uỷ Đại Từ'],
    ]);
  });

  test('names a sơ kết as a report', () => {
    const model = of({ 'tinh-doan': null }, { kind: 'midterm', period: '2013' });
    expect(urgeReportsPaper(model).about).toBe('về việc đôn đốc gửi báo cáo sơ kết 3 năm (2011–2013)');
  });
});
