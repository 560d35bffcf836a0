import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The command as a process of its own, from the sources. */
export interface ChildCommand {
  process: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Resolves when stdout or stderr holds the words; throws when the process ends before. */
  until(words: string): Promise<void>;
  ended(): Promise<{ exit: number | null; stdout: string; stderr: string }>;
}

const HOOKS = [join(__dirname, '..', 'support', 'typescript.cjs'), join(__dirname, 'sources-first.cjs')];
const COMMAND = join(__dirname, '..', '..', 'bin', 'dondoc.ts');
const LOOK_EVERY_MS = 100;

export function startCommand(
  argv: string[],
  env: Record<string, string> = {},
  cwd = process.cwd(),
): ChildCommand {
  const child = spawn(process.execPath, [...HOOKS.flatMap((hook) => ['-r', hook]), COMMAND, ...argv], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of the machine's own settings: a variable for an external server would lead the test there.
    // Any free port for the pages: several offices of tests run side by side.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DONDOC_WEB_PORT: '0', ...env },
  });
  const said = { stdout: '', stderr: '' };
  const closed = once(child, 'close');
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  return {
    process: child,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    async until(words) {
      while (!said.stdout.includes(words) && !said.stderr.includes(words)) {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said.stderr}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    },
    async ended() {
      await closed;
      return { exit: child.exitCode, ...said };
    },
  };
}

export async function command(argv: string[], env: Record<string, string> = {}, cwd?: string) {
  return startCommand(argv, env, cwd).ended();
}
