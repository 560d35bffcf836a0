import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure, defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { SEARCH_ATTRIBUTES, type SearchAttributeName } from '../../config/search-attributes';
import { emptyDesk } from '../../domain/desk/mornings';
import { assignmentWorkflowId, deskWorkflowId, isRehearsal } from '../../domain/ids';
import { endOfDay } from '../../domain/time/epoch';
import {
  cardsDealt,
  closeAssignment,
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
    async deal(scope, owner, deal, clock) {
      const start: DeskInput = {
        schemaVersion: SCHEMA_VERSION,
        scope,
        clock,
        state: emptyDesk(owner),
        calendar: deal.calendar,
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
          typedSearchAttributes: [attribute('DondocScope', scope), attribute('DondocBody', owner.id)],
        }),
      );
    },

    async start(input) {
      try {
        await bounded(() =>
          client.workflow.start('assignment', {
            workflowId: assignmentWorkflowId(input.scope, input.cycle, input.assignment.id),
            taskQueue,
            args: [input],
            workflowIdConflictPolicy: 'USE_EXISTING',
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            typedSearchAttributes: assignmentAttributes(input),
          }),
        );
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    },

    async close({ scope, cycle, assignment, by, reason }) {
      const handle = client.workflow.getHandle(assignmentWorkflowId(scope, cycle, assignment));
      try {
        const closing = {
          args: [{ by, reason }] as [{ by: string; reason: string }],
          updateId: `${cycle}|end`,
        };
        await bounded(() => handle.executeUpdate(closeAssignment, closing));
      } catch (error) {
        if (!hasEnded(error)) throw error;
      }
    },
  };
}

function hasEnded(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    return false;
  return error.cause.type === 'already-accepted' || error.cause.type === 'assignment-closed';
}

function assignmentAttributes({ scope, cycle, assignment, state }: AssignmentInput): SearchAttributePair[] {
  const always = [
    attribute('DondocScope', scope),
    attribute('DondocCycle', cycle),
    attribute('DondocBody', assignment.lead),
    attribute('DondocKind', assignment.kind),
  ];
  return state.effectiveDue === null
    ? always
    : [...always, attribute('DondocDue', new Date(endOfDay(state.effectiveDue)))];
}

function attribute(name: SearchAttributeName, value: string | Date): SearchAttributePair {
  return { key: defineSearchAttributeKey(name, SEARCH_ATTRIBUTES[name]), value } as SearchAttributePair;
}
