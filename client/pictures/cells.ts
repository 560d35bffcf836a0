import { AGEING_LABELS, ageingOf, calendarDaysOverdue } from '../../domain/dossier/ageing';
import type { FourCells } from '../../domain/figures/over-time';
import { completionRate } from '../../domain/figures/rates';
import type { PaperChart } from '../../domain/papers/paper';
import type { LocalDate } from '../../domain/time/epoch';
import type { BodyCounts, DayCounts } from '../../store/views';
import { drawAcross, drawAlong } from './draw';
import { FOUR, FOUR_TONES, sumOf, type Picture } from './picture';
import type { PictureWords } from './words';

/** As many rows as one can compare; lists have the rest. */
const ROWS = 25;

export function byBodyPicture(bodies: readonly BodyCounts[], words: PictureWords): Picture {
  const counted = bodies.filter(({ cells }) => sumOf(cells) > 0);
  const sorted = [...counted].sort(
    (a, b) => b.cells.openOverdue - a.cells.openOverdue || sumOf(b.cells) - sumOf(a.cells),
  );
  const shown = sorted.slice(0, ROWS);
  const { title, says, none } = words.byBody;
  const [first] = shown;
  return {
    id: 'co-quan',
    title,
    says:
      first === undefined ? none : says(shown.length, counted.length, first.name, first.cells.openOverdue),
    drawn:
      first === undefined
        ? null
        : drawAcross(
            stacked(
              title,
              words,
              shown.map(({ name, cells }) => ({ name, cells })),
            ),
            { tones: FOUR_TONES, unit: words.unitIs(words.unit) },
          ),
    key: null,
    table: fourTable(
      words.body,
      shown.map(({ name, cells }) => ({ name, cells })),
      words,
    ),
  };
}

export interface MomentCells {
  name: string;
  cells: FourCells;
}

/** Ends of quarters in order, today as the last. */
export function overTimePicture(moments: readonly MomentCells[], words: PictureWords): Picture {
  const { title, says } = words.overTime;
  const rates = moments.map(({ cells }) => completionRate({ ...cells, none: 0 }).rate);
  const last = moments.at(-1);
  const empty = moments.every(({ cells }) => sumOf(cells) === 0);
  return {
    id: 'thoi-gian',
    title,
    says: empty
      ? words.byBody.none
      : says(rates.find((rate) => rate !== null) ?? null, rates.at(-1) ?? null, last!.cells.openOverdue),
    drawn: empty
      ? null
      : drawAlong(stacked(title, words, moments), { tones: FOUR_TONES, unit: words.unitIs(words.unit) }),
    key: null,
    table: fourTable('', moments, words),
  };
}

function stacked(caption: string, words: PictureWords, rows: readonly MomentCells[]): PaperChart {
  return {
    caption,
    kind: 'stacked',
    unit: words.unit,
    categories: rows.map(({ name }) => name),
    series: FOUR.map((cell) => ({
      name: words.cells[cell],
      values: rows.map(({ cells }) => cells[cell]),
    })),
  };
}

function fourTable(name: string, rows: readonly MomentCells[], words: PictureWords): Picture['table'] {
  return {
    head: [name, ...FOUR.map((cell) => words.cells[cell]), words.total, words.rate],
    rows: rows.map((row) => {
      const { rate, denominator } = completionRate({ ...row.cells, none: 0 });
      return [
        row.name,
        ...FOUR.map((cell) => String(row.cells[cell])),
        String(sumOf(row.cells)),
        `${words.percent(rate)} (${denominator})`,
      ];
    }),
  };
}

/** `days`: due days up to today, with what of them is open and overdue. */
export function ageingPicture(days: readonly DayCounts[], today: LocalDate, words: PictureWords): Picture {
  const { title, says, none, class: classWord, count } = words.ages;
  const counts = new Map(AGEING_LABELS.map((label) => [label, 0]));
  for (const { day, cells } of days) {
    const label = ageingOf(calendarDaysOverdue(day, today));
    if (label !== null) counts.set(label, counts.get(label)! + cells.openOverdue);
  }
  const values = AGEING_LABELS.map((label) => counts.get(label)!);
  const total = values.reduce((a, b) => a + b, 0);
  const old = values[3]! + values[4]!;
  const categories = AGEING_LABELS.map((label) => words.ageing[label]);
  const chart: PaperChart = {
    caption: title,
    kind: 'bar',
    unit: words.unit,
    categories,
    series: [{ name: words.cells.openOverdue, values }],
  };
  return {
    id: 'tuoi',
    title,
    says: total === 0 ? none : says(total, old),
    drawn: total === 0 ? null : drawAlong(chart, { tones: ['red'], unit: words.unitIs(words.unit) }, 240),
    key: null,
    table: {
      head: [classWord, count],
      rows: [...categories.map((name, i) => [name, String(values[i])]), [words.total, String(total)]],
    },
  };
}
