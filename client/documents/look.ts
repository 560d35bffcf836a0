import type { LineLook } from '../../domain/extraction/source-text';

/** Four letters of five: a number or a mark before emphasised words is often left plain. */
const MOST = 0.8;

/** The look of a line from the looks of its letters; what only a few letters have is no look of the line. */
export function lookOfLetters(
  text: string,
  isBold: (i: number) => boolean,
  isItalic: (i: number) => boolean,
): LineLook {
  let letters = 0;
  let bold = 0;
  let italic = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!LETTER.test(text[i]!)) continue;
    letters += 1;
    if (isBold(i)) bold += 1;
    if (isItalic(i)) italic += 1;
  }
  if (letters === 0) return {};
  return {
    ...(bold >= letters * MOST ? { bold: true } : {}),
    ...(italic >= letters * MOST ? { italic: true } : {}),
  };
}

const LETTER = /\p{L}/u;
