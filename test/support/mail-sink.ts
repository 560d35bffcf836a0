import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that notes every Message-ID it was given. */
export interface MailSink {
  url: string;
  /** In the order the DATA ended; a mail that came twice stands twice. */
  messageIds: string[];
  close(): Promise<void>;
}

/** `delayMs`: how long each mail takes, so that a crash finds some of them under way. */
export async function openMailSink(delayMs = 0): Promise<MailSink> {
  const messageIds: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      take(stream).then(() => callback(), callback);
    },
  });
  async function take(stream: AsyncIterable<unknown>): Promise<void> {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    messageIds.push(/^message-id:\s*<([^>]+)>/im.exec(text)?.[1] ?? 'none');
    await pause(delayMs);
  }
  // A client that is killed in the middle of a mail is part of the test.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messageIds,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
