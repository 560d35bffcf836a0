import { monthOf, weekday } from '../../domain/time/epoch';
import { say, type Visit } from '../visit';
import { day as written } from '../words/dates';
import { Dues, Odd, Rounds } from './day-parts';
import { hasContent, type MonthShown } from './load';
import { CALENDAR_WORDS } from './words';

/** The month as days one under another, with those alone on which there is anything. */
export function MonthList({ visit, shown, caption }: { visit: Visit; shown: MonthShown; caption: string }) {
  const words = say(visit, CALENDAR_WORDS);
  const days = [...shown.days.values()].filter(
    (day) => monthOf(day.day) === monthOf(shown.month) && hasContent(day),
  );
  if (days.length === 0) return <p class="empty">{words.nothing}</p>;
  return (
    <div class="table-frame">
      <table class="agenda">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day} id={`n${day.day}`} class={day.day === visit.today ? 'today' : undefined}>
              <th scope="row">
                <time dateTime={day.day}>{written(day.day)}</time>
                <span class="sub">{words.weekdays[weekday(day.day) - 1]}</span>
                <Odd day={day} words={words} />
              </th>
              <td>
                {day.committee ? <span class="line meeting">{words.committee}</span> : null}
                <Rounds visit={visit} rounds={day.rounds} />
                <Dues visit={visit} dues={day.dues} withLead />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
