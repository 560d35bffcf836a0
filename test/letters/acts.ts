import { subjectOfRow } from '../../domain/desk/subject';
import type { Audience, Ladder } from '../../domain/ladder/types';
import { actLetter, type ActModel, type Letter, type LetterFrame } from '../../domain/letters';
import { lettersAfter } from '../../domain/letters/letters-after';
import { evolve, initialState } from '../../domain/lifecycle/evolve';
import type { AssignmentEvent } from '../../domain/lifecycle/events';
import { EARLIEST_POLICY, type AssignmentPolicy } from '../../domain/lifecycle/policy';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentRecord, AssignmentState, NewDue } from '../../domain/lifecycle/types';
import type { Assignment } from '../../domain/plan/assignment';
import { atHour, dateOf, localDate, type Instant } from '../../domain/time/epoch';
import { frame } from './models';

/* One assignment lived through by the very rules of its life, so that a letter reads rows as they come to be. */

export const BODY = 'Phạm Thị Hoa';
export const SECRETARIAT = 'Trần Thị Bình';
export const HEAD = 'Lê Văn An';

export const QUY_CHE: Assignment = {
  id: 'KH142-III.4-02/2021-Q3',
  obligation: 'KH142-III.4-02',
  clause: 'III.4',
  line: 105,
  kind: 'assignment',
  summary: 'Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị',
  product: 'Quy chế phối hợp',
  deadlineText: 'trong quý III/2021',
  condition: null,
  lead: 'hoi-nong-dan',
  coordinating: ['mat-tran', 'so-noi-vu'],
  informed: [],
  dependsOn: [],
  period: '2021-Q3',
  windowStart: localDate('2021-07-01'),
  nominalDue: localDate('2021-09-30'),
  effectiveDue: localDate('2021-09-30'),
  opensOn: localDate('2021-07-01'),
  progressOn: null,
  ladder: 'default',
};

const POLICY: AssignmentPolicy = {
  ...EARLIEST_POLICY,
  receiptWithin: 3,
  extension: { ...EARLIEST_POLICY.extension, committeeFromNth: 2, atMost: 2 },
};

export const LADDER: Ladder = {
  steps: [],
  escalations: [
    {
      level: 1,
      on: localDate('2021-10-04'),
      audience: { kind: 'head', id: 'hoi-nong-dan' },
      kind: 'escalation',
      rung: '+2',
    },
  ],
  repeat: null,
  receipt: { on: localDate('2021-07-07'), rung: '-60' },
};

/** `when('2021-09-20')`: 14:00 that day. */
export function when(day: string): Instant {
  return atHour(localDate(day), 14);
}

export function newDue(day: string, nominal = day): NewDue {
  return {
    nominalDue: localDate(nominal),
    effectiveDue: localDate(day),
    ladder: { ...LADDER, receipt: null },
  };
}

export interface Life {
  assignment?: Partial<Assignment>;
  policy?: Partial<AssignmentPolicy>;
  events: AssignmentEvent[];
}

/** Its letters after the last event, one for each audience. */
export function lettersOf(life: Life, about: Partial<LetterFrame> = {}): Letter[] {
  return modelsOf(life, about).map(actLetter);
}

/** Its row after the last event. */
export function rowOf(life: Life): AssignmentRecord {
  return lived(life).record;
}

function lived({ assignment, policy, events }: Life) {
  const started = { ...QUY_CHE, ...assignment };
  const opening = initialState({
    assignment: started,
    leadName: 'Hội Nông dân tỉnh',
    ladder: LADDER,
    policy: { ...POLICY, ...policy },
    awaits: [],
  });
  const event = events.at(-1)!;
  const state: AssignmentState = events.reduce(evolve, opening);
  const record = recordOf({ scope: 'real', cycle: 'KH142/1', assignment: started }, state, event.at);
  return { state, event, record };
}

/** What its letters are made of after the last event. */
export function modelsOf(life: Life, about: Partial<LetterFrame> = {}): ActModel[] {
  const { state, event, record } = lived(life);
  return lettersAfter(state, event).map((due) => ({
    ...frame({
      day: dateOf(event.at),
      audience: due.audience,
      recipientName: nameOf(due.audience),
      ...about,
    }),
    due,
    record,
    event,
    subject: subjectOfRow(record),
  }));
}

const NAMES: Record<string, string> = {
  'body:hoi-nong-dan': 'Hội Nông dân tỉnh',
  'head:hoi-nong-dan': 'Đồng chí Lê Văn An',
  'body:lien-doan': 'Liên đoàn Lao động tỉnh',
};

function nameOf({ kind, id }: Audience): string {
  return NAMES[`${kind}:${id}`] ?? id;
}
