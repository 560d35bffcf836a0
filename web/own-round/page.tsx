import { receiptText } from '../../client/part-content-json';
import { partStanding } from '../../domain/rounds/standing';
import { filledFields } from '../../domain/rounds/part-fields';
import type { Refusal } from '../../domain/refusal';
import { page, type Answer } from '../answer';
import { Notice } from '../parts/notice';
import { PATHS } from '../paths';
import { StandingMark } from '../rounds/marks';
import { say, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { PartFields, type Filled } from './form';
import { saidIn } from '../words/said';
import type { OwnPart } from './load';
import { Offline } from './offline';
import { offeredSigner } from './offered';
import { WORDS } from './words';

/** What was typed before, where a form comes back: else the draft, else what was sent last. */
export interface Back {
  typed: Record<string, string>;
  problems: readonly Refusal[];
}

export function ownRoundPage(visit: Visit, own: OwnPart, back: Back | null = null): Answer {
  const words = say(visit, WORDS);
  const { record, part, form, closed } = own;
  const { title } = record.plan;
  const { days } = record.state;
  const base = PATHS.ownRound(record.cycle, record.plan.id);
  const standing = record.state.openedAt === null ? 'notAsked' : partStanding(part, record.state);
  return page({
    title,
    nav: 'own',
    status: back === null ? 200 : 422,
    body: (
      <div class="narrow">
        <p class="crumbs">
          <a href={visit.url(PATHS.own)}>{words.own}</a>
        </p>
        <h1>{title}</h1>
        <p>
          <strong>{words.due(day(days.partsDue))}.</strong> {words.data(day(days.dataFrom), day(days.cutoff))}
          . {form === null ? null : `${words.goesTo(form.form.head.collator)}.`}
        </p>
        <p>
          {part.body.name} · <StandingMark standing={standing} lang={visit.lang} />
        </p>
        <Notices visit={visit} own={own} back={back} />
        {form === null ? <p class="empty">{saidIn(visit.lang, closed?.message ?? '')}</p> : null}
        <Versions visit={visit} own={own} />
        {form === null ? null : (
          <>
            <Offline visit={visit} base={base} isLate={record.state.closed !== null} />
            <PartFields
              visit={visit}
              form={form.form}
              filled={filledOf(visit, own, back)}
              action={visit.url(base)}
            />
          </>
        )}
      </div>
    ),
  });
}

function filledOf(visit: Visit, { form, draft }: OwnPart, back: Back | null): Filled {
  if (back !== null) return back;
  const before = form === null ? {} : filledFields(form.form);
  const { replaces: _old, ...written } = draft?.content ?? {};
  const by = offeredSigner(visit);
  return { typed: { by, ...before, ...written }, problems: [] };
}

function Notices({ visit, own, back }: { visit: Visit; own: OwnPart; back: Back | null }) {
  const words = say(visit, WORDS);
  const { part, form, draft, record } = own;
  if (form === null) return null;
  const newest = part.versions.at(-1)?.n ?? 0;
  const loose = back?.problems.filter(({ at }) => at === null || !hasField(at)) ?? [];
  return (
    <>
      {back === null ? null : (
        <Notice tone="bad">
          {words.problems(back.problems.length)}
          <ul>
            {back.problems.map((problem) => (
              <li key={`${problem.at} ${problem.message}`}>
                {loose.includes(problem) ? (
                  saidIn(visit.lang, problem.message)
                ) : (
                  <a href={`#o-${problem.at}`}>{saidIn(visit.lang, problem.message)}</a>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {part.status === 'returned' ? (
        <Notice tone="warn">{words.returned(part.returns.at(-1)?.reason ?? '')}</Notice>
      ) : null}
      {record.state.closed === null ? null : <Notice tone="warn">{words.late}</Notice>}
      {part.status === 'submitted' ? <Notice tone="plain">{words.sentAlready(newest)}</Notice> : null}
      {draft === null || back !== null ? null : (
        <Notice tone="plain">
          {words.draftFound(moment(draft.savedAt))}{' '}
          {Number(draft.content['replaces'] ?? newest) === newest ? null : words.draftOlder}
        </Notice>
      )}
    </>
  );
}

function hasField(at: string): boolean {
  return /^(figures|assignments|narrative)\.|^by$/.test(at);
}

function Versions({ visit, own: { record, part } }: { visit: Visit; own: OwnPart }) {
  const words = say(visit, WORDS);
  if (part.versions.length === 0) return null;
  const base = PATHS.ownRound(record.cycle, record.plan.id);
  return (
    <section class="panel">
      <h2>{words.sentParts}</h2>
      <ul class="plain-list">
        {part.versions.toReversed().map(({ n, at, by, late, content }) => (
          <li key={n}>
            <a href={visit.url(`${base}/bien-nhan/${n}`)}>{words.version(n)}</a> · {moment(at)} ·{' '}
            {words.sentBy}: {by}
            {late ? ` · ${words.lateVersion}` : ''}
            <span class="sub code">
              {receiptText(record.cycle, record.plan.id, part.body.id, n, content)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
