import { isCapitals, readMark, type Mark } from './marks';

/** Words that a number on the next line belongs to: "theo khoản / 2. Điều 5". */
const BEFORE_A_NUMBER =
  /(?<!\p{L})(?:số|khoản|điểm|điều|mục|chương|phần|lục|ngày|tháng|năm|quý|từ|đến|và|là|trên|dưới|khoảng|nhất|thứ|khoá|khóa|kỳ|hạng|gồm|có)$/iu;

export function asksForNumber(line: string): boolean {
  return BEFORE_A_NUMBER.test(line) && !isCapitals(line);
}

/** Shorter lines are not broken: a dash behind them is a bullet. */
const SHORTEST_BROKEN_LINE = 40;

/** The mark that opens a line, unless the line before shows that it only looks like one. */
export function openingMark(before: string | null, line: string): Mark | null {
  const mark = readMark(line);
  if (!mark || before === null || isCapitals(before)) return mark;
  if (/[.;:!?…)”"]$/u.test(before)) return mark;
  if (mark.kind !== 'bullet') return asksForNumber(before) ? null : mark;
  if (mark.style !== '-') return mark;
  // "kinh tế / - xã hội", "2011 / – 2015": a dash inside words that a line broke.
  const behind = line.slice(mark.end);
  const pair = /^\p{Ll}/u.test(behind) && before.length > SHORTEST_BROKEN_LINE;
  const years = /^(?:19|20)\d{2}(?!\d)/u.test(behind) && /(?<!\d)(?:19|20)\d{2}$/u.test(before);
  return pair || years ? null : mark;
}
