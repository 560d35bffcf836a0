import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Above what is usually taken, below 32768: `rpc_port` is a SMALLINT on PostgreSQL, and the system's own
 * ephemeral ports begin there.
 */
export const PORT_RANGE = { first: 20_000, last: 32_767 } as const;

const TRIES = 200;

/** `count` different ports of 127.0.0.1 that were free a moment ago. */
export async function freePorts(
  count: number,
  draw: () => number = () => randomInt(PORT_RANGE.first, PORT_RANGE.last + 1),
): Promise<number[]> {
  const found = new Set<number>();
  for (let tries = 0; tries < TRIES && found.size < count; tries++) {
    const port = draw();
    if (!found.has(port) && (await isFree(port))) found.add(port);
  }
  if (found.size < count) {
    throw new Error(`Không tìm được ${count} cổng trống trong khoảng ${PORT_RANGE.first}–${PORT_RANGE.last}`);
  }
  return [...found];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => answer(true)));
  });
}
