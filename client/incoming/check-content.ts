import { KINDS_WORDS, headFits, kindByName } from '../../domain/files/kind';
import type { FileKind } from '../../domain/files/types';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { DocumentFault } from '../documents/fault';
import { kindOfBytes } from '../documents/file-kind';
import { checkOffice } from './check-office';
import { checkPdf } from './check-pdf';
import { checkJpg, checkPng } from './check-picture';
import { checkText } from './check-text';

/** The kind of a file, if it is taken at all, is what its name says, and holds nothing that acts. Refuses, never throws. */
export async function checkContent(name: string, bytes: Buffer): Promise<Outcome<FileKind>> {
  const kind = kindByName(name);
  if (kind === null) {
    return refused('file-kind', `Không nhận loại tệp này; chỉ nhận: ${KINDS_WORDS}.`, name);
  }
  if (!headFits(kind, bytes)) return refused('wrong-extension', notWhatItSays(kind, bytes), name);
  try {
    await CHECKS[kind](bytes);
    return accepted(kind);
  } catch (error) {
    if (error instanceof DocumentFault) return refused(error.refusal.code, error.refusal.message, name);
    throw error;
  }
}

/** Each faults with the reason and the remedy. */
const CHECKS: Record<FileKind, (bytes: Buffer) => Promise<void> | void> = {
  pdf: checkPdf,
  docx: (bytes) => checkOffice(bytes, 'docx'),
  xlsx: (bytes) => checkOffice(bytes, 'xlsx'),
  pptx: (bytes) => checkOffice(bytes, 'pptx'),
  odt: (bytes) => checkOffice(bytes, 'odt'),
  ods: (bytes) => checkOffice(bytes, 'ods'),
  jpg: checkJpg,
  png: checkPng,
  txt: checkText,
};

function notWhatItSays(kind: FileKind, bytes: Buffer): string {
  switch (kindOfBytes(bytes)) {
    case 'ole-encrypted':
      return `Tệp .${kind} có đặt mật khẩu; cần bỏ mật khẩu rồi lưu lại.`;
    case 'ole':
      return `Tệp mang đuôi .${kind} nhưng là tệp Office đời cũ; cần mở ra rồi lưu lại thành .${kind}.`;
    default:
      return `Tệp mang đuôi .${kind} nhưng nội dung không phải loại đó; cần gửi tệp gốc, hoặc sửa lại đuôi.`;
  }
}
