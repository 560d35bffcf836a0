import type { ComponentChildren } from 'preact';
import type { AssignmentJson } from '../../client/json';
import type { Said } from '../../domain/lang';
import { CellMark, StatusMark } from '../parts/marks';
import { PATHS } from '../paths';
import { say, type Fields, type Visit } from '../visit';
import { day } from '../words/dates';
import { distanceWords } from '../words/due';
import { COLUMN_WORDS, LEVEL_WORDS, SORT_OF_COLUMN } from './list-words';

type Key = keyof (typeof COLUMN_WORDS)['vi'];
const COLUMNS: readonly Key[] = ['id', 'summary', 'lead', 'due', 'status', 'cell', 'level'];

const WORDS: Said<{ caption: string; empty: string; ascending: string; descending: string; select: string }> =
  {
    vi: {
      caption: 'Nhiệm vụ',
      empty: 'Không có nhiệm vụ nào khớp điều kiện.',
      ascending: 'đang xếp tăng dần',
      descending: 'đang xếp giảm dần',
      select: 'Chọn',
    },
    en: {
      caption: 'Assignments',
      empty: 'No assignment matches.',
      ascending: 'sorted ascending',
      descending: 'sorted descending',
      select: 'Select',
    },
  };

/** How one row is called in a form: `KH142/1|KH142-III.4-01/2021-Q3`. */
export function rowKey({ cycle, id }: { cycle: string; id: string }): string {
  return `${cycle}|${id}`;
}

interface Props {
  visit: Visit;
  rows: readonly AssignmentJson[];
  /** The address of the list as it is now: what a heading adds its order to. */
  given: Fields;
  /** Whether rows can be picked for one act on many. */
  canSelect: boolean;
}

/** Dense on a wide screen, cards on a narrow one. Rows carry where they lead, for the keyboard. */
export function AssignmentsTable({ visit, rows, given, canSelect }: Props) {
  const words = say(visit, WORDS);
  if (rows.length === 0) return <p class="empty">{words.empty}</p>;
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={words.caption}>
      <table class="list assignments" data-keys="rows">
        <caption class="hidden">{words.caption}</caption>
        <thead>
          <tr>
            {canSelect ? (
              <th scope="col" class="no-print">
                {say(visit, COLUMN_WORDS).select}
              </th>
            ) : null}
            {COLUMNS.map((key) => (
              <Heading key={key} visit={visit} column={key} given={given} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={rowKey(row)} visit={visit} row={row} canSelect={canSelect} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ visit, column, given }: { visit: Visit; column: Key; given: Fields }) {
  const title = say(visit, COLUMN_WORDS)[column];
  const key = SORT_OF_COLUMN[column];
  if (key === undefined) return <th scope="col">{title}</th>;
  const isNow = (given['sap'] ?? 'han') === key;
  const isDown = isNow && given['giam'] === '1';
  const next = { ...given, sap: key, giam: isNow && !isDown ? '1' : undefined, trang: undefined };
  const order = isNow ? (isDown ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" {...(order === undefined ? {} : { 'aria-sort': order })}>
      <a href={visit.url(PATHS.assignments, next)}>
        {title}
        {isNow ? <span aria-hidden="true">{isDown ? ' ↓' : ' ↑'}</span> : null}
      </a>
    </th>
  );
}

function Row({ visit, row, canSelect }: { visit: Visit; row: AssignmentJson; canSelect: boolean }) {
  const { lang, today } = visit;
  const href = visit.url(PATHS.assignment(row.cycle, row.id));
  const distance = distanceWords(row.effectiveDue, row.cell, today, lang);
  return (
    <tr data-href={href}>
      {canSelect ? (
        <td data-title="" class="pick no-print">
          <input
            type="checkbox"
            name="chon"
            value={rowKey(row)}
            aria-label={`${say(visit, WORDS).select} ${row.id}`}
          />
        </td>
      ) : null}
      <Cell visit={visit} column="id">
        <a href={href} class="code">
          {row.id}
        </a>
        <span class="sub">{row.cycle}</span>
      </Cell>
      <Cell visit={visit} column="summary">
        <span class="clamp">{row.summary}</span>
      </Cell>
      <Cell visit={visit} column="lead">
        {row.leadName}
      </Cell>
      <Cell visit={visit} column="due">
        <span class="nowrap">{row.effectiveDue === null ? '–' : day(row.effectiveDue)}</span>
        {distance === null ? null : <span class="sub nowrap">{distance}</span>}
      </Cell>
      <Cell visit={visit} column="status">
        <StatusMark status={row.status} lang={lang} />
      </Cell>
      <Cell visit={visit} column="cell">
        <CellMark cell={row.cell} lang={lang} />
      </Cell>
      <Cell visit={visit} column="level">
        {row.escalationLevel === 0 ? '–' : say(visit, LEVEL_WORDS)[row.escalationLevel]}
      </Cell>
    </tr>
  );
}

function Cell({ visit, column, children }: { visit: Visit; column: Key; children: ComponentChildren }) {
  return <td data-title={say(visit, COLUMN_WORDS)[column]}>{children}</td>;
}
