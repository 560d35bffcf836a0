import { ClauseIds } from './clause-ids';
import { closingParagraphs } from './closing';
import type { Clause } from './draft';
import { LevelStack } from './levels';
import { isCapitals, readMark, type Mark, type MarkKind } from './marks';
import { headlineOf } from './paper-types';
import { placeAt, type Paragraph } from './paragraph';

/** A paragraph of the text in its place in the tree. */
export interface Block {
  clause: Clause;
  paragraph: Paragraph;
  /** Where the clause's text (behind its mark) begins in the paragraph's text. */
  textStart: number;
  mark: Mark | null;
  parent: Block | null;
  children: Block[];
}

export interface Outline {
  /** Blocks without a parent. */
  roots: Block[];
  /** All blocks in reading order. */
  blocks: Block[];
}

/** The tree of parts, sections, clauses, points, bullets and plain paragraphs of a paper's body. */
export function outlineOf(paragraphs: Paragraph[]): Outline {
  const body = paragraphs.filter(({ zone }) => zone === 'body');
  const marks = readMarks(body);
  const closing = closingParagraphs(body, marks);
  const outline: Outline = { roots: [], blocks: [] };
  const stack = new LevelStack();
  const ids = new ClauseIds();
  body.forEach((paragraph, i) => {
    const mark = marks[i]!;
    const top = stack.top();
    if (top && isTitleOf(top, paragraph, mark)) {
      takeTitle(top, paragraph);
      return;
    }
    const closes = closing.has(i);
    if (closes) stack.clear();
    const block = blockOf(paragraph, mark, closes ? null : stack.parentFor(mark));
    block.clause.id = ids.next(block, closes);
    block.clause.parent = block.parent?.clause.id ?? null;
    (block.parent?.children ?? outline.roots).push(block);
    outline.blocks.push(block);
    if (!closes) stack.push(block);
  });
  return outline;
}

/** The nearest block with a number of its own: what a person cites a sentence by. The block itself where none is. */
export function numberedClause(block: Block): Block {
  for (let at: Block | null = block; at; at = at.parent) if (at.mark && at.mark.kind !== 'bullet') return at;
  return block;
}

function readMarks(body: Paragraph[]): (Mark | null)[] {
  let papers = 1;
  return body.map(({ text, look }, i) => {
    // A number in a cell counts the rows of its table.
    if (look.cell) return null;
    if (i > 0 && isCapitals(text) && headlineOf(text)?.rest === '') {
      papers += 1;
      return attachedPaper(text, papers);
    }
    const mark = readMark(text);
    if (mark || look.listMark === undefined) return mark;
    const listed = readMark(`${look.listMark} ${text}`);
    return listed && { ...listed, end: 0 };
  });
}

/** "QUY CHẾ" behind the signature of the decision that brings it into force: a second paper with its own numbering. */
function attachedPaper(text: string, n: number): Mark {
  return { kind: 'annex', written: text, label: `VB${n}`, numbers: [n], style: 'paper', end: text.length };
}

const LEVELS: Record<MarkKind, Clause['level']> = {
  annex: 'part',
  part: 'part',
  chapter: 'part',
  letter: 'section',
  roman: 'section',
  article: 'clause',
  number: 'clause',
  point: 'point',
  bullet: 'bullet',
};

function blockOf(paragraph: Paragraph, mark: Mark | null, parent: Block | null): Block {
  const textStart = mark?.end ?? 0;
  const clause: Clause = {
    id: '',
    parent: null,
    level: mark ? LEVELS[mark.kind] : 'paragraph',
    mark: mark?.written ?? '',
    text: paragraph.text.slice(textStart).trim(),
    place: placeAt(paragraph, 0),
  };
  return { clause, paragraph, textStart, mark, parent, children: [] };
}

const LONGEST_HEADING = 200;

/** "Phần thứ hai" and, on the next line, what it is called. */
function isTitleOf(top: Block, { text }: Paragraph, mark: Mark | null): boolean {
  if (mark || !top.mark || top.mark.kind === 'bullet' || top.children.length > 0) return false;
  if (top.clause.text !== '') return false;
  return isCapitals(text) || (text.length <= LONGEST_HEADING && !/[.:;]$/u.test(text));
}

function takeTitle(block: Block, title: Paragraph): void {
  const { paragraph } = block;
  const start = paragraph.text.length + 1;
  const moved = title.pieces.map((piece) => ({ ...piece, start: piece.start + start }));
  block.paragraph = {
    ...paragraph,
    text: `${paragraph.text} ${title.text}`,
    pieces: [...paragraph.pieces, ...moved],
  };
  block.textStart = start;
  block.clause.text = title.text;
}
