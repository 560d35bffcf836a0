import type { DraftPaper, PaperBlock, PaperTable } from '../../domain/papers/paper';
import { paragraph } from '../../domain/papers/paper';
import {
  bodies,
  cellsByBody,
  cellsByYear,
  few,
  ratesByBody,
  ratesByYear,
  twoRates,
  twoYears,
} from './chart-samples';

const SENTENCE =
  'Các cấp uỷ, tổ chức đảng đã quán triệt, cụ thể hoá nhiệm vụ được giao thành chương trình công tác hằng năm, phân công rõ người, rõ việc, rõ thời gian; việc theo dõi, kiểm tra được thực hiện thường xuyên và có số liệu đối chiếu giữa các kỳ báo cáo.';

function table(rows: number): PaperTable {
  const names = bodies(60);
  return {
    columns: [
      { title: 'TT', share: 5, align: 'center' },
      { title: 'Nhiệm vụ', share: 38, align: 'left' },
      { title: 'Cơ quan chủ trì', share: 22, align: 'left' },
      { title: 'Thời hạn', share: 12, align: 'center' },
      { title: 'Số sản phẩm', share: 10, align: 'right' },
      { title: 'Kết quả', share: 13, align: 'left' },
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      [String(i + 1)],
      [
        `Tổ chức đối thoại giữa người đứng đầu cấp uỷ với nhân dân, đợt ${i + 1}`,
        `KH142-III.${i + 1}-01/2025`,
      ],
      [names[i % 60]!],
      ['30/09/2025'],
      [String((i * 37) % 2000)],
      [i % 3 === 0 ? 'hoàn thành đúng hạn' : 'chưa hoàn thành – quá hạn'],
    ]),
  };
}

function section(roman: string, pages: number): PaperBlock[] {
  return [
    { type: 'heading', text: `${roman}- Tình hình thực hiện` },
    ...Array.from({ length: pages }, (_, i): PaperBlock[] => [
      { type: 'heading', text: `${i + 1}. Kết quả theo nhóm nhiệm vụ`, level: 2 },
      ...Array.from({ length: 5 }, () =>
        paragraph(SENTENCE, { text: `[${i + 1}]`, raised: true }, ` ${SENTENCE} ${SENTENCE}`),
      ),
    ]).flat(),
  ];
}

/** A report: `pages` pages of words or so, tables and charts among them, three annexes. */
export function longPaper({ pages = 2, rows = 40, count = 60 } = {}): DraftPaper {
  return {
    letterhead: {
      superior: 'TỈNH UỶ ĐỒNG NAI',
      issuer: 'VĂN PHÒNG',
      symbol: '-BC/VPTU',
      place: 'Đồng Nai',
      year: 2025,
    },
    title: { type: 'BÁO CÁO', about: 'về tình hình thực hiện Kế hoạch số 142-KH/TU năm 2025' },
    about: null,
    addressee: { label: 'Kính gửi', names: ['Ban Thường vụ Tỉnh uỷ', 'Ban Dân vận Tỉnh uỷ'] },
    body: [
      paragraph('Thực hiện Kế hoạch số 142-KH/TU, Văn phòng Tỉnh uỷ báo cáo kết quả năm 2025 như sau:'),
      ...section('I', Math.ceil(pages / 2)),
      { type: 'chart', chart: ratesByYear },
      { type: 'table', caption: 'Bảng 1. Kết quả thực hiện theo nhóm', table: table(8) },
      { type: 'chart', chart: cellsByYear },
      ...section('II', Math.floor(pages / 2)),
      { type: 'chart', chart: twoRates },
      { type: 'table', caption: 'Bảng 2. Kết quả thực hiện theo cấp', table: table(12) },
      { type: 'heading', text: 'III- Kiến nghị, đề xuất' },
      paragraph('1. ', { text: 'Đối với Ban Thường vụ Tỉnh uỷ', bold: true }, `: ${SENTENCE}`),
      paragraph(`2. ${SENTENCE}`),
    ],
    signature: { authority: 'T/L BAN THƯỜNG VỤ', post: 'CHÁNH VĂN PHÒNG' },
    copies: ['Như trên', 'Các ban đảng Tỉnh uỷ', 'Lưu Văn phòng Tỉnh uỷ'],
    annexes: [
      annex('I', 'Danh sách nhiệm vụ', [{ type: 'table', table: table(rows) }]),
      {
        ...annex('II', 'Kết quả của từng cơ quan', [
          { type: 'chart', chart: cellsByBody(count) },
          { type: 'chart', chart: ratesByBody(count) },
        ]),
        upright: true,
      },
      annex('III', 'Chỉ tiêu', [
        { type: 'chart', chart: twoYears },
        { type: 'chart', chart: few },
        { type: 'table', caption: 'Bảng 3. Chỉ tiêu theo năm', table: table(10) },
      ]),
    ],
  };
}

function annex(roman: string, about: string, blocks: PaperBlock[]) {
  return {
    title: `PHỤ LỤC ${roman}`,
    about,
    note: '(kèm theo Báo cáo số      -BC/VPTU, ngày      tháng      năm 2025 của Văn phòng Tỉnh uỷ)',
    blocks,
  };
}
