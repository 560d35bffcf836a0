import { headWishOf, type HeadWish } from '../../client/draft/edit-head';
import type { Said } from '../../domain/lang';
import type { Plan } from '../../domain/plan/schema';
import type { Refusal } from '../../domain/refusal';
import { DayField, Seal, Select, TextField } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { dayText, say, text, type Fields, type Visit } from '../visit';
import { day } from '../words/dates';
import { ladderName } from '../words/labels';
import { saidIn } from '../words/said';

const WORDS: Said<{
  title: string;
  fields: Record<keyof HeadWish, string>;
  startHint: string;
  type: string;
  issuer: string;
  code: string;
  save: string;
  answered: string;
  confirmed: (by: string, on: string) => string;
}> = {
  vi: {
    title: 'Thông tin đầu văn bản',
    fields: {
      title: 'Tên kế hoạch',
      number: 'Số, ký hiệu',
      signedOn: 'Ngày ký',
      startsOn: 'Ngày khởi động',
      from: 'Giai đoạn từ ngày',
      to: 'đến ngày',
      ladder: 'Mẫu lịch nhắc',
    },
    startHint: 'Để trống thì lấy ngày ký; không có ngày ký thì lấy đầu giai đoạn.',
    type: 'Loại văn bản',
    issuer: 'Cơ quan ban hành',
    code: 'Mã kế hoạch',
    save: 'Lưu',
    answered: 'Đã có người trả lời',
    confirmed: (by, on) => `${by}, ngày ${on}`,
  },
  en: {
    title: 'Head of the paper',
    fields: {
      title: 'Title of the plan',
      number: 'Number',
      signedOn: 'Signed on',
      startsOn: 'Starts on',
      from: 'Term from',
      to: 'to',
      ladder: 'Ladder',
    },
    startHint: 'Left empty: the day it was signed, else the first day of the term.',
    type: 'Kind of paper',
    issuer: 'Issued by',
    code: 'Code of the plan',
    save: 'Save',
    answered: 'Answered',
    confirmed: (by, on) => `${by}, ${on}`,
  },
};

/** What the plan says of itself. */
export function HeadPart({
  visit,
  kept,
  plan,
  ladders,
  form,
  refusal,
}: {
  visit: Visit;
  kept: { id: string; version: number };
  plan: Plan;
  ladders: readonly string[];
  form: Fields | null;
  refusal: Refusal | null;
}) {
  const words = say(visit, WORDS);
  const wish = form === null ? headWishOf(plan) : typedHead(form);
  const field = (name: keyof HeadWish) => ({ name, label: words.fields[name], value: wish[name], refusal });
  const { type, issuer, code, questions = [] } = plan.plan;
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      <dl class="facts">
        <dt>{words.code}</dt>
        <dd>{code}</dd>
        <dt>{words.type}</dt>
        <dd>{type}</dd>
        <dt>{words.issuer}</dt>
        <dd>{issuer}</dd>
        {questions.map(({ text: asked, confirmed }) =>
          confirmed === null ? null : (
            <>
              <dt>{words.answered}</dt>
              <dd>
                {saidIn(visit.lang, asked)} <small>{words.confirmed(confirmed.by, day(confirmed.on))}</small>
              </dd>
            </>
          ),
        )}
      </dl>
      <RefusalNotice refusal={refusal?.at == null ? refusal : null} />
      <form method="post" action={visit.url(`${PATHS.plan(kept.id)}/dau`)}>
        <Seal visit={visit} />
        <input type="hidden" name="version" value={kept.version} />
        <TextField {...field('title')} required />
        <div class="grid">
          <TextField {...field('number')} />
          <DayField {...field('signedOn')} />
          <DayField {...field('from')} required />
          <DayField {...field('to')} required />
          <DayField {...field('startsOn')} hint={words.startHint} />
          <Select
            {...field('ladder')}
            options={ladders.map((name) => [name, ladderName(name, visit.lang)] as const)}
          />
        </div>
        <p class="actions">
          <button class="main">{words.save}</button>
        </p>
      </form>
    </section>
  );
}

const DAYS: ReadonlySet<string> = new Set(['signedOn', 'startsOn', 'from', 'to']);

export function typedHead(form: Fields): HeadWish {
  const names = ['title', 'number', 'signedOn', 'startsOn', 'from', 'to', 'ladder'] as const;
  return Object.fromEntries(
    names.map((name) => [name, DAYS.has(name) ? dayText(form, name) : text(form, name)]),
  ) as Record<keyof HeadWish, string>;
}
