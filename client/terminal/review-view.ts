import type { ReviewPoint } from '../draft/review-points';
import type { WeakItem } from '../draft/review-weak';
import type { Paper } from './style';
import { grouped, hanging, oneLine, padEnd, printable, shorten } from './text';

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

const LABEL_WIDTH = 12;
/** Facts in words of our own, where the others are of the paper. */
const OWN_FACTS: ReadonlySet<string> = new Set(['Thời hạn', 'Tin cậy', 'Có mặt trong']);

/** "(trống)": that there is nothing is no name. */
const NOTHING = /^\([^()]*\)$/;

/** One open point: what the paper says, what was read, why a person is asked. */
export function reviewPointView(
  point: ReviewPoint,
  { n, of }: { n: number; of: number },
  { style, width }: Paper,
): string[] {
  const { kind, title, quote, facts, why, line } = point;
  const inFile = line === null ? '' : ` (dòng ${line} của tệp)`;
  return [
    '',
    ...hanging(
      '',
      `[${grouped(n)}/${grouped(of)}] ${KIND_TITLES[kind]}: ${kind === 'head' || kind === 'other' ? oneLine(title) : printable(title)}${inFile}`,
      width,
    ).map((words) => style.bold(words)),
    ...(quote === null ? [] : hanging('  ', style.blue(`“${printable(quote)}”`), width)),
    ...facts.flatMap(([label, value]) =>
      hanging(
        `  ${padEnd(label, LABEL_WIDTH)} `,
        OWN_FACTS.has(label) || NOTHING.test(value) ? oneLine(value) : printable(value),
        width,
      ),
    ),
    ...hanging(`  ${padEnd('Cần xem', LABEL_WIDTH)} `, style.amber(oneLine(why)), width),
  ];
}

/** Readings that a person may accept together: each with its lead, before the question. */
export function readingsView(points: readonly ReviewPoint[], { style, width }: Paper): string[] {
  return points.flatMap(({ title, facts }) => {
    const fact = (label: string) => facts.find(([name]) => name === label)?.[1] ?? '';
    return [
      `  ${style.bold(printable(title))}`,
      ...hanging(
        '    ',
        `${printable(fact('Chủ trì'))}: ${shorten(printable(fact('Việc')), SHORT_TASK)}`,
        width,
      ),
    ];
  });
}

/** Two lines of a terminal. */
const SHORT_TASK = 150;

/** What charges nobody by name, numbered. */
export function weakView(items: readonly WeakItem[], { style, width }: Paper): string[] {
  return [
    '',
    style.bold(`${grouped(items.length)} câu không giao rõ cho ai, đang tắt:`),
    ...items.flatMap(({ obligation }, i) =>
      hanging(
        `  ${String(i + 1).padStart(3)}. `,
        `${obligation.clause}: ${shorten(printable(obligation.summary), SHORT_TASK)}`,
        width,
      ),
    ),
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
