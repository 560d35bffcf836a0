import type { OpenPlan } from '../../client/draft/kept-plans';
import type { KeptPlan } from '../../domain/draft/kept-plan';
import type { Said } from '../../domain/lang';
import type { StepKind } from '../../domain/ladder/types';
import type { Conflict } from '../../domain/plan/conflicts';
import type { MonthOfSteps } from '../../domain/plan/preview-months';
import type { LocalDate } from '../../domain/time/epoch';
import type { RoundPlan } from '../../domain/rounds/types';
import { page, type Answer } from '../answer';
import { Crumbs } from '../parts/crumbs';
import { Notice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { day } from '../words/dates';
import { saidIn } from '../words/said';
import { RoundTable } from './targets-part';
import { PLAN_WORDS } from './words';

const WORDS: Said<{
  title: string;
  starts: string;
  assignments: string;
  steps: string;
  rounds: string;
  before: string;
  beforeNote: (n: number) => string;
  openTitle: (n: number) => string;
  openNone: string;
  conflicts: (n: number) => string;
  noConflicts: string;
  months: string;
  month: string;
  letters: string;
  noSteps: string;
  kinds: Record<StepKind, string>;
  more: (n: number) => string;
  ifSilent: string;
}> = {
  vi: {
    title: 'Xem trước',
    starts: 'Khởi động',
    assignments: 'Nhiệm vụ',
    steps: 'Lần nhắc',
    rounds: 'Kỳ báo cáo',
    before: 'Trước khi khởi động',
    beforeNote: (n) => `${n} nhiệm vụ đến hạn trước khi khởi động: chỉ liệt kê, không theo dõi.`,
    openTitle: (n) => `${n} điểm chưa có người xác nhận: chưa khởi động được`,
    openNone: 'Mọi điểm cần quyết định đã có người xác nhận.',
    conflicts: (n) => `${n} điểm nên xem lại`,
    noConflicts: 'Không có điểm nào cần xem lại.',
    months: 'Theo tháng, nếu không ai trả lời',
    month: 'Tháng',
    letters: 'Số thư',
    noSteps: 'Kế hoạch không có bước nào để nhắc.',
    kinds: {
      start: 'Giao',
      reminder: 'Nhắc',
      due: 'Đến hạn',
      overdue: 'Quá hạn',
      escalation: 'Báo cáo cấp trên',
      round: 'Kỳ báo cáo',
      receipt: 'Chưa nhận',
    },
    more: (n) => `và ${n} nhiệm vụ khác`,
    ifSilent: 'nếu không ai trả lời',
  },
  en: {
    title: 'Preview',
    starts: 'Starts',
    assignments: 'Assignments',
    steps: 'Notices',
    rounds: 'Rounds',
    before: 'Before the start',
    beforeNote: (n) => `${n} assignments fall due before the start: listed only, not tracked.`,
    openTitle: (n) => `${n} points that nobody has confirmed: it cannot start`,
    openNone: 'Every point that needs a decision was confirmed.',
    conflicts: (n) => `${n} points worth a second look`,
    noConflicts: 'Nothing needs a second look.',
    months: 'By month, if nobody answers',
    month: 'Month',
    letters: 'Letters',
    noSteps: 'The plan has no steps to be told of.',
    kinds: {
      start: 'Handed out',
      reminder: 'Reminders',
      due: 'Due',
      overdue: 'Overdue',
      escalation: 'Escalated',
      round: 'Rounds',
      receipt: 'Not received',
    },
    more: (n) => `and ${n} more`,
    ifSilent: 'if nobody answers',
  },
};

export interface PreviewOfPlan {
  startsOn: LocalDate;
  assignments: number;
  steps: number;
  before: number;
  rounds: readonly RoundPlan[];
  conflicts: readonly Conflict[];
  months: readonly MonthOfSteps[];
}

const NAMED = 6;

export function previewPage(visit: Visit, kept: KeptPlan, open: OpenPlan, shown: PreviewOfPlan): Answer {
  const words = say(visit, WORDS);
  const kinds = (Object.keys(words.kinds) as StepKind[]).filter((kind) =>
    shown.months.some(({ byKind }) => (byKind[kind] ?? 0) > 0),
  );
  return page({
    title: `${words.title} – ${kept.name}`,
    nav: 'admin',
    body: (
      <>
        <Crumbs
          visit={visit}
          steps={[
            [PATHS.admin, say(visit, PLAN_WORDS).admin],
            [PATHS.plans, say(visit, PLAN_WORDS).plans],
            [PATHS.plan(kept.id), kept.name],
          ]}
        />
        <h1>{words.title}</h1>
        <ul class="figures">
          <li>
            <span class="value">{day(shown.startsOn)}</span> {words.starts}
          </li>
          <li>
            <span class="value">{shown.assignments}</span> {words.assignments}
          </li>
          <li>
            <span class="value">{shown.steps.toLocaleString('vi')}</span> {words.steps}
            <span class="sub">{words.ifSilent}</span>
          </li>
          <li>
            <span class="value">{shown.rounds.length}</span> {words.rounds}
          </li>
        </ul>
        {shown.before === 0 ? null : <p class="muted">{words.beforeNote(shown.before)}</p>}
        <OpenPoints visit={visit} kept={kept} open={open} />
        <Conflicts visit={visit} kept={kept} open={open} conflicts={shown.conflicts} />
        <RoundTable visit={visit} rounds={shown.rounds} />
        <Table<MonthOfSteps>
          caption={words.months}
          rows={shown.months}
          rowKey={({ month }) => month}
          empty={words.noSteps}
          columns={[
            { title: words.month, cell: ({ month }) => `${month.slice(5)}/${month.slice(0, 4)}` },
            ...kinds.map((kind) => ({
              title: words.kinds[kind],
              numeric: true,
              cell: ({ byKind }: MonthOfSteps) => (byKind[kind] ?? 0) || '',
            })),
            { title: words.letters, numeric: true, cell: ({ letters }) => letters },
          ]}
        />
      </>
    ),
  });
}

function OpenPoints({ visit, kept, open }: { visit: Visit; kept: KeptPlan; open: OpenPlan }) {
  const words = say(visit, WORDS);
  if (open.points.length === 0) return <Notice tone="good">{words.openNone}</Notice>;
  return (
    <Notice tone="warn" title={words.openTitle(open.points.length)}>
      <ul>
        {open.points.slice(0, NAMED * 2).map(({ key, title, why }) => (
          <li key={key}>
            <a href={`${visit.url(PATHS.plan(kept.id), { xem: 'diem', muc: key })}#cau`}>
              {saidIn(visit.lang, title)}
            </a>{' '}
            – {saidIn(visit.lang, why)}
          </li>
        ))}
        {open.points.length > NAMED * 2 ? (
          <li>
            <a href={visit.url(PATHS.plan(kept.id), { xem: 'diem' })}>…</a>
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}

function Conflicts({
  visit,
  kept,
  open,
  conflicts,
}: {
  visit: Visit;
  kept: KeptPlan;
  open: OpenPlan;
  conflicts: readonly Conflict[];
}) {
  const words = say(visit, WORDS);
  if (conflicts.length === 0) return <p class="muted">{words.noConflicts}</p>;
  const codes = open.plan.obligations.map(({ code }) => code);
  return (
    <section class="panel">
      <h2>{words.conflicts(conflicts.length)}</h2>
      <ul>
        {conflicts.map(({ message, assignments }, i) => (
          <li key={i}>
            {saidIn(visit.lang, message)}
            {assignments.length === 0 ? null : (
              <span class="sub">
                {assignments.slice(0, NAMED).map((id, n) => {
                  const code = codes.find((one) => id === one || id.startsWith(`${one}/`));
                  const href = visit.url(PATHS.plan(kept.id), { xem: 'nhiem-vu', muc: code });
                  return (
                    <>
                      {n > 0 ? ', ' : ''}
                      {code === undefined ? id : <a href={`${href}#cau`}>{id}</a>}
                    </>
                  );
                })}{' '}
                {assignments.length > NAMED ? words.more(assignments.length - NAMED) : ''}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
