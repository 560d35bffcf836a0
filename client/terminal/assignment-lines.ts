import type { FileRef } from '../../domain/files/types';
import type { Paper as DatedPaper } from '../../domain/lifecycle/types';
import type { Paper } from './style';
import { grouped, hanging, padEnd, printable } from './text';
import { said as inLanguage } from './tongue';
import { dayOrNone } from './words';

/* The pieces that the view of an assignment is put together from. */

/** A label and what stands beside it. */
export interface Block {
  label: string;
  text: string;
}

export interface Section {
  title: string;
  blocks: Block[];
}

const LABEL_COLUMNS = 20;

export function linesOf({ label, text }: Block, { width }: Paper): string[] {
  return hanging(`  ${padEnd(label, LABEL_COLUMNS)}`, text, width);
}

/** "30/09/2021 15:30". */
export function when(at: string): string {
  return `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)} ${at.slice(11, 16)}`;
}

/** Both names where a substitute acted. */
export function whoActed(by: string, onBehalfOf: string | null = null): string {
  return onBehalfOf === null
    ? printable(by)
    : `${printable(by)} (${inLanguage('thay')} ${printable(onBehalfOf)})`;
}

/** "30/09/2021 15:30, Lê Thu Hà: …". */
export function said(at: string, by: string, words: string | null): string {
  return `${when(at)}, ${printable(by)}${words === null || words === '' ? '' : `: ${printable(words)}`}`;
}

export function paperWords(paper: DatedPaper | null): string {
  return paper === null ? '' : `văn bản ${printable(paper.number)} ngày ${dayOrNone(paper.date)}`;
}

/** " (văn bản 12-BC/BTC ngày 28/03/2026)", or nothing. */
export function withPaper(paper: DatedPaper | null): string {
  return paper === null ? '' : ` (${paperWords(paper)})`;
}

export function fileBlocks(files: FileRef[]): Block[] {
  return files.map(({ name, bytes, sha256 }) => ({
    label: '  tệp',
    text: `${printable(name)} (${grouped(Math.ceil(bytes / 1024))} kB, mã ${sha256.slice(0, 12)})`,
  }));
}
