import { foldName } from '../../../domain/draft/fold';
import { listedNames, type NameBook } from '../../../domain/draft/names';
import type { SheetColumn } from '../../../domain/draft/sheet-forms';
import { isLocalDate } from '../../../domain/time/epoch';
import { formatVn, parseVn } from '../../../domain/time/local-date';
import { unknownName } from '../review-bodies';
import type { RawCell } from './raw-sheet';
import { dayOfSerial } from './serial-days';

export interface CellFault {
  code: string;
  message: string;
}

export type CellReading = { text: string } | { fault: CellFault };

export interface CellContext {
  book: NameBook;
  from1904: boolean;
}

/** A cell of a workbook as the text that a plan is compared in; what does not fit its column is a fault. */
export function cellText(
  cell: RawCell | undefined,
  column: Pick<SheetColumn, 'kind' | 'choices'>,
  context: CellContext,
): CellReading {
  if (cell === undefined) return { text: '' };
  if (cell.kind === 'formula')
    return fault('formula', 'Ô có công thức; hãy dán giá trị (Paste Values) rồi nạp lại.');
  if (cell.kind === 'error') return fault('cell-error', `Ô báo lỗi ${cell.code}; hãy ghi lại giá trị.`);
  switch (column.kind) {
    case 'date':
      return dateText(cell, context);
    case 'number':
      return numberText(cell);
    case 'choice':
      return choiceText(wordsOf(cell, context), column.choices ?? {});
    case 'names':
      return namesText(wordsOf(cell, context), context.book);
    case 'codes':
      return { text: listedNames(wordsOf(cell, context)).join('\n') };
    case 'long':
      return { text: linesOf(wordsOf(cell, context)) };
    case 'text':
      return { text: wordsOf(cell, context).replaceAll(/\s+/g, ' ').trim() };
    case 'info':
      return { text: linesOf(wordsOf(cell, context)) };
  }
}

function fault(code: string, message: string): CellReading {
  return { fault: { code, message } };
}

type ValueCell = Exclude<RawCell, { kind: 'formula' | 'error' }>;

/** Excel makes a day of "30/6/2022" where a column lets it: the words of a deadline are wanted back. */
function wordsOf(cell: ValueCell, { from1904 }: CellContext): string {
  if (cell.kind === 'text') return cell.text.normalize('NFC').replaceAll('\u00a0', ' ');
  if (cell.kind === 'boolean') return cell.value ? 'true' : 'false';
  const day = cell.isDate ? dayOfSerial(cell.value, from1904) : null;
  return day === null ? String(cell.value) : formatVn(day);
}

function linesOf(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line, i, all) => line !== '' || (i > 0 && i < all.length - 1))
    .join('\n')
    .trim();
}

function dateText(cell: ValueCell, { from1904 }: CellContext): CellReading {
  const wrong = (said: string) =>
    fault('wrong-date', `“${said}” không phải một ngày có thật; cần dạng dd/mm/yyyy, ví dụ 30/09/2021.`);
  if (cell.kind === 'number') {
    const day = dayOfSerial(cell.value, from1904);
    return day === null ? wrong(String(cell.value)) : { text: day };
  }
  if (cell.kind === 'boolean') return wrong(String(cell.value));
  const text = cell.text.trim();
  if (isLocalDate(text)) return { text };
  try {
    return { text: parseVn(text) };
  } catch {
    return wrong(text);
  }
}

/** As people here write numbers: "1.234,5" and "1234,5"; a point alone is taken for a decimal point. */
function numberText(cell: ValueCell): CellReading {
  if (cell.kind === 'number') return { text: String(cell.value) };
  const said = cell.kind === 'text' ? cell.text.trim() : String(cell.value);
  const written = said.replaceAll(/\s/g, '').replace(/%$/, '');
  const number = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(written)
    ? Number(written.replaceAll('.', '').replace(',', '.'))
    : Number(written.replace(',', '.'));
  if (written === '' || !Number.isFinite(number))
    return fault('wrong-number', `“${said}” không phải một số; ví dụ 80 hoặc 12,5.`);
  return { text: String(number) };
}

function choiceText(said: string, choices: Record<string, string>): CellReading {
  const folded = foldName(said);
  for (const [key, words] of Object.entries(choices)) {
    if (said.trim() === key || said.trim() === words || (folded !== '' && foldName(words) === folded))
      return { text: key };
  }
  return fault(
    'wrong-choice',
    `“${said.trim()}” không có trong danh sách; chỉ nhận: ${Object.values(choices).join(', ')}.`,
  );
}

function namesText(said: string, book: NameBook): CellReading {
  const ids: string[] = [];
  for (const name of listedNames(said)) {
    const id = book.find(name);
    if (id === null) return fault('unknown-body', unknownName(name, book.suggest(name)));
    if (!ids.includes(id)) ids.push(id);
  }
  return { text: ids.join('\n') };
}
