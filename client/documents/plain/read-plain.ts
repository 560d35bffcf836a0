import type { LineLook, SourceLine, SourceText } from '../../../domain/extraction/source-text';
import { cleanText } from '../clean-text';
import { fault } from '../fault';
import { MAX_LINES, MAX_LINE_CHARACTERS } from '../limits';
import { lookOfLetters } from '../look';
import { decodeText } from './decode';
import { readEmphasis, type Emphasis } from './emphasis';
import { readPrefix, tableCells, withoutInlineSigns, type TableCell } from './markdown';
import { blocksOf, physicalLines, type PhysicalLine } from './physical-lines';

/**
 * Every line that holds words, with its number in the file. Characters are made clean here; joining hard-wrapped
 * lines, numbers of pages among them, is the business of domain/extraction.
 */
export function readPlain(bytes: Buffer, format: 'txt' | 'md'): SourceText {
  const physical = physicalLines(cleanText(decodeText(bytes)));
  checkLength(physical);
  const blocks = blocksOf(physical);
  const lines = blocks.flatMap((block, i) =>
    format === 'md' ? markdownLines(block, i + 1) : plainLines(block),
  );
  return { format, lines: lines.filter(({ text }) => text !== ''), warnings: [] };
}

function checkLength(lines: PhysicalLine[]): void {
  if (lines.length > MAX_LINES)
    fault('too-many-lines', `Tài liệu dài quá ${MAX_LINES} dòng; cần tách thành nhiều tệp.`);
  const long = lines.find(({ text }) => text.length > MAX_LINE_CHARACTERS);
  if (long) {
    fault(
      'line-too-long',
      `Dòng ${long.number} dài quá ${MAX_LINE_CHARACTERS} ký tự; cần ngắt đoạn rồi lưu lại.`,
    );
  }
}

function plainLines(block: PhysicalLine[]): SourceLine[] {
  return emphasised(block, '*').map(({ line, text, look }, i) => sourceLine(line, text, look, i === 0));
}

/** A table is a block of its own, so its number is that of the block. */
function markdownLines(block: PhysicalLine[], table: number): SourceLine[] {
  const prefixed = block
    .filter(({ text }) => !FENCE.test(text))
    .map((line) => ({
      ...line,
      ...(tableCells(line.text) ? { text: line.text, look: {} } : readPrefix(line.text)),
    }));
  return emphasised(prefixed, '*_').flatMap(({ line, text, look }, i) => {
    const cells = tableCells(text);
    const own = { ...look, ...prefixed[i]!.look };
    const gap = i === 0 || own.heading !== undefined || own.listMark !== undefined;
    if (cells === null) return [sourceLine(line, withoutInlineSigns(text), own, gap)];
    return cells.map((cell) => ({
      ...sourceLine(line, withoutInlineSigns(cell.text), lookOfCell(own, cell, table, i + 1), true),
      complete: true,
    }));
  });
}

function lookOfCell(look: LineLook, { column }: TableCell, table: number, row: number): LineLook {
  return { ...look, cell: { table, row, column } };
}

const FENCE = /^\s*(```|~~~)/;

/** Lines of one block without emphasis marks. */
function emphasised(
  block: PhysicalLine[],
  signs: string,
): { line: PhysicalLine; text: string; look: LineLook }[] {
  const whole = block.map(({ text }) => text).join('\n');
  if (!/[*_]/.test(whole)) return block.map((line) => ({ line, text: line.text, look: {} }));
  const { text, looks } = readEmphasis(whole, signs);
  let start = 0;
  return text.split('\n').map((part, i) => {
    const look = lookAt(part, looks.slice(start, start + part.length));
    start += part.length + 1;
    return { line: block[i]!, text: part, look };
  });
}

function lookAt(text: string, looks: Emphasis[]): LineLook {
  return lookOfLetters(
    text,
    (i) => looks[i]!.bold,
    (i) => looks[i]!.italic,
  );
}

function sourceLine(line: PhysicalLine, text: string, look: LineLook, gap: boolean): SourceLine {
  return {
    text: text.trim(),
    place: { line: line.number },
    look,
    gapBefore: gap || line.opensPage,
    ...(line.opensPage ? { opensPage: true } : {}),
    complete: false,
  };
}
