import type { EChartsOption } from 'echarts';
import { BLACK, FINE } from '../papers/chart-look';

/** How charts of papers look on a page: the same lines and hatching, in colours that follow light and dark. */

export type Tone = 'green' | 'amber' | 'blue' | 'red' | 'grey';

/** Each is told from the others without its colour too. */
interface Look {
  fill: string;
  text: string;
  hatch?: { color: string; rotation: number };
}

const LOOKS: Record<Tone, Look> = {
  green: { fill: 'var(--green)', text: 'var(--sheet)' },
  amber: { fill: 'var(--amber)', text: 'var(--ink)', hatch: { color: 'var(--sheet)', rotation: 0 } },
  blue: { fill: 'var(--blue-wash)', text: 'var(--ink)' },
  red: {
    fill: 'var(--danger-wash)',
    text: 'var(--ink)',
    hatch: { color: 'var(--danger)', rotation: -Math.PI / 4 },
  },
  grey: { fill: 'var(--line)', text: 'var(--ink)' },
};

const LINES: Record<Tone, string> = {
  green: 'var(--green)',
  amber: 'var(--amber)',
  blue: 'var(--blue)',
  red: 'var(--danger)',
  grey: 'var(--ink)',
};

export function itemStyleOf(tone: Tone): object {
  const { fill, hatch } = LOOKS[tone];
  return {
    color: fill,
    borderColor: 'var(--ink)',
    borderWidth: 0.6,
    ...(hatch === undefined
      ? {}
      : {
          decal: {
            symbol: 'rect',
            color: hatch.color,
            dashArrayX: [1, 0],
            dashArrayY: [1.4, 3.6],
            rotation: hatch.rotation,
          },
        }),
  };
}

type Part = Record<string, unknown>;

export interface ScreenLook {
  /** Of the bars and lines in their order; what comes after them keeps its look. */
  tones: readonly Tone[];
  /** What values are counted in, in the reader's language; absent: as the option says it. */
  unit?: string;
}

export function forScreen(option: EChartsOption, { tones, unit }: ScreenLook): EChartsOption {
  const recoloured = recolour({ ...option, backgroundColor: 'transparent' }) as Part;
  const series = (recoloured['series'] as Part[])
    // Words about a gap: the table below has them, in the reader's language.
    .filter(({ type }) => type !== 'scatter')
    .map((one, i) => {
      const tone = tones[i];
      if (tone === undefined) return one;
      return one['type'] === 'line' ? lineIn(one, tone) : barIn(one, tone);
    });
  const title = unit === undefined ? {} : { title: { ...(recoloured['title'] as Part), text: unit } };
  return { ...recoloured, ...title, series };
}

function barIn(one: Part, tone: Tone): Part {
  const { text, hatch } = LOOKS[tone];
  const inside = one['stack'] === undefined ? {} : { color: text };
  const behind = hatch === undefined ? {} : { backgroundColor: 'var(--sheet)', padding: [0, 2] };
  return { ...one, itemStyle: itemStyleOf(tone), label: { ...(one['label'] as Part), ...inside, ...behind } };
}

function lineIn(one: Part, tone: Tone): Part {
  const color = LINES[tone];
  return { ...one, lineStyle: { ...(one['lineStyle'] as Part), color, width: 2 }, itemStyle: { color } };
}

const COLOURS: Record<string, string> = {
  [BLACK]: 'var(--ink)',
  [FINE]: 'var(--line)',
  '#ffffff': 'var(--sheet)',
};

function recolour(value: unknown): unknown {
  if (typeof value === 'string')
    return value.includes('Tinos') ? value.replace(/Tinos.*$/, 'var(--serif)') : (COLOURS[value] ?? value);
  if (Array.isArray(value)) return value.map(recolour);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, recolour(inner)]));
}
