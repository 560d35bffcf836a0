import {
  exportList,
  exportName,
  MOST_ROWS,
  XLSX_TYPE,
  type ListColumn,
} from '../../client/exports/write-list';
import type { AssignmentJson } from '../../client/json';
import { RefusedError } from '../../client/refusals';
import type { Said } from '../../domain/lang';
import { file, type Answer } from '../answer';
import { say, type Visit } from '../visit';
import { moment } from '../words/dates';
import { CELL_WORDS, STATUS_WORDS } from '../words/labels';
import { filterOf, readListQuery } from './filter';
import { COLUMN_WORDS, FIELD_WORDS, LEVEL_WORDS } from './list-words';
import { shownTo } from './reader';

const WORDS: Said<{
  title: string;
  asOf: string;
  product: string;
  clause: string;
  cycle: string;
  written: string;
  received: string;
  submitted: string;
  returns: string;
  tooMany: (n: number) => string;
}> = {
  vi: {
    title: 'Danh sách nhiệm vụ',
    asOf: 'Tính đến',
    product: 'Sản phẩm',
    clause: 'Mục',
    cycle: 'Chu kỳ',
    written: 'Thời hạn theo văn bản',
    received: 'Tiếp nhận',
    submitted: 'Nộp lần cuối',
    returns: 'Số lần trả lại',
    tooMany: (n) => `Danh sách có ${n} nhiệm vụ, quá ${MOST_ROWS} dòng của một tệp; hãy lọc bớt rồi tải về.`,
  },
  en: {
    title: 'Assignments',
    asOf: 'As of',
    product: 'Product',
    clause: 'Clause',
    cycle: 'Cycle',
    written: 'Deadline as written',
    received: 'Received',
    submitted: 'Last handed in',
    returns: 'Times returned',
    tooMany: (n) =>
      `The list has ${n} assignments, more than the ${MOST_ROWS} rows of one file; narrow it first.`,
  },
};

/** The whole list as it is filtered, not one page of it. */
export async function exportAssignments(visit: Visit): Promise<Answer> {
  const read = readListQuery(visit.query, visit.lang, (field) => say(visit, FIELD_WORDS)[field]);
  if (!read.ok) throw new RefusedError(read.problems[0]!);
  const words = say(visit, WORDS);
  const filter = { ...filterOf(visit, read.query), limit: MOST_ROWS };
  const { rows, total } = await visit.office.store.queries.listAssignments(filter);
  if (total > rows.length)
    throw new RefusedError({ code: 'too-many', message: words.tooMany(total), at: null });
  const conditions = Object.entries(read.given)
    .filter(([field]) => field !== 'trang')
    .map(([field, value]) => `${say(visit, FIELD_WORDS)[field as keyof typeof read.given]}: ${value}`);
  const about = [`${words.asOf} ${moment(visit.now)}`, ...conditions].join('; ');
  const shown = rows.map((row) => shownTo(visit, row));
  const bytes = await exportList({ title: words.title, about, sheet: words.title }, columnsOf(visit), shown);
  return file(exportName(words.title, visit.today), XLSX_TYPE, bytes);
}

function columnsOf(visit: Visit): ListColumn<AssignmentJson>[] {
  const [words, columns] = [say(visit, WORDS), say(visit, COLUMN_WORDS)];
  return [
    { title: columns.id, width: 26, value: ({ id }) => id },
    { title: words.cycle, width: 10, value: ({ cycle }) => cycle },
    { title: words.clause, width: 10, value: ({ clause }) => clause },
    { title: columns.summary, width: 55, value: ({ summary }) => summary },
    { title: words.product, width: 24, value: ({ product }) => product },
    { title: columns.lead, width: 28, value: ({ leadName }) => leadName },
    { title: words.written, width: 18, value: ({ deadlineText }) => deadlineText },
    { title: columns.due, width: 12, value: ({ effectiveDue }) => effectiveDue, isDay: true },
    { title: columns.status, width: 22, value: ({ status }) => say(visit, STATUS_WORDS)[status] },
    { title: columns.cell, width: 22, value: ({ cell }) => say(visit, CELL_WORDS)[cell] },
    {
      title: columns.level,
      width: 18,
      value: ({ escalationLevel }) => say(visit, LEVEL_WORDS)[escalationLevel] ?? null,
    },
    { title: words.received, width: 12, value: ({ receivedAt }) => dayOf(receivedAt), isDay: true },
    { title: words.submitted, width: 12, value: ({ submittedAt }) => dayOf(submittedAt), isDay: true },
    { title: words.returns, width: 9, value: ({ returns }) => returns },
  ];
}

function dayOf(minute: string | null): string | null {
  return minute === null ? null : minute.slice(0, 10);
}
