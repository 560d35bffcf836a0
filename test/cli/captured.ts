import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Env } from '../../config/data-folder';
import { run } from '../../bin/cli';
import type { Io } from '../../bin/io';

export interface CapturedRun {
  exit: number;
  stdout: string;
  stderr: string;
  /** The one JSON document; throws when stdout holds anything else. */
  json(this: void): unknown;
}

export interface RunOptions {
  env?: Env;
  cwd?: string;
  /** What the person answers to a question. */
  answer?: string;
  /** What the person answers in a conversation, one after another; then the input ends. */
  answers?: string[];
  columns?: number;
  isTty?: boolean;
}

/** Carries out a command line in this process, as `bin/dondoc.ts` does, and keeps what it said. */
export async function dondoc(argv: string[], options: RunOptions = {}): Promise<CapturedRun> {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => void (said[name] += text),
    isTty: options.isTty ?? false,
    columns: options.columns ?? 120,
    rows: 40,
  });
  const io: Io = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    cwd: options.cwd ?? process.cwd(),
    ask: () => Promise.resolve(options.answer ?? null),
    converse() {
      const answers = [...(options.answers ?? [])];
      return {
        ask(question) {
          said.stderr += `${question}\n`;
          return Promise.resolve(answers.shift() ?? null);
        },
        close: () => undefined,
      };
    },
    onInterrupt: () => () => undefined,
    onKey: () => () => undefined,
  };
  const exit = await run(argv, io, { DONDOC_HOME: NOWHERE, ...options.env });
  return { exit, ...said, json: () => JSON.parse(said.stdout) as unknown };
}

/** A data folder that is never made: commands that only read must not need one. */
const NOWHERE = join(tmpdir(), 'dondoc-test-nowhere');

/** A new folder for one test, removed by `remove`. */
export function temporaryFolder(): { path: string; remove(this: void): void } {
  const path = mkdtempSync(join(tmpdir(), 'dondoc-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
