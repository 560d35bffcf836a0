import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../../config/package-root';
import { readDeadline } from '../../domain/deadline';
import type { DeadlineReading } from '../../domain/deadline/types';
import { PLAIN, TERM } from './deadline-support';

/** Papers of others: read where they are, never copied. Only phrases, numbers and line numbers stand here. */
const FOLDER = process.env['DONDOC_PAPERS'] ?? resolve(packageRoot(), '../shared/seeds');
const paper = (prefix: string): string => {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(prefix));
  return readFileSync(join(FOLDER, name ?? prefix), 'utf8');
};

/** Sentences of a running text; papers out of a PDF break lines within a sentence. */
const sentences = (text: string): string[] =>
  text.replace(/\s+/g, ' ').split(/(?<=[.;:]\*{0,3}) (?=\P{Ll})/u);

function readAll(texts: string[]): DeadlineReading[] {
  return texts.map((text) => {
    const outcome = readDeadline(text, { ...PLAIN, term: TERM });
    if (!outcome.ok) throw new Error(`${outcome.refusal.message} — ${text}`);
    return outcome.value;
  });
}

(existsSync(FOLDER) ? describe : describe.skip)('the four papers', () => {
  test.each(['000', '001', '002', '003'])('every line and sentence of %s is read', (prefix) => {
    const text = paper(prefix);
    expect(() => readAll([...text.split('\n'), ...sentences(text)])).not.toThrow();
  });

  test('003 asks for quarters in six sentences, two of them quý III/2021', () => {
    const quarters = readAll(paper('003').split('\n').flatMap(sentences)).filter(
      ({ kind }) => kind === 'quarter',
    );
    expect(quarters.flatMap(({ occurrences }) => occurrences.map((one) => one.period)).sort()).toEqual([
      '2021-Q2',
      '2021-Q3',
      '2021-Q3',
      '2021-Q4',
      '2025-Q2',
      '2025-Q4',
    ]);
    expect(quarters.every(({ needsConfirmation }) => !needsConfirmation)).toBe(true);
  });

  test('003 names them on these lines', () => {
    const lines = paper('003').split('\n');
    const periods = [59, 105, 107, 139, 147].map((n) =>
      readAll([lines[n - 1]!])[0]!.occurrences.map((o) => o.period),
    );
    expect(periods).toEqual([['2021-Q2'], ['2021-Q3'], ['2021-Q3'], ['2025-Q2'], ['2021-Q4']]);
  });

  test('003 has nine duties "Thực hiện hàng năm", each once a year', () => {
    const all = paper('003')
      .split('\n')
      .flatMap(sentences)
      .filter((text) => /^\W*Thực hiện hàng năm\W*$/u.test(text));
    const yearly = readAll(all);
    expect(yearly).toHaveLength(9);
    for (const { recurrence, occurrences } of yearly)
      expect([recurrence, occurrences.length]).toEqual(['yearly', 6]);
  });

  test('003 makes line 149 wait for an approval', () => {
    const [reading] = readAll([paper('003').split('\n')[148]!]);
    expect(reading).toMatchObject({ kind: 'conditional', occurrences: [] });
  });

  test.each(['002', '003'])('no date of a cited paper in %s becomes a due day', (prefix) => {
    const days = readAll(paper(prefix).split('\n')).filter(
      ({ kind, flags }) => kind === 'date' && !flags.includes('byYear'),
    );
    expect(days).toEqual([]);
  });

  test('000 reviews in 2013 and 2015, and aims at 2015', () => {
    const readings = readAll(sentences(paper('000')));
    const reviews = readings.find(({ kind, occurrences }) => kind === 'year' && occurrences.length === 2);
    expect(reviews?.occurrences.map((one) => one.period)).toEqual(['2013', '2015']);
    expect(
      readings
        .filter(({ flags }) => flags.includes('byYear'))
        .every((r) => r.occurrences[0]?.period === '2015'),
    ).toBe(true);
  });
});
