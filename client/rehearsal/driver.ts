import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import pLimit from 'p-limit';
import type { Instant } from '../../domain/time/epoch';
import { advanceClock, type Advanced } from '../../workflows/messages';

/** More Updates in flight only queue in the server. */
const IN_FLIGHT = 20;
const ADVANCE_DEADLINE_MS = 30_000;
const ATTEMPTS = 6;

/** Moves the clocks of a rehearsal's workflows and knows when each of them has something due next. */
export class Clockwork {
  private readonly nexts = new Map<string, Instant>();
  private readonly limit = pLimit(IN_FLIGHT);
  private advances = 0;

  constructor(
    private readonly client: Client,
    /** Names this rehearsal's requests apart from those of an earlier one. */
    private readonly name: string,
  ) {}

  /** The earliest instant at which any workflow has something due. */
  earliest(): Instant | null {
    let earliest: Instant | null = null;
    for (const at of this.nexts.values()) if (earliest === null || at < earliest) earliest = at;
    return earliest;
  }

  dueBy(at: Instant): string[] {
    return [...this.nexts].filter(([, next]) => next <= at).map(([id]) => id);
  }

  /** A workflow that heard something may have something due at `at`: it is asked then, and not each time it hears. */
  expectBy(workflowId: string, at: Instant): void {
    this.nexts.set(workflowId, Math.min(at, this.nexts.get(workflowId) ?? at));
  }

  /** What a workflow's next instant became by an act whose answer says so. */
  expect(workflowId: string, next: Instant | null): void {
    if (next === null) this.nexts.delete(workflowId);
    else this.nexts.set(workflowId, next);
  }

  get count(): number {
    return this.advances;
  }

  /** Advances all to `to`; answers when everything due by then is done. Returns the desks that were dealt cards. */
  async advance(workflowIds: Iterable<string>, to: Instant): Promise<Set<string>> {
    const touched = new Set<string>();
    await Promise.all(
      [...workflowIds].map((id) =>
        this.limit(async () => {
          const answer = await this.advanceOne(id, to);
          this.expect(id, answer.next);
          answer.touched.forEach((desk) => touched.add(desk));
        }),
      ),
    );
    return touched;
  }

  /** An interrupted advance is sent again under the same id: the engine answers it, and does nothing twice. */
  private async advanceOne(workflowId: string, to: Instant): Promise<Advanced> {
    this.advances += 1;
    const update = { args: [{ to }] as [{ to: Instant }], updateId: `${this.name}-${to}-${this.advances}` };
    const handle = this.client.workflow.getHandle(workflowId);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.client.connection.withDeadline(Date.now() + ADVANCE_DEADLINE_MS, () =>
          handle.executeUpdate(advanceClock, update),
        );
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return { next: null, touched: [] };
        if (!(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) || attempt === ATTEMPTS) throw error;
      }
    }
  }
}
