import { sourceOf } from './source-of';
import { draftOf, weakLines } from './obligations-support';
import type { Draft } from '../../domain/extraction/draft';

const HEAD = [
  'TỈNH UỶ BÌNH SƠN',
  '*',
  'Số 12-KH/TU',
  'Bình Sơn, ngày 10 tháng 02 năm 2021',
  'KẾ HOẠCH',
  'giữ sạch các dòng sông trong tỉnh, giai đoạn 2021-2025',
  '-----',
  '',
];

function paper(...lines: string[]): Draft {
  return draftOf(sourceOf([...HEAD, ...lines].join('\n')));
}

describe('what is no time of the task', () => {
  test.each<[string, string]>([
    ['the date of a cited paper', 'Giao Sở Y tế phổ biến Chỉ thị số 05-CT/TU ngày 03/6/2019 về nước sạch.'],
    [
      'the span in the name of a programme',
      'Giao Sở Y tế thực hiện Chương trình nước giếng làng giai đoạn 2016-2020.',
    ],
    ['the span of a paper under review', 'Giao Sở Y tế tổng kết Đề án nước giếng giai đoạn 2014-2020.'],
    ['a day in the name of a feast', 'Giao Sở Y tế hưởng ứng “Ngày hội nước sạch 15/9/2023” tại các trạm.'],
    ['what stands in quotes', 'Giao Sở Y tế hưởng ứng và tổ chức tuần lễ “Nước sạch năm 2030” tại các trạm.'],
    [
      'the rhythm of a plan that is spoken of',
      'Giao Sở Y tế bổ sung việc xét nghiệm vào kế hoạch hằng năm của ngành.',
    ],
    ['a theme year', 'Giao Sở Y tế tuyên truyền chủ trương lấy năm 2023 là năm “Giếng sạch”.'],
    ['the term of a council', 'Giao Sở Y tế chuẩn bị phục vụ Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026.'],
  ])('%s', (_trap, sentence) => {
    const { obligations } = paper('I- NHIỆM VỤ', sentence);
    expect(obligations.map(({ deadline }) => [deadline.kind, deadline.rawText])).toEqual([['none', '']]);
  });

  test('"định kỳ" deep in a task is the rhythm of a part, "thường xuyên" deep in it of none', () => {
    const { obligations } = paper(
      'I- NHIỆM VỤ',
      'Giao Sở Y tế lập trạm lấy mẫu; hướng dẫn người dân thường xuyên rửa bể.',
      'Giao Sở Y tế thường xuyên lấy mẫu nước.',
    );
    expect(obligations.map(({ deadline }) => deadline.kind)).toEqual(['none', 'continuous']);
  });
});

describe('what is no obligation', () => {
  test('results, limits, aims and reasons', () => {
    const { obligations, weak } = paper(
      'I- TÌNH HÌNH VÀ KẾT QUẢ',
      'Sở Y tế kiểm tra 200 giếng. Uỷ ban nhân dân tỉnh chỉ đạo kịp thời.',
      'II- MỤC TIÊU',
      'Sở Y tế kiểm tra hết các giếng vào năm 2025.',
    );
    expect([obligations, weak]).toEqual([[], []]);
  });

  test('what was done, though it stands among tasks', () => {
    expect(paper('I- NHIỆM VỤ', 'Sở Y tế đã kiểm tra 200 giếng trong quý I/2020.').obligations).toEqual([]);
  });

  test('what a budget is for', () => {
    const { obligations, weak } = paper(
      'I- NHIỆM VỤ',
      '1. Kinh phí thực hiện',
      'Chi cho kiểm tra, sơ kết, tổng kết hằng năm.',
      '2. Giao Sở Tài chính hằng năm cân đối kinh phí. Bao gồm chi sơ kết, tổng kết Kế hoạch.',
    );
    expect(obligations.map(({ kind, lead }) => [kind, lead])).toEqual([['periodic', ['so-tai-chinh']]]);
    expect(obligations[0]!.quote).toBe('Giao Sở Tài chính hằng năm cân đối kinh phí.');
    expect(weak).toEqual([]);
  });

  test('a line about money', () => {
    const { obligations, weak } = paper('I- NHIỆM VỤ', '1. Kinh phí thực hiện: khoảng 2 tỷ đồng mỗi năm.');
    expect([obligations, weak]).toEqual([[], []]);
  });

  test('recipients, with "(báo cáo)" behind them', () => {
    const { obligations } = paper(
      'I- NHIỆM VỤ',
      'Giao Sở Y tế lấy mẫu nước.',
      '',
      'Nơi nhận:',
      '- Ban Bí thư (báo cáo);',
      '- Sở Tài chính (thực hiện);',
      'T/M BAN THƯỜNG VỤ',
      'BÍ THƯ',
    );
    expect(obligations).toHaveLength(1);
  });

  test('closing formulas', () => {
    const { obligations, weak } = paper(
      'I- NHIỆM VỤ',
      'Giao Sở Y tế lấy mẫu nước.',
      'Kế hoạch này được phổ biến đến chi bộ.',
      'Các sở, ban, ngành nghiêm túc thực hiện Kế hoạch này./.',
    );
    expect([obligations.length, weak]).toEqual([1, []]);
  });

  test('what a central body or the issuing committee states', () => {
    const { obligations } = paper(
      'I- NHIỆM VỤ',
      'Ban Dân vận Trung ương chỉ đạo chọn điểm. Ban Thường vụ Tỉnh uỷ xác định đây là khâu đột phá.',
    );
    expect(obligations).toEqual([]);
  });
});

describe('exhortations', () => {
  test('of everybody in general stand apart, one a paragraph', () => {
    const draft = paper(
      'I- NHIỆM VỤ',
      'Các cấp uỷ đảng phải quan tâm đến nguồn nước. Nâng cao ý thức của người dân.',
      '',
      'Giữ sạch bến bãi, bờ kè.',
    );
    expect([draft.obligations, weakLines(draft)]).toEqual([[], [10, 12]]);
    expect(draft.weak[0]).toMatchObject({ id: 'I-W01', lead: [], confidence: 'low' });
  });

  test('with a day but without a body keep the day, for a person to choose the body', () => {
    const { weak } = paper('I- NHIỆM VỤ', '- Lập danh mục các bến; hoàn thành trước 30/6/2022.');
    expect(weak).toMatchObject([
      { deadline: { kind: 'date' }, confidenceReason: expect.stringMatching(/không nêu cơ quan/u) },
    ]);
  });

  test('bullets above paragraphs "Giao …" set the direction, though they name bodies', () => {
    const draft = paper(
      'I- NHIỆM VỤ',
      '- Hội Nông dân tỉnh tiếp tục vận động hội viên.',
      '',
      'Giao Sở Y tế lấy mẫu nước.',
      '',
      '- Sở Xây dựng phải kè bờ sông.',
      '',
      'Giao Sở Tài chính cân đối kinh phí.',
    );
    expect(draft.obligations.map(({ lead }) => lead[0])).toEqual(['so-y-te', 'so-xay-dung', 'so-tai-chinh']);
    expect(weakLines(draft)).toEqual([10]);
  });

  test('a sentence with a body amid an exhortation is an obligation', () => {
    const draft = paper(
      'I- NHIỆM VỤ',
      '1. Chính quyền các cấp tập trung giữ nguồn nước. Sở Y tế xây dựng quy chế lấy mẫu.',
    );
    expect([draft.obligations.map(({ lead }) => lead), weakLines(draft)]).toEqual([[['so-y-te']], [10]]);
  });
});
