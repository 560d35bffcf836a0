import { wishOf, type ObligationWish } from '../../client/draft/edit-obligation';
import { placeOf, placeWords } from '../../client/draft/place-words';
import type { Said } from '../../domain/lang';
import type { DeadlineReader } from '../../domain/plan/expand';
import { OBLIGATION_KINDS, type Obligation, type Plan } from '../../domain/plan/schema';
import type { Refusal } from '../../domain/refusal';
import { CheckBox, Seal, Select, TextArea, TextField } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, text, type Fields, type Visit } from '../visit';
import { day } from '../words/dates';
import { saidIn } from '../words/said';
import { CONFIDENCE_WORDS, KIND_WORDS } from './words';

const WORDS: Said<{
  summary: string;
  kind: string;
  lead: string;
  bodiesHint: string;
  coordinating: string;
  product: string;
  deadline: string;
  deadlineHint: string;
  days: string;
  noDay: string;
  track: string;
  save: string;
  confidence: string;
  confirmed: string;
  unconfirmed: string;
  onDay: string;
  rolled: (written: string) => string;
  more: (n: number) => string;
}> = {
  vi: {
    summary: 'Nội dung nhiệm vụ',
    kind: 'Loại',
    lead: 'Cơ quan chủ trì',
    bodiesHint: 'Tên hoặc mã, cách nhau bằng dấu chấm phẩy; cơ quan mới: thêm + trước tên.',
    coordinating: 'Cơ quan phối hợp',
    product: 'Sản phẩm',
    deadline: 'Thời hạn, như văn bản ghi',
    deadlineHint: 'Ví dụ: trước ngày 30/6/2022; quý IV/2025; hằng năm.',
    days: 'Tính ra ngày',
    noDay: 'không có ngày đến hạn',
    track: 'Theo dõi nhiệm vụ này',
    save: 'Lưu và xác nhận',
    confidence: 'Tin cậy',
    confirmed: 'Đã xác nhận',
    unconfirmed: 'chưa có người xác nhận',
    onDay: 'ngày',
    rolled: (written) => `(ghi ${written})`,
    more: (n) => `… tất cả ${n} kỳ`,
  },
  en: {
    summary: 'What is to be done',
    kind: 'Kind',
    lead: 'Lead body',
    bodiesHint: 'Names or ids, semicolons between; of a new body: + before its name.',
    coordinating: 'Coordinating bodies',
    product: 'Product',
    deadline: 'Deadline, as the paper says it',
    deadlineHint: 'In Vietnamese, e.g. “trước ngày 30/6/2022”, “quý IV/2025”, “hằng năm”.',
    days: 'Reckoned days',
    noDay: 'no due day',
    track: 'Track this obligation',
    save: 'Save and confirm',
    confidence: 'Confidence',
    confirmed: 'Confirmed',
    unconfirmed: 'nobody has confirmed it',
    onDay: 'on',
    rolled: (written) => `(written ${written})`,
    more: (n) => `… ${n} periods in all`,
  },
};

/** An obligation as it was read, to be changed or confirmed. */
export function ObligationCard({
  visit,
  kept,
  plan,
  obligation,
  read,
  form,
  refusal,
}: {
  visit: Visit;
  kept: { id: string; version: number };
  plan: Plan;
  obligation: Obligation;
  read: DeadlineReader;
  /** What was typed before, after a refusal. */
  form: Fields | null;
  refusal: Refusal | null;
}) {
  const words = say(visit, WORDS);
  const wish = form === null ? wishOf(plan, obligation) : typed(form);
  const field = (name: keyof ObligationWish) => ({ name, value: String(wish[name]), refusal });
  const place = placeOf(obligation);
  const { reading } = obligation;
  return (
    <article class="panel point">
      <h2>
        {obligation.code}{' '}
        <small>
          {obligation.clause}
          {place === null ? '' : ` · ${saidIn(visit.lang, placeWords(place))}`}
        </small>
      </h2>
      {reading?.quote == null ? null : <blockquote>{reading.quote}</blockquote>}
      <dl class="facts">
        <dt>{words.days}</dt>
        <dd>
          <Days visit={visit} obligation={obligation} read={read} />
        </dd>
        {reading === undefined ? null : (
          <>
            <dt>{words.confidence}</dt>
            <dd>
              {CONFIDENCE_WORDS[visit.lang][reading.confidence]}: {saidIn(visit.lang, reading.reason)}
            </dd>
            <dt>{words.confirmed}</dt>
            <dd>
              {reading.confirmed === null
                ? words.unconfirmed
                : `${reading.confirmed.by}, ${words.onDay} ${day(reading.confirmed.on)}`}
            </dd>
          </>
        )}
      </dl>
      <RefusalNotice refusal={refusal?.at == null ? refusal : null} />
      <form method="post" action={visit.url(`${PATHS.plan(kept.id)}/nhiem-vu`)}>
        <Seal visit={visit} />
        <input type="hidden" name="version" value={kept.version} />
        <input type="hidden" name="code" value={obligation.code} />
        <TextArea {...field('summary')} label={words.summary} rows={3} required />
        <TextField {...field('lead')} label={words.lead} hint={words.bodiesHint} />
        <TextField {...field('coordinating')} label={words.coordinating} />
        <TextField {...field('product')} label={words.product} />
        <TextField {...field('deadline')} label={words.deadline} hint={words.deadlineHint} />
        <Select
          {...field('kind')}
          label={words.kind}
          options={OBLIGATION_KINDS.map((kind) => [kind, KIND_WORDS[visit.lang][kind]] as const)}
        />
        <CheckBox name="track" label={words.track} checked={wish.track} />
        <p class="actions">
          <button class="main">{words.save}</button>
        </p>
      </form>
    </article>
  );
}

const NAMED_DAYS = 8;

export function Days({
  visit,
  obligation,
  read,
}: {
  visit: Visit;
  obligation: Obligation;
  read: DeadlineReader;
}) {
  const words = say(visit, WORDS);
  const outcome = read(obligation);
  if (!outcome.ok) return <span class="error">{saidIn(visit.lang, outcome.refusal.message)}</span>;
  const { occurrences } = outcome.value;
  if (occurrences.length === 0) return <>{words.noDay}</>;
  return (
    <>
      {occurrences.slice(0, NAMED_DAYS).map(({ nominalDue, effectiveDue }, i) => (
        <span key={i}>
          {i > 0 ? ', ' : ''}
          <time dateTime={effectiveDue}>{day(effectiveDue)}</time>
          {effectiveDue === nominalDue ? '' : <small> {words.rolled(day(nominalDue))}</small>}
        </span>
      ))}
      {occurrences.length > NAMED_DAYS ? ` ${words.more(occurrences.length)}` : ''}
    </>
  );
}

/** The form of an obligation as it came; a kind that there is not is an assignment. */
export function typed(form: Fields): ObligationWish {
  const asked = text(form, 'kind');
  return {
    summary: text(form, 'summary'),
    kind: OBLIGATION_KINDS.find((kind) => kind === asked) ?? 'assignment',
    lead: text(form, 'lead'),
    coordinating: text(form, 'coordinating'),
    product: text(form, 'product'),
    deadline: text(form, 'deadline'),
    track: text(form, 'track') !== '',
  };
}
