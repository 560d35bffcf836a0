import { join } from 'node:path';
import { packageRoot } from '../package-root';

export const LUNAR_FIRST_YEAR = 1990;
export const LUNAR_LAST_YEAR = 2099;

export function shippedDir(): string {
  return join(packageRoot(), 'config', 'calendars');
}

export function lunarFile(): string {
  return join(shippedDir(), 'lunar.json');
}

export function yearFile(dir: string, year: number): string {
  return join(dir, `vn-${year}.json`);
}
