import type { KeptPlan } from '../../domain/draft/kept-plan';
import type { Said } from '../../domain/lang';
import type { BodyRef } from '../../domain/lifecycle/types';
import type { LocalDate } from '../../domain/time/epoch';
import type { Refusal } from '../../domain/refusal';
import { page, type Answer } from '../answer';
import { Crumbs } from '../parts/crumbs';
import { CheckBox, DayField, RequestId, Seal } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, text, type Visit } from '../visit';
import { PLAN_WORDS } from './words';

const WORDS: Said<{
  title: string;
  what: (n: number, bodies: number) => string;
  posted: string;
  notPosted: string;
  open: (n: number) => string;
  toPoints: string;
  conflicts: (n: number) => string;
  toPreview: string;
  succeeded: (body: string, heir: string) => string;
  startsOn: string;
  startsHint: string;
  past: string;
  sure: string;
  start: string;
}> = {
  vi: {
    title: 'Khởi động chu kỳ',
    what: (n, bodies) => `Sẽ giao ${n} nhiệm vụ cho ${bodies} cơ quan.`,
    posted: 'Từ ngày khởi động, thư giao việc và thư nhắc được gửi tới địa chỉ thật của các cơ quan.',
    notPosted:
      'Hệ thống chưa được nối với máy chủ thư: thư giao việc và thư nhắc chỉ được cất trong hộp thư của máy này, không cơ quan nào nhận được. Nên khai máy chủ thư (SMTP_URL) trước khi khởi động.',
    open: (n) => `Còn ${n} điểm chưa có người xác nhận nên chưa khởi động được.`,
    toPoints: 'Xem các điểm ấy',
    conflicts: (n) => `${n} điểm nên xem lại trước khi khởi động.`,
    toPreview: 'Xem trước',
    succeeded: (body, heir) =>
      `${body} đã được “${heir}” kế thừa; sau khi khởi động cần chuyển nhiệm vụ, hoặc sửa kế hoạch trước.`,
    startsOn: 'Ngày khởi động',
    startsHint: 'Nhiệm vụ đến hạn trước ngày này chỉ được liệt kê.',
    past: 'Ngày khởi động đã qua, tôi biết nhiều nhiệm vụ sẽ quá hạn ngay',
    sure: 'Tôi đã xem trước và chịu trách nhiệm về việc giao nhiệm vụ này',
    start: 'Khởi động',
  },
  en: {
    title: 'Start the cycle',
    what: (n, bodies) => `${n} assignments go to ${bodies} bodies.`,
    posted: 'From the first day on letters go to the real addresses of the bodies.',
    notPosted:
      'No mail server is connected: letters are only kept in the mailbox of this machine and reach nobody. Name one (SMTP_URL) before the start.',
    open: (n) => `${n} points were confirmed by nobody: it cannot start yet.`,
    toPoints: 'See these points',
    conflicts: (n) => `${n} points are worth a second look before the start.`,
    toPreview: 'Preview',
    succeeded: (body, heir) =>
      `${body} was succeeded by “${heir}”: transfer its assignments after the start, or change the plan first.`,
    startsOn: 'First day',
    startsHint: 'What falls due before it is listed only.',
    past: 'The first day has gone by; I know that much will be overdue at once',
    sure: 'I have seen the preview and answer for handing out these assignments',
    start: 'Start',
  },
};

export interface StartView {
  kept: KeptPlan;
  startsOn: LocalDate;
  open: number;
  assignments: number;
  bodies: number;
  conflicts: number;
  succeeded: readonly { body: BodyRef; successor: string }[];
  refusal: Refusal | null;
}

/** What a start means, and the last look before it. */
export function startPage(visit: Visit, view: StartView): Answer {
  const words = say(visit, WORDS);
  const { kept, refusal } = view;
  const here = PATHS.plan(kept.id);
  const goesOut = visit.office.mailGoesOut !== false;
  const asksPast = refusal?.code === 'starts-in-past' || text(visit.form, 'past') !== '';
  return page({
    title: `${words.title} – ${kept.name}`,
    nav: 'admin',
    ...(refusal === null ? {} : { status: 422 }),
    body: (
      <section class="narrow">
        <Crumbs
          visit={visit}
          steps={[
            [PATHS.admin, say(visit, PLAN_WORDS).admin],
            [PATHS.plans, say(visit, PLAN_WORDS).plans],
            [here, kept.name],
          ]}
        />
        <h1>{words.title}</h1>
        <RefusalNotice refusal={refusal} />
        <p>
          {words.what(view.assignments, view.bodies)} {goesOut ? words.posted : null}
        </p>
        {goesOut ? null : <Notice tone="warn">{words.notPosted}</Notice>}
        {view.conflicts === 0 ? null : (
          <Notice tone="warn">
            {words.conflicts(view.conflicts)} <a href={visit.url(`${here}/xem-truoc`)}>{words.toPreview}</a>
          </Notice>
        )}
        {view.succeeded.map(({ body, successor }) => (
          <Notice key={body.id} tone="warn">
            {words.succeeded(body.name, successor)}
          </Notice>
        ))}
        {view.open > 0 ? (
          <Notice tone="bad">
            {words.open(view.open)} <a href={visit.url(here, { xem: 'diem' })}>{words.toPoints}</a>
          </Notice>
        ) : (
          <form class="panel" method="post" action={visit.url(`${here}/khoi-dong`)}>
            <Seal visit={visit} />
            <RequestId visit={visit} />
            <input type="hidden" name="version" value={kept.version} />
            <DayField
              name="startsOn"
              label={words.startsOn}
              hint={words.startsHint}
              required
              value={text(visit.form, 'startsOn') || view.startsOn}
              refusal={refusal}
            />
            {asksPast ? <CheckBox name="past" label={words.past} /> : null}
            <CheckBox name="sure" label={words.sure} />
            <p class="actions">
              <button class="main">{words.start}</button>
            </p>
          </form>
        )}
      </section>
    ),
  });
}
