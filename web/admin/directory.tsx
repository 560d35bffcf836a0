import { randomUUID } from 'node:crypto';
import { changeRecipient } from '../../client/directory';
import { refusalOf, RefusedError } from '../../client/refusals';
import { addBody } from '../../client/successors';
import { addressesIn, judgeRecipient } from '../../domain/directory';
import type { Said } from '../../domain/lang';
import type { Audience } from '../../domain/ladder/types';
import { OFFICE_KINDS, type Recipient } from '../../domain/plan/recipients';
import type { Refusal } from '../../domain/refusal';
import type { Succession } from '../../domain/successors';
import { redirect, type Answer } from '../answer';
import { Seal, TextArea, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { idOf, PATHS } from '../paths';
import { actorOf, say, text, type Visit } from '../visit';
import { day } from '../words/dates';
import { adminPage } from './frame';
import { ADMIN_WORDS } from './words';

const WORDS: Said<{
  lead: string;
  body: string;
  head: string;
  office: string;
  emails: string;
  emailsHint: string;
  none: string;
  succeededBy: (heir: string, from: string) => string;
  empty: string;
  search: string;
  find: string;
  newBody: string;
  id: string;
  idHint: string;
  name: string;
  headName: string;
  headEmail: string;
  add: string;
  save: string;
  reason: string;
  reasonHint: string;
  saved: string;
  succession: string;
  successionWhat: string;
  successionDo: string;
  record: string;
}> = {
  vi: {
    lead: 'Nơi nhận thư của từng cơ quan. Mỗi thay đổi được ghi vào nhật ký và có hiệu lực từ thư gửi sau đó.',
    body: 'Cơ quan',
    head: 'Người đứng đầu',
    office: 'Cơ quan theo dõi, Văn phòng, Ban Thường vụ',
    emails: 'Địa chỉ thư',
    emailsHint: 'Mỗi dòng một địa chỉ, ví dụ vanthu@tinh.example.',
    none: 'chưa có địa chỉ',
    succeededBy: (heir, from) => `đã được ${heir} kế thừa từ ${from}`,
    empty: 'Không có cơ quan nào như vậy.',
    search: 'Tìm theo tên, mã hoặc địa chỉ',
    find: 'Tìm',
    newBody: 'Thêm cơ quan mà chưa kế hoạch nào nêu',
    id: 'Mã',
    idHint: 'Chữ thường không dấu, ví dụ ban-tuyen-giao-dan-van.',
    name: 'Tên đầy đủ',
    headName: 'Người đứng đầu',
    headEmail: 'Địa chỉ thư của người đứng đầu',
    add: 'Thêm',
    save: 'Lưu',
    reason: 'Lý do',
    reasonHint: 'Ghi vào nhật ký; có thể để trống.',
    saved: 'Đã lưu.',
    succession: 'Cơ quan kế thừa',
    successionWhat:
      'Khi sắp xếp tổ chức: mọi nhiệm vụ còn mở chuyển sang cơ quan kế thừa, xem trước rồi mới thực hiện.',
    successionDo: 'Chọn cơ quan kế thừa',
    record: 'Xem nhiệm vụ và kết quả của cơ quan',
  },
  en: {
    lead: 'Where letters to each body go. Every change is put on the audit trail and holds for letters sent after it.',
    body: 'Body',
    head: 'Head',
    office: 'Secretariat, Office, Standing Committee',
    emails: 'Addresses',
    emailsHint: 'One on each line, e.g. vanthu@tinh.example.',
    none: 'no address yet',
    succeededBy: (heir, from) => `succeeded by ${heir} from ${from}`,
    empty: 'No such body.',
    search: 'Search by name, id or address',
    find: 'Search',
    newBody: 'Add a body that no plan names yet',
    id: 'Id',
    idHint: 'Lower case letters without marks, e.g. ban-tuyen-giao-dan-van.',
    name: 'Full name',
    headName: 'Head',
    headEmail: 'Address of the head',
    add: 'Add',
    save: 'Save',
    reason: 'Reason',
    reasonHint: 'For the audit trail; may be left empty.',
    saved: 'Saved.',
    succession: 'Successor',
    successionWhat:
      'After a reorganisation: all open assignments go to the successor; previewed first, then carried out.',
    successionDo: 'Choose the successor',
    record: 'Assignments and record of this body',
  },
};

export async function directoryPage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const words = say(visit, WORDS);
  const { store } = visit.office;
  const [all, successions] = await Promise.all([
    store.directoryEdit.all(visit.scope),
    store.bodies.successions(visit.scope),
  ]);
  const heads = new Map(all.filter(isOf('head')).map((one) => [one.audience.id, one]));
  const names = new Map(all.filter(isOf('body')).map(({ audience, name }) => [audience.id, name]));
  const sought = text(visit.query, 'q').toLowerCase();
  const fits = ({ audience: { id }, name, emails }: Recipient) =>
    sought === '' || [id, name, ...emails].some((one) => one.toLowerCase().includes(sought));
  const offices = all.filter(({ audience: { kind } }) => (OFFICE_KINDS as string[]).includes(kind));
  return adminPage(visit, {
    title: say(visit, ADMIN_WORDS).directory,
    refusal,
    children: (
      <>
        <p class="muted">{words.lead}</p>
        {text(visit.query, 'xong') === '' ? null : <Notice tone="good">{words.saved}</Notice>}
        <form class="filters" method="get" action={visit.url(PATHS.directory)}>
          <TextField name="q" label={words.search} type="search" value={text(visit.query, 'q')} />
          <p class="actions">
            <button>{words.find}</button>
          </p>
        </form>
        <Table<Recipient>
          caption={words.body}
          rows={all.filter(isOf('body')).filter(fits)}
          rowKey={({ audience }) => audience.id}
          empty={words.empty}
          columns={[
            {
              title: words.body,
              cell: ({ audience: { id }, name }) => (
                <>
                  <a href={visit.url(entryPath('body', id))}>{name}</a>
                  <span class="sub">{id}</span>
                  <Succeeded visit={visit} id={id} names={names} successions={successions} />
                </>
              ),
            },
            { title: words.emails, cell: ({ emails }) => emails.join(', ') || words.none },
            {
              title: words.head,
              cell: ({ audience: { id } }) => {
                const head = heads.get(id);
                return (
                  <>
                    <a href={visit.url(entryPath('head', id))}>{head?.name ?? words.none}</a>
                    <span class="sub">{head?.emails.join(', ') ?? ''}</span>
                  </>
                );
              },
            },
          ]}
        />
        <Table<Recipient>
          caption={words.office}
          rows={offices}
          rowKey={({ audience }) => audience.kind}
          empty={words.none}
          columns={[
            {
              title: words.office,
              cell: ({ audience: { kind, id }, name }) => <a href={visit.url(entryPath(kind, id))}>{name}</a>,
            },
            { title: words.emails, cell: ({ emails }) => emails.join(', ') || words.none },
          ]}
        />
        <details class="panel" open={refusal !== null}>
          <summary>{words.newBody}</summary>
          <form method="post" action={visit.url(PATHS.directory)}>
            <Seal visit={visit} />
            <RefusalNotice refusal={refusal} />
            <div class="grid">
              <TextField {...typed(visit, 'id')} label={words.id} hint={words.idHint} required />
              <TextField {...typed(visit, 'name')} label={words.name} required />
              <TextArea
                {...typed(visit, 'emails')}
                label={words.emails}
                hint={words.emailsHint}
                rows={2}
                required
              />
              <TextField {...typed(visit, 'headName')} label={words.headName} />
              <TextField {...typed(visit, 'headEmail')} label={words.headEmail} />
              <TextField {...typed(visit, 'reason')} label={words.reason} hint={words.reasonHint} />
            </div>
            <p class="actions">
              <button class="main">{words.add}</button>
            </p>
          </form>
        </details>
      </>
    ),
  });
}

function typed({ form }: Visit, name: string) {
  return { name, value: text(form, name) };
}

function isOf(kind: Audience['kind']) {
  return ({ audience }: Recipient) => audience.kind === kind;
}

function entryPath(kind: string, id: string): string {
  return `${PATHS.directory}/${kind}/${encodeURIComponent(id)}`;
}

function Succeeded({
  visit,
  id,
  names,
  successions,
}: {
  visit: Visit;
  id: string;
  names: ReadonlyMap<string, string>;
  successions: readonly Succession[];
}) {
  const found = successions.find(({ body }) => body === id);
  if (found === undefined) return null;
  const heir = names.get(found.successor) ?? found.successor;
  return <span class="mark amber">{say(visit, WORDS).succeededBy(heir, day(found.firstDay))}</span>;
}

const BODY_ID = /^[a-z0-9][a-z0-9-]{0,59}$/;

export async function addToDirectory(visit: Visit): Promise<Answer> {
  const { form, office, scope, now } = visit;
  try {
    const id = text(form, 'id');
    if (!BODY_ID.test(id))
      throw refusing(
        'wrong-id',
        'Mã cơ quan chỉ gồm chữ thường không dấu, số và dấu "-", ví dụ ban-dan-van.',
        'id',
      );
    const judged = taken(
      judgeRecipient({ name: text(form, 'name'), emails: addressesIn(text(form, 'emails')) }),
    );
    if (judged.emails.length === 0) throw refusing('no-address', 'Cần ít nhất một địa chỉ thư.', 'emails');
    const headEmail = text(form, 'headEmail');
    const headName = text(form, 'headName') || `Người đứng đầu ${judged.name}`;
    if (headEmail !== '') taken(judgeRecipient({ name: headName, emails: [headEmail] }));
    const body = {
      scope,
      body: { id, name: judged.name },
      emails: judged.emails,
      head: headEmail === '' ? null : { name: headName, email: headEmail },
    };
    const reason = text(form, 'reason') || null;
    await addBody(office.store, body, { by: actorOf(visit).by, at: now, reason, through: 'login' });
    return redirect(visit.url(PATHS.directory, { xong: '1', q: id }));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return directoryPage(visit, refusal);
  }
}

export async function entryPage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const words = say(visit, WORDS);
  const audience = askedAudience(visit);
  const all = await visit.office.store.directoryEdit.all(visit.scope);
  const standing = all.find((one) => one.audience.kind === audience.kind && one.audience.id === audience.id);
  const body = all.find((one) => one.audience.kind === 'body' && one.audience.id === audience.id);
  const isNewHead = audience.kind === 'head' && body !== undefined;
  if (standing === undefined && !isNewHead)
    throw refusing('not-found', `Không có "${audience.id}" trong danh bạ.`, null);
  const isStale = refusal?.code === 'recipient-changed';
  const emails = standing?.emails ?? [];
  const shown = (name: string, value: string) =>
    refusal === null || isStale ? value : text(visit.form, name);
  const isBody = audience.kind === 'body';
  return adminPage(visit, {
    title: isBody || body === undefined ? (standing?.name ?? '') : `${words.head}: ${body.name}`,
    above: [[PATHS.directory, say(visit, ADMIN_WORDS).directory]],
    refusal,
    children: (
      <div class="narrow">
        <form class="panel" method="post" action={visit.url(entryPath(audience.kind, audience.id))}>
          <Seal visit={visit} />
          <RefusalNotice refusal={refusal} />
          <input type="hidden" name="emailsWere" value={emails.join(' ')} />
          <TextField name="name" label={words.name} required value={shown('name', standing?.name ?? '')} />
          <TextArea
            name="emails"
            label={words.emails}
            hint={words.emailsHint}
            rows={3}
            value={shown('emails', emails.join('\n'))}
          />
          <TextField name="reason" label={words.reason} hint={words.reasonHint} value={shown('reason', '')} />
          <p class="actions">
            <button class="main">{words.save}</button>
          </p>
        </form>
        {isBody ? (
          <section class="panel">
            <h2>{words.succession}</h2>
            <p>{words.successionWhat}</p>
            <p class="actions">
              <a class="button" href={visit.url(`${entryPath('body', audience.id)}/ke-thua`)}>
                {words.successionDo}
              </a>
              <a href={visit.url(PATHS.body(audience.id))}>{words.record}</a>
            </p>
          </section>
        ) : null}
      </div>
    ),
  });
}

const KINDS: readonly Audience['kind'][] = ['body', 'head', 'secretariat', 'office', 'committee'];

function askedAudience({ params }: Visit): Audience {
  const kind = KINDS.find((one) => one === params['kind']);
  if (kind === undefined) throw refusing('not-found', 'Không có mục này trong danh bạ.', null);
  return { kind, id: idOf(params['id']) };
}

export async function changeEntry(visit: Visit): Promise<Answer> {
  const { form, office, scope, now } = visit;
  const audience = askedAudience(visit);
  try {
    await changeRecipient(
      office.store,
      {
        scope,
        audience,
        wish: { name: text(form, 'name'), emails: addressesIn(text(form, 'emails')) },
        emailsWere: addressesIn(text(form, 'emailsWere')),
      },
      { by: actorOf(visit).by, at: now, reason: text(form, 'reason') || null, key: randomUUID() },
    );
    return redirect(visit.url(PATHS.directory, { xong: '1', q: audience.id }));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.code === 'not-found') throw error;
    return entryPage(visit, refusal);
  }
}

function taken<T>(outcome: { ok: true; value: T } | { ok: false; refusal: Refusal }): T {
  if (!outcome.ok) throw new RefusedError(outcome.refusal);
  return outcome.value;
}

function refusing(code: string, message: string, at: string | null): RefusedError {
  return new RefusedError({ code, message, at });
}
