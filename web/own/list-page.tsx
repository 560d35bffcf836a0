import type { ComponentChildren } from 'preact';
import { opens } from '../../domain/access/viewer';
import type { Said } from '../../domain/lang';
import { cellOf } from '../../domain/lifecycle/cell';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { ownListOf, type OwnList } from '../../domain/own/list';
import type { RoundRecord } from '../../domain/rounds/types';
import { page, type Answer } from '../answer';
import { CellMark, StatusMark } from '../parts/marks';
import { Seal } from '../parts/form';
import { Notice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { day } from '../words/dates';
import { titleFor } from './duty';

/** Lines of what has ended: the newest are enough, the office keeps the rest. */
const ENDED_SHOWN = 20;

interface Words {
  title: string;
  groups: Record<keyof OwnList | 'rounds', string>;
  due: string;
  partDue: string;
  explainDue: string;
  nothing: string;
  receipts: string;
  leave: string;
  closed: string;
  ask: string;
  roundDue: string;
  more: string;
}

const WORDS: Said<Words> = {
  vi: {
    title: 'Việc của cơ quan',
    groups: {
      toApprove: 'Chờ người đứng đầu duyệt',
      explanations: 'Phải giải trình',
      overdue: 'Quá hạn',
      toReceive: 'Chờ tiếp nhận',
      soon: 'Sắp đến hạn, bị trả lại',
      parts: 'Phần phối hợp được đề nghị',
      rounds: 'Kỳ báo cáo đang mở',
      later: 'Chưa đến hạn',
      standing: 'Thường xuyên, không thời hạn',
      waiting: 'Đã gửi, đang chờ',
      beside: 'Phối hợp, nhận để biết',
      ended: 'Đã xong',
    },
    due: 'Hạn',
    partDue: 'Gửi phần phối hợp chậm nhất',
    explainDue: 'Giải trình chậm nhất',
    nothing: 'Hiện không có việc nào phải làm.',
    receipts: 'Biên nhận đã cấp',
    leave: 'Rời khỏi trang này trên máy này',
    closed:
      'Liên kết đang dùng chỉ mở nhiệm vụ ghi trong thư. Để mở nhiệm vụ khác, dùng liên kết trong thư về nhiệm vụ đó, hoặc',
    ask: 'nhận liên kết chung của cơ quan',
    roundDue: 'Gửi phần báo cáo chậm nhất',
    more: 'nhiệm vụ khác đã xong',
  },
  en: {
    title: 'Our work',
    groups: {
      toApprove: 'For the head to approve',
      explanations: 'To be explained',
      overdue: 'Overdue',
      toReceive: 'To be received',
      soon: 'Due soon, or sent back',
      parts: 'Parts asked of us',
      rounds: 'Open report rounds',
      later: 'Due later',
      standing: 'Standing duties',
      waiting: 'Sent, waiting',
      beside: 'Taking part, or for information',
      ended: 'Done',
    },
    due: 'Due',
    partDue: 'Part due by',
    explainDue: 'Explanation due by',
    nothing: 'Nothing is to be done now.',
    receipts: 'Receipts',
    leave: 'Leave on this device',
    closed:
      'The link in use opens only what its letter is about. For another duty use the link of its letter, or',
    ask: 'get the common link of your body',
    roundDue: 'Part due by',
    more: 'more are done',
  },
};

/** What a body owes, in the order in which it has to act. */
export async function ownPage(visit: Visit): Promise<Answer> {
  const { office, scope, viewer, today } = visit;
  const body = viewer.body!;
  const [{ rows }, rounds, names] = await Promise.all([
    office.store.queries.listAssignments({ scope, charged: body }),
    office.store.rounds.listRounds({ scope, body, statuses: ['open'] }),
    office.store.rounds.bodiesOf(scope),
  ]);
  const list = ownListOf(rows, { body, isHead: viewer.isHead, today });
  const words = say(visit, WORDS);
  return page({
    title: words.title,
    nav: 'own',
    body: (
      <div class="narrow own">
        <h1>
          {words.title}
          <span class="sub">{names.names.get(body) ?? body}</span>
        </h1>
        {viewer.only === undefined ? null : (
          <Notice tone="plain">
            {words.closed} <a href={visit.url(PATHS.lostLink)}>{words.ask}</a>.
          </Notice>
        )}
        {isCalm(list, rounds) ? <p class="empty">{words.nothing}</p> : null}
        <Groups visit={visit} list={list} rounds={rounds} body={body} />
        <div class="actions">
          <a href={visit.url(PATHS.ownReceipts)}>{words.receipts}</a>
          {viewer.by === 'link' ? (
            <form method="post" action={visit.url(PATHS.ownLeave)}>
              <Seal visit={visit} />
              <button class="plain">{words.leave}</button>
            </form>
          ) : null}
        </div>
      </div>
    ),
  });
}

function isCalm(list: OwnList, rounds: readonly RoundRecord[]): boolean {
  const { toApprove, explanations, overdue, toReceive, soon, parts } = list;
  return [toApprove, explanations, overdue, toReceive, soon, parts, rounds].every(
    (group) => group.length === 0,
  );
}

function Groups({
  visit,
  list,
  rounds,
  body,
}: {
  visit: Visit;
  list: OwnList;
  rounds: readonly RoundRecord[];
  body: string;
}) {
  const words = say(visit, WORDS);
  const due = (row: AssignmentRecord) =>
    row.effectiveDue === null ? null : `${words.due} ${day(row.effectiveDue)}`;
  const plain = (rows: readonly AssignmentRecord[]) =>
    rows.map((row) => (
      <Line key={`${row.cycle} ${row.assignment.id}`} visit={visit} row={row} when={due(row)} />
    ));
  const ended = [...list.ended].sort((a, b) => b.updatedAt - a.updatedAt);
  return (
    <>
      <Group title={words.groups.toApprove}>{plain(list.toApprove)}</Group>
      <Group title={words.groups.explanations}>
        {list.explanations.map(({ row, explanation }) => (
          <Line
            key={`${row.cycle} ${row.assignment.id}`}
            visit={visit}
            row={row}
            when={`${words.explainDue} ${day(explanation.dueOn)}`}
          />
        ))}
      </Group>
      <Group title={words.groups.overdue} urgent>
        {plain(list.overdue)}
      </Group>
      <Group title={words.groups.toReceive}>{plain(list.toReceive)}</Group>
      <Group title={words.groups.soon}>{plain(list.soon)}</Group>
      <Group title={words.groups.parts}>
        {list.parts.map(({ row, asked }) => (
          <Line
            key={`${row.cycle} ${row.assignment.id}`}
            visit={visit}
            row={row}
            when={`${words.partDue} ${day(asked.dueOn)}`}
          />
        ))}
      </Group>
      <Group title={words.groups.rounds}>
        {rounds
          .filter(({ state }) => state.parts.some((part) => part.body.id === body))
          .map((round) => (
            <RoundLine key={`${round.cycle} ${round.plan.id}`} visit={visit} round={round} />
          ))}
      </Group>
      <Folded title={words.groups.later}>{plain(list.later)}</Folded>
      <Folded title={words.groups.standing}>{plain(list.standing)}</Folded>
      <Folded title={words.groups.waiting}>{plain(list.waiting)}</Folded>
      <Folded title={words.groups.beside}>{plain(list.beside)}</Folded>
      <Folded title={words.groups.ended} count={ended.length}>
        {plain(ended.slice(0, ENDED_SHOWN))}
        {ended.length > ENDED_SHOWN ? (
          <li class="muted">
            {ended.length - ENDED_SHOWN} {words.more}
          </li>
        ) : null}
      </Folded>
    </>
  );
}

type Lines = ComponentChildren[];

function Group({
  title,
  urgent,
  children,
}: {
  title: string;
  urgent?: boolean;
  children: Lines | ComponentChildren;
}) {
  const lines = [children].flat() as Lines;
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 class={urgent ? 'urgent' : undefined}>
        {title} ({lines.length})
      </h2>
      <ul class="duties">{lines}</ul>
    </section>
  );
}

function Folded({
  title,
  count,
  children,
}: {
  title: string;
  count?: number;
  children: Lines | ComponentChildren;
}) {
  const lines = ([children].flat(2) as Lines).filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <details class="panel printed">
      <summary>
        {title} ({count ?? lines.length})
      </summary>
      <ul class="duties">{lines}</ul>
    </details>
  );
}

function Line({ visit, row, when }: { visit: Visit; row: AssignmentRecord; when: string | null }) {
  const { cycle, assignment, status } = row;
  const title = titleFor(visit, row);
  const cell = cellOf(row, visit.now);
  return (
    <li>
      {opens(visit.viewer, cycle, assignment.id) ? (
        <a href={visit.url(PATHS.ownAssignment(cycle, assignment.id))}>{title}</a>
      ) : (
        title
      )}
      <span class="sub">
        {when === null ? null : <strong>{when}</strong>} <span class="code">{assignment.id}</span>
      </span>
      <span class="sub">
        {cell === 'openOverdue' || cell === 'doneLate' ? <CellMark cell={cell} lang={visit.lang} /> : null}{' '}
        <StatusMark status={status} lang={visit.lang} />
      </span>
    </li>
  );
}

function RoundLine({ visit, round }: { visit: Visit; round: RoundRecord }) {
  const { cycle, plan, state } = round;
  const words = say(visit, WORDS);
  return (
    <li>
      {opens(visit.viewer, cycle, plan.id) ? (
        <a href={visit.url(PATHS.ownRound(cycle, plan.id))}>{plan.title}</a>
      ) : (
        plan.title
      )}
      <span class="sub">
        <strong>
          {words.roundDue} {day(state.days.partsDue)}
        </strong>
      </span>
    </li>
  );
}
