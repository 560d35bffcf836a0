import { placeAt, type Paragraph } from './paragraph';
import type { Place } from './source-text';

export interface Sentence {
  /** Verbatim, unwrapped, with its full stop. */
  text: string;
  /** Offsets in the paragraph's text. */
  start: number;
  end: number;
  /** Of the line on which it starts. */
  place: Place;
}

/** The sentences of a paragraph from an offset on (behind its mark). */
export function sentencesOf(paragraph: Paragraph, from = 0): Sentence[] {
  const { text } = paragraph;
  const sentences: Sentence[] = [];
  const add = (start: number, end: number) => {
    const first = skipSpaces(text, start);
    const words = text.slice(first, end).trimEnd();
    if (words === '') return;
    sentences.push({
      text: words,
      start: first,
      end: first + words.length,
      place: placeAt(paragraph, first),
    });
  };
  let start = from;
  for (const end of [...sentenceEnds(text, from), text.length]) {
    while (end - start > LONGEST_SENTENCE) {
      const cut = lastPause(text, start);
      add(start, cut);
      start = cut;
    }
    add(start, end);
    start = end;
  }
  return sentences;
}

/** Nobody writes longer ones; a text without stops is cut, so that reading a sentence takes a bounded time. */
const LONGEST_SENTENCE = 3_000;

/** Behind the last ";", "," or space within the longest sentence. */
function lastPause(text: string, start: number): number {
  const longest = text.slice(start, start + LONGEST_SENTENCE);
  for (const pause of ['; ', ', ', ' ']) {
    const at = longest.lastIndexOf(pause);
    if (at > 0) return start + at + pause.length;
  }
  return start + longest.length;
}

function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i < text.length && /\s/u.test(text.charAt(i))) i += 1;
  return i;
}

/** A run of stops, the quotes and brackets that close behind it, and what follows. */
const STOPS = /(?:[.!?…]+)["”’)\]]*(?=(\s*)(["“‘([]*)([\p{L}\d]?))/gu;

function sentenceEnds(text: string, from: number): number[] {
  const closed = enclosed(text);
  const ends: number[] = [];
  STOPS.lastIndex = from;
  for (let match = STOPS.exec(text); match; match = STOPS.exec(text)) {
    const end = match.index + match[0].length;
    if (end >= text.length) break;
    if (closed(end)) continue;
    if (endsSentence(text, match)) ends.push(end);
  }
  return ends;
}

function endsSentence(text: string, match: RegExpExecArray): boolean {
  const [stops, space = '', opening = '', next = ''] = match;
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  if (/^\p{Ll}/u.test(next) || next === '') return false;
  if (space === '') return opening === '' && isGlued(before, stops, text.slice(match.index + stops.length));
  if (/^\d/u.test(next) && !/^[\p{Ll}"”’)\]\d…]/u.test(before.slice(-1))) return false;
  return !/^\.["”’)\]]*$/u.test(stops) || !isAbbreviation(before);
}

/** "của nhân dân.Vận động", "ỷ lại...Quan tâm": the space was forgotten; "Th.S", "18.2 km", "v.v.Các" are none. */
function isGlued(before: string, stops: string, after: string): boolean {
  if (!/^\p{Lu}\p{Ll}|^\p{Lu} /u.test(after)) return false;
  return /\p{Ll}{2}$|[\d”"’)]$/u.test(before) && !(stops === '.' && isAbbreviation(before));
}

const ABBREVIATIONS =
  /(?<![\p{L}\d])(?:tp|tx|tt|ths?|th\.s|ts|pgs|gs|bs|ks|cn|ls|tr|nxb|đ\/c|đc|b\/c|k\/c|vd|t\.p)$/iu;
/** A single capital shortens a name, unless it is a numeral or a letter that counts: "khoá X. Các cấp uỷ …". */
const COUNTING_LETTER =
  /(?:khoá|khóa|thứ|quý|kỳ|hạng|loại|nhóm|khối|khu vực|mục|phần|chương|bảng|biểu|án) \p{Lu}$/iu;

/** Whether the stop behind these words only shortens the last one. */
function isAbbreviation(before: string): boolean {
  if (/(?<![\p{L}\d.])\p{Lu}$/u.test(before)) return !COUNTING_LETTER.test(before);
  return ABBREVIATIONS.test(before);
}

const LONGEST_ENCLOSED = 600;
const PAIRS: Record<string, string> = { '”': '“', ')': '(', ']': '[' };

/** Tells whether an offset stands inside a pair of quotes or brackets; an unpaired one encloses nothing. */
function enclosed(text: string): (at: number) => boolean {
  const spans: [number, number][] = [];
  let open: { sign: string; at: number }[] = [];
  const straightPairUp = [...text.matchAll(/"/gu)].length % 2 === 0;
  for (const { 0: sign, index } of text.matchAll(/[“”()[\]"]/gu)) {
    if (sign === '"' && !straightPairUp) continue;
    open = open.filter(({ at }) => index - at <= LONGEST_ENCLOSED);
    const partner = open.findLastIndex((other) => other.sign === (sign === '"' ? '"' : PAIRS[sign]));
    if (partner >= 0) spans.push([open.splice(partner)[0]!.at, index]);
    else if (!(sign in PAIRS)) open.push({ sign, at: index });
  }
  return within(spans);
}

function within(spans: [number, number][]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  let next = 0;
  let reach = -1;
  // Offsets are asked in ascending order.
  return (at) => {
    while (next < sorted.length && sorted[next]![0] < at) {
      reach = Math.max(reach, sorted[next]![1]);
      next += 1;
    }
    return at <= reach;
  };
}
