import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Received {
  id: string;
  to: string;
  /** When the DATA of the mail ended. */
  at: number;
}

export interface Sink {
  url: string;
  received: Received[];
  /** Forgets what came so far. */
  clear(): void;
  close(): void;
}

export async function openSink(delayMs: number): Promise<Sink> {
  const child = spawn(process.execPath, [join(__dirname, 'sink-process.js'), String(delayMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const received: Received[] = [];
  const port = await new Promise<number>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as Received & { port?: number };
      if (said.port === undefined) received.push(said);
      else resolve(said.port);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    clear: () => void received.splice(0),
    close: () => void child.kill(),
  };
}
