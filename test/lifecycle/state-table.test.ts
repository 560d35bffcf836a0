import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainedCodes, statesPage } from './state-table';

const ROOT = join(__dirname, '..', '..');

test('docs/states.md says what the code answers; if not, run `npm run docs:states`', () => {
  expect(readFileSync(join(ROOT, 'docs', 'states.md'), 'utf8')).toBe(statesPage());
});

test('every refusal that an act may meet is explained there', () => {
  const folder = join(ROOT, 'domain', 'lifecycle');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/refused\(\s*'([a-z-]+)'/g)].map(([, code]) => code!),
  );
  const explained = new Set(explainedCodes());
  expect(codes.length).toBeGreaterThan(50);
  expect([...new Set(codes)].filter((code) => !explained.has(code))).toEqual([]);
});
