import { statfs } from 'node:fs/promises';
import type { Client } from '@temporalio/client';
import { REAL_SCOPE } from '../domain/ids';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';

export type HealthState = 'ok' | 'warning' | 'problem' | 'unknown';

/** One part of the system, as it stands now. */
export interface HealthPart {
  part: 'server' | 'worker' | 'store' | 'mail' | 'disk' | 'backup';
  state: HealthState;
  /** What was found: numbers and names that need no language. */
  facts: Record<string, string | number | null>;
}

export interface HealthSubject {
  client: Client | null;
  taskQueue: string;
  store: Pick<Store, 'checkHealth' | 'queries'>;
  /** Where everything is kept. */
  folder: string;
  now: Instant;
}

const ASK_MS = 3_000;
const MEBIBYTE = 1024 * 1024;
const LOW_DISK_MB = 1024;

/** Asks every part once; a part that does not answer is a finding, never a failure. */
export async function healthOf(subject: HealthSubject): Promise<HealthPart[]> {
  const [server, worker, store, mail, disk] = await Promise.all([
    found('server', () => serverPart(subject)),
    found('worker', () => workerPart(subject)),
    found('store', () => storePart(subject)),
    found('mail', () => mailPart(subject)),
    found('disk', () => diskPart(subject)),
  ]);
  return [server, worker, store, mail, disk, { part: 'backup', state: 'unknown', facts: {} }];
}

async function found(
  part: HealthPart['part'],
  ask: () => Promise<Omit<HealthPart, 'part'>>,
): Promise<HealthPart> {
  try {
    return { part, ...(await ask()) };
  } catch {
    return { part, state: 'problem', facts: {} };
  }
}

function asked<T>({ client }: HealthSubject, ask: (client: Client) => Promise<T>): Promise<T> {
  if (client === null) return Promise.reject(new Error('no client'));
  return client.connection.withDeadline(Date.now() + ASK_MS, () => ask(client));
}

async function serverPart(subject: HealthSubject): Promise<Omit<HealthPart, 'part'>> {
  const { serverVersion } = await asked(subject, ({ connection }) =>
    connection.workflowService.getSystemInfo({}),
  );
  return { state: 'ok', facts: { version: serverVersion ?? null } };
}

/** Somebody who takes work on our queue within the last minutes. */
async function workerPart(subject: HealthSubject): Promise<Omit<HealthPart, 'part'>> {
  const { pollers } = await asked(subject, ({ connection, options }) =>
    connection.workflowService.describeTaskQueue({
      namespace: options.namespace,
      taskQueue: { name: subject.taskQueue },
      taskQueueType: 1,
    }),
  );
  const n = pollers?.length ?? 0;
  return { state: n > 0 ? 'ok' : 'problem', facts: { workers: n } };
}

async function storePart({ store }: HealthSubject): Promise<Omit<HealthPart, 'part'>> {
  const { engine, version, latencyMs, warnings } = await store.checkHealth();
  const state = warnings.length > 0 ? 'warning' : 'ok';
  return { state, facts: { engine, version, latencyMs, warnings: warnings.join(' ') } };
}

async function mailPart({ store: { queries } }: HealthSubject): Promise<Omit<HealthPart, 'part'>> {
  const sent = { scope: REAL_SCOPE, states: ['SENT' as const], newestFirst: true, limit: 1 };
  const [[last], doubts] = await Promise.all([queries.listMails(sent), queries.doubts(REAL_SCOPE)]);
  return {
    state: doubts.length > 0 ? 'warning' : 'ok',
    facts: { lastSentAt: last?.at ?? null, doubts: doubts.length },
  };
}

async function diskPart({ folder }: HealthSubject): Promise<Omit<HealthPart, 'part'>> {
  const { bavail, bsize, blocks } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / MEBIBYTE);
  const totalMb = Math.floor((blocks * bsize) / MEBIBYTE);
  return { state: freeMb < LOW_DISK_MB ? 'warning' : 'ok', facts: { freeMb, totalMb } };
}
