import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import type { Env } from '../../config/data-folder';

export interface ProgramOutput {
  ok: boolean;
  stdout: string;
  stderr: string;
}

/** Runs a short-lived program to its end; a failure, a missing file or a timeout is `ok: false`. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: { env: Env; timeoutMs: number; cwd?: string },
): Promise<ProgramOutput> {
  const { timeoutMs: timeout, cwd } = options;
  const env = options.env as NodeJS.ProcessEnv;
  return new Promise((answer) => {
    execFile(file, args, { env, timeout, cwd, maxBuffer: 8 << 20 }, (error, stdout, stderr) => {
      const late = error?.killed ? `không xong sau ${timeout / 1000} giây` : undefined;
      answer({ ok: error === null, stdout, stderr: stderr || late || error?.message || '' });
    });
  });
}

/** The first executable file of that name on PATH, or null. */
export function findOnPath(name: string, env: Env): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => resolve(join(folder, file))).find(isExecutable) ?? null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
