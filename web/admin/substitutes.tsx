import { refusalOf, RefusedError } from '../../client/refusals';
import { endSubstituteOf, setSubstitute } from '../../client/substitutes';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import {
  lastDayOf,
  standingOn,
  type Substitution,
  type SubstitutionStanding,
} from '../../domain/substitutes';
import { isLocalDate, type LocalDate } from '../../domain/time/epoch';
import { redirect, type Answer } from '../answer';
import { DayField, RequestId, Seal, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { actorOf, dayText, say, text, type Visit } from '../visit';
import { day } from '../words/dates';
import { adminPage } from './frame';
import { ADMIN_WORDS } from './words';

const WORDS: Said<{
  lead: string;
  person: string;
  substitute: string;
  nameHint: string;
  from: string;
  to: string;
  reason: string;
  set: string;
  setTitle: string;
  list: string;
  empty: string;
  days: string;
  state: string;
  states: Record<SubstitutionStanding, string>;
  setBy: string;
  end: string;
  saved: string;
}> = {
  vi: {
    lead: 'Khi một người vắng mặt, người được uỷ quyền làm thay; nhật ký ghi cả hai tên.',
    person: 'Người vắng mặt',
    substitute: 'Người được uỷ quyền',
    nameHint: 'Họ tên đúng như trong hệ thống.',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    reason: 'Lý do',
    set: 'Ghi uỷ quyền',
    setTitle: 'Uỷ quyền mới',
    list: 'Các lần uỷ quyền',
    empty: 'Chưa có lần uỷ quyền nào.',
    days: 'Thời gian',
    state: 'Tình trạng',
    states: { coming: 'Sắp có hiệu lực', standing: 'Đang có hiệu lực', over: 'Đã hết' },
    setBy: 'Người ghi',
    end: 'Kết thúc từ hôm nay',
    saved: 'Đã ghi.',
  },
  en: {
    lead: 'While somebody is away a substitute acts; the audit trail names both.',
    person: 'Who is away',
    substitute: 'Substitute',
    nameHint: 'Full name as the system knows it.',
    from: 'From',
    to: 'To the end of',
    reason: 'Reason',
    set: 'Set the substitute',
    setTitle: 'A new substitute',
    list: 'Substitutes',
    empty: 'No substitute was ever set.',
    days: 'Days',
    state: 'State',
    states: { coming: 'Coming', standing: 'In force', over: 'Over' },
    setBy: 'Set by',
    end: 'End it from today on',
    saved: 'Recorded.',
  },
};

const TONES: Record<SubstitutionStanding, string> = { coming: 'blue', standing: 'green', over: '' };

export async function substitutesPage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const words = say(visit, WORDS);
  const all = await visit.office.store.substitutes.list(visit.scope);
  const field = (name: string) => ({ name, value: text(visit.form, name), refusal, required: true });
  return adminPage(visit, {
    title: say(visit, ADMIN_WORDS).substitutes,
    refusal,
    children: (
      <>
        <p class="muted">{words.lead}</p>
        {text(visit.query, 'xong') === '' ? null : <Notice tone="good">{words.saved}</Notice>}
        <div class="columns">
          <section>
            <Table<Substitution>
              caption={words.list}
              rows={all}
              rowKey={({ id }) => id}
              empty={words.empty}
              columns={[
                { title: words.person, cell: ({ person }) => person },
                { title: words.substitute, cell: ({ substitute }) => substitute },
                { title: words.days, cell: (one) => `${day(one.firstDay)} – ${day(lastDayOf(one))}` },
                {
                  title: words.state,
                  cell: (one) => {
                    const standing = standingOn(one, visit.today);
                    return <span class={`mark ${TONES[standing]}`}>{words.states[standing]}</span>;
                  },
                },
                {
                  title: words.setBy,
                  narrow: 'hide',
                  cell: ({ setBy, reason }) => (
                    <>
                      {setBy}
                      <span class="sub">{reason}</span>
                    </>
                  ),
                },
                {
                  title: '',
                  cell: (one) =>
                    standingOn(one, visit.today) === 'over' ? null : (
                      <form method="post" action={visit.url(`${PATHS.substitutes}/ket-thuc`)}>
                        <Seal visit={visit} />
                        <input type="hidden" name="id" value={one.id} />
                        <button class="plain">{words.end}</button>
                      </form>
                    ),
                },
              ]}
            />
          </section>
          <form class="panel" method="post" action={visit.url(PATHS.substitutes)}>
            <h2>{words.setTitle}</h2>
            <Seal visit={visit} />
            <RequestId visit={visit} />
            <RefusalNotice refusal={refusal?.at == null ? refusal : null} />
            <TextField {...field('person')} label={words.person} hint={words.nameHint} />
            <TextField {...field('substitute')} label={words.substitute} />
            <DayField {...field('firstDay')} label={words.from} />
            <DayField {...field('lastDay')} label={words.to} />
            <TextField {...field('reason')} label={words.reason} />
            <p class="actions">
              <button class="main">{words.set}</button>
            </p>
          </form>
        </div>
      </>
    ),
  });
}

const LONGEST = 300;

export async function setSubstituteHere(visit: Visit): Promise<Answer> {
  const { form, office, scope, now } = visit;
  const wordsIn = (name: string): string => {
    const given = text(form, name);
    if (given !== '' && given.length <= LONGEST) return given;
    throw new RefusedError({ code: 'missing', message: `Cần ghi mục này, tối đa ${LONGEST} chữ.`, at: name });
  };
  const dayIn = (name: string): LocalDate => {
    const given = dayText(form, name);
    if (isLocalDate(given)) return given;
    throw new RefusedError({
      code: 'wrong-date',
      message: 'Cần một ngày có thật, ví dụ 02/03/2026.',
      at: name,
    });
  };
  return acted(visit, async () => {
    const wish = {
      scope,
      person: wordsIn('person'),
      substitute: wordsIn('substitute'),
      firstDay: dayIn('firstDay'),
      lastDay: dayIn('lastDay'),
      setBy: actorOf(visit).by,
      reason: wordsIn('reason'),
    };
    await setSubstitute(office.store, wish, now, text(form, 'request') || undefined, 'login');
  });
}

export async function endSubstituteHere(visit: Visit): Promise<Answer> {
  const { form, office, scope, now } = visit;
  const order = { scope, id: text(form, 'id'), by: actorOf(visit).by, reason: null };
  return acted(visit, async () => {
    await endSubstituteOf(office.store, order, now, 'login');
  });
}

async function acted(visit: Visit, work: () => Promise<void>): Promise<Answer> {
  try {
    await work();
    return redirect(visit.url(PATHS.substitutes, { xong: '1' }));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return substitutesPage(visit, refusal);
  }
}
