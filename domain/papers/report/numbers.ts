import { isPercent } from '../../plan/percent';

/** Figures as Vietnamese papers write them: `1.234,5`, `98,6%`. By arithmetic alone: what a paper says may not change with a library. */

/** At most `decimals` places, without zeros at the end. */
export function figure(value: number, decimals = 2): string {
  const scaled = Math.round(Math.abs(value) * 10 ** decimals + 1e-7);
  const whole = String(Math.floor(scaled / 10 ** decimals)).replace(/\B(?=(\d{3})+(?!\d))/gu, '.');
  const rest = String(scaled % 10 ** decimals).padStart(decimals, '0');
  const places = decimals === 0 ? '' : rest.replace(/0+$/u, '');
  const sign = value < 0 && scaled > 0 ? '-' : '';
  return `${sign}${whole}${places === '' ? '' : `,${places}`}`;
}

/** Of a rate 0–1, to one place; what is not quite all or nothing is never rounded to it. */
export function percentOf(rate: number): string {
  if (rate < 1 && rate >= 0.9995) return 'trên 99,9%';
  if (rate > 0 && rate < 0.0005) return 'dưới 0,1%';
  return `${figure(rate * 100, 1)}%`;
}

/** `76,5%`, `76,5% hộ`, `120 mô hình`. */
export function amount(value: number, unit: string): string {
  return unit.startsWith('%') ? `${figure(value)}${unit}` : `${figure(value)} ${unit}`;
}

/** A distance between two values: of shares in points. */
export function distance(value: number, unit: string): string {
  return amount(Math.abs(value), isPercent(unit) ? 'điểm phần trăm' : unit);
}

const TENS = ['', 'X', 'XX', 'XXX'];
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** 1–39. */
export function roman(n: number): string {
  return TENS[Math.floor(n / 10)]! + ONES[n % 10]!;
}

/** `1–4, 9`. */
export function runs(numbers: number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const n of sorted) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else spans.push([n, n]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
