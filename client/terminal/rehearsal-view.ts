import { countCells } from '../../domain/figures/rates';
import { localDate } from '../../domain/time/epoch';
import { noticeEntry } from '../../domain/notices';
import type { Delivery, DoubtfulMail, RehearsedAssignment, RehearsedRound } from '../deliveries';
import { figuresView } from './figures-view';
import { ROUND_STATUS_COLOURS, ROUND_STATUS_LABELS } from './round-words';
import type { Paper } from './style';
import { table, type Cell } from './table';
import { columnsOf, duration, grouped, shorten } from './text';
import { said } from './tongue';
import {
  audienceName,
  CELL_COLOURS,
  CELL_LABELS,
  dayOrNone,
  longDay,
  rungWords,
  STATUS_LABELS,
  type BodyNames,
} from './words';

export interface RehearsalModel {
  deliveries: Delivery[];
  assignments: RehearsedAssignment[];
  rounds: RehearsedRound[];
  doubts: DoubtfulMail[];
  seconds: number;
  names: BodyNames;
}

/** Day by day who got what, then how each assignment and each round ended, then the figures. */
export function rehearsalView(model: RehearsalModel, paper: Paper): string[] {
  return [
    ...byDay(model, paper),
    '',
    ...endings(model, paper),
    '',
    ...roundEndings(model, paper),
    ...rehearsalSummary(model, paper),
  ];
}

/** What stands at the end of a rehearsal, and alone at the end of a demo. */
export function rehearsalSummary(model: RehearsalModel, paper: Paper): string[] {
  const { deliveries, assignments, doubts, seconds } = model;
  const items = deliveries.reduce((sum, { items: { length } }) => sum + length, 0);
  const unaddressed = deliveries.filter(({ to }) => to === null).length;
  const lines = [
    paper.style.bold('Kết quả'),
    ...figuresView(countCells(assignments.map(({ cell }) => cell)), paper),
    `  ${grouped(deliveries.length)} thư, ${grouped(items)} dòng nhắc, trong ${duration(seconds * 1_000)}.`,
  ];
  if (unaddressed > 0)
    lines.push(paper.style.amber(`  ${grouped(unaddressed)} thư không gửi được vì chưa có địa chỉ nhận.`));
  if (doubts.length > 0)
    lines.push(paper.style.red(`  ${grouped(doubts.length)} thư chưa rõ đã tới nơi hay chưa.`));
  return lines;
}

function byDay({ deliveries, names }: RehearsalModel, { style, width }: Paper): string[] {
  const lines: string[] = [];
  let day = '';
  for (const { date, to, audience, urgent, items } of deliveries) {
    if (date.slice(0, 10) !== day) {
      day = date.slice(0, 10);
      lines.push(...(lines.length > 0 ? [''] : []), style.bold(longDay(localDate(day))));
    }
    const marks = [...(urgent ? ['thư khẩn'] : []), ...(to === null ? ['chưa có địa chỉ'] : [])];
    const marked = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
    lines.push(`  ${date.slice(11, 16)}  ${shorten(audienceName(audience, names) + marked, width - 9)}`);
    for (const { kind, assignment, rung } of items) {
      const { label, dated, colour } = noticeEntry(kind);
      const when = dated && rung !== '' ? `, ${said(rungWords(rung))}` : '';
      lines.push(
        `           ${style[colour](said(label))}${shorten(`${when}: ${assignment}`, width - 11 - columnsOf(said(label)))}`,
      );
    }
  }
  return lines.length === 0 ? ['Không có thư nào được gửi.'] : lines;
}

function endings({ assignments }: RehearsalModel, paper: Paper): string[] {
  const columns = [
    { title: 'Mã nhiệm vụ', atLeast: 24 },
    { title: 'Hạn' },
    { title: 'Tình trạng', atLeast: 12 },
    { title: 'Xếp loại', atLeast: 12 },
    { title: 'Ngày nộp' },
  ];
  const rows = assignments.map(({ id, due, status, cell, finishedOn }): Cell[] => [
    id,
    dayOrNone(due),
    STATUS_LABELS[status],
    { text: CELL_LABELS[cell], paint: paper.style[CELL_COLOURS[cell]] },
    finishedOn === null ? '' : dayOrNone(finishedOn),
  ]);
  return [paper.style.bold('Từng nhiệm vụ'), ...table(columns, rows, paper, 'Không có nhiệm vụ nào.')];
}

function roundEndings({ rounds, names }: RehearsalModel, paper: Paper): string[] {
  if (rounds.length === 0) return [];
  const columns = [
    { title: 'Kỳ báo cáo', atLeast: 16 },
    { title: 'Tình trạng', atLeast: 12 },
    { title: 'Đã gửi', align: 'right' as const },
    { title: 'Thiếu', align: 'right' as const },
    { title: 'Cơ quan thiếu', atLeast: 20 },
  ];
  const rows = rounds.map(({ id, status, reported, missing }): Cell[] => [
    id,
    { text: ROUND_STATUS_LABELS[status], paint: paper.style[ROUND_STATUS_COLOURS[status]] },
    grouped(reported.length),
    grouped(missing.length),
    missing.map((body) => audienceName({ kind: 'body', id: body }, names)).join('; '),
  ]);
  return [paper.style.bold('Từng kỳ báo cáo'), ...table(columns, rows, paper, ''), ''];
}
