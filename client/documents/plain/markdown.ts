import type { LineLook } from '../../../domain/extraction/source-text';

/** What stands at the beginning of a markdown line, and the rest of it. */
export interface MarkdownLine {
  text: string;
  look: LineLook;
}

/** Signs at the beginning: headings, quotes, bullets. A lone `*` is a line of the letterhead, no bullet. */
export function readPrefix(line: string): MarkdownLine {
  const plain = line.replace(/^\s*(>\s?)+/, '');
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)(\s+#+)?\s*$/.exec(plain);
  if (heading) return { text: heading[2]!, look: { heading: heading[1]!.length } };
  const bullet = /^\s*([-+*])\s+(?=\S)(.*)$/.exec(plain);
  if (bullet && !RULE.test(plain)) return { text: bullet[2]!, look: { listMark: bullet[1]! } };
  return { text: plain, look: {} };
}

/** `* * *`: a drawn line, not a bullet. */
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;

/** Signs within a line that people do not see: links, pictures, tags, entities, escapes, a hard break. */
export function withoutInlineSigns(text: string): string {
  return text
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '')
    .replace(/\[([^\]]{1,500})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?(?:u|b|i|p|em|strong|sup|sub|span|center|div)(?:\s[^<>]{0,500})?>/gi, '')
    .replace(/&(nbsp|amp|lt|gt|quot);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name])
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\\$/, '');
}

const ENTITIES = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

export interface TableCell {
  text: string;
  /** Counted from 1; empty cells are left out and counted. */
  column: number;
}

/** The cells of a row of a table; null where the line is none. The row that rules the head off has no cells. */
export function tableCells(line: string): TableCell[] | null {
  const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  if (row === undefined) return null;
  const cells = row.split(/(?<!\\)\|/).map((cell, i) => ({ text: cell.trim(), column: i + 1 }));
  return cells.every(({ text }) => /^:?-+:?$/.test(text)) ? [] : cells.filter(({ text }) => text !== '');
}
