import type { AssignmentDetailJson } from '../../client/assignment-json';
import { MEASURE_LABELS } from '../../domain/lifecycle/measures';
import type { Said } from '../../domain/lang';
import type { Authority } from '../../domain/lifecycle/policy';
import type { Measure } from '../../domain/lifecycle/types';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { day } from '../words/dates';
import { Entry, Files, paperWords, Section, Words } from './story-parts';

/* What was decided about it: days, bodies, stops, urges, explanations, the Standing Committee's word. */

export const AUTHORITY_WORDS: Said<Record<Authority, string>> = {
  vi: { secretariat: 'cơ quan theo dõi', committee: 'Ban Thường vụ Tỉnh uỷ' },
  en: { secretariat: 'the secretariat', committee: 'the Standing Committee' },
};

const MEASURES: Said<Record<Measure, string>> = {
  vi: MEASURE_LABELS,
  en: { extend: 'Extension', remind: 'Reminder', criticise: 'Criticism', inspect: 'Inspection' },
};

const WORDS: Said<{
  title: string;
  extension: (n: number, from: string, to: string) => string;
  granted: (to: string) => string;
  refused: string;
  pending: (who: string) => string;
  move: (because: string, to: string) => string;
  amended: (from: string, to: string) => string;
  moveYes: string;
  moveNo: string;
  declined: string;
  suggested: string;
  kept: string;
  transferred: string;
  transfer: (from: string, to: string, on: string) => string;
  suspended: string;
  resumed: string;
  withdrawn: string;
  reopened: string;
  urged: (n: number) => string;
  explain: (n: number, due: string) => string;
  explained: string;
  committee: string;
  newDue: string;
  dossier: string;
}> = {
  vi: {
    title: 'Quyết định, đôn đốc, giải trình',
    extension: (n, from, to) => `Đề nghị gia hạn lần ${n}: ${from} → ${to}`,
    granted: (to) => `Đồng ý gia hạn đến ${to}`,
    refused: 'Không đồng ý gia hạn',
    pending: (who) => `Chờ ${who} quyết định`,
    move: (because, to) => `Đề xuất dời đến ${to}, do ${because} đã dời`,
    amended: (from, to) => `Văn bản sửa đổi điều chỉnh thời hạn: ${from} → ${to}`,
    moveYes: 'Đồng ý điều chỉnh thời hạn',
    moveNo: 'Không điều chỉnh thời hạn',
    declined: 'Trả lại do không đúng thẩm quyền',
    suggested: 'Cơ quan được đề xuất',
    kept: 'Giữ nguyên cơ quan chủ trì',
    transferred: 'Đồng ý, chuyển cơ quan',
    transfer: (from, to, on) => `Chuyển từ ${from} sang ${to}, từ ${on}`,
    suspended: 'Tạm dừng thực hiện',
    resumed: 'Tiếp tục thực hiện',
    withdrawn: 'Thu hồi nhiệm vụ',
    reopened: 'Mở lại nhiệm vụ',
    urged: (n) => `Đôn đốc lần ${n}`,
    explain: (n, due) => `Yêu cầu giải trình lần ${n}, chậm nhất ${due}`,
    explained: 'Giải trình',
    committee: 'Ý kiến của Ban Thường vụ Tỉnh uỷ',
    newDue: 'thời hạn mới',
    dossier: 'tờ trình',
  },
  en: {
    title: 'Decisions, urges, explanations',
    extension: (n, from, to) => `Extension ${n} asked for: ${from} → ${to}`,
    granted: (to) => `Granted until ${to}`,
    refused: 'Refused',
    pending: (who) => `Waits for ${who}`,
    move: (because, to) => `Move to ${to} proposed, since ${because} moved`,
    amended: (from, to) => `Date changed by an amended paper: ${from} → ${to}`,
    moveYes: 'Date moved',
    moveNo: 'Date not moved',
    declined: 'Declined as wrongly addressed',
    suggested: 'Body that was suggested',
    kept: 'Lead body kept',
    transferred: 'Agreed, transferred',
    transfer: (from, to, on) => `Transferred from ${from} to ${to}, from ${on}`,
    suspended: 'Suspended',
    resumed: 'Resumed',
    withdrawn: 'Withdrawn',
    reopened: 'Reopened',
    urged: (n) => `Urged, time ${n}`,
    explain: (n, due) => `Explanation ${n} required by ${due}`,
    explained: 'Explanation',
    committee: 'Word of the Standing Committee',
    newDue: 'new date',
    dossier: 'dossier',
  },
};

interface Props {
  visit: Visit;
  detail: AssignmentDetailJson;
}

export function Decisions({ visit, detail }: Props) {
  const entries = [
    ...committee(visit, detail),
    ...extensions(visit, detail),
    ...moves(visit, detail),
    ...amendments(visit, detail),
    ...declines(visit, detail),
    ...transfers(visit, detail),
    ...stops(visit, detail),
    ...asked(visit, detail),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  if (entries.length === 0) return null;
  return (
    <Section title={say(visit, WORDS).title}>
      <ul class="story">{entries.map(({ node }) => node)}</ul>
    </Section>
  );
}

interface Told {
  at: string;
  node: ReturnType<typeof Entry>;
}

function extensions(visit: Visit, detail: AssignmentDetailJson): Told[] {
  const words = say(visit, WORDS);
  return detail.extensions.flatMap(
    ({ n, at, by, reason, dueThen, wishedEffectiveDue, authority, decision }) => [
      {
        at,
        node: (
          <Entry
            key={`x${n}`}
            title={words.extension(n, day(dueThen), day(wishedEffectiveDue))}
            at={at}
            by={by}
          >
            <Words text={reason} />
            {decision === null ? (
              <p class="muted">{words.pending(say(visit, AUTHORITY_WORDS)[authority])}</p>
            ) : null}
          </Entry>
        ),
      },
      ...(decision === null
        ? []
        : [
            {
              at: decision.at,
              node: (
                <Entry
                  key={`xd${n}`}
                  title={decision.granted ? words.granted(day(decision.effectiveDue)) : words.refused}
                  at={decision.at}
                  by={decision.by}
                >
                  <Words text={decision.reason} />
                  <Words text={paperWords(decision.paper, visit.lang)} />
                </Entry>
              ),
            },
          ]),
    ],
  );
}

function moves(visit: Visit, detail: AssignmentDetailJson): Told[] {
  const words = say(visit, WORDS);
  return detail.moves.flatMap(({ n, at, because, effectiveDue, decided }) => [
    { at, node: <Entry key={`m${n}`} title={words.move(because, day(effectiveDue))} at={at} /> },
    ...(decided === null
      ? []
      : [
          {
            at: decided.at,
            node: (
              <Entry
                key={`md${n}`}
                title={decided.accepted ? words.moveYes : words.moveNo}
                at={decided.at}
                by={decided.by}
              >
                <Words text={decided.reason} />
              </Entry>
            ),
          },
        ]),
  ]);
}

function declines(visit: Visit, detail: AssignmentDetailJson): Told[] {
  const words = say(visit, WORDS);
  return detail.receipt.declines.flatMap(({ at, by, reason, suggested, decided }) => [
    {
      at,
      node: (
        <Entry key={`d${at}`} title={words.declined} at={at} by={by}>
          <Words text={reason} />
          {suggested === null ? null : <Words text={`${words.suggested}: ${suggested}`} />}
        </Entry>
      ),
    },
    ...(decided === null
      ? []
      : [
          {
            at: decided.at,
            node: (
              <Entry
                key={`dd${at}`}
                title={decided.kept ? words.kept : words.transferred}
                at={decided.at}
                by={decided.by}
              >
                <Words text={decided.reason} />
              </Entry>
            ),
          },
        ]),
  ]);
}

function transfers(visit: Visit, { transfers: done, plannedTransfers }: AssignmentDetailJson): Told[] {
  const words = say(visit, WORDS);
  return [...done, ...plannedTransfers].map(({ at, by, reason, replaced, to, on, paper }) => ({
    at,
    node: (
      <Entry key={`t${at}${to.id}`} title={words.transfer(replaced.name, to.name, day(on))} at={at} by={by}>
        <Words text={reason} />
        <Words text={paperWords(paper, visit.lang)} />
      </Entry>
    ),
  }));
}

function amendments(visit: Visit, detail: AssignmentDetailJson): Told[] {
  const words = say(visit, WORDS);
  return detail.amendments.map(({ dueThen, effectiveDue, ...note }) =>
    toldByPaper(visit, words.amended(day(dueThen), day(effectiveDue)), note),
  );
}

type ByPaper = Pick<NonNullable<AssignmentDetailJson['withdrawn']>, 'at' | 'by' | 'reason' | 'paper'>;

function toldByPaper(visit: Visit, title: string, { at, by, reason, paper }: ByPaper): Told {
  return {
    at,
    node: (
      <Entry key={`${title}${at}`} title={title} at={at} by={by}>
        <Words text={reason} />
        <Words text={paperWords(paper, visit.lang)} />
      </Entry>
    ),
  };
}

function stops(visit: Visit, { suspensions, withdrawn, reopened }: AssignmentDetailJson): Told[] {
  const words = say(visit, WORDS);
  const told = (title: string, note: ByPaper) => toldByPaper(visit, title, note);
  return [
    ...suspensions.flatMap(({ suspendedAt, resumedAt, by, reason, paper }) => [
      told(words.suspended, { at: suspendedAt, by, reason, paper }),
      ...(resumedAt === null
        ? []
        : [{ at: resumedAt, node: <Entry key={`s${resumedAt}`} title={words.resumed} at={resumedAt} /> }]),
    ]),
    ...(withdrawn === null ? [] : [told(words.withdrawn, withdrawn)]),
    ...reopened.map((note) => told(words.reopened, note)),
  ];
}

function asked(visit: Visit, { urges, explanations }: AssignmentDetailJson): Told[] {
  const words = say(visit, WORDS);
  return [
    ...urges.map(({ n, at, by, note }) => ({
      at,
      node: (
        <Entry key={`u${n}`} title={words.urged(n)} at={at} by={by}>
          <Words text={note} />
        </Entry>
      ),
    })),
    ...explanations.flatMap(({ n, at, by, question, dueOn, answer }) => [
      {
        at,
        node: (
          <Entry key={`e${n}`} title={words.explain(n, day(dueOn))} at={at} by={by}>
            <Words text={question} />
          </Entry>
        ),
      },
      ...(answer === null
        ? []
        : [
            {
              at: answer.at,
              node: (
                <Entry key={`ea${n}`} title={words.explained} at={answer.at} by={answer.by}>
                  <Words text={answer.text} />
                  <Files visit={visit} files={answer.files} />
                </Entry>
              ),
            },
          ]),
    ]),
  ];
}

function committee(visit: Visit, { decisions }: AssignmentDetailJson): Told[] {
  const words = say(visit, WORDS);
  return decisions.map(({ n, at, by, measure, note, paper, dossier, effectiveDue }) => ({
    at,
    node: (
      <Entry key={`c${n}`} title={`${words.committee}: ${say(visit, MEASURES)[measure]}`} at={at} by={by}>
        <Words text={note} />
        <p class="muted">
          {paperWords(paper, visit.lang)}, {words.dossier}{' '}
          <a href={visit.url(PATHS.dossier(dossier))}>{dossier}</a>
          {effectiveDue === null ? null : `, ${words.newDue} ${day(effectiveDue)}`}
        </p>
      </Entry>
    ),
  }));
}
