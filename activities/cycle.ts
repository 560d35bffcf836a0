import { Context } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import pLimit from 'p-limit';
import { openingCards, type DealtCard } from '../domain/desk/cards';
import type { DeskOwner } from '../domain/desk/types';
import { deskWorkflowId, type Scope } from '../domain/ids';
import { initialState } from '../domain/lifecycle/evolve';
import { recordOf } from '../domain/lifecycle/record';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { CycleSource } from '../domain/plan/cycle-source';
import { looksOf, prepareCycle, type PreparedAssignment } from '../domain/plan/prepare';
import { OFFICE_KINDS, recipientsOf } from '../domain/plan/recipients';
import type { Instant } from '../domain/time/epoch';
import type { ClockInput } from '../workflows/clock';
import { SCHEMA_VERSION, type AssignmentInput } from '../workflows/messages';
import { messagesOf } from './deal-messages';
import type { ActivityPorts } from './index';
import { clockOf } from './records';
import { createSources } from './sources';
import { SYSTEM_ACTOR, type AuditLine } from '../domain/audit';

export interface CycleOrder {
  scope: Scope;
  cycle: string;
}

export interface OpenCycleOrder extends CycleOrder {
  n: number;
  startedBy: string;
  source: CycleSource;
  at: Instant;
}

export interface StartOrder extends CycleOrder {
  clock: ClockInput;
  at: Instant;
  continueAfterEvents: number | null;
}

/** Starts in flight: the server takes about 150 a second on two cores, more callers only queue. */
const STARTS_IN_FLIGHT = 24;
const BATCH = 240;
/** How long the end of a cycle waits for its assignments to close. */
const CLOSING_MS = 20_000;
const LOOK_EVERY_MS = 250;

export function createCycleActivities({ records, engine }: Pick<ActivityPorts, 'records' | 'engine'>) {
  const sources = createSources(records);

  /** Runs `each` over all items with bounded parallelism, telling the server between batches that it lives. */
  async function inBatches<T>(
    items: T[],
    before: (batch: T[]) => Promise<void>,
    each: (item: T) => Promise<void>,
  ) {
    const limit = pLimit(STARTS_IN_FLIGHT);
    const { cancellationSignal } = Context.current();
    const unlessGivenUp = async (item: T) => {
      if (cancellationSignal.aborted) throw new CancelledFailure('given up');
      await each(item);
    };
    for (let i = 0; i < items.length; i += BATCH) {
      const batch = items.slice(i, i + BATCH);
      await before(batch);
      await Promise.all(batch.map((item) => limit(() => unlessGivenUp(item))));
      Context.current().heartbeat(i + batch.length);
    }
  }

  /** A row whose assignment was never started has nobody to close it. */
  async function closeRows(order: CycleOrder & { by: string; reason: string; at: Instant }, ids: string[]) {
    const { scope, cycle } = order;
    const rows = await records.assignmentRows(
      scope,
      ids.map((assignment) => ({ cycle, assignment })),
    );
    // One that ended while it was asked has written so before it was gone.
    const open = rows.filter(({ status }) => status !== 'accepted' && status !== 'closed');
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
    async openCycle({ scope, cycle, n, startedBy, source, at }: OpenCycleOrder) {
      const prepared = preparedOrRefused(source);
      const { plan } = source.plan;
      const opened = {
        scope,
        id: cycle,
        plan: plan.code,
        n,
        title: plan.title,
        status: 'starting' as const,
        startedAt: at,
        endedAt: null,
        assignments: prepared.assignments.length,
        calendarVersion: source.calendar.version,
        startedBy,
      };
      await records.openCycle(opened, source, recipientsOf(source.plan), {
        id: `${scope}|${cycle}|started`,
        scope,
        at,
        actor: startedBy,
        action: 'CycleStarted',
        cycle,
        assignment: null,
        before: null,
        after: {
          assignments: opened.assignments,
          calendarVersion: opened.calendarVersion,
          startsOn: source.startsOn,
        },
        reason: null,
      });
      return { assignments: opened.assignments, looksAt: looksOf(prepared, source) };
    },

    /** Starts every assignment of the cycle; repeating it starts what is missing. Returns how many there are. */
    async startAssignments(order: StartOrder): Promise<number> {
      const { assignments } = await sources.prepared(order.scope, order.cycle);
      await inBatches(
        assignments,
        (batch) =>
          records.saveAssignments(
            batch.map((one) => openingRecord(order, one)),
            [],
          ),
        (one) => engine.start(openingInput(order, one)),
      );
      return assignments.length;
    },

    /** Deals every desk its cards in one message each (more where they would pass 256 kB). Returns the desks. */
    async dealOpeningCards({ scope, cycle, at }: StartOrder): Promise<string[]> {
      const { assignments } = await sources.prepared(scope, cycle);
      const { calendar } = await sources.of(scope, cycle);
      const byDesk = new Map<string, { owner: DeskOwner; cards: DealtCard['card'][] }>();
      for (const { owner, card } of assignments.flatMap((one) => cardsOf(cycle, one))) {
        const desk = byDesk.get(owner.id) ?? { owner, cards: [] };
        desk.cards.push(card);
        byDesk.set(owner.id, desk);
      }
      // Who watches, or has nothing dated, has no card yet, but must know the calendar when the first one comes.
      for (const { assignment } of assignments) {
        const { lead, coordinating, informed } = assignment;
        for (const id of [lead, ...coordinating, ...informed])
          if (!byDesk.has(id)) byDesk.set(id, { owner: { kind: 'body', id }, cards: [] });
      }
      for (const kind of OFFICE_KINDS) byDesk.set(kind, { owner: { kind, id: kind }, cards: [] });
      const start = { clock: clockOf(scope, at), calendar };
      await inBatches(
        [...byDesk.values()],
        async () => undefined,
        async ({ owner, cards }) => {
          for (const message of messagesOf(cards)) {
            await engine.deal(scope, owner, { cards: message, calendar, trouble: false, at }, start);
          }
        },
      );
      return [...byDesk.keys()].map((recipient) => deskWorkflowId(scope, recipient));
    },

    async runCycle({ scope, cycle }: CycleOrder): Promise<void> {
      await records.updateCycle(scope, cycle, { status: 'running' }, null);
    },

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

/** A plan that cannot be dated today cannot be dated by trying again. */
function preparedOrRefused(source: CycleSource) {
  try {
    return prepareCycle(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw ApplicationFailure.nonRetryable(error.message, 'plan-cannot-start');
  }
}

function closedRow(row: AssignmentRecord, at: Instant): AssignmentRecord {
  return { ...row, status: 'closed', seq: row.seq + 1, closedAt: at, updatedAt: at };
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

function openingState({ assignment, ladder }: PreparedAssignment) {
  const { nominalDue, effectiveDue } = assignment;
  return initialState({ nominalDue, effectiveDue, ladder });
}

function openingRecord({ scope, cycle, at }: StartOrder, one: PreparedAssignment) {
  const { assignment, leadName } = one;
  return recordOf({ scope, cycle, assignment, leadName }, openingState(one), at);
}

function openingInput(
  { scope, cycle, clock, continueAfterEvents }: StartOrder,
  one: PreparedAssignment,
): AssignmentInput {
  const { assignment, leadName } = one;
  return {
    schemaVersion: SCHEMA_VERSION,
    scope,
    cycle,
    clock,
    assignment,
    leadName,
    state: openingState(one),
    processed: [],
    continueAfterEvents,
  };
}

function cardsOf(cycle: string, one: PreparedAssignment): DealtCard[] {
  const { assignment, leadName } = one;
  return openingCards({ cycle, assignment, leadName }, openingState(one));
}
