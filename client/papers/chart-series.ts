import type { PaperChart } from '../../domain/papers/paper';
import { goalEntry } from './chart-legend';
import { BLACK, fillOf, small, SMALL, strokeOf } from './chart-look';
import { figure, NOT_REPORTED, wrapped } from './chart-text';
import { widthOf } from './letters';

interface Lie {
  /** Pixels of one unit of the values. */
  perUnit: number;
  lying: boolean;
}

/** Labels stand before the line of the goal, which stands behind the bars. */
const onWhite = { backgroundColor: '#ffffff', padding: [0, 1] };

export function barsOf(chart: PaperChart, lie: Lie): object[] {
  const { series, kind } = chart;
  const stacked = kind === 'stacked';
  return series.map(({ name, values }, i) => {
    const fill = fillOf(i, series.length);
    return {
      name,
      type: 'bar',
      silent: true,
      ...(stacked ? { stack: 'all' } : {}),
      barCategoryGap: '28%',
      barGap: '0%',
      barMaxWidth: 46,
      itemStyle: fill.itemStyle,
      label: {
        ...small,
        ...(stacked ? fill.label : onWhite),
        show: true,
        position: stacked ? 'inside' : lie.lying ? 'right' : 'top',
        distance: 3,
        formatter: ({ value }: { value: number }) => labelOf(value, chart, lie),
      },
      data: values.map((value, at) => value ?? absent(chart, i, at, lie)),
      emphasis: { disabled: true },
      clip: false,
    };
  });
}

/** In a stack only where the piece is wide enough for it. */
function labelOf(value: number, { kind, unit }: PaperChart, { perUnit, lying }: Lie): string {
  const words = figure(value, unit);
  if (kind !== 'stacked') return words;
  const needed = lying ? widthOf(words, SMALL) + 4 : SMALL + 2;
  return value !== 0 && Math.abs(value) * perUnit >= needed ? words : '';
}

/** A gap that says why it is one; in a stack once, where nothing of it was reported. */
function absent({ kind, series }: PaperChart, i: number, at: number, { lying }: Lie): object {
  const said = kind !== 'stacked' || (i === 0 && series.every(({ values }) => values[at] === null));
  return {
    value: 0,
    itemStyle: { borderWidth: 0 },
    label: {
      show: said,
      position: lying ? 'right' : 'top',
      color: BLACK,
      fontStyle: 'italic',
      formatter: lying ? NOT_REPORTED : UPRIGHT,
    },
  };
}

const UPRIGHT = NOT_REPORTED.replace(' ', '\n');

/** A series without values, which bears the line and its name in the legend. */
export function goalSeries(chart: PaperChart, at: 'xAxis' | 'yAxis'): object[] {
  const { goal } = chart;
  if (goal === undefined || goal === null) return [];
  return [
    {
      name: goalEntry(chart),
      type: 'line',
      silent: true,
      data: [],
      markLine: {
        silent: true,
        symbol: 'none',
        animation: false,
        precision: 6,
        z: 1,
        lineStyle: { type: [6, 4], color: BLACK, width: 1.3 },
        label: { show: false },
        data: [{ [at]: goal.value }],
      },
    },
  ];
}

export function linesOf({ series, categories, unit }: PaperChart): object[] {
  const silentAt = categories.map((_, i) => series.every(({ values }) => values[i] === null));
  return [
    ...series.map(({ name, values }, i) => ({
      name,
      type: 'line',
      silent: true,
      symbolSize: 7,
      ...strokeOf(i),
      itemStyle: { color: BLACK },
      connectNulls: false,
      label: {
        ...small,
        ...onWhite,
        show: true,
        distance: 4,
        formatter: ({ value }: { value: number }) => figure(value, unit),
      },
      data: values.map((value, at) =>
        value === null ? '-' : { value, label: { position: sideOf(series, i, at) } },
      ),
      emphasis: { disabled: true },
      clip: false,
    })),
    {
      type: 'scatter',
      silent: true,
      symbolSize: 0,
      itemStyle: { color: 'none', opacity: 1 },
      label: { ...small, show: true, position: 'top', fontStyle: 'italic', formatter: UPRIGHT },
      data: silentAt.map((silent) => (silent ? 0 : '-')),
    },
  ];
}

/** The highest bears its figure above, the others below, lest one lies on the line of another. */
function sideOf(series: PaperChart['series'], i: number, at: number): 'top' | 'bottom' {
  const own = series[i]!.values[at]!;
  const above = series.some(({ values }, k) => {
    const other = values[at];
    return k !== i && typeof other === 'number' && (other > own || (other === own && k < i));
  });
  return above ? 'bottom' : 'top';
}

interface Beside {
  left: number;
  width: number;
  yOf: (value: number) => number;
}

const NAME_LINE = SMALL + 2;
const SAMPLE = 22;

/** The names of lines at their ends, with a piece of the line; pushed apart where they would lie on each other. */
export function namesBeside({ series }: PaperChart, { left, width, yOf }: Beside): object[] {
  const names = series
    .map(({ name, values }, i) => ({
      lines: wrapped(name, width - SAMPLE - 10, SMALL, 3),
      dash: strokeOf(i).lineStyle.type,
      y: yOf(values.findLast((value) => value !== null) ?? 0),
    }))
    .sort((a, b) => a.y - b.y);
  let free = -Infinity;
  return names.flatMap(({ lines, dash, y }) => {
    const height = lines.length * NAME_LINE;
    const top = Math.max(y - height / 2, free);
    free = top + height + 3;
    const middle = Math.round(top + NAME_LINE / 2) - 1;
    return [
      {
        type: 'line',
        silent: true,
        shape: { x1: left, y1: middle, x2: left + SAMPLE, y2: middle },
        style: { stroke: BLACK, lineWidth: 1.4, lineDash: dash },
      },
      {
        type: 'text',
        silent: true,
        x: left + SAMPLE + 4,
        y: top,
        style: {
          text: lines.join('\n'),
          font: `${SMALL}px ${small.fontFamily}`,
          fill: BLACK,
          lineHeight: NAME_LINE,
        },
      },
    ];
  });
}
