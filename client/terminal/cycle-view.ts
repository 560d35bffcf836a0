import type { CycleJson, figuresJson } from '../json';
import { figuresView } from './figures-view';
import type { Paper } from './style';
import { table } from './table';
import { grouped, hanging, printable } from './text';

const STATUS: Record<CycleJson['status'], string> = {
  starting: 'đang khởi động',
  running: 'đang thực hiện',
  ended: 'đã kết thúc',
};

export function cycleList(cycles: CycleJson[], paper: Paper): string[] {
  const columns = [
    { title: 'Chu kỳ' },
    { title: 'Tên kế hoạch', atLeast: 20 },
    { title: 'Tình trạng' },
    { title: 'Khởi động' },
    { title: 'Nhiệm vụ', align: 'right' as const },
  ];
  const rows = cycles.map(({ id, title, status, startedAt, assignments }) => [
    id,
    printable(title),
    STATUS[status],
    dayWords(startedAt),
    grouped(assignments),
  ]);
  return table(
    columns,
    rows,
    paper,
    'Chưa có chu kỳ nào. Khởi động: dondoc cycle start <tệp> --as "họ tên".',
  );
}

/** `rounds`: how many it holds. */
export function cycleView(cycle: CycleJson, rounds: number, paper: Paper): string[] {
  const { style, width } = paper;
  const ended = cycle.endedAt === null ? '' : `, kết thúc ${dayWords(cycle.endedAt)}`;
  return [
    ...hanging(`${style.bold(cycle.id)}  `, printable(cycle.title), width),
    `  ${STATUS[cycle.status]}; khởi động ${dayWords(cycle.startedAt)} bởi ${printable(cycle.startedBy)}${ended}`,
    `  ${[`${grouped(cycle.assignments)} nhiệm vụ`, ...(rounds === 0 ? [] : [`${grouped(rounds)} kỳ báo cáo`])].join(', ')}`,
  ];
}

export interface CycleStatus {
  cycle: CycleJson;
  /** How many it holds. */
  rounds: number;
  figures: ReturnType<typeof figuresJson>;
  unresolvedMails: number;
  /** The clause of a plan above that this one carries out. */
  serves: { plan: string; clause: string } | null;
}

export function cycleStatusView(
  { cycle, rounds, figures, unresolvedMails, serves }: CycleStatus,
  paper: Paper,
): string[] {
  const served =
    serves === null ? [] : [`  Thực hiện điều khoản ${serves.clause} của kế hoạch ${serves.plan}`];
  const lines = [...cycleView(cycle, rounds, paper), ...served, '', ...figuresView(figures.cells, paper)];
  if (figures.overdue.length > 0) {
    lines.push('', ...hanging('  Quá hạn: ', figures.overdue.join(', '), paper.width));
  }
  if (unresolvedMails > 0) {
    lines.push(
      '',
      paper.style.amber(
        `  ${grouped(unresolvedMails)} thư không gửi được hoặc chưa rõ đã tới nơi, cần quyết định: dondoc mail list.`,
      ),
    );
  }
  return lines;
}

/** dd/mm/yyyy of an instant as programs read it. */
function dayWords(at: string): string {
  return `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
}
