import type { CellChange } from '../../domain/draft/sheet-changes';
import { HEAD_FIELDS, SHEET_FORMS } from '../../domain/draft/sheet-forms';
import { isLocalDate } from '../../domain/time/epoch';
import { formatVn } from '../../domain/time/local-date';
import type { SheetImport } from '../draft/sheet-import';
import type { SheetProblem } from '../draft/xlsx/returned-sheets';
import type { Paper } from './style';
import { table } from './table';
import { grouped, hanging, oneLine, padEnd, printable } from './text';
import type { BodyNames } from './words';

const MOST_ROWS = 60;
const MARK_COLUMNS = 6;

/** What a workbook changes in a plan file, cell by cell, and what is wrong in it. */
export function importView(found: SheetImport, names: BodyNames, paper: Paper): string[] {
  const { changes, added, errors, warnings } = found;
  const { style, width } = paper;
  return [
    ...changeTable(changes, names, paper),
    ...(changes.length > MOST_ROWS
      ? [style.dim(`… và ${grouped(changes.length - MOST_ROWS)} ô khác (xem đủ bằng --json).`)]
      : []),
    ...added.map(({ sheet, row, id, words }) =>
      style.green(
        `Thêm ${printable(SHEET_FORMS[sheet].title)}, dòng ${row}: ${printable(id)} – ${printable(words)}`,
      ),
    ),
    ...warnings.flatMap((one) =>
      hanging(padEnd(style.amber('Lưu ý'), MARK_COLUMNS), `${placeWords(one)}${oneLine(one.message)}`, width),
    ),
    ...errors.flatMap((one) =>
      hanging(padEnd(style.red('Sai'), MARK_COLUMNS), `${placeWords(one)}${oneLine(one.message)}`, width),
    ),
  ];
}

function changeTable(changes: readonly CellChange[], names: BodyNames, paper: Paper): string[] {
  if (changes.length === 0) return [];
  const columns = [
    { title: 'Trang' },
    { title: 'Dòng', align: 'right' as const },
    { title: 'Mã', atLeast: 10 },
    { title: 'Cột' },
    { title: 'Trước', atLeast: 12 },
    { title: 'Sau', atLeast: 12 },
  ];
  const rows = changes.slice(0, MOST_ROWS).map((change) => {
    const { sheet, row, id, column } = change;
    const form = SHEET_FORMS[sheet];
    const field = sheet === 'head' ? HEAD_FIELDS.find(({ path }) => path.join('.') === id) : undefined;
    return [
      printable(form.title),
      String(row),
      printable(field?.label ?? id),
      printable(form.columns.find(({ key }) => key === column)?.title ?? column),
      shown(change, change.from, names),
      shown(change, change.to, names),
    ];
  });
  return [...table(columns, rows, paper, ''), ''];
}

/** A cell as the workbook shows it, on one line. */
function shown({ sheet, id, column }: CellChange, text: string, names: BodyNames): string {
  if (text === '') return '(trống)';
  const form = SHEET_FORMS[sheet].columns.find(({ key }) => key === column);
  const field =
    sheet === 'head' && column === 'value' ? HEAD_FIELDS.find(({ path }) => path.join('.') === id) : form;
  if (field?.kind === 'names')
    return printable(
      text
        .split('\n')
        .map((one) => names.get(one) ?? one)
        .join('; '),
    );
  if (field?.kind === 'choice') return printable(field.choices?.[text] ?? text);
  return isLocalDate(text) ? formatVn(text) : printable(text.replaceAll('\n', '; '));
}

function placeWords({ sheet, row, column }: SheetProblem): string {
  const place = [
    sheet === null ? null : printable(sheet),
    row === null ? null : `dòng ${row}`,
    column === null ? null : `cột “${column}”`,
  ];
  const words = place.filter((one) => one !== null).join(', ');
  return words === '' ? '' : `${words}: `;
}

export function importSummary(found: SheetImport, file: string, written: boolean, { style }: Paper): string {
  const { changes, added, errors, missing } = found;
  if (errors.length > 0)
    return style.red(`${grouped(errors.length)} chỗ sai trong bảng tính: chưa ghi gì vào ${file}.`);
  const parts = [
    ...(changes.length > 0 ? [`${grouped(changes.length)} ô sửa`] : []),
    ...(added.length > 0 ? [`${grouped(added.length)} dòng thêm`] : []),
    ...(missing.length > 0 ? [`${grouped(missing.length)} dòng không còn trong bảng`] : []),
  ];
  if (parts.length === 0) return `Bảng tính không thay đổi gì: ${file} giữ nguyên.`;
  return written
    ? style.green(`Đã ghi vào ${file}: ${parts.join(', ')}.`)
    : `${parts.join(', ')}. ${file} giữ nguyên.`;
}
