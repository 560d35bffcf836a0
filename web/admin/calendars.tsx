import {
  isCalendarYear,
  judgeSwaps,
  judgeYear,
  officeYear,
  setOfficeYear,
  whatIfYear,
  type CycleEffect,
  type OfficeYear,
  type YearContent,
} from '../../client/office-calendar';
import { refusalOf, RefusedError } from '../../client/refusals';
import { CALENDAR_STATUS_LABELS } from '../../client/terminal/words';
import type { CalendarStatus } from '../../domain/calendar/types';
import type { Said } from '../../domain/lang';
import type { MovedDue } from '../../domain/plan/what-if';
import type { Refusal } from '../../domain/refusal';
import { dateFromParts, daysInMonth, weekday, yearOf } from '../../domain/time/epoch';
import { redirect, type Answer } from '../answer';
import { DayField, Seal, Select, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { actorOf, dayText, say, text, texts, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { saidIn } from '../words/said';
import { adminPage } from './frame';

const WORDS: Said<{
  year: (year: number) => string;
  previous: string;
  next: string;
  from: Record<OfficeYear['from'], string>;
  status: Record<CalendarStatus, string>;
  statusLabel: string;
  setBy: (by: string, at: string) => string;
  month: (n: number) => string;
  weekdays: string[];
  off: string;
  work: string;
  keepOff: string;
  keepWork: string;
  noWork: string;
  insteadOf: (on: string) => string;
  addOff: string;
  on: string;
  name: string;
  source: string;
  addSwap: string;
  swapOff: string;
  swapWork: string;
  preview: string;
  apply: string;
  reason: string;
  effect: string;
  scopeNote: string;
  noEffect: string;
  ofCycle: (cycle: string, dues: number, steps: number, of: number) => string;
  left: (n: number) => string;
  assignment: string;
  before: string;
  after: string;
  none: string;
  applied: string;
}> = {
  vi: {
    year: (year) => `Ngày nghỉ, ngày làm bù năm ${year}`,
    previous: 'Năm trước',
    next: 'Năm sau',
    from: {
      office: 'Văn phòng đã đặt',
      shipped: 'Lịch kèm theo phần mềm',
      estimate: 'Ước tính theo luật, chưa có thông báo của năm',
    },
    status: CALENDAR_STATUS_LABELS,
    statusLabel: 'Mức chắc chắn',
    setBy: (by, at) => `${by}, ${at}`,
    month: (n) => `Tháng ${n}`,
    weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    off: 'ngày nghỉ',
    work: 'làm bù',
    keepOff: 'Ngày nghỉ trong tuần (bỏ dấu để xoá)',
    keepWork: 'Ngày làm bù cuối tuần (bỏ dấu để xoá)',
    noWork: 'Không có ngày làm bù.',
    insteadOf: (on) => `thay cho ${on}`,
    addOff: 'Thêm một ngày nghỉ',
    on: 'Ngày',
    name: 'Tên ngày nghỉ',
    source: 'Văn bản',
    addSwap: 'Thêm một cặp hoán đổi',
    swapOff: 'Nghỉ ngày (thứ Hai đến thứ Sáu)',
    swapWork: 'Làm bù ngày (thứ Bảy, Chủ nhật)',
    preview: 'Xem ảnh hưởng',
    apply: 'Áp dụng',
    reason: 'Văn bản hoặc lý do của thay đổi',
    effect: 'Nếu áp dụng',
    scopeNote:
      'Lịch mới dùng cho các chu kỳ khởi động từ nay. Chu kỳ đang chạy giữ lịch lúc khởi động; dưới đây là những gì sẽ khác nếu chu kỳ ấy theo lịch mới.',
    noEffect: 'Không nhiệm vụ nào của các chu kỳ đang chạy khác đi.',
    ofCycle: (cycle, dues, steps, of) =>
      `${cycle}: ${dues} nhiệm vụ còn mở khác thời hạn, ${steps} trên ${of} nhiệm vụ có bước nhắc khác ngày.`,
    left: (n) => `${n} chu kỳ khác chưa được tính.`,
    assignment: 'Mã nhiệm vụ',
    before: 'Hiện nay',
    after: 'Theo lịch mới',
    none: 'Không có.',
    applied: 'Đã áp dụng cho các chu kỳ khởi động từ nay.',
  },
  en: {
    year: (year) => `Days off and worked in ${year}`,
    previous: 'Year before',
    next: 'Year after',
    from: {
      office: 'Set by the office',
      shipped: 'Shipped with the software',
      estimate: 'Reckoned by law; nothing was announced for the year yet',
    },
    status: { official: 'announced', unverified: 'not checked against the papers', estimate: 'estimate' },
    statusLabel: 'How sure',
    setBy: (by, at) => `${by}, ${at}`,
    month: (n) => `Month ${n}`,
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    off: 'day off',
    work: 'worked',
    keepOff: 'Weekdays off (untick to remove)',
    keepWork: 'Weekend days worked (untick to remove)',
    noWork: 'No weekend day is worked.',
    insteadOf: (on) => `instead of ${on}`,
    addOff: 'Add a day off',
    on: 'Day',
    name: 'Name',
    source: 'Paper',
    addSwap: 'Add a swapped pair',
    swapOff: 'Off on (Monday to Friday)',
    swapWork: 'Worked on (weekend)',
    preview: 'See what it would do',
    apply: 'Apply',
    reason: 'Paper or reason of the change',
    effect: 'If applied',
    scopeNote:
      'The new calendar is for cycles that start from now on. Running cycles keep the calendar they started with; below is what would differ if they followed the new one.',
    noEffect: 'No assignment of a running cycle would differ.',
    ofCycle: (cycle, dues, steps, of) =>
      `${cycle}: ${dues} open assignments fall due on another day, ${steps} of ${of} have a notice on another day.`,
    left: (n) => `${n} more cycles were not reckoned.`,
    assignment: 'Assignment',
    before: 'Now',
    after: 'By the new calendar',
    none: 'None.',
    applied: 'Applied for cycles that start from now on.',
  },
};

interface Shown {
  refusal?: Refusal | null;
  /** What is looked at before it is applied. */
  pending?: { content: YearContent; cycles: CycleEffect[]; left: number };
}

export async function calendarPage(visit: Visit, { refusal = null, pending }: Shown = {}): Promise<Answer> {
  const words = say(visit, WORDS);
  const year = askedYear(visit);
  const standing = await officeYear(visit.office.store, year);
  const content = pending?.content ?? standing.content;
  const link = (other: number) => visit.url(PATHS.calendars, { nam: String(other) });
  return adminPage(visit, {
    title: words.year(year),
    refusal,
    children: (
      <>
        <p class="pager">
          {isCalendarYear(year - 1) ? (
            <a href={link(year - 1)}>{`${words.previous}: ${year - 1}`}</a>
          ) : (
            <span />
          )}
          <span>
            <span class="mark">{words.status[content.status]}</span> {words.from[standing.from]}
            {standing.set === null ? '' : `: ${words.setBy(standing.set.by, moment(standing.set.at))}`}
          </span>
          {isCalendarYear(year + 1) ? <a href={link(year + 1)}>{`${words.next}: ${year + 1}`}</a> : <span />}
        </p>
        {text(visit.query, 'xong') === '' ? null : <Notice tone="good">{words.applied}</Notice>}
        <RefusalNotice refusal={refusal} />
        {pending === undefined ? null : <Effect visit={visit} standing={standing} pending={pending} />}
        <div class="months">
          {Array.from({ length: 12 }, (_, i) => (
            <Month key={i} visit={visit} content={content} month={i + 1} />
          ))}
        </div>
        <YearForm visit={visit} content={content} standing={standing} />
      </>
    ),
  });
}

function askedYear({ query, form, today }: Visit): number {
  const asked = Number(text(form, 'nam') || text(query, 'nam') || yearOf(today));
  if (isCalendarYear(asked)) return asked;
  throw new RefusedError({ code: 'not-found', message: 'Chỉ có lịch các năm 1990–2099.', at: null });
}

function Month({ visit, content, month }: { visit: Visit; content: YearContent; month: number }) {
  const words = say(visit, WORDS);
  const { year } = content;
  const off = new Map(content.off.map(({ on, name }) => [String(on), name]));
  const work = new Set(content.work.map(({ on }) => String(on)));
  const first = weekday(dateFromParts(year, month, 1)) - 1;
  const length = daysInMonth(year, month);
  const weeks = Array.from({ length: Math.ceil((first + length) / 7) }, (_, week) => week);
  return (
    <table class="month">
      <caption>{words.month(month)}</caption>
      <thead>
        <tr>
          {words.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            {words.weekdays.map((_, i) => {
              const n = week * 7 + i - first + 1;
              if (n < 1 || n > length) return <td key={i} />;
              const date = dateFromParts(year, month, n);
              const name = off.get(date);
              if (name !== undefined)
                return (
                  <td key={i} class="off" title={saidIn(visit.lang, name)}>
                    {n}
                  </td>
                );
              if (work.has(date))
                return (
                  <td key={i} class="work" title={words.work}>
                    {n}
                  </td>
                );
              return (
                <td key={i} class={i >= 5 ? 'rest' : undefined}>
                  {n}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const STATUSES: readonly CalendarStatus[] = ['official', 'unverified', 'estimate'];

function YearForm({
  visit,
  content,
  standing,
}: {
  visit: Visit;
  content: YearContent;
  standing: OfficeYear;
}) {
  const words = say(visit, WORDS);
  return (
    <form class="panel" method="post" action={visit.url(`${PATHS.calendars}/xem`)}>
      <Seal visit={visit} />
      <input type="hidden" name="nam" value={content.year} />
      <input type="hidden" name="was" value={standing.set?.at ?? ''} />
      <input type="hidden" name="content" value={JSON.stringify(content)} />
      <fieldset>
        <legend>{words.keepOff}</legend>
        {content.off.map(({ on, name, source }) => (
          <label key={on} class="check">
            <input type="checkbox" name="off" value={on} checked /> {day(on)} {saidIn(visit.lang, name)}{' '}
            <small>{saidIn(visit.lang, source)}</small>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.keepWork}</legend>
        {content.work.length === 0 ? <p class="muted">{words.noWork}</p> : null}
        {content.work.map(({ on, insteadOf, source }) => (
          <label key={on} class="check">
            <input type="checkbox" name="work" value={on} checked /> {day(on)}{' '}
            {words.insteadOf(day(insteadOf))} <small>{saidIn(visit.lang, source)}</small>
          </label>
        ))}
      </fieldset>
      <div class="grid">
        <fieldset>
          <legend>{words.addOff}</legend>
          <DayField name="newOff" label={words.on} />
          <TextField name="newName" label={words.name} />
          <TextField name="newSource" label={words.source} />
        </fieldset>
        <fieldset>
          <legend>{words.addSwap}</legend>
          <DayField name="swapOff" label={words.swapOff} />
          <DayField name="swapWork" label={words.swapWork} />
          <TextField name="swapSource" label={words.source} />
        </fieldset>
      </div>
      <Select
        name="status"
        label={words.statusLabel}
        value={content.status}
        options={STATUSES.map((status) => [status, words.status[status]] as const)}
      />
      <p class="actions">
        <button class="main">{words.preview}</button>
      </p>
    </form>
  );
}

const MOST_SHOWN = 50;

function Effect({
  visit,
  standing,
  pending: { content, cycles, left },
}: {
  visit: Visit;
  standing: OfficeYear;
  pending: NonNullable<Shown['pending']>;
}) {
  const words = say(visit, WORDS);
  const touched = cycles.filter(({ effect }) => effect.dues.length + effect.movedSteps > 0);
  return (
    <section class="panel">
      <h2>{words.effect}</h2>
      <p>{words.scopeNote}</p>
      {touched.length === 0 ? <p>{words.noEffect}</p> : null}
      {touched.map(({ cycle, effect }) => (
        <div key={cycle}>
          <p>
            <strong>{words.ofCycle(cycle, effect.dues.length, effect.movedSteps, effect.assignments)}</strong>
          </p>
          <Table<MovedDue>
            caption={cycle}
            rows={effect.dues.slice(0, MOST_SHOWN)}
            rowKey={({ id }) => id}
            empty={words.none}
            columns={[
              {
                title: words.assignment,
                cell: ({ id }) => <a href={visit.url(PATHS.assignment(cycle, id))}>{id}</a>,
              },
              { title: words.before, cell: ({ before }) => day(before) },
              { title: words.after, cell: ({ after }) => day(after) },
            ]}
          />
        </div>
      ))}
      {left === 0 ? null : <p class="muted">{words.left(left)}</p>}
      <form method="post" action={visit.url(PATHS.calendars)}>
        <Seal visit={visit} />
        <input type="hidden" name="nam" value={content.year} />
        <input type="hidden" name="was" value={standing.set?.at ?? ''} />
        <input type="hidden" name="content" value={JSON.stringify(content)} />
        <TextField name="reason" label={words.reason} required value={text(visit.form, 'reason')} />
        <p class="actions">
          <button class="main">{words.apply}</button>
        </p>
      </form>
    </section>
  );
}

/** What the form says the year shall be: what was kept of the days, with what was added. */
function wished(visit: Visit): YearContent {
  const { form } = visit;
  const base = contentIn(visit);
  const kept = { off: new Set(texts(form, 'off')), work: new Set(texts(form, 'work')) };
  const off = base.off.filter(({ on }) => kept.off.has(on));
  const work = base.work.filter(({ on }) => kept.work.has(on));
  const newOff = dayText(form, 'newOff');
  if (newOff !== '')
    off.push({ on: newOff as never, name: text(form, 'newName'), source: text(form, 'newSource') });
  const [swapOff, swapWork] = [dayText(form, 'swapOff'), dayText(form, 'swapWork')];
  if (swapOff !== '' || swapWork !== '') {
    const source = text(form, 'swapSource');
    if (!off.some(({ on }) => on === swapOff))
      off.push({ on: swapOff as never, name: 'Nghỉ hoán đổi', source });
    work.push({ on: swapWork as never, insteadOf: swapOff as never, source });
  }
  const status = STATUSES.find((one) => one === text(form, 'status')) ?? base.status;
  const inOrder = <T extends { on: string }>(days: T[]) => days.sort((a, b) => (a.on < b.on ? -1 : 1));
  return { year: base.year, status, off: inOrder(off), work: inOrder(work) };
}

function contentIn(visit: Visit): YearContent {
  let content: unknown;
  try {
    content = JSON.parse(text(visit.form, 'content'));
  } catch {
    const message = 'Biểu mẫu không đọc được. Hãy mở lại trang của năm này và sửa lại; chưa có gì thay đổi.';
    throw new RefusedError({ code: 'unreadable', message, at: null });
  }
  judgeYear(content, askedYear(visit));
  return content as YearContent;
}

export async function previewCalendar(visit: Visit): Promise<Answer> {
  const { store } = visit.office;
  return orShown(visit, async () => {
    const content = wished(visit);
    const year = judgeYear(content, content.year);
    judgeSwaps(content);
    const pending = { content, ...(await whatIfYear(store, visit.scope, year)) };
    return calendarPage(visit, { pending });
  });
}

export async function applyCalendar(visit: Visit): Promise<Answer> {
  return orShown(visit, async () => {
    const content = contentIn(visit);
    const was = text(visit.form, 'was');
    const wasSetAt = was === '' ? null : Number(was);
    const reason = text(visit.form, 'reason');
    const hand = { by: actorOf(visit).by, at: visit.office.now(), reason };
    await setOfficeYear(visit.office.store, { content, wasSetAt }, hand);
    return redirect(visit.url(PATHS.calendars, { nam: String(content.year), xong: '1' }));
  });
}

async function orShown(visit: Visit, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.code === 'not-found') throw error;
    return calendarPage(visit, { refusal });
  }
}
