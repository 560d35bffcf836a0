import type { AssignmentEvent } from '../../domain/lifecycle/events';
import type { Measure, TransferNote } from '../../domain/lifecycle/types';
import { localDate } from '../../domain/time/epoch';
import { BODY, HEAD, LADDER, newDue, SECRETARIAT, when } from './acts';

/* What happens to the assignment of `acts.ts`, in the words of people. */

export const received = (day = '2021-07-05'): AssignmentEvent => ({
  type: 'Received',
  by: BODY,
  at: when(day),
});

export const declined: AssignmentEvent = {
  type: 'Declined',
  by: BODY,
  reason: 'Nội dung thuộc chức năng tuyên giáo',
  suggested: 'Ban Tuyên giáo Tỉnh uỷ',
  at: when('2021-07-05'),
};

export const kept: AssignmentEvent = {
  type: 'Kept',
  by: SECRETARIAT,
  reason: 'Hội là cơ quan chủ trì theo phân công tại Mục III.4',
  at: when('2021-07-07'),
};

export const drafted: AssignmentEvent = {
  type: 'Drafted',
  by: BODY,
  text: 'Dự thảo quy chế đã lấy ý kiến các ngành',
  paper: { number: '31-TTr/HND', date: localDate('2021-09-15') },
  files: [
    { sha256: 'a'.repeat(64), name: 'Quy chế phối hợp.docx', bytes: 40_000, kind: 'docx' },
    { sha256: 'b'.repeat(64), name: 'Tổng hợp ý kiến.xlsx', bytes: 20_000, kind: 'xlsx' },
  ],
  at: when('2021-09-15'),
};

export const draftRejected: AssignmentEvent = {
  type: 'DraftRejected',
  by: HEAD,
  reason: 'Chưa tiếp thu ý kiến của Sở Nội vụ',
  at: when('2021-09-16'),
};

export const submitted = (day: string): AssignmentEvent => ({
  type: 'Submitted',
  by: BODY,
  text: 'Đã ban hành quy chế',
  paper: { number: '12-QC/HND', date: localDate(day) },
  files: [],
  at: when(day),
});

export const returned: AssignmentEvent = {
  type: 'Returned',
  by: SECRETARIAT,
  reason: 'Quy chế chưa có ý kiến của Mặt trận Tổ quốc',
  newNominalDue: localDate('2021-10-16'),
  newEffectiveDue: localDate('2021-10-18'),
  ladder: LADDER,
  at: when('2021-09-29'),
};

export const extensionAsked = (day = '2021-09-20', until = '2021-11-30'): AssignmentEvent => ({
  type: 'ExtensionAsked',
  by: BODY,
  reason: 'Chờ hướng dẫn của Trung ương Hội',
  nominalDue: localDate(until),
  effectiveDue: localDate(until),
  authority: 'secretariat',
  at: when(day),
});

export const extensionGranted = (day = '2021-09-24', until = '2021-11-30'): AssignmentEvent => ({
  type: 'ExtensionGranted',
  by: SECRETARIAT,
  authority: 'secretariat',
  paper: { number: '88-CV/BDVTU', date: localDate(day) },
  reason: null,
  due: newDue(until),
  at: when(day),
});

export const extensionRefused: AssignmentEvent = {
  type: 'ExtensionRefused',
  by: SECRETARIAT,
  authority: 'committee',
  paper: { number: '102-TB/TU', date: localDate('2021-10-05') },
  reason: 'Hướng dẫn đã ban hành từ tháng 8',
  at: when('2021-10-05'),
};

export const moveProposed: AssignmentEvent = {
  type: 'MoveProposed',
  predecessor: 'KH142-III.4-01/2021-Q2',
  predecessorDue: localDate('2021-09-15'),
  due: newDue('2021-10-18', '2021-10-16'),
  at: when('2021-08-02'),
};

export const moved: AssignmentEvent = {
  type: 'Moved',
  by: SECRETARIAT,
  onBehalfOf: 'Nguyễn Văn Cường',
  reason: 'Cần đủ thời gian sau khi có kết quả khảo sát',
  due: newDue('2021-10-18', '2021-10-16'),
  at: when('2021-08-03'),
};

export const amended: AssignmentEvent = {
  type: 'Amended',
  by: SECRETARIAT,
  onBehalfOf: 'Nguyễn Văn Cường',
  reason: 'Sửa thời hạn của mục III',
  paper: { number: '61-KH/TU', date: localDate('2021-08-02') },
  due: newDue('2021-08-31', '2021-08-31'),
  at: when('2021-08-03'),
};

const transfer: TransferNote = {
  replaced: { id: 'hoi-nong-dan', name: 'Hội Nông dân tỉnh' },
  to: { id: 'lien-doan', name: 'Liên đoàn Lao động tỉnh' },
  role: 'lead',
  by: SECRETARIAT,
  reason: 'Sắp xếp lại phân công giữa các đoàn thể',
  paper: { number: '77-QĐ/TU', date: localDate('2021-08-02') },
  on: localDate('2021-08-16'),
  at: when('2021-08-03'),
};

export const transferPlanned: AssignmentEvent = {
  type: 'TransferPlanned',
  by: SECRETARIAT,
  transfer: { ...transfer, ladder: LADDER, approval: 'direct' },
  reason: transfer.reason,
  at: when('2021-08-03'),
};

/** The same on the day itself. */
export const transferredNow = {
  type: 'Transferred',
  by: SECRETARIAT,
  transfer: { ...transfer, on: localDate('2021-08-16'), at: when('2021-08-16') },
  ladder: { ...LADDER, receipt: { on: localDate('2021-08-20'), rung: '-29' } },
  approval: 'direct',
  reason: transfer.reason,
  at: when('2021-08-16'),
} satisfies AssignmentEvent;

export const suspended: AssignmentEvent = {
  type: 'Suspended',
  by: SECRETARIAT,
  reason: 'Tập trung phòng, chống dịch Covid-19',
  paper: { number: '95-CV/TU', date: localDate('2021-08-09') },
  at: when('2021-08-10'),
};

export const resumed: AssignmentEvent = {
  type: 'Resumed',
  by: SECRETARIAT,
  reason: 'Dịch đã được kiểm soát',
  due: newDue('2021-11-15'),
  at: when('2021-09-27'),
};

export const withdrawn: AssignmentEvent = {
  type: 'Withdrawn',
  by: SECRETARIAT,
  reason: 'Nội dung đã có trong quy chế của Tỉnh uỷ',
  paper: { number: '99-TB/TU', date: localDate('2021-08-20') },
  at: when('2021-08-20'),
};

export const accepted: AssignmentEvent = {
  type: 'Accepted',
  by: SECRETARIAT,
  note: null,
  at: when('2021-09-29'),
};

export const reopened: AssignmentEvent = {
  type: 'Reopened',
  by: SECRETARIAT,
  reason: 'Quy chế phải sửa theo quy định mới',
  paper: null,
  due: newDue('2021-12-15'),
  at: when('2021-10-11'),
};

export const overdue: AssignmentEvent = { type: 'BecameOverdue', at: when('2021-10-01') };

export const escalated = (level: 1 | 2 | 3 | 4, day: string): AssignmentEvent => ({
  type: 'Escalated',
  level,
  at: when(day),
});

export const urged = (day: string): AssignmentEvent => ({
  type: 'Urged',
  by: SECRETARIAT,
  note: 'Ban Thường vụ cần quy chế trước hội nghị tháng 11',
  at: when(day),
});

export const explanationRequired: AssignmentEvent = {
  type: 'ExplanationRequired',
  by: SECRETARIAT,
  question: 'Vì sao dự thảo chưa được trình sau khi đã lấy ý kiến?',
  dueOn: localDate('2021-10-15'),
  steps: [],
  at: when('2021-10-08'),
};

export const decided = (
  measure: Measure,
  day = '2021-10-18',
  until: string | null = null,
): AssignmentEvent => ({
  type: 'Decided',
  by: SECRETARIAT,
  dossier: day,
  measure,
  paper: { number: '110-TB/TU', date: localDate(day) },
  note: 'Báo cáo kết quả khắc phục tại kỳ họp tháng 11',
  due: until === null ? null : newDue(until),
  at: when(day),
});

export const partsAsked: AssignmentEvent = {
  type: 'PartsAsked',
  by: BODY,
  bodies: ['so-noi-vu'],
  what: 'Góp ý điều 5 và điều 6 của dự thảo quy chế',
  dueOn: localDate('2021-10-05'),
  steps: {},
  at: when('2021-09-27'),
};

export const contributed: AssignmentEvent = {
  type: 'Contributed',
  by: 'Vũ Thị Lan',
  body: 'so-noi-vu',
  kind: 'opinion',
  text: 'Nhất trí với dự thảo',
  files: [],
  at: when('2021-09-28'),
};

export const progress: AssignmentEvent = {
  type: 'ProgressReported',
  by: BODY,
  text: 'Đã lấy ý kiến 12 ngành',
  percent: 60,
  difficulties: 'Ba ngành chưa trả lời',
  proposals: 'Đề nghị Ban Dân vận có văn bản nhắc',
  at: when('2021-09-27'),
};

export const explained: AssignmentEvent = {
  type: 'Explained',
  by: BODY,
  text: 'Phải chờ ý kiến của ba ngành, đến ngày 12/10 mới đủ',
  files: [],
  at: when('2021-10-14'),
};
