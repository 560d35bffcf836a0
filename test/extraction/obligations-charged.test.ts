import { draftOf, planAround, readLines } from './obligations-support';
import { sourceOf } from './source-of';

const facts = (...lines: string[]) =>
  readLines(planAround(...lines)).map((line) => line.replace(/^\d+ \| /u, ''));

describe('who is charged', () => {
  test.each<[string, string[], string[]]>([
    [
      'before the task ";" joins bodies as "," does',
      ['Các sở, ban, ngành; UBND các huyện, thành phố lập sổ giếng trước ngày 30/4/2021.'],
      ['assignment | so-ban-nganh ubnd-cap-huyen | date | 2021-04-29'],
    ],
    [
      'so it does in a heading',
      ['1. Các sở, ban, ngành; UBND các huyện, thành phố:', 'a) Lập sổ giếng.', 'b) Cử người trực.'],
      [
        'assignment | so-ban-nganh ubnd-cap-huyen | none | implied',
        'assignment | so-ban-nganh ubnd-cap-huyen | none | implied',
      ],
    ],
    [
      'behind a case and ":"',
      ['Đối với các bến còn lộ thiên: thường trực các huyện uỷ phải cử người trực trước ngày 31/7/2021.'],
      ['assignment | cap-uy-huyen | date | 2021-07-30'],
    ],
    [
      'behind a label and ":"',
      ['Về lấy mẫu: Sở Y tế chủ trì, phối hợp với Công an tỉnh lấy mẫu nước.'],
      ['assignment | so-y-te + cong-an-tinh | none'],
    ],
    [
      'helpers behind ";", and the task behind ":"',
      ['Sở Y tế chủ trì; Công an tỉnh, Điện lực Bình Sơn phối hợp: kéo điện ra bến trước 30/6/2021.'],
      ['assignment | so-y-te + cong-an-tinh dien-luc-binh-son | date | 2021-06-29'],
    ],
    [
      'behind "; giao", where what is before charges nobody',
      ['Về kiến nghị của các xã: đồng ý chủ trương; giao Sở Y tế lấy mẫu nước.'],
      ['assignment | so-y-te | none'],
    ],
    [
      'one body of a district as heading, with its name',
      ['1. Ban Thường vụ Huyện uỷ Suối Ngàn:', 'a) Dọn các bến xong trong tháng 5 năm 2021.'],
      ['assignment | ban-thuong-vu-huyen-uy-suoi-ngan | month | 2021-05-31 | implied'],
    ],
    [
      'those directed in a second part are others than in the first',
      [
        'Ban Cán sự đảng UBND tỉnh chỉ đạo Sở Y tế lấy mẫu nước; đồng thời, chỉ đạo Sở Xây dựng vẽ bản đồ bến trong quý II/2021.',
      ],
      [
        'assignment | ban-can-su-dang-ubnd + so-y-te | none',
        'assignment | ban-can-su-dang-ubnd + so-xay-dung | quarter | 2021-06-30',
      ],
    ],
    [
      'nobody by a heading that names deeds',
      ['1. Thanh tra, kiểm tra', 'Giao Sở Y tế lấy mẫu nước.'],
      ['assignment | so-y-te | none'],
    ],
    [
      'nobody by the formula that makes known',
      ['Văn phòng Tỉnh uỷ thông báo để các cơ quan, đơn vị biết, thực hiện.'],
      [],
    ],
    [
      'those who are given a direction do it under the lead',
      ['Ban Tuyên giáo Tỉnh uỷ chỉ đạo, định hướng Báo Bình Sơn mở chuyên mục về nước.'],
      ['assignment | ban-tuyen-giao + bao-tinh | none'],
    ],
    [
      'persons, with the place that they look after',
      ['Các đồng chí Tỉnh uỷ viên phụ trách địa bàn dành mỗi tháng một ngày thăm bến.'],
      ['periodic | tinh-uy-vien | recurring | monthly'],
    ],
    [
      'below a heading "Lãnh đạo X" is what its body does',
      ['1. Ban Cán sự đảng UBND tỉnh', 'a) Lãnh đạo UBND tỉnh chỉ đạo Sở Y tế lấy mẫu nước.'],
      ['assignment | ban-can-su-dang-ubnd + so-y-te ubnd-tinh | none | implied'],
    ],
    [
      'party cells in general only where a day is set',
      ['1. Chi bộ: học quy ước giữ bến trước ngày 05/12/2021.', '2. Chi bộ giữ nếp họp dân.'],
      ['assignment | chi-bo | date | 2021-12-04'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(facts(...lines)).toEqual(expected);
  });

  test('"Cơ sở" over tasks is a level, "Cơ sở pháp lý" gives grounds', () => {
    const under = (heading: string) => facts(heading, '1. Đảng uỷ các xã, phường lập tổ giữ bến.');
    expect(under('II- CƠ SỞ')).toEqual(['assignment | cap-uy-xa | none']);
    expect(under('II- CƠ SỞ PHÁP LÝ')).toEqual([]);
  });

  test('those whom a letter addresses are not exhorted', () => {
    const letter = [
      'UBND TỈNH BÌNH SƠN',
      'Số: 88/UBND-NC',
      'V/v dọn bến',
      'Kính gửi:',
      '- Các sở, ban, ngành;',
      '- UBND các huyện.',
      'Giao Sở Y tế lấy mẫu nước trước ngày 20/4/2024.',
    ];
    const draft = draftOf(sourceOf(letter.join('\n')));
    expect(draft.weak).toEqual([]);
    expect(draft.obligations.map(({ lead }) => lead)).toEqual([['so-y-te']]);
  });
});

describe('the paper of a central city', () => {
  const city = (...lines: string[]) =>
    draftOf(
      sourceOf(
        [
          'THÀNH UỶ VÂN PHONG',
          'Số 12-KH/TU',
          'Vân Phong, ngày 10 tháng 11 năm 2025',
          'KẾ HOẠCH',
          'giữ sạch các con rạch, giai đoạn 2025-2030',
          'I- NHIỆM VỤ',
          ...lines,
        ].join('\n'),
      ),
    );

  test('has its own names for the bodies of a province, under the same ids', () => {
    const draft = city(
      'Giao Văn phòng Thành uỷ chủ trì, phối hợp với Công an thành phố, Thành đoàn, Uỷ ban MTTQ Việt Nam thành phố Vân Phong đi thăm các con rạch.',
    );
    expect(readLines(draft)).toEqual([
      '7 | assignment | van-phong-tinh-uy + cong-an-tinh mttq tinh-doan | none',
    ]);
    expect(draft.bodies.slice(0, 3).map(({ name, known }) => [name, known])).toEqual([
      ['Văn phòng Thành uỷ', true],
      ['Công an thành phố', true],
      ['Thành đoàn', true],
    ]);
    expect(draft.questions).toEqual([]);
  });

  test('lists run on behind "thành phố"', () => {
    expect(
      readLines(
        city(
          'Đảng uỷ các cơ quan Đảng thành phố, Đảng uỷ UBND thành phố, các đảng uỷ trực thuộc lập tổ giữ rạch.',
        ),
      ),
    ).toEqual(['7 | assignment | dang-uy-cac-co-quan-dang dang-uy-ubnd dang-uy-truc-thuoc | none']);
  });

  test('a city below a province is none: its committee there is another body', () => {
    const [line] = facts('Giao Công an tỉnh phối hợp với Công an thành phố Suối Ngàn canh các bến.');
    expect(line).toMatch(/^assignment \| cong-an-tinh \+ cong-an-thanh-pho/u);
  });
});
