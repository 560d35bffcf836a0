import { foldName } from '../../domain/draft/fold';
import type { SourceLine } from '../../domain/extraction/source-text';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import type { ReturnedForm } from '../../domain/rounds/part-returned';
import { readDocx } from '../documents/docx/read-docx';
import { DocumentFault } from '../documents/fault';
import { kindOfBytes } from '../documents/file-kind';
import { openFile } from '../documents/open-file';
import { SECTIONS } from './form-layout';
import { emptyForm, takeTable, type TableCell, type TableRow } from './returned-tables';

/** Reads a filled-in text; refuses a file that is none. What is wrong inside stands in `problems`. */
export async function readDocxForm(file: string): Promise<Outcome<ReturnedForm>> {
  const bytes = await openFile(file, 'một tệp .docx');
  if (!bytes.ok) return bytes;
  if (kindOfBytes(bytes.value) !== 'zip')
    return refused(
      'not-docx',
      'Đây không phải tệp .docx; cần biểu mẫu lấy bằng "dondoc round form", lưu bằng Word hay LibreOffice dạng .docx.',
      file,
    );
  try {
    const { lines } = await readDocx(bytes.value);
    const form = emptyForm();
    const unknown = tablesIn(lines).filter(({ rows }) => !takeTable(rows, form));
    if (form.mark !== null) form.problems.push(...outside(lines, new Set(unknown.map(({ table }) => table))));
    return accepted(form);
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    return { ok: false, refusal: { ...error.refusal, at: file } };
  }
}

/** Tables in the order in which they stand; a paragraph is a line of its cell. */
function tablesIn(lines: readonly SourceLine[]): { table: number; rows: TableRow[] }[] {
  const tables = new Map<number, Map<number, Map<number, string[]>>>();
  for (const { text, look } of lines) {
    if (look.cell === undefined) continue;
    const { table, row, column } = look.cell;
    const rows = inside(tables, table, () => new Map<number, Map<number, string[]>>());
    const cells = inside(rows, row, () => new Map<number, string[]>());
    const mark = look.listMark === undefined ? '' : `${look.listMark} `;
    inside(cells, column, () => []).push(`${mark}${text}`);
  }
  return [...tables].map(([table, rows]) => ({
    table,
    rows: [...rows].map(([row, cells]) => {
      const place = `bảng ${table}, dòng ${row}`;
      const read = [...cells].map(([column, texts]): [number, TableCell] => [
        column,
        { text: texts.join('\n'), place: `${place}, cột ${column}` },
      ]);
      return { place, cells: new Map(read), placeOf: (column) => `${place}, cột ${column}` };
    }),
  }));
}

const HEADINGS = new Set([SECTIONS.figures, SECTIONS.assignments, SECTIONS.narrative].map(foldName));

/** Words behind the guide that stand in none of our tables: whoever wrote them thinks that they are handed in. */
function outside(lines: readonly SourceLine[], unknown: ReadonlySet<number>): Refusal[] {
  const isHeading = ({ text, look }: SourceLine) =>
    look.cell === undefined && text.length < 60 && HEADINGS.has(foldName(text));
  const first = lines.findIndex(isHeading);
  const strange = lines
    .slice(first < 0 ? lines.length : first)
    .filter((line) => (line.look.cell === undefined ? !isHeading(line) : unknown.has(line.look.cell.table)));
  if (strange.length === 0) return [];
  const [{ text } = { text: '' }] = strange;
  const words = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  const message = `Có chữ ghi ngoài các ô của biểu (“${words}”${strange.length > 1 ? `, tất cả ${strange.length} đoạn` : ''}); hãy chuyển vào ô nền vàng thích hợp.`;
  return [{ code: 'words-outside', message, at: null }];
}

function inside<Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value {
  const found = map.get(key) ?? made();
  map.set(key, found);
  return found;
}
