import { planAround, readLines } from './obligations-support';

const facts = (...lines: string[]) =>
  readLines(planAround(...lines)).map((line) => line.replace(/^\d+ \| /u, ''));

describe('where one task ends and the next begins', () => {
  test.each<[string, string, string[]]>([
    [
      'two rhythms in a row are one time',
      'Giao Văn phòng Tỉnh uỷ đôn đốc các bến; định kỳ 6 tháng, hằng năm báo cáo Ban Thường vụ Tỉnh uỷ.',
      [
        'monitoring | van-phong-tinh-uy | recurring | half-yearly',
        'report | van-phong-tinh-uy | recurring | half-yearly',
      ],
    ],
    [
      'a report behind ";" gives its rhythm to the watching, as one behind a comma does',
      'Ban Nội chính Tỉnh uỷ theo dõi các vụ đổ trộm rác; hằng quý báo cáo Thường trực Tỉnh uỷ.',
      [
        'monitoring | ban-noi-chinh | recurring | quarterly',
        'report | ban-noi-chinh | recurring | quarterly',
      ],
    ],
    [
      'handing in what was made is no second task',
      'Sở Y tế soạn quy ước lấy nước; gửi về Văn phòng Tỉnh uỷ trước ngày 15/10/2021.',
      ['assignment | so-y-te | date | 2021-10-14'],
    ],
    [
      '… also where nobody is named who gets it',
      'Sở Y tế soạn quy ước lấy nước; trình trong quý II/2022.',
      ['assignment | so-y-te | quarter | 2022-06-30'],
    ],
    [
      'reviews after a number of years',
      'Sở Y tế theo dõi các bến; sơ kết sau 03 năm, tổng kết sau 05 năm thực hiện.',
      ['monitoring | so-y-te | none', 'midterm-review | so-y-te | none', 'final-review | so-y-te | none'],
    ],
    [
      '… unless the making has a day of its own',
      'Sở Y tế soạn quy ước lấy nước trong quý I/2022; trình Ban Thường vụ Tỉnh uỷ trước ngày 15/5/2022.',
      ['assignment | so-y-te | quarter | 2022-03-31', 'assignment | so-y-te | date | 2022-05-14'],
    ],
    [
      'numbered tasks in one sentence are one each',
      'Sở Y tế: (1) lập sổ giếng trước ngày 30/11/2021; (2) hằng quý lấy mẫu nước; (3) cử 01 người trực.',
      [
        'assignment | so-y-te | date | 2021-11-29',
        'periodic | so-y-te | recurring | quarterly',
        'assignment | so-y-te | none',
      ],
    ],
    [
      'a following sentence with a day of its own',
      'Giao Sở Y tế lấy mẫu nước hằng tháng. Đồng thời soạn sổ tay cho trưởng thôn, xong trong quý IV năm 2021.',
      ['periodic | so-y-te | recurring | monthly', 'assignment | so-y-te | quarter | 2021-12-31 | implied'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(facts(sentence)).toEqual(expected);
  });
});

describe('the words of a time', () => {
  test.each([
    ['Sở Y tế lấy mẫu nước, mỗi quý ít nhất 01 lần.', 'mỗi quý'],
    ['Sở Y tế dành ít nhất 01 ngày mỗi tháng đi lấy mẫu.', 'mỗi tháng'],
    ['Sở Y tế duyệt mẫu giếng trong vòng 60 ngày kể từ ngày ban hành Kế hoạch.', 'trong vòng 60 ngày'],
    ['Đảng đoàn HĐND tỉnh lãnh đạo ban hành nghị quyết tại kỳ họp giữa năm 2022.', 'giữa năm 2022'],
  ])('of "%s" begin with "%s"', (sentence, words) => {
    const { deadline } = planAround(sentence).obligations[0]!;
    expect(deadline.rawText.slice(0, words.length)).toBe(words);
  });

  test('in the summary a span of years goes as a whole', () => {
    expect(planAround('1. Năm 2021 - 2022: làm điểm tại ba bến.').weak[0]!.summary).toBe(
      'Làm điểm tại ba bến',
    );
  });
});

describe('the kind of work', () => {
  test.each([
    ['Ban Tổ chức Tỉnh uỷ giúp Ban Thường vụ kiểm tra các bến.', 'monitoring'],
    ['Sở Y tế: tham mưu sơ kết năm 2023.', 'midterm-review'],
    ['Sở Y tế: tham mưu tổng kết năm 2025.', 'final-review'],
    ['Sở Y tế tổ chức tổng kết năm học.', 'assignment'],
  ])('of "%s" is %s', (sentence, kind) => {
    expect(planAround(sentence).obligations[0]!.kind).toBe(kind);
  });

  test('under the heading of a body "Đầu mối" is no verb of its own', () => {
    const { obligations } = planAround('1. Văn phòng Tỉnh uỷ', 'a) Đầu mối theo dõi, đôn đốc các bến.');
    expect(obligations.map(({ kind }) => kind)).toEqual(['monitoring']);
  });
});
