import { completionRate, type CellCounts } from '../../domain/figures/rates';
import type { Lang, Said } from '../../domain/lang';
import type { Cell } from '../../domain/lifecycle/types';
import { CELL_WORDS } from '../words/labels';

const WORDS: Said<{ rate: string; of: (done: number, all: number) => string; nothing: string }> = {
  vi: {
    rate: 'Tỷ lệ hoàn thành',
    of: (done, all) => `${done}/${all} nhiệm vụ đã đến hạn hoặc đã xong`,
    nothing: 'chưa có nhiệm vụ nào đến hạn',
  },
  en: {
    rate: 'Completion rate',
    of: (done, all) => `${done} of ${all} due or done`,
    nothing: 'nothing was due yet',
  },
};

/** `85,3 %`: one decimal, as papers print it. */
export function percentText(rate: number | null): string {
  return rate === null ? '–' : `${(rate * 100).toFixed(1).replace('.', ',')} %`;
}

const CELLS = ['openOverdue', 'openInTerm', 'doneOnTime', 'doneLate'] as const satisfies readonly Cell[];

/** The four official cells, and the rate with what it is of; each number leads to its list. */
export function FourCells({
  cells,
  lang,
  href,
}: {
  cells: CellCounts;
  lang: Lang;
  href: (cell: Cell) => string;
}) {
  const words = WORDS[lang];
  const { done, denominator, rate } = completionRate(cells);
  return (
    <ul class="figures">
      {CELLS.map((cell) => (
        <li key={cell} class={`cell-figure cell-${cell}`}>
          <a href={href(cell)}>
            <span class="value">{cells[cell]}</span>
            {CELL_WORDS[lang][cell]}
          </a>
        </li>
      ))}
      <li>
        <span class="value">{percentText(rate)}</span>
        {words.rate}
        <span class="sub">{denominator === 0 ? words.nothing : words.of(done, denominator)}</span>
      </li>
    </ul>
  );
}
