import { nowAndThen, quarter, standing, yearly, type ExpectedReading } from './obligations-shape';

const YEARLY = yearly('Thực hiện hàng năm');
/** "Đảng đoàn Mặt trận Tổ quốc, các đoàn thể …, Ban Thường vụ Tỉnh đoàn": the word Đảng đoàn governs both. */
const FRONT_AND_UNIONS = ['dang-doan-mttq', 'dang-doan-doan-the', 'tinh-doan'];
const UBND = 'ban-can-su-dang-ubnd';

/** A Kế hoạch of 2021: bullets give the direction, the paragraphs beneath them hand out. */
export const expected003: ExpectedReading = {
  obligations: [
    // III.1
    {
      line: 41,
      kind: 'monitoring',
      lead: ['ban-dan-van'],
      coordinating: FRONT_AND_UNIONS,
      deadline: YEARLY,
    },
    { line: 43, kind: 'assignment', lead: ['ban-dan-van'], coordinating: ['co-quan-lien-quan'] },
    {
      line: 47,
      kind: 'periodic',
      lead: ['ban-to-chuc'],
      coordinating: ['ban-dan-van'],
      deadline: YEARLY,
    },
    {
      line: 47,
      kind: 'periodic',
      lead: ['ban-to-chuc'],
      coordinating: ['ban-dan-van', ...FRONT_AND_UNIONS, 'truong-chinh-tri'],
      deadline: YEARLY,
    },
    // III.2
    { line: 53, kind: 'periodic', lead: ['dang-doan-hdnd'], deadline: YEARLY },
    { line: 57, kind: 'monitoring', lead: [UBND], deadline: YEARLY },
    { line: 57, kind: 'monitoring', lead: ['ban-noi-chinh'], deadline: YEARLY },
    // Two sentences without a body behind two leads: both are meant as far as the text tells.
    { line: 57, kind: 'periodic', lead: [UBND, 'ban-noi-chinh'], implied: true, deadline: YEARLY },
    {
      line: 59,
      kind: 'assignment',
      lead: ['dang-doan-hdnd', UBND, ...FRONT_AND_UNIONS],
      deadline: quarter('trong quý II/2021', '2021-06-30'),
    },
    {
      line: 69,
      kind: 'periodic',
      lead: [UBND],
      implied: true,
      coordinating: ['ubnd-tinh'],
      deadline: YEARLY,
    },
    {
      line: 71,
      kind: 'periodic',
      lead: [UBND],
      implied: true,
      coordinating: ['ubnd-tinh'],
      deadline: YEARLY,
    },
    { line: 73, kind: 'monitoring', lead: ['ban-noi-chinh'] },
    { line: 75, kind: 'monitoring', lead: ['ban-dan-van'], coordinating: FRONT_AND_UNIONS },
    {
      line: 79,
      kind: 'assignment',
      lead: ['ban-tuyen-giao', UBND],
      coordinating: ['ubnd-tinh', 'co-quan-bao-chi'],
      deadline: standing('thường xuyên'),
    },
    {
      line: 83,
      kind: 'periodic',
      lead: ['ban-dan-van'],
      coordinating: ['dang-uy-quan-su', 'dang-uy-cong-an'],
      deadline: YEARLY,
    },
    // III.3
    {
      line: 91,
      kind: 'assignment',
      lead: ['ban-dan-van'],
      coordinating: ['ubnd-tinh', 'co-quan-lien-quan'],
    },
    { line: 95, kind: 'assignment', lead: ['ban-dan-van'], deadline: standing('thường xuyên') },
    { line: 95, kind: 'midterm-review', lead: ['ban-dan-van'] },
    { line: 95, kind: 'assignment', lead: ['ban-dan-van'], implied: true },
    { line: 95, kind: 'monitoring', lead: ['ban-dan-van'], implied: true, deadline: yearly('Hàng năm') },
    { line: 99, kind: 'assignment', lead: ['ban-dan-van'] },
    // III.4
    {
      line: 105,
      kind: 'assignment',
      lead: ['ban-dan-van'],
      coordinating: ['dang-doan-doan-the', 'tinh-doan', 'cap-uy-huyen'],
      deadline: quarter('trong quý III/2021', '2021-09-30'),
    },
    {
      line: 105,
      kind: 'assignment',
      lead: ['ban-dan-van'],
      coordinating: ['doan-the'],
      deadline: quarter('trong quý III/2021', '2021-09-30'),
      condition: true,
      afterTheOneBefore: true,
    },
    {
      line: 105,
      kind: 'assignment',
      lead: ['ban-dan-van'],
      coordinating: ['dang-doan-doan-the', 'tinh-doan'],
      deadline: quarter('trong quý III/2021', '2021-09-30'),
    },
    { line: 111, kind: 'assignment', lead: ['mttq', 'doan-the'] },
    { line: 113, kind: 'periodic', lead: ['mttq', 'doan-the'], deadline: yearly('Hàng năm') },
    { line: 117, kind: 'assignment', lead: FRONT_AND_UNIONS },
    {
      line: 121,
      kind: 'assignment',
      lead: ['dang-doan-ldld'],
      coordinating: ['ban-dan-van', 'co-quan-lien-quan'],
    },
    {
      line: 121,
      kind: 'midterm-review',
      lead: ['dang-doan-ldld'],
      coordinating: ['ban-dan-van', 'co-quan-lien-quan'],
    },
    {
      line: 123,
      kind: 'final-review',
      lead: ['dang-doan-hoi-lhpn'],
      coordinating: ['co-quan-lien-quan'],
    },
    { line: 125, kind: 'final-review', lead: ['tinh-doan'], coordinating: ['co-quan-lien-quan'] },
    {
      line: 131,
      kind: 'periodic',
      lead: [UBND],
      coordinating: ['mttq', 'doan-the', 'cac-ban-dang', 'van-phong-tinh-uy'],
      deadline: YEARLY,
    },
    // III.5
    {
      line: 139,
      kind: 'midterm-review',
      lead: ['ban-dan-van'],
      deadline: quarter('vào quý II/2025', '2025-06-30'),
    },
    {
      line: 141,
      kind: 'assignment',
      lead: [UBND],
      coordinating: ['ubnd-tinh', 'ban-dan-toc', 'so-ban-nganh'],
    },
    {
      line: 141,
      kind: 'periodic',
      lead: [UBND],
      coordinating: ['ubnd-tinh', 'ban-dan-toc', 'so-ban-nganh'],
      deadline: nowAndThen('định kỳ'),
    },
    {
      line: 147,
      kind: 'final-review',
      lead: ['ban-to-chuc'],
      deadline: quarter('trong quý IV/2021', '2021-12-31'),
    },
    {
      line: 149,
      kind: 'assignment',
      lead: ['dang-doan-mttq'],
      coordinating: ['ban-dan-van', UBND],
      deadline: { phrase: 'khi được', kind: 'conditional' },
      condition: true,
    },
    {
      line: 155,
      kind: 'assignment',
      lead: [UBND],
      coordinating: ['ubnd-tinh', 'ban-ton-giao', 'nganh-chuc-nang', 'ubnd-cap-huyen'],
    },
    { line: 159, kind: 'assignment', lead: ['ban-chi-dao-cong-tac-dan-van', UBND] },
    { line: 161, kind: 'assignment', lead: ['ban-tuyen-giao', UBND] },
    { line: 165, kind: 'assignment', lead: ['ban-dan-van'] },
    { line: 169, kind: 'assignment', lead: [UBND], coordinating: ['ubnd-tinh'] },
    { line: 169, kind: 'assignment', lead: [UBND], coordinating: ['ban-to-chuc'] },
    // III.6
    {
      line: 175,
      kind: 'final-review',
      lead: ['ban-dan-van'],
      deadline: quarter('vào quý IV/2025', '2025-12-31'),
    },
    { line: 175, kind: 'periodic', lead: ['ban-dan-van'], implied: true, deadline: YEARLY },
    { line: 177, kind: 'periodic', lead: ['bao-tinh', 'dai-ptth'], deadline: YEARLY },
    // IV
    {
      line: 181,
      kind: 'assignment',
      lead: ['cac-ban-can-su-dang', 'cac-dang-doan', 'tinh-doan', 'cap-uy-truc-thuoc', 'so-ban-nganh'],
    },
    { line: 183, kind: 'report', lead: ['co-quan-duoc-giao'] },
    {
      line: 185,
      kind: 'monitoring',
      lead: ['ban-dan-van'],
      coordinating: ['cac-ban-dang', 'van-phong-tinh-uy', 'co-quan-lien-quan'],
      deadline: yearly('định kỳ hàng năm'),
    },
    {
      line: 185,
      kind: 'report',
      lead: ['ban-dan-van'],
      coordinating: ['cac-ban-dang', 'van-phong-tinh-uy', 'co-quan-lien-quan'],
      deadline: yearly('định kỳ hàng năm'),
    },
    { line: 185, kind: 'report', lead: ['ban-dan-van'], implied: true, condition: true },
  ],
  weak: [
    37, 39, 45, 51, 55, 61, 65, 77, 81, 89, 93, 97, 103, 109, 115, 127, 129, 137, 143, 153, 163, 167, 173,
  ],
};
