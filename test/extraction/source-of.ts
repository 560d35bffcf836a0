import type { SourceLine, SourceText } from '../../domain/extraction/source-text';

/** A plain text as the reader of .txt gives it, without its mending of fonts and forms. */
export function sourceOf(text: string): SourceText {
  const lines: SourceLine[] = [];
  let gapBefore = false;
  text
    .normalize('NFC')
    .split('\n')
    .forEach((raw, i) => {
      const words = raw
        .replace(/\u00a0/gu, ' ')
        .replace(/\*\*|(?<![\p{L}\d])\*(?=\S)|(?<=\S)\*(?=\s|$)/gu, '');
      if (words.trim() === '') {
        gapBefore = true;
        return;
      }
      lines.push({ text: words, place: { line: i + 1 }, look: {}, gapBefore, complete: false });
      gapBefore = false;
    });
  return { format: 'txt', lines, warnings: [] };
}
