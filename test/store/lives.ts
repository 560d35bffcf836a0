import type { AssignmentEvent } from '../../domain/lifecycle/events';
import { evolve, initialState } from '../../domain/lifecycle/evolve';
import { EARLIEST_POLICY } from '../../domain/lifecycle/policy';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentRecord, AssignmentStatus } from '../../domain/lifecycle/types';
import { localDate } from '../../domain/time/epoch';
import { assignment, MORNING } from './samples';

export interface Lived {
  scope: string;
  cycle?: string;
  status?: AssignmentStatus;
  /** The morning on which the secretariat hears that receipt was not confirmed. */
  receiptOn?: string | null;
  /** Whether an extension waits for its decision. */
  asked?: boolean;
  /** Whether a move waits for its decision. */
  moveProposed?: boolean;
  explainBy?: string;
  explained?: boolean;
}

/** The row of an assignment to which things happened; without any wish it holds an extension that was refused. */
export function lived(wish: Lived): AssignmentRecord {
  const { scope, cycle = 'KH142/1', status = 'inProgress', receiptOn = null } = wish;
  const receipt = receiptOn === null ? null : { on: localDate(receiptOn), rung: '+5' };
  const opened = initialState({
    assignment: assignment(),
    leadName: 'Ban Dân vận Tỉnh uỷ',
    ladder: { steps: [], escalations: [], repeat: null, receipt },
    policy: EARLIEST_POLICY,
    awaits: [],
  });
  const state = { ...happened(wish).reduce(evolve, opened), status };
  return recordOf({ scope, cycle, assignment: assignment() }, state, MORNING);
}

function happened({
  asked = false,
  moveProposed = false,
  explainBy,
  explained = false,
}: Lived): AssignmentEvent[] {
  const by = 'Trần Thị Hoa';
  const at = MORNING;
  const events: AssignmentEvent[] = [
    { type: 'Received', by, at },
    {
      type: 'ExtensionAsked',
      by,
      reason: 'Chờ số liệu của “các huyện” \\u0041 😀',
      nominalDue: localDate('2021-11-15'),
      effectiveDue: localDate('2021-11-15'),
      authority: 'secretariat',
      at,
    },
  ];
  if (!asked) {
    events.push({
      type: 'ExtensionRefused',
      by: 'Nguyễn Văn Bình',
      authority: 'secretariat',
      paper: { number: '12-CV/VPTU', date: localDate('2021-09-01') },
      reason: 'Đã đủ thời gian',
      at,
    });
  }
  events.push({ type: 'Urged', by: 'Nguyễn Văn Bình', note: 'Lần một', at });
  if (moveProposed) {
    const day = localDate('2021-12-31');
    const due = { nominalDue: day, effectiveDue: day, ladder: { steps: [], escalations: [], repeat: null } };
    events.push({ type: 'MoveProposed', predecessor: 'KH142-III.1-01/once', predecessorDue: day, due, at });
  }
  if (explainBy !== undefined) {
    const dueOn = localDate(explainBy);
    events.push({ type: 'ExplanationRequired', by, question: 'Vì sao chậm?', dueOn, steps: [], at });
  }
  if (explained) events.push({ type: 'Explained', by, text: 'Do thiếu người', files: [], at });
  return events;
}
