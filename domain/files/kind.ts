import { FILE_KINDS, type FileKind } from './types';

/** Other endings under which the same kind goes. */
const ALSO: Record<string, FileKind> = { jpeg: 'jpg' };

/** What the ending of a name promises; null for an ending that is not taken. */
export function kindByName(name: string): FileKind | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = ALSO[ending] ?? ending;
  return isKind(kind) ? kind : null;
}

function isKind(text: string): text is FileKind {
  return (FILE_KINDS as readonly string[]).includes(text);
}

/** As people are told: ".pdf, .docx, …". */
export const KINDS_WORDS = FILE_KINDS.map((kind) => `.${kind}`).join(', ');

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The first bytes of each kind; plain text has none. */
const HEADS: Record<Exclude<FileKind, 'txt'>, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
  odt: ZIP,
  ods: ZIP,
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** Whether a file begins as its kind does. Text must begin as none of the others. */
export function headFits(kind: FileKind, head: Uint8Array): boolean {
  if (kind === 'txt') return !Object.values(HEADS).some((bytes) => beginsWith(head, bytes));
  return beginsWith(head, HEADS[kind]);
}

function beginsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte);
}
