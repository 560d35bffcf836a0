import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import type { ConnectionOptions } from '@temporalio/client';

/** The gRPC status codes that this folder tells apart. */
export const GrpcStatus = {
  INVALID_ARGUMENT: 3,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  FAILED_PRECONDITION: 9,
  UNIMPLEMENTED: 12,
  UNAVAILABLE: 14,
} as const;

const SERVING = 1;
const FRONTEND = 'temporal.api.workflowservice.v1.WorkflowService';
const CALL_MS = 5_000;
/** An attempt that a dying server leaves hanging is over by then; the next one follows at once. */
const KNOCK_MS = 2_000;

/** Opens a connection for the length of `use`; every call on it has ended when it closes. */
export async function withConnection<T>(
  options: ConnectionOptions,
  use: (c: Connection) => Promise<T>,
): Promise<T> {
  // Not `Connection.connect`, which leaves its channel open when it fails.
  const connection = Connection.lazy({ connectTimeout: CALL_MS, ...options });
  try {
    await connection.ensureConnected();
    return await use(connection);
  } finally {
    await connection.close();
  }
}

export async function versionOf(connection: Connection): Promise<string> {
  const info = await connection.withDeadline(Date.now() + CALL_MS, () =>
    connection.workflowService.getSystemInfo({}),
  );
  return info.serverVersion ?? '';
}

/**
 * Resolves with the server's version once it is healthy and reads its own store (`describeNamespace` answers, if
 * only with "not found"). Rejects when `signal` fires or the time is over.
 */
export async function untilServing(
  address: string,
  namespace: string,
  { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal },
): Promise<string> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    // gRPC waits a second and more between its own tries: knock by TCP first.
    if (await opens(address)) {
      const version = await servingVersion(address, namespace).catch(() => null);
      if (version !== null) return version;
    }
    if (Date.now() > deadline)
      throw new Error(`${address} không trả lời sau ${Math.round(timeoutMs / 1000)} giây`);
    await sleep(50);
  }
}

/** Null as long as the server does not serve. */
async function servingVersion(address: string, namespace: string): Promise<string | null> {
  return await withConnection({ address, connectTimeout: KNOCK_MS }, (connection) =>
    connection.withDeadline(Date.now() + CALL_MS, async () => {
      const health = await connection.healthService.check({ service: FRONTEND });
      if ((health.status as number) !== SERVING) return null;
      await connection.workflowService.describeNamespace({ namespace }).catch((error: unknown) => {
        if (!hasCode(error, GrpcStatus.NOT_FOUND)) throw error;
      });
      return await versionOf(connection);
    }),
  );
}

export function hasCode(error: unknown, ...codes: number[]): boolean {
  return codes.includes((error as { code?: number }).code ?? -1);
}

function opens(address: string): Promise<boolean> {
  const { host, port } = hostAndPort(address);
  return new Promise((answer) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const say = (open: boolean) => {
      socket.destroy();
      answer(open);
    };
    socket.once('connect', () => say(true));
    socket.once('timeout', () => say(false));
    socket.once('error', () => say(false));
  });
}

function hostAndPort(address: string): { host: string; port: number } {
  const colon = address.lastIndexOf(':');
  return { host: address.slice(0, colon), port: Number(address.slice(colon + 1)) };
}
