import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type Worksheet } from '@protobi/exceljs';
import { SHIPPED_RULES } from '../../client/cycle-source';
import { importSheets, type ImportOptions, type SheetImport } from '../../client/draft/sheet-import';
import { readWorkbook } from '../../client/draft/xlsx/raw-workbook';
import { returnedSheets } from '../../client/draft/xlsx/returned-sheets';
import { writeWorkbook } from '../../client/draft/xlsx/write-workbook';
import { readPlanFrom } from '../../client/plan-file';
import { planSheets } from '../../domain/draft/plan-sheets';
import { SHEET_FORMS, type SheetKey } from '../../domain/draft/sheet-forms';
import { deadlineReader } from '../../domain/plan/expand';
import type { Plan } from '../../domain/plan/schema';
import { localDate } from '../../domain/time/epoch';
import { calendar } from './small-draft';

export const word = { by: 'Lê Văn Cường, Chánh Văn phòng', on: localDate('2021-02-01') };

export function planOf(text: string): Plan {
  const reading = readPlanFrom(text, 'ke-hoach.yaml');
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.plan;
}

/** A folder for the workbooks of a test file. */
export function workbookFolder() {
  const root = mkdtempSync(join(tmpdir(), 'dondoc-xlsx-'));
  let n = 0;
  return {
    path: (name: string) => join(root, name),
    /** The workbook of a plan file. */
    async exported(text: string): Promise<string> {
      const file = join(root, `${(n += 1)}.xlsx`);
      const plan = planOf(text);
      await writeWorkbook(file, plan, planSheets(plan, deadlineReader(plan, calendar)));
      return file;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Edits a workbook as a person does in Excel. */
export async function edited(
  file: string,
  edit: (sheet: (key: SheetKey) => EditedSheet) => void,
): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  edit((key) => sheetOf(workbook.getWorksheet(SHEET_FORMS[key].title)!, key));
  await workbook.xlsx.writeFile(file);
  return file;
}

interface EditedSheet {
  sheet: Worksheet;
  /** Row of an id, counted from 1. */
  rowOf(this: void, id: string): number;
  set(this: void, id: string, column: string, value: unknown): void;
  /** A row below the last one. */
  add(this: void, cells: Record<string, unknown>): void;
}

function sheetOf(sheet: Worksheet, key: SheetKey): EditedSheet {
  const columnOf = (name: string) => SHEET_FORMS[key].columns.findIndex((column) => column.key === name) + 1;
  const rowOf = (id: string) => {
    for (let row = 2; row <= sheet.rowCount; row += 1) if (sheet.getCell(row, 1).value === id) return row;
    throw new Error(`no row ${id}`);
  };
  return {
    sheet,
    rowOf,
    set: (id, column, value) => void (sheet.getCell(rowOf(id), columnOf(column)).value = value as string),
    add(cells) {
      const row = sheet.rowCount + 1;
      for (const [name, value] of Object.entries(cells))
        sheet.getCell(row, columnOf(name)).value = value as string;
    },
  };
}

export async function imported(
  file: string,
  text: string,
  options: Partial<ImportOptions> = {},
): Promise<SheetImport> {
  const workbook = await readWorkbook(file);
  if (!workbook.ok) throw new Error(workbook.refusal.message);
  const plan = planOf(text);
  const read = deadlineReader(plan, calendar);
  const outcome = importSheets(text, plan, read, returnedSheets(workbook.value, plan), {
    word,
    deleteMissing: false,
    office: SHIPPED_RULES,
    ...options,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}
