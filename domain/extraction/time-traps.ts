import { citationSpans } from '../deadline/citations';

/** Words with numbers and years that say nothing about when something is due or how much of it. */
export interface TrapSpan {
  start: number;
  end: number;
  /** An outlook ("định hướng đến năm 2030") is no deadline of the plan, yet the day of a target. */
  kind: 'citation' | 'outlook' | 'quoted-name' | 'named-span' | 'theme-year';
}

const QUOTED = /“[^“”]{1,300}(?:“[^“”]{1,200}”[^“”]{0,200})?”|"[^"]{1,300}"/gu;
/** "Chương trình … giai đoạn 2016-2020", not in quotes: the span belongs to the name. */
const NAMED_SPAN =
  /(?<!\p{L})(?:chương trình|đề án|dự án|kế hoạch|chiến lược|nghị quyết|quy hoạch|cuộc vận động|phong trào)(?!\p{L})[^,.;:“”"]{0,200}?(?:giai đoạn|nhiệm kỳ) (?:từ )?(?:năm )?\d{4} ?(?:[-–]|đến) ?(?:năm )?\d{4}/giu;
const THEME_YEAR = /(?<!\p{L})(?:lấy|chọn|xác định) năm \d{4} là ["“]?(?:năm|chủ đề)(?!\p{L})/giu;

const OUTLOOK = /^(?:tầm nhìn|định hướng)(?!\p{L})/iu;

/** The traps of a sentence, ascending by start; they may overlap. */
export function trapSpans(text: string): TrapSpan[] {
  const found: TrapSpan[] = citationSpans(text).map((span) => ({
    ...span,
    kind: OUTLOOK.test(text.slice(span.start)) ? 'outlook' : 'citation',
  }));
  const add = (pattern: RegExp, kind: TrapSpan['kind']) => {
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, kind });
  };
  add(QUOTED, 'quoted-name');
  add(NAMED_SPAN, 'named-span');
  add(THEME_YEAR, 'theme-year');
  return found.sort((a, b) => a.start - b.start);
}

/** The text with its traps (but the kept kind) replaced by dots of the same length, so that offsets stay. */
export function withoutTraps(text: string, kept?: TrapSpan['kind']): string {
  let open = text;
  for (const { start, end, kind } of trapSpans(text))
    if (kind !== kept) open = open.slice(0, start) + '·'.repeat(end - start) + open.slice(end);
  return open;
}

const PAST =
  /(?<!\p{L})(?:đã (?!đề ra|được giao|ban hành)\p{L}+|mới (?:chỉ )?(?:đạt|có)|đến nay|hiện (?:nay|có|mới)|(?:những|\d+|thời gian|các) năm qua|thời gian qua|chưa đạt|đạt được (?:một số|những|nhiều))(?!\p{L})/iu;
const AIM =
  /(?<!\p{L})(?:phấn đấu|chỉ tiêu đến|mục tiêu|đến (?:hết |cuối )?năm \d{4}|h[ằà]ng năm)(?!\p{L})/iu;

/** Whether a sentence reports what was, and aims at nothing. */
export function reportsThePast(sentence: string): boolean {
  return PAST.test(sentence) && !AIM.test(sentence);
}
