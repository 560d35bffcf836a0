import { monthAfter } from '../../domain/agenda';
import { monthOf, yearOf, type LocalDate } from '../../domain/time/epoch';
import { page, type Answer } from '../answer';
import { Select } from '../parts/form';
import { Notice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { loadMonth, type MonthShown } from './load';
import { MonthGrid } from './month-grid';
import { MonthList } from './month-list';
import { CALENDAR_WORDS } from './words';

export async function calendarPage(visit: Visit): Promise<Answer> {
  const words = say(visit, CALENDAR_WORDS);
  const shown = await loadMonth(visit);
  const isList = text(visit.query, 'xem') === 'ds';
  const name = words.month(monthOf(shown.month), yearOf(shown.month));
  return page({
    title: `${words.title}: ${name}`,
    nav: 'calendar',
    body: (
      <>
        <h1>
          {words.title}: {name}
        </h1>
        {shown.badMonth ? <Notice tone="bad">{words.badMonth}</Notice> : null}
        <Turning visit={visit} shown={shown} />
        <Choosing visit={visit} shown={shown} isList={isList} />
        {shown.cut === null ? null : <Notice tone="warn">{words.tooMany(shown.cut)}</Notice>}
        {isList ? (
          <MonthList visit={visit} shown={shown} caption={words.caption(name)} />
        ) : (
          <>
            <div class="wide-only">
              <MonthGrid visit={visit} shown={shown} caption={words.caption(name)} />
            </div>
            <div class="narrow-only">
              <MonthList visit={visit} shown={shown} caption={words.caption(name)} />
            </div>
          </>
        )}
        {shown.status === 'estimate' ? <p class="muted">{words.estimated}</p> : null}
        {shown.status === 'unverified' ? <p class="muted">{words.unverified}</p> : null}
        <p class="no-print">
          <a href={visit.url(PATHS.feeds)}>{words.feed}</a>
        </p>
      </>
    ),
  });
}

function key(month: LocalDate): string {
  return month.slice(0, 7);
}

function Turning({ visit, shown }: { visit: Visit; shown: MonthShown }) {
  const words = say(visit, CALENDAR_WORDS);
  const to = (month: LocalDate) =>
    visit.url(PATHS.calendar, {
      thang: key(month),
      cq: shown.body,
      xem: text(visit.query, 'xem'),
    });
  return (
    <nav class="pager" aria-label={words.monthLabel}>
      <a href={to(monthAfter(shown.month, -1))}>← {words.before}</a>
      <a href={to(visit.today)}>{words.now}</a>
      <a href={to(monthAfter(shown.month, 1))}>{words.after} →</a>
    </nav>
  );
}

function Choosing({ visit, shown, isList }: { visit: Visit; shown: MonthShown; isList: boolean }) {
  const words = say(visit, CALENDAR_WORDS);
  return (
    <form method="get" action={visit.url(PATHS.calendar)} class="filters">
      <input type="hidden" name="thang" value={key(shown.month)} />
      <Select name="cq" label={words.body} value={shown.body} options={[['', words.all], ...shown.bodies]} />
      <Select
        name="xem"
        label={words.view}
        value={isList ? 'ds' : ''}
        options={[
          ['', words.grid],
          ['ds', words.list],
        ]}
      />
      <p class="actions">
        <button>{words.show}</button>
      </p>
    </form>
  );
}
