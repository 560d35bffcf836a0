import type { CycleRecord } from '../../domain/plan/cycle-record';
import type { LedgerEntry } from '../../domain/letters/ledger';
import type { AuditLine } from '../../domain/audit';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import type { Assignment } from '../../domain/plan/assignment';
import type { CycleSource } from '../../domain/plan/cycle-source';
import type { Recipient } from '../../domain/plan/recipients';
import { planSchema } from '../../domain/plan/schema';
import { localDate } from '../../domain/time/epoch';

/** 08:00 of Monday 01/03/2021 in Vietnam. */
export const MORNING = Date.UTC(2021, 2, 1, 1);

export const CYCLE: CycleRecord = {
  scope: 'real',
  id: 'KH142/1',
  plan: 'KH142',
  n: 1,
  title: 'Kế hoạch thực hiện Chương trình hành động giai đoạn 2021–2025',
  status: 'starting',
  startedAt: MORNING,
  endedAt: null,
  assignments: 3,
  calendarVersion: 'a1b2c3',
  startedBy: 'Nguyễn Thị Hạnh',
};

export const SOURCE: CycleSource = {
  plan: planSchema.parse({
    plan: {
      code: 'KH142',
      type: 'Kế hoạch',
      issuer: 'Ban Thường vụ Tỉnh uỷ',
      term: { start: '2020-01-01', end: '2025-12-31' },
      title: 'Kế hoạch thực hiện',
    },
    bodies: [
      { id: 'ban-dan-van', name: 'Ban Dân vận Tỉnh uỷ', contacts: [{ email: 'danvan@tinh.example' }] },
    ],
    obligations: [
      {
        code: 'KH142-III.4-01',
        clause: 'III.4',
        kind: 'assignment',
        summary: 'Xây dựng quy chế',
        lead: ['ban-dan-van'],
      },
    ],
  }),
  calendar: {
    version: 'a1b2c3',
    years: [
      {
        year: 2021,
        status: 'official',
        off: [localDate('2021-02-10')],
        work: [],
        source: 'Thông báo nghỉ Tết',
      },
    ],
  },
  ladders: [],
  startsOn: localDate('2021-03-01'),
};

export const RECIPIENTS: Recipient[] = [
  {
    audience: { kind: 'body', id: 'ban-dan-van' },
    name: 'Ban Dân vận Tỉnh uỷ',
    emails: ['danvan@tinh.example'],
  },
  { audience: { kind: 'head', id: 'ban-dan-van' }, name: 'Trưởng Ban Dân vận', emails: [] },
];

export function auditLine(id: string, change: Partial<AuditLine> = {}): AuditLine {
  return {
    id,
    scope: 'real',
    at: MORNING,
    actor: 'Nguyễn Thị Hạnh',
    action: 'Received',
    cycle: 'KH142/1',
    assignment: 'KH142-III.4-01/2021-Q3',
    before: { status: 'awaitingReceipt' },
    after: { status: 'inProgress' },
    reason: null,
    ...change,
  };
}

export function assignment(change: Partial<Assignment> = {}): Assignment {
  return {
    id: 'KH142-III.4-01/2021-Q3',
    obligation: 'KH142-III.4-01',
    clause: 'III.4',
    line: 105,
    kind: 'assignment',
    summary: 'Xây dựng quy chế phối hợp giữa các ban đảng với các đoàn thể',
    product: 'Quy chế',
    deadlineText: 'trong quý III/2021',
    condition: null,
    lead: 'ban-dan-van',
    coordinating: ['hoi-nong-dan'],
    informed: [],
    dependsOn: [],
    period: '2021-Q3',
    windowStart: localDate('2021-07-01'),
    nominalDue: localDate('2021-09-30'),
    effectiveDue: localDate('2021-09-30'),
    opensOn: localDate('2021-07-01'),
    progressOn: null,
    ladder: 'default',
    ...change,
  };
}

export function record(change: Partial<AssignmentRecord> = {}): AssignmentRecord {
  return {
    scope: 'real',
    cycle: 'KH142/1',
    assignment: assignment(),
    leadName: 'Ban Dân vận Tỉnh uỷ',
    status: 'awaitingReceipt',
    seq: 1,
    nominalDue: localDate('2021-09-30'),
    effectiveDue: localDate('2021-09-30'),
    overdue: false,
    escalationLevel: 0,
    receivedAt: null,
    submittedAt: null,
    acceptedAt: null,
    closedAt: null,
    returns: 0,
    updatedAt: MORNING,
    detail: null,
    ...change,
  };
}

/** `count` records of one cycle: mã `KH142-III.4-0001/2021-Q3` and on. */
export function records(
  cycle: string,
  count: number,
  change: Partial<AssignmentRecord> = {},
): AssignmentRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const obligation = `KH142-III.4-${String(index + 1).padStart(4, '0')}`;
    return record({ cycle, assignment: assignment({ id: `${obligation}/2021-Q3`, obligation }), ...change });
  });
}

export function ledgerEntry(key: string, change: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    key,
    scope: 'real',
    kind: 'digest',
    audience: { kind: 'body', id: 'ban-dan-van' },
    to: ['danvan@tinh.example'],
    subject: 'Việc cần làm sáng 01/03/2021',
    day: localDate('2021-03-01'),
    at: MORNING,
    urgent: false,
    items: [
      {
        cycle: 'KH142/1',
        assignment: 'KH142-III.4-01/2021-Q3',
        kind: 'reminder',
        rung: '-15',
        merged: [{ kind: 'reminder', rung: '-7', on: localDate('2021-02-24') }],
      },
    ],
    ...change,
  };
}
