import { cleanText } from '../clean-text';
import { encodingOfFont, toUnicode } from '../../../domain/extraction/legacy-fonts';

/** A number as a list shows it; formats of other scripts are shown in digits. */
export function formatNumber(n: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(n);
    case 'upperLetter':
      return letters(n).toUpperCase();
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperRoman':
      return roman(n);
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(n);
  }
}

/** a … z, aa, bb, …, as Word goes on. */
function letters(n: number): string {
  if (n < 1 || n > 26 * 20) return String(n);
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** Fonts whose letters are pictures: their codes say nothing in Unicode. */
const PICTURES = /symbol|wingdings|webdings/i;
/** Signs of such fonts that stand for a sign with a meaning in our papers; Word adds F000 to the code. */
const SIGNS: Record<number, string> = { 0x2d: '-', 0xbe: '-', 0x2b: '+', 0x2a: '*' };

/** `-` and `+` stay what they are, since they rank the items of a paper; any picture is `•`. */
export function signOfBullet(text: string, font: string): string {
  const encoding = encodingOfFont(font);
  return [...(encoding === null ? text : toUnicode(text, encoding))]
    .map((sign) => signOfCode(sign.codePointAt(0)!, font))
    .join('')
    .trim();
}

export function signOfCode(code: number, font: string): string {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (isPrivate || PICTURES.test(font)) return SIGNS[isPrivate ? code - 0xf000 : code] ?? '•';
  return cleanText(String.fromCodePoint(code));
}
