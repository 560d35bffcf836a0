import { Context } from '@temporalio/activity';
import { SYSTEM_ACTOR, type AuditLine } from '../domain/audit';
import { hasEnded, type AssignmentRecord } from '../domain/lifecycle/types';
import type { Instant } from '../domain/time/epoch';
import { inBatches } from './batches';
import type { CycleOrder } from './cycle-start';
import type { Engine, Records } from './ports';

/** How long the end of a cycle waits for its assignments to close. */
const CLOSING_MS = 20_000;
const LOOK_EVERY_MS = 250;

export interface ClosingOrder extends CycleOrder {
  by: string;
  reason: string;
  at: Instant;
}

/** The end of a cycle: what is open is asked to close, then the cycle's own row and line are written. */
export function createEndActivities({ records, engine }: { records: Records; engine: Engine }) {
  /** A row whose assignment was never started has nobody to close it. */
  async function closeRows(order: ClosingOrder, ids: string[]) {
    const { scope, cycle } = order;
    const rows = await records.assignmentRows(
      scope,
      ids.map((assignment) => ({ cycle, assignment })),
    );
    // One that ended while it was asked has written so before it was gone.
    const open = rows.filter(({ status }) => !hasEnded(status));
    const closed = open.map((row) => closedRow(row, order.at));
    await records.saveAssignments(
      closed,
      closed.map((row) => closedUnstarted(row, order)),
    );
  }

  async function untilClosed({ scope, cycle }: CycleOrder): Promise<string[]> {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      const open = await records.openAssignments(scope, cycle);
      if (open.length === 0 || waited >= CLOSING_MS) return open;
      Context.current().heartbeat();
      await Context.current().sleep(LOOK_EVERY_MS);
    }
  }

  return {
    /** Asks all that is open to close, and waits a little. `late`: what has not closed by then and will when it can. */
    async closeAssignments({
      scope,
      cycle,
      by,
      reason,
      at,
    }: CycleOrder & { by: string; reason: string; at: Instant }): Promise<{ late: string[] }> {
      const absent: string[] = [];
      await inBatches(
        await records.openAssignments(scope, cycle),
        async () => undefined,
        async (assignment) => {
          if (!(await engine.askToClose({ scope, cycle, assignment, by, reason }))) absent.push(assignment);
        },
      );
      await closeRows({ scope, cycle, by, reason, at }, absent);
      return { late: await untilClosed({ scope, cycle }) };
    },

    async endCycle({
      scope,
      cycle,
      by,
      reason,
      late,
      at,
    }: CycleOrder & { by: string | null; reason: string; late: string[]; at: Instant }) {
      // A start that was given up before its first row has no cycle to end.
      if ((await records.cycleSource(scope, cycle)) === null) return;
      await records.updateCycle(
        scope,
        cycle,
        { status: 'ended', endedAt: at },
        {
          id: `${scope}|${cycle}|ended`,
          scope,
          at,
          actor: by ?? SYSTEM_ACTOR,
          action: 'CycleEnded',
          cycle,
          assignment: null,
          before: null,
          after: late.length === 0 ? null : { late },
          reason,
        },
      );
    },
  };
}

function closedRow(row: AssignmentRecord, at: Instant): AssignmentRecord {
  const closed = { status: 'closed', seq: row.seq + 1, closedAt: at } as const;
  const detail = row.detail === null ? null : { ...row.detail, ...closed };
  return { ...row, ...closed, updatedAt: at, detail };
}

function closedUnstarted(
  { scope, cycle, assignment, seq }: AssignmentRecord,
  { by, reason, at }: { by: string; reason: string; at: Instant },
): AuditLine {
  return {
    id: `${scope}|${cycle}|${assignment.id}|${seq}`,
    scope,
    at,
    actor: by,
    action: 'Closed',
    cycle,
    assignment: assignment.id,
    before: null,
    after: { status: 'closed', started: false },
    reason,
  };
}
