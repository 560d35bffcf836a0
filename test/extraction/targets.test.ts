import { outlineOf } from '../../domain/extraction/outline';
import { targetsOf } from '../../domain/extraction/targets';
import { unwrap } from '../../domain/extraction/unwrap';
import { sourceOf } from './source-of';

const targets = (...lines: string[]) => targetsOf(outlineOf(unwrap(sourceOf(lines.join('\n\n')))), 2026);
const facts = (...lines: string[]) =>
  targets(...lines).map(({ op, value, unit, what, by, each }) =>
    [op, value, unit, what, by, each].filter((part) => part !== null).join(' | '),
  );
/** Under a heading of aims, as most figures stand. */
const aims = (sentence: string) => facts('II. CHỈ TIÊU', `1. ${sentence}`);

describe('a figure to reach', () => {
  test.each<[sentence: string, ...targets: string[]]>([
    ['Trên 80% hộ dùng nước sạch.', '> | 80 | % | hộ dùng nước sạch'],
    ['80% hộ trở lên dùng nước sạch.', '>= | 80 | % | hộ dùng nước sạch'],
    ['Tỷ lệ hộ dùng nước sạch đạt từ 80% trở lên.', '>= | 80 | % | Tỷ lệ hộ dùng nước sạch'],
    ['Có ít nhất 80% hộ dùng nước sạch.', '>= | 80 | % | hộ dùng nước sạch'],
    ['Không dưới 80% hộ dùng nước sạch.', '>= | 80 | % | hộ dùng nước sạch'],
    ['Tỷ lệ hộ nghèo còn dưới 3,5%.', '< | 3.5 | % | Tỷ lệ hộ nghèo'],
    ['Giảm tỷ lệ hộ nghèo xuống còn không quá 3%.', '<= | 3 | % | tỷ lệ hộ nghèo'],
    ['Khoảng 1.200 lao động có việc làm mới.', '~ | 1200 | lao động | lao động có việc làm mới'],
    ['Xây dựng 25 mô hình dân vận khéo.', '= | 25 | mô hình | Xây dựng mô hình dân vận khéo'],
    ['Thu nhập bình quân đạt 60 triệu đồng/người/năm.', '= | 60 | triệu đồng/người/năm | Thu nhập bình quân'],
    ['Tăng trưởng đàn bò 5%/năm.', '= | 5 | % mỗi năm | Tăng trưởng đàn bò | year'],
    [
      'Hằng năm, có trên 90% chi bộ hoàn thành tốt nhiệm vụ.',
      '> | 90 | % | chi bộ hoàn thành tốt nhiệm vụ | year',
    ],
    ['Nâng tỷ lệ che phủ rừng từ 44% năm 2025 lên 48%.', '= | 48 | % | tỷ lệ che phủ rừng'],
    ['Tỷ lệ hộ nghèo giảm bình quân 1 - 1,5% mỗi năm.', '>= | 1 | % mỗi năm | Tỷ lệ hộ nghèo giảm | year'],
    [
      '100% xã có trạm y tế, 60% trạm có bác sĩ và tỷ lệ trẻ suy dinh dưỡng còn dưới 14%.',
      '= | 100 | % | xã có trạm y tế',
      '= | 60 | % | trạm có bác sĩ',
      '< | 14 | % | tỷ lệ trẻ suy dinh dưỡng',
    ],
    ['Giá trị sản xuất tăng 20% so với năm 2025.', '= | 20 | % | Giá trị sản xuất tăng'],
    ['Có ít nhất 5.000 học sinh biết bơi.', '>= | 5000 | học sinh | học sinh biết bơi'],
    ['Xây mới 64 hồ treo.', '= | 64 | hồ | Xây mới hồ treo'],
    ['Tỷ lệ hộ nghèo giảm 2,5 điểm %.', '= | 2.5 | điểm % | Tỷ lệ hộ nghèo giảm'],
    [
      'Năm 2027: trên 62% thôn có nước sạch; dưới 1% giếng bị nhiễm mặn.',
      '> | 62 | % | thôn có nước sạch | 2027-12-31',
      '< | 1 | % | giếng bị nhiễm mặn | 2027-12-31',
    ],
    [
      '100% thôn có nước sạch; riêng năm 2027 đạt tối thiểu 85%.',
      '= | 100 | % | thôn có nước sạch',
      '>= | 85 | % | thôn có nước sạch | 2027-12-31',
    ],
    [
      'Tỷ lệ hộ nghèo còn dưới 4%, trong đó vùng cao dưới 9%.',
      '< | 4 | % | Tỷ lệ hộ nghèo',
      '< | 9 | % | Tỷ lệ hộ nghèo, trong đó vùng cao',
    ],
    [
      'Mỗi xã, phường có ít nhất 02 trường đạt chuẩn.',
      '>= | 2 | trường | Mỗi xã, phường có trường đạt chuẩn',
    ],
    ['Giảm 50% số vụ cháy rừng.', '= | 50 | % | Giảm số vụ cháy rừng'],
    [
      'Thu ngân sách đạt 20.000 tỷ đồng, tăng 10%/năm.',
      '= | 20000 | tỷ đồng | Thu ngân sách',
      '= | 10 | % mỗi năm | Thu ngân sách tăng | year',
    ],
    [
      'Tỷ lệ hộ có điện đạt trên 90% vào năm 2028, 99% vào năm 2030.',
      '> | 90 | % | Tỷ lệ hộ có điện | 2028-12-31',
      '= | 99 | % | Tỷ lệ hộ có điện | 2030-12-31',
    ],
    [
      'Mỗi huyện có ít nhất 02 mô hình điểm, mỗi xã có từ 1 mô hình trở lên.',
      '>= | 2 | mô hình | Mỗi huyện có mô hình điểm',
      '>= | 1 | mô hình | mỗi xã có mô hình',
    ],
    ['Kết nạp từ 1.500 đảng viên trở lên mỗi năm.', '>= | 1500 | đảng viên | Kết nạp đảng viên | year'],
    ['Xoá 1.200 nhà tạm.', '= | 1200 | nhà | Xoá nhà tạm'],
    [
      'Số cuộc kiểm tra tăng 10% mỗi năm; giải quyết 90% đơn thư.',
      '= | 10 | % mỗi năm | Số cuộc kiểm tra tăng | year',
      '= | 90 | % | giải quyết đơn thư',
    ],
    ['Giảm trẻ dưới 5 tuổi suy dinh dưỡng xuống dưới 14%.', '< | 14 | % | trẻ dưới 5 tuổi suy dinh dưỡng'],
  ])('%s', (sentence, ...wanted) => {
    expect(aims(sentence)).toEqual(wanted);
  });

  test.each<[sentence: string, ...targets: string[]]>([
    ['Đến năm 2028, trên 80% hộ dùng nước sạch.', '> | 80 | % | hộ dùng nước sạch | 2028-12-31'],
    ['Trên 80% hộ dùng nước sạch vào năm 2028.', '> | 80 | % | hộ dùng nước sạch | 2028-12-31'],
    ['Trước năm 2028, trên 80% hộ dùng nước sạch.', '> | 80 | % | hộ dùng nước sạch | 2027-12-31'],
    ['Đến hết quý II/2028, 80% hộ dùng nước sạch.', '= | 80 | % | hộ dùng nước sạch | 2028-06-30'],
    ['Đến ngày 15/9/2028, 80% hộ dùng nước sạch.', '= | 80 | % | hộ dùng nước sạch | 2028-09-15'],
    [
      'Đến năm 2028 đạt 60% hộ dùng nước sạch, định hướng đến năm 2030 đạt 90% hộ.',
      '= | 60 | % | hộ dùng nước sạch | 2028-12-31',
      '= | 90 | % | hộ | 2030-12-31',
    ],
    [
      'Đến năm 2028 xoá 1.200 nhà tạm; đến năm 2030 không còn nhà tạm.',
      '= | 1200 | nhà | xoá nhà tạm | 2028-12-31',
    ],
    ['Năm 2027 đạt 60% hộ dùng nước sạch.', '= | 60 | % | hộ dùng nước sạch | 2027-12-31'],
  ])('by when: %s', (sentence, ...wanted) => {
    expect(aims(sentence)).toEqual(wanted);
  });

  test('a heading above sets the day, the nearest one wins', () => {
    expect(
      facts(
        'II. CHỈ TIÊU GIAI ĐOẠN 2026-2030',
        '1. Nước sạch: 80% hộ dùng.',
        '* Phấn đấu đến năm 2028',
        '- 60% hộ dùng.',
      ),
    ).toEqual(['= | 80 | % | hộ dùng | 2030-12-31', '= | 60 | % | hộ dùng | 2028-12-31']);
  });

  test('outside a section of aims a figure counts where it is plainly one to reach', () => {
    expect(facts('III. NHIỆM VỤ', '1. Vận động dân đào giếng, phấn đấu 70% hộ có giếng.')).toEqual([
      '= | 70 | % | hộ có giếng',
    ]);
    expect(facts('III. NHIỆM VỤ', '1. Mỗi xã xây dựng ít nhất 2 mô hình.')).toEqual([
      '>= | 2 | mô hình | Mỗi xã xây dựng mô hình',
    ]);
  });
});

describe('what is no figure to reach', () => {
  test.each<[why: string, lines: string[]]>([
    ['a result under a heading of review', ['I. KẾT QUẢ ĐẠT ĐƯỢC', '1. Trên 90% hộ có điện, đạt chỉ tiêu.']],
    ['a result in a sentence that reports', ['II. MỤC TIÊU', '1. Đến nay 62% hộ đã có điện.']],
    ['an old aim in brackets', ['II. MỤC TIÊU', '1. Giữ vững số hộ có điện (chỉ tiêu cũ 70%).']],
    ['the year before the paper', ['II. MỤC TIÊU', '1. Năm 2025 đạt 61% hộ có điện.']],
    ['a budget', ['III. KINH PHÍ', '1. Ngân sách tỉnh 70%, ngân sách xã 30%.']],
    ['a split of costs', ['III. KINH PHÍ', '1. Tỉnh bảo đảm ít nhất 70% nhu cầu.']],
    ['a share of costs', ['III. NHIỆM VỤ', '1. Hỗ trợ 50% lãi suất, đạt mục tiêu giảm nghèo.']],
    [
      'how much work a task is',
      ['III. NHIỆM VỤ', '1. Hằng năm, các xã lựa chọn từ 1 - 2 chương trình để giám sát.'],
    ],
    ['what there is to work on', ['II. MỤC TIÊU', '1. Làm tốt 7 chương trình, 12 đề án của tỉnh.']],
    [
      'a sentence about a year that is over',
      ['II. MỤC TIÊU', '1. Năm 2025, xã đạt 17 tiêu chí; trồng 84 ha, vượt 12% kế hoạch.'],
    ],
    ['whom a task is for', ['II. MỤC TIÊU', '1. Đối với các xã có trên 30% hộ nghèo: lập tổ giúp nhau.']],
    ['a name in quotes', ['II. MỤC TIÊU', '1. Hưởng ứng phong trào “Trên 90% hộ có điện”.']],
    ['a theme year', ['II. MỤC TIÊU', '1. Lấy năm 2026 là năm “Điện về bản”.']],
    ['a symbol', ['II. MỤC TIÊU', '1. Thực hiện Chỉ thị số 40-CT/TW ngày 20/11/2014.']],
    ['a deadline in days', ['III. NHIỆM VỤ', '1. Trả lời dân trong không quá 15 ngày.']],
    ['an age', ['II. MỤC TIÊU', '1. Chăm lo cho trẻ dưới 6 tuổi.']],
  ])('%s', (_why, lines) => {
    expect(targets(...lines)).toEqual([]);
  });
});

describe('a target stated twice', () => {
  test('is one, with the second place and the day that only one of them says', () => {
    const found = targets(
      'II. CHỈ TIÊU',
      '1. Trên 80% hộ nông thôn dùng nước sạch.',
      'III. NHIỆM VỤ',
      '1. Mở rộng đường ống. Phấn đấu đến năm 2028 có trên 80% số hộ nông thôn dùng nước sạch.',
    );
    expect(found).toMatchObject([
      { id: 'II.1-CT01', by: '2028-12-31', place: { line: 3 }, alsoAt: [{ line: 7 }] },
    ]);
  });

  test('stays two where the days or the things differ', () => {
    expect(
      targets(
        'II. CHỈ TIÊU',
        '1. Đến năm 2027, 80% hộ có điện.',
        '2. Đến năm 2029, 80% hộ có điện.',
        '3. 80% xã có chợ.',
      ),
    ).toHaveLength(3);
  });
});
