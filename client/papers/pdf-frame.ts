import type { PaperProfile } from '../../domain/papers/profile';
import { RULE_GAP, STAMP, type Frame, type FrameLine } from './frame';
import { BARE, layoutWith, points, SINGLE, stretched, type Content, type TextNode } from './pdf-content';

/** Centred lines in a column so wide (millimetres), each with the line under it. */
function lines(all: FrameLine[], column: number): Content[] {
  return all.flatMap((line): Content[] => [
    { ...textOf(line), alignment: 'center' },
    ...(line.rule === undefined ? [] : [ruled(line.rule, column)]),
  ]);
}

function textOf({ text, size, bold = false, italic = false, underlined = false }: FrameLine): TextNode {
  return {
    text,
    fontSize: size,
    bold,
    italics: italic,
    lineHeight: SINGLE,
    ...(underlined ? { decoration: 'underline' } : {}),
  };
}

function ruled(length: number, column: number): Content {
  const x1 = points((column - length) / 2);
  return {
    canvas: [{ type: 'line', x1, y1: 0, x2: x1 + points(length), y2: 0, lineWidth: 0.75 }],
    margin: [0, RULE_GAP, 0, RULE_GAP + 4],
  };
}

/** `width`: of the text, millimetres. */
export function headOf(
  { head: { leftWidth, rows } }: Frame,
  { sizes }: PaperProfile,
  width: number,
): Content {
  const right = width - leftWidth;
  return {
    table: {
      widths: [points(leftWidth), points(right)],
      body: [
        ...rows.map((row) => [{ stack: lines(row.left, leftWidth) }, { stack: lines(row.right, right) }]),
        [stamped(sizes.stamp, leftWidth), { text: '' }],
      ],
    },
    layout: BARE,
  };
}

/** Framed, under the number: nobody takes the file for a paper that was issued. */
function stamped(size: number, column: number): Content {
  const width = 32;
  return {
    table: {
      widths: [points(width)],
      body: [[{ text: STAMP, bold: true, fontSize: size, alignment: 'center' }]],
    },
    layout: layoutWith(1, 0, 1),
    margin: [points((column - width) / 2), 6, 0, 0],
  };
}

export function titleOf({ title }: Frame, width: number): Content[] {
  return title.length === 0 ? [] : [{ stack: lines(title, width), margin: [0, 18, 0, 0] }];
}

export function addresseeOf({ addressee }: Frame, { sizes, lineExact, gap }: PaperProfile): Content[] {
  const { alone } = addressee;
  return addressee.lines.map((text, i) => ({
    text,
    fontSize: sizes.body,
    lineHeight: stretched(lineExact, sizes.body),
    alignment: alone ? 'center' : 'left',
    margin: [alone ? 0 : points(i === 0 ? 40 : 62), i === 0 ? 12 : 0, 0, gap],
  }));
}

/** Nơi nhận on the left, authority and post on the right; the name is left to who signs. */
export function signatureOf({ copies, signature }: Frame, { sizes }: PaperProfile, width: number): Content {
  const half = width / 2;
  const room = sizes.body * 1.15 * 4;
  return {
    table: {
      widths: [points(half), points(half)],
      body: [[{ stack: copies.map(textOf) }, { stack: lines(signature, half), margin: [0, 0, 0, room] }]],
    },
    layout: BARE,
    margin: [0, sizes.body, 0, 0],
  };
}
