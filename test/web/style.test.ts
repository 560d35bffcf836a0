import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../config/package-root';

const style = readFileSync(join(packageRoot(), 'web', 'assets', 'style.css'), 'utf8');

/** The values that one rule gives, in order. */
function valuesOf(selector: string): string[] {
  const start = style.indexOf(`${selector} {`);
  const rule = style.slice(style.indexOf('{', start) + 1, style.indexOf('}', start));
  return rule.split(';').flatMap((one) => (one.trim() === '' ? [] : [one.trim().replaceAll(/\s+/g, ' ')]));
}

const BY_THE_SYSTEM = ":root:not([data-theme='sang'])";
const BY_CHOICE = ":root[data-theme='toi']";

test('dark is the same whether the system asks for it or somebody chose it', () => {
  expect(valuesOf(BY_THE_SYSTEM).length).toBeGreaterThan(20);
  expect(valuesOf(BY_CHOICE)).toEqual(valuesOf(BY_THE_SYSTEM));
});

test.each([BY_THE_SYSTEM, BY_CHOICE])('%s is for screens: what is printed is dark on white', (selector) => {
  const before = style.slice(0, style.indexOf(`${selector} {`));
  expect(before.slice(before.lastIndexOf('@media'))).toMatch(/^@media screen/);
});
