import type { DraftPaper, Letterhead } from '../../domain/papers/paper';
import type { PaperProfile } from '../../domain/papers/profile';
import { widthOf } from './letters';

/** What stands around the text of a paper, as lines that every kind of file sets alike. */
export interface FrameLine {
  text: string;
  /** Points. */
  size: number;
  bold?: boolean;
  italic?: boolean;
  underlined?: boolean;
  /** Length of the line drawn under it, millimetres. */
  rule?: number;
}

export interface Frame {
  /** Two columns, row by row; `leftWidth`: of the left one, millimetres. */
  head: { leftWidth: number; rows: { left: FrameLine[]; right: FrameLine[] }[] };
  title: FrameLine[];
  addressee: { alone: boolean; lines: string[] };
  copies: FrameLine[];
  signature: FrameLine[];
}

export const STAMP = 'DỰ THẢO';
/** Above and below a line that is drawn under words, points: nearer it would be an underline. */
export const RULE_GAP = 2;
/** Share of the width for who issues, where the words of the nation leave so much. */
const LEFT_COLUMN = 0.44;

/** `width`: of the text, millimetres. */
export function frameOf(paper: DraftPaper, profile: PaperProfile, width: number): Frame {
  const { title, addressee } = paper;
  const nation = nationLines(profile);
  const leftWidth = Math.min(width * LEFT_COLUMN, width - Math.max(...nation.map(lengthOf)) - 2);
  return {
    head: {
      leftWidth,
      rows: [
        { left: issuerLines(paper.letterhead, profile, leftWidth), right: nation },
        {
          left: numberLines(paper, profile),
          right: [placeLine(paper.letterhead, profile, width - leftWidth)],
        },
      ],
    },
    title: title === null ? [] : titleLines(title, profile, width),
    addressee: addresseeLines(addressee),
    copies: copyLines(paper.copies, profile),
    signature: signatureLines(paper.signature, profile),
  };
}

const MM_OF_POINT = 25.4 / 72;

function lengthOf({ text, size, bold = false, italic = false }: FrameLine): number {
  return widthOf(text, size, { bold, italic }) * MM_OF_POINT;
}

/** Between a third and a half of the words, and of the line where they take several. */
function shortRule(line: FrameLine, width: number): number {
  return Math.min(lengthOf(line), width) * 0.4;
}

function issuerLines(
  { superior, issuer }: Letterhead,
  { sizes, head }: PaperProfile,
  width: number,
): FrameLine[] {
  const name = { text: issuer, size: sizes.issuer, bold: true };
  return [
    { text: superior, size: sizes.superior },
    ...(head.underIssuer === 'rule'
      ? [{ ...name, rule: shortRule(name, width) }]
      : [name, { text: '*', size: sizes.issuer }]),
  ];
}

function nationLines({ head }: PaperProfile): FrameLine[] {
  return head.nation.map(({ text, size, rule }) => {
    const line = { text, size, bold: true };
    return rule ? { ...line, rule: lengthOf(line) } : line;
  });
}

/** Number and day are written by hand, or by the văn thư. */
function numberLines({ letterhead, about }: DraftPaper, profile: PaperProfile): FrameLine[] {
  const { sizes, head } = profile;
  return [
    { text: `${head.number}${OPEN}${letterhead.symbol}`, size: sizes.number },
    ...(about === null ? [] : [{ text: about, size: sizes.about, italic: profile.about.italic }]),
  ];
}

/** Room to write in: spaces that no program drops. */
const SPACE = '\u00a0';
const OPEN = SPACE.repeat(9);
const MOST_SPACES = 7;
const LEAST_SPACES = 3;

/** On one line, whatever the place is called: the room for day and month gives way. */
function placeLine({ place, year }: Letterhead, { sizes }: PaperProfile, width: number): FrameLine {
  const withSpaces = (count: number): FrameLine => {
    const open = SPACE.repeat(count);
    const text = `${place ?? '…………'}, ngày${open}tháng${open}năm${SPACE}${year}`;
    return { text, size: sizes.place, italic: true };
  };
  let count = MOST_SPACES;
  // A tenth is left to programs that set the spaces wider.
  while (count > LEAST_SPACES && lengthOf(withSpaces(count)) > width * 0.9) count -= 1;
  return withSpaces(count);
}

function titleLines(
  title: { type: string; about: string },
  { sizes, title: { under } }: PaperProfile,
  width: number,
) {
  const about = { text: title.about, size: sizes.subject, bold: true };
  return [
    { text: title.type, size: sizes.type, bold: true },
    ...(under === 'rule'
      ? [{ ...about, rule: shortRule(about, width) }]
      : [about, { text: '-----', size: sizes.subject }]),
  ];
}

function addresseeLines({ label, names }: DraftPaper['addressee']): Frame['addressee'] {
  if (names.length <= 1) return { alone: true, lines: [`${label}: ${names.join('')}`] };
  const list = names.map((name, i) => `- ${name}${i + 1 < names.length ? ';' : '.'}`);
  return { alone: false, lines: [`${label}:`, ...list] };
}

function copyLines(copies: string[], { sizes, copies: { label, separator } }: PaperProfile): FrameLine[] {
  const look = label === 'underlined' ? { underlined: true } : { bold: true, italic: true };
  return [
    { text: 'Nơi nhận:', size: sizes.copiesLabel, ...look },
    ...copies.map((copy, i) => ({
      text: `- ${copy}${i + 1 < copies.length ? separator : '.'}`,
      size: sizes.copies,
    })),
  ];
}

function signatureLines(
  { authority, post }: DraftPaper['signature'],
  { sizes, signature }: PaperProfile,
): FrameLine[] {
  const bold = signature.post === 'bold' || authority === null;
  return [
    ...(authority === null ? [] : [{ text: authority, size: sizes.authority, bold: true }]),
    { text: post, size: sizes.authority, bold },
  ];
}
