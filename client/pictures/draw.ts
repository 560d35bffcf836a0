import type { EChartsOption } from 'echarts';
import type { PaperChart } from '../../domain/papers/paper';
import { svgOf } from '../papers/charts';
import { acrossOption, alongOption, roomAround, scaleOf } from '../papers/chart-options';
import { forScreen, type ScreenLook } from './screen-look';

/** Pixels: what a panel of a page takes. Narrower screens scroll, letters stay readable. */
const WIDTH = 640;
const ROW = 24;
const TALL = 280;

export interface Drawn {
  svg: string;
  width: number;
  height: number;
}

/** Rows one under another, names on the left. */
export function drawAcross(chart: PaperChart, look: ScreenLook): Drawn {
  const bars = chart.kind === 'bar' ? Math.max(1, chart.series.length) : 1;
  const height = Math.ceil(roomAround(chart, WIDTH) + chart.categories.length * ROW * bars);
  const size = { width: WIDTH, height };
  return once(['across', chart, look], () =>
    drawn(forScreen(acrossOption(chart, size, scaleOf(chart)), look), size),
  );
}

/** Columns or lines, names below. */
export function drawAlong(chart: PaperChart, look: ScreenLook, height = TALL): Drawn {
  const size = { width: WIDTH, height };
  return once(['along', chart, look, height], () =>
    drawn(forScreen(alongOption(chart, size, scaleOf(chart)), look), size),
  );
}

/** `figures`: all that the option was made from. */
export function drawOwn(option: EChartsOption, height: number, figures: unknown): Drawn {
  return once(['own', figures, height], () => drawn(option, { width: WIDTH, height }));
}

/** Drawing holds everybody up for some hundredths of a second; most of what happens changes few of the figures. */
const known = new Map<string, Drawn>();
const MOST_KNOWN = 200;

function once(of: unknown, make: () => Drawn): Drawn {
  const key = JSON.stringify(of);
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return made;
}

/** Read by a caption, a text and a table: a screen reader need not go through its letters. */
function drawn(option: EChartsOption, size: { width: number; height: number }): Drawn {
  const svg = slim(svgOf(option, size)).replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
  return { svg, ...size };
}

/** What nobody sees, and what the style sheet says once for all letters. */
function slim(svg: string): string {
  return svg
    .replaceAll(/<(path|rect) [^>]*fill="none"><\/\1>\n?/g, (piece) =>
      piece.includes('stroke=') ? piece : '',
    )
    .replaceAll(/<path [^>]*fill-opacity="0"[^>]*stroke-width="0"><\/path>\n?/g, '')
    .replaceAll('font-family:var(--serif);', '')
    .replaceAll(' dominant-baseline="central"', '')
    .replaceAll(' xml:space="preserve"', '');
}
