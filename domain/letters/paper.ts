import type { Colour } from '../notices';

/**
 * A letter before it is text or HTML. Both parts are rendered from this, so that they say the same; all words in it
 * are plain and unescaped.
 */
export interface Paper {
  recipientName: string;
  rehearsal: boolean;
  blocks: Block[];
  /** Lines under the letter: who signs, where answers go. */
  signature: string[];
}

export type Block =
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'heading'; text: string; colour: Colour }
  | { type: 'entry'; entry: Entry }
  | { type: 'table'; left: string; right: string; rows: Row[] };

/** One assignment with all its facts. */
export interface Entry {
  code: string;
  name: string;
  colour: Colour;
  facts: Fact[];
  link: string | null;
  /** What the link is for; absent: the three actions. */
  linkLabel?: string;
}

export interface Fact {
  label: string;
  text: string;
  /** What the reader should see first. */
  strong: boolean;
}

/** One assignment in a list: numbered by its place. */
export interface Row {
  code: string;
  name: string;
  /** One line each. */
  details: string[];
  standing: string[];
  colour: Colour;
  link: string | null;
  linkLabel?: string;
}

export const REHEARSAL_MARK = 'DIỄN TẬP';
export const REHEARSAL_NOTE =
  'Thư thuộc một cuộc diễn tập, không phải thư đôn đốc chính thức; không cần thực hiện theo nội dung dưới đây.';

/** The three actions, and what each adds to the address of the page to have its form opened. */
export const LINK_ACTIONS: readonly (readonly [label: string, suffix: string])[] = [
  ['Nộp kết quả', ''],
  ['Đề nghị gia hạn', '/gia-han'],
  ['Báo khó khăn, vướng mắc', '/bao-cao'],
];
export const LINK_LABEL = LINK_ACTIONS.map(([label]) => label).join(' – ');

/** The number of an entry within its section; none where the letter is about one thing. */
export function numbered(place: number): string {
  return place === 0 ? '' : `${place}. `;
}

/** The number of a heading: I, II, III … */
export function roman(n: number): string {
  const marks: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [rest, text] = [n, ''];
  for (const [value, mark] of marks) {
    while (rest >= value) {
      text += mark;
      rest -= value;
    }
  }
  return text;
}
