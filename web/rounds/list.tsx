import { roundGlance, type RoundGlance } from '../../client/round-json';
import type { Said } from '../../domain/lang';
import type { RoundStatus } from '../../domain/rounds/types';
import { page, type Answer } from '../answer';
import { Notice } from '../parts/notice';
import { Select } from '../parts/form';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { day } from '../words/dates';
import { chosenCycle, cyclesOf } from '../words/cycles';
import { RoundMark } from './marks';
import { ROUND_KIND_WORDS } from './words';

const WORDS: Said<{
  title: string;
  cycle: string;
  show: string;
  none: string;
  noCycle: string;
  round: string;
  opens: string;
  due: string;
  committee: string;
  sent: string;
  missing: string;
  atClose: (n: number) => string;
  status: string;
  paper: string;
  of: (n: number, all: number) => string;
  unknown: (id: string) => string;
}> = {
  vi: {
    title: 'Kỳ báo cáo',
    cycle: 'Chu kỳ',
    show: 'Xem',
    none: 'Chu kỳ này không có kỳ báo cáo nào.',
    noCycle: 'Chưa có chu kỳ nào chạy; kỳ báo cáo có khi chu kỳ khởi động.',
    round: 'Kỳ',
    opens: 'Mở kỳ',
    due: 'Hạn gửi',
    committee: 'Hạn trình',
    sent: 'Đã gửi',
    missing: 'Còn thiếu',
    atClose: (n) => `thiếu ${n} khi chốt`,
    status: 'Tình trạng',
    paper: 'Báo cáo',
    of: (n, all) => `${n}/${all}`,
    unknown: (id) => `Không có chu kỳ “${id}”; đang xem chu kỳ mới nhất.`,
  },
  en: {
    title: 'Rounds of reports',
    cycle: 'Cycle',
    show: 'Show',
    none: 'This cycle has no round.',
    noCycle: 'No cycle has been started; rounds come with a cycle.',
    round: 'Round',
    opens: 'Opens',
    due: 'Parts due',
    committee: 'Laid before',
    sent: 'Sent',
    missing: 'Missing',
    atClose: (n) => `${n} missing at the close`,
    status: 'State',
    paper: 'Paper',
    of: (n, all) => `${n} of ${all}`,
    unknown: (id) => `There is no cycle “${id}”; this is the newest one.`,
  },
};

/** The rounds of one cycle, in order of opening. */
export async function roundsPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const cycles = await cyclesOf(visit);
  const asked = text(visit.query, 'chu-ky');
  const cycle = chosenCycle(cycles, asked);
  const records = cycle === null ? [] : await visit.office.store.rounds.roundsOf(visit.scope, cycle.id);
  const rounds = records.map(roundGlance);
  return page({
    title: words.title,
    nav: 'rounds',
    body: (
      <>
        <h1>{words.title}</h1>
        {asked !== '' && cycle?.id !== asked ? <Notice tone="warn">{words.unknown(asked)}</Notice> : null}
        {cycles.length < 2 ? null : (
          <form method="get" action={visit.url(PATHS.rounds)} class="filters">
            <Select
              name="chu-ky"
              label={words.cycle}
              value={cycle?.id ?? ''}
              options={cycles.map(({ id, title }) => [id, `${id} – ${title}`] as const)}
            />
            <button>{words.show}</button>
          </form>
        )}
        {cycle === null ? (
          <p class="empty">{words.noCycle}</p>
        ) : (
          <Rounds visit={visit} rounds={rounds} caption={cycle.title} />
        )}
      </>
    ),
  });
}

function Rounds({ visit, rounds, caption }: { visit: Visit; rounds: RoundGlance[]; caption: string }) {
  const words = say(visit, WORDS);
  return (
    <Table
      caption={caption}
      rows={rounds}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        {
          title: words.round,
          cell: ({ id, cycle, title, kind }) => (
            <>
              <a href={visit.url(PATHS.round(cycle, id))}>{title}</a>
              <span class="sub">{ROUND_KIND_WORDS[visit.lang][kind]}</span>
            </>
          ),
        },
        { title: words.status, cell: ({ status }) => <RoundMark status={status} lang={visit.lang} /> },
        {
          title: words.sent,
          numeric: true,
          cell: ({ counts, status }) =>
            status === 'planned' ? '–' : words.of(counts.sent, counts.participants),
        },
        {
          title: words.missing,
          numeric: true,
          cell: ({ counts, status }) => <Missing visit={visit} n={counts.missing} status={status} />,
        },
        { title: words.opens, cell: ({ opensOn }) => day(opensOn) },
        { title: words.due, cell: ({ partsDue }) => day(partsDue) },
        { title: words.committee, cell: ({ committeeDue }) => day(committeeDue) },
        {
          title: words.paper,
          cell: ({ paper }) => (paper === null ? '–' : `${paper.number} (${day(paper.date)})`),
        },
      ]}
    />
  );
}

/** Nothing is awaited any more of a round that was closed: what was missing then is history. */
function Missing({ visit, n, status }: { visit: Visit; n: number; status: RoundStatus }) {
  if (status === 'planned' || status === 'cancelled') return <>–</>;
  if (n === 0) return <>0</>;
  if (status === 'open') return <strong>{n}</strong>;
  return <span class="muted">{say(visit, WORDS).atClose(n)}</span>;
}
