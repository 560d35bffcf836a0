import { citationSpans } from '../../domain/deadline/citations';
import { reportsThePast, trapSpans, withoutTraps } from '../../domain/extraction/time-traps';

const trapped = (text: string) =>
  trapSpans(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

describe('words with years that are no time of the plan', () => {
  test.each<[text: string, ...traps: string[]]>([
    ['Theo Chỉ thị số 16/CT-TTg ngày 16/5/2016 mà làm', 'citation: 16/CT-TTg ngày 16/5/2016'],
    ['Hưởng ứng “Tuần lễ nước sạch 2027” ở xã', 'quoted-name: “Tuần lễ nước sạch 2027”'],
    [
      'Thực hiện Chương trình nước sạch giai đoạn 2021-2025, các xã đào giếng',
      'named-span: Chương trình nước sạch giai đoạn 2021-2025',
    ],
    ['Huyện lấy năm 2027 là năm “Nước sạch”', 'theme-year: lấy năm 2027 là năm', 'quoted-name: “Nước sạch”'],
    ['Làm xong năm 2028, tầm nhìn đến năm 2035', 'outlook: tầm nhìn đến năm 2035'],
    ['Hoàn thành trước ngày 30/6/2027'],
    ['Thực hiện trong giai đoạn 2026-2030'],
  ])('%s', (text, ...traps) => {
    expect(trapped(text)).toEqual(traps);
  });

  test('blanking them keeps every other character where it stands', () => {
    const text = 'Theo Chỉ thị số 16/CT-TTg ngày 16/5/2016, xong năm 2027';
    const open = withoutTraps(text);
    expect(open).toHaveLength(text.length);
    expect(open.indexOf('xong năm 2027')).toBe(text.indexOf('xong năm 2027'));
    expect(open).not.toContain('2016');
  });

  test('citations are found where they stand, spaces and dashes as written', () => {
    const text = 'Kết luận số  43 – KL/TU, ngày 30/9/2016 và Luật Đất đai năm 2024';
    expect(citationSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '43 – KL/TU, ngày 30/9/2016',
      'Luật Đất đai năm 2024',
    ]);
  });
});

describe('sentences that report', () => {
  test.each([
    'Các xã đã lập 40 tổ.',
    'Mới đạt 30% kế hoạch.',
    'Đến nay có 12 xã xong.',
    'Trong 5 năm qua đời sống khá lên.',
  ])('%s', (sentence) => expect(reportsThePast(sentence)).toBe(true));
  test.each(['Thực hiện các mục tiêu đã đề ra.', 'Phấn đấu đến năm 2028 lập 40 tổ.', 'Các xã lập 40 tổ.'])(
    'not: %s',
    (sentence) => expect(reportsThePast(sentence)).toBe(false),
  );
});
