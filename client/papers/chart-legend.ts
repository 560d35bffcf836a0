import type { EChartsOption } from 'echarts';
import type { PaperChart } from '../../domain/papers/paper';
import { BLACK, SIZE, text } from './chart-look';
import { figure } from './chart-text';
import { widthOf } from './letters';

const ICON = 16;
const GAP = 14;
const DASHES = 'path://M0 4h6v2h-6zM9 4h6v2h-6zM18 4h6v2h-6z';

/** `Mục tiêu: 90%`. */
export function goalEntry({ goal, unit }: PaperChart): string | null {
  return goal === undefined || goal === null ? null : `${goal.name}: ${figure(goal.value, unit)}`;
}

/** Bars that stand alone need no name; lines bear theirs at their ends. */
function namesIn(chart: PaperChart): string[] {
  const { kind, series } = chart;
  const goal = goalEntry(chart);
  return [
    ...(kind !== 'line' && series.length > 1 ? series.map(({ name }) => name) : []),
    ...(goal === null ? [] : [goal]),
  ];
}

/** Lines of the legend in a picture so wide, pixels. */
export function legendRows(chart: PaperChart, width: number): number {
  let rows = 0;
  let left = 0;
  for (const name of namesIn(chart)) {
    const needed = ICON + 5 + widthOf(name, SIZE) + GAP;
    if (rows === 0 || needed > left) {
      rows += 1;
      left = width - 8;
    }
    left -= needed;
  }
  return rows;
}

export function legendOf(chart: PaperChart, top: number): EChartsOption {
  const names = namesIn(chart);
  if (names.length === 0) return {};
  const goal = goalEntry(chart);
  return {
    legend: {
      top,
      left: 2,
      right: 2,
      padding: 2,
      itemWidth: ICON,
      itemHeight: 9,
      itemGap: GAP,
      selectedMode: false,
      textStyle: text,
      itemStyle: { borderWidth: 0.6, borderColor: BLACK },
      data: names.map((name) =>
        name === goal
          ? { name, icon: DASHES, itemStyle: { color: BLACK, borderWidth: 0 } }
          : { name, icon: 'rect' },
      ),
    },
  };
}
