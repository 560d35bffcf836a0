import { foldName } from '../../domain/draft/fold';
import { accepted, type Outcome, type Refusal } from '../../domain/refusal';
import type { ReturnedForm } from '../../domain/rounds/part-returned';
import { columnLetter } from '../draft/xlsx/cell-form';
import type { RawCell, RawSheet } from '../draft/xlsx/raw-sheet';
import { readWorkbook, type RawWorkbook } from '../draft/xlsx/raw-workbook';
import { SECTIONS } from './form-layout';
import { emptyForm, takeTable, type TableCell, type TableRow } from './returned-tables';

/** A form has some hundred rows of eight cells; programs of the office add empty ones. */
const BOUNDS = { madeBy: 'dondoc round form', mostCells: 100_000 };

/** Reads a filled-in workbook; refuses a file that is none. What is wrong inside stands in `problems`. */
export async function readXlsxForm(file: string): Promise<Outcome<ReturnedForm>> {
  const workbook = await readWorkbook(file, () => undefined, BOUNDS);
  return workbook.ok ? accepted(formIn(workbook.value)) : workbook;
}

function formIn(workbook: RawWorkbook): ReturnedForm {
  const form = emptyForm();
  for (const sheet of workbook.sheets) {
    const problems: Refusal[] = [];
    const isKnown = takeTable(tableOf(sheet, problems), form);
    // What somebody keeps on a sheet of his own is nobody's business.
    if (isKnown) form.problems.push(...problems, ...mergedIn(sheet));
  }
  return form;
}

function mergedIn({ name, merged }: RawSheet): Refusal[] {
  if (merged.length === 0 || foldName(name) === foldName(SECTIONS.guide)) return [];
  const where = `trang “${name}”, ô ${merged.slice(0, 3).join(', ')}`;
  const message = `${where.charAt(0).toUpperCase()}${where.slice(1)}: ô bị gộp; hãy bỏ gộp ô (Unmerge), mỗi ô một giá trị.`;
  return [{ code: 'merged-cells', message, at: where }];
}

function tableOf({ name, rows }: RawSheet, problems: Refusal[]): TableRow[] {
  return rows.map(({ row, cells }) => {
    const read = new Map<number, TableCell>();
    for (const [column, cell] of cells) {
      const place = `trang “${name}”, ô ${columnLetter(column)}${row}`;
      const said = cellOf(cell, place);
      if ('code' in said) problems.push(said);
      read.set(column, 'code' in said ? { text: '', place } : said);
    }
    const placeOf = (column: number) => `trang “${name}”, ô ${columnLetter(column)}${row}`;
    return { place: `trang “${name}”, dòng ${row}`, cells: read, placeOf };
  });
}

function cellOf(cell: RawCell, place: string): TableCell | Refusal {
  const wrong = (code: string, message: string): Refusal => ({
    code,
    message: `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${message}`,
    at: place,
  });
  switch (cell.kind) {
    case 'text':
      return { text: linesOf(cell.text), place };
    case 'number':
      return cell.isDate
        ? wrong(
            'cell-date',
            'phần mềm đã đổi thành ngày tháng; hãy định dạng ô là chữ (Text) rồi gõ lại con số với dấu phẩy, ví dụ 8,5.',
          )
        : { value: asShown(cell.value, cell.isPercent), isPercent: cell.isPercent, place };
    case 'formula':
      return cell.value === null
        ? wrong('formula', 'ô có công thức; hãy dán giá trị (Paste Values) rồi gửi lại.')
        : { value: asShown(cell.value, cell.isPercent), isPercent: cell.isPercent, place };
    case 'boolean':
      return { text: cell.value ? 'TRUE' : 'FALSE', place };
    case 'error':
      return wrong('cell-error', `ô báo lỗi ${cell.code}; hãy ghi lại giá trị.`);
  }
}

/** 0.825 in a cell that shows "82,5%" is 82.5; a hundredfold of a binary fraction is rounded to what was typed. */
function asShown(value: number, isPercent: boolean): number {
  return isPercent ? Number((value * 100).toPrecision(12)) : value;
}

function linesOf(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
}
