import { readDocument } from '../../domain/extraction/document';
import { unwrap } from '../../domain/extraction/unwrap';
import { sourceOf } from './source-of';

const read = (...lines: string[]) => readDocument(unwrap(sourceOf(lines.join('\n'))));
const BODY = ['I. NỘI DUNG', '1. Các xã lập tổ.', 'Nơi nhận:', '- Như trên;', '- Lưu: VT.'];

describe('what the head of a paper says', () => {
  test.each<[written: string, number: string | null]>([
    ['Số: 726/KH-UBND', '726/KH-UBND'],
    ['Số 25-KH/TU', '25-KH/TU'],
    ['Số 01 - CTr/BDVTU', '01 - CTr/BDVTU'],
    ['Số 04 – ĐA/TU', '04 – ĐA/TU'],
    ['Số 05-TB/BCĐTW', '05-TB/BCĐTW'],
    ['Số: 18/2016/QĐ-UBND', '18/2016/QĐ-UBND'],
    ['Số: 1066/UBND-VXNV', '1066/UBND-VXNV'],
    ['Số: 16/CT-TTg', '16/CT-TTg'],
    ['Số 28-\nCT/TU', '28-CT/TU'],
    ['Số:      /KH-UBND', null],
    ['Số     -KH/TU', null],
    ['*', null],
  ])('%s is the number %s', (written, number) => {
    expect(read('TỈNH UỶ BÌNH SƠN', written, 'KẾ HOẠCH', 'làm nhà', ...BODY).document.number).toBe(number);
  });

  test('a number left blank is told as such', () => {
    const { warnings } = read('UBND TỈNH BÌNH SƠN', 'Số:     /KH-UBND', 'KẾ HOẠCH', 'làm nhà', ...BODY);
    expect(warnings.map(({ code }) => code)).toContain('number-left-blank');
  });

  test.each<[line: string, date: string | null]>([
    ['Bình Sơn, ngày 05 tháng 3 năm 2024', '2024-03-05'],
    ['Bình Sơn, ngày 5  tháng 03  năm 2024', '2024-03-05'],
    ['Bình Sơn, ngày     tháng     năm 2024', null],
    ['Bình Sơn, ngày 31 tháng 02 năm 2024', null],
  ])('"%s" gives %s', (line, date) => {
    expect(read('UBND TỈNH BÌNH SƠN', line, 'KẾ HOẠCH', 'làm nhà', ...BODY).document.date).toBe(date);
  });

  test('dates of cited papers in the text are not the date of the paper', () => {
    const { document } = read(
      'KẾ HOẠCH',
      'làm nhà',
      'Thực hiện Nghị quyết số 12-NQ/TU ngày 12/3/2024, ngày 02 tháng 4 năm 2024 huyện lập kế hoạch:',
      ...BODY,
    );
    expect([document.number, document.date]).toEqual([null, null]);
  });

  test.each<[headline: string, type: string]>([
    ['KẾ HOẠCH', 'Kế hoạch'],
    ['K Ế  H O Ạ C H', 'Kế hoạch'],
    ['Kế hoạch', 'Kế hoạch'],
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'Chương trình hành động'],
    ['ĐỀ ÁN LÀM NHÀ CHO HỘ NGHÈO', 'Đề án'],
    ['CHỈ THỊ CỦA BAN THƯỜNG VỤ HUYỆN UỶ', 'Chỉ thị'],
  ])('%s announces %s', (headline, type) => {
    expect(read('HUYỆN UỶ SUỐI NGÀN', headline, 'về làm nhà', ...BODY).document.type).toBe(type);
  });

  test('a letter has no headline but a subject, which a narrow column may break', () => {
    const { document } = read(
      'UBND TỈNH BÌNH SƠN',
      'Số: 88/UBND-NC',
      'V/v đôn đốc làm nhà',
      'cho hộ nghèo năm 2024',
      'Bình Sơn, ngày 02 tháng 4 năm 2024',
      'Kính gửi: Các sở, ngành',
      'Đề nghị các sở báo cáo trước ngày 20/4/2024.',
      'Nơi nhận:',
      '- Như trên;',
    );
    expect([document.type, document.title, document.number]).toEqual([
      'Công văn',
      'V/v đôn đốc làm nhà cho hộ nghèo năm 2024',
      '88/UBND-NC',
    ]);
  });

  test.each<[head: string[], issuer: string, province: string | null]>([
    [['UỶ BAN NHÂN DÂN', 'TỈNH BÌNH SƠN'], 'Uỷ ban nhân dân tỉnh Bình Sơn', 'Bình Sơn'],
    [['UBND TỈNH BÌNH SƠN', 'SỞ NỘI VỤ'], 'Sở Nội vụ', 'Bình Sơn'],
    [['TỈNH UỶ BÌNH SƠN', 'BAN TỔ CHỨC', '*'], 'Ban Tổ chức Tỉnh uỷ Bình Sơn', 'Bình Sơn'],
    [['ĐẢNG BỘ TỈNH BÌNH SƠN', 'BAN CHẤP HÀNH'], 'Ban Chấp hành Đảng bộ tỉnh Bình Sơn', 'Bình Sơn'],
    [
      ['ĐẢNG BỘ THÀNH PHỐ VÂN PHONG', 'BAN CHẤP HÀNH'],
      'Ban Chấp hành Đảng bộ thành phố Vân Phong',
      'Vân Phong',
    ],
    [['ĐẢNG BỘ TỈNH BÌNH SƠN', 'HUYỆN UỶ SUỐI NGÀN'], 'Huyện uỷ Suối Ngàn', 'Bình Sơn'],
    [['HĐND TỈNH BÀ RỊA - VŨNG TÀU'], 'HĐND tỉnh Bà Rịa - Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
  ])('%j is issued by %s', (head, issuer, province) => {
    const { document } = read(...head, 'KẾ HOẠCH', 'làm nhà', ...BODY);
    expect([document.issuer, document.province]).toEqual([issuer, province]);
  });

  test('a directive is given by the body that its headline names', () => {
    const { document } = read(
      'HUYỆN UỶ SUỐI NGÀN',
      'CHỈ THỊ',
      'CỦA BAN THƯỜNG VỤ HUYỆN UỶ',
      'về làm nhà',
      ...BODY,
    );
    expect([document.issuer, document.title]).toEqual(['Ban Thường vụ Huyện uỷ', 'về làm nhà']);
  });

  test('a plan that one body makes and another signs is asked about', () => {
    const { document, warnings } = read(
      'KẾ HOẠCH',
      'làm nhà',
      'Thực hiện nghị quyết, Ban Chấp hành Đảng bộ tỉnh ban hành Kế hoạch như sau:',
      '1. Lập tổ.',
      'T/M BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ',
    );
    expect(document.issuer).toBe('Ban Chấp hành Đảng bộ tỉnh');
    expect(warnings.map(({ code }) => code)).toContain('issuer-and-signature-differ');
  });

  test('a committee whose executive signs is one issuer', () => {
    const { warnings } = read(
      'ĐẢNG BỘ TỈNH BÌNH SƠN',
      'TỈNH UỶ',
      'KẾ HOẠCH',
      'làm nhà',
      ...BODY,
      'T/M BAN CHẤP HÀNH',
      'BÍ THƯ',
    );
    expect(warnings.map(({ code }) => code)).not.toContain('issuer-and-signature-differ');
  });

  test('the note under a title about the letter it came with is not the title', () => {
    expect(
      read('KẾ HOẠCH', 'làm nhà', '(Kèm theo Công văn số 15-CV/TU ngày 16/7/2021)', ...BODY).document,
    ).toMatchObject({
      title: 'làm nhà',
      number: null,
      date: null,
    });
  });

  test.each<[title: string, term: [string, string] | null]>([
    ['làm nhà giai đoạn 2021-2025', ['2021-01-01', '2025-12-31']],
    ['làm nhà giai đoạn 2021 – 2025, định hướng đến năm 2030', ['2021-01-01', '2025-12-31']],
    ['thực hiện Nghị quyết Đại hội nhiệm kỳ 2020-2025', ['2020-01-01', '2025-12-31']],
    ['thực hiện Nghị quyết nhiệm kỳ 2020-2025 về nhà ở giai đoạn 2022-2024', ['2022-01-01', '2024-12-31']],
    ['công tác làm nhà năm 2026', ['2026-01-01', '2026-12-31']],
    ['làm nhà đến năm 2025', null],
    ['tổng kết phong trào “Mái ấm giai đoạn 2016-2020”', null],
    ['làm nhà giai đoạn 2025-2021', null],
    ['làm nhà', null],
  ])('"%s" is for %j', (title, term) => {
    const { document } = read('KẾ HOẠCH', title, ...BODY);
    expect(document.term && [document.term.start, document.term.end]).toEqual(term);
  });

  test.each<[making: string, term: [string, string] | null]>([
    ['Tỉnh uỷ ban hành Kế hoạch thực hiện giai đoạn 2021 - 2025 như sau:', ['2021-01-01', '2025-12-31']],
    ['Tỉnh uỷ xây dựng kế hoạch làm nhà trong nhiệm kỳ 2020 - 2025 như sau:', ['2020-01-01', '2025-12-31']],
    ['Tỉnh uỷ đã ban hành Kế hoạch số 9-KH/TU giai đoạn 2016 - 2020 với nhiều kết quả.', null],
  ])('where the title names no years, the sentence about the making of the paper may: %s', (making, term) => {
    const { document } = read('TỈNH UỶ BÌNH SƠN', 'KẾ HOẠCH', 'làm nhà', making, ...BODY);
    expect(document.term && [document.term.start, document.term.end]).toEqual(term);
  });

  test('a title ends where the text tells of a meeting', () => {
    const { document } = read(
      'TỈNH UỶ BÌNH SƠN',
      'KẾT LUẬN',
      'về việc làm nhà',
      'Tại phiên họp ngày 05/7/2023, sau khi nghe Sở Xây dựng báo cáo về tiến độ',
      '(Tờ trình số 61/TTr-SXD), Ban Thường vụ Tỉnh uỷ kết luận:',
      ...BODY,
    );
    expect(document.title).toBe('về việc làm nhà');
  });

  test('what a paper does not say is null with a warning each', () => {
    const { document, warnings } = read('1. Các xã lập tổ.', '2. Các xã họp dân.');
    expect(document).toEqual({
      type: null,
      number: null,
      date: null,
      issuer: null,
      province: null,
      title: null,
      term: null,
      recipients: [],
      signedAs: null,
    });
    expect(warnings.map(({ code }) => code).sort()).toEqual([
      'no-date',
      'no-issuer',
      'no-number',
      'no-province',
      'no-recipients',
      'no-signatory',
      'no-term',
      'no-title',
      'no-type',
    ]);
  });
});

describe('what the foot of a paper says', () => {
  const signed = (...foot: string[]) => read('KẾ HOẠCH', 'làm nhà', '1. Lập tổ.', ...foot).document;

  test.each<[lines: string[], role: string | null]>([
    [['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Lò Văn Pá'], 'Phó Bí thư'],
    [['T/M BAN CHẤP HÀNH', 'BÍ THƯ', 'LÒ VĂN PÁ'], 'Bí thư'],
    [['T/M TỈNH UỶ', 'PHÓ BÍ THƯ THƯỜNG TRỰC'], 'Phó Bí thư Thường trực'],
    [['TM. UỶ BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Văn Pá'], 'Phó Chủ tịch'],
    [['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], 'Chánh Văn phòng'],
    [['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], 'Phó Trưởng ban'],
    [['TRƯỞNG BAN', 'Lò Văn Pá'], 'Trưởng ban'],
    [['GIÁM ĐỐC', 'Lò Văn Pá'], 'Giám đốc'],
    [['Lò Văn Pá'], null],
    [['T/M BAN THƯỜNG VỤ', 'LÒ VĂN PÁ'], null],
  ])('%j signs as %s', (lines, role) => {
    expect(signed('Nơi nhận:', '- Các xã;', '- Lưu: VT.', ...lines).signedAs).toBe(role);
  });

  test('recipients are the items of both lists, broken ones joined, drafting marks and names left out', () => {
    expect(
      signed(
        'Nơi nhận:',
        '- Hội Cựu chiến binh, Hội Nông',
        'dân huyện;',
        '- Lưu: VT, TH.',
        'Đồng kính gửi:',
        '- Ban Tổ chức Tỉnh uỷ (để báo cáo).',
        'K2-M4/QĐ17/09',
        'T/M BAN THƯỜNG VỤ',
        'BÍ THƯ',
        'Lò Văn Pá',
      ).recipients,
    ).toEqual(['Hội Cựu chiến binh, Hội Nông dân huyện', 'Lưu: VT, TH', 'Ban Tổ chức Tỉnh uỷ (để báo cáo)']);
  });

  test('a signature in the right column is no part of a recipient', () => {
    expect(
      signed(
        'Nơi nhận:                        T/M BAN CHẤP HÀNH',
        '- Các chi bộ,                           BÍ THƯ',
        '- Các đồng chí Huyện uỷ viên,           Đã ký',
        '- Lưu Văn phòng.                    Lò Văn Pá',
      ),
    ).toMatchObject({
      recipients: ['Các chi bộ', 'Các đồng chí Huyện uỷ viên', 'Lưu Văn phòng'],
      signedAs: 'Bí thư',
    });
  });

  test('a list of recipients on one line is taken apart', () => {
    expect(signed('Nơi nhận: - Các xã; - Phòng Nội vụ; - Lưu: VT.').recipients).toEqual([
      'Các xã',
      'Phòng Nội vụ',
      'Lưu: VT',
    ]);
  });

  test('nothing below the text is read as a clause', () => {
    const paragraphs = unwrap(
      sourceOf(['KẾ HOẠCH', 'làm nhà', '1. Lập tổ.', 'Nơi nhận:', '- Các xã;'].join('\n')),
    );
    expect(paragraphs.filter(({ zone }) => zone === 'body').map(({ text }) => text)).toEqual(['1. Lập tổ.']);
  });
});

describe('a head and a foot that stand in tables', () => {
  const CELLS: [text: string, table: number, row: number, column: number][] = [
    ['UỶ BAN NHÂN DÂN', 1, 1, 1],
    ['TỈNH BÌNH SƠN', 1, 1, 1],
    ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 1, 1, 2],
    ['Độc lập - Tự do - Hạnh phúc', 1, 1, 2],
    ['Số: 45/KH-UBND', 1, 2, 1],
    ['Bình Sơn, ngày 05 tháng 3 năm 2024', 1, 2, 2],
    ['KẾ HOẠCH', 0, 0, 0],
    ['Làm nhà cho hộ nghèo năm 2024', 0, 0, 0],
    ['Thực hiện Nghị quyết của Tỉnh uỷ, tỉnh lập kế hoạch như sau:', 0, 0, 0],
    ['1. Các xã lập tổ.', 0, 0, 0],
    ['Nơi nhận:', 2, 1, 1],
    ['- Các sở, ngành;', 2, 1, 1],
    ['- Lưu: VT.', 2, 1, 1],
    ['TM. UỶ BAN NHÂN DÂN', 2, 1, 2],
    ['KT. CHỦ TỊCH', 2, 1, 2],
    ['PHÓ CHỦ TỊCH', 2, 1, 2],
    ['Lò Văn Pá', 2, 1, 2],
  ];

  test('are read cell by cell, as a word processor keeps them', () => {
    const source = sourceOf(CELLS.map(([text]) => text).join('\n\n'));
    CELLS.forEach(([, table, row, column], i) => {
      const line = source.lines[i]!;
      line.complete = true;
      if (table > 0) line.look = { cell: { table, row, column } };
    });
    expect(readDocument(unwrap(source)).document).toEqual({
      type: 'Kế hoạch',
      number: '45/KH-UBND',
      date: '2024-03-05',
      issuer: 'Uỷ ban nhân dân tỉnh Bình Sơn',
      province: 'Bình Sơn',
      title: 'Làm nhà cho hộ nghèo năm 2024',
      term: { start: '2024-01-01', end: '2024-12-31' },
      recipients: ['Các sở, ngành', 'Lưu: VT'],
      signedAs: 'Phó Chủ tịch',
    });
  });
});
