import { shownSummary } from '../../domain/desk/subject';
import { cellOf } from '../../domain/lifecycle/cell';
import type { Cell } from '../../domain/lifecycle/types';
import type { AgendaDue } from '../../store/agenda';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { CELL_WORDS } from '../words/labels';
import type { DayShown } from './load';
import { CALENDAR_WORDS, type CalendarWords } from './words';

/** What is due, one line each; `most`: of the first so many. Of secret duties only that they exist. */
export function Dues({
  visit,
  dues,
  withLead,
}: {
  visit: Visit;
  dues: readonly AgendaDue[];
  withLead: boolean;
}) {
  return (
    <ul class="plain-list">
      {dues.map((due) => (
        <li key={`${due.cycle} ${due.id}`}>
          <a
            class={`due cell-${cellNow(visit, due)}`}
            href={visit.url(PATHS.assignment(due.cycle, due.id))}
            title={`${due.id} · ${due.leadName} · ${say(visit, CELL_WORDS)[cellNow(visit, due)]}`}
          >
            {SIGNS[cellNow(visit, due)]} {shownSummary(due)}
          </a>
          {withLead ? (
            <span class="sub">
              {due.leadName} · {say(visit, CELL_WORDS)[cellNow(visit, due)]}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const SIGNS: Record<Cell, string> = {
  doneOnTime: '●',
  doneLate: '◐',
  openInTerm: '○',
  openOverdue: '▲',
  none: '–',
};

function cellNow({ now }: Visit, due: AgendaDue): Cell {
  return cellOf({ ...due, detail: null }, now);
}

export function Rounds({ visit, rounds }: { visit: Visit; rounds: DayShown['rounds'] }) {
  const words = say(visit, CALENDAR_WORDS);
  if (rounds.length === 0) return null;
  return (
    <ul class="plain-list">
      {rounds.map(({ what, cycle, id, title }) => (
        <li key={`${what} ${cycle} ${id}`}>
          <a href={visit.url(PATHS.round(cycle, id))}>
            {words[what]}: {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Odd({ day, words }: { day: DayShown; words: CalendarWords }) {
  if (day.odd === null) return null;
  return <span class="mark">{day.odd === 'off' ? words.off : words.worked}</span>;
}
