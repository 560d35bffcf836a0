import type { Finding, Limit, Point, Scan, Window } from './scan';
import { wordsOf } from './scan';

/** What the words in front of a point of time say about it. */

const REACH = 60;

/** An hour is named: the day itself is the due day ("trước 17 giờ ngày 15/12"). */
const BEFORE_HOUR = /(?<!\p{L})trước \d{1,2} ?(?:h|g|giờ) ?(?:\d{1,2})?(?: ?phút)?,?(?: ngày)? ?$/u;
const BEFORE = /(?<!\p{L})(?:trước|sớm hơn)(?: (?:thời điểm|thời hạn|hạn))?:?(?: ngày)? ?$/u;
const THROUGH =
  /(?<!\p{L})(?:hết|(?:chậm|muộn|trễ) nhất(?: là)?|không (?:được )?(?:quá|muộn hơn|chậm hơn|trễ hơn)|hạn (?:cuối cùng|cuối|chót)(?: là)?)(?: (?:đến|tới|hết|vào|trong))*:?(?: ngày)? ?$/u;
const BY = /(?<!\p{L})(?:đến|tới)(?: (?:khoảng|vào))?(?: ngày)? ?$/u;
const FROM = /(?<!\p{L})(?:từ|bắt đầu(?: (?:vào|trong))?|sau)(?: khoảng)?(?: ngày)? ?$/u;
const VAGUE = /(?<!\p{L})(?:khoảng|tầm|quãng|tuần (?:thứ )?(?:\p{L}+|\d)(?: của)?)(?: ngày)? ?$/u;

const ANCHOR_BESIDE =
  /(?<!\p{L})(?:trong|vào|hoàn thành|hoàn tất|xong|kết thúc|thời gian|thời hạn|hạn|tiến độ|sơ kết|tổng kết)(?: là)?(?: (?:khoảng|dịp|các))?:? ?\(?(?:ngày )?$/u;
const ANCHOR_NEAR =
  /(?<!\p{L})(?:hoàn thành|hoàn tất|xong|kết thúc|thời gian|thời hạn|tiến độ|hạn)(?!\p{L})[^.;,•]{0,30}$/u;
const ANCHOR_BEHIND =
  /^[ ,:)]*(?:phải |cần |tổ chức |tiến hành )?(?:hoàn thành|hoàn tất|xong|kết thúc|sơ kết|tổng kết)(?!\p{L})/u;

interface LeadIn {
  limit: Limit;
  vague: boolean;
  anchored: boolean;
}

function limitOf(before: string): Limit {
  if (BEFORE_HOUR.test(before)) return 'through';
  if (BEFORE.test(before)) return 'before';
  if (THROUGH.test(before)) return 'through';
  if (BY.test(before)) return 'by';
  return FROM.test(before) ? 'from' : 'in';
}

function leadIn(scan: Scan, start: number, end: number): LeadIn {
  const before = scan.phrase.open.slice(Math.max(0, start - REACH), start);
  const behind = scan.phrase.open.slice(end, end + REACH);
  const limit = limitOf(before);
  const bound = limit === 'before' || limit === 'through' || limit === 'by';
  const anchored =
    bound || ANCHOR_BESIDE.test(before) || ANCHOR_NEAR.test(before) || ANCHOR_BEHIND.test(behind);
  return { limit, vague: VAGUE.test(before), anchored };
}

export function finding(scan: Scan, start: number, end: number, anchored: boolean): Finding {
  return { start, end, words: wordsOf(scan, start, end), anchored };
}

export interface Dating {
  year: number | null;
  yearAssumed?: boolean;
  nextYear?: boolean;
}

/** A point of time with what its surroundings say. */
export function pointAt(scan: Scan, start: number, end: number, window: Window, dating: Dating): Point {
  const { limit, vague, anchored } = leadIn(scan, start, end);
  return {
    ...finding(scan, start, end, anchored),
    window,
    year: dating.year,
    yearAssumed: dating.yearAssumed ?? false,
    nextYear: dating.nextYear ?? false,
    limit,
    vague,
  };
}
