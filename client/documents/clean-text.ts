/**
 * Characters that look alike are made alike, so that everything behind the readers may compare: NFC, one kind of
 * space, no invisible signs, and the crossed D of Vietnamese in place of the Icelandic one that old converters left.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(/\t/g, TAB)
    .replace(INVISIBLE, '')
    .replace(/\u2011/g, '-')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ');
}

/** No-break, en, em, thin, ideographic spaces, and the line separators that editors do not count as lines. */
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\u0085\u2028\u2029\v]/g;

/** Wide enough to be told from a space between words, since tabs part the columns of a head or a signature. */
const TAB = '    ';

/** Soft hyphens, joiners, marks of writing direction, byte order marks inside a text, control characters. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0000-\u0008\u000E-\u001F\u007F]/g;
