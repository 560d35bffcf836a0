import { exportList, exportName, XLSX_TYPE, type ListColumn } from '../../client/exports/write-list';
import { completionRate } from '../../domain/figures/rates';
import { calendarDaysOverdue } from '../../domain/dossier/ageing';
import type { Cell } from '../../domain/lifecycle/types';
import { dateOf, type Instant } from '../../domain/time/epoch';
import type { BodyCounts } from '../../store/views';
import { file, page, type Answer } from '../answer';
import { Select } from '../parts/form';
import { Notice } from '../parts/notice';
import { percentText } from '../parts/rate';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { can, say, text, type Fields, type Visit } from '../visit';
import { cyclesOf } from '../words/cycles';
import { day } from '../words/dates';
import { CELL_WORDS } from '../words/labels';
import { BODIES_FILE } from './paths';
import { WORDS } from './words';

interface Line extends BodyCounts {
  heard: Instant | null;
}

/** What each body owes and did; who owes longest stands out. */
export async function bodiesPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const cycles = await cyclesOf(visit);
  const asked = text(visit.query, 'chu-ky');
  const cycle = cycles.find(({ id }) => id === asked)?.id;
  const lines = await linesOf(visit, cycle);
  return page({
    title: words.title,
    nav: 'bodies',
    body: (
      <>
        <h1>{words.title}</h1>
        {asked !== '' && cycle === undefined ? <Notice tone="warn">{words.unknown(asked)}</Notice> : null}
        <form method="get" action={visit.url(PATHS.bodies)} class="filters">
          <Select
            name="chu-ky"
            label={words.cycle}
            value={cycle ?? ''}
            options={[['', words.all], ...cycles.map(({ id, title }) => [id, `${id} – ${title}`] as const)]}
          />
          <p class="actions">
            <button>{words.show}</button>
            {can(visit, 'watch.export') && lines.length > 0 ? (
              <a class="button" href={visit.url(BODIES_FILE, { 'chu-ky': cycle })}>
                {words.export}
              </a>
            ) : null}
          </p>
        </form>
        <Bodies visit={visit} lines={lines} cycle={cycle} />
      </>
    ),
  });
}

async function linesOf({ office, scope, today }: Visit, cycle: string | undefined): Promise<Line[]> {
  const { views, heard } = office.store;
  const counts = await views.countsByBody(scope, today, cycle);
  const last = await heard.last(
    scope,
    counts.map(({ body }) => body),
  );
  return counts.map((one) => ({ ...one, heard: last.get(one.body) ?? null }));
}

function Bodies({ visit, lines, cycle }: { visit: Visit; lines: Line[]; cycle: string | undefined }) {
  const words = say(visit, WORDS);
  const number = (cell: Exclude<Cell, 'none'>) => ({
    title: CELL_TITLES[cell](words),
    numeric: true,
    cell: ({ body, cells }: Line) => {
      const query: Fields = { 'co-quan': body, 'xep-loai': cell, 'chu-ky': cycle };
      return cells[cell] === 0 ? '0' : <a href={visit.url(PATHS.assignments, query)}>{cells[cell]}</a>;
    },
  });
  return (
    <Table
      caption={words.asOf(day(visit.today))}
      rows={lines}
      rowKey={({ body }) => body}
      empty={words.none}
      columns={[
        { title: words.body, cell: ({ body, name }) => <a href={visit.url(PATHS.body(body))}>{name}</a> },
        number('openOverdue'),
        number('openInTerm'),
        number('doneOnTime'),
        number('doneLate'),
        {
          title: words.rate,
          numeric: true,
          cell: ({ cells }) => {
            const { done, denominator, rate } = completionRate(cells);
            return (
              <>
                {percentText(rate)}
                <span class="sub">
                  {done}/{denominator}
                </span>
              </>
            );
          },
        },
        { title: words.returned, numeric: true, narrow: 'hide', cell: ({ returned }) => returned },
        {
          title: words.ageing,
          numeric: true,
          cell: ({ oldestOverdue }) => {
            const days = calendarDaysOverdue(oldestOverdue, visit.today);
            return days === 0 ? '–' : <span class="late">{words.days(days)}</span>;
          },
        },
        {
          title: words.heard,
          cell: ({ heard }) => (heard === null ? words.never : day(dateOf(heard))),
        },
      ]}
    />
  );
}

type Words = (typeof WORDS)['vi'];
const CELL_TITLES: Record<Exclude<Cell, 'none'>, (words: Words) => string> = {
  openOverdue: ({ overdue }) => overdue,
  openInTerm: ({ inTerm }) => inTerm,
  doneOnTime: ({ onTime }) => onTime,
  doneLate: ({ late }) => late,
};

/** The same list as a workbook, with the denominator beside each rate. */
export async function exportBodies(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const asked = text(visit.query, 'chu-ky');
  const cycle = (await cyclesOf(visit)).find(({ id }) => id === asked)?.id;
  const lines = await linesOf(visit, cycle);
  const cells = CELL_WORDS[visit.lang];
  const count = (cell: Exclude<Cell, 'none'>): ListColumn<Line> => ({
    title: cells[cell],
    value: (line) => line.cells[cell],
  });
  const columns: ListColumn<Line>[] = [
    { title: words.body, width: 40, value: ({ name }) => name },
    count('openOverdue'),
    count('openInTerm'),
    count('doneOnTime'),
    count('doneLate'),
    { title: `${words.rate} (%)`, value: ({ cells: own }) => percent(completionRate(own).rate) },
    { title: '/', width: 8, value: ({ cells: own }) => completionRate(own).denominator },
    { title: words.returned, value: ({ returned }) => returned },
    { title: words.ageing, value: ({ oldestOverdue }) => calendarDaysOverdue(oldestOverdue, visit.today) },
    { title: words.heard, isDay: true, value: ({ heard }) => (heard === null ? null : dateOf(heard)) },
  ];
  const about = `${words.asOf(day(visit.today))}; ${words.cycle}: ${cycle ?? words.all}`;
  const bytes = await exportList({ title: words.title, about, sheet: words.title }, columns, lines);
  return file(exportName(words.title, visit.today), XLSX_TYPE, bytes);
}

function percent(rate: number | null): number | null {
  return rate === null ? null : Math.round(rate * 1000) / 10;
}
