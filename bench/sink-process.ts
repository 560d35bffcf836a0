/* The mail sink in a process of its own: says one JSON line per mail, when its DATA has ended. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

async function main(delayMs: number): Promise<void> {
  const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const id = /^message-id:\s*<([^>]+)>/im.exec(text)?.[1] ?? 'none';
        const to = /^to:.*?([^\s<]+@[^\s>]+)/im.exec(text)?.[1] ?? 'none';
        void pause(delayMs).then(() => {
          say({ id, to, at: Date.now() });
          callback();
        });
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  say({ port: (server.server.address() as AddressInfo).port });
}

void main(Number(process.argv[2] ?? 0));
