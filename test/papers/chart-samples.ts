import type { PaperChart } from '../../domain/papers/paper';

const YEARS = ['2021', '2022', '2023', '2024', '2025'];
const NAMES = [
  'Ban Dân vận Tỉnh uỷ',
  'Ban Tuyên giáo Tỉnh uỷ',
  'Ban Thường vụ Huyện uỷ Xuân Lộc',
  'Đảng uỷ Khối Cơ quan và Doanh nghiệp tỉnh',
  'Ban cán sự đảng Uỷ ban nhân dân tỉnh và các sở, ban, ngành trực thuộc',
  'Tỉnh đoàn',
  'Liên đoàn Lao động tỉnh',
  'Hội Liên hiệp Phụ nữ tỉnh',
];
const CELLS = [
  'Hoàn thành đúng hạn',
  'Hoàn thành quá hạn',
  'Chưa hoàn thành – trong hạn',
  'Chưa hoàn thành – quá hạn',
];

export function bodies(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${NAMES[i % NAMES.length]!} ${i + 1}`);
}

export const ratesByYear: PaperChart = {
  caption: 'Biểu đồ 1. Tỷ lệ hoàn thành theo năm',
  kind: 'bar',
  unit: '%',
  categories: YEARS,
  series: [{ name: 'Tỷ lệ hoàn thành', values: [72.5, 81.3, null, 90, 95.25] }],
  goal: { name: 'Mục tiêu', value: 90 },
};

export const cellsByYear: PaperChart = {
  caption: 'Biểu đồ 2. Nhiệm vụ theo kết quả, từng năm',
  kind: 'stacked',
  unit: 'nhiệm vụ',
  categories: YEARS,
  series: [
    { name: CELLS[0]!, values: [1200, 1300, 1250, null, 1500] },
    { name: CELLS[1]!, values: [120, 90, 80, null, 60] },
    { name: CELLS[2]!, values: [220, 300, 250, null, 400] },
    { name: CELLS[3]!, values: [220, 120, 50, null, 30] },
  ],
};

export const twoRates: PaperChart = {
  caption: 'Biểu đồ 3. Hai tỷ lệ qua các năm',
  kind: 'line',
  unit: '%',
  categories: YEARS,
  series: [
    { name: 'Tỷ lệ hoàn thành', values: [72.5, 81.3, null, 90, 95.2] },
    { name: 'Tỷ lệ cơ quan gửi báo cáo đúng hạn', values: [60, 70, null, 85, 96] },
  ],
  goal: { name: 'Mục tiêu', value: 80 },
};

export function cellsByBody(count: number): PaperChart {
  const categories = bodies(count);
  const steps = [7, 5, 3, 1];
  return {
    caption: 'Biểu đồ 4. Nhiệm vụ theo kết quả, từng cơ quan',
    kind: 'stacked',
    unit: 'nhiệm vụ',
    categories,
    series: CELLS.map((name, k) => ({
      name,
      values: categories.map((_, i) => (i === 7 ? null : (i * steps[k]!) % (23 - 5 * k))),
    })),
  };
}

export function ratesByBody(count: number): PaperChart {
  const categories = bodies(count);
  return {
    caption: 'Biểu đồ 5. Tỷ lệ hoàn thành của từng cơ quan',
    kind: 'bar',
    unit: '%',
    categories,
    series: [{ name: 'Tỷ lệ', values: categories.map((_, i) => (i % 13 === 5 ? null : (i * 37) % 101)) }],
    goal: { name: 'Mục tiêu', value: 80 },
  };
}

export const twoYears: PaperChart = {
  caption: 'Biểu đồ 6. Kết quả so với chỉ tiêu',
  kind: 'bar',
  unit: '%',
  categories: NAMES,
  series: [
    { name: 'Năm 2024', values: [50, 60, 70, 80, 90, null, 20, 10] },
    { name: 'Năm 2025', values: [55, 65, 75, null, 95, 99, 25, 100] },
  ],
  goal: { name: 'Chỉ tiêu', value: 85 },
};

export const few: PaperChart = {
  caption: 'Biểu đồ 7. Mô hình được công nhận',
  kind: 'bar',
  unit: 'mô hình',
  categories: ['2021', '2022'],
  series: [{ name: 'Mô hình', values: [0, 2] }],
};
