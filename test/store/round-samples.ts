import { evolveRound, initialRound } from '../../domain/rounds/evolve';
import type { RoundEvent } from '../../domain/rounds/events';
import type { PartContent } from '../../domain/rounds/part';
import type { RoundPlan, RoundRecord } from '../../domain/rounds/types';
import type { Snapshot } from '../../domain/reports/types';
import { localDate, startOfDay } from '../../domain/time/epoch';
import type { RoundChange } from '../../activities/ports';
import { CYCLE } from './samples';

const day = localDate;
export const BODIES = ['ban-dan-van', 'hoi-nong-dan', 'tinh-doan'];

export function roundPlan(id = 'annual/2021', change: Partial<RoundPlan> = {}): RoundPlan {
  const [kind, period] = id.split('/') as [RoundPlan['kind'], string];
  return {
    id,
    kind,
    period,
    title: `Báo cáo năm ${period}`,
    obligation: null,
    days: {
      dataFrom: day('2020-12-15'),
      cutoff: day('2021-12-14'),
      opensOn: day('2021-11-19'),
      partsDue: day('2021-12-17'),
      collateDue: day('2021-12-24'),
      committeeDue: day('2021-12-31'),
      lapsesOn: day('2022-04-30'),
    },
    steps: { parts: [{ on: day('2021-11-19'), kind: 'round', rung: '-20' }], collate: [] },
    collator: null,
    participants: BODIES.map((body) => ({ id: body, name: `Cơ quan ${body}`, targets: ['CT1'] })),
    ...change,
  };
}

export function planned(plan = roundPlan(), where: { scope?: string; cycle?: string } = {}): RoundRecord {
  const { scope = 'real', cycle = CYCLE.id } = where;
  return { scope, cycle, plan, state: initialRound(plan), updatedAt: startOfDay(day('2021-03-01')) };
}

/** The row after events, and the change that the last of them is. `only`: the body whose part it changed. */
export function happened(
  record: RoundRecord,
  ...events: RoundEvent[]
): { record: RoundRecord; change: RoundChange } {
  const state = events.reduce(evolveRound, record.state);
  const last = events.at(-1)!;
  const parts =
    last.type === 'Opened'
      ? state.parts
      : state.parts.filter(({ body }) => 'body' in last && last.body === body.id);
  const { scope, cycle, plan } = record;
  const change = { scope, cycle, round: plan.id, state: { ...state, parts }, updatedAt: last.at };
  return { record: { ...record, state, updatedAt: last.at }, change };
}

export function opened(plan: RoundPlan): RoundEvent {
  return { type: 'Opened', participants: plan.participants, at: startOfDay(plan.days.opensOn) };
}

export function submitted(
  body: string,
  n: number,
  content: string,
  at = startOfDay(day('2021-12-01')),
): RoundEvent {
  const by = 'Trần Thị Hoa';
  return { type: 'PartSubmitted', by, body, version: { n, content, by, at, late: false }, at };
}

export function content(results: string, round = 'annual/2021'): PartContent {
  return {
    version: 1,
    form: { cycle: CYCLE.id, round, body: 'ban-dan-van' },
    figures: [{ target: 'CT1', value: 62.5, unit: '%', weight: 40, reason: null }],
    assignments: [],
    narrative: {
      results,
      limits: null,
      causes: null,
      directions: null,
      difficulties: null,
      proposals: null,
    },
  };
}

/** As much of a snapshot as the store looks at. */
export function snapshot(round = 'annual/2021', cited = 'Kế hoạch số 142'): Snapshot {
  const { id, kind, period, title, days, collator } = roundPlan(round);
  return {
    version: 1,
    scope: 'real',
    cycle: CYCLE.id,
    plan: { cited },
    round: { id, kind, period, title, clause: null, days, collator },
    closedAt: 1,
  } as Snapshot;
}
