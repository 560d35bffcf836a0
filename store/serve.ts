import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { PGLiteSocketHandler, type PGLiteSocketHandlerOptions } from '@electric-sql/pglite-socket';
import type { Store } from './open';
import { WireSession } from './pglite/wire-session';

const STALL_MS = 30_000;

export interface ServedPglite {
  /** For `openStore({kind: 'postgres'})` of another process. Holds the password: keep it out of logs, file mode 0600. */
  url: string;
  /** Ends all connections; transactions still open are rolled back. The PGlite itself stays open. */
  close(): Promise<void>;
}

/**
 * Serves a PGlite that this process owns on a loopback port. Only who knows the password in the URL comes in: a
 * loopback port is open to everybody on the machine, the data folder is not.
 *
 * The framing is pglite-socket's, its queue is not: that one orders single messages, so that a statement of this
 * process falls into a client's open transaction and is rolled back with it. `WireSession` takes turns instead.
 */
export async function servePglite(store: Store, port = 0, stallMs = STALL_MS): Promise<ServedPglite> {
  const { owned } = store;
  if (!owned) throw new TypeError('Chỉ phục vụ được kho PGlite do chính tiến trình này mở');
  const password = randomBytes(24).toString('base64url');
  const sockets = new Map<Socket, WireSession>();
  const server = createServer((socket) => {
    const session = new WireSession(owned, password, {
      stallMs,
      cutOff: () => socket.destroy(),
      left: () => sockets.delete(socket),
    });
    sockets.set(socket, session);
    const queryQueue = session as unknown as PGLiteSocketHandlerOptions['queryQueue'];
    void new PGLiteSocketHandler({ queryQueue, closeOnDetach: true }).attach(socket);
  });
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${address.port}/postgres`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const sessions = [...sockets.values()];
      for (const socket of sockets.keys()) socket.destroy();
      await closed;
      await Promise.all(sessions.map((session) => session.leave()));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
