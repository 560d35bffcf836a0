/** What the first bytes say a file is, whatever its name says. */
export type FileKind =
  'zip' | 'pdf' | 'ole' | 'ole-encrypted' | 'rtf' | 'html' | 'picture' | 'packed' | 'text';

/** A PDF may have a preamble; readers look this far for its head. */
const PDF_HEAD_BYTES = 1024;

const HEADS: [FileKind, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['packed', [0x1f, 0x8b]],
  ['packed', [0x52, 0x61, 0x72, 0x21]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
];

export function kindOfBytes(bytes: Buffer): FileKind {
  const head = HEADS.find(([, signs]) => signs.every((sign, i) => bytes[i] === sign))?.[0];
  if (head === 'ole') return isEncryptedOffice(bytes) ? 'ole-encrypted' : 'ole';
  if (head !== undefined) return head;
  const start = bytes.subarray(0, PDF_HEAD_BYTES).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(start)) return 'rtf';
  return /^(\xef\xbb\xbf)?\s*(<!doctype html|<html)/i.test(start) ? 'html' : 'text';
}

/** Word puts a document with a password into an OLE container, under this name in UTF-16. */
function isEncryptedOffice(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
