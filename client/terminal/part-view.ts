import type { PartViewJson } from '../assignment-part';
import { ROLE_LABELS } from './act-words';
import { linesOf, when, type Block } from './assignment-lines';
import { partBlocks } from './assignment-work';
import type { Paper } from './style';
import { printable } from './text';
import { CELL_COLOURS, CELL_LABELS, dayOrNone, STATUS_LABELS, type BodyNames } from './words';

/** What a body beside the lead sees of an assignment. */
export function partView(view: PartViewJson, names: BodyNames, paper: Paper): string[] {
  const { style } = paper;
  const { id, body, role, summary, product, leadName, effectiveDue, deadlineText, status, cell, part } = view;
  const blocks: Block[] = [
    {
      label: 'Xem với tư cách',
      text: `${printable(names.get(body) ?? body)} (${role === null ? 'đã từng phối hợp' : ROLE_LABELS[role]})`,
    },
    { label: 'Nội dung', text: printable(summary) },
    ...(product === null ? [] : [{ label: 'Sản phẩm', text: printable(product) }]),
    { label: 'Cơ quan chủ trì', text: printable(leadName) },
    {
      label: 'Thời hạn',
      text: `${dayOrNone(effectiveDue)}${deadlineText === '' ? '' : ` (theo văn bản: “${printable(deadlineText)}”)`}`,
    },
    { label: 'Tình trạng', text: STATUS_LABELS[status] },
    { label: 'Xếp loại', text: style[CELL_COLOURS[cell]](CELL_LABELS[cell]) },
    ...(view.acceptedAt === null ? [] : [{ label: 'Xác nhận', text: when(view.acceptedAt) }]),
  ];
  return [
    style.bold(id),
    ...blocks.flatMap((block) => linesOf(block, paper)),
    ...(part === null
      ? []
      : ['', style.bold('Phần của cơ quan'), ...partBlocks(part).flatMap((block) => linesOf(block, paper))]),
  ];
}
