import type { DigestItem, Subject } from '../domain/desk/types';
import { digestLetter, type Letter } from '../domain/letters';
import { localDate } from '../domain/time/epoch';

/** What every made item says, in letters and on cards alike. */
export function subjectOf(body: string, assignment: string, year: number): Subject {
  const due = localDate(`${year}-12-31`);
  return {
    cycle: 'DO/1',
    assignment,
    clause: 'I.1',
    summary: 'Nhiệm vụ về nâng cao chất lượng công tác dân vận của chính quyền các cấp',
    product: 'Báo cáo kết quả',
    lead: body,
    leadName: body,
    deadlineText: `đến hết ngày 31/12/${year}`,
    nominalDue: due,
    effectiveDue: due,
  };
}

/** The very letter that a desk would send, for whoever else sends the same mail in a comparison. */
export function letterOf(body: string, assignments: string[]): Letter {
  const items = assignments.map((assignment): DigestItem => ({
    seq: 0,
    kind: 'reminder',
    rung: '-7',
    role: 'lead',
    merged: [],
    subject: subjectOf(body, assignment, 2026),
  }));
  return digestLetter({
    audience: { kind: 'body', id: body },
    recipientName: body,
    day: localDate('2026-12-22'),
    plans: { 'DO/1': 'Kế hoạch đo tốc độ' },
    bodies: {},
    signature: null,
    links: null,
    rehearsal: false,
    workingDays: () => 7,
    items,
    rows: {},
    rounds: {},
    morning: null,
  });
}
