import { writeFileSync } from 'node:fs';
import { LUNAR_FIRST_YEAR, LUNAR_LAST_YEAR, lunarFile } from './files';
import { lunarYear } from './lunar-year';

/** Writes lunar.json anew; the table is checked in, and a test compares it with a second computation. */
function generate(): void {
  const lines: string[] = [];
  for (let year = LUNAR_FIRST_YEAR; year <= LUNAR_LAST_YEAR; year += 1) {
    const { tet, gioTo } = lunarYear(year);
    lines.push(`  "${year}": { "tet": "${tet}", "gioTo": "${gioTo}" }`);
  }
  writeFileSync(lunarFile(), `{\n${lines.join(',\n')}\n}\n`);
}

generate();
