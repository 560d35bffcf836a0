import { readFileSync, writeFileSync } from 'node:fs';
import { Workbook, type Worksheet } from '@protobi/exceljs';
import { fromBufferPromise } from 'yauzl';
import { zipOf } from '../documents/zip-files';

/** Edits a workbook as a person does in Excel; sheets may be locked, values are set all the same. */
export async function editedXlsx(
  file: string,
  edit: (sheet: (title: string) => Worksheet, book: Workbook) => void,
) {
  const book = new Workbook();
  await book.xlsx.readFile(file);
  edit((title) => book.getWorksheet(title)!, book);
  await book.xlsx.writeFile(file);
  return file;
}

/** Edits the XML of a text as a program of the office might write it. */
export async function editedDocx(file: string, edit: (xml: string) => string): Promise<string> {
  const zip = await fromBufferPromise(readFileSync(file));
  const parts: { name: string; content: Buffer }[] = [];
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    parts.push({ name: entry.fileName, content: Buffer.concat(pieces) });
  }
  const edited = parts.map(({ name, content }) => ({
    name,
    content: name === 'word/document.xml' ? Buffer.from(edit(content.toString('utf8'))) : content,
  }));
  writeFileSync(file, zipOf(edited));
  return file;
}
