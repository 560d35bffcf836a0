import { cycleSourceOf } from '../../client/cycle-source';
import { auditOfRound } from '../../domain/audit';
import { initialState } from '../../domain/lifecycle/evolve';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { prepareCycle, type PreparedCycle } from '../../domain/plan/prepare';
import { recipientsOf } from '../../domain/plan/recipients';
import type { Plan } from '../../domain/plan/schema';
import { snapshotOf } from '../../domain/reports/snapshot-of';
import type { RoundEvent } from '../../domain/rounds/events';
import { evolveRound, initialRound } from '../../domain/rounds/evolve';
import type { PartContent } from '../../domain/rounds/part';
import type { RoundRecord } from '../../domain/rounds/types';
import { atHour, endOfDay, startOfDay } from '../../domain/time/epoch';
import type { Store } from '../../store';

const SCOPE = 'real';
const WRITER = 'Cán bộ tổng hợp';

/** A cycle in the rows of a store, whose rounds are played without an engine: what lists and papers read. */
export interface KeptCycle {
  cycle: string;
  prepared: PreparedCycle;
  /** Writes what happened to a round, as one event after another. */
  happen(this: void, round: string, ...events: RoundEvent[]): Promise<RoundRecord>;
  open(this: void, round: string): Promise<RoundRecord>;
  /** Opens a round, takes the parts, closes it at its hour and freezes it. Returns the SHA-256. */
  freeze(this: void, round: string, parts?: Omit<PartContent, 'version' | 'form'>[]): Promise<string>;
}

/** `change`: of a row, by its id. */
export async function keepCycle(
  store: Store,
  plan: Plan,
  change: Record<string, Partial<AssignmentRecord>> = {},
  n = 1,
): Promise<KeptCycle> {
  const source = cycleSourceOf(plan);
  const prepared = prepareCycle(source);
  const cycle = `${plan.plan.code}/${n}`;
  const startedAt = startOfDay(source.startsOn);
  await store.records.openCycle(
    {
      scope: SCOPE,
      id: cycle,
      plan: plan.plan.code,
      n,
      title: plan.plan.title,
      status: 'running',
      startedAt,
      endedAt: null,
      assignments: prepared.assignments.length,
      calendarVersion: source.calendar.version,
      startedBy: 'Nguyễn Thị Hạnh',
    },
    source,
    recipientsOf(plan),
    lineOf(cycle, 'CycleStarted', startedAt),
  );
  const rows = prepared.assignments.map((one) => ({
    ...recordOf({ scope: SCOPE, cycle, assignment: one.assignment }, initialState(one), startedAt),
    seq: 1,
    ...change[one.assignment.id],
  }));
  await store.records.saveAssignments(rows, []);
  await store.rounds.planRounds(
    prepared.rounds.rounds.map((one) => ({
      scope: SCOPE,
      cycle,
      plan: one,
      state: initialRound(one),
      updatedAt: startedAt,
    })),
  );
  const recorded = async (round: string) => (await store.rounds.round(SCOPE, cycle, round))!;

  async function happen(round: string, ...events: RoundEvent[]): Promise<RoundRecord> {
    for (const event of events) {
      const { state: before } = await recorded(round);
      const state = evolveRound(before, event);
      const audit = auditOfRound({ scope: SCOPE, cycle, round }, before, state, event);
      await store.rounds.saveRound({ scope: SCOPE, cycle, round, state, updatedAt: event.at }, [audit]);
    }
    return recorded(round);
  }

  async function open(round: string): Promise<RoundRecord> {
    const { plan: one } = await recorded(round);
    const at = startOfDay(one.days.opensOn);
    return happen(round, { type: 'Opened', participants: one.participants, at });
  }

  async function freeze(round: string, parts: Parameters<KeptCycle['freeze']>[1] = []): Promise<string> {
    const { plan: one } = await open(round);
    const { partsDue } = one.days;
    for (const [i, part] of parts.entries()) {
      const body = one.participants[i]!.id;
      const content = await store.rounds.keepPart({ ...part, version: 1, form: { cycle, round, body } });
      const at = atHour(partsDue, 9);
      const version = { n: 1, content, by: WRITER, at, late: false };
      await happen(round, { type: 'PartSubmitted', by: WRITER, body, version, at });
    }
    const closedAt = endOfDay(partsDue);
    const closed = await happen(round, { type: 'PartsClosed', by: null, reason: null, at: closedAt });
    const frozen = (await store.rounds.roundsOf(SCOPE, cycle)).filter(({ state }) => state.snapshot !== null);
    const earlier = await Promise.all(
      frozen.map(async (before) => ({
        round: before,
        snapshot: (await store.rounds.snapshot(before.state.snapshot!))!,
      })),
    );
    const named = [closed, ...frozen].flatMap(({ state }) =>
      state.parts.flatMap(({ versions }) => versions.map(({ content }) => content)),
    );
    const snapshot = snapshotOf({
      plan,
      round: closed,
      rows: await store.rounds.rowsOf(SCOPE, cycle),
      contents: await store.rounds.partContents(named),
      earlier,
      subPlans: [],
      closedAt,
    });
    const sha256 = await store.rounds.freeze(snapshot, () => lineOf(cycle, 'Frozen', closedAt, round));
    await happen(round, { type: 'Frozen', snapshot: sha256, at: closedAt });
    return sha256;
  }

  return { cycle, prepared, happen, open, freeze };
}

function lineOf(cycle: string, action: string, at: number, round = '') {
  return {
    id: `${cycle}|${round}|${action}`,
    scope: SCOPE,
    at,
    actor: 'Nguyễn Thị Hạnh',
    action,
    cycle,
    assignment: null,
    before: null,
    after: null,
    reason: null,
  };
}
