import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import { assignmentAttributes, roundAttributes, searchAttribute } from '../../config/search-attributes';
import { OFFICE_HOURS, REHEARSAL_HOURS } from '../../domain/desk/hours';
import { emptyDesk } from '../../domain/desk/mornings';
import {
  assignmentWorkflowId,
  cycleWorkflowId,
  deskWorkflowId,
  isRehearsal,
  roundWorkflowId,
} from '../../domain/ids';
import { endOfDay, type Instant } from '../../domain/time/epoch';
import {
  cardsDealt,
  closeAssignment,
  closeRound,
  nothingOpen,
  tidingsTold,
  SCHEMA_VERSION,
  type AssignmentInput,
  type DeskInput,
} from '../../workflows/messages';
import type { Engine } from '../ports';

export interface EngineOptions {
  taskQueue: string;
  /** How early desks of the real clock may wake (ms); a rehearsal's never do. */
  spreadMs: number;
  /** Desks continue as new from this history length on; null = when the server suggests it. */
  continueAfterEvents: number | null;
}

const CALL_DEADLINE_MS = 20_000;

/** The engine as activities see it: every call has a deadline and may be repeated. */
export function temporalEngine(client: Client, options: EngineOptions): Engine {
  const { taskQueue, spreadMs, continueAfterEvents } = options;
  const bounded = <T>(call: () => Promise<T>) =>
    client.connection.withDeadline(Date.now() + CALL_DEADLINE_MS, call);

  return {
    async deal(scope, owner, deal, { clock, calendar }) {
      const start: DeskInput = {
        schemaVersion: SCHEMA_VERSION,
        scope,
        clock,
        state: emptyDesk(owner, isRehearsal(scope) ? REHEARSAL_HOURS : OFFICE_HOURS),
        calendar,
        spreadMs: isRehearsal(scope) ? 0 : spreadMs,
        continueAfterEvents,
      };
      await bounded(() =>
        client.workflow.signalWithStart('desk', {
          workflowId: deskWorkflowId(scope, owner.id),
          taskQueue,
          args: [start],
          signal: cardsDealt,
          signalArgs: [deal],
          typedSearchAttributes: [
            searchAttribute('DondocScope', scope),
            searchAttribute('DondocBody', owner.id),
          ],
        }),
      );
    },

    start: (input) =>
      unlessKnown(() =>
        client.workflow.start('assignment', {
          ...ONCE,
          workflowId: assignmentWorkflowId(input.scope, input.cycle, input.assignment.id),
          taskQueue,
          args: [input],
          typedSearchAttributes: assignmentAttributes({ ...input, lateFrom: lateFrom(input.state) }),
        }),
      ),

    startRound: (input) =>
      unlessKnown(() =>
        client.workflow.start('reportRound', {
          ...ONCE,
          workflowId: roundWorkflowId(input.scope, input.cycle, input.plan.id),
          taskQueue,
          args: [input],
          typedSearchAttributes: roundAttributes({
            ...input,
            lateFrom: endOfDay(input.plan.days.partsDue),
          }),
        }),
      ),

    askToClose({ scope, cycle, assignment, by, reason }) {
      const handle = client.workflow.getHandle(assignmentWorkflowId(scope, cycle, assignment));
      return unlessEnded(() => handle.signal(closeAssignment, { by, reason }));
    },

    askRoundToClose({ scope, cycle, round, by, reason, at }) {
      const handle = client.workflow.getHandle(roundWorkflowId(scope, cycle, round));
      return unlessEnded(() => handle.signal(closeRound, { by, reason, at }));
    },

    tell({ scope, cycle, assignment, tidings, at }) {
      const handle = client.workflow.getHandle(assignmentWorkflowId(scope, cycle, assignment));
      return unlessEnded(() => handle.signal(tidingsTold, { tidings, at }));
    },

    async reportNothingOpen(scope, cycle, at) {
      const handle = client.workflow.getHandle(cycleWorkflowId(scope, cycle));
      await unlessEnded(() => handle.signal(nothingOpen, { at }));
    },
  };

  /** One of that id that runs, or ran already, is what was asked for. */
  async function unlessKnown(start: () => Promise<unknown>): Promise<void> {
    try {
      await bounded(start);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** Whether there was anybody to hear it. */
  async function unlessEnded(call: () => Promise<void>): Promise<boolean> {
    try {
      await bounded(call);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}

/** Never twice under one id, also not after it ended. */
const ONCE = { workflowIdConflictPolicy: 'USE_EXISTING', workflowIdReusePolicy: 'REJECT_DUPLICATE' } as const;

function lateFrom({ effectiveDue = null }: AssignmentInput['state']): Instant | null {
  return effectiveDue === null ? null : endOfDay(effectiveDue);
}
