import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../../config/package-root';
import { convert, findLibreOffice } from '../support/libreoffice';
import { optionalTool } from '../support/optional-tool';
import { startChild } from '../support/child';
import { mutate } from './mutations';
import { documentFolder, reading } from './reading';
import { paragraphsOf, wordFile } from './word-papers';

const MUTATIONS = 100;
/** A reader with its libraries takes 120 MB; what a mutant may add is little beside the bounds of limits.ts. */
const MOST_MEGABYTES = 400;
const SLOWEST_MS = 5_000;

const { folder, write } = documentFolder();

interface Report {
  outcomes: Record<string, number>;
  thrown: string[];
  slowestMs: number;
  peakMegabytes: number;
}

/** Reads the mutants in a process of its own, so that its memory is theirs alone. */
async function readMutants(originals: string[], extension: string): Promise<Report> {
  const mutants = join(folder, `${extension}-${originals.length}`);
  mkdirSync(mutants);
  const bytes = originals.map((file) => readFileSync(file));
  for (let seed = 0; seed < MUTATIONS; seed += 1) {
    const harmed = mutate(bytes[seed % bytes.length]!, seed);
    writeFileSync(join(mutants, `${String(seed).padStart(3, '0')}.${extension}`), harmed);
  }
  const child = startChild(join(__dirname, 'children/read-each.ts'), [mutants]);
  const report = await child.next<Report>();
  await child.ended();
  return report;
}

function expectCalm({ outcomes, thrown, slowestMs, peakMegabytes }: Report): void {
  expect(thrown).toEqual([]);
  expect(Object.values(outcomes).reduce((sum, n) => sum + n, 0)).toBe(MUTATIONS);
  expect(slowestMs).toBeLessThan(SLOWEST_MS);
  expect(peakMegabytes).toBeLessThan(MOST_MEGABYTES);
}

/** Papers of others: read where they are, never copied. */
const PAPERS = process.env['DONDOC_PAPERS'] ?? resolve(packageRoot(), '../shared/seeds');
const office = findLibreOffice();
const withOffice = optionalTool('LibreOffice', 'command' in office ? true : office.missing);

const ours =
  'KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n1. Giao **Sở Nội vụ** chủ trì, phối hợp với Ban Dân vận rà soát quy chế ở cấp xã.\n'.repeat(
    40,
  );

describe.each<[string, () => string[]]>([
  ['a paper of our own', () => [write(ours, 'txt')]],
  ...(existsSync(PAPERS)
    ? [
        [
          'the four papers',
          () => readdirSync(PAPERS).map((name) => write(readFileSync(join(PAPERS, name)), 'txt')),
        ] as [string, () => string[]],
      ]
    : []),
])('a hundred mutants of %s', (_, papers) => {
  let txt: string[];
  let docx: string[];
  beforeAll(async () => {
    txt = papers();
    docx = [];
    for (const file of txt) docx.push(write(await wordFile(paragraphsOf(await reading(file))), 'docx'));
  });

  test('as .txt are read or refused', async () => expectCalm(await readMutants(txt, 'txt')), 60_000);
  test('as .docx are read or refused', async () => expectCalm(await readMutants(docx, 'docx')), 60_000);
  withOffice('printed', () => {
    test('as .pdf are read or refused', async () => {
      expectCalm(await readMutants(convert(docx, 'pdf', folder), 'pdf'));
    }, 120_000);
  });
});
