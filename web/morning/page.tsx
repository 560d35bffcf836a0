import { REAL_SCOPE } from '../../domain/ids';
import type { ComponentChildren } from 'preact';
import type { AssignmentRecord, Cell } from '../../domain/lifecycle/types';
import { dateOf, plusDays } from '../../domain/time/epoch';
import { missingParts } from '../../domain/rounds/standing';
import type { RoundRecord } from '../../domain/rounds/types';
import type { Morning } from '../../store/views';
import { page, type Answer } from '../answer';
import { Notice } from '../parts/notice';
import { FourCells } from '../parts/rate';
import { PATHS } from '../paths';
import { RoundMark } from '../rounds/marks';
import { can, say, type Fields, type Visit } from '../visit';
import { day } from '../words/dates';
import { distanceWords } from '../words/due';
import { shownTo } from '../watch/reader';
import { Health } from './health';
import { WORDS, weekday } from './words';

/** Days on both sides of today that a morning tells of. */
const NEAR = 7;
const ROWS = 6;

/** One look in the morning: what happened, what has to be decided, what is coming. */
export async function morningPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const { office, scope, today, viewer } = visit;
  const span = { today, since: plusDays(today, -NEAR), until: plusDays(today, NEAR), limit: ROWS };
  const [morning, rounds, health] = await Promise.all([
    office.store.views.morning(scope, span),
    office.store.rounds.listRounds({ scope, statuses: ['open', 'collating'] }),
    viewer.role === 'admin' ? office.store.checkHealth().catch(() => null) : null,
  ]);
  const isCommittee = viewer.role === 'committee';
  const shown = { visit, morning };
  const escalated = (
    <List
      {...shown}
      listed={AT_COMMITTEE}
      more={can(visit, 'dossier.read') ? <a href={visit.url(PATHS.dossiers)}>{words.dossiers}</a> : null}
    />
  );
  return page({
    title: words.title,
    nav: 'morning',
    body: (
      <>
        <h1>
          {words.title}, {weekday(today, visit.lang)} {day(today)}
        </h1>
        {viewer.role === 'admin' ? <Health visit={visit} health={health} /> : null}
        {isCommittee ? escalated : null}
        {isEmpty(morning) ? <Beginning visit={visit} /> : null}
        <Numbers visit={visit} morning={morning} rounds={rounds} />
        <h2>{words.state}</h2>
        <FourCells
          cells={morning.counts.cells}
          lang={visit.lang}
          href={(cell: Cell) => visit.url(PATHS.assignments, { 'xep-loai': cell })}
        />
        <div class="morning-lists">
          {FIRST.map((listed) => (
            <List key={listed.title} {...shown} listed={listed} />
          ))}
          {isCommittee ? null : escalated}
          <OpenRounds visit={visit} rounds={rounds} />
          {LAST.map((listed) => (
            <List key={listed.title} {...shown} listed={listed} />
          ))}
          <MailTrouble visit={visit} morning={morning} />
        </div>
      </>
    ),
  });
}

interface Shown {
  visit: Visit;
  morning: Morning;
}

const isEmpty = ({ counts }: Morning) => Object.values(counts.cells).every((n) => n === 0);

/** Nothing is followed yet: noughts alone would leave a new office without a next step. */
function Beginning({ visit }: { visit: Visit }) {
  const { beginning, beginningLink, notPlayed } = say(visit, WORDS);
  if (visit.scope !== REAL_SCOPE) return <Notice tone="plain">{notPlayed}</Notice>;
  if (!can(visit, 'plan.import')) return null;
  return (
    <Notice tone="plain">
      {beginning} <a href={visit.url(PATHS.plans)}>{beginningLink}</a>
    </Notice>
  );
}

// ---- the numbers above

interface Figure {
  label: string;
  value: string;
  to: string;
  urgent?: boolean;
}

const atLeast = ({ total, totalIsAtLeast }: { total: number; totalIsAtLeast?: boolean }) =>
  `${total}${totalIsAtLeast ? '+' : ''}`;

/** What asks something of somebody today; each number leads to its list. */
function Numbers({ visit, morning, rounds }: Shown & { rounds: RoundRecord[] }) {
  const words = say(visit, WORDS);
  const missing = rounds
    .filter(({ state }) => state.status === 'open')
    .reduce((sum, { state }) => sum + missingParts(state).length, 0);
  const list = (query: Fields) => visit.url(PATHS.assignments, query);
  const { toDecide, cameIn, fellDue, willFallDue, unreceived, mailTrouble } = morning;
  const figures: Figure[] = [
    { label: words.toDecide, value: atLeast(toDecide), to: list(LISTS.toDecide), urgent: toDecide.total > 0 },
    { label: words.cameIn, value: atLeast(cameIn), to: list(LISTS.cameIn) },
    {
      label: words.fellDue,
      value: atLeast(fellDue),
      to: list(fellDueQuery(visit)),
      urgent: fellDue.total > 0,
    },
    { label: words.willFallDue, value: atLeast(willFallDue), to: list(willFallDueQuery(visit)) },
    { label: words.unreceived, value: atLeast(unreceived), to: list(LISTS.unreceived) },
    { label: words.missingParts, value: String(missing), to: visit.url(PATHS.rounds) },
  ];
  if (can(visit, 'mail.read'))
    figures.push({
      label: words.mailTrouble,
      value: atLeast(mailTrouble),
      to: visit.url(PATHS.letters, { tt: 'can-quyet-dinh' }),
      urgent: mailTrouble.total > 0,
    });
  return (
    <ul class="figures">
      {figures.map(({ label, value, to, urgent }) => (
        <li key={label} class={urgent ? 'urgent' : undefined}>
          <a href={to}>
            <span class="value">{value}</span>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

const LISTS = {
  toDecide: { 'cho-quyet-dinh': '1' },
  cameIn: { 'tinh-trang': 'submitted' },
  unreceived: { 'qua-tiep-nhan': '1' },
  atCommittee: { cap: '4', 'qua-han': '1' },
};

const fellDueQuery = ({ today }: Visit): Fields => ({
  'qua-han': '1',
  tu: day(plusDays(today, -NEAR)),
  den: day(plusDays(today, -1)),
});
const willFallDueQuery = ({ today }: Visit): Fields => ({
  mo: '1',
  tu: day(today),
  den: day(plusDays(today, NEAR)),
});

// ---- the lists

interface Listed {
  title: 'toDecide' | 'cameIn' | 'fellDue' | 'willFallDue' | 'atCommittee' | 'unreceived' | 'unexplained';
  /** Said in place of an empty list; null: an empty one is left out. */
  empty:
    'nothingToDecide' | 'nothingCameIn' | 'nothingFellDue' | 'nothingComes' | 'nothingAtCommittee' | null;
  /** null: no list of its own. */
  query: ((visit: Visit) => Fields) | null;
  note?: 'sent';
}

const FIRST: readonly Listed[] = [
  { title: 'toDecide', empty: 'nothingToDecide', query: () => LISTS.toDecide },
  { title: 'cameIn', empty: 'nothingCameIn', query: () => LISTS.cameIn, note: 'sent' },
  { title: 'fellDue', empty: 'nothingFellDue', query: fellDueQuery },
  { title: 'willFallDue', empty: 'nothingComes', query: willFallDueQuery },
];
const AT_COMMITTEE: Listed = {
  title: 'atCommittee',
  empty: 'nothingAtCommittee',
  query: () => LISTS.atCommittee,
};
const LAST: readonly Listed[] = [
  { title: 'unreceived', empty: null, query: () => LISTS.unreceived },
  { title: 'unexplained', empty: null, query: null },
];

function List({ visit, morning, listed, more = null }: Shown & { listed: Listed; more?: ComponentChildren }) {
  const words = say(visit, WORDS);
  const { title, empty, query, note } = listed;
  const found = morning[title];
  if (empty === null && found.total === 0) return null;
  return (
    <section class="panel">
      <h2>
        {words[title]} <span class="muted">({atLeast(found)})</span>
      </h2>
      {empty !== null && found.rows.length === 0 ? (
        <p class="muted">{words[empty]}</p>
      ) : (
        <ul class="plain-list lines">
          {found.rows.map((row) => (
            <Line key={`${row.cycle} ${row.assignment.id}`} visit={visit} row={row} note={note} />
          ))}
        </ul>
      )}
      <p class="actions">
        {query === null || found.total <= found.rows.length ? null : (
          <a href={visit.url(PATHS.assignments, query(visit))}>{words.all(atLeast(found))}</a>
        )}
        {more}
      </p>
    </section>
  );
}

function Line({ visit, row, note }: { visit: Visit; row: AssignmentRecord; note: Listed['note'] }) {
  const words = say(visit, WORDS);
  const { id, cycle, summary, leadName, effectiveDue, cell } = shownTo(visit, row);
  const distance = distanceWords(effectiveDue, cell, visit.today, visit.lang);
  return (
    <li>
      <a href={visit.url(PATHS.assignment(cycle, id))}>{summary}</a>
      <span class="sub">
        {leadName} ·{' '}
        {note === 'sent' && row.submittedAt !== null
          ? words.sentOn(day(dateOf(row.submittedAt)))
          : words.dueOn(day(effectiveDue))}
        {distance === null ? null : (
          <>
            {' '}
            · <span class={cell === 'openOverdue' ? 'late' : undefined}>{distance}</span>
          </>
        )}
      </span>
    </li>
  );
}

function OpenRounds({ visit, rounds }: { visit: Visit; rounds: RoundRecord[] }) {
  const words = say(visit, WORDS);
  return (
    <section class="panel">
      <h2>
        {words.rounds} <span class="muted">({rounds.length})</span>
      </h2>
      {rounds.length === 0 ? <p class="muted">{words.noRounds}</p> : null}
      {rounds.map((round) => {
        const { cycle, plan, state } = round;
        const missing = missingParts(state);
        return (
          <div key={`${cycle} ${plan.id}`}>
            <p>
              <a href={visit.url(PATHS.round(cycle, plan.id))}>{plan.title}</a>{' '}
              <RoundMark status={state.status} lang={visit.lang} />
              <span class="sub">
                {state.status === 'open'
                  ? words.partsDue(day(state.days.partsDue))
                  : words.committeeDue(day(state.days.committeeDue))}
                {' · '}
                {words.sentOf(state.parts.length - missing.length, state.parts.length)}
              </span>
            </p>
            {missing.length === 0 ? null : (
              <details>
                <summary>{words.missing(missing.length)}</summary>
                <p>
                  {missing.map(({ body }, i) => (
                    <>
                      {i === 0 ? null : '; '}
                      <a href={visit.url(PATHS.body(body.id))}>{body.name}</a>
                    </>
                  ))}
                </p>
              </details>
            )}
          </div>
        );
      })}
    </section>
  );
}

function MailTrouble({ visit, morning: { mailTrouble } }: Shown) {
  const words = say(visit, WORDS);
  if (!can(visit, 'mail.read') || mailTrouble.total === 0) return null;
  return (
    <section class="panel">
      <h2>
        {words.mailTrouble} <span class="muted">({atLeast(mailTrouble)})</span>
      </h2>
      <Notice tone="warn">{words.mailHint}</Notice>
      <ul class="plain-list lines">
        {mailTrouble.rows.map(({ key, subject, day: sent }) => (
          <li key={key}>
            <a href={visit.url(PATHS.letter(key))}>{subject === '' ? key.slice(0, 12) : subject}</a>
            <span class="sub">{day(sent)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
