import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { commandOf, stateOfRow, type Stage } from '../domain/acts/command-of';
import type { ActForm } from '../domain/acts/forms';
import { assignmentWorkflowId } from '../domain/ids';
import type { AssignmentCommand } from '../domain/lifecycle/commands';
import { decide } from '../domain/lifecycle/decide';
import { ENDING_STILL, NOT_ENDED } from '../domain/lifecycle/decide-reopen';
import { hasEnded, type AssignmentRecord } from '../domain/lifecycle/types';
import { upcastState } from '../domain/lifecycle/upcast';
import { endOfDay, type Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import type { ClockInput } from '../workflows/clock';
import { SCHEMA_VERSION, type AssignmentInput, type AssignmentView } from '../workflows/messages';
import { assignmentAttributes } from '../config/search-attributes';
import { isRemembered } from '../domain/lifecycle/request-mark';
import { act, assertSameWords, lastRun, viewOf } from './assignments';
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
  try {
    return await sendForm(acting, row, form, request);
  } catch (error) {
    // Days and ladders were made by a row that was a moment behind: made once more by the row of now.
    if (refusalOf(error)?.code !== 'out-of-date') throw error;
    const { scope, cycle, assignment } = row;
    const newer = await acting.store.queries.assignmentRow(scope, cycle, assignment.id);
    if (newer === null || newer.seq === row.seq) throw error;
    return sendForm(acting, newer, form, request);
  }
}

async function sendForm(
  acting: Acting,
  row: AssignmentRecord,
  form: ActForm,
  request?: string,
): Promise<AssignmentView> {
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

/**
 * What ended has no workflow to ask: a new run of the same id takes it up where the old one ended, with the requests it
 * had carried out. Of two people who reopen at once one does, and the other is told.
 */
async function reopen(
  acting: Acting,
  row: AssignmentRecord,
  command: Reopen,
  request?: string,
): Promise<AssignmentView> {
  const { client, taskQueue, now, clock } = acting;
  const { scope, cycle, assignment, effectiveDue } = row;
  const address = { scope, cycle, assignment: assignment.id };
  const lateFrom = effectiveDue === null ? null : endOfDay(effectiveDue);
  const asked = requestId(command.type, request);
  await assertCycleRuns(acting, row);
  const last = await lastRun(client, address);
  if (isRemembered(last.view.requests ?? [], asked)) {
    assertSameWords(last.view, asked, command);
    return last.view;
  }
  if (last.isRunning) throw refusedBecauseRunning(last.view);
  const state = upcastState(last.view.state, assignment, row.leadName);
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
    processed: last.view.requests ?? [],
    continueAfterEvents: null,
    reopening: { command, request: asked },
  };
  try {
    await client.workflow.start('assignment', {
      workflowId: assignmentWorkflowId(scope, cycle, assignment.id),
      taskQueue,
      args: [input],
      typedSearchAttributes: assignmentAttributes({ scope, cycle, assignment, lateFrom }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  const view = await viewOf(client, address);
  if (isRemembered(view.requests ?? [], asked)) return view;
  throw refusedBecauseRunning(view);
}

async function assertCycleRuns({ store }: Acting, { scope, cycle }: AssignmentRecord): Promise<void> {
  const running = await store.queries.cycle(scope, cycle);
  if (running?.status === 'running') return;
  throw new RefusedError({
    code: 'cycle-ended',
    message: 'Chu kỳ đã kết thúc; không mở lại nhiệm vụ được.',
    at: null,
  });
}

/** Somebody reopened it first, or its last run still sends the letter of its end. */
function refusedBecauseRunning({ state }: AssignmentView): RefusedError {
  return new RefusedError(hasEnded(state.status) ? ENDING_STILL : NOT_ENDED);
}
