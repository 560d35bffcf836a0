import { toUnicode, type LegacyEncoding } from '../../../domain/extraction/legacy-fonts';
import type { LineLook } from '../../../domain/extraction/source-text';
import { cleanText } from '../clean-text';
import { lookOfLetters } from '../look';

/** Text of one run. `\n` is a line break, `\f` a page break. */
export interface Segment {
  text: string;
  encoding: LegacyEncoding | null;
  bold: boolean;
  italic: boolean;
  capitals: boolean;
}

/** A line of a paragraph as people see it. */
export interface ShownLine {
  text: string;
  look: LineLook;
  opensPage: boolean;
}

/** The lines of a paragraph, in Unicode; empty ones are left out. */
export function shownLines(segments: Segment[]): ShownLine[] {
  const shown = healSeams(segments).map((segment) => ({ ...segment, text: shownText(segment) }));
  const text = shown.map((segment) => segment.text).join('');
  const bold = flags(shown, ({ bold }) => bold);
  const italic = flags(shown, ({ italic }) => italic);
  const lines: ShownLine[] = [];
  let opensPage = false;
  for (const { 0: part, index } of text.matchAll(/[^\n\f]+|\f/g)) {
    if (part === '\f') opensPage = true;
    else if (part.trim() !== '') {
      const look = lookOfLetters(
        part,
        (i) => bold[index + i]!,
        (i) => italic[index + i]!,
      );
      lines.push({ text: part.trim(), look, opensPage });
      opensPage = false;
    }
  }
  return lines;
}

function shownText({ text, encoding, capitals }: Segment): string {
  const clean = cleanText(encoding === null ? text : toUnicode(text, encoding));
  return capitals ? clean.toUpperCase() : clean;
}

function flags(segments: Segment[], of: (segment: Segment) => boolean): boolean[] {
  return segments.flatMap((segment) => new Array<boolean>(segment.text.length).fill(of(segment)));
}

/** Word cuts runs anywhere, also between a letter and the sign on it: the sign goes back to its letter. */
function healSeams(segments: Segment[]): Segment[] {
  const healed: Segment[] = [];
  for (const segment of segments) {
    const before = healed.at(-1);
    const torn = before === undefined ? '' : tornSign(before, segment);
    if (before) healed[healed.length - 1] = { ...before, text: before.text + torn };
    healed.push({ ...segment, text: segment.text.slice(torn.length) });
  }
  return healed;
}

function tornSign(before: Segment, after: Segment): string {
  if (after.encoding === null) return /^\p{M}+/u.exec(after.text)?.[0] ?? '';
  if (after.encoding !== 'vni' || before.encoding !== 'vni') return '';
  const signs = /^[øùûõïêèéúüëâàáåãä]/i.exec(after.text)?.[0] ?? '';
  return /[aeouyôö]$/i.test(before.text) ? signs : '';
}
