import type { ComponentChildren } from 'preact';
import type { AssignmentStory } from '../../client/assignment-story';
import { SECRECY_LABELS } from '../../client/terminal/act-words';
import { attentionsOf } from '../../domain/lifecycle/pending';
import { stateOfRow } from '../../domain/acts/command-of';
import type { Said } from '../../domain/lang';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { CellMark, StatusMark } from '../parts/marks';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { day } from '../words/dates';
import { distanceWords } from '../words/due';
import { saidIn } from '../words/said';
import { KIND_WORDS, LEVEL_WORDS } from './list-words';
import { AUTHORITY_WORDS } from './story-decisions';
import { minuteWords } from './story-parts';

const WORDS: Said<{
  product: string;
  lead: string;
  coordinating: string;
  informed: string;
  due: string;
  written: string;
  rolled: (day: string) => string;
  standing: string;
  noDue: string;
  receipt: string;
  notReceived: string;
  level: string;
  none: string;
  origin: string;
  clause: string;
  line: string;
  kind: string;
  cycle: string;
  quote: string;
  waits: string;
  submitted: string;
  declined: string;
  extension: (who: string, from: string, to: string) => string;
  move: (to: string) => string;
  explanation: (by: string) => string;
  head: string;
}> = {
  vi: {
    product: 'Sản phẩm',
    lead: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp',
    informed: 'Nhận để biết',
    due: 'Thời hạn',
    written: 'theo văn bản',
    rolled: (on) => `dời từ ngày nghỉ ${on}`,
    standing: 'thường xuyên, báo cáo tiến độ hằng năm',
    noDue: 'không ấn định',
    receipt: 'Tiếp nhận',
    notReceived: 'chưa',
    level: 'Đã báo cáo đến',
    none: 'chưa báo cáo cấp nào',
    origin: 'Văn bản giao',
    clause: 'mục',
    line: 'dòng',
    kind: 'Loại',
    cycle: 'Chu kỳ',
    quote: 'Câu trong văn bản',
    waits: 'Đang chờ',
    submitted: 'Xác nhận hoàn thành, hoặc trả lại',
    declined: 'Quyết định về việc trả lại do không đúng thẩm quyền',
    extension: (who, from, to) => `Gia hạn ${from} → ${to}: ${who} quyết định`,
    move: (to) => `Quyết định điều chỉnh thời hạn đến ${to}`,
    explanation: (by) => `Cơ quan giải trình, chậm nhất ${by}`,
    head: 'Người đứng đầu cơ quan duyệt kết quả',
  },
  en: {
    product: 'Product',
    lead: 'Lead body',
    coordinating: 'Coordinating bodies',
    informed: 'Informed',
    due: 'Due',
    written: 'as written',
    rolled: (on) => `moved from ${on}, a day off`,
    standing: 'standing duty, progress reported each year',
    noDue: 'not set',
    receipt: 'Receipt',
    notReceived: 'not confirmed',
    level: 'Reported up to',
    none: 'no level',
    origin: 'Paper',
    clause: 'clause',
    line: 'line',
    kind: 'Kind',
    cycle: 'Cycle',
    quote: 'Sentence of the paper',
    waits: 'Waits for',
    submitted: 'Confirmation of completion, or a return',
    declined: 'A decision on its being wrongly addressed',
    extension: (who, from, to) => `Extension ${from} → ${to}: ${who} decides`,
    move: (to) => `A decision on moving the date to ${to}`,
    explanation: (by) => `An explanation of the body by ${by}`,
    head: 'The approval of the head of the body',
  },
};

interface Props {
  visit: Visit;
  row: AssignmentRecord;
  story: AssignmentStory;
  names: ReadonlyMap<string, string>;
}

export function StoryHead({ visit, row, story: { head, detail, origin }, names }: Props) {
  const words = say(visit, WORDS);
  const { lang, today } = visit;
  const distance = distanceWords(head.effectiveDue, head.cell, today, lang);
  const named = (ids: readonly string[]) =>
    ids.map((id, i) => (
      <>
        {i === 0 ? '' : '; '}
        <a href={visit.url(PATHS.body(id))}>{names.get(id) ?? id}</a>
      </>
    ));
  return (
    <section class="panel">
      <p>
        <StatusMark status={head.status} lang={lang} /> <CellMark cell={head.cell} lang={lang} />{' '}
        {head.secrecy === null ? null : (
          <span class="mark red">{saidIn(visit.lang, SECRECY_LABELS[head.secrecy])}</span>
        )}
      </p>
      <dl class="facts">
        {head.product === null ? null : <Fact label={words.product}>{head.product}</Fact>}
        <dt>{words.lead}</dt>
        <dd>
          <a href={visit.url(PATHS.body(head.lead))}>{head.leadName}</a>
        </dd>
        {head.coordinating.length === 0 ? null : (
          <Fact label={words.coordinating}>{named(head.coordinating)}</Fact>
        )}
        {head.informed.length === 0 ? null : <Fact label={words.informed}>{named(head.informed)}</Fact>}
        <dt>{words.due}</dt>
        <dd>
          <strong>
            {detail.standing
              ? words.standing
              : head.effectiveDue === null
                ? words.noDue
                : day(head.effectiveDue)}
          </strong>
          {distance === null ? '' : ` (${distance})`}
          {head.nominalDue === head.effectiveDue ? '' : `, ${words.rolled(day(head.nominalDue))}`}
          {head.deadlineText === '' ? null : (
            <span class="sub">
              {words.written}: “{head.deadlineText}”
            </span>
          )}
        </dd>
        <dt>{words.receipt}</dt>
        <dd>{detail.receipt.at === null ? words.notReceived : minuteWords(detail.receipt.at)}</dd>
        <dt>{words.level}</dt>
        <dd>{head.escalationLevel === 0 ? words.none : say(visit, LEVEL_WORDS)[head.escalationLevel]}</dd>
        <dt>{words.origin}</dt>
        <dd>
          {origin === null
            ? null
            : `${origin.title}${origin.number === null ? '' : ` (${origin.number})`}, ${origin.issuer}; `}
          <a href={visit.url(PATHS.assignments, { 'chu-ky': head.cycle, muc: head.clause })}>
            {words.clause} {head.clause}
          </a>
          {origin?.line ? `, ${words.line} ${origin.line}` : ''}
          {origin?.heading ? <span class="sub">{origin.heading}</span> : null}
        </dd>
        <dt>{words.kind}</dt>
        <dd>{say(visit, KIND_WORDS)[head.kind]}</dd>
      </dl>
      {origin?.quote ? (
        <details>
          <summary>{words.quote}</summary>
          <blockquote>{origin.quote}</blockquote>
        </details>
      ) : null}
      <Waiting visit={visit} row={row} story={{ detail }} />
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What it waits for, and whom. */
function Waiting({
  visit,
  row,
  story: { detail },
}: {
  visit: Visit;
  row: AssignmentRecord;
  story: Pick<AssignmentStory, 'detail'>;
}) {
  const lines = waitingLines(visit, row, detail);
  if (lines.length === 0) return null;
  return (
    <div class="notice warn">
      <strong>{say(visit, WORDS).waits}</strong>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function waitingLines(visit: Visit, row: AssignmentRecord, detail: AssignmentStory['detail']): string[] {
  const words = say(visit, WORDS);
  const attentions = attentionsOf(stateOfRow(row));
  const extension = detail.extensions.find(({ decision }) => decision === null);
  const move = detail.moves.findLast(({ decided }) => decided === null);
  const explanation = detail.explanations.find(({ answer }) => answer === null);
  return [
    ...attentions.map((one) => {
      switch (one) {
        case 'submitted':
          return words.submitted;
        case 'declined':
          return words.declined;
        case 'extension':
          return words.extension(
            say(visit, AUTHORITY_WORDS)[extension!.authority],
            day(extension!.dueThen),
            day(extension!.wishedEffectiveDue),
          );
        case 'move':
          return words.move(day(move!.effectiveDue));
      }
    }),
    ...(detail.draft === null ? [] : [words.head]),
    ...(explanation === undefined ? [] : [words.explanation(day(explanation.dueOn))]),
  ];
}
