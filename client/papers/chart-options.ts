import type { EChartsOption } from 'echarts';
import type { PaperChart } from '../../domain/papers/paper';
import { legendOf, legendRows } from './chart-legend';
import { BLACK, FINE, SIZE, SMALL, small, text } from './chart-look';
import { barsOf, goalSeries, linesOf, namesBeside } from './chart-series';
import { figure, roundScale, wrapped } from './chart-text';
import { widthOf } from './letters';

/** Pixels of 1/96 inch: a picture is drawn as large as it is printed. */
interface Size {
  width: number;
  height: number;
}

const UNIT_LINE = 20;
const LEGEND_LINE = 18;
const SCALE_LINE = 24;

/** Above the bars: the unit, the legend. Pixels. */
function topOf(chart: PaperChart, width: number): number {
  return UNIT_LINE + legendRows(chart, width) * LEGEND_LINE + 12;
}

/** What a chart that lies across takes besides its rows. Pixels. */
export function roomAround(chart: PaperChart, width: number): number {
  return topOf(chart, width) + SCALE_LINE;
}

/** Height of the row of one category, millimetres. */
export function rowHeights({ kind, series }: PaperChart): { least: number; most: number } {
  const bars = kind === 'bar' ? series.length : 1;
  return bars <= 1 ? { least: 3.5, most: 8 } : { least: bars * 3 + 1.2, most: bars * 4.5 + 2.5 };
}

/** Rows one under another, names on the left. */
export function acrossOption(chart: PaperChart, { width, height }: Size, scale: Scale): EChartsOption {
  const { categories } = chart;
  const row = (height - roomAround(chart, width)) / categories.length;
  const lines = row >= 2 * SMALL + 4 ? 2 : 1;
  const names = categories.map((name) => wrapped(name, width * 0.38, SMALL, lines));
  const column = Math.max(...names.flat().map((line) => widthOf(line, SMALL)));
  const grid = { left: Math.ceil(column) + 12, right: 44, top: topOf(chart, width), bottom: SCALE_LINE };
  const perUnit = (width - grid.left - grid.right) / (scale.max - scale.min);
  return {
    ...common(chart),
    grid: { ...grid, outerBoundsMode: 'none' },
    xAxis: valueAxis(chart, scale),
    yAxis: { ...categoryAxis(names.map((one) => one.join('\n'))), inverse: true },
    series: [...barsOf(chart, { perUnit, lying: true }), ...goalSeries(chart, 'xAxis')],
  };
}

/** Columns or lines, names below. */
export function alongOption(chart: PaperChart, { width, height }: Size, scale: Scale): EChartsOption {
  const { categories, series, kind } = chart;
  const beside = kind === 'line' && series.length > 1 ? width * 0.24 : 0;
  const grid = { left: 52, right: beside + 16, top: topOf(chart, width) };
  const slot = (width - grid.left - grid.right) / Math.max(1, categories.length);
  const names = categories.map((name) => wrapped(name, slot - 6, SIZE, 3));
  const bottom = 12 + Math.max(1, ...names.map((one) => one.length)) * (SIZE + 3);
  const perUnit = (height - grid.top - bottom) / (scale.max - scale.min);
  const yOf = (value: number) => height - bottom - (value - scale.min) * perUnit;
  return {
    ...common(chart),
    ...(beside === 0
      ? {}
      : { graphic: namesBeside(chart, { left: width - beside - 4, width: beside, yOf }) }),
    grid: { ...grid, bottom, outerBoundsMode: 'none' },
    xAxis: categoryAxis(names.map((one) => one.join('\n'))),
    yAxis: valueAxis(chart, scale),
    series: [
      ...(kind === 'line' ? linesOf(chart) : barsOf(chart, { perUnit, lying: false })),
      ...goalSeries(chart, 'yAxis'),
    ],
  };
}

function common(chart: PaperChart): EChartsOption {
  return {
    backgroundColor: '#ffffff',
    textStyle: text,
    title: {
      text: `Đơn vị: ${chart.unit}`,
      right: 4,
      top: 0,
      padding: 2,
      textStyle: { ...small, fontStyle: 'italic', fontWeight: 'normal' },
    },
    ...legendOf(chart, UNIT_LINE),
  };
}

function categoryAxis(names: string[]) {
  return {
    type: 'category' as const,
    data: names,
    axisLabel: { ...small, interval: 0, hideOverlap: false, margin: 6, lineHeight: SMALL + 2 },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: BLACK, width: 0.8 } },
  };
}

type Scale = ReturnType<typeof roundScale>;

export function scaleOf({ kind, series, categories, goal, unit }: PaperChart): Scale {
  const values = series.flatMap(({ values: all }) => all).filter((one) => one !== null);
  const sums = categories.map((_, i) => series.reduce((sum, { values: all }) => sum + (all[i] ?? 0), 0));
  const low = Math.min(0, ...values);
  const high = Math.max(0, goal?.value ?? 0, ...(kind === 'stacked' ? sums : values));
  if (unit === '%' && high <= 100) return { ...roundScale(low, 100), max: 100 };
  const scale = roundScale(low, high);
  // Nothing that is counted is counted in halves.
  if (scale.step >= 1 || !values.every(Number.isInteger)) return scale;
  return { min: low, max: Math.max(2, Math.ceil(high)), step: 1 };
}

function valueAxis({ unit }: PaperChart, { min, max, step }: Scale) {
  return {
    type: 'value' as const,
    min,
    max,
    interval: step,
    axisLabel: { ...small, margin: 6, formatter: (value: number) => figure(value, unit) },
    splitLine: { lineStyle: { color: FINE, width: 0.5 } },
    axisLine: { show: false },
    axisTick: { show: false },
  };
}
