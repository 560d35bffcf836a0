import type { ReviewPoint } from '../draft/review-points';
import type { Paper } from './style';
import { grouped, hanging, padEnd, printable } from './text';

const KIND_TITLES: Record<ReviewPoint['kind'], string> = {
  deadline: 'Thời hạn',
  reading: 'Ai làm việc gì',
  held: 'Nhiệm vụ đang tạm tắt',
  members: 'Nhóm chưa có cơ quan nào',
  group: 'Nhóm cơ quan',
  body: 'Cơ quan',
  head: 'Thông tin chung',
  other: 'Điểm cần sửa trong tệp',
};

/** One open point: what the paper says, what was read, why a person is asked. */
export function reviewPointView(
  point: ReviewPoint,
  n: number,
  of: number,
  { style, width }: Paper,
): string[] {
  const { kind, title, quote, facts, why, line } = point;
  const inFile = line === null ? '' : style.dim(`  (dòng ${line} của tệp kế hoạch)`);
  return [
    '',
    `${style.bold(`[${grouped(n)}/${grouped(of)}] ${KIND_TITLES[kind]}: ${printable(title)}`)}${inFile}`,
    ...(quote === null ? [] : hanging('  ', style.blue(`“${printable(quote)}”`), width)),
    ...facts.flatMap(([label, value]) => hanging(`  ${padEnd(label, 10)} `, printable(value), width)),
    ...hanging(`  ${padEnd('Cần xem', 10)} `, style.amber(printable(why)), width),
  ];
}

/** The open points as a list, for who does not go through them one by one. */
export function reviewSummary(file: string, left: number, answered: number, { style }: Paper): string[] {
  const done = answered === 0 ? '' : `Đã trả lời ${grouped(answered)} điểm. `;
  return left === 0
    ? [
        `${done}${style.green(`Không còn điểm nào mở. Khởi động được: dondoc cycle start ${file} --as "Họ tên"`)}`,
      ]
    : [
        `${done}${style.amber(`Còn ${grouped(left)} điểm mở.`)} Làm tiếp bất cứ lúc nào: dondoc plan review ${file}`,
      ];
}
