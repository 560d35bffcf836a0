import { dataFolder, type DataFolder, type Env } from '../config/data-folder';
import { readSettings, type Settings } from '../config/environment';
import { terminalStyle, type Paper } from '../client/terminal/style';
import type { Output, Io } from './io';
import { EXIT, type ExitCode } from './problems';

/** What every command is given: the terminal, the environment as it was at the start, and what follows from both. */
export interface Context {
  io: Io;
  env: Env;
  /** Parsed on demand, so that `--help` and `doctor` work with a broken environment. */
  settings(this: void): Settings;
  folder: DataFolder;
  paper(this: void): Paper;
  /** Lines for people on stdout. */
  print(this: void, lines: string | readonly string[]): void;
  /** The one JSON document. */
  printJson(this: void, document: unknown): void;
  /** Everything else: progress, hints, warnings. */
  tell(this: void, line: string): void;
  /** How the command ends when it does not throw. */
  exit: ExitCode;
}

export function createContext(io: Io, env: Env): Context {
  let settings: Settings | undefined;
  const print = (lines: string | readonly string[]) =>
    io.stdout.write(`${typeof lines === 'string' ? lines : lines.join('\n')}\n`);
  return {
    io,
    env,
    settings: () => (settings ??= readSettings(env)),
    folder: dataFolder(env),
    paper: () => paperOf(io.stdout, env),
    print,
    printJson: (document) => print(JSON.stringify(document, null, 2)),
    tell: (line) => io.stderr.write(`${line}\n`),
    exit: EXIT.done,
  };
}

function paperOf(output: Output, env: Env): Paper {
  return { width: output.columns, style: terminalStyle(wantsColours(output, env)) };
}

/** https://no-color.org: any value that is not empty. */
export function wantsColours(output: Output, env: Env): boolean {
  return output.isTty && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
