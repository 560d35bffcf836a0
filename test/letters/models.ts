import type { DigestItem, Subject } from '../../domain/desk/types';
import type { DigestModel, LetterFrame, MorningFigures, ReturnedModel } from '../../domain/letters';
import {
  atHour,
  dayNumber,
  fromDayNumber,
  localDate,
  weekday,
  type LocalDate,
} from '../../domain/time/epoch';

export const DAY = localDate('2021-09-30');

/** Mondays to Fridays: enough of a calendar for a letter. */
export function weekdaysBetween(from: LocalDate, to: LocalDate): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let day = dayNumber(first) + 1; day <= dayNumber(last); day++)
    if (weekday(fromDayNumber(day)) <= 5) count++;
  return count === 0 ? 0 : sign * count;
}

export const PLAN =
  'Kế hoạch số 142-KH/TU, ngày 05/03/2021 của Ban Thường vụ Tỉnh uỷ: “Nâng cao hiệu quả công tác dân vận giai đoạn 2020–2025”';

export const BODIES = {
  'hoi-nong-dan': 'Hội Nông dân tỉnh',
  'so-noi-vu': 'Sở Nội vụ',
  'mat-tran': 'Uỷ ban Mặt trận Tổ quốc tỉnh',
};

export function frame(change: Partial<LetterFrame> = {}): LetterFrame {
  return {
    audience: { kind: 'body', id: 'hoi-nong-dan' },
    recipientName: 'Hội Nông dân tỉnh',
    day: DAY,
    plans: { 'KH142/1': PLAN },
    bodies: BODIES,
    signature: { office: 'Ban Dân vận Tỉnh uỷ', phone: '0251 3822 000', email: 'danvan@tinh.example' },
    links: null,
    rehearsal: false,
    workingDays: weekdaysBetween,
    ...change,
  };
}

export function subject(change: Partial<Subject> = {}): Subject {
  const due = localDate('2021-09-27');
  return {
    cycle: 'KH142/1',
    assignment: 'KH142-III.4-02/2021-Q3',
    clause: 'III.4',
    summary: 'Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị',
    product: 'Quy chế phối hợp',
    lead: 'hoi-nong-dan',
    leadName: 'Hội Nông dân tỉnh',
    deadlineText: '',
    nominalDue: due,
    effectiveDue: due,
    ...change,
  };
}

export function item(
  change: Partial<Omit<DigestItem, 'subject'>> = {},
  about: Partial<Subject> = {},
): DigestItem {
  return {
    kind: 'overdue',
    rung: '+3',
    seq: 0,
    role: 'lead',
    merged: [],
    ...change,
    subject: subject(about),
  };
}

export function dated(due: string, about: Partial<Subject> = {}): Partial<Subject> {
  return { nominalDue: localDate(due), effectiveDue: localDate(due), ...about };
}

export function digest(items: DigestItem[], change: Partial<DigestModel> = {}): DigestModel {
  return { ...frame(), items, rows: {}, rounds: {}, morning: null, ...change };
}

export function returned(change: Partial<ReturnedModel> = {}): ReturnedModel {
  return {
    ...frame(),
    subject: subject({ deadlineText: 'trong quý III/2021' }),
    note: {
      by: 'Trần Thị Bình',
      reason: 'Quy chế chưa có ý kiến của Mặt trận Tổ quốc',
      newNominalDue: localDate('2021-10-16'),
      newEffectiveDue: localDate('2021-10-18'),
      returnedAt: atHour(DAY, 14),
    },
    times: 1,
    isSecret: false,
    ...change,
  };
}

/** A morning of the secretariat on which nothing waits for it. */
export function morning(change: Partial<MorningFigures> = {}): MorningFigures {
  return {
    awaitingAcceptance: [],
    unresolvedMails: 0,
    unreceived: [],
    toDecide: [],
    unexplained: [],
    rounds: [],
    ...change,
  };
}

/** Items of one body of every kind, as a busy morning has them. */
export function busyMorning(): DigestItem[] {
  return [
    item(
      { kind: 'start', rung: '-66' },
      dated('2021-12-31', {
        assignment: 'KH142-III.2-01/2021',
        clause: 'III.2',
        summary: 'Mở lớp tập huấn nghiệp vụ cho cán bộ cơ sở',
        product: 'Báo cáo kết quả tập huấn',
        deadlineText: 'hằng năm',
      }),
    ),
    item(
      { kind: 'reminder', rung: '-7', role: 'coordinating' },
      dated('2021-10-11', {
        assignment: 'KH142-II.1-03/once',
        clause: 'II.1',
        summary: 'Rà soát mô hình "Dân vận khéo" & nhân rộng',
        leadName: 'Ban Dân vận Tỉnh uỷ',
        product: null,
      }),
    ),
    item({
      kind: 'overdue',
      rung: '+3',
      merged: [
        { kind: 'overdue', rung: '+1', on: localDate('2021-09-28') },
        { kind: 'due', rung: '0', on: localDate('2021-09-27') },
      ],
    }),
    item(
      { kind: 'due', rung: '0' },
      dated('2021-09-30', {
        assignment: 'KH142-III.4-05/2021-Q3',
        summary: 'Báo cáo quý III về tiếp xúc, đối thoại với nhân dân',
        deadlineText: 'hằng quý',
      }),
    ),
    item(
      { kind: 'accepted', rung: '' },
      dated('2021-09-20', { assignment: 'KH142-III.1-01/2021-Q2', summary: 'Báo cáo quý II' }),
    ),
  ];
}
