import type { CellCounts } from '../../domain/figures/rates';
import type { QuarterCounts } from '../../store/views';
import { FINE, small } from '../papers/chart-look';
import { wrapped } from '../papers/chart-text';
import { widthOf } from '../papers/letters';
import { drawOwn } from './draw';
import { sumOf, type Picture } from './picture';
import { forScreen } from './screen-look';
import type { PictureWords } from './words';

/** Squares that can be told apart; lists have the rest. */
const ROWS = 25;
const COLUMNS = 12;
const ROW = 24;
const TOP = 26;
const NAME = 200;

interface Square {
  late: number;
  all: number;
  share: number;
}

/** How much of what was due was not done in time, body by quarter: up to the quarter of today, the latest of them. */
export function heatPicture(
  counts: readonly QuarterCounts[],
  { names, now }: { names: ReadonlyMap<string, string>; now: string },
  words: PictureWords,
): Picture {
  const due = counts.filter(({ quarter }) => quarter !== '' && quarter <= now);
  const quarters = [...new Set(due.map(({ quarter }) => quarter))].sort().slice(-COLUMNS);
  const shown = due.filter(({ quarter }) => quarters.includes(quarter));
  const squares = new Map(shown.map((one) => [`${one.body} ${one.quarter}`, squareOf(one.cells)]));
  const lateOf = (body: string) =>
    quarters.reduce((sum, quarter) => sum + (squares.get(`${body} ${quarter}`)?.late ?? 0), 0);
  const bodies = [...new Set(shown.map(({ body }) => body))]
    .map((id) => ({ id, name: names.get(id) ?? id, late: lateOf(id) }))
    .sort((a, b) => b.late - a.late || a.name.localeCompare(b.name, 'vi'))
    .slice(0, ROWS);
  const { title, none, key } = words.heat;
  const labels = quarters.map(words.quarter);
  const at = (body: string, quarter: string) => squares.get(`${body} ${quarter}`) ?? null;
  return {
    id: 'co-quan-quy',
    title,
    says: bodies.length === 0 ? none : darkest(bodies, quarters, at, words),
    drawn: bodies.length === 0 ? null : draw(bodies, quarters, at, labels),
    key,
    table: {
      head: [words.body, ...labels],
      rows: bodies.map(({ id, name }) => [name, ...quarters.map((quarter) => textOf(at(id, quarter)))]),
    },
  };
}

function squareOf(cells: CellCounts): Square {
  const all = sumOf(cells);
  const late = cells.openOverdue + cells.doneLate;
  return { late, all, share: all === 0 ? 0 : late / all };
}

/** By mixing, not by opacity: letters in it stay as they are. */
function shadeOf({ late, share }: Square): string {
  return late === 0
    ? 'var(--sheet)'
    : `color-mix(in srgb, var(--danger) ${Math.round(14 + 38 * share)}%, var(--sheet))`;
}

function textOf(square: Square | null): string {
  return square === null || square.all === 0 ? '–' : `${square.late}/${square.all}`;
}

type Body = { id: string; name: string };
type At = (body: string, quarter: string) => Square | null;

function darkest(bodies: readonly Body[], quarters: readonly string[], at: At, words: PictureWords): string {
  const all = bodies.flatMap(({ id, name }) =>
    quarters.map((quarter) => ({ name, quarter, square: at(id, quarter) })),
  );
  const worst = all.reduce((a, b) => {
    const [x, y] = [a.square, b.square];
    if (y === null) return a;
    return x === null || y.share > x.share || (y.share === x.share && y.late > x.late) ? b : a;
  });
  return words.heat.says(
    worst.name,
    words.quarter(worst.quarter),
    words.percent(worst.square?.share ?? null),
  );
}

function draw(bodies: readonly Body[], quarters: readonly string[], at: At, labels: string[]) {
  const names = bodies.map(({ name }) => wrapped(name, NAME, 11, 1)[0] ?? '');
  const left = Math.ceil(Math.max(...names.map((name) => widthOf(name, 11)))) + 12;
  const data = bodies.flatMap(({ id }, row) =>
    quarters.flatMap((quarter, column) => {
      const square = at(id, quarter);
      if (square === null || square.all === 0) return [];
      return [
        {
          value: [column, row, square.share],
          visualMap: false,
          itemStyle: {
            color: shadeOf(square),
            borderColor: FINE,
            borderWidth: 1,
          },
          label: { show: true, ...small, formatter: () => textOf(square) },
        },
      ];
    }),
  );
  const axis = { axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false } };
  const option = {
    grid: { left, right: 8, top: TOP, bottom: 6, outerBoundsMode: 'none' as const },
    xAxis: {
      type: 'category' as const,
      position: 'top' as const,
      data: labels,
      ...axis,
      axisLabel: { ...small, interval: 0, hideOverlap: false },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: names,
      ...axis,
      axisLabel: { ...small, interval: 0, hideOverlap: false },
    },
    // Asked for by the library; squares bear their own colours, which it cannot read.
    visualMap: { show: false, min: 0, max: 1, dimension: 2 },
    series: [{ type: 'heatmap' as const, silent: true, data, emphasis: { disabled: true } }],
  };
  return drawOwn(forScreen(option, { tones: [] }), TOP + 6 + bodies.length * ROW, [
    'heat',
    names,
    labels,
    bodies.map(({ id }) => quarters.map((quarter) => at(id, quarter))),
  ]);
}
