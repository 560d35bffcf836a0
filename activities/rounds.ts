import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { auditOfRound, SYSTEM_ACTOR, type AuditLine } from '../domain/audit';
import { saysSomething } from '../domain/desk/body-cards';
import { deskWorkflowId } from '../domain/ids';
import { snapshotOf } from '../domain/reports/snapshot-of';
import type { SnapshotInput } from '../domain/reports/inputs';
import { roundCardsAfter } from '../domain/rounds/cards';
import { hasEndedRound } from '../domain/rounds/decide';
import type { RoundEvent } from '../domain/rounds/events';
import { evolveRound } from '../domain/rounds/evolve';
import { roundLooksAfter } from '../domain/rounds/looks';
import { participantsNow } from '../domain/rounds/participants-now';
import type { Participant, RoundRecord } from '../domain/rounds/types';
import { HOUR_MS, type Instant } from '../domain/time/epoch';
import { inBatches } from './batches';
import { perDesk } from './deal-messages';
import type { Engine, Records, RoundChange, Rounds } from './ports';
import { clockOf, nothingIsOpen } from './records';
import { createSources } from './sources';

/** One event of a round: what it changed, its audit line, and the event itself, from which the cards follow. */
export interface RecordedRound {
  change: RoundChange;
  audit: AuditLine;
  event: RoundEvent;
  at: Instant;
}

export interface RoundOrder {
  scope: string;
  cycle: string;
  /** `annual/2012`. */
  round: string;
}

export interface FreezeOrder extends RoundOrder {
  /** Of the event that the freezing will be. */
  at: Instant;
}

export function createRoundActivities({
  records,
  rounds,
  engine,
}: {
  records: Records;
  rounds: Rounds;
  engine: Engine;
}) {
  const sources = createSources(records);

  async function recorded({ scope, cycle, round }: RoundOrder): Promise<RoundRecord> {
    const record = await rounds.round(scope, cycle, round);
    if (record === null) throw new Error(`no row of round ${round} of ${cycle} (${scope})`);
    return record;
  }

  async function deal(record: RoundRecord, desks: ReturnType<typeof perDesk>, at: Instant): Promise<void> {
    const { scope, cycle } = record;
    const { calendar } = await sources.of(scope, cycle);
    const start = { clock: clockOf(scope, at), calendar };
    await inBatches(
      desks,
      async () => undefined,
      ({ owner, ...dealt }) =>
        engine.deal(scope, owner, { ...dealt, calendar: null, trouble: false, at }, start),
    );
  }

  return {
    /**
     * Row, changed parts and audit line in one transaction, then the cards, by the row as it then stands: a repeat deals
     * the same or newer ones. Returns the desks that have something new to say.
     */
    async recordRound({ change, audit, event, at }: RecordedRound): Promise<string[]> {
      await rounds.saveRound(change, [audit]);
      const record = await recorded(change);
      const { scope, cycle, plan, state } = record;
      // Of a round that never opened no desk has heard.
      const cards = state.openedAt === null ? [] : roundCardsAfter({ cycle, plan }, state, event);
      const desks = perDesk(cards, roundLooksAfter(state, event));
      if (desks.length > 0) await deal(record, desks, at);
      if (hasEndedRound(state) && (await nothingIsOpen({ records, rounds }, scope, cycle)))
        await engine.reportNothingOpen(scope, cycle, at);
      return desks
        .filter(({ cards, looksOn }) => looksOn !== undefined || cards.some(saysSomething))
        .map(({ owner }) => deskWorkflowId(scope, owner.id));
    },

    /** Who owes a part as of now. */
    async roundParticipants(order: RoundOrder): Promise<Participant[]> {
      const { scope, cycle } = order;
      const { plan } = await recorded(order);
      const [source, rows, bodies] = await Promise.all([
        sources.of(scope, cycle),
        rounds.rowsOf(scope, cycle),
        rounds.bodiesOf(scope),
      ]);
      return participantsNow(plan, { plan: source.plan, rows, ...bodies });
    },

    /**
     * Freezes what a closed round states; returns the SHA-256. Once: what is frozen stays, whoever asks again and
     * whatever changed since. What no repeat can mend is refused by name.
     */
    async freezeRound(order: FreezeOrder): Promise<string> {
      const { scope, cycle, round } = order;
      const standing = await rounds.frozen(scope, cycle, round);
      if (standing !== null) return standing;
      const record = await recorded(order);
      try {
        const input = await inputOf(record);
        Context.current().heartbeat('read');
        const snapshot = snapshotOrRefused(input);
        Context.current().heartbeat('made');
        return await rounds.freeze(snapshot, (sha256) => frozenLine(order, record, sha256));
      } catch (error) {
        if (error instanceof ApplicationFailure) await tellOfFailure(order, record, error);
        throw error;
      }
    },
  };

  /** The row stays as it is; the trail says that somebody has to look. */
  async function tellOfFailure(
    { scope, cycle, round, at }: FreezeOrder,
    { state }: RoundRecord,
    { type, message }: ApplicationFailure,
  ): Promise<void> {
    const unchanged = { scope, cycle, round, state: { ...state, parts: [] }, updatedAt: at };
    await rounds.saveRound(unchanged, [
      {
        id: `${scope}|${cycle}|${round}|freeze-failed|${at}`,
        scope,
        at,
        actor: SYSTEM_ACTOR,
        action: 'FreezeFailed',
        cycle,
        assignment: null,
        before: { status: state.status },
        after: { round, status: state.status, code: type ?? null },
        reason: message,
      },
    ]);
  }

  async function inputOf(round: RoundRecord): Promise<SnapshotInput> {
    const { scope, cycle, state } = round;
    if (state.closed === null) throw new Error(`round ${round.plan.id} of ${cycle} is not closed in its row`);
    const { plan } = await sources.of(scope, cycle);
    const earlier = await earlierThan(round);
    const told = [round, ...earlier.map((one) => one.round)];
    const [rows, contents, subPlans] = await Promise.all([
      rounds.rowsOf(scope, cycle),
      readOrRefused(() => rounds.partContents(told.flatMap(contentsNamedBy))),
      subPlansOf(scope, plan.plan.code),
    ]);
    return { plan, round, rows, contents, earlier, subPlans, closedAt: state.closed.at };
  }

  async function earlierThan({ scope, cycle, plan, state }: RoundRecord): Promise<SnapshotInput['earlier']> {
    const before = state.closed!.at;
    const closed = (await rounds.roundsOf(scope, cycle))
      .filter(
        (one) => one.plan.id !== plan.id && one.state.closed !== null && one.state.status !== 'cancelled',
      )
      // Of two that close at one instant neither is before the other.
      .filter((one) => one.state.closed!.at < before)
      .sort((a, b) => a.state.closed!.at - b.state.closed!.at);
    const earlier: SnapshotInput['earlier'] = [];
    // One after another: all of them at once may be more than a worker holds.
    for (const round of closed) {
      if (round.state.snapshot === null) throw notFrozenYet(round, before);
      const snapshot = await readOrRefused(() => rounds.snapshot(round.state.snapshot!));
      if (snapshot === null) throw new Error(`no snapshot ${round.state.snapshot} of ${round.plan.id}`);
      earlier.push({ round, snapshot });
      Context.current().heartbeat(round.plan.id);
    }
    return earlier;
  }

  async function subPlansOf(scope: string, code: string): Promise<SnapshotInput['subPlans']> {
    const cycles = await rounds.cyclesServing(scope, code);
    return Promise.all(
      cycles.map(async (cycle) => {
        const { plan } = await sources.of(scope, cycle);
        return { cycle, plan, rows: await rounds.rowsOf(scope, cycle) };
      }),
    );
  }
}

/** A round that was closed a moment ago is waited for; one whose freezing is in trouble holds this one up, by name. */
function notFrozenYet({ plan, state }: RoundRecord, before: Instant): Error {
  const message = `Kỳ ${plan.id} đã chốt phần của các cơ quan nhưng chưa lập được bản chốt số liệu; kỳ sau lập trên kỳ đó.`;
  return before - state.closed!.at < HOUR_MS
    ? new Error(message)
    : ApplicationFailure.nonRetryable(message, 'earlier-not-frozen');
}

function contentsNamedBy({ state: { parts } }: RoundRecord): string[] {
  return parts.flatMap(({ versions }) => versions.map(({ content }) => content));
}

/** A changed content stays changed, however often it is read: a person has to bring the right one back. */
async function readOrRefused<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'store-content-changed')
      throw error;
    throw ApplicationFailure.nonRetryable(error.message, error.code);
  }
}

/** Rules that stumble over an input stumble again: a later release, or another input, has to mend it. */
function snapshotOrRefused(input: SnapshotInput) {
  try {
    return snapshotOf(input);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw ApplicationFailure.nonRetryable(`Không lập được bản chốt số liệu: ${why}`, 'snapshot-failed');
  }
}

/** The same line that the workflow would write of the event: whichever comes first stands. */
function frozenLine({ scope, cycle, round, at }: FreezeOrder, { state }: RoundRecord, snapshot: string) {
  const event = { type: 'Frozen', snapshot, at } as const;
  return auditOfRound({ scope, cycle, round }, state, evolveRound(state, event), event);
}
