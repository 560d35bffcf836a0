import { workingCalendar } from '../../domain/calendar/working-days';
import { calendarData } from '../../config/calendars/load';
import { ladderPolicies } from '../../config/ladders';
import { readDeadline } from '../../domain/deadline';
import { planOfDraft, type PlanOfDraftOptions } from '../../domain/draft/plan-of-draft';
import type { Draft, DraftObligation } from '../../domain/extraction/draft';
import type { Plan } from '../../domain/plan/schema';
import { localDate } from '../../domain/time/epoch';

export const calendar = workingCalendar(calendarData({ from: 2015, to: 2040 }));
export const ladders = ladderPolicies();
export const term = { start: localDate('2021-01-01'), end: localDate('2025-12-31') };

/** An obligation as a reader of papers gives it; what a test does not name is plain and certain. */
export function draftObligation(
  id: string,
  line: number,
  phrase: string,
  more: Partial<DraftObligation> = {},
): DraftObligation {
  const outcome = readDeadline(phrase, {
    calendar,
    options: { beforeDay: 'strict', roll: true },
    term,
    signedOn: null,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return {
    id,
    clause: id.replace(/-\d+$/, ''),
    place: { line },
    quote: `Giao Ban Tổ chức Tỉnh uỷ lập sổ theo dõi số ${line} ${phrase}.`,
    summary: `Lập sổ theo dõi số ${line}`,
    kind: 'assignment',
    lead: ['ban-to-chuc'],
    coordinating: [],
    leadImplied: false,
    deadline: outcome.value,
    condition: null,
    dependsOn: [],
    confidence: 'high',
    confidenceReason: 'có chữ “giao” và một cơ quan',
    ...more,
  };
}

/** The draft of a small paper that was made up for the tests: one of each kind of open point. */
export function smallDraft(more: Partial<Draft> = {}): Draft {
  return {
    document: {
      type: 'Kế hoạch',
      number: '17-KH/TU',
      date: null,
      issuer: 'Ban Thường vụ Tỉnh uỷ',
      province: 'Sông Mẫu',
      title: 'Kế hoạch kiện toàn sổ sách ở cơ sở',
      term,
      recipients: [],
      signedAs: 'Phó Bí thư',
    },
    clauses: [],
    obligations: [
      draftObligation('II.1-01', 12, 'trong quý III/2021'),
      draftObligation('II.1-02', 14, 'giữa năm 2022', {
        lead: ['ban-noi-chinh'],
        coordinating: ['doan-the'],
        quote: 'Ban Nội chính rà soát hộp thư góp ý cùng các đoàn thể, xong giữa năm 2022.',
        summary: 'Rà soát hộp thư góp ý',
      }),
      draftObligation('II.2-01', 20, 'hằng năm', {
        kind: 'periodic',
        lead: ['doan-the'],
        leadImplied: true,
        quote: 'Mở lớp bồi dưỡng cán bộ chi hội, làm hằng năm.',
        summary: 'Mở lớp bồi dưỡng cán bộ chi hội',
        confidence: 'medium',
        confidenceReason: 'chủ trì lấy từ câu trước',
      }),
      draftObligation('III-01', 31, 'năm 2027', {
        kind: 'final-review',
        quote: 'Năm 2027 Ban Tổ chức Tỉnh uỷ tổng kết việc lập sổ.',
        summary: 'Tổng kết việc lập sổ',
        dependsOn: ['II.1-01'],
      }),
    ],
    weak: [
      draftObligation('I-01', 5, '', {
        lead: [],
        quote: 'Mọi cán bộ gương mẫu giữ gìn sổ sách.',
        summary: 'Gương mẫu giữ gìn sổ sách',
        confidence: 'low',
        confidenceReason: 'lời kêu gọi, không nêu cơ quan',
      }),
    ],
    targets: [
      {
        id: 'I-CT1',
        clause: 'I',
        place: { line: 7 },
        what: 'Chi hội có đủ sổ sách',
        op: '>',
        value: 80,
        unit: '%',
        by: localDate('2025-12-31'),
        each: null,
        alsoAt: [],
      },
    ],
    bodies: [
      {
        id: 'ban-to-chuc',
        name: 'Ban Tổ chức Tỉnh uỷ',
        aliases: ['Ban Tổ chức'],
        kind: 'ban đảng',
        known: true,
      },
      { id: 'ban-noi-chinh', name: 'Ban Nội chính', aliases: [], kind: null, known: false },
      { id: 'hoi-nong-dan', name: 'Hội Nông dân tỉnh', aliases: [], kind: 'đoàn thể', known: true },
      { id: 'tinh-doan', name: 'Tỉnh đoàn', aliases: [], kind: 'đoàn thể', known: true },
      { id: 'so-xay-dung', name: 'Sở Xây dựng', aliases: [], kind: 'sở, ngành', known: true },
    ],
    groups: [{ id: 'doan-the', name: 'Các đoàn thể', aliases: [], members: ['hoi-nong-dan', 'tinh-doan'] }],
    questions: [
      {
        code: 'unknown-body',
        about: 'ban-noi-chinh',
        message: 'Ban Nội chính có phải là Ban Nội chính Tỉnh uỷ?',
        places: [{ line: 14 }],
      },
    ],
    warnings: [{ place: { line: 3 }, code: 'no-date', message: 'Không thấy ngày ký.' }],
    ...more,
  };
}

export function planFrom(draft: Draft, options: Partial<PlanOfDraftOptions> = {}): Plan {
  const outcome = planOfDraft(draft, { calendar, ladders, ...options });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}
