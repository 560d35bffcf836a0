import fc from 'fast-check';
import { placeAt } from '../../domain/extraction/paragraph';
import { unwrap, unwrapLines } from '../../domain/extraction/unwrap';
import { ownPaper } from './expected-readings';
import { sourceOf } from './source-of';

const texts = (...lines: string[]) => unwrap(sourceOf(lines.join('\n'))).map(({ text }) => text);

const WRAPPED = [
  'Các xã, phường rà soát danh sách hộ có nhà ở tạm, báo cáo phòng chuyên môn trước',
  'khi trình duyệt; phân công cán bộ theo dõi từng thôn, mỗi tuần họp một lần để gỡ',
  'vướng mắc. Phòng Tài chính bảo đảm kinh phí.',
];

describe('joining the lines of a paper', () => {
  test('a wrapped paragraph is one, with an empty line after every line or with none', () => {
    const one = [WRAPPED.join(' ')];
    expect(texts(...WRAPPED)).toEqual(one);
    expect(texts(...WRAPPED.flatMap((line) => [line, '']))).toEqual(one);
  });

  test('a wrapped text with an empty line after every line keeps its paragraphs, whatever letter a line begins with', () => {
    const first = [
      'Các xã, phường rà soát danh sách hộ có nhà ở tạm, báo cáo phòng chuyên môn, Ban',
      'Thường vụ Huyện uỷ cho ý kiến trước khi duyệt; phân công cán bộ theo dõi từng',
      'thôn, mỗi tuần họp một lần để gỡ vướng mắc, nhất là ở các thôn thuộc xã Đông Hà',
      'và các xã vùng cao; huy động Đoàn Thanh niên, Hội Cựu chiến binh góp ngày công,',
      'góp vật liệu làm nhà cho hộ nghèo.',
    ];
    const second = [
      'Phòng Tài chính bảo đảm kinh phí, không để nhà nào phải dừng giữa chừng; Kho bạc',
      'giải ngân trong ba ngày kể từ khi nhận đủ hồ sơ của xã; Thanh tra huyện xem xét',
      'Kết quả từng đợt và báo cáo Uỷ ban nhân dân huyện.',
    ];
    const lines = [...first, ...second, ...first, ...second];
    const spaced = texts(...lines.flatMap((line) => [line, '']));
    expect(spaced).toEqual([first, second, first, second].map((paragraph) => paragraph.join(' ')));
  });

  test('a number of a page in the middle of a sentence is left out', () => {
    for (const number of ['6', '- 6 -', 'Trang 6', '6/12', '(6)', '\f']) {
      expect(texts(WRAPPED[0]!, '', number, '', ...WRAPPED.slice(1))).toEqual([WRAPPED.join(' ')]);
    }
  });

  test('numbers that count the rows of a table are no numbers of pages', () => {
    expect(texts('Nội dung', '1', 'Lập danh sách', '2', 'Duyệt kinh phí', '3', 'Khởi công')).toContain('2');
  });

  test('a running head beside the numbers of pages is left out, the same words elsewhere are kept', () => {
    const page = (n: number) => [
      `Xã thứ ${n} lập danh sách. Kế hoạch làm nhà của huyện`,
      ...WRAPPED,
      ...WRAPPED,
      `Đợt ${n} xong.`,
      'Kế hoạch làm nhà của huyện',
      String(n),
    ];
    const { dropped } = unwrapLines(sourceOf([...page(1), ...page(2), ...page(3)].join('\n')));
    expect(dropped.filter(({ reason }) => reason === 'running-head')).toHaveLength(3);
  });

  test('a year alone on a line is text', () => {
    expect(
      texts('Hoàn thành việc xoá nhà tạm cho toàn bộ hộ nghèo trên địa bàn huyện trước năm', '2027'),
    ).toEqual(['Hoàn thành việc xoá nhà tạm cho toàn bộ hộ nghèo trên địa bàn huyện trước năm 2027']);
  });

  test('a symbol broken at its hyphen is one word again', () => {
    expect(
      texts(
        'Các chi bộ học tập và tổ chức thực hiện nghiêm túc nội dung của Chỉ thị số 19-',
        'CT/HU trong quý I.',
      ),
    ).toEqual([
      'Các chi bộ học tập và tổ chức thực hiện nghiêm túc nội dung của Chỉ thị số 19-CT/HU trong quý I.',
    ]);
  });

  test('a symbol is one word again also where its number stands alone on a line', () => {
    const before = 'Các chi bộ học tập và tổ chức thực hiện nghiêm túc nội dung của Chỉ thị số';
    expect(texts(before, '19-', '', 'CT/HU trong quý I.')).toEqual([`${before} 19-CT/HU trong quý I.`]);
  });

  test('a number that the line before asks for opens no clause', () => {
    expect(
      texts(
        'Hồ sơ của hộ dân nộp tại bộ phận một cửa của xã theo quy định tại khoản',
        '2. Điều 7 của Quy chế này.',
      ),
    ).toHaveLength(1);
  });

  test('a dash inside a pair of words opens no bullet, a dash behind a colon does', () => {
    expect(
      texts('Các ngành thẩm định dự án phải nêu rõ hiệu quả về mặt kinh tế', '- xã hội của từng phương án.'),
    ).toHaveLength(1);
    expect(texts('Hồ sơ gồm có các giấy tờ sau đây do chủ hộ tự chuẩn bị:', '- đơn của hộ;')).toHaveLength(2);
  });

  test('paragraphs of one line each stay apart, and a page in the middle of a sentence is closed', () => {
    const long = 'Uỷ ban nhân dân xã cùng Mặt trận vận động các dòng họ góp công, góp vật liệu, '.repeat(3);
    expect(
      texts(
        `${long}mỗi nhà xong trong từng`,
        '',
        'đợt thi công của năm.',
        '',
        `${long}nhất là ở thôn xa.`,
        '',
      ),
    ).toEqual([`${long}mỗi nhà xong trong từng đợt thi công của năm.`, `${long}nhất là ở thôn xa.`]);
  });

  test('a long heading without a stop is not joined with the paragraph below it', () => {
    const heading = '2. Nâng cao chất lượng nhà ở của hộ nghèo và hộ cận nghèo trên địa bàn tỉnh';
    const body = 'Giao Sở Xây dựng lập mẫu nhà, hướng dẫn các xã chọn mẫu hợp với từng vùng.'.repeat(3);
    expect(texts(heading, '', body, '', heading, '', body)).toEqual([heading, body, heading, body]);
  });

  test('headings in capitals are joined with each other and with nothing else', () => {
    expect(texts('III. NHIỆM VỤ VÀ GIẢI PHÁP', 'TRỌNG TÂM', 'Các xã lập danh sách.')).toEqual([
      'III. NHIỆM VỤ VÀ GIẢI PHÁP TRỌNG TÂM',
      'Các xã lập danh sách.',
    ]);
  });

  test('last words about the paper itself are no part of the clause before, full as its line may be', () => {
    const clause = `3. Các xã ${'lập tổ, họp dân, '.repeat(4)}làm nhà.`;
    expect(texts(...WRAPPED, clause, 'Kế hoạch này gửi đến các thôn.')).toHaveLength(3);
  });

  test('rules, tables of contents and bullets without words are left out with their reason', () => {
    const { dropped } = unwrapLines(
      sourceOf(['-----', 'I. MỤC TIÊU ........ 3', '-', '……………', 'Các xã lập danh sách.'].join('\n')),
    );
    expect(dropped.map(({ reason }) => reason)).toEqual(['rule', 'contents', 'empty-mark', 'rule']);
  });

  test('two columns flattened to lines come apart in the head, not in the text', () => {
    const [left, right] = unwrap(
      sourceOf(
        ['UBND HUYỆN SUỐI NGÀN      CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'KẾ HOẠCH', 'làm nhà'].join('\n'),
      ),
    );
    expect([left?.column, left?.text]).toEqual([0, 'UBND HUYỆN SUỐI NGÀN']);
    expect([right?.column, right?.text]).toEqual([1, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    expect(texts('Mỗi xã có      ba tổ thợ.')).toEqual(['Mỗi xã có ba tổ thợ.']);
  });

  test('rows of a table in plain text stay apart, though nothing ends them', () => {
    const rows = [
      'TT      Nội dung công việc phải làm           Chủ trì              Thời gian hoàn thành',
      '1       Lập danh sách hộ có nhà ở tạm         Phòng Xây dựng       trong quý II',
      '2       duyệt kinh phí cho từng hộ nghèo      Phòng Tài chính      trong quý III',
    ];
    expect(texts(...rows)).toHaveLength(3);
  });

  test('a sentence stands on the line where it starts', () => {
    const [paragraph] = unwrap(sourceOf(WRAPPED.join('\n')));
    expect(placeAt(paragraph!, paragraph!.text.indexOf('Phòng Tài chính'))).toEqual({ line: 3 });
    expect(placeAt(paragraph!, 0)).toEqual({ line: 1 });
  });
});

const WORDS = [
  'tổ',
  'Ban',
  'xã',
  'năm',
  '2027',
  'UBND',
  '12',
  '50%',
  '07-',
  'CT/TW',
  '…',
  'v.v.',
  '(a)',
  '“làm',
  'nhà”',
];
const MARKS = ['', '- ', '+ ', '* ', '1. ', '1.1. ', 'a) ', 'II- ', 'Phần thứ hai ', 'Điều 3. ', '    '];
const ENDS = ['', '.', ';', ':', ',', ' -'];
const line = fc
  .tuple(
    fc.constantFrom(...MARKS),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }),
    fc.constantFrom(...ENDS),
  )
  .map(([mark, words, end]) => `${mark}${words.join(' ')}${end}`);
const LONE = [
  '',
  '',
  '7',
  '- 8 -',
  '-----',
  'KẾ HOẠCH',
  'Nơi nhận:',
  'T/M BAN THƯỜNG VỤ',
  'PHỤ LỤC 1',
  'MỤC LỤC',
];
const paper = fc.array(fc.oneof(line, fc.constantFrom(...LONE)), { maxLength: 60 });

const bare = (text: string) => text.replace(/\s/gu, '');

describe('whatever the lines are', () => {
  test('every line stands in paragraphs or was dropped for a reason, never both, and no character is lost', () => {
    fc.assert(
      fc.property(paper, (lines) => {
        const source = sourceOf(lines.join('\n'));
        const { paragraphs, dropped } = unwrapLines(source);
        const gone = new Set(dropped.map(({ index }) => index));
        const kept = new Map<number, string>();
        for (const { text, pieces } of paragraphs)
          pieces.forEach((piece, i) => {
            const words = text.slice(piece.start, pieces[i + 1]?.start);
            kept.set(piece.line, (kept.get(piece.line) ?? '') + bare(words));
          });
        source.lines.forEach(({ text }, index) => {
          expect(gone.has(index)).toBe(!kept.has(index));
          if (!gone.has(index)) expect(kept.get(index)).toBe(bare(text));
        });
      }),
    );
  });

  test('places ascend within a paragraph', () => {
    fc.assert(
      fc.property(paper, (lines) => {
        for (const { pieces } of unwrap(sourceOf(lines.join('\n'))))
          pieces.slice(1).forEach((piece, i) => {
            expect(piece.start).toBeGreaterThan(pieces[i]!.start);
            expect(piece.line).toBeGreaterThan(pieces[i]!.line);
          });
      }),
    );
  });

  test('joining again what was joined changes nothing', () => {
    const once = unwrap(sourceOf(ownPaper('ke-hoach-ubnd'))).map(({ text }) => text);
    const again = unwrap(sourceOf(once.join('\n\n'))).map(({ text }) => text);
    expect(again).toEqual(once);
  });
});
