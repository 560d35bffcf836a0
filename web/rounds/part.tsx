import { receiptText } from '../../client/part-content-json';
import { contentNamed } from '../../client/parts/round-form';
import { frozenTargets } from '../../client/frozen-targets';
import { RefusedError } from '../../client/refusals';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { earlierFigures } from '../../domain/rounds/part-form';
import { partStanding } from '../../domain/rounds/standing';
import type { PartState, PartVersion, RoundRecord } from '../../domain/rounds/types';
import { page, type Answer } from '../answer';
import { RequestId, Seal, TextArea } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { can, say, text, type Visit } from '../visit';
import { moment } from '../words/dates';
import { PartContentView } from './content';
import { roundOfVisit } from './load';
import { StandingMark } from './marks';
import { ROUND_PATHS } from './paths';

const WORDS: Said<{
  rounds: string;
  version: (n: number) => string;
  sent: (at: string, by: string) => string;
  late: string;
  older: string;
  number: string;
  others: string;
  returned: string;
  accept: string;
  giveBack: string;
  reason: string;
  reasonHint: string;
  toBody: string;
  nothing: string;
}> = {
  vi: {
    rounds: 'Kỳ báo cáo',
    version: (n) => `bản ${n}`,
    sent: (at, by) => `Gửi lúc ${at}, người gửi: ${by}`,
    late: 'Gửi sau khi chốt: không nằm trong số liệu đã chốt, nêu ở phụ lục của kỳ sau.',
    older: 'Đây không phải bản gần nhất.',
    number: 'Số biên nhận',
    others: 'Các bản đã gửi',
    returned: 'Đã trả lại',
    accept: 'Xác nhận phần báo cáo',
    giveBack: 'Trả lại để sửa',
    reason: 'Lý do trả lại',
    reasonHint: 'Cơ quan đọc nguyên văn lý do này.',
    toBody: 'Hồ sơ cơ quan',
    nothing: 'Cơ quan chưa gửi phần báo cáo.',
  },
  en: {
    rounds: 'Rounds',
    version: (n) => `version ${n}`,
    sent: (at, by) => `Sent at ${at} by ${by}`,
    late: 'Sent after the close: not in the frozen figures, told in an annex of the next round.',
    older: 'This is not the newest version.',
    number: 'Receipt number',
    others: 'Versions sent',
    returned: 'Returned',
    accept: 'Confirm the part',
    giveBack: 'Return it to be mended',
    reason: 'Reason',
    reasonHint: 'The body reads it word for word.',
    toBody: 'Record of the body',
    nothing: 'Nothing was sent yet.',
  },
};

/** One part read whole, with what can be answered to it. */
export async function partPage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const words = say(visit, WORDS);
  const record = await roundOfVisit(visit);
  const part = partAsked(record, text(visit.form, 'body') || visit.params['body']);
  const version = versionAsked(part, text(visit.query, 'ban'));
  const { cycle, plan, state } = record;
  return page({
    title: `${plan.title} – ${part.body.name}`,
    nav: 'rounds',
    status: refusal === null ? 200 : 422,
    body: (
      <>
        <p class="crumbs">
          <a href={visit.url(PATHS.rounds, { 'chu-ky': cycle })}>{words.rounds}</a> ·{' '}
          <a href={visit.url(PATHS.round(cycle, plan.id))}>{plan.title}</a>
        </p>
        <h1>
          {part.body.name}{' '}
          <StandingMark
            standing={state.openedAt === null ? 'notAsked' : partStanding(part, state)}
            lang={visit.lang}
          />
        </h1>
        <RefusalNotice refusal={refusal} />
        <div class="columns">
          <div>
            {version === null ? (
              <p class="empty">{words.nothing}</p>
            ) : (
              <Version
                visit={visit}
                record={record}
                part={part}
                version={version}
                content={await read(visit, record, part, version)}
              />
            )}
          </div>
          <div>
            <Answers visit={visit} record={record} part={part} refusal={refusal} />
            <History visit={visit} record={record} part={part} />
            <p>
              <a href={visit.url(PATHS.body(part.body.id))}>{words.toBody}</a>
            </p>
          </div>
        </div>
      </>
    ),
  });
}

function partAsked({ plan, state }: RoundRecord, body: string | undefined): PartState {
  const part = state.parts.find((one) => one.body.id === body);
  if (part !== undefined) return part;
  throw new RefusedError({
    code: 'not-found',
    message: `Cơ quan "${body ?? ''}" không phải gửi báo cáo trong ${plan.title}.`,
    at: 'body',
  });
}

function versionAsked({ versions }: PartState, n: string): PartVersion | null {
  return versions.find((version) => String(version.n) === n) ?? versions.at(-1) ?? null;
}

/** The content, and what the same body reported in the rounds frozen before. */
async function read({ office, scope }: Visit, record: RoundRecord, part: PartState, version: PartVersion) {
  const { store } = office;
  const { cycle, state } = record;
  const [content, source, rounds] = await Promise.all([
    contentNamed(store, version.content),
    store.records.cycleSource(scope, cycle),
    store.rounds.roundsOf(scope, cycle),
  ]);
  const before = rounds
    .filter((one) => one.state.snapshot !== null && one.state.days.cutoff < state.days.cutoff)
    .sort((a, b) => (a.state.days.cutoff < b.state.days.cutoff ? -1 : 1));
  const frozen = await frozenTargets(
    store,
    before.map((one) => one.state.snapshot!),
  );
  return { content, targets: source?.plan.targets ?? [], earlier: earlierFigures(frozen, part.body.id) };
}

function Version({
  visit,
  record: { cycle, plan },
  part,
  version,
  content,
}: {
  visit: Visit;
  record: RoundRecord;
  part: PartState;
  version: PartVersion;
  content: Awaited<ReturnType<typeof read>>;
}) {
  const words = say(visit, WORDS);
  const { n, at, by, late, content: sha256 } = version;
  return (
    <>
      <p>
        <strong>
          {plan.title}, {words.version(n)}.
        </strong>{' '}
        {words.sent(moment(at), by)}.
        <span class="sub">
          {words.number}: <span class="code">{receiptText(cycle, plan.id, part.body.id, n, sha256)}</span>
        </span>
      </p>
      {late ? <Notice tone="warn">{words.late}</Notice> : null}
      {n === part.versions.at(-1)?.n ? null : <Notice tone="warn">{words.older}</Notice>}
      <PartContentView visit={visit} {...content} />
    </>
  );
}

function Answers({
  visit,
  record: { cycle, plan },
  part,
  refusal,
}: {
  visit: Visit;
  record: RoundRecord;
  part: PartState;
  refusal: Refusal | null;
}) {
  const words = say(visit, WORDS);
  if (!can(visit, 'watch.act') || part.status !== 'submitted') return null;
  const hidden = (
    <>
      <Seal visit={visit} />
      <RequestId visit={visit} />
      <input type="hidden" name="body" value={part.body.id} />
    </>
  );
  return (
    <section class="panel">
      <form method="post" action={visit.url(ROUND_PATHS.accept(cycle, plan.id))}>
        {hidden}
        <p class="actions">
          <button class="main">{words.accept}</button>
        </p>
      </form>
      <form method="post" action={visit.url(ROUND_PATHS.giveBack(cycle, plan.id))}>
        {hidden}
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          required
          value={text(visit.form, 'reason')}
          refusal={refusal}
        />
        <p class="actions">
          <button>{words.giveBack}</button>
        </p>
      </form>
    </section>
  );
}

function History({
  visit,
  record: { cycle, plan },
  part,
}: {
  visit: Visit;
  record: RoundRecord;
  part: PartState;
}) {
  const words = say(visit, WORDS);
  const told = [
    ...part.versions.map(({ n, at, by }) => ({
      at,
      line: (
        <>
          <a href={visit.url(ROUND_PATHS.part(cycle, plan.id, part.body.id), { ban: String(n) })}>
            {words.version(n)}
          </a>
          , {by}
        </>
      ),
    })),
    ...part.returns.map(({ at, by, reason }) => ({
      at,
      line: (
        <>
          {words.returned}: {reason} ({by})
        </>
      ),
    })),
  ].sort((a, b) => b.at - a.at);
  if (told.length === 0) return null;
  return (
    <section class="panel">
      <h2>{words.others}</h2>
      <ul class="story">
        {told.map(({ at, line }) => (
          <li key={at}>
            <time>{moment(at)}</time> · {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
