import type { SourceText } from '../../domain/extraction/source-text';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { readDocx } from './docx/read-docx';
import { DocumentFault } from './fault';
import { formatOf, type Format } from './format';
import { checkLegacyText } from './legacy-check';
import { openFile } from './open-file';
import { readPdf } from './pdf/read-pdf';
import { readPlain } from './plain/read-plain';

/** Reads a document from disk. Refuses, never throws; loads nothing from the network and runs nothing in the file. */
export async function readDocument(file: string): Promise<Outcome<SourceText>> {
  const bytes = await openFile(file);
  if (!bytes.ok) return bytes;
  const format = formatOf(file, bytes.value);
  if (!format.ok) return format;
  try {
    const text = await read(bytes.value, format.value);
    if (text.lines.length === 0) return refused('no-words', NO_WORDS, file);
    return accepted({ ...text, warnings: [...text.warnings, ...checkLegacyText(text)] });
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    return { ok: false, refusal: { ...error.refusal, at: file } };
  }
}

const NO_WORDS =
  'Tệp không có chữ nào; nếu nội dung là ảnh chụp, cần nhận dạng chữ (OCR) hoặc xin bản .docx.';

async function read(bytes: Buffer, format: Format): Promise<SourceText> {
  switch (format) {
    case 'docx':
      return readDocx(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'txt':
    case 'md':
      return readPlain(bytes, format);
  }
}
