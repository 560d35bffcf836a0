/** The mark that opens a heading, a clause or a bullet, in the numbering styles of Party and State papers. */
export type MarkKind =
  'annex' | 'part' | 'chapter' | 'letter' | 'roman' | 'article' | 'number' | 'point' | 'bullet';

export interface Mark {
  kind: MarkKind;
  /** As it stands in the paper: `Phần thứ nhất`, `III-`, `1.1.`, `a)`, `+`. */
  written: string;
  /** What an id needs of it: `III`, `1.1`, `a`; empty for a bullet. */
  label: string;
  /** Its place in the counting, one number a level: `III` → [3], `5.1` → [5, 1]; empty for a bullet. */
  numbers: number[];
  /** What stands behind (or around) the number; two styles are two levels. */
  style: string;
  /** Where the text behind the mark begins. */
  end: number;
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };

/** The value of `I`, `IV`, `XII` …; null for letters that are no numeral, such as `IIII` or `VX`. */
export function romanValue(letters: string): number | null {
  if (!/^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(letters) || letters === '') return null;
  const values = [...letters].map((letter) => ROMAN_VALUES[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function ordinalValue(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d{1,2}$/u.test(lower)) return Number(lower);
  const named = ORDINALS.indexOf(lower === 'bẩy' ? 'bảy' : lower);
  return named >= 0 ? named + 1 : romanValue(word);
}

type Reader = (text: string) => Mark | null;

const DIVISION_HEAD = /^(phần|chương|mục)\s+(?:thứ\s+)?([\p{L}\d]{1,5})(?=$|[\s.:\-–)])/iu;

/** "Phần thứ nhất", "PHẦN II.", "Chương 1", "Mục 2"; prose about a part ("Phần hai của Đề án nêu …") is none. */
const division: Reader = (text) => {
  const match = DIVISION_HEAD.exec(text);
  const value = match && ordinalValue(match[2]!);
  if (!match || !value) return null;
  const rest = text.slice(match[0].length);
  const [gap] = /^\s*[.:\-–]?\s*/u.exec(rest)!;
  if (rest !== gap && !/[.:\-–]/u.test(gap) && !isCapitals(rest)) return null;
  const name = match[1]!.toLowerCase();
  return {
    kind: name === 'phần' ? 'part' : 'chapter',
    written: match[0],
    label: `${name.charAt(0).toUpperCase()}${value}`,
    numbers: [value],
    style: name,
    end: match[0].length + gap.length,
  };
};

const ANNEX_HEAD = /^phụ\s+lục(?:\s+(?:số\s+)?(\d{1,2}|[IVX]{1,5})(?![\p{L}\d]))?\s*[.:\-–]?\s*/iu;

const annex: Reader = (text) => {
  const match = ANNEX_HEAD.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  if (rest !== '' && !/[.:\-–]\s*$/u.test(match[0]) && !isCapitals(rest)) return null;
  const value = match[1] === undefined ? 0 : (ordinalValue(match[1]) ?? 0);
  return {
    kind: 'annex',
    written: match[0].trim(),
    label: value === 0 ? 'PL' : `PL${value}`,
    numbers: [value],
    style: '',
    end: match[0].length,
  };
};

const article: Reader = (text) => {
  const match = /^(?:điều|ĐIỀU)\s+(\d{1,3})([a-zđ]?)\s*[.:]\s*/iu.exec(text);
  if (!match) return null;
  return {
    kind: 'article',
    written: match[0].trim(),
    label: `D${match[1]}${match[2]}`,
    numbers: [Number(match[1])],
    style: '',
    end: match[0].length,
  };
};

const roman: Reader = (text) => {
  const match = /^([IVXL]{1,7})\s*([.\-–/:)])\s*(?=[\p{L}“"(]|$)/u.exec(text);
  const value = match && romanValue(match[1]!);
  if (!match || !value) return null;
  return {
    kind: 'roman',
    written: match[0].trim(),
    label: match[1]!,
    numbers: [value],
    style: match[2]!,
    end: match[0].length,
  };
};

/** "A. PHẦN CHUNG", "B- …": only where the words behind it shout, for "A. Nguyễn" is a name. */
const letter: Reader = (text) => {
  const match = /^([A-EGHK])\s*([.\-–/])\s*(?=\p{Lu})/u.exec(text);
  if (!match || !isCapitals(text.slice(match[0].length))) return null;
  return {
    kind: 'letter',
    written: match[0].trim(),
    label: match[1]!,
    numbers: [match[1]!.charCodeAt(0) - 64],
    style: match[2]!,
    end: match[0].length,
  };
};

const SYMBOL_HEAD = /^\d{1,5}\s*[-–]\s*\p{Lu}\p{L}{1,4}\s*\/\s*\p{Lu}/u;
const NUMBER_HEAD = /^(?:([IVXL]{1,5})\.)?(\d{1,3}(?:\.\d{1,3}){0,4})(\s*[.\-–):/])?(\s*)/u;

/** "1.", "1-", "1)", "1/", "1.1.", "5.1-", "1.1 Text"; never a date, a share, a symbol or "1 - 2 chương trình". */
const number: Reader = (text) => {
  const match = NUMBER_HEAD.exec(text);
  if (!match || SYMBOL_HEAD.test(text)) return null;
  const parts = match[2]!.split('.');
  if (parts.some((part) => part.length > 2 || Number(part) === 0)) return null;
  const style = (match[3] ?? '').trim();
  const rest = text.slice(match[0].length);
  if (/^[\d%,]/u.test(rest)) return null;
  if (style === '' && !(parts.length > 1 && match[4] !== '' && /^[\p{Lu}“"]/u.test(rest))) return null;
  if (match[4] === '' && !/^(?:[\p{Lu}“"]|$)/u.test(rest)) return null;
  if (style === '/' && match[4] === '') return null;
  return {
    kind: 'number',
    written: match[0].trim(),
    label: parts.map(Number).join('.'),
    numbers: parts.map(Number),
    style,
    end: match[0].length,
  };
};

const bracketed: Reader = (text) => {
  const match = /^\((\d{1,2}|[a-zđ])\)\s*(?=\S)/u.exec(text);
  if (!match) return null;
  const digits = /\d/u.test(match[1]!);
  return {
    kind: digits ? 'number' : 'point',
    written: match[0].trim(),
    label: pointLabel(match[1]!),
    numbers: [digits ? Number(match[1]) : POINT_LETTERS.indexOf(match[1]!) + 1],
    style: '()',
    end: match[0].length,
  };
};

const point: Reader = (text) => {
  const match = /^([a-zđ])\s?([.)\-/])\s*(?=[\p{L}\d“"(])/u.exec(text);
  if (!match) return null;
  const spaced = /\s$/u.test(match[0]);
  if (!spaced && !(match[2] === ')' || /^\p{Lu}\p{Ll}/u.test(text.slice(match[0].length)))) return null;
  return {
    kind: 'point',
    written: match[0].trim(),
    label: pointLabel(match[1]!),
    numbers: [POINT_LETTERS.indexOf(match[1]!) + 1],
    style: match[2]!,
    end: match[0].length,
  };
};

/** Ids are plain ASCII: the point "đ)" is `dd`. */
function pointLabel(label: string): string {
  return label === 'đ' ? 'dd' : label;
}

/** Signs first; then letters that a lost symbol font leaves behind ("o Tổ chức", "Ø Xây dựng"). */
const BULLET_HEAD = /^(?:([-–—+*•●○◦▪▫■□►▶➢➤✓✔·\uF0B7\uF02D\uF0A7])(?![\d*-])\s*|([oØ§vq])\s+(?=\p{Lu}))/u;

const bullet: Reader = (text) => {
  const match = BULLET_HEAD.exec(text);
  // "*Mục tiêu:*" is emphasis that a converter left.
  if (!match || /^\*\S.*\*$/u.test(text)) return null;
  const sign = (match[1] ?? match[2])!;
  return {
    kind: 'bullet',
    written: sign,
    label: '',
    numbers: [],
    style: /[–—\uF02D]/u.test(sign) ? '-' : sign,
    end: match[0].length,
  };
};

const READERS: Reader[] = [division, annex, article, bracketed, roman, letter, number, point, bullet];

/** The mark at the beginning of a line or a paragraph; null where it has none. Text as `tidy` leaves it. */
export function readMark(text: string): Mark | null {
  for (const reader of READERS) {
    const mark = reader(text);
    if (mark) return mark;
  }
  return null;
}

/** Whether every letter is a capital, as in headings and letterheads. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
