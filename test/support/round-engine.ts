import { ApplicationFailure } from '@temporalio/common';
import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { auditOfRound } from '../../domain/audit';
import { roundWorkflowId, type Scope } from '../../domain/ids';
import { isRemembered, requestEntry } from '../../domain/lifecycle/request-mark';
import type { RoundCommand } from '../../domain/rounds/commands';
import { decideRound } from '../../domain/rounds/decide';
import { evolveRound } from '../../domain/rounds/evolve';
import type { Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';

/**
 * In place of the engine where pages are tried: decides on acts on rounds by the very rules that the workflow decides by,
 * and writes the rows. It knows no desks, no letters and no time; the engine itself is met in test/engine/web-rounds.test.ts.
 */
export function roundEngine(store: Store, scope: Scope, now: () => Instant): Client {
  const done: string[] = [];
  async function carryOut(id: string, command: RoundCommand, updateId: string): Promise<string | null> {
    const known = done.find((entry) => isRemembered([entry], updateId));
    if (known !== undefined) return known;
    const all = await store.rounds.listRounds({ scope });
    const row = all.find(({ cycle, plan }) => roundWorkflowId(scope, cycle, plan.id) === id)!;
    const decided = decideRound(row.state, command, now());
    if (!decided.ok) {
      const { code, message, at } = decided.refusal;
      const failure = ApplicationFailure.nonRetryable(message, code, { at });
      throw new WorkflowUpdateFailedError('refused', failure);
    }
    const event = decided.value;
    const state = evolveRound(row.state, event);
    const name = { scope, cycle: row.cycle, round: row.plan.id };
    const audit = auditOfRound(name, row.state, state, event);
    await store.rounds.saveRound({ ...name, state, updatedAt: event.at }, [audit]);
    done.push(requestEntry(updateId, command));
    return null;
  }
  const getHandle = (id: string) => ({
    executeUpdate: async (_act: unknown, given: { args: [RoundCommand]; updateId: string }) => ({
      request: await carryOut(id, given.args[0], given.updateId),
      touched: [],
      trouble: null,
    }),
  });
  const connection = { withDeadline: (_until: number, call: () => unknown) => call() };
  return { connection, workflow: { getHandle } } as unknown as Client;
}
