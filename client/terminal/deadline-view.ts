import type { DeadlineReading } from '../../domain/deadline/types';
import { daysBetween } from '../../domain/time/epoch';
import { formatVn } from '../../domain/time/local-date';
import type { Paper } from './style';
import { table } from './table';
import { hanging, padEnd, printable } from './text';
import { DEADLINE_KIND_LABELS, FLAG_LABELS, longDay, RECURRENCE_LABELS } from './words';

const LABEL_COLUMNS = 11;

/** How a deadline phrase was read. */
export function deadlineView(reading: DeadlineReading, paper: Paper): string[] {
  const { style, width } = paper;
  const recurrence = reading.recurrence === null ? '' : `, ${RECURRENCE_LABELS[reading.recurrence]}`;
  const lines = [
    ...hanging(padEnd('Cụm từ:', LABEL_COLUMNS), style.bold(`“${printable(reading.rawText)}”`), width),
    `${padEnd('Cách hiểu:', LABEL_COLUMNS)}${DEADLINE_KIND_LABELS[reading.kind]}${recurrence}`,
  ];
  for (const flag of reading.flags) lines.push(...hanging('  – ', FLAG_LABELS[flag], width));
  if (reading.needsConfirmation) lines.push(style.amber('Cần người có thẩm quyền xác nhận cách hiểu này.'));
  if (reading.reason !== null) lines.push(...hanging(padEnd('Lý do:', LABEL_COLUMNS), reading.reason, width));
  return reading.occurrences.length === 0 ? lines : [...lines, '', ...occurrences(reading, paper)];
}

function occurrences({ occurrences }: DeadlineReading, paper: Paper): string[] {
  const columns = [
    { title: 'Kỳ' },
    { title: 'Bắt đầu kỳ' },
    { title: 'Hạn theo văn bản' },
    { title: 'Hạn tính đến hết' },
    { title: 'Ghi chú', atLeast: 8 },
  ];
  const rows = occurrences.map(({ period, windowStart, nominalDue, effectiveDue }) => [
    period === 'once' ? 'một lần' : period,
    windowStart === null ? '' : formatVn(windowStart),
    longDay(nominalDue),
    longDay(effectiveDue),
    nominalDue === effectiveDue ? '' : `ngày nghỉ, dời ${daysBetween(nominalDue, effectiveDue)} ngày`,
  ]);
  return table(columns, rows, paper, '');
}
