import { shownSummary } from '../../domain/desk/subject';
import { printedDate, type Instant, type LocalDate } from '../../domain/time/epoch';
import type { Scope } from '../../domain/ids';
import type { AgendaDue, AgendaRound } from '../../store/agenda';
import { STATUS_LABELS } from '../terminal/words';
import { ROUND_STATUS_LABELS } from '../terminal/round-words';

/** One day in a calendar that somebody's own program keeps. */
export interface FeedEntry {
  /** The same for as long as the thing itself lives, wherever its day moves. */
  uid: string;
  /** Grows with each change. */
  sequence: number;
  changedAt: Instant;
  day: LocalDate;
  title: string;
  lines: string[];
  cancelled: boolean;
  url: string;
}

export interface FeedView {
  scope: Scope;
  /** The body it is of; null: all bodies. */
  body: string | null;
  /** Addresses of pages, whole. */
  pageOf: { assignment: (cycle: string, id: string) => string; round: (cycle: string, id: string) => string };
}

/** What a feed tells of assignments and rounds. Secret duties: that they exist, and their day. */
export function feedEntries(
  { dues, rounds }: { dues: readonly AgendaDue[]; rounds: readonly AgendaRound[] },
  view: FeedView,
): FeedEntry[] {
  return [
    ...dues.map((due) => entryOfDue(due, view)),
    ...rounds.flatMap((round) => entriesOfRound(round, view)),
  ];
}

function entryOfDue(due: AgendaDue, { scope, body, pageOf }: FeedView): FeedEntry {
  const { cycle, id, status, effectiveDue, nominalDue, leadName } = due;
  const summary = shownSummary(due);
  const moved =
    nominalDue !== null && nominalDue !== effectiveDue ? ` (thời hạn ghi: ${printedDate(nominalDue)})` : '';
  return {
    uid: uidOf(scope, `nhiem-vu/${cycle}/${id}`),
    sequence: due.seq,
    changedAt: due.updatedAt,
    day: effectiveDue,
    title: `${MARKS[status] ?? 'Đến hạn: '}${summary}${body === null ? ` – ${leadName}` : ''}`,
    lines: [
      `Mã nhiệm vụ: ${id}`,
      `Cơ quan chủ trì: ${leadName}${body !== null && body !== due.lead ? ' (cơ quan mình phối hợp)' : ''}`,
      `Thời hạn: ${printedDate(effectiveDue)}${moved}`,
      `Tình trạng: ${STATUS_LABELS[status]}`,
    ],
    cancelled: status === 'withdrawn' || status === 'closed',
    url: pageOf.assignment(cycle, id),
  };
}

const MARKS: Partial<Record<AgendaDue['status'], string>> = {
  accepted: 'Đã hoàn thành: ',
  submitted: 'Đã nộp, chờ xác nhận: ',
  suspended: 'Tạm dừng: ',
  withdrawn: 'Đã thu hồi: ',
  closed: 'Kết thúc theo dõi: ',
};

function entriesOfRound(round: AgendaRound, { scope, body, pageOf }: FeedView): FeedEntry[] {
  const { cycle, id, title, days, status, seq, updatedAt } = round;
  const one = (what: string, day: LocalDate, words: string): FeedEntry => ({
    uid: uidOf(scope, `ky/${cycle}/${id}/${what}`),
    sequence: seq,
    changedAt: updatedAt,
    day,
    title: `${words}: ${title}`,
    lines: [`Số liệu đến ${printedDate(days.cutoff)}`, `Tình trạng: ${ROUND_STATUS_LABELS[status]}`],
    cancelled: status === 'cancelled',
    url: pageOf.round(cycle, id),
  });
  const parts = one('gui', days.partsDue, 'Hạn gửi báo cáo');
  if (body !== null) return [parts];
  return [
    parts,
    one('tong-hop', days.collateDue, 'Hạn tổng hợp'),
    one('trinh', days.committeeDue, 'Hạn trình Ban Thường vụ'),
  ];
}

function uidOf(scope: Scope, id: string): string {
  return `${scope}/${id}@don-doc`;
}
