import { completionRate } from '../../domain/figures/rates';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { partStanding } from '../../domain/rounds/standing';
import type { RoundRecord } from '../../domain/rounds/types';
import { dateOf } from '../../domain/time/epoch';
import { page, type Answer } from '../answer';
import { Notice, RefusalNotice } from '../parts/notice';
import { StatusMark } from '../parts/marks';
import { FourCells, percentText } from '../parts/rate';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { StandingMark } from '../rounds/marks';
import { ROUND_PATHS } from '../rounds/paths';
import { can, say, type Visit } from '../visit';
import { shownTo } from '../watch/reader';
import { day, moment } from '../words/dates';
import { distanceWords } from '../words/due';
import { CELL_WORDS } from '../words/labels';
import { BodyLinks } from './links';
import { readBody, type BodyRecord } from './read';

const WORDS: Said<{
  bodies: string;
  heard: (day: string) => string;
  silent: string;
  beside: (n: number) => string;
  open: string;
  nothingOpen: string;
  allOpen: (n: number) => string;
  subject: string;
  due: string;
  status: string;
  ages: string;
  age: (from: number, to: number | null) => string;
  years: string;
  year: string;
  rate: string;
  noYears: string;
  rounds: string;
  noRounds: string;
  round: string;
  standing: string;
  newest: string;
  letters: string;
  noLetters: string;
  allLetters: string;
  contacts: string;
  mail: string;
  head: string;
  noMail: string;
  edit: string;
  succeeded: (name: string, from: string) => string;
  succeeds: (names: string) => string;
}> = {
  vi: {
    bodies: 'Cơ quan',
    heard: (at) => `Phản hồi gần nhất: ${at}`,
    silent: 'Chưa có phản hồi nào',
    beside: (n) => `${n} nhiệm vụ phối hợp đang mở`,
    open: 'Việc đang mở, theo hạn',
    nothingOpen: 'Cơ quan không còn việc nào đang mở.',
    allOpen: (n) => `Xem tất cả (${n})`,
    subject: 'Nhiệm vụ',
    due: 'Hạn',
    status: 'Tình trạng',
    ages: 'Quá hạn theo số ngày',
    age: (from, to) => (to === null ? `trên ${from - 1} ngày` : `${from}–${to} ngày`),
    years: 'Kết quả theo năm đến hạn',
    year: 'Năm',
    rate: 'Tỷ lệ hoàn thành',
    noYears: 'Chưa có nhiệm vụ nào có hạn.',
    rounds: 'Phần báo cáo trong các kỳ',
    noRounds: 'Cơ quan không phải gửi phần báo cáo nào.',
    round: 'Kỳ',
    standing: 'Phần báo cáo',
    newest: 'Gửi lần cuối',
    letters: 'Thư gần đây',
    noLetters: 'Chưa gửi thư nào.',
    allLetters: 'Mọi thư đã gửi cơ quan này',
    contacts: 'Đầu mối liên hệ',
    mail: 'Địa chỉ nhận thư',
    head: 'Thủ trưởng',
    noMail: 'chưa có địa chỉ',
    edit: 'Sửa trong danh bạ',
    succeeded: (name, from) => `Từ ngày ${from} việc của cơ quan này do ${name} tiếp nhận.`,
    succeeds: (names) => `Tiếp nhận việc của: ${names}.`,
  },
  en: {
    bodies: 'Bodies',
    heard: (at) => `Last heard of: ${at}`,
    silent: 'Never heard of',
    beside: (n) => `takes part in ${n} open assignments`,
    open: 'Open work by due day',
    nothingOpen: 'Nothing is open.',
    allOpen: (n) => `Show all (${n})`,
    subject: 'Assignment',
    due: 'Due',
    status: 'State',
    ages: 'Overdue by days',
    age: (from, to) => (to === null ? `over ${from - 1} days` : `${from}–${to} days`),
    years: 'Outcome by year of the due day',
    year: 'Year',
    rate: 'Completion rate',
    noYears: 'Nothing with a due day.',
    rounds: 'Parts of reports',
    noRounds: 'It owes no part.',
    round: 'Round',
    standing: 'Part',
    newest: 'Last sent',
    letters: 'Latest letters',
    noLetters: 'No letter was sent.',
    allLetters: 'All letters to this body',
    contacts: 'Contacts',
    mail: 'Mail goes to',
    head: 'Head',
    noMail: 'no address',
    edit: 'Change in the directory',
    succeeded: (name, from) => `From ${from} on ${name} goes on with its duties.`,
    succeeds: (names) => `Goes on with the duties of ${names}.`,
  },
};

/** Everything that is on record of one body. */
export async function bodyPage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const words = say(visit, WORDS);
  const body = await readBody(visit);
  const { id, name, cells, heard, coordinating } = body;
  return page({
    title: name,
    nav: 'bodies',
    status: refusal === null ? 200 : 422,
    body: (
      <>
        <p class="crumbs">
          <a href={visit.url(PATHS.bodies)}>{words.bodies}</a>
        </p>
        <h1>{name}</h1>
        <RefusalNotice refusal={refusal} />
        <p class="muted">
          {heard === null ? words.silent : words.heard(day(dateOf(heard)))}
          {coordinating === 0 ? null : (
            <>
              {' · '}
              <a href={visit.url(PATHS.assignments, { 'co-quan': id, vai: 'phoi-hop', mo: '1' })}>
                {words.beside(coordinating)}
              </a>
            </>
          )}
        </p>
        <Succession visit={visit} body={body} />
        {cells === null ? null : (
          <FourCells
            cells={cells}
            lang={visit.lang}
            href={(cell) => visit.url(PATHS.assignments, { 'co-quan': id, 'xep-loai': cell })}
          />
        )}
        <div class="columns">
          <div>
            <Open visit={visit} body={body} />
            <Years visit={visit} body={body} />
            <Rounds visit={visit} body={body} />
          </div>
          <div>
            <Ages visit={visit} body={body} />
            <Contacts visit={visit} body={body} />
            <Letters visit={visit} body={body} />
            <BodyLinks visit={visit} body={body} refusal={refusal} />
          </div>
        </div>
      </>
    ),
  });
}

interface Shown {
  visit: Visit;
  body: BodyRecord;
}

function Succession({ visit, body: { successor, succeeds } }: Shown) {
  const words = say(visit, WORDS);
  return (
    <>
      {successor === null ? null : (
        <Notice tone="warn">
          {words.succeeded(successor.body, day(successor.firstDay))}{' '}
          <a href={visit.url(PATHS.body(successor.body))}>{successor.body}</a>
        </Notice>
      )}
      {succeeds.length === 0 ? null : <p class="muted">{words.succeeds(succeeds.join(', '))}</p>}
    </>
  );
}

function Open({ visit, body: { id, open } }: Shown) {
  const words = say(visit, WORDS);
  const rows = open.rows.map((row) => shownTo(visit, row));
  return (
    <>
      <Table
        caption={words.open}
        rows={rows}
        rowKey={({ cycle, id: assignment }) => `${cycle} ${assignment}`}
        empty={words.nothingOpen}
        columns={[
          {
            title: words.subject,
            cell: ({ cycle, id: assignment, summary }) => (
              <>
                <a href={visit.url(PATHS.assignment(cycle, assignment))}>{summary}</a>
                <span class="sub code">{assignment}</span>
              </>
            ),
          },
          {
            title: words.due,
            cell: ({ effectiveDue, cell }) => (
              <>
                <span class="nowrap">{day(effectiveDue)}</span>
                <span class={cell === 'openOverdue' ? 'sub late' : 'sub'}>
                  {distanceWords(effectiveDue, cell, visit.today, visit.lang)}
                </span>
              </>
            ),
          },
          { title: words.status, cell: ({ status }) => <StatusMark status={status} lang={visit.lang} /> },
        ]}
      />
      {open.total <= rows.length ? null : (
        <p>
          <a href={visit.url(PATHS.assignments, { 'co-quan': id, mo: '1' })}>{words.allOpen(open.total)}</a>
        </p>
      )}
    </>
  );
}

function Ages({ visit, body: { ages } }: Shown) {
  const words = say(visit, WORDS);
  if (ages.every(({ n }) => n === 0)) return null;
  return (
    <section class="panel">
      <h2>{words.ages}</h2>
      <dl class="facts">
        {ages.map(({ from, to, n }) => (
          <>
            <dt>{words.age(from, to)}</dt>
            <dd>{n}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Years({ visit, body: { years } }: Shown) {
  const words = say(visit, WORDS);
  const cells = CELL_WORDS[visit.lang];
  return (
    <Table
      caption={words.years}
      rows={years}
      rowKey={({ year }) => year}
      empty={words.noYears}
      columns={[
        { title: words.year, cell: ({ year }) => year },
        ...(['openOverdue', 'openInTerm', 'doneOnTime', 'doneLate'] as const).map((cell) => ({
          title: cells[cell],
          numeric: true,
          cell: (row: BodyRecord['years'][number]) => row.cells[cell],
        })),
        {
          title: words.rate,
          numeric: true,
          cell: ({ cells: own }: BodyRecord['years'][number]) => {
            const { done, denominator, rate } = completionRate(own);
            return `${percentText(rate)} (${done}/${denominator})`;
          },
        },
      ]}
    />
  );
}

function Rounds({ visit, body: { id, rounds } }: Shown) {
  const words = say(visit, WORDS);
  const opened = rounds.filter(({ state }) => state.openedAt !== null).toReversed();
  const part = ({ state }: RoundRecord) => state.parts.find(({ body }) => body.id === id);
  return (
    <Table
      caption={words.rounds}
      rows={opened}
      rowKey={({ cycle, plan }) => `${cycle} ${plan.id}`}
      empty={words.noRounds}
      columns={[
        {
          title: words.round,
          cell: ({ cycle, plan }) => (
            <a href={visit.url(ROUND_PATHS.part(cycle, plan.id, id))}>{plan.title}</a>
          ),
        },
        {
          title: words.standing,
          cell: (round) => {
            const own = part(round);
            return own === undefined ? (
              '–'
            ) : (
              <StandingMark standing={partStanding(own, round.state)} lang={visit.lang} />
            );
          },
        },
        {
          title: words.newest,
          cell: (round) => {
            const newest = part(round)?.versions.at(-1);
            return newest === undefined ? '–' : day(dateOf(newest.at));
          },
        },
      ]}
    />
  );
}

function Contacts({ visit, body: { contact, head } }: Shown) {
  const words = say(visit, WORDS);
  const emails = (all: readonly string[] | undefined) => (all?.length ? all.join(', ') : words.noMail);
  return (
    <section class="panel">
      <h2>{words.contacts}</h2>
      <dl class="facts">
        <dt>{words.mail}</dt>
        <dd>{emails(contact?.emails)}</dd>
        <dt>{words.head}</dt>
        <dd>{head === null ? '–' : `${head.name} (${emails(head.emails)})`}</dd>
      </dl>
      {can(visit, 'directory.edit') ? (
        <p>
          <a href={visit.url(PATHS.directory)}>{words.edit}</a>
        </p>
      ) : null}
    </section>
  );
}

function Letters({ visit, body: { id, letters } }: Shown) {
  const words = say(visit, WORDS);
  const mayRead = can(visit, 'mail.read');
  return (
    <section class="panel">
      <h2>{words.letters}</h2>
      {letters.length === 0 ? <p class="muted">{words.noLetters}</p> : null}
      <ul class="plain-list lines">
        {letters.map(({ key, at, subject }) => (
          <li key={key}>
            {mayRead ? <a href={visit.url(PATHS.letter(key))}>{subject}</a> : subject}
            <span class="sub">{moment(at)}</span>
          </li>
        ))}
      </ul>
      {mayRead && letters.length > 0 ? (
        <p>
          <a href={visit.url(PATHS.letters, { den: `body:${id}` })}>{words.allLetters}</a>
        </p>
      ) : null}
    </section>
  );
}
