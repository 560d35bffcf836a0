import { ApplicationFailure } from '@temporalio/common';
import { openingCards } from '../domain/desk/cards';
import type { DealtCard, DeskOwner } from '../domain/desk/types';
import { deskWorkflowId, type Scope } from '../domain/ids';
import { initialState } from '../domain/lifecycle/evolve';
import { recordOf } from '../domain/lifecycle/record';
import type { CycleSource } from '../domain/plan/cycle-source';
import { looksOf, prepareCycle, type PreparedAssignment } from '../domain/plan/prepare';
import { OFFICE_KINDS, recipientsOf } from '../domain/plan/recipients';
import { initialRound } from '../domain/rounds/evolve';
import type { RoundPlan } from '../domain/rounds/types';
import type { Instant } from '../domain/time/epoch';
import type { ClockInput } from '../workflows/clock';
import { SCHEMA_VERSION, type AssignmentInput, type RoundInput } from '../workflows/messages';
import { inBatches } from './batches';
import { messagesOf } from './deal-messages';
import type { Engine, Records, Rounds } from './ports';
import { clockOf } from './records';
import { createSources } from './sources';

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

/** The start of a cycle: its records, its assignments, and the cards that its desks begin with. */
export function createStartActivities({
  records,
  rounds,
  engine,
}: {
  records: Records;
  rounds: Rounds;
  engine: Engine;
}) {
  const sources = createSources(records);

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

    /** Starts every round of the cycle; repeating it starts what is missing. Returns how many there are. */
    async startRounds(order: StartOrder): Promise<number> {
      const { scope, cycle, at } = order;
      const planned = (await sources.prepared(scope, cycle)).rounds.rounds;
      await inBatches(
        planned,
        (batch) =>
          rounds.planRounds(
            batch.map((plan) => ({ scope, cycle, plan, state: initialRound(plan), updatedAt: at })),
          ),
        (plan) => engine.startRound(roundInput(order, plan)),
      );
      return planned.length;
    },

    /** Deals every desk its cards in one message each (more where they would pass 256 kB). Returns the desks. */
    async dealOpeningCards({ scope, cycle, at }: StartOrder): Promise<string[]> {
      const { assignments, rounds: scheduled } = await sources.prepared(scope, cycle);
      const { calendar } = await sources.of(scope, cycle);
      const byDesk = new Map<string, { owner: DeskOwner; cards: DealtCard['card'][] }>();
      for (const { owner, card } of assignments.flatMap((one) => cardsOf(cycle, one))) {
        const desk = byDesk.get(owner.id) ?? { owner, cards: [] };
        desk.cards.push(card);
        byDesk.set(owner.id, desk);
      }
      // Who watches, or has nothing dated, has no card yet, but must know the calendar when the first one comes.
      const named = [
        ...assignments.flatMap(({ assignment }) => [
          assignment.lead,
          ...assignment.coordinating,
          ...assignment.informed,
        ]),
        ...scheduled.rounds.flatMap(bodiesOfRound),
      ];
      for (const id of named) if (!byDesk.has(id)) byDesk.set(id, { owner: { kind: 'body', id }, cards: [] });
      for (const kind of OFFICE_KINDS) byDesk.set(kind, { owner: { kind, id: kind }, cards: [] });
      const looks = [...new Set(assignments.flatMap(({ ladder }) => ladder.receipt?.on ?? []))].sort();
      const start = { clock: clockOf(scope, at), calendar };
      await inBatches(
        [...byDesk.values()],
        async () => undefined,
        async ({ owner, cards }) => {
          const looksOn = owner.kind === 'secretariat' ? looks : [];
          for (const message of messagesOf(cards)) {
            await engine.deal(scope, owner, { cards: message, calendar, trouble: false, looksOn, at }, start);
          }
        },
      );
      return [...byDesk.keys()].map((recipient) => deskWorkflowId(scope, recipient));
    },

    async runCycle({ scope, cycle }: CycleOrder): Promise<void> {
      await records.updateCycle(scope, cycle, { status: 'running' }, null);
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

function openingRecord({ scope, cycle, at }: StartOrder, one: PreparedAssignment) {
  return recordOf({ scope, cycle, assignment: one.assignment }, initialState(one), at);
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
    state: initialState(one),
    processed: [],
    continueAfterEvents,
  };
}

function bodiesOfRound({ participants, collator }: RoundPlan): string[] {
  return [...participants, ...(collator === null ? [] : [collator])].map(({ id }) => id);
}

function roundInput({ scope, cycle, clock, continueAfterEvents }: StartOrder, plan: RoundPlan): RoundInput {
  return {
    schemaVersion: SCHEMA_VERSION,
    scope,
    cycle,
    clock,
    plan,
    state: initialRound(plan),
    processed: [],
    continueAfterEvents,
  };
}

function cardsOf(cycle: string, one: PreparedAssignment): DealtCard[] {
  return openingCards({ cycle, assignment: one.assignment }, initialState(one));
}
