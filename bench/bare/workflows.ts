/* B1, the bare limit: the smallest workflows that send a mail at an instant. No search attribute, signal or ledger. */
import { proxyActivities, sleep } from '@temporalio/workflow';
import type { BareActivities } from './activities';

const { sendPlain, sendBody } = proxyActivities<BareActivities>({ startToCloseTimeout: '3 minutes' });

export async function oneReminder(at: number, key: string): Promise<void> {
  await sleep(at - Date.now());
  await sendPlain(key);
}

export async function oneBody(at: number, body: string, items: string[]): Promise<void> {
  await sleep(at - Date.now());
  await sendBody(body, items);
}
