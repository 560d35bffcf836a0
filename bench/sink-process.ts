/*
 * The mail sink in a process of its own: says one JSON line per mail, when its DATA has ended. What the mails said is
 * read only when somebody asks, on stdin, so that reading costs nothing while it matters.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

const ASSIGNMENT = /DO-I\.\d+-01\/once\/co-quan-\d+/g;
let mails: string[] = [];

/** The assignments that the text part of a mail lists. */
function listed(mail: string): string[] {
  const part = /content-type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/i.exec(mail)?.[1] ?? '';
  return Buffer.from(part, 'base64').toString().match(ASSIGNMENT) ?? [];
}

async function main(delayMs: number): Promise<void> {
  const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const at = Date.now();
        const text = Buffer.concat(chunks).toString();
        const id = /^message-id:\s*<([^>]+)>/im.exec(text)?.[1] ?? 'none';
        const to = /^to:.*?([^\s<]+@[^\s>]+)/im.exec(text)?.[1] ?? 'none';
        mails.push(text);
        say({ id, to, at });
        if (delayMs === 0) callback();
        else void pause(delayMs).then(() => callback());
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  createInterface({ input: process.stdin }).on('line', () => {
    say({ listed: mails.map(listed) });
    mails = [];
  });
  say({ port: (server.server.address() as AddressInfo).port });
}

void main(Number(process.argv[2] ?? 0));
