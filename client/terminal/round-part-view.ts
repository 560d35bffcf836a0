import type { Refusal } from '../../domain/refusal';
import type { PartContent, PartFigure } from '../../domain/rounds/part';
import { figureText } from '../../domain/rounds/part-number';
import { NARRATIVE_KEYS, NARRATIVE_TITLES } from '../../domain/rounds/part-titles';
import type { PartVersionJson } from '../part-content-json';
import type { Paper } from './style';
import { hanging, oneLine, printable } from './text';
import { CELL_LABELS, STATUS_LABELS } from './words';

const PART_STATUS_LABELS = {
  awaited: 'Chưa gửi',
  submitted: 'Đã gửi, chờ xác nhận',
  returned: 'Bị trả lại, chờ gửi lại',
  accepted: 'Đã xác nhận',
} as const;

/** A part as it was handed in: figures, remarks, words. */
export function roundPartView(part: PartVersionJson, paper: Paper): string[] {
  const { style, width } = paper;
  const say = (label: string, words: string) => hanging(`  ${label.padEnd(14)}`, words, width);
  return [
    ...hanging(`${style.bold(printable(part.name))}  `, printable(part.title), width),
    ...say('Tình trạng', PART_STATUS_LABELS[part.status]),
    ...say('Bản', `${part.n}/${part.versions}${part.late ? ', gửi sau khi chốt' : ''}`),
    ...say('Người gửi', `${printable(part.by)}, lúc ${momentWords(part.at)}`),
    ...say('Số biên nhận', part.receipt),
    ...(part.content === null
      ? ['', 'Không còn nội dung của bản này trong kho.']
      : contentLines(part.content, paper)),
  ];
}

/** `00:26 ngày 27/11/2026` of `2026-11-27T00:26+07:00`. */
export function momentWords(at: string): string {
  const [, year, month, day, minute] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(at) ?? [];
  return `${minute} ngày ${day}/${month}/${year}`;
}

function contentLines({ figures, assignments, narrative }: PartContent, { style, width }: Paper): string[] {
  const remarks = assignments.filter(({ remark }) => remark !== null);
  return [
    '',
    style.bold('Chỉ tiêu'),
    ...(figures.length === 0 ? ['  Không có chỉ tiêu.'] : []),
    ...figures.flatMap((figure) => hanging(`  ${figure.target}  `, figureWords(figure), width)),
    '',
    style.bold('Nhiệm vụ'),
    ...(remarks.length === 0 ? [`  Không ghi chú gì về ${assignments.length} nhiệm vụ.`] : []),
    ...remarks.flatMap(({ id, status, cell, remark }) => [
      `  ${id}  ${cell === 'none' ? STATUS_LABELS[status] : CELL_LABELS[cell]}`,
      ...words(remark ?? '', width),
    ]),
    ...NARRATIVE_KEYS.flatMap((key, i) => {
      const said = narrative[key];
      return said === null
        ? []
        : ['', style.bold(`${i + 1}. ${NARRATIVE_TITLES[key]}`), ...words(said, width)];
    }),
  ];
}

function figureWords({ value, unit, weight, reason }: PartFigure): string {
  const figure = value === null ? 'chưa có số liệu' : printable(`${figureText(value, unit)} ${unit}`);
  const on = weight === null ? '' : `, tính trên tổng số ${figureText(weight, '')}`;
  return `${figure}${on}${reason === null ? '' : `. Lý do: ${printable(reason)}`}`;
}

function words(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => hanging('    ', printable(line), width));
}

/** Everything that keeps a form from being taken, a line each. */
export function formProblems(problems: readonly Refusal[], { width }: Paper): string[] {
  return problems.flatMap(({ message }, i) =>
    hanging(`${String(i + 1).padStart(3)}. `, oneLine(message), width),
  );
}
