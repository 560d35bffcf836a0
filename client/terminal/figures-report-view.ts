import type { Figures, Outside } from '../../domain/figures/figures-of';
import type { GroupFigures, Grouping } from '../../domain/figures/group';
import { dateOf } from '../../domain/time/epoch';
import { formatVn } from '../../domain/time/local-date';
import type { FiguresReport } from '../figures';
import { OBLIGATION_KIND_LABELS } from './draft-words';
import { figuresView, onTimeWords } from './figures-view';
import type { Paper } from './style';
import { table, type Cell, type Column } from './table';
import { grouped, hanging, percent, printable } from './text';
import { CELL_COLOURS } from './words';

/** The whole, then a table of the groups. `at` is 24:00 of a day where one was asked for, else now. */
export function figuresReportView(report: FiguresReport, paper: Paper): string[] {
  const { by, groups, whole } = report;
  const lines = [...headOf(report, paper), '', ...wholeView(whole, paper)];
  if (by !== null) {
    lines.push('', ...cellsTable(report, paper));
    if (groups.length > 0) lines.push('', ...pastTable(report, paper));
    if (report.subPlans.length > 0) lines.push('', ...subPlansTable(report, paper));
  }
  return lines;
}

function headOf({ cycle, at, now }: FiguresReport, { style, width }: Paper): string[] {
  const of = cycle === null ? 'mọi chu kỳ' : `chu kỳ ${cycle}`;
  if (at === now) return [style.bold(`Số liệu ${of}, ngày ${formatVn(dateOf(at))}`)];
  const note =
    `Tình trạng, thời hạn, gia hạn của từng nhiệm vụ lấy theo hôm nay ${formatVn(dateOf(now))}; ` +
    'chỉ việc xét quá hạn là tính đến ngày nêu trên.';
  return [
    style.bold(`Số liệu ${of}, tính đến hết ngày ${formatVn(dateOf(at - 1))}`),
    ...hanging('  ', note, width),
  ];
}

const OUTSIDE_LABELS: Record<Outside, string> = {
  standing: 'thường xuyên, không thời hạn',
  withdrawn: 'thu hồi',
  closed: 'kết thúc theo dõi khi chưa đến hạn',
};

function wholeView(figures: Figures, paper: Paper): string[] {
  const { total, cells, ageing, outside, suspended, returns, extensions } = figures;
  const line = (label: string, words: string) => hanging(`  ${label}: `, words, paper.width);
  const reasons = Object.keys(OUTSIDE_LABELS) as Outside[];
  return [
    `  Tổng số: ${grouped(total)} nhiệm vụ`,
    ...figuresView(cells, paper),
    `  ${onTimeWords(cells)}`,
    ...line('Thời gian quá hạn', listed(Object.entries(ageing))),
    ...line('Không tính tỷ lệ', listed(reasons.map((key) => [OUTSIDE_LABELS[key], outside[key]]))),
    ...line('Đang tạm dừng', suspended === 0 ? NONE : `${grouped(suspended)}, xếp ô theo ngày tạm dừng`),
    ...line('Bị trả lại', returnsWords(returns)),
    ...line(
      'Gia hạn',
      listed([
        ['đề nghị', extensions.asked],
        ['đồng ý', extensions.granted],
        ['không đồng ý', extensions.refused],
        ['chưa quyết định', extensions.undecided],
      ]),
    ),
  ];
}

const NONE = 'không có';

function listed(parts: [words: string, count: number][]): string {
  const said = parts.filter(([, count]) => count > 0).map(([words, count]) => `${words}: ${grouped(count)}`);
  return said.length === 0 ? NONE : said.join('; ');
}

function returnsWords({ times, assignments }: Figures['returns']): string {
  return times === 0 ? NONE : `${grouped(times)} lần, ở ${grouped(assignments)} nhiệm vụ`;
}

const TITLES: Record<Grouping, string> = {
  body: 'Cơ quan chủ trì',
  kind: 'Loại nhiệm vụ',
  year: 'Năm đến hạn',
  clause: 'Điều khoản',
};

function labelOf({ key, name }: GroupFigures, { by, cycle }: FiguresReport): string {
  switch (by) {
    case 'kind':
      return OBLIGATION_KIND_LABELS[key as keyof typeof OBLIGATION_KIND_LABELS];
    case 'year':
      return key === '' ? 'không có năm' : key;
    case 'clause':
      return printable(cycle === null ? key : (name ?? key));
    case 'body':
    case null:
      return printable(name ?? key);
  }
}

const CELL_COLUMNS = [
  ...numbers('Tổng', 'HT đúng hạn', 'HT quá hạn', 'Trong hạn', 'Quá hạn', 'Ngoài'),
  ...numbers('Tỷ lệ hoàn thành'),
];

function cellsTable(report: FiguresReport, paper: Paper): string[] {
  const columns: Column[] = [{ title: TITLES[report.by!], atLeast: 12 }, ...CELL_COLUMNS];
  const rows = report.groups.map((group): Cell[] => [labelOf(group, report), ...cellsOf(group, paper)]);
  return table(columns, rows, paper, 'Chưa có nhiệm vụ nào.');
}

function cellsOf({ total, cells, completion }: Figures, { style }: Paper): Cell[] {
  return [
    grouped(total),
    grouped(cells.doneOnTime),
    grouped(cells.doneLate),
    grouped(cells.openInTerm),
    {
      text: grouped(cells.openOverdue),
      paint: style[cells.openOverdue > 0 ? CELL_COLOURS.openOverdue : 'dim'],
    },
    grouped(cells.none),
    rateOf(completion.rate, completion.done, completion.denominator),
  ];
}

/** What lower bodies do by plans of their own, under the clause each serves. */
function subPlansTable({ subPlans, cycle }: FiguresReport, paper: Paper): string[] {
  const columns: Column[] = [{ title: 'Điều khoản' }, { title: 'Chu kỳ' }, ...CELL_COLUMNS];
  const rows = subPlans.map(({ above, clause, cycle: own, figures }): Cell[] => [
    cycle === null ? `${above} ${clause}` : clause,
    own,
    ...cellsOf(figures, paper),
  ]);
  return [
    paper.style.dim('Kế hoạch của cấp dưới thực hiện các điều khoản trên; không cộng vào số liệu trên'),
    ...table(columns, rows, paper, ''),
  ];
}

function pastTable(report: FiguresReport, paper: Paper): string[] {
  const labels = Object.keys(report.whole.ageing) as (keyof Figures['ageing'])[];
  const columns: Column[] = [
    { title: TITLES[report.by!], atLeast: 12 },
    ...numbers('Tỷ lệ đúng hạn', ...labels.map(shortLabel), 'Trả lại', 'Gia hạn', 'Đồng ý', 'Tạm dừng'),
  ];
  const rows = report.groups.map((group): Cell[] => [
    labelOf(group, report),
    rateOf(group.onTime.rate, group.onTime.onTime, group.onTime.denominator),
    ...labels.map((label) => grouped(group.ageing[label])),
    grouped(group.returns.times),
    grouped(group.extensions.asked),
    grouped(group.extensions.granted),
    grouped(group.suspended),
  ]);
  return [
    paper.style.dim('Số ngày quá hạn; số lần trả lại, đề nghị gia hạn, đồng ý'),
    ...table(columns, rows, paper, ''),
  ];
}

/** "31–60", ">120". */
function shortLabel(label: string): string {
  return label.replace(' ngày', '').replace('trên ', '>');
}

function numbers(...titles: string[]): Column[] {
  return titles.map((title) => ({ title, align: 'right' }));
}

/** Never a rate without its denominator. */
function rateOf(rate: number | null, part: number, whole: number): string {
  return rate === null ? '–' : `${percent(rate)} (${grouped(part)}/${grouped(whole)})`;
}
