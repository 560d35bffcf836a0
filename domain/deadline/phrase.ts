/**
 * The text of a phrase made ready for matching: lower case, NFC, one spelling per word of the vocabulary. Every
 * character remembers where it stood, so that a person is shown the words as written.
 */
export interface Phrase {
  /** Folded text. */
  readonly text: string;
  /** The same with everything already understood blanked out; same length. */
  open: string;
  readonly raw: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stands for a character that was already understood; neither letter, digit nor space. */
const BLANK = '•';

interface Mapped {
  text: string;
  starts: number[];
  ends: number[];
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff*_`]/;
const DASH = /[\u2010-\u2015\u2212\u00f7]/g;
const SLASH = /[\u2044\u2215]/g;

/** NFKC for matching only: Ⅲ → III, full-width → plain, no-break space → space; lower case, single spaces. */
function foldCharacters(raw: string): Mapped {
  const out: Mapped = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const char of raw) {
    const end = at + char.length;
    for (const folded of foldCharacter(char)) {
      if (folded === ' ' && out.text.endsWith(' ')) continue;
      out.text += folded;
      out.starts.push(at);
      out.ends.push(end);
    }
    at = end;
  }
  return out;
}

/** A text has few different characters and many of each. */
const folded = new Map<string, string[]>();
const MOST_FOLDED = 2000;

function foldCharacter(char: string): string[] {
  const known = folded.get(char);
  if (known) return known;
  const fresh = INVISIBLE.test(char) ? [] : plainForm(char).split('');
  if (folded.size < MOST_FOLDED) folded.set(char, fresh);
  return fresh;
}

function plainForm(char: string): string {
  return char.normalize('NFKC').toLowerCase().replace(DASH, '-').replace(SLASH, '/').replace(/\s/gu, ' ');
}

function respell(from: Mapped, pattern: RegExp, spelling: string): Mapped {
  const out: Mapped = { text: '', starts: [], ends: [] };
  const add = (text: string, start: (i: number) => number, end: (i: number) => number) => {
    for (let i = 0; i < text.length; i += 1) {
      out.text += text.charAt(i);
      out.starts.push(from.starts[start(i)]!);
      out.ends.push(from.ends[end(i)]!);
    }
  };
  const keep = (start: number, end: number) =>
    add(
      from.text.slice(start, end),
      (i) => start + i,
      (i) => start + i,
    );
  let done = 0;
  for (const match of from.text.matchAll(pattern)) {
    const last = match.index + match[0].length - 1;
    keep(done, match.index);
    add(
      spelling,
      () => match.index,
      () => last,
    );
    done = last + 1;
  }
  keep(done, from.text.length);
  return out;
}

/** Spellings that papers mix; "hàng" means "hằng" only before a unit of time, and never in "ngân hàng", "cửa hàng" … */
const RESPELLINGS: [RegExp, string][] = [
  [/(?<!\p{L})q(?:úy|uí|úi)(?!\p{L})/gu, 'quý'],
  [/(?<=(?<!\p{L})(?:nhiệm|định|thời|giữa|cuối) )kì(?!\p{L})/gu, 'kỳ'],
  [
    /(?<!(?<!\p{L})(?:ngân|cửa|khách|mặt|đơn|bán|mua|nhà|giao|kho) ?)(?<!\p{L})hàng(?= (?:ngày|tuần|tháng|quý|năm|6 tháng)(?!\p{L}))(?! quý (?:hiếm|giá))/gu,
    'hằng',
  ],
  [/(?<!\p{L})(?:mỗi|từng)(?= (?:tuần|tháng|quý|năm)(?!\p{L}))/gu, 'hằng'],
];

export function phraseOf(rawText: string): Phrase {
  const raw = rawText.normalize('NFC');
  const mapped = RESPELLINGS.reduce(
    (m, [pattern, spelling]) => respell(m, pattern, spelling),
    foldCharacters(raw),
  );
  return { ...mapped, open: mapped.text, raw };
}

/** The words as written between two positions of the folded text. */
export function wordsAt(phrase: Phrase, start: number, end: number): string {
  if (end <= start) return '';
  return phrase.raw.slice(phrase.starts[start], phrase.ends[end - 1]).trim();
}

export function blank(phrase: Phrase, start: number, end: number): void {
  phrase.open = phrase.open.slice(0, start) + BLANK.repeat(end - start) + phrase.open.slice(end);
}
