import type { SubstitutionJson } from '../json';
import { linesOf, when } from './assignment-lines';
import type { Paper } from './style';
import { table, type Cell } from './table';
import { printable } from './text';
import { dayOrNone } from './words';

const STANDING_LABELS = { coming: 'sẽ có hiệu lực', standing: 'đang có hiệu lực', over: 'đã hết' } as const;

export function substituteList(substitutes: SubstitutionJson[], paper: Paper): string[] {
  const columns = [
    { title: 'Mã' },
    { title: 'Người uỷ quyền', atLeast: 12 },
    { title: 'Người làm thay', atLeast: 12 },
    { title: 'Từ ngày' },
    { title: 'Đến hết' },
    { title: 'Hiệu lực' },
  ];
  const rows = substitutes.map((one): Cell[] => {
    const { id, person, substitute, firstDay, lastDay } = one;
    return [
      id,
      printable(person),
      printable(substitute),
      dayOrNone(firstDay),
      dayOrNone(lastDay),
      standingWords(one),
    ];
  });
  return table(columns, rows, paper, 'Không có uỷ quyền nào.');
}

export function substituteView(one: SubstitutionJson, paper: Paper): string[] {
  return [
    paper.style.bold(one.id),
    ...[
      { label: 'Người uỷ quyền', text: printable(one.person) },
      { label: 'Người làm thay', text: printable(one.substitute) },
      { label: 'Thời gian', text: `${dayOrNone(one.firstDay)} – ${dayOrNone(one.lastDay)}` },
      { label: 'Hiệu lực', text: standingWords(one) },
      { label: 'Lý do', text: printable(one.reason) },
      { label: 'Ghi nhận', text: `${when(one.setAt)}, ${printable(one.setBy)}` },
    ].flatMap((block) => linesOf(block, paper)),
  ];
}

function standingWords({ standing, endedOn }: SubstitutionJson): string {
  return endedOn === null ? STANDING_LABELS[standing] : `kết thúc từ ${dayOrNone(endedOn)}`;
}
