import { extname } from 'node:path';
import type { SourceText } from '../../domain/extraction/source-text';
import { refused, type Outcome } from '../../domain/refusal';
import { openFile } from './open-file';
import { readPlain } from './plain/read-plain';

/** Reads a document from disk. Refuses, never throws; loads nothing from the network and runs nothing in the file. */
export async function readDocument(file: string): Promise<Outcome<SourceText>> {
  const bytes = await openFile(file);
  if (!bytes.ok) return bytes;
  switch (extname(file).toLowerCase()) {
    case '.txt':
      return readPlain(bytes.value, 'txt', file);
    case '.md':
      return readPlain(bytes.value, 'md', file);
    default:
      return refused(
        'unsupported-format',
        'Chưa đọc được loại tệp này; cần tệp .docx, .pdf, .txt hoặc .md.',
        file,
      );
  }
}
