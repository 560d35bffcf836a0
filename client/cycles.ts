import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { cycleId, cycleWorkflowId, type Scope } from '../domain/ids';
import { requestId } from './request-id';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { ClockInput } from '../workflows/clock';
import {
  cycleProgress,
  endCycle,
  SCHEMA_VERSION,
  type CycleInput,
  type CycleProgress,
} from '../workflows/messages';

export interface StartCycleOrder {
  scope: Scope;
  n: number;
  source: CycleSource;
  startedBy: string;
  clock: ClockInput;
  continueAfterEvents: number | null;
}

const CALL_DEADLINE_MS = 60_000;

/** Starts a cycle under its deterministic id; a second start of the same one is refused by the engine. Returns the cycle id. */
export async function startCycle(client: Client, taskQueue: string, order: StartCycleOrder): Promise<string> {
  const { scope, n, source, startedBy, clock, continueAfterEvents } = order;
  const cycle = cycleId(source.plan.plan.code, n);
  const input: CycleInput = {
    schemaVersion: SCHEMA_VERSION,
    scope,
    cycle,
    n,
    clock,
    startedBy,
    source,
    progress: { status: 'starting', assignments: 0, started: 0, looksAt: [], failure: null },
    continueAfterEvents,
  };
  await bounded(client, () =>
    client.workflow.start('planCycle', {
      workflowId: cycleWorkflowId(scope, cycle),
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    }),
  );
  return cycle;
}

export interface EndCycleOrder {
  scope: Scope;
  cycle: string;
  by: string;
  reason: string;
  request?: string;
}

/** Ends a cycle: every open assignment is closed, and the bodies hear of it. Resolves when all are. */
export async function finishCycle(client: Client, order: EndCycleOrder): Promise<CycleProgress> {
  const { scope, cycle, by, reason, request } = order;
  const handle = client.workflow.getHandle(cycleWorkflowId(scope, cycle));
  const update = {
    args: [{ by, reason }] as [{ by: string; reason: string }],
    updateId: requestId('end', request),
  };
  return client.connection.withDeadline(Date.now() + 10 * CALL_DEADLINE_MS, () =>
    handle.executeUpdate(endCycle, update),
  );
}

/** How far a cycle has come, asked of itself; null where there is none of that id. */
export async function progressOf(client: Client, scope: Scope, cycle: string): Promise<CycleProgress | null> {
  const handle = client.workflow.getHandle(cycleWorkflowId(scope, cycle));
  try {
    return await bounded(client, () => handle.query(cycleProgress));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

function bounded<T>(client: Client, call: () => Promise<T>): Promise<T> {
  return client.connection.withDeadline(Date.now() + CALL_DEADLINE_MS, call);
}
