import fc from 'fast-check';
import type { Paragraph } from '../../domain/extraction/paragraph';
import { sentencesOf } from '../../domain/extraction/sentences';

function paragraphOf(text: string): Paragraph {
  return { text, pieces: [{ start: 0, line: 0, place: { line: 1 } }], look: {}, zone: 'body', column: 0 };
}

const split = (text: string) => sentencesOf(paragraphOf(text)).map((one) => one.text);

describe('where a sentence ends', () => {
  test.each<[why: string, text: string, sentences: string[]]>([
    ['a full stop', 'Lập tổ. Họp dân.', ['Lập tổ.', 'Họp dân.']],
    [
      'a forgotten space',
      'Giữ gìn nếp sống của nhân dân.Vận động góp công.',
      ['Giữ gìn nếp sống của nhân dân.', 'Vận động góp công.'],
    ],
    [
      'dots before a capital',
      'Chống ỷ lại...Quan tâm hộ nghèo…Sửa nhà.',
      ['Chống ỷ lại...', 'Quan tâm hộ nghèo…', 'Sửa nhà.'],
    ],
    [
      'a year before a capital',
      'Xong trong năm 2026. Các xã báo cáo.',
      ['Xong trong năm 2026.', 'Các xã báo cáo.'],
    ],
    [
      'a figure that opens the next',
      'Giữ vững kết quả. 90% hộ có nước sạch.',
      ['Giữ vững kết quả.', '90% hộ có nước sạch.'],
    ],
    [
      'a closing quote',
      'Làm theo lời “nói đi đôi với làm.” Các xã họp.',
      ['Làm theo lời “nói đi đôi với làm.”', 'Các xã họp.'],
    ],
    [
      'a numeral of a congress',
      'Theo Nghị quyết khoá X. Các chi bộ học tập.',
      ['Theo Nghị quyết khoá X.', 'Các chi bộ học tập.'],
    ],
    [
      '"và vân vân" before a capital',
      'Sửa đường, cầu, cống v.v. Các xã đóng góp.',
      ['Sửa đường, cầu, cống v.v.', 'Các xã đóng góp.'],
    ],
    ['the end mark of a paper', 'Các xã thi hành./.', ['Các xã thi hành./.']],
  ])('%s ends it', (_why, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test.each<[why: string, text: string]>([
    ['abbreviated place', 'Giao TP. Suối Ngàn và TX. Long Phước lập tổ'],
    ['abbreviated title', 'Mời Th.S. Lò Thị Mai và PGS. TS. Vàng A Páo giảng'],
    ['comrades', 'Phân công các đ/c. Uỷ viên theo dõi'],
    ['initial', 'Gửi P. Tổng hợp và ông Y. Niê'],
    ['date with dots', 'Trước 01.7.2026 nộp kết quả'],
    ['number of a paper', 'Thực hiện Chỉ thị số 16/CT-TTg ngày 16.5.2016 của Thủ tướng'],
    ['numbering', 'Theo mục 1.1. và mục 2.3. của bảng'],
    ['thousands', 'Trồng 1.500 ha rừng'],
    ['dots before a small letter', 'Nghị quyết, chỉ thị, kết luận...của cấp trên'],
    ['words in quotes', 'Theo phương châm “Dân biết. Dân bàn. Dân làm” mà triển khai'],
    ['words in brackets', 'Nơi còn khó (xã Đông Hà. Xã Suối Ngàn) được ưu tiên'],
    ['semicolon and colon', 'Gồm hai việc: Lập tổ; Họp dân'],
  ])('%s: it goes on', (_why, text) => {
    expect(split(text)).toEqual([text]);
  });

  test('an unpaired quote encloses nothing', () => {
    expect(split('Phong trào “Nhà sạch lan rộng. Các xã bình xét.')).toHaveLength(2);
  });

  test('reads from behind the mark on, with offsets that give the words back', () => {
    const paragraph = paragraphOf('1. Lập tổ.  Họp dân.');
    const sentences = sentencesOf(paragraph, 3);
    expect(sentences.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual([
      'Lập tổ.',
      'Họp dân.',
    ]);
  });

  test('a text without stops is cut behind a comma, so that no sentence is longer than 3000 characters', () => {
    const text = 'lập tổ, họp dân, góp công, '.repeat(500).trim();
    const sentences = split(text);
    expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(3_000);
    expect(sentences.slice(0, -1).every((sentence) => sentence.endsWith(','))).toBe(true);
    expect(sentences.join(' ')).toBe(text);
  });

  test('sentences are in order, without overlap, and leave out nothing but spaces', () => {
    const piece = fc.constantFrom(
      'Lập',
      ' ',
      'tổ',
      '. ',
      '.',
      '...',
      '“',
      '”',
      '(',
      ')',
      '"',
      'TP.',
      'khoá X.',
      '2026',
      '; ',
      'Họp ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        const sentences = sentencesOf(paragraphOf(text));
        expect(
          sentences
            .map((one) => one.text)
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        sentences.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(sentences[i]!.end));
      }),
    );
  });
});
