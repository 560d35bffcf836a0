/*
 * npm run bench [-- PART … --full FILE.json]: preview, starts, storm, cost, stack, reading, rounds, papers, pages, submits. Prints a table
 * and writes it, with versions, settings and load, into FILE.json, else bench/results/latest.json; --full is one round at
 * 10,000 over 150. Loopback only; durable settings on every side.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../config/package-root';
import { measureCost } from './cost';
import { machine, machineLoad, type Figure } from './figures';
import { measurePreview } from './preview';
import { openRig, type RigOptions } from './rig';
import { openSink } from './sink';
import { measurePages } from './pages';
import { measurePapers } from './papers';
import { measureReading } from './reading';
import { measureRounds } from './rounds';
import { measureStack } from './stack';
import { measureStarts } from './starts';
import { measureStorm, warmUp } from './storm';
import { measureSubmits } from './submits';

const PARTS = [
  'preview',
  'starts',
  'storm',
  'cost',
  'stack',
  'reading',
  'rounds',
  'papers',
  'pages',
  'submits',
] as const;
type Part = (typeof PARTS)[number];

const SINKS = [
  { sinkName: 'immediate', delayMs: 0 },
  { sinkName: '50 ms relay', delayMs: 50 },
];

async function withRig<T>(
  options: RigOptions,
  use: (rig: Awaited<ReturnType<typeof openRig>>) => Promise<T>,
): Promise<T> {
  const rig = await openRig(options);
  try {
    return await use(rig);
  } finally {
    await rig.close();
  }
}

async function storms(full: boolean): Promise<Figure[]> {
  const figures: Figure[] = [];
  const sizes = full
    ? [{ items: 10_000, bodies: 150 }]
    : [
        { items: 100, bodies: 15 },
        { items: 1_000, bodies: 15 },
      ];
  let turn = 0;
  for (const { sinkName, delayMs } of SINKS) {
    const sink = await openSink(delayMs);
    await withRig({ smtpUrl: sink.url }, async (rig) => {
      await warmUp({ rig, sink });
      for (const size of sizes) {
        figures.push(...(await measureStorm({ rig, sink, sinkName, ...size }, turn)));
        turn += 1;
      }
    });
    sink.close();
  }
  return figures;
}

const submits = () => withRig({ smtpUrl: null, rehearses: true }, measureSubmits);

/** What people wait for. */
async function pagesAndSubmits(requests: number): Promise<Figure[]> {
  return [...(await measurePages(requests)), ...(await submits())];
}

function measure(part: Part, full: boolean): Promise<Figure[]> {
  switch (part) {
    case 'preview':
      return measurePreview(5);
    case 'starts':
      return withRig({ smtpUrl: null }, (rig) =>
        measureStarts(rig, full ? [100, 1_000, 10_000] : [100, 1_000], full ? 1 : 3),
      );
    case 'storm':
      return storms(full);
    case 'cost':
      return withRig({ smtpUrl: null, needsTimeSkipping: true }, measureCost);
    case 'stack':
      return measureStack();
    case 'reading':
      return measureReading(full ? 5 : 3);
    case 'papers':
      return Promise.resolve(measurePapers(full ? 5 : 3));
    case 'pages':
      return pagesAndSubmits(full ? 400 : 200);
    case 'submits':
      return submits();
    case 'rounds':
      return withRig({ smtpUrl: null, rehearses: true }, (rig) => measureRounds(rig, [10, 50, 150]));
  }
}

async function main(args: string[]): Promise<void> {
  const full = args.includes('--full');
  const file =
    args.find((arg) => arg.endsWith('.json')) ?? join(packageRoot(), 'bench', 'results', 'latest.json');
  const asked = PARTS.filter((part) => args.includes(part));
  for (const part of asked.length > 0 ? asked : PARTS) {
    process.stderr.write(`measuring ${part} …\n`);
    const before = machine();
    const figures = await measure(part, full);
    for (const { what, seen, aim } of figures)
      process.stdout.write(
        `${part.padEnd(8)} ${what.padEnd(64)} ${seen}${aim === null ? '' : `   (aim ${aim})`}\n`,
      );
    save(file, part, { figures, machine: before, full });
  }
}

interface Run {
  figures: Figure[];
  machine: ReturnType<typeof machine>;
  full: boolean;
}

/** A part measured now replaces its earlier figures; the others stay, each with the machine and day it was seen on. */
function save(file: string, part: Part, { figures, machine, full }: Run): void {
  const { dependencies } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const settings = { sqlite: 'WAL, synchronous 2', smtpConnections: 8, spreadMs: 60_000, callers: 24, full };
  const run = {
    measuredOn: new Date().toISOString().slice(0, 10),
    machine: { ...machine, loadAfter: machineLoad() },
    settings,
    versions: {
      node: process.version,
      temporal: dependencies['@temporalio/worker'],
      pglite: dependencies['@electric-sql/pglite'],
      nodemailer: dependencies['nodemailer'],
    },
    figures: figures.map(({ what, seen, aim }) => ({ what, seen, aim })),
  };
  const name = full ? `${part} --full` : part;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...earlier(file), [name]: run }, null, 2)}\n`);
}

function earlier(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch {
    return {};
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
