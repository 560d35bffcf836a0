import { Context } from '@temporalio/activity';
import { auditOfRound, SYSTEM_ACTOR, type AuditLine } from '../domain/audit';
import { hasEnded, type AssignmentRecord } from '../domain/lifecycle/types';
import { hasEndedRound } from '../domain/rounds/decide';
import { evolveRound } from '../domain/rounds/evolve';
import type { RoundRecord } from '../domain/rounds/types';
import type { Instant } from '../domain/time/epoch';
import { inBatches } from './batches';
import type { CycleOrder } from './cycle-start';
import type { Engine, Records, Rounds } from './ports';

/** How long the end of a cycle waits for what is open to close. */
const CLOSING_MS = 20_000;
const LOOK_EVERY_MS = 250;

export interface ClosingOrder extends CycleOrder {
  by: string;
  reason: string;
  at: Instant;
}

interface EndPorts {
  records: Records;
  rounds: Rounds;
  engine: Engine;
}

/** The end of a cycle: what is open is asked to close, then the cycle's own row and line are written. */
export function createEndActivities({ records, rounds, engine }: EndPorts) {
  async function openRounds({ scope, cycle }: CycleOrder): Promise<RoundRecord[]> {
    return rounds.listRounds({ scope, cycle, open: true });
  }

  async function openOf(order: CycleOrder): Promise<string[]> {
    const assignments = await records.openAssignments(order.scope, order.cycle);
    return [...assignments, ...(await openRounds(order)).map(({ plan }) => plan.id)];
  }

  async function closeAll(order: ClosingOrder): Promise<void> {
    const { scope, cycle, by, reason } = order;
    const absent: string[] = [];
    await inBatches(await records.openAssignments(scope, cycle), nothingBefore, async (assignment) => {
      if (!(await engine.askToClose({ scope, cycle, assignment, by, reason }))) absent.push(assignment);
    });
    await closeRows(order, absent);
  }

  async function cancelAll(order: ClosingOrder): Promise<void> {
    const { scope, cycle, by, reason, at } = order;
    await inBatches(await openRounds(order), nothingBefore, async ({ plan }) => {
      if (await engine.askRoundToClose({ scope, cycle, round: plan.id, by, reason, at })) return;
      await cancelRow(order, plan.id);
    });
  }

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

  /** The same of a round. */
  async function cancelRow({ scope, cycle, by, reason, at }: ClosingOrder, round: string): Promise<void> {
    const row = await rounds.round(scope, cycle, round);
    if (row === null || hasEndedRound(row.state)) return;
    const event = { type: 'RoundCancelled', by, reason, at } as const;
    const state = evolveRound(row.state, event);
    const change = { scope, cycle, round, state: { ...state, parts: [] }, updatedAt: at };
    await rounds.saveRound(change, [auditOfRound({ scope, cycle, round }, row.state, state, event)]);
  }

  async function untilClosed(order: CycleOrder): Promise<string[]> {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      const open = await openOf(order);
      if (open.length === 0 || waited >= CLOSING_MS) return open;
      Context.current().heartbeat();
      await Context.current().sleep(LOOK_EVERY_MS);
    }
  }

  return {
    /**
     * Asks all that is open to close, assignments and rounds, and waits a little. `late`: what has not closed by then
     * and will when it can.
     */
    async closeAssignments(order: ClosingOrder): Promise<{ late: string[] }> {
      await closeAll(order);
      await cancelAll(order);
      return { late: await untilClosed(order) };
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

const nothingBefore = () => Promise.resolve();

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
