import { finding } from './lead-in';
import { eachMatch, type Scan, type Standing } from './scan';
import { LEFT, RIGHT } from './words';

/** Duties without a date of their own: continuous ones, and those that wait for an event. */

/** "chi thường xuyên" is a budget line; "5 năm liên tục" a length of time. */
const CONTINUOUS = new RegExp(
  `(?<!(?:chi|kinh phí|ngân sách|nguồn) )${LEFT}(?:thường xuyên|(?<!năm )liên tục(?! \\d)|hằng ngày|trong suốt (?:thời gian|quá trình))${RIGHT}`,
  'u',
);
const CONDITIONAL = new RegExp(
  `${LEFT}(?:(?:ngay )?sau khi|(?<!trong )khi (?:được|có|đã|hoàn thành|kết thúc|cần)|trước khi|(?:trước|ngay sau) (?:tết|đại hội|hội nghị|kỳ họp)|trên cơ sở (?:các )?kết quả|căn cứ (?:vào )?(?:các )?kết quả)${RIGHT}(?:[^.;,•]{0,80}?(?:thông qua|phê duyệt|chấp thuận|đồng ý|cho phép|ban hành)${RIGHT}|[^.;,•]{0,100})`,
  'u',
);

export function findStanding(scan: Scan): void {
  const add = (pattern: RegExp, kind: Standing['kind']) =>
    eachMatch(scan, pattern, (match) => {
      const end = match.index + match[0].length;
      scan.standing.push({ ...finding(scan, match.index, end, true), kind });
      return end;
    });
  add(CONTINUOUS, 'continuous');
  add(CONDITIONAL, 'conditional');
}
