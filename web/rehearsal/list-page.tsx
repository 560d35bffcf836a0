import type { Rehearsal } from '../../client/rehearsal/stages';
import type { Said } from '../../domain/lang';
import { SCENARIOS } from '../../domain/rehearsal/scenario';
import { REAL_SCOPE } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import type { KeptPlan } from '../../domain/draft/kept-plan';
import { page, type Answer } from '../answer';
import { Seal, Select, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS, stageBase } from '../paths';
import { say, text, type Visit } from '../visit';
import { day, moment } from '../words/dates';
import { dateOf } from '../../domain/time/epoch';
import { mayOpenRehearsals } from './grant';
import { SCENARIO_WORDS, STATE_WORDS } from './words';

interface Words {
  title: string;
  intro: string;
  caption: string;
  plan: string;
  state: string;
  clock: string;
  from: string;
  actions: string;
  none: string;
  stop: string;
  open: string;
  openTitle: string;
  paper: string;
  sample: string;
  people: string;
  seed: string;
  seedHint: string;
  readOnly: string;
}

const WORDS: Said<Words> = {
  vi: {
    title: 'Diễn tập',
    intro:
      'Diễn tập đưa một kế hoạch đi qua cả chu kỳ trong vài phút, với đồng hồ riêng và hộp thư riêng; không thư nào gửi ra ngoài, không số liệu thật nào đổi.',
    caption: 'Các buổi diễn tập',
    plan: 'Kế hoạch',
    state: 'Tình trạng',
    clock: 'Đồng hồ diễn tập',
    from: 'Bắt đầu từ',
    actions: 'Thao tác',
    none: 'Chưa có buổi diễn tập nào.',
    stop: 'Kết thúc',
    open: 'Mở buổi diễn tập',
    openTitle: 'Mở buổi mới',
    paper: 'Kế hoạch',
    sample: 'Kế hoạch mẫu 2026–2030',
    people: 'Các cơ quan làm theo kịch bản',
    seed: 'Số của kịch bản',
    seedHint: 'Cùng một số thì cùng diễn biến.',
    readOnly: 'Chỉ Quản trị và Ban Dân vận mở hoặc kết thúc được một buổi diễn tập.',
  },
  en: {
    title: 'Rehearsals',
    intro:
      'A rehearsal takes a plan through its whole cycle in minutes, with a clock and a mailbox of its own; no mail leaves the house and no real figure changes.',
    caption: 'Rehearsals',
    plan: 'Plan',
    state: 'State',
    clock: 'Its clock',
    from: 'From',
    actions: 'Actions',
    none: 'No rehearsal yet.',
    stop: 'End',
    open: 'Open the rehearsal',
    openTitle: 'Open a new one',
    paper: 'Plan',
    sample: 'Sample plan 2026–2030',
    people: 'The bodies follow this script',
    seed: 'Number of the script',
    seedHint: 'The same number plays the same way.',
    readOnly: 'Only administrators and the secretariat open or end a rehearsal.',
  },
};

export interface ListShown {
  plans: readonly Pick<KeptPlan, 'id' | 'name'>[];
  rehearsals: readonly Rehearsal[];
  refusal?: Refusal;
}

export function rehearsalList(visit: Visit, { plans, rehearsals, refusal }: ListShown): Answer {
  const words = say(visit, WORDS);
  const { lang } = visit;
  return page({
    title: words.title,
    nav: 'admin',
    ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="muted">{words.intro}</p>
        <Table
          caption={words.caption}
          rows={rehearsals}
          rowKey={({ scope }) => scope}
          empty={words.none}
          columns={[
            {
              title: words.plan,
              cell: ({ scope, title }) => (
                <a href={`${stageBase(scope, REAL_SCOPE)}${PATHS.morning}`}>{title}</a>
              ),
            },
            { title: words.state, cell: ({ look }) => STATE_WORDS[lang][look.state] },
            { title: words.from, cell: ({ startsAt }) => day(dateOf(startsAt)) },
            { title: words.clock, cell: ({ look }) => moment(look.at) },
            { title: words.actions, cell: (one) => <StopForm visit={visit} one={one} words={words} /> },
          ]}
        />
        {mayOpenRehearsals(visit) ? (
          <OpenForm visit={visit} plans={plans} refusal={refusal ?? null} words={words} />
        ) : (
          <Notice tone="plain">{words.readOnly}</Notice>
        )}
      </>
    ),
  });
}

function StopForm({ visit, one, words }: { visit: Visit; one: Rehearsal; words: Words }) {
  const isOver = one.look.state === 'stopped' || one.look.state === 'failed';
  if (isOver || !mayOpenRehearsals(visit)) return <>–</>;
  return (
    <form method="post" action={visit.url(PATHS.rehearsalEnd)}>
      <Seal visit={visit} />
      <button name="dien-tap" value={one.scope} aria-label={`${words.stop}: ${one.title}`}>
        {words.stop}
      </button>
    </form>
  );
}

function OpenForm({
  visit,
  plans,
  refusal,
  words,
}: {
  visit: Visit;
  plans: ListShown['plans'];
  refusal: Refusal | null;
  words: Words;
}) {
  const given = { ...visit.query, ...visit.form };
  return (
    <form class="panel narrow" method="post" action={visit.url(PATHS.rehearsals)}>
      <h2>{words.openTitle}</h2>
      <RefusalNotice refusal={refusal} />
      <Seal visit={visit} />
      <Select
        name="van-ban"
        label={words.paper}
        value={text(given, 'van-ban')}
        refusal={refusal}
        options={[['', words.sample], ...plans.map(({ id, name }) => [id, name] as const)]}
      />
      <Select
        name="kich-ban"
        label={words.people}
        value={text(given, 'kich-ban') || 'mixed'}
        options={[...SCENARIOS].reverse().map((one) => [one, SCENARIO_WORDS[visit.lang][one]] as const)}
      />
      <TextField
        name="so"
        label={words.seed}
        hint={words.seedHint}
        type="number"
        value={text(given, 'so') || '1'}
        refusal={refusal}
      />
      <button class="main">{words.open}</button>
    </form>
  );
}
