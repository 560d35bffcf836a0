import { roundJson, type RoundJson, type RoundPartJson } from '../../client/round-json';
import { freezeFailureOf } from '../../client/rounds';
import type { Said } from '../../domain/lang';
import type { RoundDays, RoundRecord } from '../../domain/rounds/types';
import { page, type Answer } from '../answer';
import { Notice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { can, say, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { roundOfVisit } from './load';
import { RoundMark, StandingMark } from './marks';
import { ROUND_PATHS } from './paths';
import { RoundSide } from './side';
import { DAY_WORDS, ROUND_KIND_WORDS } from './words';

const WORDS: Said<{
  rounds: string;
  clause: string;
  collator: string;
  secretariat: string;
  sent: string;
  missing: string;
  missingAtClose: string;
  accepted: string;
  waiting: string;
  of: string;
  parts: string;
  body: string;
  standing: string;
  version: string;
  returned: (n: number) => string;
  by: string;
  accept: string;
  noParts: string;
  closed: (at: string) => string;
  closedBy: (at: string, by: string, reason: string) => string;
  freezeFailed: (reason: string) => string;
  cancelled: (at: string, reason: string) => string;
  lapsed: string;
  reported: (paper: string) => string;
  moves: string;
  moved: (before: string) => string;
}> = {
  vi: {
    rounds: 'Kỳ báo cáo',
    clause: 'Theo điều khoản',
    collator: 'Cơ quan tổng hợp',
    secretariat: 'Cơ quan theo dõi, đôn đốc',
    sent: 'Đã gửi',
    missing: 'Còn thiếu',
    missingAtClose: 'Thiếu khi chốt',
    accepted: 'Đã xác nhận',
    waiting: 'Chờ xác nhận',
    of: 'cơ quan phải gửi',
    parts: 'Phần báo cáo của các cơ quan',
    body: 'Cơ quan',
    standing: 'Tình trạng',
    version: 'Bản gửi gần nhất',
    returned: (n) => `trả lại ${n} lần`,
    by: 'người gửi',
    accept: 'Đọc và xác nhận',
    noParts: 'Kỳ này không có cơ quan nào phải gửi.',
    closed: (at) => `Đã chốt phần báo cáo lúc ${at}, khi hết hạn gửi.`,
    closedBy: (at, by, reason) => `${by} chốt phần báo cáo lúc ${at}: ${reason}`,
    freezeFailed: (reason) => `Số liệu chưa lập được bản chốt: ${reason}`,
    cancelled: (at, reason) => `Kỳ đã huỷ lúc ${at}: ${reason}`,
    lapsed: 'Kỳ đã hết thời gian mà chưa ghi nhận báo cáo.',
    reported: (paper) => `Đã báo cáo Ban Thường vụ: ${paper}.`,
    moves: 'Các lần chuyển ngày',
    moved: (before) => `hạn gửi trước đó ${before}`,
  },
  en: {
    rounds: 'Rounds',
    clause: 'By clause',
    collator: 'Collated by',
    secretariat: 'the secretariat',
    sent: 'Sent',
    missing: 'Missing',
    missingAtClose: 'Missing at the close',
    accepted: 'Confirmed',
    waiting: 'To be confirmed',
    of: 'bodies asked',
    parts: 'Parts of the bodies',
    body: 'Body',
    standing: 'State',
    version: 'Newest version',
    returned: (n) => `returned ${n} times`,
    by: 'sent by',
    accept: 'Read and confirm',
    noParts: 'No body is asked in this round.',
    closed: (at) => `Closed at ${at}, when the time for parts was over.`,
    closedBy: (at, by, reason) => `Closed by ${by} at ${at}: ${reason}`,
    freezeFailed: (reason) => `The figures could not be frozen yet: ${reason}`,
    cancelled: (at, reason) => `Cancelled at ${at}: ${reason}`,
    lapsed: 'Its time is over, and no paper was recorded.',
    reported: (paper) => `Reported to the Committee: ${paper}.`,
    moves: 'Moves',
    moved: (before) => `parts were due on ${before}`,
  },
};

const SHOWN_DAYS: readonly (keyof RoundDays)[] = [
  'opensOn',
  'dataFrom',
  'cutoff',
  'partsDue',
  'collateDue',
  'committeeDue',
  'lapsesOn',
];

/** Whose part is missing stands first: that is what one comes for. */
const ORDER = { missing: 0, late: 1, sent: 2, accepted: 3, notAsked: 4 } as const;

export async function roundPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const record = await roundOfVisit(visit);
  const failure = await freezeFailureOf(visit.office.store, record);
  const shown = roundJson(record, failure);
  const parts = [...shown.parts].sort((a, b) => ORDER[a.standing] - ORDER[b.standing]);
  return page({
    title: shown.title,
    nav: 'rounds',
    body: (
      <>
        <p class="crumbs">
          <a href={visit.url(PATHS.rounds, { 'chu-ky': shown.cycle })}>{words.rounds}</a> · {shown.cycle}
        </p>
        <h1>
          {shown.title} <RoundMark status={shown.status} lang={visit.lang} />
        </h1>
        <Ends visit={visit} record={record} failure={failure?.reason ?? null} />
        {shown.status === 'planned' ? null : <Counts visit={visit} round={shown} />}
        <div class="columns">
          <Parts visit={visit} round={shown} parts={parts} />
          <div>
            <Days visit={visit} round={shown} />
            <RoundSide visit={visit} record={record} />
            <Moves visit={visit} record={record} />
          </div>
        </div>
      </>
    ),
  });
}

function Ends({ visit, record, failure }: { visit: Visit; record: RoundRecord; failure: string | null }) {
  const words = say(visit, WORDS);
  const { closed, reported, ended, status } = record.state;
  return (
    <>
      {reported === null ? null : (
        <Notice tone="good">
          {words.reported(`${reported.paper.number} (${day(reported.paper.date)})`)}
        </Notice>
      )}
      {status === 'cancelled' && ended !== null ? (
        <Notice tone="plain">{words.cancelled(moment(ended.at), ended.reason ?? '')}</Notice>
      ) : null}
      {status === 'lapsed' ? <Notice tone="bad">{words.lapsed}</Notice> : null}
      {closed === null ? null : (
        <p class="muted">
          {closed.by === null
            ? words.closed(moment(closed.at))
            : words.closedBy(moment(closed.at), closed.by, closed.reason ?? '')}
        </p>
      )}
      {failure === null ? null : <Notice tone="bad">{words.freezeFailed(failure)}</Notice>}
    </>
  );
}

function Counts({ visit, round }: { visit: Visit; round: RoundJson }) {
  const words = say(visit, WORDS);
  const { participants, sent, accepted, missing } = round.counts;
  const cells: [string, number, string][] = [
    [
      round.closed === null ? words.missing : words.missingAtClose,
      missing,
      missing > 0 ? 'cell-openOverdue' : '',
    ],
    [words.waiting, sent - accepted, ''],
    [words.accepted, accepted, ''],
    [words.of, participants, ''],
  ];
  return (
    <ul class="figures">
      {cells.map(([label, value, tone]) => (
        <li key={label} class={tone || undefined}>
          <span class="value">{value}</span>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Parts({ visit, round, parts }: { visit: Visit; round: RoundJson; parts: RoundPartJson[] }) {
  const words = say(visit, WORDS);
  const mayAct = can(visit, 'watch.act');
  return (
    <Table
      caption={words.parts}
      rows={parts}
      rowKey={({ body }) => body}
      empty={words.noParts}
      columns={[
        {
          title: words.body,
          cell: ({ body, name, versions }) =>
            versions.length === 0 ? (
              <a href={visit.url(PATHS.body(body))}>{name}</a>
            ) : (
              <a href={visit.url(ROUND_PATHS.part(round.cycle, round.id, body))}>{name}</a>
            ),
        },
        {
          title: words.standing,
          cell: ({ standing }) => <StandingMark standing={standing} lang={visit.lang} />,
        },
        {
          title: words.version,
          cell: ({ versions, returns }) => {
            const newest = versions.at(-1);
            return (
              <>
                {newest === undefined ? '–' : `${newest.n} · ${day(dayPart(newest.at))}`}
                {newest === undefined ? null : (
                  <span class="sub">
                    {words.by}: {newest.by}
                    {returns.length === 0 ? '' : ` · ${words.returned(returns.length)}`}
                  </span>
                )}
              </>
            );
          },
        },
        ...(mayAct
          ? [
              {
                title: '',
                cell: ({ body, status }: RoundPartJson) =>
                  status === 'submitted' ? (
                    // Nothing is confirmed unread: the button stands below the part itself.
                    <a href={visit.url(ROUND_PATHS.part(round.cycle, round.id, body))}>{words.accept}</a>
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  );
}

/** `2026-11-05T08:30+07:00` → its day. */
function dayPart(at: string) {
  return at.slice(0, 10) as RoundDays['cutoff'];
}

function Days({ visit, round }: { visit: Visit; round: RoundJson }) {
  const words = say(visit, WORDS);
  return (
    <dl class="facts panel">
      {SHOWN_DAYS.map((name) => (
        <>
          <dt>{DAY_WORDS[visit.lang][name]}</dt>
          <dd>{day(round[name])}</dd>
        </>
      ))}
      <dt>{words.collator}</dt>
      <dd>{round.collator?.name ?? words.secretariat}</dd>
      {round.clause === null ? null : (
        <>
          <dt>{words.clause}</dt>
          <dd>
            {round.clause} ({ROUND_KIND_WORDS[visit.lang][round.kind]})
          </dd>
        </>
      )}
    </dl>
  );
}

function Moves({ visit, record }: { visit: Visit; record: RoundRecord }) {
  const words = say(visit, WORDS);
  const { moves } = record.state;
  if (moves.length === 0) return null;
  return (
    <section class="panel">
      <h2>{words.moves}</h2>
      <ul class="story">
        {moves.toReversed().map(({ at, by, reason, before }) => (
          <li key={at}>
            <time>{moment(at)}</time> · {by}: {reason}
            <span class="sub">{words.moved(day(before.partsDue))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
