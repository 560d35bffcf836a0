import { readMark, romanValue } from '../../domain/extraction/marks';

const facts = (text: string) => {
  const mark = readMark(text);
  return mark && [mark.kind, mark.label, text.slice(mark.end)];
};

describe('the mark that opens a clause', () => {
  test.each<[text: string, kind: string, label: string, rest: string]>([
    ['Phần thứ nhất', 'part', 'P1', ''],
    ['PHẦN III', 'part', 'P3', ''],
    ['Phần 2. Nội dung', 'part', 'P2', 'Nội dung'],
    ['PHẦN THỨ HAI MỤC TIÊU', 'part', 'P2', 'MỤC TIÊU'],
    ['CHƯƠNG IV', 'chapter', 'C4', ''],
    ['Mục 2. Phân công', 'chapter', 'M2', 'Phân công'],
    ['Phụ lục II: Biểu mẫu', 'annex', 'PL2', 'Biểu mẫu'],
    ['PHỤ LỤC', 'annex', 'PL', ''],
    ['A. TÌNH HÌNH CHUNG', 'letter', 'A', 'TÌNH HÌNH CHUNG'],
    ['C- NHIỆM VỤ', 'letter', 'C', 'NHIỆM VỤ'],
    ['I- MỤC TIÊU', 'roman', 'I', 'MỤC TIÊU'],
    ['XIV. Tổ chức', 'roman', 'XIV', 'Tổ chức'],
    ['II/ Chỉ tiêu', 'roman', 'II', 'Chỉ tiêu'],
    ['Điều 12. Hiệu lực', 'article', 'D12', 'Hiệu lực'],
    ['1. Lập tổ', 'number', '1', 'Lập tổ'],
    ['6.Thời gian', 'number', '6', 'Thời gian'],
    ['2- Yêu cầu', 'number', '2', 'Yêu cầu'],
    ['3) họp dân', 'number', '3', 'họp dân'],
    ['4/ Kinh phí', 'number', '4', 'Kinh phí'],
    ['(5) Trồng rừng', 'number', '5', 'Trồng rừng'],
    ['1.1. Lập tổ', 'number', '1.1', 'Lập tổ'],
    ['5.2- Công tác', 'number', '5.2', 'Công tác'],
    ['2.1.3 Lập tổ', 'number', '2.1.3', 'Lập tổ'],
    ['a) Tổ trưởng', 'point', 'a', 'Tổ trưởng'],
    ['đ) Thành viên', 'point', 'dd', 'Thành viên'],
    ['b. Mở lớp', 'point', 'b', 'Mở lớp'],
    ['(c) Mở lớp', 'point', 'c', 'Mở lớp'],
    ['- Lập tổ', 'bullet', '', 'Lập tổ'],
    ['–  100% hộ', 'bullet', '', '100% hộ'],
    ['+ Lập tổ', 'bullet', '', 'Lập tổ'],
    ['• Lập tổ', 'bullet', '', 'Lập tổ'],
    ['o Lập tổ', 'bullet', '', 'Lập tổ'],
    ['* Phấn đấu', 'bullet', '', 'Phấn đấu'],
  ])('%s is %s %s', (text, kind, label, rest) => {
    expect(facts(text)).toEqual([kind, label, rest]);
  });

  test.each([
    '28-CT/TU ngày 28/4/2009',
    '01.7.2026 nộp kết quả',
    '1.500 ha rừng',
    '2-3% mỗi năm',
    '1 - 2 mô hình',
    '50% số hộ',
    '2026 là năm cuối',
    '12/2026 hoàn thành',
    'Phần hai của Đề án nêu rõ',
    'Mục 3 của Đề án nêu rõ',
    'Phụ lục kèm theo Kế hoạch nêu rõ',
    'Điều 5 Luật Đất đai quy định',
    'A. Páo làm tổ trưởng',
    'VI khuẩn',
    'o tròn',
    '-5 độ',
    '*Mục tiêu:*',
    'Lập tổ',
    '',
  ])('"%s" has none', (text) => {
    expect(readMark(text)).toBeNull();
  });

  test('a numeral is a number only where it is one', () => {
    expect(['I', 'IV', 'IX', 'XIV', 'XL', 'LIX'].map(romanValue)).toEqual([1, 4, 9, 14, 40, 59]);
    expect(['IIII', 'VX', 'IC', ''].map(romanValue)).toEqual([null, null, null, null]);
  });
});
