import { changePrompt, keysOf } from '../../client/draft/review-keys';
import type { OpenPlan } from '../../client/draft/kept-plans';
import type { ReviewPoint } from '../../client/draft/review-points';
import type { KeptPlan } from '../../domain/draft/kept-plan';
import type { Plan } from '../../domain/plan/schema';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import type { RoundPlan } from '../../domain/rounds/types';
import { page, type Answer } from '../answer';
import { Crumbs } from '../parts/crumbs';
import { Seal } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { can, say, text, type Fields, type Visit } from '../visit';
import { moment } from '../words/dates';
import { saidIn } from '../words/said';
import { BodiesPart } from './bodies-part';
import { HeadPart } from './head-part';
import { ObligationCard } from './obligation-card';
import { ObligationTable } from './obligation-table';
import { PaperText } from './paper-text';
import { PointCard } from './point-card';
import { TargetsPart } from './targets-part';
import { PLAN_WORDS } from './words';

const PARTS = ['diem', 'nhiem-vu', 'tat', 'co-quan', 'chi-tieu', 'dau'] as const;
export type PlanPart = (typeof PARTS)[number];

const WORDS: Said<{
  parts: Record<PlanPart, string>;
  partsLabel: string;
  allDone: string;
  others: (n: number) => string;
  preview: string;
  start: string;
  rehearse: string;
  yaml: string;
  xlsx: string;
  sheet: string;
  sheetFile: string;
  sheetHint: string;
  sheetSend: string;
  drop: string;
  dropSure: string;
  dropDo: string;
  warnings: (n: number) => string;
  started: string;
  runs: (cycle: string) => string;
  amend: string;
  allDoneAmending: string;
  changed: (by: string, at: string) => string;
  tools: string;
}> = {
  vi: {
    parts: {
      diem: 'Cần quyết định',
      'nhiem-vu': 'Nhiệm vụ',
      tat: 'Đang tắt',
      'co-quan': 'Cơ quan, địa chỉ',
      'chi-tieu': 'Chỉ tiêu, kỳ báo cáo',
      dau: 'Đầu văn bản',
    },
    partsLabel: 'Các phần của kế hoạch',
    allDone: 'Không còn điểm nào cần quyết định: có thể xem trước, diễn tập rồi khởi động.',
    others: (n) => `Các điểm còn mở (${n})`,
    preview: 'Xem trước',
    start: 'Khởi động chu kỳ',
    rehearse: 'Diễn tập',
    yaml: 'Tải tệp kế hoạch (.yaml)',
    xlsx: 'Tải bảng tính (.xlsx)',
    sheet: 'Nạp lại bảng tính đã sửa',
    sheetFile: 'Bảng tính (.xlsx) đã tải từ trang này',
    sheetHint: 'Mọi ô thay đổi được kiểm tra trước; có chỗ sai thì không ghi gì.',
    sheetSend: 'Kiểm tra và nạp',
    drop: 'Bỏ văn bản này',
    dropSure: 'Bản nháp và mọi xác nhận trong đó sẽ mất; nhật ký vẫn giữ việc đã bỏ.',
    dropDo: 'Bỏ hẳn',
    warnings: (n) => `${n} lưu ý khi đọc`,
    started: 'Kế hoạch này đã khởi động, nên ở đây chỉ để xem. Chu kỳ:',
    runs: (cycle) =>
      `Kế hoạch này đang được thực hiện trong chu kỳ ${cycle}; bản ở đây chỉ dùng để điều chỉnh chu kỳ ấy.`,
    amend: 'Điều chỉnh chu kỳ',
    allDoneAmending: 'Không còn điểm nào cần quyết định: có thể điều chỉnh chu kỳ theo bản này.',
    changed: (by, at) => `${by}, ${at}`,
    tools: 'Tệp và việc khác',
  },
  en: {
    parts: {
      diem: 'To decide',
      'nhiem-vu': 'Obligations',
      tat: 'Switched off',
      'co-quan': 'Bodies, addresses',
      'chi-tieu': 'Targets, rounds',
      dau: 'Head of the paper',
    },
    partsLabel: 'Parts of the plan',
    allDone: 'Nothing is left to decide: preview it, rehearse it, then start.',
    others: (n) => `Points still open (${n})`,
    preview: 'Preview',
    start: 'Start the cycle',
    rehearse: 'Rehearse',
    yaml: 'Download the plan file (.yaml)',
    xlsx: 'Download the workbook (.xlsx)',
    sheet: 'Bring back a changed workbook',
    sheetFile: 'The workbook (.xlsx) that came from this page',
    sheetHint: 'Every changed cell is checked first; where anything is wrong nothing is written.',
    sheetSend: 'Check and take over',
    drop: 'Drop this paper',
    dropSure:
      'The draft and every confirmation in it will be gone; the audit trail keeps that it was dropped.',
    dropDo: 'Drop it',
    warnings: (n) => `${n} remarks from the reading`,
    started: 'This plan was started; here it can only be read. Cycle:',
    runs: (cycle) =>
      `This plan is carried out in cycle ${cycle}; what stands here can only amend that cycle.`,
    amend: 'Amend the cycle',
    allDoneAmending: 'Nothing is left to decide: the cycle can be amended by this.',
    changed: (by, at) => `${by}, ${at}`,
    tools: 'Files and more',
  },
};

export interface DraftView {
  kept: KeptPlan;
  open: OpenPlan;
  /** The cycle that runs under the code of this plan, which was not started itself. */
  running: string | null;
  rounds: readonly RoundPlan[];
  ladders: readonly string[];
  part: PlanPart;
  /** The key of the point, or the code of the obligation, in hand. */
  item: string;
  /** What came of the act before. */
  done?: string;
  form?: Fields;
  refusal?: Refusal | null;
}

/** A paper and what was read from it, side by side. */
export function draftPage(visit: Visit, view: DraftView): Answer {
  const words = say(visit, WORDS);
  const { kept, open, running, part, refusal = null } = view;
  const focus = focusOf(view);
  // What was typed stands no more: the refusal is of the page, not of a field.
  const isStale = refusal !== null && view.form === undefined;
  const below: DraftView = isStale ? { ...view, refusal: null } : view;
  return page({
    title: kept.name,
    nav: 'admin',
    ...(refusal === null ? {} : { status: 422 }),
    body: (
      <>
        <Crumbs
          visit={visit}
          steps={[
            [PATHS.admin, say(visit, PLAN_WORDS).admin],
            [PATHS.plans, say(visit, PLAN_WORDS).plans],
          ]}
        />
        <h1>{kept.name}</h1>
        <p class="muted">
          {kept.fileName} · {say(visit, PLAN_WORDS).lastChange}:{' '}
          {words.changed(kept.changedBy, moment(kept.changedAt))}
        </p>
        {kept.cycle === null ? null : (
          <Notice tone="plain">
            {words.started} <a href={visit.url(PATHS.cycle(kept.cycle))}>{kept.cycle}</a>
          </Notice>
        )}
        {running === null ? null : <Notice tone="plain">{words.runs(running)}</Notice>}
        <p class="actions">
          {running === null || !can(visit, 'cycle.amend') ? null : (
            <a class="button" href={visit.url(PATHS.cycleAmend(running), { plan: kept.id })}>
              {words.amend}
            </a>
          )}
          <a class="button" href={visit.url(`${PATHS.plan(kept.id)}/xem-truoc`)}>
            {words.preview}
          </a>
          {kept.cycle !== null || !can(visit, 'rehearsal.conduct') ? null : (
            <a class="button" href={visit.url(PATHS.rehearsals, { 'van-ban': kept.id })}>
              {words.rehearse}
            </a>
          )}
          {kept.cycle !== null || running !== null || !can(visit, 'cycle.start') ? null : (
            <a class="button" href={visit.url(`${PATHS.plan(kept.id)}/khoi-dong`)}>
              {words.start}
            </a>
          )}
        </p>
        <PartsNav visit={visit} view={view} />
        <RefusalNotice refusal={isStale ? refusal : null} />
        {view.done === undefined || view.done === '' ? null : (
          <Notice tone="good">{saidIn(visit.lang, view.done)}</Notice>
        )}
        {part === 'co-quan' || part === 'chi-tieu' || part === 'dau' ? (
          <WholePart visit={visit} view={below} />
        ) : (
          <div class="beside">
            <div class="work">
              <WorkPart visit={visit} view={below} />
            </div>
            <PaperText visit={visit} kept={kept} plan={open.plan} focus={focus} />
          </div>
        )}
        <Tools visit={visit} kept={kept} />
      </>
    ),
  });
}

function PartsNav({ visit, view: { kept, open, part } }: { visit: Visit; view: DraftView }) {
  const words = say(visit, WORDS);
  const tracked = open.plan.obligations.filter(({ track }) => track).length;
  const counts: Partial<Record<PlanPart, number>> = {
    diem: open.points.length,
    'nhiem-vu': tracked,
    tat: open.plan.obligations.length - tracked,
    'co-quan': open.plan.bodies.length,
  };
  return (
    <nav class="parts" aria-label={words.partsLabel}>
      <ul>
        {PARTS.map((key) => (
          <li key={key}>
            <a
              href={visit.url(PATHS.plan(kept.id), { xem: key })}
              {...(key === part ? { 'aria-current': 'page' as const } : {})}
            >
              {words.parts[key]}
              {counts[key] === undefined ? '' : ` (${counts[key]})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function WholePart({ visit, view }: { visit: Visit; view: DraftView }) {
  const { kept, open, part, rounds, ladders, form, refusal = null } = view;
  if (part === 'co-quan')
    return <BodiesPart visit={visit} kept={kept} plan={open.plan} form={form ?? {}} refusal={refusal} />;
  if (part === 'chi-tieu') return <TargetsPart visit={visit} plan={open.plan} rounds={rounds} />;
  return (
    <HeadPart
      visit={visit}
      kept={kept}
      plan={open.plan}
      ladders={ladders}
      form={form ?? null}
      refusal={refusal}
    />
  );
}

function WorkPart({ visit, view }: { visit: Visit; view: DraftView }) {
  const words = say(visit, WORDS);
  const { kept, open, part, item, form, refusal = null } = view;
  if (part === 'diem') {
    const at = pointInHand(view);
    const point = open.points[at];
    if (point === undefined)
      return <Notice tone="good">{view.running === null ? words.allDone : words.allDoneAmending}</Notice>;
    return (
      <>
        <PointCard
          visit={visit}
          plan={kept}
          point={point}
          at={{
            n: at + 1,
            of: open.points.length,
            previous: open.points[at - 1]?.key ?? null,
            next: open.points[at + 1]?.key ?? null,
          }}
          keys={keysOf(point, open.plan)}
          prompt={changePrompt(point)}
          form={form ?? {}}
          refusal={refusal}
        />
        <PointList visit={visit} kept={kept} points={open.points} current={point.key} />
      </>
    );
  }
  const obligation = open.plan.obligations.find(({ code }) => code === item);
  return (
    <>
      {obligation === undefined ? (
        <RefusalNotice refusal={refusal} />
      ) : (
        <ObligationCard
          visit={visit}
          kept={kept}
          plan={open.plan}
          obligation={obligation}
          read={open.read}
          form={form ?? null}
          refusal={refusal}
        />
      )}
      <ObligationTable visit={visit} kept={kept} open={open} tracked={part === 'nhiem-vu'} />
    </>
  );
}

function PointList({
  visit,
  kept,
  points,
  current,
}: {
  visit: Visit;
  kept: KeptPlan;
  points: readonly ReviewPoint[];
  current: string;
}) {
  const words = say(visit, WORDS);
  return (
    <details class="panel" open>
      <summary>{words.others(points.length)}</summary>
      <ol class="points">
        {points.map(({ key, title, why }) => (
          <li key={key} {...(key === current ? { 'aria-current': 'true' as const } : {})}>
            <a href={`${visit.url(PATHS.plan(kept.id), { xem: 'diem', muc: key })}#cau`}>
              {saidIn(visit.lang, title)}
            </a>
            <span class="sub">{saidIn(visit.lang, why)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Tools({ visit, kept }: { visit: Visit; kept: KeptPlan }) {
  const words = say(visit, WORDS);
  const at = (sub: string) => visit.url(`${PATHS.plan(kept.id)}/${sub}`);
  return (
    <section class="panel tools">
      <h2>{words.tools}</h2>
      <ul>
        <li>
          <a href={at('ke-hoach.yaml')}>{words.yaml}</a>
        </li>
        <li>
          <a href={at('ke-hoach.xlsx')}>{words.xlsx}</a>
        </li>
      </ul>
      {kept.warnings.length === 0 ? null : (
        <details>
          <summary>{words.warnings(kept.warnings.length)}</summary>
          <ul>
            {kept.warnings.map((warning, i) => (
              <li key={i}>{saidIn(visit.lang, warning)}</li>
            ))}
          </ul>
        </details>
      )}
      {kept.cycle !== null ? null : (
        <>
          <details>
            <summary>{words.sheet}</summary>
            <form method="post" action={at('bang-tinh')} encType="multipart/form-data">
              <Seal visit={visit} />
              <input type="hidden" name="version" value={kept.version} />
              <div class="field">
                <label for="o-bang-tinh">{words.sheetFile}</label>
                <p class="hint" id="gy-bang-tinh">
                  {words.sheetHint}
                </p>
                <input
                  type="file"
                  id="o-bang-tinh"
                  name="file"
                  accept=".xlsx"
                  required
                  aria-describedby="gy-bang-tinh"
                />
              </div>
              <p class="actions">
                <button>{words.sheetSend}</button>
              </p>
            </form>
          </details>
          <details>
            <summary>{words.drop}</summary>
            <form method="post" action={at('bo')}>
              <Seal visit={visit} />
              <input type="hidden" name="version" value={kept.version} />
              <p>{words.dropSure}</p>
              <p class="actions">
                <button>{words.dropDo}</button>
              </p>
            </form>
          </details>
        </>
      )}
    </section>
  );
}

/** Where the point in hand stands; the first where none is named, or where it was just answered. */
function pointInHand({ open, item }: DraftView): number {
  const at = open.points.findIndex(({ key }) => key === item);
  return at === -1 ? 0 : at;
}

/** The obligation a point is about; of a group or a body the first that names it. */
function obligationAsked({ obligations, groups, bodies }: Plan, { path: [list, index] }: ReviewPoint) {
  if (typeof index !== 'number') return null;
  if (list === 'obligations') return index;
  const id = list === 'groups' ? groups[index]?.id : list === 'bodies' ? bodies[index]?.id : undefined;
  if (id === undefined) return null;
  const at = obligations.findIndex((one) => [...one.lead, ...(one.coordinating ?? [])].includes(id));
  return at === -1 ? null : at;
}

/** The obligation that is looked at; null where a body or the head is. */
function focusOf(view: DraftView): number | null {
  const { open, part, item } = view;
  if (part === 'diem') {
    const point = open.points[pointInHand(view)];
    return point === undefined ? null : obligationAsked(open.plan, point);
  }
  const at = open.plan.obligations.findIndex(({ code }) => code === item);
  return at === -1 ? null : at;
}

export function partOf(fields: Fields): PlanPart {
  const asked = text(fields, 'xem');
  return PARTS.find((part) => part === asked) ?? 'diem';
}
