import type { AssignmentJson } from '../json';
import type { Paper } from './style';
import { table, type Cell, type Column } from './table';
import { printable } from './text';
import { CELL_COLOURS, CELL_LABELS, dayOrNone, STATUS_LABELS } from './words';

/** From this width on there is room for what the duty is about. */
const WIDE = 110;

export function assignmentList(assignments: AssignmentJson[], paper: Paper): string[] {
  const isWide = paper.width >= WIDE;
  const columns: Column[] = [
    { title: 'Mã nhiệm vụ', atLeast: 20 },
    ...(isWide ? [{ title: 'Nội dung', atLeast: 16 }] : []),
    { title: 'Hạn' },
    { title: 'Cơ quan chủ trì', atLeast: 12 },
    { title: 'Tình trạng', atLeast: 12 },
    // The cell stays whole where the title can give way instead.
    isWide ? { title: 'Xếp loại' } : { title: 'Xếp loại', atLeast: 12 },
  ];
  const rows = assignments.map(({ id, summary, effectiveDue, leadName, status, cell }): Cell[] => [
    id,
    ...(isWide ? [printable(summary)] : []),
    dayOrNone(effectiveDue),
    printable(leadName),
    STATUS_LABELS[status],
    { text: CELL_LABELS[cell], paint: paper.style[CELL_COLOURS[cell]] },
  ]);
  return table(columns, rows, paper, 'Không có nhiệm vụ nào.');
}
