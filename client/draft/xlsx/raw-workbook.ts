import { refused, accepted, type Outcome } from '../../../domain/refusal';
import { openPackage, type OfficePackage } from '../../documents/office/package';
import { walkXml } from '../../documents/office/xml';
import { DocumentFault, fault } from '../../documents/fault';
import { kindOfBytes } from '../../documents/file-kind';
import { openFile } from '../../documents/open-file';
import { MOST_CELLS, readSheet, type RawSheet } from './raw-sheet';
import { readNumberStyles, readSharedTexts } from './raw-texts';

/*
 * A reader of its own over yauzl and saxes: exceljs lays out every cell of a merged or validated range before anybody
 * can refuse it, so that one line of XML (A1:XFD1048576) takes all memory, and it gives no bound on what a zip unfolds to.
 */

export interface RawWorkbook {
  sheets: RawSheet[];
  /** Days are counted from 1904 and not from 1900, as old Excel for Mac did. */
  from1904: boolean;
}

const MOST_SHEETS = 50;
/** Excel takes 31 letters. */
const LONGEST_NAME = 200;

export interface WorkbookBounds {
  /** The command that makes such workbooks, as refusals name it. */
  madeBy: string;
  mostCells: number;
}

const OF_PLANS: WorkbookBounds = { madeBy: 'dondoc plan export', mostCells: MOST_CELLS };

/** Reads a workbook; refuses what is none, or one that would cost too much. `said` hears rows as they come. */
export async function readWorkbook(
  file: string,
  said: (rows: number) => void = () => undefined,
  bounds: WorkbookBounds = OF_PLANS,
): Promise<Outcome<RawWorkbook>> {
  const bytes = await openFile(file, 'một tệp .xlsx');
  if (!bytes.ok) return bytes;
  const kind = kindOfBytes(bytes.value);
  if (kind !== 'zip') return refused('not-xlsx', NOT_XLSX[kind] ?? notXlsx(bounds), file);
  try {
    return accepted(await readPackage(await openPackage(bytes.value, 'xlsx'), said, bounds));
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    return { ok: false, refusal: { ...error.refusal, at: file } };
  }
}

const NOT_XLSX: Record<string, string> = {
  ole: 'Đây là tệp .xls kiểu cũ; cần mở bằng Excel rồi lưu lại thành .xlsx.',
  'ole-encrypted': 'Tệp .xlsx có đặt mật khẩu; cần mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
};

function notXlsx({ madeBy }: WorkbookBounds): string {
  return `Đây không phải tệp .xlsx; cần tệp do "${madeBy}" tạo ra, lưu bằng Excel hay LibreOffice dạng .xlsx.`;
}

async function readPackage(
  zip: OfficePackage,
  said: (rows: number) => void,
  { madeBy, mostCells }: WorkbookBounds,
): Promise<RawWorkbook> {
  if (!zip.has('xl/workbook.xml')) {
    return fault('not-xlsx', `Tệp nén này không chứa bảng tính Excel; cần tệp .xlsx do "${madeBy}" tạo ra.`);
  }
  const { sheets, from1904 } = await readSheetList(zip);
  if (sheets.length > MOST_SHEETS)
    fault('xlsx-too-big-inside', `Tệp có ${sheets.length} trang tính, tối đa ${MOST_SHEETS}.`);
  const parts = await readTargets(zip);
  const context = {
    texts: await readSharedTexts(zip),
    styles: await readNumberStyles(zip),
    budget: { cells: mostCells, rows: 0 },
    said,
    madeBy,
  };
  const read: RawSheet[] = [];
  for (const { name, relation } of sheets) {
    const part = parts.get(relation);
    if (part !== undefined && zip.has(part)) read.push({ name, ...(await readSheet(zip, part, context)) });
  }
  return { sheets: read, from1904 };
}

async function readSheetList(zip: OfficePackage) {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  await walkXml(zip, 'xl/workbook.xml', {
    open({ name, attribute }) {
      if (name === '?:sheet') sheets.push({ name: nameOf(attribute), relation: attribute('id') ?? '' });
      if (name === '?:workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
    },
    close: () => undefined,
  });
  return { sheets, from1904 };
}

function nameOf(attribute: (local: string) => string | null): string {
  return (attribute('name') ?? '').slice(0, LONGEST_NAME);
}

async function readTargets(zip: OfficePackage): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const part = 'xl/_rels/workbook.xml.rels';
  if (!zip.has(part)) return targets;
  await walkXml(zip, part, {
    open({ name, attribute }) {
      if (name !== 'rel:Relationship') return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close: () => undefined,
  });
  return targets;
}
