import { clauseWords, oneLine } from '../../letters/words';
import type { Figures } from '../../figures/figures-of';
import type { SnapshotRow } from '../../reports/types';
import type { ReportContext } from './context';
import { figure } from './numbers';
import {
  item,
  ofAssignments,
  said,
  sentences,
  type Said,
  type SectionBlock,
  type SourceRef,
} from './sentence';
import { completionWords, countedWords, partsOf } from './words';

/* Figures by clause and by body. */

const CLAUSE_LINES = 12;
const NAMES = 6;

export function clauseFigures({ snapshot, annex }: ReportContext): SectionBlock[] {
  const clauses = snapshot.figures.byClause;
  if (clauses.length === 0) return [];
  const groups = clauses.map(({ clause, figures }) => ({ name: clauseWords(clause), key: clause, figures }));
  const rowsOf: RowsOf = (keys, which = () => true) =>
    ofAssignments(snapshot.rows.filter((row) => keys.includes(row.clause) && which(row)));
  const more = `Số liệu từng điều khoản nêu tại ${annex('clauses')}.`;
  return [
    ...sentences(
      groupSentence('điều khoản', groups, rowsOf),
      overdueGroups('điều khoản', groups, rowsOf),
      said(more),
    ),
    ...(groups.length > CLAUSE_LINES
      ? []
      : groups.flatMap(({ name, key, figures }) =>
          item(said(`${name}: ${groupWords(figures)}.`, rowsOf([key]))),
        )),
  ];
}

export function bodyFigures({ snapshot, annex }: ReportContext): SectionBlock[] {
  const groups = snapshot.figures.byBody.map(({ id, name, figures }) => ({
    name: oneLine(name),
    key: id,
    figures,
  }));
  if (groups.length === 0) return [];
  const rowsOf: RowsOf = (keys, which = () => true) =>
    ofAssignments(snapshot.rows.filter((row) => keys.includes(row.lead) && which(row)));
  return sentences(
    groupSentence('cơ quan', groups, rowsOf),
    overdueGroups('cơ quan', groups, rowsOf),
    said(`Số liệu từng cơ quan nêu tại ${annex('bodies')}.`),
  );
}

interface Group {
  name: string;
  key: string;
  figures: Figures;
}

type RowsOf = (keys: string[], which?: (row: SnapshotRow) => boolean) => SourceRef[];

function groupSentence(noun: string, groups: Group[], rowsOf: RowsOf): Said {
  const rated = groups.filter(({ figures }) => figures.completion.denominator > 0);
  const whole = rated.filter(({ figures }) => figures.completion.rate === 1);
  const keys = groups.map(({ key }) => key);
  const opening =
    noun === 'điều khoản'
      ? `Nhiệm vụ được giao tại ${figure(groups.length)} điều khoản`
      : `Có ${figure(groups.length)} cơ quan chủ trì thực hiện nhiệm vụ`;
  if (rated.length === 0) return said(`${opening}; chưa có nhiệm vụ đến hạn.`, rowsOf(keys));
  const among =
    rated.length === groups.length
      ? ''
      : `; ${figure(rated.length)} ${noun} có nhiệm vụ đã đến hạn hoặc đã hoàn thành, trong đó`;
  const all =
    whole.length === 0
      ? `chưa ${noun} nào hoàn thành tất cả nhiệm vụ đã đến hạn`
      : whole.length === rated.length
        ? `${rated.length === 1 ? `${noun} này` : `cả ${figure(rated.length)} ${noun}`} đã hoàn thành tất cả nhiệm vụ đến hạn`
        : `${figure(whole.length)} ${noun} đã hoàn thành tất cả nhiệm vụ đến hạn`;
  return said(`${opening}${among === '' ? ';' : among} ${all}.`, rowsOf(keys));
}

/** Who has something overdue, the most first. */
function overdueGroups(noun: string, groups: Group[], rowsOf: RowsOf): Said | null {
  const late = groups
    .filter(({ figures }) => figures.cells.openOverdue > 0)
    .sort((a, b) => b.figures.cells.openOverdue - a.figures.cells.openOverdue);
  if (late.length === 0) return null;
  const names = late
    .slice(0, NAMES)
    .map(({ name, figures }) => `${name} (${figure(figures.cells.openOverdue)} nhiệm vụ)`);
  const opening =
    late.length > NAMES
      ? `${figure(late.length)} ${noun} có nhiệm vụ quá hạn, ${isTied(late) ? 'trong đó có' : 'nhiều nhất là'}`
      : `${noun === 'điều khoản' ? 'Điều khoản' : 'Cơ quan'} có nhiệm vụ quá hạn`;
  return said(
    `${opening}: ${names.join('; ')}.`,
    rowsOf(
      late.map(({ key }) => key),
      ({ cell }) => cell === 'openOverdue',
    ),
  );
}

/** Whether one that is not named has as many as the last that is. */
function isTied(late: Group[]): boolean {
  const [last, next] = [late[NAMES - 1], late[NAMES]].map((one) => one?.figures.cells.openOverdue);
  return last === next;
}

/** `8 nhiệm vụ, gồm: …; tỷ lệ hoàn thành 75% (6/8)`. */
export function groupWords(figures: Figures): string {
  const rate = completionWords(figures);
  return `${countedWords(figures.total, partsOf(figures))}${rate === null ? '' : `; tỷ lệ hoàn thành ${rate}`}`;
}
