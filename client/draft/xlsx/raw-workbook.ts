import { refused, accepted, type Outcome } from '../../../domain/refusal';
import { openPackage, type DocxPackage } from '../../documents/docx/package';
import { walkXml } from '../../documents/docx/xml';
import { DocumentFault, fault } from '../../documents/fault';
import { kindOfBytes } from '../../documents/file-kind';
import { openFile } from '../../documents/open-file';

/*
 * A reader of its own over yauzl and saxes: exceljs lays out every cell of a merged or validated range before anybody
 * can refuse it, so that one line of XML (A1:XFD1048576) takes all memory, and it gives no bound on what a zip unfolds to.
 */

export type RawCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; isDate: boolean }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; code: string }
  | { kind: 'formula' };

export interface RawRow {
  /** Counted from 1, as the person sees it. */
  row: number;
  /** By column, counted from 1. Empty cells are absent. */
  cells: Map<number, RawCell>;
}

export interface RawSheet {
  name: string;
  rows: RawRow[];
  /** `B3:B5`. */
  merged: string[];
}

export interface RawWorkbook {
  sheets: RawSheet[];
  /** Days are counted from 1904 and not from 1900, as old Excel for Mac did. */
  from1904: boolean;
}

/** 4,000 obligations with all else are some 100,000 cells. */
const MOST_CELLS = 2_000_000;
const MOST_SHEETS = 50;
const MOST_COLUMNS = 500;

/** Reads a workbook; refuses what is none, or one that would cost too much. `said` hears rows as they come. */
export async function readWorkbook(
  file: string,
  said: (rows: number) => void = () => undefined,
): Promise<Outcome<RawWorkbook>> {
  const bytes = await openFile(file);
  if (!bytes.ok) return { ok: false, refusal: inOurWords(bytes.refusal.code, bytes.refusal.message, file) };
  const kind = kindOfBytes(bytes.value);
  if (kind !== 'zip') return refused('not-xlsx', NOT_XLSX[kind] ?? NOT_XLSX['text']!, file);
  try {
    return accepted(await readPackage(await openPackage(bytes.value), said));
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    return { ok: false, refusal: inOurWords(error.refusal.code, error.refusal.message, file) };
  }
}

const NOT_XLSX: Record<string, string> = {
  ole: 'Đây là tệp .xls kiểu cũ; cần mở bằng Excel rồi lưu lại thành .xlsx.',
  'ole-encrypted': 'Tệp .xlsx có đặt mật khẩu; cần mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
  text: 'Đây không phải tệp .xlsx; cần tệp do "dondoc plan export" tạo ra, lưu bằng Excel hay LibreOffice dạng .xlsx.',
};

/** The zip is read by the reader of documents, which speaks of Word. */
function inOurWords(code: string, message: string, file: string) {
  return {
    code: code.replace('docx', 'xlsx'),
    message: message
      .replaceAll('một tệp .docx, .pdf, .txt hoặc .md', 'một tệp .xlsx')
      .replaceAll('.docx', '.xlsx')
      .replaceAll('Word', 'Excel'),
    at: file,
  };
}

async function readPackage(zip: DocxPackage, said: (rows: number) => void): Promise<RawWorkbook> {
  if (!zip.has('xl/workbook.xml')) {
    return fault(
      'not-xlsx',
      'Tệp nén này không chứa bảng tính Excel; cần tệp .xlsx do "dondoc plan export" tạo ra.',
    );
  }
  const { sheets, from1904 } = await readSheetList(zip);
  if (sheets.length > MOST_SHEETS)
    fault('xlsx-too-big-inside', `Tệp có ${sheets.length} trang tính, tối đa ${MOST_SHEETS}.`);
  const parts = await readTargets(zip);
  const context = {
    texts: await readSharedTexts(zip),
    dateStyles: await readDateStyles(zip),
    budget: { cells: MOST_CELLS, rows: 0 },
    said,
  };
  const read: RawSheet[] = [];
  for (const { name, relation } of sheets) {
    const part = parts.get(relation);
    if (part !== undefined && zip.has(part)) read.push({ name, ...(await readSheet(zip, part, context)) });
  }
  return { sheets: read, from1904 };
}

async function readSheetList(zip: DocxPackage) {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  await walkXml(zip.read('xl/workbook.xml'), {
    open({ name, attribute }) {
      if (name === '?:sheet') sheets.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '' });
      if (name === '?:workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
    },
    close: () => undefined,
  });
  return { sheets, from1904 };
}

async function readTargets(zip: DocxPackage): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const part = 'xl/_rels/workbook.xml.rels';
  if (!zip.has(part)) return targets;
  await walkXml(zip.read(part), {
    open({ name, attribute }) {
      if (name !== 'rel:Relationship') return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close: () => undefined,
  });
  return targets;
}

async function readSharedTexts(zip: DocxPackage): Promise<string[]> {
  const texts: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return texts;
  const collect = textCollector();
  await walkXml(zip.read('xl/sharedStrings.xml'), {
    open({ name }) {
      if (name === '?:si') collect.start();
      collect.open(name);
    },
    close(name) {
      collect.close(name);
      if (name === '?:si') texts.push(collect.take());
    },
    text: (text) => collect.text(text),
  });
  return texts;
}

/** Words of all runs together; readings above Asian letters are no words of the cell. */
function textCollector() {
  let said = '';
  let inText = false;
  let phonetic = 0;
  return {
    start: () => void (said = ''),
    open(name: string) {
      if (name === '?:rPh') phonetic += 1;
      if (name === '?:t') inText = phonetic === 0;
    },
    close(name: string) {
      if (name === '?:rPh') phonetic -= 1;
      if (name === '?:t') inText = false;
    },
    text(text: string) {
      if (inText) said += text;
    },
    take: () => unescaped(said),
  };
}

/** Excel writes control characters as `_x000D_`. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Styles whose numbers are days. */
async function readDateStyles(zip: DocxPackage): Promise<Set<number>> {
  const styles = new Set<number>();
  if (!zip.has('xl/styles.xml')) return styles;
  const formats = new Set<number>([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);
  let inCellXfs = false;
  let n = 0;
  await walkXml(zip.read('xl/styles.xml'), {
    open({ name, attribute }) {
      if (name === '?:numFmt' && isDayFormat(attribute('formatCode') ?? ''))
        formats.add(Number(attribute('numFmtId')));
      if (name === '?:cellXfs') inCellXfs = true;
      if (name !== '?:xf' || !inCellXfs) return;
      if (formats.has(Number(attribute('numFmtId')))) styles.add(n);
      n += 1;
    },
    close(name) {
      if (name === '?:cellXfs') inCellXfs = false;
    },
  });
  return styles;
}

function isDayFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /d/i.test(bare) && /[my]/i.test(bare);
}

interface SheetContext {
  texts: string[];
  dateStyles: ReadonlySet<number>;
  budget: { cells: number; rows: number };
  said: (rows: number) => void;
}

async function readSheet(
  zip: DocxPackage,
  part: string,
  context: SheetContext,
): Promise<Omit<RawSheet, 'name'>> {
  const rows: RawRow[] = [];
  const merged: string[] = [];
  const collect = textCollector();
  let row: RawRow | null = null;
  let cell = newCell();
  await walkXml(zip.read(part), {
    open({ name, attribute }) {
      collect.open(name);
      if (name === '?:mergeCell') merged.push(attribute('ref') ?? '?');
      else if (name === '?:row')
        row = { row: Number(attribute('r') ?? (rows.at(-1)?.row ?? 0) + 1), cells: new Map() };
      else if (name === '?:c') {
        cell = newCell(attribute('r'), attribute('t'), Number(attribute('s') ?? 0));
        collect.start();
      } else if (name === '?:f') cell.formula = true;
      else if (name === '?:v') cell.inValue = true;
    },
    close(name) {
      collect.close(name);
      if (name === '?:v') cell.inValue = false;
      if (name === '?:c' && row !== null) {
        cell.column ||= Math.max(0, ...row.cells.keys()) + 1;
        const value = valueOf(cell, collect.take(), context);
        if (value !== null && cell.column <= MOST_COLUMNS) row.cells.set(cell.column, value);
        if ((context.budget.cells -= 1) < 0)
          fault(
            'xlsx-too-big-inside',
            `Bảng tính có quá ${MOST_CELLS} ô; không phải tệp do "dondoc plan export" tạo ra.`,
          );
      }
      if (name === '?:row' && row !== null) {
        if (row.cells.size > 0) rows.push(row);
        row = null;
        context.said((context.budget.rows += 1));
      }
    },
    text(text) {
      collect.text(text);
      if (cell.inValue) cell.value += text;
    },
  });
  return { rows, merged };
}

function newCell(place: string | null = null, type: string | null = null, style = 0) {
  return { column: columnOf(place ?? ''), type, style, formula: false, inValue: false, value: '' };
}

/** `AB12` → 28; 0 where the cell does not say. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function valueOf(
  cell: ReturnType<typeof newCell>,
  inline: string,
  { texts, dateStyles }: SheetContext,
): RawCell | null {
  if (cell.formula) return { kind: 'formula' };
  switch (cell.type) {
    case 's':
      return textCell(texts[Number(cell.value)] ?? '');
    case 'inlineStr':
      return textCell(inline);
    case 'str':
      return textCell(unescaped(cell.value));
    case 'b':
      return { kind: 'boolean', value: cell.value === '1' };
    case 'e':
      return { kind: 'error', code: cell.value };
    default: {
      if (cell.value.trim() === '') return null;
      const value = Number(cell.value);
      return Number.isFinite(value)
        ? { kind: 'number', value, isDate: dateStyles.has(cell.style) }
        : textCell(cell.value);
    }
  }
}

function textCell(text: string): RawCell | null {
  return text.trim() === '' ? null : { kind: 'text', text };
}
