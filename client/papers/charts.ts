import { createHash } from 'node:crypto';
import { init, setPlatformAPI, type EChartsOption } from 'echarts';
import type { PaperChart } from '../../domain/papers/paper';
import { acrossOption, alongOption, roomAround, rowHeights, scaleOf } from './chart-options';
import { widthOf } from './letters';

/** Millimetres that a picture may take at most. */
export interface Room {
  width: number;
  height: number;
}

export interface Picture {
  svg: string;
  /** Millimetres. */
  width: number;
  height: number;
  caption: string;
  /** For who does not see it. */
  alt: string;
}

/** Millimetres for two lines under a picture, and for the title of an annex over the first. */
const CAPTION_ROOM = 18;
const TITLE_ROOM = 36;

/** Of an upright page: wider on one across, few bars would take all of it. */
const WIDEST = 165;

/** What is left for a picture of the room of a page. */
export function roomFor({ width, height }: Room, first: boolean): Room {
  return { width: Math.min(width, WIDEST), height: height - CAPTION_ROOM - (first ? TITLE_ROOM : 0) };
}

const PX = 96 / 25.4;

/** Without a canvas echarts guesses widths, and takes every Vietnamese letter for a Chinese one. */
setPlatformAPI({
  measureText(text, font = '12px serif') {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
    // Asked for the height of a line, which it takes to be the width of this sign.
    if (text === '国') return { width: size };
    return { width: widthOf(text, size, { bold: /bold/.test(font), italic: /italic/.test(font) }) };
  },
});

/** A chart as pictures: one, or several where its rows do not fit on a page. The same chart gives the same bytes. */
export function picturesOf(chart: PaperChart, room: Room): Picture[] {
  return liesAcross(chart, room.width) ? across(chart, room) : [along(chart, room)];
}

/** Of columns and lines, millimetres: with a short table it still fits on a page across. */
const TALLEST = 72;

function along(chart: PaperChart, { width, height }: Room): Picture {
  const tall = Math.min(height, TALLEST);
  const size = pixels({ width, height: tall });
  return pictureOf(alongOption(chart, size, scaleOf(chart)), { size, width, chart, caption: chart.caption });
}

function across(chart: PaperChart, { width, height }: Room): Picture[] {
  const { least, most } = rowHeights(chart);
  const overhead = roomAround(chart, width * PX) / PX;
  const fitting = Math.max(1, Math.floor((height - overhead) / least));
  const parts = Math.ceil(chart.categories.length / fitting);
  const each = Math.ceil(chart.categories.length / parts);
  const row = Math.min(most, (height - overhead) / each);
  // One scale for all parts: bars are compared over pages too.
  const scale = scaleOf(chart);
  return Array.from({ length: parts }, (_, i) => {
    const part = cutTo(chart, i * each, (i + 1) * each);
    const size = pixels({ width, height: overhead + row * part.categories.length });
    const caption = parts === 1 ? chart.caption : `${chart.caption} (${i + 1}/${parts})`;
    return pictureOf(acrossOption(part, size, scale), { size, width, chart, caption });
  });
}

function pixels({ width, height }: Room): Room {
  return { width: Math.round(width * PX), height: Math.round(height * PX) };
}

const MOST_COLUMNS = 8;

/** Many bars, or long names, lie one under another. */
function liesAcross({ kind, categories }: PaperChart, width: number): boolean {
  if (kind === 'line') return false;
  const slot = (width * PX * 0.85) / Math.max(1, categories.length);
  return categories.length > MOST_COLUMNS || categories.some((name) => widthOf(name, 12) > slot * 2.2);
}

function cutTo(chart: PaperChart, from: number, to: number): PaperChart {
  return {
    ...chart,
    categories: chart.categories.slice(from, to),
    series: chart.series.map(({ name, values }) => ({ name, values: values.slice(from, to) })),
  };
}

interface Told {
  size: Room;
  width: number;
  chart: PaperChart;
  caption: string;
}

function pictureOf(option: EChartsOption, { size, width, chart, caption }: Told): Picture {
  return { svg: svgOf(option, size), width, height: size.height / PX, caption, alt: altOf(chart, caption) };
}

/** Marks for scripts in a page and looks under a pointer: a paper has neither. */
const FOR_SCREENS = / (?:ecmeta_\w+|class|pointer-events)="[^"]*"|<style\s*>[\s\S]*?<\/style>/g;

/** Of pixels; the same option gives the same bytes. */
export function svgOf(option: EChartsOption, size: Room): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    const plain = chart.renderToSVGString().replaceAll(FOR_SCREENS, '');
    // Its ids count the charts of the process: the same chart would differ, and two on a page of HTML must not share one.
    const unnamed = plain.replaceAll(/zr\d+-/g, '');
    const own = createHash('sha256').update(unnamed).digest('hex').slice(0, 8);
    return plain.replaceAll(/zr\d+-/g, `c${own}-`);
  } finally {
    chart.dispose();
  }
}

function altOf({ series, unit }: PaperChart, caption: string): string {
  return `${caption}. Đơn vị: ${unit}. ${series.map(({ name }) => name).join('; ')}.`;
}
