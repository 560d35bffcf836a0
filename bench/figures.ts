import { cpus, loadavg } from 'node:os';

/** One line of the table: what was measured, what was seen, what was aimed at. */
export interface Figure {
  part: string;
  what: string;
  seen: string;
  aim: string | null;
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, min: sorted[0]!, max: sorted.at(-1)! };
}

export function inWords({ median, min, max }: Spread, unit: string): string {
  return `${round(median)} ${unit} (${round(min)}–${round(max)})`;
}

export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

export function machine() {
  return { cores: cpus().length, loadBefore: machineLoad() };
}

/** Over 1, 5 and 15 minutes. */
export function machineLoad(): number[] {
  return loadavg().map((value) => Number(value.toFixed(2)));
}

export async function seconds<T>(work: () => Promise<T> | T): Promise<{ value: T; took: number }> {
  const began = performance.now();
  const value = await work();
  return { value, took: (performance.now() - began) / 1000 };
}

/** Resident memory of a process in MB; 0 when it has gone. */
export function residentMb(status: string): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
