import { MAX_FILE_NAME } from './types';

/** Control characters, marks of writing direction, joiners and soft hyphens: what makes a name look like another. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;
/** Of no use in a name, and with a meaning on one system or another. */
const RESERVED = /[<>:"|?*\\/]/g;
const BLANKS = /\p{Zs}+/gu;

/**
 * The name under which a file is kept and shown: NFC, without a folder, without what cannot be seen, at most
 * MAX_FILE_NAME characters; the ending stays. `sent` may be a path of either kind of system.
 */
export function cleanFileName(sent: string): string {
  const last = sent.split(/[\\/]/).at(-1) ?? '';
  const seen = last
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(RESERVED, '_')
    .replace(BLANKS, ' ')
    .trim();
  const dot = seen.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [seen, ''] : [seen.slice(0, dot), seen.slice(dot)];
  const shown = stem.replace(/^[. ]+|[. ]+$/g, '') || 'tệp';
  return shortened(shown, MAX_FILE_NAME - ending.length) + ending;
}

/** Between letters: neither half a character nor a mark without its letter. */
function shortened(stem: string, most: number): string {
  if (stem.length <= most) return stem;
  let kept = '';
  for (const letter of stem.match(/\P{M}\p{M}*/gu) ?? []) {
    if (kept.length + letter.length > most) break;
    kept += letter;
  }
  return kept.trimEnd();
}
