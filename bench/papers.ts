import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inWords, spread, type Figure } from './figures';
import type { PaperCost } from './papers-once';

/** A final paper of five years over 500 assignments and 60 bodies, from its frozen rounds to a file, in each format. */
export function measurePapers(repeats: number): Figure[] {
  return (['docx', 'pdf', 'xlsx'] as const).flatMap((format) => {
    const costs = Array.from({ length: repeats }, () => inProcessOfItsOwn(format));
    const { tables, charts, bytes } = costs[0]!;
    const what = `final paper as .${format} (${tables} tables, ${charts} charts, ${Math.round(bytes / 1024)} kB)`;
    const of = (pick: (cost: PaperCost) => number) => spread(costs.map(pick));
    const figure = (name: string, seen: string, aim: string): Figure => ({
      part: 'papers',
      what: `${what}: ${name}`,
      seen,
      aim,
    });
    return [
      figure(
        'time',
        inWords(
          of(({ paperMs }) => paperMs / 1000),
          's',
        ),
        '< 20 s',
      ),
      figure(
        'peak memory',
        inWords(
          of(({ peakMegabytes }) => peakMegabytes),
          'MB',
        ),
        '< 500 MB',
      ),
    ];
  });
}

function inProcessOfItsOwn(format: string): PaperCost {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(__dirname, 'papers-once.js'), format],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PaperCost;
}
