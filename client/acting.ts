import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { commandOf, stateOfRow, type Stage } from '../domain/acts/command-of';
import type { ActForm } from '../domain/acts/forms';
import { assignmentWorkflowId } from '../domain/ids';
import type { AssignmentCommand } from '../domain/lifecycle/commands';
import { decide } from '../domain/lifecycle/decide';
import { hasEnded, type AssignmentRecord } from '../domain/lifecycle/types';
import { upcastState } from '../domain/lifecycle/upcast';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import type { ClockInput } from '../workflows/clock';
import { SCHEMA_VERSION, type AssignmentInput, type AssignmentView } from '../workflows/messages';
import { act, viewOf } from './assignments';
import { RefusedError, refusalOf } from './refusals';
import { requestId } from './request-id';
import { assertMayActFor } from './substitutes';

/** Where acts are carried out: the running office, and its clock. */
export interface Acting {
  client: Client;
  store: Pick<Store, 'records' | 'queries' | 'substitutes'>;
  taskQueue: string;
  /** The office's clock; that of the rehearsal in a rehearsal. */
  now: () => Instant;
  /** What a run that takes up an ended assignment reads time by. */
  clock: () => ClockInput;
}

/** Carries out a filled-in form on one assignment; repeatable under its request id. Throws a RefusedError in words. */
export async function actOnRow(
  acting: Acting,
  row: AssignmentRecord,
  form: ActForm,
  request?: string,
): Promise<AssignmentView> {
  await assertMayActFor(acting.store, row.scope, form, acting.now());
  const stage = await stageOf(acting, row);
  const command = commandOf(stage, form);
  if (!command.ok) throw new RefusedError(command.refusal);
  const address = { scope: row.scope, cycle: row.cycle, assignment: row.assignment.id };
  if (command.value.type === 'reopen' && hasEnded(row.status))
    return reopen(acting, row, command.value, request);
  try {
    return await act(acting.client, address, command.value, request);
  } catch (error) {
    throw (await refusedBecauseEnded(acting, row, command.value, error)) ?? error;
  }
}

/** What ended some time ago cannot answer any more; its row still says how it ended. */
async function refusedBecauseEnded(
  { store, now }: Acting,
  { scope, cycle, assignment }: AssignmentRecord,
  command: AssignmentCommand,
  error: unknown,
): Promise<RefusedError | null> {
  if (refusalOf(error)?.code !== 'not-found') return null;
  const row = await store.queries.assignmentRow(scope, cycle, assignment.id);
  if (row === null || !hasEnded(row.status)) return null;
  const decided = decide(stateOfRow(row), command, now());
  return decided.ok ? null : new RefusedError(decided.refusal);
}

export async function stageOf(
  { store, now }: Pick<Acting, 'store' | 'now'>,
  row: AssignmentRecord,
): Promise<Stage> {
  const source = await store.records.cycleSource(row.scope, row.cycle);
  if (source === null)
    throw new RefusedError({
      code: 'no-source',
      message: `Không còn dữ liệu nguồn của chu kỳ ${row.cycle}.`,
      at: 'cycle',
    });
  return { source, row, now: now() };
}

type Reopen = Extract<AssignmentCommand, { type: 'reopen' }>;

/** What ended has no workflow to ask: a new run of the same id takes it up where the old one ended. */
async function reopen(
  { client, store, taskQueue, now, clock }: Acting,
  row: AssignmentRecord,
  command: Reopen,
  request?: string,
): Promise<AssignmentView> {
  const { scope, cycle, assignment } = row;
  const running = await store.queries.cycle(scope, cycle);
  if (running?.status !== 'running')
    throw new RefusedError({
      code: 'cycle-ended',
      message: 'Chu kỳ đã kết thúc; không mở lại nhiệm vụ được.',
      at: null,
    });
  const workflowId = assignmentWorkflowId(scope, cycle, assignment.id);
  const handle = client.workflow.getHandle(workflowId);
  const ended = (await handle.result()) as AssignmentView;
  const state = upcastState(ended.state, assignment, row.leadName);
  const decided = decide(state, command, now());
  if (!decided.ok) throw new RefusedError(decided.refusal);
  const input: AssignmentInput = {
    schemaVersion: SCHEMA_VERSION,
    scope,
    cycle,
    clock: clock(),
    assignment,
    leadName: row.leadName,
    state,
    processed: [],
    continueAfterEvents: null,
    reopening: { command, request: requestId(command.type, request) },
  };
  try {
    await client.workflow.start('assignment', { workflowId, taskQueue, args: [input] });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return viewOf(client, { scope, cycle, assignment: assignment.id });
}
