import type { LineLook, SourceLine, SourceText } from './source-text';

/** A line that carries words of the paper; `index` is its place in the source. */
export interface KeptLine {
  index: number;
  /** Trimmed; runs of spaces made one. */
  text: string;
  source: SourceLine;
  /** Something that is no text (a page number, a running head) stood between it and the line before. */
  afterBreak: boolean;
}

export type DropReason =
  'blank' | 'rule' | 'page-number' | 'running-head' | 'contents' | 'empty-mark' | 'note';

export interface DroppedLine {
  index: number;
  reason: DropReason;
}

export interface SortedLines {
  kept: KeptLine[];
  dropped: DroppedLine[];
}

export function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** "6", "- 3 -", "(3)", "Trang 3", "3/12"; never a year, and never "07-", which a line cut off a symbol. */
const PAGE_NUMBER =
  /^(?:([-–—~]) ?\d{1,4} ?\1|\(\d{1,4}\)|\[\d{1,4}\]|(?:trang |page )?(?!(?:19|20)\d\d$)\d{1,4}(?: ?\/ ?\d{1,4})?)$/iu;
/** "-----", "____", "*", "* * *", "……", ".......". */
const RULE = /^(?:[-–—_=~*.…o]|\s)*$/u;
const EMPTY_MARK = /^[-–+•]$/u;
/** A line of a table of contents: "I. MỤC TIÊU ........ 3". */
const CONTENTS = /(?:\.{4,}|…{2,}|(?:\. ){4,}\.?) ?\d{1,4}$/u;

function reasonOf(text: string, look: LineLook, isPageNumber: boolean): DropReason | null {
  if (look.note) return 'note';
  if (text === '') return 'blank';
  if (look.cell) return null;
  if (EMPTY_MARK.test(text)) return 'empty-mark';
  if (RULE.test(text) && text !== 'o') return 'rule';
  if (isPageNumber) return 'page-number';
  if (CONTENTS.test(text) || /^mục lục$/iu.test(text)) return 'contents';
  return null;
}

const NEAR_ROWS = 6;

/** Numbers alone on lines that stand close together are the first column of a table, not numbers of pages. */
function tableNumbers(texts: string[]): Set<number> {
  const rows = new Set<number>();
  let last: { index: number; filled: number } | null = null;
  let filled = 0;
  texts.forEach((text, index) => {
    if (text === '') return;
    filled += 1;
    if (!PAGE_NUMBER.test(text)) return;
    if (last && filled - last.filled <= NEAR_ROWS) {
      rows.add(last.index);
      rows.add(index);
    }
    last = { index, filled };
  });
  return rows;
}

const REPEATS_OF_A_RUNNING_HEAD = 3;
const LONGEST_RUNNING_HEAD = 90;

/** Lines that stand again and again directly beside a number of a page. */
function runningHeads(texts: string[], isPageNumber: (index: number) => boolean): Set<number> {
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [index]));
  const beside = new Map<string, number[]>();
  filled.forEach((index, i) => {
    const text = texts[index]!;
    if (isPageNumber(index) || text.length > LONGEST_RUNNING_HEAD) return;
    const neighbours = [filled[i - 1], filled[i + 1]];
    if (!neighbours.some((other) => other !== undefined && isPageNumber(other))) return;
    const same = beside.get(text);
    if (same) same.push(index);
    else beside.set(text, [index]);
  });
  return new Set([...beside.values()].filter((all) => all.length >= REPEATS_OF_A_RUNNING_HEAD).flat());
}

/** Lines of the text itself, and the others with the reason why they are none. */
export function sortLines({ lines }: SourceText): SortedLines {
  const texts = lines.map(({ text }) => tidy(text));
  const rows = tableNumbers(texts);
  const isPageNumber = (index: number) =>
    !lines[index]!.look.cell && !rows.has(index) && PAGE_NUMBER.test(texts[index]!);
  const heads = runningHeads(texts, isPageNumber);
  const sorted: SortedLines = { kept: [], dropped: [] };
  let afterBreak = false;
  lines.forEach((source, index) => {
    const text = texts[index]!;
    const reason = heads.has(index) ? 'running-head' : reasonOf(text, source.look, isPageNumber(index));
    afterBreak ||= source.opensPage ?? false;
    if (reason === null) {
      sorted.kept.push({ index, text, source, afterBreak });
      afterBreak = false;
      return;
    }
    sorted.dropped.push({ index, reason });
    afterBreak ||= reason === 'page-number' || reason === 'running-head';
  });
  return sorted;
}
