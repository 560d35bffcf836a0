import { initialState } from '../../domain/lifecycle/evolve';
import type { Plan } from '../../domain/plan/schema';
import type { SnapshotInput } from '../../domain/reports/inputs';
import { snapshotOf } from '../../domain/reports/snapshot-of';
import type { Snapshot } from '../../domain/reports/types';
import type { RoundEvent } from '../../domain/rounds/events';
import { evolveRound, initialRound } from '../../domain/rounds/evolve';
import type { Narrative, PartContent } from '../../domain/rounds/part';
import type { RoundPlan, RoundRecord, RoundState } from '../../domain/rounds/types';
import { endOfDay, startOfDay, type Instant } from '../../domain/time/epoch';
import { at, Life } from '../acts/lives';
import { obligation, planOf, preparedOf } from '../plan/cycles';

/* A plan of 2026–2030 whose rounds and assignments are real, with parts as bodies would send them. */

export const PLAN: Plan = planOf(
  [
    obligation('K-1', 'trước ngày 30/6/2026', { clause: 'II.1', line: 10 }),
    obligation('K-2', 'trước ngày 30/6/2027', { clause: 'II.2', line: 20, lead: ['doan-the'] }),
    obligation('K-3', 'thường xuyên', { clause: 'II.2', line: 21, coordinating: ['tinh-doan'] }),
    obligation('K-4', 'trước ngày 30/6/2029', { clause: 'II.10', line: 30 }),
    obligation('K-5', 'trước ngày 30/9/2026', { clause: 'III', line: 40, secrecy: 'mat', readers: [] }),
  ],
  {
    plan: {
      code: 'DA5',
      term: { start: '2026-01-01', end: '2030-12-31' },
      startsOn: '2026-01-12',
    },
    targets: [
      { code: 'CT-1', clause: 'I.1', what: 'chi bộ sinh hoạt đúng định kỳ', op: '>=', value: 80, unit: '%' },
      {
        code: 'CT-2',
        clause: 'I.2',
        what: 'mô hình mới',
        op: '>=',
        value: 10,
        unit: 'mô hình',
        each: 'year',
      },
    ],
    clauses: [
      { clause: 'I', line: 1, heading: 'Mục tiêu', asksNothing: 'chỉ nêu mục tiêu chung' },
      { clause: 'I.1', line: 2 },
      { clause: 'KT', line: 90, asksNothing: 'phần nơi nhận' },
      { clause: 'II', line: 9, heading: 'Nhiệm vụ' },
      { clause: 'II.1', line: 10 },
      { clause: 'II.3', line: 25, heading: 'Tuyên truyền' },
    ],
  },
);

export const { source, prepared } = preparedOf(PLAN);

export function roundPlan(id: string): RoundPlan {
  const found = prepared.rounds.rounds.find((round) => round.id === id);
  if (found === undefined) throw new RangeError(`no round ${id}`);
  return found;
}

export function life(id: string): Life {
  const one = prepared.assignments.find(({ assignment }) => assignment.id === id);
  if (one === undefined) throw new RangeError(`no assignment ${id}`);
  return new Life(one, { from: at('2026-01-12 06:00'), state: initialState(one), of: source });
}

export const IDS = prepared.assignments.map(({ assignment }) => assignment.id);

/** Every assignment as it was given out; those that are named as they were led. */
export function rowsOf(...lives: Life[]) {
  const led = new Map(lives.map((one) => [one.one.assignment.id, one]));
  return IDS.map((id) => (led.get(id) ?? life(id)).row());
}

export interface Told {
  figures?: Record<string, number | null | { value: number | null; weight?: number; reason?: string }>;
  remarks?: Record<string, string>;
  says?: Partial<Narrative>;
}

const SILENT: Narrative = {
  results: 'Đã triển khai',
  limits: null,
  causes: null,
  directions: null,
  difficulties: null,
  proposals: null,
};

export function content(
  round: string,
  body: string,
  { figures = {}, remarks = {}, says = {} }: Told = {},
): PartContent {
  return {
    version: 1,
    form: { cycle: 'DA5/1', round, body },
    figures: Object.entries(figures).map(([target, given]) => {
      const {
        value,
        weight = null,
        reason = null,
      } = given === null || typeof given === 'number' ? { value: given } : given;
      return { target, value, unit: '%', weight, reason };
    }),
    assignments: Object.entries(remarks).map(([id, remark]) => ({
      id,
      status: 'inProgress',
      cell: 'openInTerm',
      effectiveDue: null,
      remark,
    })),
    narrative: { ...SILENT, ...says },
  };
}

export type Happened =
  | { body: string; sends: Told; at?: Instant }
  | { body: string; returned: string; at?: Instant }
  | { body: string; accepted: true; at?: Instant };

/** A round as it went: what came before its close and after it, one hour after another. */
export class Held {
  state: RoundState;
  readonly contents: Record<string, PartContent> = {};
  private now: Instant;

  constructor(readonly plan: RoundPlan) {
    this.state = initialRound(plan);
    this.now = startOfDay(plan.days.opensOn);
    this.happen({ type: 'Opened', participants: plan.participants, at: this.now });
  }

  then(...all: Happened[]): this {
    for (const one of all) {
      this.now = one.at ?? this.now + 3_600_000;
      if ('sends' in one) this.send(one.body, one.sends);
      else if ('returned' in one)
        this.happen({
          type: 'PartReturned',
          by: 'Ban Dân vận',
          body: one.body,
          reason: one.returned,
          at: this.now,
        });
      else this.happen({ type: 'PartAccepted', by: 'Ban Dân vận', body: one.body, at: this.now });
    }
    return this;
  }

  closed(): this {
    this.now = endOfDay(this.plan.days.partsDue);
    this.happen({ type: 'PartsClosed', by: null, reason: null, at: this.now });
    return this;
  }

  frozen(sha256: string): this {
    this.happen({ type: 'Frozen', snapshot: sha256, at: this.now });
    return this;
  }

  record(): RoundRecord {
    return { scope: 'real', cycle: 'DA5/1', plan: this.plan, state: this.state, updatedAt: this.now };
  }

  private send(body: string, told: Told): void {
    const { versions } = this.state.parts.find((part) => part.body.id === body)!;
    const n = versions.length + 1;
    const sha256 = `${this.plan.id}:${body}:${n}`;
    this.contents[sha256] = content(this.plan.id, body, told);
    const version = {
      n,
      content: sha256,
      by: `Cán bộ ${body}`,
      at: this.now,
      late: this.state.closed !== null,
    };
    this.happen({ type: 'PartSubmitted', by: version.by, body, version, at: this.now });
  }

  private happen(event: RoundEvent): void {
    this.state = evolveRound(this.state, event);
  }
}

export function held(id: string, ...all: Happened[]): Held {
  return new Held(roundPlan(id)).then(...all);
}

/** What is frozen of a closed round; `earlier` in any order. */
export function inputOf(
  round: Held,
  {
    rows = rowsOf(),
    earlier = [],
    subPlans = [],
  }: Partial<Pick<SnapshotInput, 'rows' | 'subPlans'>> & {
    earlier?: { held: Held; snapshot: Snapshot }[];
  } = {},
): SnapshotInput {
  return {
    plan: PLAN,
    round: round.record(),
    rows,
    contents: Object.assign({}, round.contents, ...earlier.map((one) => one.held.contents)) as Record<
      string,
      PartContent
    >,
    earlier: earlier.map((one) => ({ round: one.held.record(), snapshot: one.snapshot })),
    subPlans,
    closedAt: round.state.closed!.at,
  };
}

export function frozenOf(...given: Parameters<typeof inputOf>): Snapshot {
  return snapshotOf(inputOf(...given));
}
