import { carryOutBulk, previewBulk, type BulkItem } from '../../client/bulk';
import { refusalOf, RefusedError } from '../../client/refusals';
import {
  enterSuccession,
  judgeSuccession,
  namesOfBodies,
  transferToSuccessor,
} from '../../client/successors';
import { shownSummary } from '../../domain/desk/subject';
import { assignmentWorkflowId } from '../../domain/ids';
import type { Said } from '../../domain/lang';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import type { Refusal } from '../../domain/refusal';
import type { Succession } from '../../domain/successors';
import { isLocalDate, type LocalDate } from '../../domain/time/epoch';
import type { Answer } from '../answer';
import { confirmed } from '../login/confirm';
import { DayField, RequestId, Seal, Select, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { idOf, PATHS } from '../paths';
import { actorOf, dayText, say, text, type Visit } from '../visit';
import { day } from '../words/dates';
import { saidIn } from '../words/said';
import { adminPage } from './frame';
import { ADMIN_WORDS } from './words';

const WORDS: Said<{
  title: (name: string) => string;
  what: string;
  heir: string;
  choose: string;
  from: string;
  paper: string;
  paperDate: string;
  reason: string;
  preview: string;
  doIt: (n: number) => string;
  found: (n: number, refused: number) => string;
  done: (n: number, refused: number) => string;
  items: string;
  code: string;
  work: string;
  due: string;
  result: string;
  ok: string;
  none: string;
}> = {
  vi: {
    title: (name) => `Cơ quan kế thừa ${name}`,
    what: 'Mọi nhiệm vụ còn mở mà cơ quan này chủ trì hoặc phối hợp chuyển sang cơ quan kế thừa; tên cũ vẫn giữ trong nhật ký.',
    heir: 'Cơ quan kế thừa',
    choose: '– chọn –',
    from: 'Kế thừa từ ngày',
    paper: 'Số, ký hiệu văn bản sắp xếp tổ chức',
    paperDate: 'Ngày của văn bản ấy',
    reason: 'Lý do',
    preview: 'Xem trước',
    doIt: (n) => `Ghi kế thừa và chuyển ${n} nhiệm vụ`,
    found: (n, refused) =>
      `Sẽ chuyển ${n} nhiệm vụ${refused === 0 ? '' : `; ${refused} nhiệm vụ không chuyển được, xem lý do dưới đây`}.`,
    done: (n, refused) =>
      `Đã ghi kế thừa và chuyển ${n} nhiệm vụ${refused === 0 ? '' : `; ${refused} nhiệm vụ chưa chuyển được`}.`,
    items: 'Các nhiệm vụ',
    code: 'Mã nhiệm vụ',
    work: 'Nhiệm vụ',
    due: 'Thời hạn',
    result: 'Kết quả',
    ok: 'chuyển được',
    none: 'Cơ quan này không còn nhiệm vụ nào mở.',
  },
  en: {
    title: (name) => `Successor of ${name}`,
    what: 'Every open assignment that this body leads or takes part in goes to the successor; the old name stays on the record.',
    heir: 'Successor',
    choose: '– choose –',
    from: 'From',
    paper: 'Number of the paper that reorganised it',
    paperDate: 'Day of that paper',
    reason: 'Reason',
    preview: 'Preview',
    doIt: (n) => `Enter the succession and transfer ${n} assignments`,
    found: (n, refused) =>
      `${n} assignments will be transferred${refused === 0 ? '' : `; ${refused} cannot be, for the reasons below`}.`,
    done: (n, refused) =>
      `The succession was entered and ${n} assignments transferred${refused === 0 ? '' : `; ${refused} were not`}.`,
    items: 'Assignments',
    code: 'Code',
    work: 'Assignment',
    due: 'Due',
    result: 'Result',
    ok: 'can be transferred',
    none: 'This body has no open assignment.',
  },
};

interface Shown {
  refusal?: Refusal | null;
  items?: BulkItem[];
  done?: boolean;
}

export async function successionPage(visit: Visit, shown: Shown = {}): Promise<Answer> {
  const words = say(visit, WORDS);
  const { refusal = null, items, done = false } = shown;
  const id = idOf(visit.params['id']);
  const names = await namesOfBodies(visit.office.store, visit.scope);
  const name = names.get(id);
  if (name === undefined)
    throw new RefusedError({ code: 'not-found', message: `Không có "${id}" trong danh bạ.`, at: null });
  const field = (key: string) => ({ name: key, value: text(visit.form, key), refusal });
  const able = items?.filter(({ outcome }) => outcome.ok).length ?? 0;
  const unable = (items?.length ?? 0) - able;
  return adminPage(visit, {
    title: words.title(name),
    above: [
      [PATHS.directory, say(visit, ADMIN_WORDS).directory],
      [`${PATHS.directory}/body/${id}`, name],
    ],
    refusal,
    children: (
      <>
        <p class="muted">{words.what}</p>
        <RefusalNotice refusal={refusal?.at == null ? refusal : null} />
        {items === undefined ? null : (
          <Notice tone={unable > 0 ? 'warn' : 'good'}>
            {(done ? words.done : words.found)(able, unable)}
          </Notice>
        )}
        {done ? null : (
          <form class="panel" method="post" action={visit.url(`${PATHS.directory}/body/${id}/ke-thua`)}>
            <Seal visit={visit} />
            <RequestId visit={visit} />
            <div class="grid">
              <Select
                {...field('successor')}
                label={words.heir}
                required
                options={[
                  ['', words.choose] as const,
                  ...[...names]
                    .filter(([other]) => other !== id)
                    .map(([key, label]) => [key, label] as const),
                ]}
              />
              <DayField {...field('firstDay')} label={words.from} required />
              <TextField {...field('paperNumber')} label={words.paper} required />
              <DayField {...field('paperDate')} label={words.paperDate} required />
              <TextField {...field('reason')} label={words.reason} required />
            </div>
            <p class="actions">
              <button name="act" value="preview" class={items === undefined ? 'main' : undefined}>
                {words.preview}
              </button>
              {items === undefined ? null : (
                <button name="act" value="do" class="main">
                  {words.doIt(able)}
                </button>
              )}
            </p>
          </form>
        )}
        {items === undefined ? null : <Items visit={visit} items={items} />}
      </>
    ),
  });
}

const MOST_SHOWN = 200;

function Items({ visit, items }: { visit: Visit; items: readonly BulkItem[] }) {
  const words = say(visit, WORDS);
  return (
    <Table<BulkItem>
      caption={words.items}
      rows={items.slice(0, MOST_SHOWN)}
      rowKey={({ row }) => `${row.cycle} ${row.assignment.id}`}
      empty={words.none}
      columns={[
        {
          title: words.code,
          cell: ({ row }) => (
            <a href={visit.url(PATHS.assignment(row.cycle, row.assignment.id))}>{row.assignment.id}</a>
          ),
        },
        { title: words.work, cell: ({ row }) => shownSummary(row.assignment) },
        { title: words.due, cell: ({ row }) => day(row.effectiveDue) },
        {
          title: words.result,
          cell: ({ outcome }) => (outcome.ok ? words.ok : saidIn(visit.lang, outcome.refusal.message)),
        },
      ]}
    />
  );
}

export async function succeed(visit: Visit): Promise<Answer> {
  try {
    const wish = wishIn(visit);
    const { store } = visit.office;
    const names = await namesOfBodies(store, visit.scope);
    const bodyOf = (id: string) => ({ id, name: names.get(id) ?? id });
    const { succession } = await judgeSuccession(store, wish);
    const rows = await openRows(visit, wish.body);
    const pair = { from: bodyOf(wish.body), to: bodyOf(wish.successor) };
    const form = (row: AssignmentRecord) =>
      transferToSuccessor(succession, pair, row, actorOf(visit), visit.today);
    if (text(visit.form, 'act') !== 'do')
      return successionPage(visit, { items: await previewBulk(visit.stage.acting, rows, form) });
    const asked = await confirmed(visit);
    if (asked !== null) return asked;
    await enterSuccession(store, wish, 'login');
    const ids = rows.map(({ cycle, assignment }) => assignmentWorkflowId(visit.scope, cycle, assignment.id));
    const items = await visit.stage.perform(ids, () =>
      carryOutBulk(visit.stage.acting, rows, form, text(visit.form, 'request')),
    );
    return successionPage(visit, { items, done: true });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.code === 'not-found') throw error;
    return successionPage(visit, { refusal });
  }
}

/** What the body still has a part in; one that goes over already on a day to come is left alone. */
async function openRows({ office, scope }: Visit, body: string): Promise<AssignmentRecord[]> {
  const { rows } = await office.store.queries.listAssignments({ scope, charged: body, open: true });
  return rows.filter(
    ({ detail }) => !(detail?.planned.some(({ replaced }) => replaced.id === body) ?? false),
  );
}

function wishIn(visit: Visit): Succession {
  const { form, scope, now } = visit;
  const dayIn = (name: string): LocalDate => {
    const given = dayText(form, name);
    if (isLocalDate(given)) return given;
    throw refusing('wrong-date', 'Cần một ngày có thật, ví dụ 01/07/2026.', name);
  };
  const wordsIn = (name: string, what: string): string => {
    const given = text(form, name);
    if (given !== '') return given;
    throw refusing('missing', `Chưa ghi ${what}.`, name);
  };
  return {
    scope,
    body: idOf(visit.params['id']),
    successor: wordsIn('successor', 'cơ quan kế thừa'),
    firstDay: dayIn('firstDay'),
    paper: { number: wordsIn('paperNumber', 'số, ký hiệu văn bản'), date: dayIn('paperDate') },
    reason: wordsIn('reason', 'lý do'),
    setBy: actorOf(visit).by,
    setAt: now,
  };
}

function refusing(code: string, message: string, at: string): RefusedError {
  return new RefusedError({ code, message, at });
}
