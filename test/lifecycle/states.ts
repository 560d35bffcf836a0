import { evolve, initialState } from '../../domain/lifecycle/evolve';
import type { AssignmentEvent } from '../../domain/lifecycle/events';
import { EARLIEST_POLICY } from '../../domain/lifecycle/policy';
import type { AssignmentState } from '../../domain/lifecycle/types';
import { buildLadder, withoutStart } from '../../domain/ladder/build';
import { atHour, localDate, startOfDay, type Instant } from '../../domain/time/epoch';
import { assignment, context, policy } from '../ladder/assignments';

export const BODY = 'Trần Thị Hoa';
export const SECRETARIAT = 'Nguyễn Văn Bình';

/** The survey due on 30/09/2021. */
export const survey = assignment({ due: '2021-09-30' });
export const OPEN: AssignmentState = initialState({
  assignment: survey,
  leadName: 'Ban Dân vận Tỉnh uỷ',
  ladder: buildLadder(survey, policy(), context),
  policy: EARLIEST_POLICY,
  awaits: [],
});

export const NEW_DUE = localDate('2021-11-15');
export const NEW_LADDER = withoutStart(
  buildLadder(assignment({ due: NEW_DUE, opensOn: '2021-11-03' }), policy(), context),
);

/** `2021-09-09 08:30` in Vietnam; the day alone is its first instant. */
export function at(text: string): Instant {
  const [day, time] = text.split(' ');
  if (time === undefined) return startOfDay(localDate(day!));
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return atHour(localDate(day!), hour + minute / 60);
}

export const events = {
  received: (when: string): AssignmentEvent => ({ type: 'Received', by: BODY, at: at(when) }),
  submitted: (when: string): AssignmentEvent => ({
    type: 'Submitted',
    by: BODY,
    text: 'Đã khảo sát xong',
    paper: null,
    at: at(when),
  }),
  accepted: (when: string): AssignmentEvent => ({
    type: 'Accepted',
    by: SECRETARIAT,
    note: null,
    at: at(when),
  }),
  returned: (when: string): AssignmentEvent => ({
    type: 'Returned',
    by: SECRETARIAT,
    reason: 'Thiếu số liệu',
    newNominalDue: NEW_DUE,
    newEffectiveDue: NEW_DUE,
    ladder: NEW_LADDER,
    at: at(when),
  }),
  closed: (when: string): AssignmentEvent => ({
    type: 'Closed',
    by: SECRETARIAT,
    reason: 'Hết giai đoạn',
    at: at(when),
  }),
  overdue: (when: string): AssignmentEvent => ({ type: 'BecameOverdue', at: at(when) }),
  escalated: (level: 1 | 2 | 3 | 4, when: string): AssignmentEvent => ({
    type: 'Escalated',
    level,
    at: at(when),
  }),
};

export function given(...happened: AssignmentEvent[]): AssignmentState {
  return happened.reduce(evolve, OPEN);
}
