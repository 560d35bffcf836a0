import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../../config/package-root';

/** Papers of others: read where they are, never copied. Tests over them are skipped by name where they are absent. */
const FOLDER = process.env['DONDOC_PAPERS'] ?? resolve(packageRoot(), '../shared/seeds');

export const papersAreHere = existsSync(FOLDER);

export function paperOfOthers(prefix: string): string {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(prefix));
  return readFileSync(join(FOLDER, name ?? prefix), 'utf8');
}
