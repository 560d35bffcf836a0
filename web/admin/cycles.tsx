import { endCycleOn, previewEnd, type CycleEndPreview } from '../../client/end-cycle';
import { figuresJson } from '../../client/json';
import { refusalOf, RefusedError } from '../../client/refusals';
import type { Said } from '../../domain/lang';
import type { Cell } from '../../domain/lifecycle/types';
import type { CycleRecord, CycleStatus } from '../../domain/plan/cycle-record';
import type { Refusal } from '../../domain/refusal';
import { redirect, type Answer } from '../answer';
import { RequestId, Seal, TextArea } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { confirmed } from '../login/confirm';
import { idOf, PATHS } from '../paths';
import { actorOf, can, say, text, type Visit } from '../visit';
import { moment } from '../words/dates';
import { CELL_WORDS } from '../words/labels';
import { adminPage } from './frame';
import { ADMIN_WORDS } from './words';

const WORDS: Said<{
  status: Record<CycleStatus, string>;
  cycle: string;
  state: string;
  assignments: string;
  startedBy: string;
  endedAt: string;
  empty: string;
  toPlans: string;
  calendar: string;
  rounds: string;
  rate: string;
  starting: string;
  startingReload: string;
  list: string;
  amend: string;
  end: string;
  endWhat: (shown: CycleEndPreview) => string;
  reason: string;
  reasonHint: string;
  endDo: string;
  ended: string;
  stillEnding: string;
}> = {
  vi: {
    status: { starting: 'Đang khởi động', running: 'Đang thực hiện', ended: 'Đã kết thúc' },
    cycle: 'Chu kỳ',
    state: 'Tình trạng',
    assignments: 'Nhiệm vụ',
    startedBy: 'Khởi động',
    endedAt: 'Kết thúc',
    empty: 'Chưa có chu kỳ nào. Chu kỳ được khởi động từ một kế hoạch đã xác nhận.',
    toPlans: 'Đến các văn bản, kế hoạch',
    calendar: 'Bản lịch nghỉ',
    rounds: 'Kỳ báo cáo',
    rate: 'Tỷ lệ hoàn thành',
    starting: 'Đang giao nhiệm vụ cho các cơ quan; kế hoạch lớn mất một, hai phút.',
    startingReload: 'Tải lại trang',
    list: 'Xem các nhiệm vụ',
    amend: 'Điều chỉnh theo văn bản sửa đổi',
    end: 'Kết thúc chu kỳ',
    endWhat: ({ open, overdue, rounds }) =>
      `Kết thúc sẽ đóng ${open} nhiệm vụ còn mở (trong đó ${overdue} đang quá hạn) và ${rounds} kỳ báo cáo chưa xong; các cơ quan được báo. Không mở lại được.`,
    reason: 'Lý do',
    reasonHint: 'Ghi vào nhật ký và thư báo cho các cơ quan.',
    endDo: 'Kết thúc chu kỳ',
    ended: 'Đã kết thúc chu kỳ.',
    stillEnding: 'Việc kết thúc đang được thực hiện.',
  },
  en: {
    status: { starting: 'Starting', running: 'Running', ended: 'Ended' },
    cycle: 'Cycle',
    state: 'State',
    assignments: 'Assignments',
    startedBy: 'Started',
    endedAt: 'Ended',
    empty: 'No cycle yet. A cycle is started from a plan that was confirmed.',
    toPlans: 'To papers and plans',
    calendar: 'Version of the calendar',
    rounds: 'Rounds',
    rate: 'Completion',
    starting: 'Assignments are being handed out; a large plan takes a minute or two.',
    startingReload: 'Reload',
    list: 'See the assignments',
    amend: 'Amend by an amended paper',
    end: 'End the cycle',
    endWhat: ({ open, overdue, rounds }) =>
      `This closes ${open} open assignments (${overdue} of them overdue) and ${rounds} unfinished rounds; the bodies are told. It cannot be undone.`,
    reason: 'Reason',
    reasonHint: 'Written into the audit trail and the letters to the bodies.',
    endDo: 'End the cycle',
    ended: 'The cycle was ended.',
    stillEnding: 'The end is being carried out.',
  },
};

const TONES: Record<CycleStatus, string> = { starting: 'amber', running: 'blue', ended: '' };

export async function cycleList(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const cycles = await visit.office.store.queries.listCycles(visit.scope);
  return adminPage(visit, {
    title: say(visit, ADMIN_WORDS).cycles,
    children: (
      <>
        <Table<CycleRecord>
          caption={say(visit, ADMIN_WORDS).cycles}
          rows={[...cycles].reverse()}
          rowKey={({ id }) => id}
          empty={words.empty}
          columns={[
            {
              title: words.cycle,
              cell: ({ id, title }) => (
                <>
                  <a href={visit.url(PATHS.cycle(id))}>{id}</a>
                  <span class="sub">{title}</span>
                </>
              ),
            },
            {
              title: words.state,
              cell: ({ status }) => <span class={`mark ${TONES[status]}`}>{words.status[status]}</span>,
            },
            { title: words.assignments, numeric: true, cell: ({ assignments }) => assignments },
            {
              title: words.startedBy,
              cell: ({ startedBy, startedAt }) => (
                <>
                  {startedBy}
                  <span class="sub">{moment(startedAt)}</span>
                </>
              ),
            },
            { title: words.endedAt, cell: ({ endedAt }) => moment(endedAt) },
          ]}
        />
        <p>
          <a href={visit.url(PATHS.plans)}>{words.toPlans}</a>
        </p>
      </>
    ),
  });
}

export async function showCycle(visit: Visit): Promise<Answer> {
  return cyclePage(visit, null);
}

async function cyclePage(visit: Visit, refusal: Refusal | null): Promise<Answer> {
  const words = say(visit, WORDS);
  const { store } = visit.office;
  const id = idOf(visit.params['id']);
  const cycle = await store.queries.cycle(visit.scope, id);
  if (cycle === null) return isBegun(visit, id);
  const [{ rows }, ending, rounds] = await Promise.all([
    store.queries.listAssignments({ scope: visit.scope, cycle: id }),
    previewEnd(store, visit.scope, id),
    store.rounds.roundsOf(visit.scope, id),
  ]);
  const { cells, completion } = figuresJson(rows, visit.now);
  return adminPage(visit, {
    title: `${id} – ${cycle.title}`,
    above: [[PATHS.cycles, say(visit, ADMIN_WORDS).cycles]],
    refusal,
    children: (
      <>
        {cycle.status === 'starting' ? <Starting visit={visit} id={id} /> : null}
        {text(visit.query, 'xong') === '' ? null : (
          <Notice tone="good">{cycle.status === 'ended' ? words.ended : words.stillEnding}</Notice>
        )}
        <ul class="figures">
          {(Object.keys(cells) as Cell[]).map((cell) => (
            <li key={cell}>
              <span class="value">{cells[cell]}</span> {CELL_WORDS[visit.lang][cell]}
            </li>
          ))}
        </ul>
        <dl class="facts">
          <dt>{words.state}</dt>
          <dd>
            <span class={`mark ${TONES[cycle.status]}`}>{words.status[cycle.status]}</span>
          </dd>
          <dt>{words.rate}</dt>
          <dd>{rateWords(completion)}</dd>
          <dt>{words.startedBy}</dt>
          <dd>
            {cycle.startedBy}, {moment(cycle.startedAt)}
          </dd>
          {cycle.endedAt === null ? null : (
            <>
              <dt>{words.endedAt}</dt>
              <dd>{moment(cycle.endedAt)}</dd>
            </>
          )}
          <dt>{words.rounds}</dt>
          <dd>{rounds.length}</dd>
          <dt>{words.calendar}</dt>
          <dd class="code">{cycle.calendarVersion}</dd>
        </dl>
        <p>
          <a href={visit.url(PATHS.assignments, { 'chu-ky': id })}>{words.list}</a>
        </p>
        {cycle.status !== 'running' || !can(visit, 'cycle.amend') ? null : (
          <p>
            <a href={visit.url(PATHS.cycleAmend(id))}>{words.amend}</a>
          </p>
        )}
        {cycle.status === 'ended' || !can(visit, 'cycle.end') ? null : (
          <details class="panel" open={refusal !== null}>
            <summary>{words.end}</summary>
            <form method="post" action={visit.url(`${PATHS.cycle(id)}/ket-thuc`)}>
              <Seal visit={visit} />
              <RequestId visit={visit} />
              <RefusalNotice refusal={refusal?.at === 'reason' ? null : refusal} />
              <p>{words.endWhat(ending)}</p>
              <TextArea
                name="reason"
                label={words.reason}
                hint={words.reasonHint}
                required
                rows={2}
                value={text(visit.form, 'reason')}
                refusal={refusal}
              />
              <p class="actions">
                <button class="main">{words.endDo}</button>
              </p>
            </form>
          </details>
        )}
      </>
    ),
  });
}

function rateWords({ rate, done, denominator }: ReturnType<typeof figuresJson>['completion']): string {
  if (rate === null) return '–';
  return `${(rate * 100).toLocaleString('vi', { maximumFractionDigits: 1 })} % (${done}/${denominator})`;
}

function Starting({ visit, id }: { visit: Visit; id: string }) {
  const words = say(visit, WORDS);
  return (
    <Notice tone="warn">
      {words.starting} <a href={visit.url(PATHS.cycle(id))}>{words.startingReload}</a>
    </Notice>
  );
}

/** Of a cycle that was started a moment ago no row stands yet. */
async function isBegun(visit: Visit, id: string): Promise<Answer> {
  const plans = await visit.office.store.planDrafts.list();
  if (!plans.some(({ cycle }) => cycle === id))
    throw new RefusedError({ code: 'not-found', message: `Không có chu kỳ "${id}".`, at: null });
  return adminPage(visit, {
    title: id,
    above: [[PATHS.cycles, say(visit, ADMIN_WORDS).cycles]],
    children: <Starting visit={visit} id={id} />,
  });
}

export async function endCycle(visit: Visit): Promise<Answer> {
  const cycle = idOf(visit.params['id']);
  const reason = text(visit.form, 'reason');
  const request = text(visit.form, 'request');
  try {
    if (reason !== '') {
      const asked = await confirmed(visit);
      if (asked !== null) return asked;
    }
    const order = { cycle, by: actorOf(visit).by, reason, ...(request === '' ? {} : { request }) };
    await endCycleOn(visit.stage, visit.office.client, order);
    return redirect(visit.url(PATHS.cycle(cycle), { xong: '1' }));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return cyclePage(visit, refusal);
  }
}
