import { tidy } from './kept-lines';

/** Kinds of papers by the words that stand as their headline; longer names before the names they begin with. */
const PAPER_TYPES = [
  'Chương trình hành động',
  'Chương trình công tác',
  'Chương trình phối hợp',
  'Chương trình',
  'Kế hoạch hành động',
  'Kế hoạch',
  'Chỉ thị',
  'Đề án',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Kết luận',
  'Hướng dẫn',
  'Thông tri',
  'Thông báo',
  'Thông tư',
  'Quy chế',
  'Quy định',
  'Báo cáo',
  'Tờ trình',
  'Công điện',
  'Phương án',
  'Chiến lược',
  'Dự án',
];

/** "K Ế  H O Ạ C H": letters set apart; two spaces or more part the words. */
function closeLetters(text: string): string {
  if (!/^(?:\p{L}\s+)+\p{L}$/u.test(text.trim())) return text;
  const words = text.trim().split(/\s{2,}/u);
  return words.map((word) => word.replace(/\s/gu, '')).join(' ');
}

export interface Headline {
  type: string;
  /** What follows the type on the same line; empty for a type alone. */
  rest: string;
}

/** The type of paper that a line announces: a type alone, or one in capitals with its title behind it. */
export function headlineOf(line: string): Headline | null {
  const text = tidy(closeLetters(line));
  const lower = text.toLowerCase();
  const bare = lower.replace(/\s/gu, '');
  for (const type of PAPER_TYPES) {
    const name = type.toLowerCase();
    if (lower === name || bare === name.replace(/\s/gu, '')) return { type, rest: '' };
    const shouted = type.toUpperCase();
    if (text.startsWith(`${shouted} `)) return { type, rest: text.slice(shouted.length + 1) };
  }
  return null;
}

/** The type that a symbol's letters stand for, for papers whose headline is missing. */
const TYPES_BY_LETTERS: Record<string, string> = {
  KH: 'Kế hoạch',
  CT: 'Chỉ thị',
  ĐA: 'Đề án',
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  KL: 'Kết luận',
  HD: 'Hướng dẫn',
  CTR: 'Chương trình',
  CTHĐ: 'Chương trình hành động',
  TB: 'Thông báo',
  BC: 'Báo cáo',
  TTR: 'Tờ trình',
};

export function typeOfLetters(letters: string): string | null {
  return TYPES_BY_LETTERS[letters.toUpperCase()] ?? null;
}
