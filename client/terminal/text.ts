import { asWritten, said, withoutMarks } from './tongue';

// Escape sequences of ours, and marks that stand above or below another letter, take no column.
const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;
const COMBINING = /\p{M}/gu;
/** Control characters and direction marks of foreign words would move the cursor or turn a line round. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** Columns that a text takes; made for Vietnamese, which has no wide characters. */
export function columnsOf(text: string): number {
  return [...withoutMarks(text).replaceAll(ESCAPES, '').normalize('NFC').replaceAll(COMBINING, '')].length;
}

/** Words from a file or a person, as one line that is safe to print; they stay in their language. */
export function printable(text: string): string {
  return asWritten(oneLine(text));
}

/** Words of the product that hold some of a file's or a person's, as one line that is safe to print. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll(UNPRINTABLE, ' ').replaceAll(/ {2,}/g, ' ').trim();
}

/** At most `width` columns of an unstyled text, its loss marked by "…". */
export function shorten(words: string, width: number): string {
  const text = said(words);
  if (columnsOf(text) <= width) return text;
  if (width <= 1) return width === 1 ? '…' : '';
  const kept: string[] = [];
  let columns = 0;
  for (const character of withoutMarks(text).normalize('NFC')) {
    const wide = columnsOf(character);
    if (columns + wide > width - 1) break;
    kept.push(character);
    columns += wide;
  }
  return asWritten(`${kept.join('').trimEnd()}…`);
}

export function padEnd(words: string, width: number): string {
  const text = said(words);
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

export function padStart(words: string, width: number): string {
  const text = said(words);
  return ' '.repeat(Math.max(0, width - columnsOf(text))) + text;
}

/** Breaks a paragraph between words; a single word longer than a line stays whole. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The paragraph with a hanging indent: `head` before its first line, as many blanks before the others. */
export function hanging(head: string, text: string, width: number): string[] {
  const first = headSaid(head);
  const indent = columnsOf(first);
  return wrap(withoutMarks(said(text)), Math.max(20, width - indent)).map(
    (line, i) => (i === 0 ? first : ' '.repeat(indent)) + asWritten(line),
  );
}

/** Two and more blanks after a head make a column of what follows: they give way to a longer word, down to two. */
function headSaid(head: string): string {
  const label = head.trimEnd();
  const blanks = head.length - label.length;
  const first = said(label);
  return first + ' '.repeat(blanks < 2 ? blanks : Math.max(2, columnsOf(head) - columnsOf(first)));
}

/** "1.234". */
export function grouped(n: number): string {
  return String(n).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}

/** "76,4 %". */
export function percent(rate: number): string {
  return `${(rate * 100).toFixed(1).replace('.', ',')} %`;
}

/** "3 phút 20 giây", "12,4 giây". */
export function duration(ms: number): string {
  if (ms < 60_000) return said(`${(ms / 1_000).toFixed(1).replace('.', ',')} giây`);
  const seconds = Math.round(ms / 1_000);
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3_600),
    Math.floor((seconds % 3_600) / 60),
    seconds % 60,
  ];
  return said(hours > 0 ? `${hours} giờ ${minutes} phút` : `${minutes} phút ${rest} giây`);
}
