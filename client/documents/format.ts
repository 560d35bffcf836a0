import { extname } from 'node:path';
import type { SourceText } from '../../domain/extraction/source-text';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { kindOfBytes, type FileKind } from './file-kind';

export type Format = SourceText['format'];

const EXPECTED: Record<Format, FileKind> = { docx: 'zip', pdf: 'pdf', txt: 'text', md: 'text' };

const REALLY: Record<FileKind, string> = {
  zip: 'tệp nén hoặc tệp Office (.docx, .xlsx)',
  pdf: 'tệp PDF',
  ole: 'tệp Office đời cũ (.doc)',
  'ole-encrypted': 'tệp Office có đặt mật khẩu',
  rtf: 'tệp .rtf',
  html: 'trang web (.html)',
  picture: 'tệp ảnh',
  packed: 'tệp nén',
  text: 'văn bản thuần',
};

const REMEDY: Record<FileKind, string> = {
  zip: 'cần đặt lại đúng đuôi .docx nếu là văn bản Word.',
  pdf: 'cần đặt lại đuôi .pdf.',
  ole: 'cần mở bằng Word hoặc LibreOffice rồi lưu thành .docx (đổi đuôi tên tệp không đổi được nội dung).',
  'ole-encrypted': 'cần mở bằng Word, bỏ mật khẩu (File > Info > Protect Document) rồi lưu thành .docx.',
  rtf: 'cần mở bằng Word hoặc LibreOffice rồi lưu thành .docx.',
  html: 'cần mở bằng Word hoặc LibreOffice rồi lưu thành .docx.',
  picture: 'ảnh không có lớp chữ: cần nhận dạng chữ (OCR) hoặc xin bản .docx.',
  packed: 'cần giải nén rồi đọc từng văn bản bên trong.',
  text: 'cần đặt lại đuôi .txt, hoặc tải lại nếu tệp bị hỏng.',
};

/** The format that the name promises, if the content keeps the promise. */
export function formatOf(file: string, bytes: Buffer): Outcome<Format> {
  const format = extname(file).slice(1).toLowerCase();
  const kind = kindOfBytes(bytes);
  if (!isFormat(format)) {
    const remedy = kind === 'text' ? 'cần tệp .docx, .pdf, .txt hoặc .md.' : REMEDY[kind];
    const named = format === '' ? 'Tên tệp không có đuôi' : `Chưa đọc được tệp .${format}`;
    return refused('unsupported-format', `${named}: đây là ${REALLY[kind]}; ${remedy}`, file);
  }
  if (kind === EXPECTED[format] || (EXPECTED[format] === 'text' && kind === 'html')) return accepted(format);
  return refused(
    codeOf(format, kind),
    `Tệp mang đuôi .${format} nhưng là ${REALLY[kind]}; ${REMEDY[kind]}`,
    file,
  );
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(EXPECTED, name);
}

function codeOf(format: Format, kind: FileKind): string {
  if (kind === 'ole-encrypted') return 'docx-encrypted';
  if (kind === 'ole' && format === 'docx') return 'docx-is-doc';
  return 'wrong-extension';
}
