import type { Client } from '@temporalio/client';
import { ROUND_ENDED } from '../domain/rounds/types';
import { cycleWorkflowId, type Scope } from '../domain/ids';
import type { Store } from '../store';
import { finishCycle } from './cycles';
import { refusalOf, RefusedError } from './refusals';
import type { Stage } from './stage';

/** What the end of a cycle would cut short. */
export interface CycleEndPreview {
  open: number;
  overdue: number;
  rounds: number;
}

export async function previewEnd(
  { queries, rounds }: Pick<Store, 'queries' | 'rounds'>,
  scope: Scope,
  cycle: string,
): Promise<CycleEndPreview> {
  const count = async (overdue: boolean) => {
    const filter = { scope, cycle, open: true, ...(overdue ? { overdue } : {}), limit: 1 };
    return (await queries.listAssignments(filter)).total;
  };
  const [open, overdue, all] = await Promise.all([count(false), count(true), rounds.roundsOf(scope, cycle)]);
  return { open, overdue, rounds: all.filter(({ state }) => !ROUND_ENDED.includes(state.status)).length };
}

/** Ends a cycle on its stage. Throws a RefusedError: `no-reason`, `cycle-ended`. */
export async function endCycleOn(
  stage: Pick<Stage, 'scope' | 'perform'>,
  client: Client,
  order: { cycle: string; by: string; reason: string; request?: string },
): Promise<void> {
  if (order.reason === '')
    throw new RefusedError({ code: 'no-reason', message: 'Cần lý do kết thúc chu kỳ.', at: 'reason' });
  const { scope } = stage;
  try {
    await stage.perform([cycleWorkflowId(scope, order.cycle)], () =>
      finishCycle(client, { scope, ...order }),
    );
  } catch (error) {
    if (refusalOf(error)?.code !== 'not-found') throw error;
    const message = `Chu kỳ ${order.cycle} đã kết thúc; không cần kết thúc lại.`;
    throw new RefusedError({ code: 'cycle-ended', message, at: null });
  }
}
