import { completionRate, countCells } from '../../domain/figures/rates';
import type { Cell } from '../../domain/lifecycle/types';
import type { Instant } from '../../domain/time/epoch';
import { dateOf } from '../../domain/time/epoch';
import { formatVn, weekdayVn } from '../../domain/time/local-date';
import { bigText } from './big-text';
import type { Style } from './style';
import { columnsOf, duration, grouped, padEnd, padStart, percent, shorten } from './text';
import { said } from './tongue';
import { CELL_COLOURS, CELL_LABELS } from './words';

export interface DemoMail {
  /** "19/01 08:00". */
  when: string;
  to: string;
  /** "3 việc: nhắc nhiệm vụ …". */
  what: string;
  urgent: boolean;
}

export interface DemoOverdue {
  id: string;
  lead: string;
  /** Calendar days after the due day. */
  days: number;
  /** 0 none, 1 head, 2 secretariat, 3 office, 4 Standing Committee. */
  level: number;
}

export interface DemoModel {
  title: string;
  at: Instant;
  /** 0–1. */
  fraction: number;
  elapsedMs: number;
  /** null before it can be told. */
  leftMs: number | null;
  /** Days of the plan a second. */
  speed: number | null;
  cells: Cell[];
  mailCount: number;
  /** Newest first. */
  mails: DemoMail[];
  /** Latest first. */
  overdue: DemoOverdue[];
  /** Open items that reached each level, from the head (1) to the Standing Committee (4). */
  escalated: [number, number, number, number];
  /** What the keys do. */
  footer: string;
}

export interface Size {
  columns: number;
  rows: number;
}

/** All but mails and overdue items. */
const FIXED_ROWS = 12;
const LEVELS = ['người đứng đầu', 'theo dõi', 'Văn phòng', 'Ban Thường vụ'] as const;

function levelName(level: number): string {
  const name = LEVELS[level - 1]!;
  return name === 'theo dõi' ? said(name, 'cơ quan theo dõi') : said(name);
}

/** One frame of the demo: exactly as many lines as the window has rows, none wider than it. */
export function demoScreen(model: DemoModel, { columns, rows }: Size, style: Style): string[] {
  const spare = Math.max(4, rows - FIXED_ROWS);
  const mailRows = Math.ceil(spare * 0.55);
  const overdueRows = spare - mailRows;
  const width = columns - 1;
  const lines = [
    style.inverse(padEnd(shorten(` Đôn Đốc · Diễn tập · ${model.title}`, width), width)),
    '',
    ...dateRows(model, width, style),
    progressRow(model, width, style),
    '',
    ...figureRows(model, width, style),
    '',
    ...mailLines(model, mailRows, width, style),
    ...overdueLines(model, overdueRows, width, style),
    style.dim(shorten(model.footer, width)),
  ];
  return lines.length > rows ? [...lines.slice(0, rows - 1), lines.at(-1)!] : lines;
}

function dateRows({ at, elapsedMs, leftMs, speed }: DemoModel, width: number, style: Style): string[] {
  const day = dateOf(at);
  const big = bigText(formatVn(day));
  const pace = speed === null ? '' : `, ${grouped(Math.round(speed))} ngày mỗi giây`;
  const beside = [
    style.bold(said(weekdayVn(day))),
    `đã chạy ${duration(elapsedMs)}${columnsOf(pace) > width - 66 ? '' : pace}`,
    leftMs === null ? '' : `còn chừng ${duration(leftMs)}`,
  ];
  return big.map((row, i) => `  ${style.bold(row)}   ${beside[i] ?? ''}`);
}

function progressRow({ fraction }: DemoModel, width: number, style: Style): string {
  const percentage = padStart(`${Math.floor(fraction * 100)}%`, 5);
  const room = Math.max(10, width - 2 - columnsOf(percentage));
  const full = Math.round(fraction * room);
  return `  ${style.green('█'.repeat(full))}${style.dim('░'.repeat(room - full))}${percentage}`;
}

function figureRows({ cells, mailCount }: DemoModel, width: number, style: Style): string[] {
  const counts = countCells(cells);
  const { done, denominator, rate } = completionRate(counts);
  const half = Math.floor((width - 2) / 2);
  const box = (cell: Exclude<Cell, 'none'>) =>
    padEnd(
      `${style[CELL_COLOURS[cell]]('■')} ${shorten(CELL_LABELS[cell], half - 8)} ${style.bold(grouped(counts[cell]))}`,
      half,
    );
  const rateText =
    rate === null
      ? 'Tỷ lệ hoàn thành: chưa có'
      : `Tỷ lệ hoàn thành: ${percent(rate)} (${grouped(done)}/${grouped(denominator)})`;
  return [
    `  ${box('doneOnTime')}${box('doneLate')}`.trimEnd(),
    `  ${box('openInTerm')}${box('openOverdue')}`.trimEnd(),
    `  ${padEnd(rateText, half)}${grouped(mailCount)} thư đã gửi`.trimEnd(),
  ];
}

function mailLines({ mails }: DemoModel, rows: number, width: number, style: Style): string[] {
  const names = nameColumns(width);
  const lines = mails.slice(0, rows - 1).map(({ when, to, what, urgent }, i) => {
    const name = padEnd(shorten(to, names), names);
    const text = shorten(`${urgent ? '(khẩn) ' : ''}${what}`, Math.max(10, width - 16 - names));
    const line = `  ${padEnd(when, 12)} ${name} ${text}`;
    return i === 0 ? line : style.dim(line);
  });
  return filled([style.bold('  Thư mới nhất'), ...lines], rows);
}

function overdueLines(
  { overdue, escalated }: DemoModel,
  rows: number,
  width: number,
  style: Style,
): string[] {
  const names = nameColumns(width);
  const told = LEVELS.map((_, i) => `${levelName(i + 1)} ${escalated[i]}`).join(' · ');
  const head = overdue.length === 0 ? 'Không có việc quá hạn' : `Quá hạn ${grouped(overdue.length)}`;
  const lines = overdue.slice(0, rows - 2).map(({ id, lead, days, level }) => {
    const reached = level === 0 ? '' : ` → ${levelName(level)}`;
    const late = padStart(`${days} ngày`, 9);
    return style.red(shorten(`  ${late}  ${padEnd(shorten(lead, names), names)} ${id}${reached}`, width));
  });
  return filled([style.bold(`  ${head}`), ...lines, shorten(`  Đã báo cáo: ${told}`, width)], rows);
}

/** Names of bodies are long; half of a wide window is theirs. */
function nameColumns(width: number): number {
  return Math.min(48, Math.max(30, Math.floor(width * 0.38)));
}

function filled(lines: string[], rows: number): string[] {
  return [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, () => '')];
}
