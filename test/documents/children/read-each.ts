import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../client/documents';
import { peakMegabytesOfThisProgram } from '../../support/peak-memory';

/** Reads every file of a folder, one after the other, and says what came of it and what it cost. */
async function main(folder: string): Promise<void> {
  const outcomes: Record<string, number> = {};
  const thrown: string[] = [];
  let slowestMs = 0;
  process.on('unhandledRejection', (error) => thrown.push(`nobody waited for: ${String(error)}`));
  for (const name of readdirSync(folder).sort()) {
    const started = performance.now();
    try {
      const outcome = await readDocument(join(folder, name));
      const code = outcome.ok ? 'read' : outcome.refusal.code;
      outcomes[code] = (outcomes[code] ?? 0) + 1;
    } catch (error) {
      thrown.push(`${name}: ${String(error)}`);
    }
    slowestMs = Math.max(slowestMs, performance.now() - started);
  }
  const peakMegabytes = peakMegabytesOfThisProgram();
  process.stdout.write(
    `${JSON.stringify({ outcomes, thrown, slowestMs: Math.round(slowestMs), peakMegabytes })}\n`,
  );
}

void main(process.argv[2]!);
