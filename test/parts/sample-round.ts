import { planSchema, type Plan } from '../../domain/plan/schema';
import type { AssignmentRecord, AssignmentStatus } from '../../domain/lifecycle/types';
import type { PartContent } from '../../domain/rounds/part';
import { partContext, partForm, type FormInput, type PartForm } from '../../domain/rounds/part-form';
import type { PartContext } from '../../domain/rounds/part-check';
import type { RoundRecord } from '../../domain/rounds/types';
import type { Snapshot } from '../../domain/reports/types';
import { localDate, startOfDay, type LocalDate } from '../../domain/time/epoch';

/** Three bodies that report four targets of every kind that is judged differently. */
export const plan: Plan = planSchema.parse({
  plan: {
    code: 'KHM',
    type: 'Kế hoạch',
    number: '07-KH/TU',
    issuer: 'Ban Thường vụ Tỉnh uỷ',
    signedOn: '2026-01-15',
    term: { start: '2026-01-01', end: '2030-12-31' },
    title: 'nâng cao chất lượng công tác dân vận',
  },
  offices: { secretariat: { name: 'Ban Dân vận Tỉnh uỷ', email: 'theo-doi@mau.example' } },
  bodies: [
    { id: 'so-noi-vu', name: 'Sở Nội vụ' },
    { id: 'tinh-doan', name: 'Ban Thường vụ Tỉnh đoàn' },
    { id: 'so-y-te', name: 'Sở Y tế' },
  ],
  obligations: [
    {
      code: 'KHM-II.1-01',
      clause: 'II.1',
      kind: 'assignment',
      summary: 'Khảo sát mức độ hài lòng ở bộ phận một cửa',
      lead: ['so-noi-vu'],
      coordinating: ['tinh-doan', 'so-y-te'],
      deadline: { text: 'trong quý III/2026' },
    },
  ],
  targets: [
    target('KHM-I.1', 'Tỷ lệ người dân hài lòng với bộ phận một cửa', '>=', 90, '%'),
    target('KHM-I.2', 'Số xã có mô hình “Dân vận khéo” được công nhận', '>=', 1200, 'xã'),
    target('KHM-I.3', 'Số ngày giải quyết trung bình một hồ sơ', '<=', 5, 'ngày', { combine: 'average' }),
    target('KHM-I.4', 'Kinh phí vận động được', '>', 1000, 'triệu đồng', { bodies: ['tinh-doan'] }),
  ],
});

function target(code: string, what: string, op: string, value: number, unit: string, more: object = {}) {
  return { code, clause: 'I', what, op, value, unit, each: 'year', ...more };
}

export const days = {
  dataFrom: localDate('2025-12-15'),
  cutoff: localDate('2026-12-14'),
  opensOn: localDate('2026-11-16'),
  partsDue: localDate('2026-12-18'),
  collateDue: localDate('2026-12-25'),
  committeeDue: localDate('2026-12-30'),
  lapsesOn: localDate('2027-02-28'),
};

export function roundRecord(period = '2026'): RoundRecord {
  const body = (id: string, name: string, targets: string[]) => ({ id, name, targets });
  const participants = [
    body('so-noi-vu', 'Sở Nội vụ', ['KHM-I.1', 'KHM-I.2', 'KHM-I.3']),
    body('tinh-doan', 'Ban Thường vụ Tỉnh đoàn', ['KHM-I.1', 'KHM-I.2', 'KHM-I.3', 'KHM-I.4']),
  ];
  const steps = { parts: [], collate: [] };
  return {
    scope: 'real',
    cycle: 'KHM/1',
    plan: {
      id: `annual/${period}`,
      kind: 'annual',
      period,
      title: `Báo cáo năm ${period}`,
      obligation: null,
      days,
      steps,
      collator: null,
      participants,
    },
    state: {
      status: 'open',
      seq: 1,
      days,
      steps,
      parts: participants.map((one) => ({
        body: one,
        status: 'awaited',
        versions: [],
        returns: [],
        acceptedAt: null,
      })),
      openedAt: startOfDay(days.opensOn),
      closed: null,
      snapshot: null,
      moves: [],
      reported: null,
      ended: null,
    },
    updatedAt: startOfDay(days.opensOn),
  };
}

export function row(
  id: string,
  summary: string,
  more: { lead?: string; status?: AssignmentStatus; due?: string | null; ended?: string; secret?: true } = {},
): AssignmentRecord {
  const { lead = 'so-noi-vu', status = 'inProgress', due = '2026-09-30', ended, secret } = more;
  const effectiveDue = due === null ? null : (due as LocalDate);
  const at = ended === undefined ? null : startOfDay(localDate(ended));
  return {
    scope: 'real',
    cycle: 'KHM/1',
    assignment: {
      id,
      obligation: id.split('/')[0]!,
      clause: 'II.1',
      line: null,
      kind: 'assignment',
      summary,
      product: null,
      lead,
      coordinating: [],
      informed: [],
      period: 'once',
      deadlineText: due === null ? 'thường xuyên' : 'trong quý III/2026',
      windowStart: null,
      nominalDue: effectiveDue,
      effectiveDue,
      ...(secret ? { secrecy: 'mat' as const } : {}),
    } as unknown as AssignmentRecord['assignment'],
    leadName: 'Sở Nội vụ',
    status,
    seq: 1,
    nominalDue: effectiveDue,
    effectiveDue,
    overdue: false,
    escalationLevel: 0,
    receivedAt: null,
    submittedAt: status === 'accepted' ? at : null,
    acceptedAt: status === 'accepted' ? at : null,
    closedAt: null,
    returns: 0,
    updatedAt: startOfDay(localDate('2026-10-01')),
    detail: null,
  };
}

export const rows: AssignmentRecord[] = [
  row('KHM-II.1-01/2026-Q3', 'Khảo sát mức độ hài lòng ở bộ phận một cửa', {
    status: 'accepted',
    ended: '2026-09-20',
  }),
  row(
    'KHM-II.2-01/2026',
    'Hướng dẫn các xã, phường tổ chức đối thoại với nhân dân, mỗi năm ít nhất hai cuộc',
    { due: '2026-11-30' },
  ),
  row('KHM-II.3-01/once', 'Theo dõi việc thực hiện quy chế dân chủ ở cơ sở', { due: null }),
];

/** Last year's figures of Sở Nội vụ. */
export const lastYear = {
  round: { period: '2025', kind: 'annual' },
  targets: [reading('KHM-I.1', 85), reading('KHM-I.2', 120), reading('KHM-I.3', 4.5)],
} as unknown as Snapshot;

function reading(code: string, value: number) {
  return {
    target: plan.targets.find((one) => one.code === code),
    reported: [{ body: { id: 'so-noi-vu', name: 'Sở Nội vụ' }, value, weight: 100, reason: null }],
  };
}

export const now = startOfDay(localDate('2026-12-01'));

export function formInput(more: Partial<FormInput> = {}): FormInput {
  return {
    plan,
    round: roundRecord(),
    body: 'so-noi-vu',
    rows,
    earlier: [lastYear],
    before: null,
    now,
    ...more,
  };
}

export function form(more: Partial<FormInput> = {}): PartForm {
  const made = partForm(formInput(more));
  if (made === null) throw new Error('no such participant');
  return made;
}

export function contextOf(made: PartForm): PartContext {
  return partContext(made, roundRecord(), plan);
}

/** A part that nothing is wrong with. */
export function goodPart(made: PartForm = form()): PartContent {
  const figures = [
    { target: 'KHM-I.1', value: 92.5, unit: '%', weight: 1250, reason: null },
    { target: 'KHM-I.2', value: 1234, unit: 'xã', weight: null, reason: null },
    { target: 'KHM-I.3', value: null, unit: 'ngày', weight: null, reason: 'Chưa tổng hợp xong quý IV' },
  ];
  return {
    ...made.content,
    figures,
    assignments: made.content.assignments.map((one, i) => ({
      ...one,
      remark: i === 1 ? 'Còn 3 xã chưa tổ chức cuộc thứ hai.\nSẽ xong trước 20/12.' : null,
    })),
    narrative: {
      results: 'Đã khảo sát 1.250 lượt người dân ở 40 xã.\n- 92,5% hài lòng;\n- 3 xã dưới 70%.',
      limits: 'Một số xã chậm gửi phiếu.',
      causes: null,
      directions: 'Khảo sát lại 3 xã trong quý I.',
      difficulties: null,
      proposals: 'Đề nghị Sở Tài chính bố trí kinh phí khảo sát.',
    },
  };
}

/** The form with a part already in it, as after a return. */
export function filledForm(part: PartContent = goodPart()): PartForm {
  return { ...form(), content: part };
}
