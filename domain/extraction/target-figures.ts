import { yearOf } from '../time/epoch';
import { figuresIn, type Figure } from './figures';
import { datesIn, type DatedSpot } from './target-dates';
import { changeIn, DATED, hasObject, splitBetween, whatOf } from './target-words';
import { withoutTraps } from './time-traps';

/** A figure to reach, as one sentence states it. */
export interface StatedFigure {
  figure: Figure;
  what: string;
  by: DatedSpot['by'] | null;
  each: 'year' | null;
}

export interface SentenceContext {
  /** The sentence stands in a section of aims. */
  goals: boolean;
  /** The year in which the paper begins to hold: what was so earlier is no aim. */
  firstYear: number | null;
}

const AIM =
  /(?<!\p{L})(?:phấn đấu|chỉ tiêu|mục tiêu|đạt|bảo đảm|đảm bảo|tỷ lệ|duy trì|h[ằà]ng năm|mỗi năm)(?!\p{L})/iu;
/** Shares and sums of money are parameters of a policy, no aims. */
const MONEY_BEFORE =
  /(?<!\p{L})(?:kinh phí|(?<!thu )ngân sách|vốn|lãi suất|hỗ trợ|mức hưởng|phụ cấp|lương|thuế|phí|dự toán|định mức|chi)(?:\s+\S+){0,4}\s*$/iu;
const MONEY_BEHIND =
  /^\s*(?:kinh phí|lãi suất|vốn|giá|mức|lương|chi phí|ngân sách|tổng mức|học phí|công suất)(?!\p{L})/iu;
const TIME_UNIT = /^(?:phút|giờ|ngày|ngày làm việc)$/iu;
const MONEY_UNIT = /^(?:triệu|tỷ) đồng/iu;
/** Verbs of making and reaching: a bare count behind them is an aim, behind others it only counts what there is. */
const MAKES =
  /(?<!\p{L})(?:trồng|lập|xoá|xóa|xây|sửa|di dời|bố trí|cấp|tổ chức|tuyển|nâng cấp|xây dựng|đào tạo|bồi dưỡng|tập huấn|kết nạp|phát triển|giải quyết|tạo|đạt|có|thu hút|công nhận|mở|giảm|tăng|sửa chữa|cải tạo|thêm|mới|hoàn thành|không quá)(?:\s+(?:mới|thêm|được|cho|việc làm cho))*\s*$/iu;

/** The figures to reach that a sentence states; budgets, baselines, frequencies and names are left out. */
export function statedFigures(sentence: string, context: SentenceContext): StatedFigure[] {
  // Looking for traps costs a hundred times as much as seeing that there is no figure.
  if (figuresIn(sentence).length === 0) return [];
  const open = withoutTraps(sentence, 'outlook');
  const dates = datesIn(open);
  const words = withoutDates(sentence, dates);
  const figures = figuresIn(open).filter((figure) => !isInBrackets(open, figure.start));
  const stated: StatedFigure[] = [];
  figures.forEach((figure, i) => {
    const around = surroundings(words, figures, i);
    if (isBaseline(open, figures, i) || isPastYear(open, figures, i, dates, context)) return;
    if (!isAim(figure, around, sentence, context)) return;
    const what = whatOf(figure, around) || whatBefore(open, stated.at(-1), figure);
    if (!/\p{L}{2}/u.test(what)) return;
    stated.push({ figure, what, by: byOf(open, figures, i, dates, context), each: eachOf(open, figures, i) });
  });
  return stated;
}

/** "…; riêng năm 2026 đạt 85%": nothing else stands between the figures. */
const ONLY_ANOTHER_YEAR =
  /;\s*(?:(?:riêng|trong|đến|hết|vào|cuối|và) )*năm (?:19|20)\d{2},?\s*(?:(?:phải|đạt|là|còn)\s*)*$/iu;

/** "… đạt 45% vào năm 2028, 50% vào năm 2030", "…, trong đó vùng cao dưới 9%": of the same thing, or of a part of it. */
function whatBefore(text: string, before: StatedFigure | undefined, { start }: Figure): string {
  const between = before && text.slice(before.figure.end, start);
  if (!before || between === undefined) return '';
  if (ONLY_ANOTHER_YEAR.test(between)) return before.what;
  if (between.includes(';')) return '';
  const share = /(?<!\p{L})trong đó ([^,;]{2,60}?)\s*$/iu.exec(between)?.[1];
  if (share !== undefined) return `${before.what}, trong đó ${share}`;
  const change = changeIn(between);
  return change === null ? before.what : `${before.what} ${change}`;
}

function withoutDates(sentence: string, dates: DatedSpot[]): string {
  let words = sentence;
  for (const { start, end } of dates)
    words = words.slice(0, start) + DATED.repeat(end - start) + words.slice(end);
  return words;
}

function isInBrackets(text: string, at: number): boolean {
  const open = text.lastIndexOf('(', at);
  return open >= 0 && !text.slice(open, at).includes(')') && text.includes(')', at);
}

function surroundings(sentence: string, figures: Figure[], i: number) {
  const figure = figures[i]!;
  const before = figures[i - 1];
  const next = figures[i + 1];
  const rightOf = (one: Figure, until: number) => sentence.slice(one.end, until);
  let start = 0;
  if (before) {
    const own = rightOf(figure, next?.start ?? sentence.length);
    if (isRise(sentence, before, figure)) start = i > 1 ? figures[i - 2]!.end : 0;
    else start = before.end + splitBetween(rightOf(before, figure.start), hasObject(own));
  }
  const rise = before && isRise(sentence, before, figure);
  const left = sentence.slice(start, rise ? before.start : figure.start);
  let right = rightOf(figure, next?.start ?? sentence.length);
  if (next) {
    const nextOwn = sentence.slice(next.end, figures[i + 2]?.start ?? sentence.length);
    right = right.slice(0, splitBetween(right, hasObject(nextOwn)));
  }
  return { left: rise ? `${left} đạt ` : left, right };
}

/** "từ 62% năm 2021 lên 80%": the first figure is where one stands. */
function isRise(sentence: string, first: Figure, second: Figure): boolean {
  if (!/^từ(?!\p{L})/iu.test(sentence.slice(first.start))) return false;
  return /^[^;,]{0,40}?(?:lên|xuống|còn|đạt|đến)\s*(?:mức\s*)?$/iu.test(
    sentence.slice(first.end, second.start),
  );
}

function isBaseline(sentence: string, figures: Figure[], i: number): boolean {
  const next = figures[i + 1];
  return next !== undefined && isRise(sentence, figures[i]!, next);
}

const NEAR = 12;

/** "năm 2024 đạt 47,1%" in a paper of 2025. */
function isPastYear(
  text: string,
  figures: Figure[],
  i: number,
  dates: DatedSpot[],
  { firstYear }: SentenceContext,
): boolean {
  const figure = figures[i]!;
  const start = riseStart(text, figures, i);
  if (firstYear !== null && opensInThePast(text, dates, firstYear)) return true;
  return (
    firstYear !== null &&
    dates.some(
      (spot) =>
        spot.bare &&
        yearOf(spot.by) < firstYear &&
        isBeside(text, spot, figure) &&
        !isInside(spot, start, figure),
    )
  );
}

/** "Năm 2025, huyện đạt …; thu …" in a paper of 2026 that names no later year there. */
function opensInThePast(text: string, dates: DatedSpot[], firstYear: number): boolean {
  const past = ({ by }: DatedSpot) => yearOf(by) < firstYear;
  return dates.every(past) && dates.some(({ start, bare }) => bare && text.slice(0, start).trim() === '');
}

/** Where the figure that one starts from ends; null where a figure stands alone. */
function riseStart(text: string, figures: Figure[], i: number): number | null {
  const before = figures[i - 1];
  return before && isRise(text, before, figures[i]!) ? before.end : null;
}

/** A year between "từ 62%" and "lên 80%" dates the first. */
function isInside(spot: DatedSpot, start: number | null, figure: Figure): boolean {
  return start !== null && spot.start >= start && spot.end <= figure.start;
}

/** Directly before the figure ("năm 2024 đạt 47,1%") or directly behind it ("62% năm 2021"). */
function isBeside(text: string, { start, end }: DatedSpot, figure: Figure): boolean {
  if (end <= figure.start) return figure.start - end <= NEAR && !/[,;]/u.test(text.slice(end, figure.start));
  return start >= figure.end && text.slice(figure.end, start).trim() === '';
}

function isAim(
  figure: Figure,
  { left, right }: { left: string; right: string },
  sentence: string,
  { goals }: SentenceContext,
): boolean {
  if (MONEY_BEFORE.test(left) || MONEY_BEHIND.test(right)) return false;
  if (MONEY_UNIT.test(figure.unit) || TIME_UNIT.test(figure.unit)) return goals;
  if (isCase(sentence, figure)) return false;
  if (/^(?:điểm )?(?:%|phần trăm)/u.test(figure.unit))
    return goals || figure.bounded || figure.value === 100 || AIM.test(sentence);
  // "lựa chọn 1 - 2 chương trình" in a task only says how much work it is.
  return figure.bounded || (goals && MAKES.test(left));
}

/** "Đối với các xã còn trên 30% hộ nghèo: …": whom a task is for, no aim. */
function isCase(sentence: string, { end }: Figure): boolean {
  return /^(?:đối với|riêng|trường hợp)(?!\p{L})[^:;,]*$/iu.test(sentence.slice(0, end));
}

function byOf(
  sentence: string,
  figures: Figure[],
  i: number,
  dates: DatedSpot[],
  { firstYear }: SentenceContext,
): DatedSpot['by'] | null {
  const figure = figures[i]!;
  const start = riseStart(sentence, figures, i);
  // A year without "đến" counts where it stands beside the figure.
  const holds = (spot: DatedSpot) =>
    !isInside(spot, start, figure) &&
    (!spot.bare ||
      (firstYear !== null &&
        yearOf(spot.by) >= firstYear &&
        (isBeside(sentence, spot, figure) || isLabel(sentence, spot))));
  const behind = dates.find((spot) => spot.start >= figure.end && holds(spot));
  if (behind && isSaidOf(sentence, figure, behind, figures[i + 1])) return behind.by;
  return dates.findLast((spot) => spot.end <= figure.start && holds(spot))?.by ?? null;
}

/** "Năm 2027: 62% …; dưới 1% …": said of all that follows. */
function isLabel(sentence: string, { start, end }: DatedSpot): boolean {
  return sentence.slice(0, start).trim() === '' && /^\s*:/u.test(sentence.slice(end));
}

/** Whether a day behind a figure is still said of it, and not of the next one. */
function isSaidOf(sentence: string, figure: Figure, spot: DatedSpot, next: Figure | undefined): boolean {
  if (next && spot.start >= next.start) return false;
  const between = sentence.slice(figure.end, spot.start);
  return next === undefined ? !between.includes(';') : !/[,;]/u.test(between);
}

function eachOf(open: string, figures: Figure[], i: number): 'year' | null {
  const figure = figures[i]!;
  if (figure.each) return figure.each;
  const thought = open.slice(open.lastIndexOf(';', figure.start) + 1, figure.start);
  const opening = open.slice(0, figures[0]!.start);
  const behind = open.slice(figure.end, figures[i + 1]?.start).split(/[,;.]/u)[0]!;
  return YEARLY.test(opening) || YEARLY.test(withoutRates(thought)) || YEARLY_END.test(behind)
    ? 'year'
    : null;
}

const YEARLY = /(?<!\p{L})(?:h[ằà]ng năm|mỗi năm|thường niên)(?!\p{L})/iu;
const YEARLY_END = /(?<!\p{L})(?:h[ằà]ng|mỗi) năm\s*$/iu;

/** "10% mỗi năm" says so of its own figure only. */
function withoutRates(text: string): string {
  return text.replace(/% (?:mỗi|h[ằà]ng) năm/giu, '%');
}
