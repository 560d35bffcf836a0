import {
  judgeLadder,
  officeLadders,
  setOfficeLadder,
  whatIfLadder,
  type OfficeLadder,
  type SourcedLadder,
} from '../../client/office-ladder';
import { refusalOf, RefusedError } from '../../client/refusals';
import type { StepKind } from '../../domain/ladder/types';
import type { Said } from '../../domain/lang';
import { NOTICE_KINDS } from '../../domain/notices';
import type { KindOfSteps, LadderEffect } from '../../domain/plan/what-if';
import type { Refusal } from '../../domain/refusal';
import { redirect, type Answer } from '../answer';
import { CheckBox, Seal, Select, TextArea, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { actorOf, say, text, type Fields, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { ladderName } from '../words/labels';
import { adminPage } from './frame';
import { ADMIN_WORDS } from './words';

const LEVELS = ['head', 'secretariat', 'office', 'committee'] as const;

const WORDS: Said<{
  lead: string;
  shipped: string;
  setBy: (by: string, at: string) => string;
  edit: string;
  beforeDue: string;
  coordinatingBeforeDue: string;
  onDue: string;
  overdue: string;
  weeklyEvery: string;
  weeklyTimes: string;
  overdueMonthly: string;
  standing: string;
  numbers: string;
  levels: Record<(typeof LEVELS)[number], string>;
  levelHint: string;
  weekday: string;
  weekdays: string[];
  every: string;
  week: string;
  month: string;
  source: string;
  preview: string;
  apply: string;
  effect: string;
  scopeNote: string;
  noCycle: string;
  kind: string;
  before: string;
  after: string;
  none: string;
  applied: string;
}> = {
  vi: {
    lead: 'Số ngày là ngày làm việc. Thay đổi dùng cho các chu kỳ khởi động từ nay; chu kỳ đang chạy giữ mẫu lúc khởi động.',
    shipped: 'như phần mềm kèm theo',
    setBy: (by, at) => `${by} sửa, ${at}`,
    edit: 'Sửa',
    beforeDue: 'Nhắc cơ quan chủ trì trước hạn',
    coordinatingBeforeDue: 'Nhắc cơ quan phối hợp trước hạn',
    onDue: 'Nhắc đúng ngày đến hạn',
    overdue: 'Nhắc khi quá hạn, sau',
    weeklyEvery: 'Sau đó cứ mỗi … ngày',
    weeklyTimes: 'nhắc thêm … lần',
    overdueMonthly: 'Rồi nhắc vào ngày làm việc đầu mỗi tháng',
    standing: 'Nhiệm vụ thường xuyên: hỏi tiến độ trước cuối năm',
    numbers: 'Các số cách nhau bằng dấu phẩy, ví dụ 15, 7, 3, 1.',
    levels: {
      head: 'Báo người đứng đầu cơ quan sau',
      secretariat: 'Báo cơ quan theo dõi sau',
      office: 'Báo Văn phòng sau',
      committee: 'Báo Ban Thường vụ sau',
    },
    levelHint: 'Ngày làm việc quá hạn; để trống thì không báo cấp này.',
    weekday: 'Ngày báo cáo Ban Thường vụ',
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu'],
    every: 'Nhịp báo cáo Ban Thường vụ',
    week: 'mỗi tuần',
    month: 'lần đầu trong tháng',
    source: 'Căn cứ: văn bản hoặc lý do',
    preview: 'Xem ảnh hưởng',
    apply: 'Áp dụng',
    effect: 'Nếu áp dụng',
    scopeNote:
      'Số bước nhắc của chu kỳ đang chạy nếu theo mẫu mới và không ai trả lời; chu kỳ ấy vẫn giữ mẫu cũ.',
    noCycle: 'Không có chu kỳ đang chạy nào dùng mẫu này.',
    kind: 'Loại',
    before: 'Hiện nay',
    after: 'Theo mẫu mới',
    none: 'không có',
    applied: 'Đã áp dụng cho các chu kỳ khởi động từ nay.',
  },
  en: {
    lead: 'All days are working days. A change is for cycles that start from now on; running cycles keep what they started with.',
    shipped: 'as shipped',
    setBy: (by, at) => `changed by ${by}, ${at}`,
    edit: 'Change',
    beforeDue: 'Remind the lead before the due day',
    coordinatingBeforeDue: 'Remind coordinating bodies before it',
    onDue: 'Remind on the due day',
    overdue: 'When overdue, remind after',
    weeklyEvery: 'Then every … days',
    weeklyTimes: '… times more',
    overdueMonthly: 'Then on the first working day of each month',
    standing: 'Standing duties: ask for progress before the end of the year',
    numbers: 'Numbers with commas between, e.g. 15, 7, 3, 1.',
    levels: {
      head: 'Tell the head of the body after',
      secretariat: 'Tell the secretariat after',
      office: 'Tell the Office after',
      committee: 'Tell the Standing Committee after',
    },
    levelHint: 'Working days overdue; empty: this level is not told.',
    weekday: 'Day of the report to the Standing Committee',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    every: 'How often the Committee is told',
    week: 'each week',
    month: 'once a month',
    source: 'The paper or the reason',
    preview: 'See what it would do',
    apply: 'Apply',
    effect: 'If applied',
    scopeNote: 'Notices of running cycles by the new ladder if nobody answers; the cycles keep the old one.',
    noCycle: 'No running cycle uses this ladder.',
    kind: 'Kind',
    before: 'Now',
    after: 'By the new ladder',
    none: 'none',
    applied: 'Applied for cycles that start from now on.',
  },
};

interface Shown {
  refusal?: Refusal | null;
  /** Name of the ladder in hand. */
  name?: string;
  pending?: { content: SourcedLadder; effects: { cycle: string; effect: LadderEffect }[] };
}

export async function ladderPage(
  visit: Visit,
  { refusal = null, name, pending }: Shown = {},
): Promise<Answer> {
  const words = say(visit, WORDS);
  const ladders = await officeLadders(visit.office.store);
  const inHand = name ?? text(visit.query, 'mau');
  return adminPage(visit, {
    title: say(visit, ADMIN_WORDS).ladders,
    refusal,
    children: (
      <>
        <p class="muted">{words.lead}</p>
        {text(visit.query, 'xong') === '' ? null : <Notice tone="good">{words.applied}</Notice>}
        {pending === undefined ? null : (
          <Effect
            visit={visit}
            standing={ladders.find((one) => one.content.name === inHand)}
            pending={pending}
          />
        )}
        {ladders.map((ladder) => {
          const isInHand = ladder.content.name === inHand;
          return (
            <details key={ladder.content.name} class="panel" open={isInHand}>
              <summary>
                {ladderName(ladder.content.name, visit.lang)}{' '}
                <small>
                  {ladder.set === null ? words.shipped : words.setBy(ladder.set.by, moment(ladder.set.at))}
                </small>
              </summary>
              <LadderForm
                visit={visit}
                ladder={ladder}
                form={
                  isInHand && (refusal !== null || pending !== undefined)
                    ? visit.form
                    : formOf(ladder.content)
                }
                refusal={isInHand ? refusal : null}
              />
            </details>
          );
        })}
      </>
    ),
  });
}

function LadderForm({
  visit,
  ladder: { content, set },
  form,
  refusal,
}: {
  visit: Visit;
  ladder: OfficeLadder;
  form: Fields;
  refusal: Refusal | null;
}) {
  const words = say(visit, WORDS);
  const among = `${content.name}-`;
  const field = (name: string) => ({ name, among, value: text(form, name), refusal });
  return (
    <form method="post" action={visit.url(`${PATHS.ladders}/xem`)}>
      <Seal visit={visit} />
      <input type="hidden" name="name" value={content.name} />
      <input type="hidden" name="was" value={set?.at ?? ''} />
      <RefusalNotice refusal={refusal} />
      <p class="hint">{words.numbers}</p>
      <div class="grid">
        <TextField {...field('beforeDue')} label={words.beforeDue} />
        <TextField {...field('coordinatingBeforeDue')} label={words.coordinatingBeforeDue} />
        <TextField {...field('overdue')} label={words.overdue} />
        <TextField {...field('standing')} label={words.standing} />
        <TextField {...field('weeklyEvery')} label={words.weeklyEvery} />
        <TextField {...field('weeklyTimes')} label={words.weeklyTimes} />
      </div>
      <CheckBox name="onDue" label={words.onDue} checked={text(form, 'onDue') !== ''} />
      <CheckBox
        name="overdueMonthly"
        label={words.overdueMonthly}
        checked={text(form, 'overdueMonthly') !== ''}
      />
      <p class="hint">{words.levelHint}</p>
      <div class="grid">
        {LEVELS.map((level) => (
          <TextField key={level} {...field(level)} label={words.levels[level]} />
        ))}
        <Select
          {...field('committeeWeekday')}
          label={words.weekday}
          options={words.weekdays.map((label, i) => [String(i + 1), label] as const)}
        />
        <Select
          {...field('committeeEvery')}
          label={words.every}
          options={[
            ['week', words.week],
            ['month', words.month],
          ]}
        />
      </div>
      <TextArea {...field('source')} label={words.source} rows={3} required />
      <p class="actions">
        <button class="main">{words.preview}</button>
      </p>
    </form>
  );
}

function Effect({
  visit,
  standing,
  pending: { content, effects },
}: {
  visit: Visit;
  standing: OfficeLadder | undefined;
  pending: NonNullable<Shown['pending']>;
}) {
  const words = say(visit, WORDS);
  const shown = (kinds: KindOfSteps | undefined) =>
    kinds === undefined ? words.none : `${kinds.n} (${day(kinds.first)} – ${day(kinds.last)})`;
  return (
    <section class="panel">
      <h2>
        {words.effect}: {ladderName(content.name, visit.lang)}
      </h2>
      <p>{effects.length === 0 ? words.noCycle : words.scopeNote}</p>
      {effects.map(({ cycle, effect }) => (
        <Table<StepKind>
          key={cycle}
          caption={cycle}
          rows={[...new Set([...Object.keys(effect.before), ...Object.keys(effect.after)])] as StepKind[]}
          rowKey={(kind) => kind}
          empty={words.none}
          columns={[
            { title: words.kind, cell: (kind) => NOTICE_KINDS[kind].label },
            { title: words.before, cell: (kind) => shown(effect.before[kind]) },
            { title: words.after, cell: (kind) => shown(effect.after[kind]) },
          ]}
        />
      ))}
      <form method="post" action={visit.url(PATHS.ladders)}>
        <Seal visit={visit} />
        <input type="hidden" name="was" value={standing?.set?.at ?? ''} />
        {Object.entries(formOf(content)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p class="actions">
          <button class="main">{words.apply}</button>
        </p>
      </form>
    </section>
  );
}

/** A ladder as the fields of its form. */
function formOf(content: SourcedLadder): Record<string, string> {
  const list = (days: readonly number[]) => days.join(', ');
  const levels = content.escalation.map(({ audience, afterWorkingDays }) => [
    audience,
    String(afterWorkingDays),
  ]);
  return {
    name: content.name,
    source: content.source,
    beforeDue: list(content.beforeDue),
    coordinatingBeforeDue: list(content.coordinatingBeforeDue),
    overdue: list(content.overdue),
    standing: list(content.standing),
    onDue: content.onDue ? '1' : '',
    overdueMonthly: content.overdueMonthly ? '1' : '',
    weeklyEvery: String(content.overdueWeekly.everyWorkingDays),
    weeklyTimes: String(content.overdueWeekly.times),
    committeeWeekday: String(content.committeeWeekday),
    committeeEvery: content.committeeEvery ?? 'week',
    ...(Object.fromEntries(levels) as Record<string, string>),
  };
}

/** The same back; what is no number stays one that the rules refuse. */
function wished({ form }: Visit): SourcedLadder {
  const list = (name: string) =>
    text(form, name)
      .split(/[\s,;]+/)
      .filter((one) => one !== '')
      .map(Number);
  return {
    name: text(form, 'name'),
    source: text(form, 'source'),
    beforeDue: list('beforeDue'),
    coordinatingBeforeDue: list('coordinatingBeforeDue'),
    onDue: text(form, 'onDue') !== '',
    overdue: list('overdue'),
    overdueWeekly: {
      everyWorkingDays: Number(text(form, 'weeklyEvery')),
      times: Number(text(form, 'weeklyTimes')),
    },
    overdueMonthly: text(form, 'overdueMonthly') !== '',
    escalation: LEVELS.flatMap((audience, i) =>
      text(form, audience) === ''
        ? []
        : [{ level: i + 1, audience, afterWorkingDays: Number(text(form, audience)) }],
    ) as SourcedLadder['escalation'],
    standing: list('standing'),
    committeeWeekday: Number(text(form, 'committeeWeekday')),
    ...(text(form, 'committeeEvery') === 'month' ? { committeeEvery: 'month' as const } : {}),
  };
}

export async function previewLadder(visit: Visit): Promise<Answer> {
  return orShown(visit, async () => {
    const content = wished(visit);
    await known(visit, content.name);
    const policy = judgeLadder(content, content.name);
    const effects = await whatIfLadder(visit.office.store, visit.scope, policy);
    return ladderPage(visit, { name: content.name, pending: { content, effects } });
  });
}

async function known({ office }: Visit, name: string): Promise<void> {
  if ((await officeLadders(office.store)).some(({ content }) => content.name === name)) return;
  throw new RefusedError({ code: 'not-found', message: `Không có mẫu lịch nhắc "${name}".`, at: null });
}

export async function applyLadder(visit: Visit): Promise<Answer> {
  return orShown(visit, async () => {
    const content = wished(visit);
    const was = text(visit.form, 'was');
    const hand = { by: actorOf(visit).by, at: visit.office.now() };
    await setOfficeLadder(visit.office.store, { content, wasSetAt: was === '' ? null : Number(was) }, hand);
    return redirect(visit.url(PATHS.ladders, { mau: content.name, xong: '1' }));
  });
}

async function orShown(visit: Visit, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.code === 'not-found') throw error;
    return ladderPage(visit, { refusal, name: text(visit.form, 'name') });
  }
}
