import { dayOfMonth, monthOf, type LocalDate } from '../../domain/time/epoch';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { day as written } from '../words/dates';
import { Dues, Odd, Rounds } from './day-parts';
import type { DayShown, MonthShown } from './load';
import { CALENDAR_WORDS } from './words';

/** Lines of one day in the grid; the list has all. */
const MOST = 4;

/** The month as a table of weeks. */
export function MonthGrid({ visit, shown, caption }: { visit: Visit; shown: MonthShown; caption: string }) {
  const words = say(visit, CALENDAR_WORDS);
  return (
    <div class="table-frame">
      <table class="agenda-month">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {words.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <DayCell
                  key={date}
                  visit={visit}
                  month={shown.month}
                  day={shown.days.get(date)!}
                  body={shown.body}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({
  visit,
  month,
  day,
  body,
}: {
  visit: Visit;
  month: LocalDate;
  day: DayShown;
  body: string;
}) {
  const words = say(visit, CALENDAR_WORDS);
  const { dues, rounds, committee } = day;
  const isOther = monthOf(day.day) !== monthOf(month);
  const isToday = day.day === visit.today;
  const classes = [day.working ? '' : 'off', isOther ? 'other' : '', isToday ? 'today' : ''].join(' ').trim();
  if (isOther)
    return (
      <td class={classes}>
        <time dateTime={day.day} aria-label={`${written(day.day)}, ${words.otherMonth}`}>
          {dayOfMonth(day.day)}
        </time>
      </td>
    );
  return (
    <td class={classes || undefined}>
      <time dateTime={day.day} aria-label={`${written(day.day)}${isToday ? `, ${words.today}` : ''}`}>
        {dayOfMonth(day.day)}
      </time>{' '}
      <Odd day={day} words={words} />
      {committee ? <span class="line meeting">{words.committee}</span> : null}
      <Rounds visit={visit} rounds={rounds} />
      <Dues visit={visit} dues={dues.slice(0, MOST)} withLead={false} />
      {dues.length <= MOST ? null : (
        <a
          class="sub"
          href={`${visit.url(PATHS.calendar, { thang: month.slice(0, 7), cq: body, xem: 'ds' })}#n${day.day}`}
        >
          {words.more(dues.length - MOST)}
        </a>
      )}
    </td>
  );
}
