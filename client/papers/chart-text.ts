import { widthOf } from './letters';

/** How figures and names are written in a picture. */

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** `1.234,5`; a percentage bears its sign. */
export function figure(value: number, unit: string): string {
  return unit === '%' ? `${NUMBER.format(value)}%` : NUMBER.format(value);
}

export const NOT_REPORTED = 'chưa báo cáo';

/** Words in at most `most` lines of that width; what does not fit ends with "…". */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} ${lines[most]}`;
  return kept.map((one) => cut(one, width, size));
}

function cut(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  let end = text.length - 1;
  while (end > 1 && widthOf(`${text.slice(0, end).trimEnd()}…`, size) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** A scale of round numbers from `low` to at least `high`, in about five steps. */
export function roundScale(low: number, high: number): { min: number; max: number; step: number } {
  const span = Math.max(high, 0) - Math.min(low, 0) || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough)!;
  return {
    min: low < 0 ? -Math.ceil(-low / step) * step : 0,
    max: Math.max(1, Math.ceil(Math.max(high, 0) / step)) * step,
    step,
  };
}
