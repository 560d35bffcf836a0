import fc from 'fast-check';
import { amount, distance, figure, percentOf, roman, runs } from '../../domain/papers/report/numbers';
import { houseOffice, officeOf } from '../../domain/papers/report/office';
import { countWords, goalWords, stateWords } from '../../domain/papers/report/targets-section';
import { bodiesWords, countedWords, quoted, reasonLines, NO_REASON } from '../../domain/papers/report/words';
import { lessonsIn } from '../../domain/papers/report/proposals-section';
import { MASKED_SUMMARY } from '../../domain/desk/subject';
import { BODIES, reading, snapshot } from './report-snapshots';

describe('figures in Vietnamese papers', () => {
  test.each([
    [0, '0'],
    [7, '7'],
    [1234.5, '1.234,5'],
    [16051, '16.051'],
    [1234567.891, '1.234.567,89'],
    [-3.5, '-3,5'],
    [76.5, '76,5'],
    [0.005, '0,01'],
    [-0.001, '0'],
    [2.005, '2,01'],
  ])('%d is written %s', (value, written) => {
    expect(figure(value)).toBe(written);
  });

  test('any count is read back from what is written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), (n) => {
        expect(Number(figure(n).replaceAll('.', ''))).toBe(n);
      }),
    );
  });

  test.each([
    [16051 / 16274, '98,6%'],
    [1, '100%'],
    [0, '0%'],
    [0.5, '50%'],
    [9999 / 10000, 'trên 99,9%'],
    [1 / 10000, 'dưới 0,1%'],
    [0.9994, '99,9%'],
  ])('a rate of %d is written %s: what is not quite all is never called all', (rate, written) => {
    expect(percentOf(rate)).toBe(written);
  });

  test('a share has its sign, a count its unit, and shares lie points apart', () => {
    expect(amount(76.5, '%')).toBe('76,5%');
    expect(amount(1200, 'mô hình')).toBe('1.200 mô hình');
    expect(distance(-3.5, '%')).toBe('3,5 điểm phần trăm');
    expect(distance(12, 'mô hình')).toBe('12 mô hình');
  });

  test('annexes are numbered in Roman, places in a list by runs', () => {
    expect([1, 4, 9, 14, 20, 39].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XX', 'XXXIX']);
    expect(runs([3, 1, 2, 9, 11, 12])).toBe('1–3, 9, 11–12');
    expect(runs([7])).toBe('7');
  });
});

describe('counts of duties', () => {
  test.each([
    [1, { doneOnTime: 1 }, '1 nhiệm vụ, đã hoàn thành đúng hạn'],
    [5, { doneOnTime: 5 }, '5 nhiệm vụ, đều đã hoàn thành đúng hạn'],
    [2, { openOverdue: 2 }, '2 nhiệm vụ, đều chưa hoàn thành và đã quá hạn'],
    [3, {}, '3 nhiệm vụ'],
    [
      4,
      { doneOnTime: 1, openOverdue: 3 },
      '4 nhiệm vụ, gồm: 1 nhiệm vụ hoàn thành đúng hạn; 3 nhiệm vụ chưa hoàn thành, đã quá hạn',
    ],
    [
      1200,
      { openInTerm: 1199, withdrawn: 1 },
      '1.200 nhiệm vụ, gồm: 1.199 nhiệm vụ chưa hoàn thành, còn trong hạn; 1 nhiệm vụ đã thu hồi',
    ],
  ])('%d of them: none of a kind is not named', (total, counts, words) => {
    expect(countedWords(total, counts)).toBe(words);
  });

  test('names stop at a bound, and say how many more there are', () => {
    const bodies = ['Tỉnh đoàn', 'Hội Nông dân tỉnh', 'Sở Nội vụ'].map((name) => ({ name }));
    expect(bodiesWords(bodies, 3)).toBe('Tỉnh đoàn; Hội Nông dân tỉnh; Sở Nội vụ');
    expect(bodiesWords(bodies, 1)).toBe('Tỉnh đoàn và 2 cơ quan khác');
  });
});

describe('words of others', () => {
  test.each([
    ['Đã mở 6 lớp', 'Đã mở 6 lớp.'],
    ['Đã mở 6 lớp.;', 'Đã mở 6 lớp.'],
    ['Dòng một\nDòng hai', 'Dòng một Dòng hai.'],
  ])('"%s" ends as a sentence', (text, sentence) => {
    expect(quoted(text)).toBe(sentence);
  });

  test('are cut to a bound between words', () => {
    const cut = quoted('một hai ba bốn năm sáu bảy tám', 16);
    expect(cut).toBe('một hai ba bốn…');
  });

  test('tell a reason with its kind and day, none where none is on record, and of a secret duty none at all', () => {
    const rows = snapshot({
      rows: [
        { id: 'A', reasons: [['extension', '2012-05-02', 'Chờ số liệu của ngành']] },
        { id: 'B' },
        {
          id: 'C',
          summary: MASKED_SUMMARY,
          reasons: [['explanation', '2012-05-02', 'Nội dung không được lộ']],
        },
      ],
    }).rows;
    const lines = rows.map((row) => reasonLines(row, row.reasons, 100));
    expect(lines[0]).toEqual(['Đề nghị gia hạn ngày 02/05/2012: Chờ số liệu của ngành']);
    expect(lines[1]).toEqual([NO_REASON]);
    expect(lines[2]).toEqual(['Nội dung báo cáo theo đường văn bản mật']);
  });

  test('a remark in a part is told as what the body says, and is no reason on record', () => {
    const [said, both] = snapshot({
      rows: [
        { id: 'A', reasons: [['part', '2012-12-17', 'Đã hoàn thành dự thảo']] },
        {
          id: 'B',
          reasons: [
            ['part', '2012-12-17', 'Đã hoàn thành dự thảo'],
            ['explanation', '2012-12-20', 'Thiếu cán bộ'],
          ],
        },
      ],
    }).rows.map((row) => reasonLines(row, row.reasons, 100));
    expect(said).toEqual([NO_REASON, 'Ý kiến của cơ quan trong báo cáo: Đã hoàn thành dự thảo']);
    expect(both).toEqual([
      'Giải trình ngày 20/12/2012: Thiếu cán bộ',
      'Ý kiến của cơ quan trong báo cáo: Đã hoàn thành dự thảo',
    ]);
  });

  test('speak of lessons only where they use the word', () => {
    expect(
      lessonsIn('Đã mở 6 lớp. Bài học là phải bám cơ sở; cần rút kinh nghiệm khâu báo cáo.\nHết'),
    ).toEqual(['Bài học là phải bám cơ sở.', 'cần rút kinh nghiệm khâu báo cáo.']);
    expect(lessonsIn('Đã mở 6 lớp tập huấn.')).toEqual([]);
  });
});

describe('targets', () => {
  const target = { code: 'CT', what: 'tỷ lệ' };

  test.each([
    [{ op: '>=' as const }, 'từ 80% trở lên, đến năm 2015'],
    [{ op: '>' as const }, 'trên 80%, đến năm 2015'],
    [{ op: '<' as const, value: 14 }, 'dưới 14%, đến năm 2015'],
    [{ op: '<=' as const }, 'không quá 80%, đến năm 2015'],
    [{ op: '=' as const, value: 100 }, '100%, đến năm 2015'],
    [{ op: '~' as const }, 'khoảng 80%, đến năm 2015'],
    [{ op: '>=' as const, each: 'year' as const }, 'từ 80% trở lên mỗi năm'],
    [{ op: '>=' as const, by: null, value: 1200, unit: 'mô hình' }, 'từ 1.200 mô hình trở lên'],
  ])('%o: the goal with its operator and its day', (more, words) => {
    expect(goalWords(reading({ ...target, ...more }, 1).target)).toBe(words);
  });

  test.each([
    [{}, 81, false, 'đạt mục tiêu'],
    [{}, 76.5, false, 'còn thấp hơn mục tiêu 3,5 điểm phần trăm'],
    [{}, 76.5, true, 'chưa đạt mục tiêu, thấp hơn 3,5 điểm phần trăm'],
    [{ op: '<' as const, value: 14 }, 14.2, true, 'chưa đạt mục tiêu, cao hơn 0,2 điểm phần trăm'],
    [{ op: '>' as const }, 80, true, 'chưa đạt mục tiêu'],
    [{ op: '>' as const }, 80, false, 'chưa vượt mức của mục tiêu'],
    [{ unit: 'mô hình', value: 200 }, 35, true, 'chưa đạt mục tiêu, thấp hơn 165 mô hình'],
    [{}, null, true, 'chưa có số liệu'],
  ])('%o at %d, due %s: %s', (more, value, due, words) => {
    expect(stateWords(reading({ ...target, ...more }, value, { due }))).toBe(words);
  });

  test('are counted by whether they had to be met by now', () => {
    const of = (value: number | null, due: boolean) => reading(target, value, { due });
    expect(countWords([of(90, true)])).toBe('Có 1 chỉ tiêu, đạt mục tiêu');
    expect(countWords([of(90, true), of(85, false)])).toBe('Có 2 chỉ tiêu, đều đạt mục tiêu');
    expect(countWords([of(90, true), of(70, true), of(70, false), of(null, true)])).toBe(
      'Có 4 chỉ tiêu, gồm: 1 chỉ tiêu đạt mục tiêu; 1 chỉ tiêu chưa đạt mục tiêu; 1 chỉ tiêu chưa đạt mục tiêu nhưng chưa đến thời điểm phải đạt; 1 chỉ tiêu chưa có số liệu',
    );
  });
});

describe('a target that only some of the bodies asked have reported', () => {
  const [a, b] = BODIES;
  const some = (value: number) =>
    reading({ code: 'CT-9', what: 'cơ sở đạt chuẩn' }, value, {
      asked: [a!, b!],
      missing: [{ ...b!, reason: null }],
      due: true,
    });

  test('is neither met nor missed, whatever the others would make of it', () => {
    const words = 'theo số liệu của 1/2 cơ quan: chưa đủ số liệu để đánh giá';
    expect([some(95), some(12)].map(stateWords)).toEqual([words, words]);
  });

  test('is counted by itself', () => {
    const whole = reading({ code: 'CT-1', what: 'hộ gia đình văn hoá' }, 90);
    expect(countWords([whole, some(95), some(12)])).toBe(
      'Có 3 chỉ tiêu, gồm: 1 chỉ tiêu đạt mục tiêu; 2 chỉ tiêu chưa đủ số liệu để đánh giá',
    );
  });
});

describe('who issues a report', () => {
  test.each([
    ['Ban Dân vận Tỉnh uỷ', 'BAN DÂN VẬN', '-BC/BDVTU', 'TRƯỞNG BAN'],
    ['Ban Tuyên giáo Tỉnh ủy', 'BAN TUYÊN GIÁO', '-BC/BTGTU', 'TRƯỞNG BAN'],
    ['Văn phòng Tỉnh uỷ', 'VĂN PHÒNG', '-BC/VPTU', 'CHÁNH VĂN PHÒNG'],
    ['Uỷ ban Kiểm tra Tỉnh uỷ', 'UỶ BAN KIỂM TRA', '-BC/UBKTTU', '……………'],
    ['Ban cán sự đảng Uỷ ban nhân dân tỉnh', 'BAN CÁN SỰ ĐẢNG UỶ BAN NHÂN DÂN TỈNH', '-BC/……………', '……………'],
  ])('%s: what is not certain is left to people', (name, issuer, symbol, post) => {
    const office = officeOf(name, 'Ban Thường vụ Tỉnh uỷ Thái Nguyên');
    expect(office).toMatchObject({ issuer, superior: 'TỈNH UỶ THÁI NGUYÊN', place: 'Thái Nguyên' });
    expect(office.symbols.BC).toBe(symbol);
    expect(office.signature).toEqual({ authority: null, post });
  });

  test('of a State plan joins number and type by a stroke', () => {
    const issuer = 'Ủy ban nhân dân tỉnh Đồng Nai';
    expect(officeOf('Sở Nội vụ', issuer)).toMatchObject({
      superior: 'UỶ BAN NHÂN DÂN TỈNH ĐỒNG NAI',
      issuer: 'SỞ NỘI VỤ',
      symbols: { BC: '/BC-SNV', TTr: '/TTr-SNV', CV: '/SNV' },
      place: 'Đồng Nai',
      signature: { post: 'GIÁM ĐỐC' },
      filed: 'Lưu: VT',
    });
    expect(houseOffice(issuer)).toMatchObject({
      name: 'Văn phòng Uỷ ban nhân dân tỉnh',
      issuer: 'VĂN PHÒNG',
      symbols: { TTr: '/TTr-VP' },
      onBehalf: 'TL. CHỦ TỊCH',
    });
    expect(houseOffice('Ban Thường vụ Thành uỷ Cần Thơ')).toMatchObject({
      name: 'Văn phòng Thành uỷ',
      superior: 'THÀNH UỶ CẦN THƠ',
      symbols: { TTr: '-TTr/VPTU' },
      onBehalf: 'T/L BAN THƯỜNG VỤ',
    });
  });
});
