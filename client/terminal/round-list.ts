import type { RoundGlance } from '../round-json';
import { ROUND_STATUS_COLOURS, ROUND_STATUS_LABELS } from './round-words';
import type { Paper } from './style';
import { table, type Cell } from './table';
import { printable } from './text';
import { dayOrNone } from './words';

export function roundList(rounds: RoundGlance[], paper: Paper): string[] {
  const columns = [
    { title: 'Kỳ báo cáo' },
    { title: 'Chu kỳ' },
    { title: 'Tên', atLeast: 12 },
    { title: 'Mở' },
    { title: 'Hạn gửi' },
    { title: 'Đã gửi', align: 'right' as const },
    { title: 'Thiếu', align: 'right' as const },
    { title: 'Trình' },
    { title: 'Tình trạng', atLeast: 10 },
  ];
  return table(
    columns,
    rounds.map((round) => rowOf(round, paper)),
    paper,
    'Chưa có kỳ báo cáo nào: kỳ báo cáo có khi chu kỳ khởi động.',
  );
}

function rowOf(round: RoundGlance, { style }: Paper): Cell[] {
  const { id, cycle, title, opensOn, partsDue, committeeDue, status, counts } = round;
  const isAsked = counts.sent + counts.missing > 0;
  const missing: Cell =
    counts.missing > 0 ? { text: String(counts.missing), paint: style.red } : isAsked ? '0' : '–';
  return [
    id,
    cycle,
    printable(title),
    dayOrNone(opensOn),
    dayOrNone(partsDue),
    isAsked ? `${counts.sent}/${counts.participants}` : '–',
    missing,
    dayOrNone(committeeDue),
    { text: ROUND_STATUS_LABELS[status], paint: style[ROUND_STATUS_COLOURS[status]] },
  ];
}
