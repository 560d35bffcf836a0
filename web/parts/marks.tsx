import type { Lang } from '../../domain/lang';
import type { AssignmentStatus, Cell } from '../../domain/lifecycle/types';
import { CELL_WORDS, STATUS_WORDS } from '../words/labels';

/** A colour never stands without its words, and each has a sign of its own for black and white. */
const CELL_SIGNS: Record<Cell, string> = {
  doneOnTime: '●',
  doneLate: '◐',
  openInTerm: '○',
  openOverdue: '▲',
  none: '–',
};

export function CellMark({ cell, lang }: { cell: Cell; lang: Lang }) {
  return (
    <span class={`mark cell-${cell}`}>
      <span aria-hidden="true">{CELL_SIGNS[cell]}</span> {CELL_WORDS[lang][cell]}
    </span>
  );
}

export function StatusMark({ status, lang }: { status: AssignmentStatus; lang: Lang }) {
  return <span class={`mark status-${status}`}>{STATUS_WORDS[lang][status]}</span>;
}
