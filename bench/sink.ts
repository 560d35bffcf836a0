import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Received {
  id: string;
  to: string;
  /** When the DATA of the mail ended, before the sink's own delay. */
  at: number;
}

export interface Sink {
  url: string;
  received: Received[];
  /** Forgets what came so far; returns the assignments that each of those mails listed. */
  take(): Promise<string[][]>;
  close(): void;
}

type Said = Received | { port: number } | { listed: string[][] };

export async function openSink(delayMs: number): Promise<Sink> {
  const child = spawn(process.execPath, [join(__dirname, 'sink-process.js'), String(delayMs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const received: Received[] = [];
  let answer: (listed: string[][]) => void = () => undefined;
  const port = await new Promise<number>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as Said;
      if ('port' in said) resolve(said.port);
      else if ('listed' in said) answer(said.listed);
      else received.push(said);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    take() {
      received.splice(0);
      return new Promise((resolve) => {
        answer = resolve;
        child.stdin.write('\n');
      });
    },
    close: () => void child.kill(),
  };
}
