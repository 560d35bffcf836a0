/*
 * npm run bench [-- PART …] [--full]: preview, starts, storm, cost, stack, reading. Prints a table and writes
 * bench/results/latest.json with versions and settings. Loopback only; durable settings on every side.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../config/package-root';
import { measureCost } from './cost';
import { machine, type Figure } from './figures';
import { measurePreview } from './preview';
import { openRig, type RigOptions } from './rig';
import { openSink } from './sink';
import { measureReading } from './reading';
import { measureStack } from './stack';
import { measureStarts } from './starts';
import { measureStorm } from './storm';

const PARTS = ['preview', 'starts', 'storm', 'cost', 'stack', 'reading'] as const;
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
    ? [
        { items: 1_000, bodies: 15 },
        { items: 10_000, bodies: 150 },
      ]
    : [
        { items: 100, bodies: 15 },
        { items: 1_000, bodies: 150 },
      ];
  for (const { sinkName, delayMs } of SINKS) {
    const sink = await openSink(delayMs);
    await withRig({ smtpUrl: sink.url }, async (rig) => {
      for (const size of sizes) figures.push(...(await measureStorm({ rig, sink, sinkName, ...size })));
    });
    sink.close();
  }
  return figures;
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
  }
}

async function main(args: string[]): Promise<void> {
  const full = args.includes('--full');
  const asked = PARTS.filter((part) => args.includes(part));
  const before = machine();
  const figures: Figure[] = [];
  for (const part of asked.length > 0 ? asked : PARTS) {
    process.stderr.write(`measuring ${part} …\n`);
    const seen = await measure(part, full);
    figures.push(...seen);
    for (const { what, seen: value, aim } of seen)
      process.stdout.write(
        `${part.padEnd(8)} ${what.padEnd(64)} ${value}${aim === null ? '' : `   (aim ${aim})`}\n`,
      );
  }
  save(figures, before, full);
}

/** Parts measured now replace their earlier figures; the others stay, each with the machine it was seen on. */
function save(figures: Figure[], before: ReturnType<typeof machine>, full: boolean): void {
  const file = join(packageRoot(), 'bench', 'results', 'latest.json');
  mkdirSync(join(packageRoot(), 'bench', 'results'), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const settings = { sqlite: 'WAL, synchronous 2', smtpConnections: 8, spreadMs: 60_000, callers: 24, full };
  const run = {
    machine: before,
    versions: dependencies,
    settings,
    measuredOn: new Date().toISOString().slice(0, 10),
  };
  let kept: { part: string }[] = [];
  try {
    kept = (JSON.parse(readFileSync(file, 'utf8')) as { figures: { part: string }[] }).figures;
  } catch {
    kept = [];
  }
  const parts = new Set(figures.map(({ part }) => part));
  const all = [...kept.filter(({ part }) => !parts.has(part)), ...figures];
  writeFileSync(file, `${JSON.stringify({ run, figures: all }, null, 2)}\n`);
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
