import type { AuditLine } from '../domain/audit';
import type { Letter } from '../domain/letters';
import type { LedgerEntry, LedgerSettlement } from '../domain/letters/ledger';
import { evolve, initialState } from '../domain/lifecycle/evolve';
import type { AssignmentEvent } from '../domain/lifecycle/events';
import { EARLIEST_POLICY } from '../domain/lifecycle/policy';
import { recordOf } from '../domain/lifecycle/record';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { Assignment } from '../domain/plan/assignment';
import { recipientsOf } from '../domain/plan/recipients';
import {
  atHour,
  dateOf,
  DAY_MS,
  endOfDay,
  localDate,
  startOfDay,
  type LocalDate,
} from '../domain/time/epoch';
import { REAL_SCOPE } from '../domain/ids';
import type { Store } from '../store';
import { madeSource } from './plans';

/** The morning on which the pages are asked for: in the middle of the term. */
export const TODAY = localDate('2028-08-15');
const STARTS_ON = localDate('2026-01-05');
export const CYCLE = 'DO/1';
const TERM_DAYS = 5 * 365 - 10;
/** Of every assignment, and a mail to its body. */
const LINES_EACH = 3;
const BATCH = 500;

const NO_WORDS: Letter = { subject: 'Việc cần làm', text: 'Việc cần làm', html: '<p>Việc cần làm</p>' };

const DEEDS = [
  'hoà giải ở cơ sở',
  'đối thoại với nhân dân',
  'dân vận khéo',
  'cải cách hành chính',
  'quy chế dân chủ',
];

/** A store of so many assignments that have lived until today: accepted, owed, late, waiting; with their letters and lines. */
export async function fillStore(store: Store, count: number, bodies: number): Promise<void> {
  const source = madeSource({
    code: 'DO',
    startsOn: STARTS_ON,
    termEnd: '2030-12-31',
    bodies,
    deadlines: ['trước ngày 15/12/2028'],
    leads: 'each',
  });
  const at = startOfDay(STARTS_ON);
  const cycle = {
    scope: REAL_SCOPE,
    id: CYCLE,
    plan: 'DO',
    n: 1,
    title: 'Kế hoạch đo tốc độ 2026–2030',
    status: 'running' as const,
    startedAt: at,
    endedAt: null,
    assignments: count,
    calendarVersion: source.calendar.version,
    startedBy: 'Trần Thị Hoa',
  };
  await store.records.openCycle(
    cycle,
    source,
    recipientsOf(source.plan),
    line('mo', at, 'CycleStarted', null),
  );
  for (let from = 0; from < count; from += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) =>
      livedUntilToday(from + i, bodies),
    );
    await store.records.saveAssignments(
      some,
      some.flatMap(({ assignment }) => linesOf(assignment)),
    );
  }
  await fillLedger(store, Math.min(count, 2000), bodies);
}

function livedUntilToday(index: number, bodies: number): AssignmentRecord {
  const assignment = madeAssignment(index, bodies);
  const opened = initialState({
    assignment,
    leadName: `Cơ quan số ${(index % bodies) + 1}`,
    ladder: { steps: [], escalations: [], repeat: null, receipt: null },
    policy: EARLIEST_POLICY,
    awaits: [],
  });
  const state = happened(index, assignment.effectiveDue!).reduce(evolve, opened);
  return recordOf(
    { scope: REAL_SCOPE, cycle: CYCLE, assignment },
    state,
    startOfDay(TODAY) - (index % 900) * 3_600_000,
  );
}

function madeAssignment(index: number, bodies: number): Assignment {
  const number = String(index + 1).padStart(5, '0');
  const due = dateOf(startOfDay(STARTS_ON) + ((index * 7919) % TERM_DAYS) * DAY_MS);
  const body = (n: number) => `co-quan-${(n % bodies) + 1}`;
  const clause = `${['I', 'II', 'III', 'IV', 'V'][index % 5]}.${(index % 12) + 1}`;
  return {
    id: `DO-${clause}-${number}/once`,
    obligation: `DO-${clause}-${number}`,
    clause,
    line: index + 1,
    kind: index % 4 === 0 ? 'report' : 'assignment',
    summary: `Nhiệm vụ số ${index + 1}: nâng cao chất lượng công tác ${DEEDS[index % DEEDS.length]!} của các cấp trong tỉnh`,
    product: index % 2 === 0 ? 'Báo cáo kết quả' : 'Kế hoạch thực hiện',
    deadlineText: `trước ngày ${due.slice(8)}/${due.slice(5, 7)}/${due.slice(0, 4)}`,
    condition: null,
    lead: body(index),
    coordinating: index % 3 === 0 ? [body(index + 1), body(index + 5)] : [],
    informed: [],
    dependsOn: [],
    period: 'once',
    windowStart: null,
    nominalDue: due,
    effectiveDue: due,
    opensOn: STARTS_ON,
    progressOn: null,
    ladder: 'default',
    secrecy: index % 50 === 7 ? 'mat' : null,
  };
}

/** Of ten that were due, eight were done, one of them late; what is late for two months has reached the Committee. */
function happened(index: number, due: LocalDate): AssignmentEvent[] {
  const by = 'Nguyễn Văn Bình';
  const lateFrom = endOfDay(due);
  const now = startOfDay(TODAY);
  const submitted = (at: number): AssignmentEvent => ({
    type: 'Submitted',
    by,
    text: 'Đã hoàn thành, có báo cáo kèm theo.',
    paper: { number: `${index}-BC`, date: dateOf(at) },
    at,
  });
  const accepted = (at: number): AssignmentEvent => ({ type: 'Accepted', by, note: null, at });
  const overdue: AssignmentEvent = { type: 'BecameOverdue', at: lateFrom };
  const received: AssignmentEvent = { type: 'Received', by, at: startOfDay(STARTS_ON) + DAY_MS };
  if (lateFrom > now) {
    if (index % 3 === 0) return [];
    return index % 17 === 0 ? [received, submitted(now - DAY_MS)] : [received];
  }
  if (index % 10 < 7) return [received, submitted(lateFrom - DAY_MS), accepted(lateFrom)];
  if (index % 10 === 7)
    return [received, overdue, submitted(lateFrom + 5 * DAY_MS), accepted(lateFrom + 6 * DAY_MS)];
  if (now < lateFrom + 60 * DAY_MS) return [received, overdue];
  return [received, overdue, { type: 'Escalated', level: 4, at: lateFrom + 60 * DAY_MS }];
}

function line(id: string, at: number, action: string, assignment: string | null): AuditLine {
  return {
    id: `do|${id}`,
    scope: REAL_SCOPE,
    at,
    actor: 'Nguyễn Văn Bình',
    action,
    cycle: CYCLE,
    assignment,
    before: { status: 'inProgress' },
    after: { status: 'submitted' },
    reason: null,
  };
}

function linesOf({ id }: Assignment): AuditLine[] {
  return Array.from({ length: LINES_EACH }, (_, n) =>
    line(
      `${id}|${n}`,
      startOfDay(STARTS_ON) + n * DAY_MS,
      ['Received', 'ProgressReported', 'Submitted'][n]!,
      id,
    ),
  );
}

async function fillLedger({ ledger }: Store, count: number, bodies: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const at = atHour(TODAY, 7) - (n % 400) * DAY_MS;
    const body = `co-quan-${(n % bodies) + 1}`;
    const item = {
      cycle: CYCLE,
      assignment: madeAssignment(n, bodies).id,
      kind: 'reminder',
      rung: '-7',
      merged: [],
    };
    const entry: LedgerEntry = {
      key: n.toString(16).padStart(64, '0'),
      scope: REAL_SCOPE,
      kind: 'digest',
      audience: { kind: 'body', id: body },
      to: [`van-thu@${body}.example`],
      subject: `Việc cần làm của ${body}`,
      day: dateOf(at),
      at,
      urgent: false,
      items: [item as LedgerEntry['items'][number]],
    };
    const settlement: LedgerSettlement =
      n % 200 === 0
        ? { state: 'REFUSED', code: '550', message: 'không có hộp thư', letter: NO_WORDS }
        : { state: 'SENT', response: '250 OK', rejected: [], letter: null };
    await ledger.conclude(entry, 'do', settlement, at);
  }
}
