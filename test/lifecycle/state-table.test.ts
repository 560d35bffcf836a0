import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roundRefusals } from './round-table';
import { explainedCodes, statesPage } from './state-table';

const ROOT = join(__dirname, '..', '..');

test('docs/states.md says what the code answers; if not, run `npm run docs:states`', () => {
  expect(readFileSync(join(ROOT, 'docs', 'states.md'), 'utf8')).toBe(statesPage());
});

function codesIn(folder: string, files: string[]): string[] {
  const texts = files.map((file) => readFileSync(join(ROOT, 'domain', folder, file), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/refused\(\s*'([a-z-]+)'/g)].map(([, code]) => code!));
}

test('every refusal that an act may meet is explained there', () => {
  const codes = codesIn('lifecycle', readdirSync(join(ROOT, 'domain', 'lifecycle')));
  const explained = new Set(explainedCodes());
  expect(codes.length).toBeGreaterThan(50);
  expect([...new Set(codes)].filter((code) => !explained.has(code))).toEqual([]);
});

test('and so is every refusal that an act on a round may meet', () => {
  const codes = codesIn('rounds', ['decide.ts', 'guards.ts']);
  const explained = new Set(roundRefusals().map(([code]) => code));
  expect(codes.length).toBeGreaterThan(15);
  expect([...new Set(codes)].filter((code) => !explained.has(code))).toEqual([]);
});
