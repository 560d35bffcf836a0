import type { DigestItem } from '../../domain/desk/types';
import { collateCard, openPartCard } from '../../domain/rounds/cards';
import type { RoundEvent } from '../../domain/rounds/events';
import { evolveRound, initialRound } from '../../domain/rounds/evolve';
import type { RoundPlan, RoundRecord, RoundState } from '../../domain/rounds/types';
import { atHour, endOfDay, localDate, startOfDay, type Instant } from '../../domain/time/epoch';

/** A round of four bodies and the lines that desks say of it. Friday 14/10/2021 is its day. */
export const ROUND: RoundPlan = {
  id: 'annual/2021',
  kind: 'annual',
  period: '2021',
  title: 'Báo cáo năm 2021',
  obligation: { code: 'KH142-IV.2-01', clause: 'IV.2', line: 185, deadlineText: 'hằng năm' },
  days: {
    dataFrom: localDate('2020-10-12'),
    cutoff: localDate('2021-10-11'),
    opensOn: localDate('2021-09-23'),
    partsDue: localDate('2021-10-14'),
    collateDue: localDate('2021-10-21'),
    committeeDue: localDate('2021-10-28'),
    lapsesOn: localDate('2022-02-25'),
  },
  steps: { parts: [], collate: [] },
  collator: { id: 'ban-dan-van', name: 'Ban Dân vận Tỉnh uỷ' },
  participants: [
    { id: 'hoi-nong-dan', name: 'Hội Nông dân tỉnh', targets: [] },
    { id: 'so-noi-vu', name: 'Sở Nội vụ', targets: [] },
    { id: 'mat-tran', name: 'Uỷ ban Mặt trận Tổ quốc tỉnh', targets: [] },
    { id: 'tinh-doan', name: 'Tỉnh đoàn', targets: [] },
  ],
};

const noon = (day: string): Instant => atHour(localDate(day), 12);
const actor = { by: 'Cán bộ tổng hợp' };

export const opened = (plan: RoundPlan = ROUND): RoundEvent => ({
  type: 'Opened',
  participants: plan.participants,
  at: startOfDay(plan.days.opensOn),
});

export const sent = (body: string, day = '2021-10-12', n = 1): RoundEvent => ({
  type: 'PartSubmitted',
  ...actor,
  body,
  version: { n, content: 'a'.repeat(64), by: actor.by, at: noon(day), late: day > ROUND.days.partsDue },
  at: noon(day),
});

export const acceptedPart = (body: string): RoundEvent => ({
  type: 'PartAccepted',
  ...actor,
  body,
  at: noon('2021-10-13'),
});

export const sentBack = (body: string): RoundEvent => ({
  type: 'PartReturned',
  ...actor,
  body,
  reason: 'Thiếu số liệu cấp huyện',
  at: noon('2021-10-13'),
});

export const closedByTime: RoundEvent = {
  type: 'PartsClosed',
  by: null,
  reason: null,
  at: endOfDay(ROUND.days.partsDue),
};

export function roundRow(events: RoundEvent[], change: Partial<RoundPlan> = {}): RoundRecord {
  const plan = { ...ROUND, ...change };
  const state = events.reduce<RoundState>(evolveRound, initialRound(plan));
  return { scope: 'real', cycle: 'KH142/1', plan, state, updatedAt: 0 };
}

/** The line of a desk about a round: of one body's part, or of the collating. */
export function roundItem(record: RoundRecord, body: string | null): DigestItem {
  const source = { cycle: record.cycle, plan: record.plan };
  const { card } =
    body === null
      ? collateCard(source, record.state)
      : openPartCard(
          source,
          record.state,
          record.plan.participants.find(({ id }) => id === body)!,
        );
  return {
    kind: 'round',
    rung: '-1',
    seq: record.state.seq,
    role: 'lead',
    subject: card.subject,
    merged: [],
  };
}

export function roundsBy(...records: RoundRecord[]): Record<string, RoundRecord> {
  return Object.fromEntries(records.map((record) => [`${record.cycle} ${record.plan.id}`, record]));
}
