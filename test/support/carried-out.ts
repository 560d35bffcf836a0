import type { Client } from '@temporalio/client';
import { auditOfEvent } from '../../domain/audit';
import { parseWorkflowId } from '../../domain/ids';
import type { AssignmentCommand } from '../../domain/lifecycle/commands';
import { decide } from '../../domain/lifecycle/decide';
import { evolve } from '../../domain/lifecycle/evolve';
import { recordOf } from '../../domain/lifecycle/record';
import { isRemembered, requestEntry } from '../../domain/lifecycle/request-mark';
import type { AssignmentRecord, AssignmentState } from '../../domain/lifecycle/types';
import type { Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import type { AssignmentView } from '../../workflows/messages';
import { RefusedError } from '../../client/refusals';

/**
 * Stands where the engine would, for tests of what lies around an act: the same rules, rows and lines of the trail, and
 * a request carried out once; no workflow, no letters. What the engine does of it is shown in test/engine.
 */
export function carryingOut(store: Store, states: Map<string, AssignmentState>, now: () => Instant) {
  const requests = new Map<string, string[]>();
  let carried = 0;

  async function act(
    workflowId: string,
    command: AssignmentCommand,
    updateId: string,
  ): Promise<AssignmentView> {
    // A cycle is `KHM/1`, what follows it the mã.
    const { scope, rest } = parseWorkflowId(workflowId)!;
    const [plan, n, ...id] = rest.split('/');
    const assignment = id.join('/');
    const before = states.get(assignment)!;
    const row = (await store.queries.assignmentRow(scope, `${plan}/${n}`, assignment))!;
    const known = requests.get(workflowId) ?? [];
    if (isRemembered(known, updateId)) return viewOf(row, before, known);
    const decided = decide(before, command, now());
    if (!decided.ok) throw new RefusedError(decided.refusal);
    const after = evolve(before, decided.value);
    const record = recordOf(row, after, now());
    await store.records.saveAssignments([record], [auditOfEvent(record, before, after, decided.value)]);
    states.set(assignment, after);
    requests.set(workflowId, [...known, requestEntry(updateId, command)]);
    carried += 1;
    return viewOf(record, after, requests.get(workflowId)!);
  }

  const client = {
    connection: { withDeadline: (_at: number, call: () => unknown) => call() },
    workflow: {
      getHandle: (id: string) => ({
        executeUpdate: (
          _update: unknown,
          { args, updateId }: { args: [AssignmentCommand]; updateId: string },
        ) => act(id, args[0], updateId),
      }),
    },
  } as unknown as Client;
  return { client, carried: () => carried };
}

function viewOf(record: AssignmentRecord, state: AssignmentState, requests: string[]): AssignmentView {
  return { record, state, touched: [], requests };
}
