import { encodingOfFont } from '../../../domain/extraction/legacy-fonts';
import type { LineLook, SourceLine } from '../../../domain/extraction/source-text';
import { fault } from '../fault';
import { MAX_LINE_CHARACTERS } from '../limits';
import type { Numbering } from './numbering';
import type { RunLook } from './run-look';
import { shownLines, type Segment } from './segments';
import type { ParagraphLook, Styles } from './styles';

/** A paragraph while its XML is passing by. */
export interface OpenParagraph {
  styleId: string | null;
  look: ParagraphLook;
  segments: Segment[];
  characters: number;
  /** Its end was deleted with changes tracked: it runs on into the next. */
  endDeleted: boolean;
}

export function openParagraph(carried: Segment[] = []): OpenParagraph {
  const characters = carried.reduce((sum, { text }) => sum + text.length, 0);
  return { styleId: null, look: {}, segments: carried, characters, endDeleted: false };
}

export interface OpenRun {
  styleId: string | null;
  look: RunLook;
}

/** What the run looks like once its styles are asked. */
export function effectiveLook(run: OpenRun, paragraph: OpenParagraph, styles: Styles): RunLook {
  return {
    ...styles.of(paragraph.styleId, 'paragraph').run,
    ...(run.styleId === null ? {} : styles.of(run.styleId, 'character').run),
    ...run.look,
  };
}

export function addText(paragraph: OpenParagraph, text: string, look: RunLook): void {
  paragraph.characters += text.length;
  if (paragraph.characters > MAX_LINE_CHARACTERS) {
    fault('paragraph-too-long', `Có đoạn dài quá ${MAX_LINE_CHARACTERS} ký tự; cần ngắt đoạn rồi lưu lại.`);
  }
  paragraph.segments.push({
    text,
    encoding: encodingOfFont(look.font ?? ''),
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    capitals: look.capitals ?? false,
  });
}

export interface Surroundings {
  cell: { table: number; row: number; column: number } | null;
  note: boolean;
}

/**
 * The lines of a finished paragraph without their number; none for an empty paragraph, which still counts in its list.
 */
export function finishedLines(
  paragraph: OpenParagraph,
  { styles, numbering }: { styles: Styles; numbering: Numbering },
  { cell, note }: Surroundings,
): Omit<SourceLine, 'place'>[] {
  const style = styles.of(paragraph.styleId, 'paragraph');
  const { centred, heading, listId, listLevel, pageBreakBefore } = { ...style.paragraph, ...paragraph.look };
  const listMark = listId === undefined || listId === '0' ? null : numbering.next(listId, listLevel ?? 0);
  if (style.isContents) return [];
  const lines = shownLines(paragraph.segments);
  return lines.map(({ text, look, opensPage }, i) => {
    const own: LineLook = {
      ...look,
      ...(centred ? { centred } : {}),
      ...(heading ? { heading } : {}),
      ...(listMark !== null && i === 0 ? { listMark } : {}),
      ...(cell ? { cell: { ...cell } } : {}),
      ...(note ? { note } : {}),
    };
    const onNewPage = opensPage || (i === 0 && pageBreakBefore === true);
    return {
      text,
      look: own,
      gapBefore: i === 0 || onNewPage,
      ...(onNewPage ? { opensPage: true } : {}),
      complete: i === lines.length - 1,
    };
  });
}
