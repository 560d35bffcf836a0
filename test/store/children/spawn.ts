import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Another process over the same store: writes one JSON line per thing it did. */
export interface StoreChild {
  pid: number;
  /** The next thing it says; throws with its words when it ends instead. */
  next<T>(): Promise<T>;
  /** One line to its stdin. */
  tell(line: string): void;
  killHard(): Promise<void>;
  ended(): Promise<void>;
}

export function startChild(
  script: 'writer' | 'client' | 'dates',
  args: string[],
  env: object = {},
): StoreChild {
  const child = spawn(
    process.execPath,
    [
      '-r',
      join(__dirname, '..', '..', 'support', 'typescript.cjs'),
      join(__dirname, `${script}.ts`),
      ...args,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  );
  let words = '';
  child.stderr.on('data', (bytes: Buffer) => (words += bytes.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid!,
    next: async <T>() => {
      const { value, done } = (await lines.next()) as { value: string; done?: boolean };
      if (done) throw new Error(`child ended: ${words}`);
      return JSON.parse(value) as T;
    },
    tell: (line) => child.stdin.write(`${line}\n`),
    killHard: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    ended: () => {
      child.stdin.end();
      return ended(child);
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
