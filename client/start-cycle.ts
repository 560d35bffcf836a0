import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { cycleId, REAL_SCOPE } from '../domain/ids';
import type { CycleRecord } from '../domain/plan/cycle-record';
import type { CycleSource } from '../domain/plan/cycle-source';
import { dateOf, type Instant } from '../domain/time/epoch';
import { formatVn } from '../domain/time/local-date';
import type { Store } from '../store';
import { progressOf, startCycle } from './cycles';
import { refusalOf, RefusedError } from './refusals';

/** What a real cycle is started on. */
export interface StartLink {
  client: Client;
  store: Pick<Store, 'queries' | 'meta'>;
  taskQueue: string;
}

/** Throws a RefusedError where the first day has gone by; `remedy`: how to say that it is meant. */
export function refusePast({ startsOn }: CycleSource, now: Instant, remedy: string): void {
  const today = dateOf(now);
  if (startsOn >= today) return;
  throw new RefusedError({
    code: 'starts-in-past',
    message:
      `Ngày khởi động ${formatVn(startsOn)} đã qua (hôm nay ${formatVn(today)}): nhiều nhiệm vụ sẽ quá hạn ngay. ` +
      remedy,
    at: 'plan.startsOn',
  });
}

/** Starts the next run of the plan. The same request finds the cycle that it started before. Throws a RefusedError. */
export async function startOnce(
  link: StartLink,
  source: CycleSource,
  startedBy: string,
  request: string | null,
): Promise<string> {
  const { store, client, taskQueue } = link;
  const { code } = source.plan.plan;
  const runs = (await store.queries.listCycles(REAL_SCOPE)).filter(({ plan }) => plan === code);
  const key = request === null ? null : `request:cycle-start:${request}`;
  const known = key === null ? null : await store.meta.get(key);
  if (known !== null && known.split('/')[0] !== code) {
    const message = `Mã yêu cầu "${request}" đã dùng để khởi động chu kỳ ${known}.`;
    throw new RefusedError({ code: 'request-used', message, at: 'request' });
  }
  if (known !== null && runs.some(({ id }) => id === known)) return known;
  const running = runs.find(({ status }) => status !== 'ended');
  if (running !== undefined) {
    const message = `Kế hoạch ${code} đang được thực hiện trong chu kỳ ${running.id}; kết thúc chu kỳ ấy trước khi khởi động lại.`;
    throw new RefusedError({ code: 'plan-running', message, at: 'plan.code' });
  }
  const n = await nextRun(client, code, Math.max(0, ...runs.map((run) => run.n)) + 1);
  if (key !== null) await store.meta.set(key, cycleId(code, n));
  const order = {
    scope: REAL_SCOPE,
    n,
    source,
    startedBy,
    clock: { mode: 'real' },
    continueAfterEvents: null,
  } as const;
  try {
    return await startCycle(client, taskQueue, order);
  } catch (error) {
    // Begun by the same request, which was cut off before its answer.
    if (known !== null && refusalOf(error)?.code === 'already-started') return known;
    throw error;
  }
}

/** The number of the next run; those that were ended before they were ever recorded are passed over. */
async function nextRun(client: Client, code: string, first: number): Promise<number> {
  for (let n = first; ; n += 1) {
    const known = await progressOf(client, REAL_SCOPE, cycleId(code, n));
    if (known?.status !== 'ended') return n;
  }
}

const LOOK_EVERY_MS = 250;

/** Waits until every assignment of the new cycle is dealt; null where that takes longer. Throws its refusal when it cannot start. */
export async function untilDealt(
  { client, store }: StartLink,
  id: string,
  { looks }: { looks: number },
): Promise<CycleRecord | null> {
  for (let look = 0; look < looks; look += 1) {
    const cycle = await store.queries.cycle(REAL_SCOPE, id);
    if (cycle !== null && cycle.status !== 'starting') return cycle;
    const failure = (await progressOf(client, REAL_SCOPE, id))?.failure ?? null;
    if (failure !== null) {
      const message = `Chu kỳ ${id} không khởi động được: ${failure}`;
      throw new RefusedError({ code: 'start-failed', message, at: null });
    }
    await sleep(LOOK_EVERY_MS);
  }
  return null;
}
