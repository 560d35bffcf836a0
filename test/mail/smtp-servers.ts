import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface TestServer {
  url: string;
  /** The messages that were taken whole, as they came. */
  taken: string[];
  close(): Promise<void>;
}

/** A real mail server that keeps what it takes. `hooks` may refuse; `port` 0: any that is free. */
export async function keepingServer(hooks: Partial<SMTPServerOptions> = {}, port = 0): Promise<TestServer> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString('utf8'));
        done(null);
      });
    },
    ...hooks,
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

type Stage = 'connect' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'message';
/** What the server does instead of its usual answer. */
export type Misbehaviour = 'silence' | 'close' | 'reset' | 'usual-then-close' | { say: string };

const USUAL: Record<Stage, string> = {
  connect: '220 mx.tinh.example ESMTP',
  EHLO: '250 mx.tinh.example',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  message: '250 queued as 1A2B',
};

/** A bare server that misbehaves at one stage; before it, everything is as usual. */
export async function scriptedServer(script: Partial<Record<Stage, Misbehaviour>>): Promise<TestServer> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();

  function react(socket: Socket, stage: Stage): void {
    const odd = script[stage];
    if (odd === undefined) socket.write(`${USUAL[stage]}\r\n`);
    else if (odd === 'close') socket.end();
    else if (odd === 'usual-then-close') socket.end(`${USUAL[stage]}\r\n`);
    else if (odd === 'reset') socket.resetAndDestroy();
    else if (odd !== 'silence') socket.write(`${odd.say}\r\n`);
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let received = '';
    let inMessage = false;
    react(socket, 'connect');
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8');
      for (;;) {
        const mark = inMessage ? '\r\n.\r\n' : '\r\n';
        const end = received.indexOf(mark);
        if (end < 0) return;
        const part = received.slice(0, end);
        received = received.slice(end + mark.length);
        if (inMessage) {
          taken.push(part);
          inMessage = false;
          react(socket, 'message');
          continue;
        }
        const verb = part.slice(0, 4).toUpperCase();
        if (verb === 'QUIT') socket.end('221 bye\r\n');
        else if (verb === 'RSET') socket.write('250 ok\r\n');
        else react(socket, verb as Stage);
        inMessage = verb === 'DATA' && script.DATA === undefined;
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A port of this machine on which nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
