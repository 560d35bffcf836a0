import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../client/documents';
import type { SourceLine, SourceText } from '../../domain/extraction/source-text';
import type { Refusal } from '../../domain/refusal';

/** A folder for the documents of one suite. */
export function documentFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-documents-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  const write = (bytes: Uint8Array | string, extension: string): string => {
    count += 1;
    const file = join(folder, `van-ban-${count}.${extension}`);
    writeFileSync(file, bytes);
    return file;
  };
  return { folder, write };
}

export async function reading(file: string): Promise<SourceText> {
  const outcome = await readDocument(file);
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
  return outcome.value;
}

export async function refusal(file: string): Promise<Refusal> {
  const outcome = await readDocument(file);
  if (outcome.ok) throw new Error(`read: ${outcome.value.lines.map(({ text }) => text).join(' / ')}`);
  return outcome.refusal;
}

export const texts = ({ lines }: SourceText): string[] => lines.map(({ text }) => text);

/** The marks of lists stand before their words, as people see them. */
export function words({ lines }: { lines: SourceLine[] }): string[] {
  return lines
    .map(({ text, look }) => `${look.listMark ?? ''} ${text}`)
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}
