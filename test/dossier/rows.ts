import { subjectOfRow } from '../../domain/desk/subject';
import type { DigestItem, ItemKind } from '../../domain/desk/types';
import { buildLadder } from '../../domain/ladder/build';
import type { AssignmentEvent } from '../../domain/lifecycle/events';
import { evolve, initialState } from '../../domain/lifecycle/evolve';
import { nextStep } from '../../domain/lifecycle/next-step';
import { EARLIEST_POLICY } from '../../domain/lifecycle/policy';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentRecord, AssignmentState } from '../../domain/lifecycle/types';
import { atHour, localDate, type Instant, type LocalDate } from '../../domain/time/epoch';
import { assignment, calendar, context, policy } from '../ladder/assignments';

/** Monday 18/10/2021: what was due on 30/09/2021 reaches the Standing Committee. */
export const MONDAY = localDate('2021-10-18');
export const workingDays = (from: LocalDate, to: LocalDate) => calendar.workingDaysBetween(from, to);

export function at(day: string, hour = 10): Instant {
  return atHour(localDate(day), hour);
}

export const LEAD = { by: 'Trần Thị Hoa' };
export const SECRETARIAT = { by: 'Nguyễn Văn Bình' };

export interface Story {
  id?: string;
  due?: string;
  summary?: string;
  secrecy?: 'mat' | null;
  awaits?: string[];
  /** What people did, in order. */
  acts?: AssignmentEvent[];
  /** The morning on which the row is looked at. */
  on?: string;
}

/** The row of an assignment to which people did this, and time all that it does by itself, until 08:00 of a day. */
export function rowOf(story: Story = {}): AssignmentRecord {
  const { id = 'KH142-III.4-01/2021-Q3', due = '2021-09-30', acts = [], on = MONDAY, secrecy = null } = story;
  const given = assignment({
    id,
    due,
    secrecy,
    ...(story.summary === undefined ? {} : { summary: story.summary }),
  });
  const opening = initialState({
    assignment: given,
    leadName: 'Ban Dân vận Tỉnh uỷ',
    ladder: buildLadder(given, policy(), context),
    policy: { ...EARLIEST_POLICY, extension: { ...EARLIEST_POLICY.extension, committeeAboveDays: 30 } },
    awaits: story.awaits ?? [],
  });
  const acted = acts.reduce((state, act) => evolve(timeUntil(state, act.at), act), opening);
  const state = timeUntil(acted, at(on, 8));
  return recordOf({ scope: 'real', cycle: 'KH142/1', assignment: given }, state, at(on, 8));
}

function timeUntil(state: AssignmentState, until: Instant): AssignmentState {
  const step = nextStep(state);
  return step === null || step.at > until ? state : timeUntil(evolve(state, step.event), until);
}

/** What the desk says of a row that morning. */
export function said(row: AssignmentRecord, kind: ItemKind = 'escalation', carriedFrom?: string): DigestItem {
  const merged = carriedFrom === undefined ? [] : [{ kind, rung: '+8', on: localDate(carriedFrom) }];
  return { kind, rung: '+8', seq: row.seq, role: 'watching', subject: subjectOfRow(row), merged };
}

export const asked = (
  day: string,
  until: string,
  authority: 'secretariat' | 'committee',
): AssignmentEvent => ({
  ...LEAD,
  type: 'ExtensionAsked',
  reason: 'Chờ số liệu của ngành Thống kê',
  nominalDue: localDate(until),
  effectiveDue: localDate(until),
  authority,
  at: at(day),
});

export const extensionRefused = (day: string): AssignmentEvent => ({
  ...SECRETARIAT,
  type: 'ExtensionRefused',
  authority: 'committee',
  paper: null,
  reason: 'Còn đủ thời gian',
  at: at(day),
});

export const reported = (
  day: string,
  percent: number | null,
  difficulties: string | null = null,
  proposals: string | null = null,
): AssignmentEvent => ({
  ...LEAD,
  type: 'ProgressReported',
  text: 'Đang tổng hợp phiếu',
  percent,
  difficulties,
  proposals,
  at: at(day),
});

export const required = (day: string, dueOn: string): AssignmentEvent => ({
  ...SECRETARIAT,
  type: 'ExplanationRequired',
  question: 'Vì sao chưa có báo cáo?',
  dueOn: localDate(dueOn),
  steps: [],
  at: at(day),
});

export const submitted = (day: string): AssignmentEvent => ({
  ...LEAD,
  type: 'Submitted',
  text: 'Báo cáo kèm theo',
  paper: null,
  at: at(day, 7),
});

export const accepted = (day: string): AssignmentEvent => ({
  ...SECRETARIAT,
  type: 'Accepted',
  note: null,
  at: at(day, 7.5),
});

export const decided = (day: string, dossier: string, until: string | null = null): AssignmentEvent => ({
  ...SECRETARIAT,
  type: 'Decided',
  dossier,
  measure: until === null ? 'remind' : 'extend',
  paper: { number: '15-TB/TU', date: localDate(day) },
  note: null,
  due:
    until === null
      ? null
      : {
          nominalDue: localDate(until),
          effectiveDue: localDate(until),
          ladder: buildLadder(assignment({ due: until, opensOn: day }), policy(), context),
        },
  at: at(day),
});
