import type { Conflict } from '../../domain/plan/conflicts';
import type { Assignment } from '../../domain/plan/assignment';
import type { PreviewStep, PreviewTotals } from '../../domain/plan/preview';
import { NOTICE_KINDS } from '../../domain/notices';
import type { StepKind } from '../../domain/ladder/types';
import type { Schedule } from '../../domain/rounds/schedule';
import { formatVn } from '../../domain/time/local-date';
import type { LocalDate } from '../../domain/time/epoch';
import type { Paper } from './style';
import { table } from './table';
import { columnsOf, grouped, hanging, printable, shorten } from './text';
import { said } from './tongue';
import { audienceName, longDay, noticeLabel, rungWords, type BodyNames } from './words';

export interface PreviewModel {
  title: string;
  startsOn: LocalDate;
  steps: PreviewStep[];
  before: Assignment[];
  rounds: Schedule;
  conflicts: Conflict[];
  totals: PreviewTotals;
  names: BodyNames;
}

const STEP_KINDS = [
  'start',
  'reminder',
  'due',
  'overdue',
  'escalation',
  'round',
] as const satisfies readonly StepKind[];

/** Summary first, then the rounds and a table by month; `all` adds every day with its recipients. */
export function previewView(model: PreviewModel, all: boolean, paper: Paper): string[] {
  const months = groupBy(model.steps, ({ date }) => date.slice(0, 7));
  return [
    ...summary(model, paper),
    '',
    ...conflictLines(model.conflicts, paper),
    '',
    ...roundTable(model.rounds, paper),
    ...monthTable(months, paper),
    ...(all ? [...months.values()].flatMap((steps) => ['', ...daysOf(steps, model.names, paper)]) : ALL_HINT),
  ];
}

const ALL_HINT = ['', 'Xem từng ngày: thêm --all. Dữ liệu cho chương trình: thêm --json.'];

function summary(
  { title, startsOn, before, rounds, totals }: PreviewModel,
  { style, width }: Paper,
): string[] {
  const byKind = STEP_KINDS.filter((kind) => (totals.byKind[kind] ?? 0) > 0).map(
    (kind) => `${said(noticeLabel(kind).toLowerCase())} ${grouped(totals.byKind[kind]!)}`,
  );
  const lines = [
    ...hanging('', style.bold(printable(title)), width),
    `Khởi động ${formatVn(startsOn)}: ${[`${grouped(totals.assignments)} nhiệm vụ`, ...roundsHeld(rounds), `${grouped(totals.steps)} lần nhắc`].join(', ')} nếu không ai trả lời.`,
    ...hanging('  ', byKind.join(' · '), width),
  ];
  if (before.length > 0)
    lines.push(
      `${grouped(before.length)} nhiệm vụ đến hạn trước khi khởi động: chỉ liệt kê, không theo dõi.`,
    );
  if (rounds.before.length > 0)
    lines.push(
      `${grouped(rounds.before.length)} kỳ báo cáo chốt trước khi khởi động: chỉ liệt kê, không theo dõi.`,
    );
  return lines;
}

function roundsHeld({ rounds }: Schedule): string[] {
  return rounds.length === 0 ? [] : [`${grouped(rounds.length)} kỳ báo cáo`];
}

/** When each round opens, freezes its figures, and is due on its way to the Standing Committee. */
function roundTable({ rounds, before }: Schedule, paper: Paper): string[] {
  if (rounds.length === 0) return [];
  const columns = [
    { title: 'Kỳ báo cáo', atLeast: 16 },
    { title: 'Mở' },
    { title: 'Chốt số liệu' },
    { title: 'Gửi' },
    { title: 'Tổng hợp' },
    { title: 'Trình' },
    { title: 'Cơ quan', align: 'right' as const },
  ];
  const rows = rounds.map(({ title, days, participants }) => [
    printable(title),
    ...[days.opensOn, days.cutoff, days.partsDue, days.collateDue, days.committeeDue].map(formatVn),
    grouped(participants.length),
  ]);
  const earlier =
    before.length === 0
      ? []
      : [`  (${before.map(({ title }) => printable(title)).join('; ')}: trước khi khởi động)`];
  return [
    ...table(columns, rows, paper, ''),
    ...earlier.flatMap((line) => hanging('', line, paper.width)),
    '',
  ];
}

const MAX_NAMED = 4;

function conflictLines(conflicts: Conflict[], { style, width }: Paper): string[] {
  if (conflicts.length === 0) return ['Không có điểm nào cần xem lại.'];
  return [
    style.bold(`${conflicts.length} điểm nên xem lại trước khi khởi động`),
    ...conflicts.flatMap(({ message, field, assignments }) => {
      const told = field === undefined ? message : `${message} (${field})`;
      const named = assignments.slice(0, MAX_NAMED).join(', ');
      const more =
        assignments.length > MAX_NAMED ? ` và ${assignments.length - MAX_NAMED} nhiệm vụ khác` : '';
      return hanging('  – ', assignments.length === 0 ? told : `${told} (${named}${more})`, width);
    }),
  ];
}

function monthTable(months: Map<string, PreviewStep[]>, paper: Paper): string[] {
  const kinds = STEP_KINDS.filter((kind) =>
    [...months.values()].some((steps) => steps.some((step) => step.kind === kind)),
  );
  const columns = [
    { title: 'Tháng' },
    ...kinds.map((kind) => ({ title: SHORT_KINDS[kind], align: 'right' as const })),
    { title: 'Số thư', align: 'right' as const },
  ];
  const rows = [...months].map(([month, steps]) => [
    `${month.slice(5)}/${month.slice(0, 4)}`,
    ...kinds.map((kind) => countOrBlank(steps.filter((step) => step.kind === kind).length)),
    grouped(new Set(steps.map(({ date, audience }) => `${date} ${audience.kind} ${audience.id}`)).size),
  ]);
  return table(columns, rows, paper, 'Kế hoạch không có bước nào để nhắc.');
}

const SHORT_KINDS: Record<StepKind, string> = {
  start: 'Giao',
  reminder: 'Nhắc',
  due: 'Đến hạn',
  overdue: 'Quá hạn',
  escalation: 'Báo cáo',
  round: 'Kỳ b/c',
  receipt: 'Chưa nhận',
};

function countOrBlank(n: number): string {
  return n === 0 ? '' : grouped(n);
}

function daysOf(steps: PreviewStep[], names: BodyNames, { style, width }: Paper): string[] {
  const [first] = steps;
  const lines = [style.inverse(` Tháng ${first!.date.slice(5, 7)}/${first!.date.slice(0, 4)} `)];
  for (const ofDay of groupBy(steps, ({ date }) => date).values()) {
    lines.push(style.bold(longDay(ofDay[0]!.date)));
    for (const ofOne of groupBy(ofDay, ({ audience }) => `${audience.kind} ${audience.id}`).values()) {
      lines.push(`  ${shorten(audienceName(ofOne[0]!.audience, names), width - 2)}`);
      for (const { kind, rung, assignment } of ofOne) {
        const { label, colour } = NOTICE_KINDS[kind];
        lines.push(
          `    ${style[colour](said(label))}${shorten(`, ${said(rungWords(rung))}: ${assignment}`, width - 4 - columnsOf(said(label)))}`,
        );
      }
    }
  }
  return lines;
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
