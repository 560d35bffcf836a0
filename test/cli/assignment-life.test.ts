import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf, plusDays, yearOf } from '../../domain/time/epoch';
import { dataFolderAt } from '../../config/data-folder';
import { layTestStore } from '../support/test-store';
import { startCommand, type ChildCommand } from './child-command';
import { dondoc, temporaryFolder } from './captured';

/*
 * What bodies and the secretariat do, as they type it, on one running office. Rules are held by the tests of `domain/`;
 * here stand the ways from the words typed to the row, the audit trail and the answer. The office is a process of its own;
 * the commands are carried out in this one (office.test.ts starts a process for each).
 */

jest.setTimeout(15 * 60_000);

const folder = temporaryFolder();
const env = { DONDOC_HOME: join(folder.path, 'data') };
const today = dateOf(Date.now());
const inDays = (days: number) => plusDays(today, days);
const year = yearOf(today) + 1;

const HA = ['--as', 'Lê Thu Hà'];
const LONG = ['--as', 'Phan Đức Long'];
const PROGRAMME = `THU-1/${year}-Q4`;
const REPORT = 'THU-2/once';
const SECRET = `THU-3/${year}-Q4`;

interface Answer {
  exit: number | null;
  stderr: string;
  document: Record<string, unknown> & { error?: { code: string; at: string | null } };
}
async function json(...argv: string[]): Promise<Answer> {
  const { exit, stderr, json: document } = await dondoc([...argv, '--json'], { env, cwd: folder.path });
  return { exit, stderr, document: document() as Answer['document'] };
}
const act = async (name: string, id: string, ...options: string[]) =>
  (await json('assignment', name, id, ...options)).document;
const refusal = (code: string, at: string | null = null) => ({ error: { code, at } });

let office: ChildCommand;
beforeAll(async () => {
  writeFileSync(join(folder.path, 'plan.yaml'), PLAN);
  writeFileSync(join(folder.path, 'so-lieu.txt'), 'Số liệu của 12 xã\n');
  await layTestStore(dataFolderAt(env.DONDOC_HOME).pglite);
  office = startCommand(['up'], env, folder.path);
  await office.until('Đôn Đốc đang chạy');
  expect((await json('cycle', 'start', 'plan.yaml', ...LONG)).exit).toBe(0);
});
afterAll(async () => {
  office.process.kill('SIGTERM');
  await office.ended();
  folder.remove();
});

it('a duty goes from a wrong addressee through coordination, files and an extension to its return', async () => {
  expect(await act('decline', PROGRAMME, ...HA, '--reason', 'Không đúng chức năng')).toMatchObject({
    status: 'declined',
    receipt: { declines: [{ reason: 'Không đúng chức năng', decided: null }] },
  });
  const list = await json('assignment', 'list', '--needs-decision');
  expect(list.document).toMatchObject({ assignments: [{ id: PROGRAMME }], total: 1 });
  await act('keep', PROGRAMME, ...LONG, '--reason', 'Đúng chức năng');
  await act('receive', PROGRAMME, ...HA);

  const ask = ['--what', 'Số liệu cấp xã', '--until'];
  expect(await act('ask-parts', PROGRAMME, ...HA, ...ask, inDays(-1))).toMatchObject(
    refusal('date-past', '--until'),
  );
  expect(await act('ask-parts', PROGRAMME, ...HA, ...ask, inDays(10))).toMatchObject({
    parts: [{ body: 'so-noi-vu', given: false, asked: { what: 'Số liệu cấp xã' } }],
  });
  const part = ['--text', 'Gửi số liệu', '--attach', 'so-lieu.txt'];
  expect(await act('contribute', PROGRAMME, '--as', 'Trần Văn Bình', ...part)).toMatchObject({
    parts: [{ given: true, contributions: [{ files: [{ name: 'so-lieu.txt', kind: 'txt' }] }] }],
  });
  expect(await act('contribute', PROGRAMME, ...HA, '--text', 'x', '--attach', 'khong-co.pdf')).toHaveProperty(
    'error',
  );
  const seen = await json('assignment', 'show', PROGRAMME, '--view', 'Sở Nội vụ');
  expect(seen.document).toMatchObject({ role: 'coordinating', part: { given: true } });
  expect(seen.document).not.toHaveProperty('progress');

  const percent = ['--text', 'Đã khảo sát', '--percent', '60', '--difficulties', 'Thiếu người'];
  expect(await act('progress', PROGRAMME, ...HA, ...percent)).toMatchObject({
    progress: [{ percent: 60, difficulties: 'Thiếu người', proposals: null }],
  });

  const later = `${year + 1}-01-15`;
  await act('extend', PROGRAMME, ...HA, '--reason', 'Chờ hướng dẫn', '--new-date', later);
  const grant = ['--extension', 'grant'];
  expect(await act('decide', PROGRAMME, ...LONG, ...grant)).toMatchObject(
    refusal('missing-paper', '--paper-number'),
  );
  const paper = ['--paper-number', '45-CV', '--paper-date', today];
  expect(await act('decide', PROGRAMME, ...LONG, ...grant, ...paper)).toMatchObject({
    extensions: [{ n: 1, decision: { granted: true, paper: { number: '45-CV', date: today } } }],
  });

  const yesterday = inDays(-1);
  const result = ['--text', 'Đã ban hành', '--attach', 'so-lieu.txt', '--handed-in'];
  // The cycle began today: nothing was asked for yesterday.
  expect(await act('submit', PROGRAMME, ...HA, ...result, `${yesterday} 16:00`)).toMatchObject(
    refusal('handed-in-too-early', '--handed-in'),
  );
  expect(await act('submit', PROGRAMME, ...HA, ...result, `${today} 00:00`)).toMatchObject({
    status: 'submitted',
    submissions: [{ submittedAt: `${today}T00:00+07:00`, files: [{ name: 'so-lieu.txt' }] }],
  });
  const back = ['--reason', 'Thiếu số liệu', '--new-date'];
  expect(await act('return', PROGRAMME, ...LONG, ...back, today)).toMatchObject({
    error: { at: '--new-date' },
  });
  expect(await act('return', PROGRAMME, ...LONG, ...back, `${year + 1}-02-15`)).toMatchObject({
    status: 'returned',
    returns: 1,
  });
});

it('a substitute acts on the days on which it stands, and both names are kept', async () => {
  const urge = ['--as', 'Ngô Thị Mai', '--for', 'Phan Đức Long', '--note', 'Đề nghị sớm nộp lại'];
  expect(await act('urge', PROGRAMME, ...urge)).toMatchObject(refusal('not-substitute', '--for'));
  const period = ['--from', today, '--to', inDays(5)];
  const set = ['--person', 'Phan Đức Long', '--substitute', 'Ngô Thị Mai', ...LONG, '--reason', 'Đi học'];
  const { document } = await json('substitute', 'set', ...set, ...period);
  expect(document).toMatchObject({ standing: 'standing' });
  expect(await act('urge', PROGRAMME, ...urge)).toMatchObject({ urges: [{ n: 1, by: 'Ngô Thị Mai' }] });
  const shown = await json('assignment', 'show', PROGRAMME);
  const history = shown.document['history'] as object[];
  expect(history.at(-1)).toMatchObject({
    action: 'Urged',
    actor: 'Ngô Thị Mai',
    onBehalfOf: 'Phan Đức Long',
    through: 'cli',
  });
  expect((await json('substitute', 'end', String(document['id']), ...LONG)).exit).toBe(0);
  expect(await act('urge', PROGRAMME, ...urge)).toMatchObject(refusal('not-substitute', '--for'));
});

it('a head approves, and what was accepted is taken up again; each repeat finds what it did', async () => {
  expect(await act('submit', REPORT, '--as', 'Bùi Lan', '--text', 'Báo cáo')).toMatchObject({
    status: 'awaitingHead',
  });
  await act('reject', REPORT, '--as', 'Đỗ Giám', '--reason', 'Thiếu số liệu');
  await act('submit', REPORT, '--as', 'Bùi Lan', '--text', 'Báo cáo đã sửa');
  expect(await act('approve', REPORT, '--as', 'Đỗ Giám')).toMatchObject({
    submissions: [{ by: 'Bùi Lan', approvedBy: 'Đỗ Giám', text: 'Báo cáo đã sửa' }],
  });
  const accept = [...LONG, '--request', 'chap-nhan'];
  const accepted = await act('accept', REPORT, ...accept);
  expect(accepted).toMatchObject({ status: 'accepted' });
  expect(await act('accept', REPORT, ...accept)).toMatchObject({ status: 'accepted' });
  expect(await act('accept', REPORT, ...LONG)).toMatchObject(refusal('already-accepted'));
  const reopen = [...LONG, '--reason', 'Số liệu sai', '--new-date', `${year + 1}-01-15`, '--request', 'mo'];
  expect(await act('reopen', REPORT, ...reopen)).toMatchObject({ status: 'inProgress', acceptedAt: null });
  expect(await act('reopen', REPORT, ...reopen)).toMatchObject({ reopened: [{ reason: 'Số liệu sai' }] });
});

it('of a secret duty neither words nor files are taken, and its title is for named people only', async () => {
  const titleFor = async (...reader: string[]) =>
    (await json('assignment', 'show', SECRET, ...reader)).document['summary'];
  expect(await titleFor()).toContain('Nhiệm vụ mật');
  expect(await titleFor('--as', 'Võ Minh Tâm')).toBe('Đề án bộ máy');
  expect(await act('submit', SECRET, ...HA, '--text', 'Đề án nói rằng')).toMatchObject(
    refusal('secret-content', '--text'),
  );
  const paper = ['--paper-number', '03-ĐA', '--paper-date', today];
  expect(await act('submit', SECRET, ...HA, '--secret', ...paper)).toMatchObject({ status: 'submitted' });
  expect(await act('progress', REPORT, ...HA, '--secret')).toMatchObject(refusal('not-secret', '--secret'));
});

it('one act on many is shown first, then done item by item, and a repeat does nothing twice', async () => {
  const bulk = ['assignment', 'bulk', 'suspend', '--clause', 'II', ...LONG, '--reason', 'Chờ hướng dẫn'];
  const preview = await json(...bulk);
  expect(preview).toMatchObject({ exit: 0, document: { preview: true, done: 3, refused: 1 } });
  expect((await json('assignment', 'list', '--status', 'suspended')).document).toMatchObject({ total: 0 });

  const tooMany = await json(...bulk, '--yes', '--limit', '2', '--request', 'dung');
  expect(tooMany).toMatchObject({ exit: 1, document: refusal('too-many', '--limit') });
  const done = await json(...bulk, '--yes', '--request', 'dung');
  expect(done.document).toMatchObject({ preview: false, done: 3, matching: 4, request: 'dung' });
  const again = await json(...bulk, '--yes', '--request', 'dung');
  expect(again).toMatchObject({ exit: 1, document: { done: 3, refused: 1 } });
  const items = again.document['items'] as { id: string; changes: unknown; refusal: unknown }[];
  expect(items.filter(({ changes }) => Array.isArray(changes) && changes.length === 0)).toHaveLength(3);
  expect(items.find(({ id }) => id === SECRET)).toMatchObject({ refusal: { code: 'secret-content' } });
});

it('a body hands over all that is open to its successor; the old name stays on the record', async () => {
  const why = ['--paper-number', '12-QĐ', '--paper-date', today, ...LONG, '--reason', 'Hợp nhất'];
  const succeed = ['body', 'succeed', 'ban-dan-van', 'ban-tgdv', '--from', today, ...why];
  expect((await json(...succeed)).document).toMatchObject(refusal('no-such-body', '<kế-thừa>'));
  const add = ['--name', 'Ban Tuyên giáo và Dân vận', '--email', 'van-thu@tgdv.example'];
  expect((await json('body', 'add', 'ban-tgdv', ...add, ...LONG)).exit).toBe(0);

  expect((await json(...succeed)).document).toMatchObject({ preview: true });
  expect((await json('body', 'list')).document).toMatchObject({
    bodies: [{ id: 'ban-dan-van', succeeded: null }, { id: 'ban-tgdv' }, {}, {}],
  });
  // The secret duty waits for its answer: it goes over when that is given.
  const done = await json(...succeed, '--yes');
  expect(done).toMatchObject({ exit: 1, document: { refused: 1 } });
  expect((await json('body', 'list')).document).toMatchObject({
    bodies: [{ id: 'ban-dan-van', succeeded: { by: 'ban-tgdv', from: today } }, {}, {}, {}],
  });
  await act('return', SECRET, ...LONG, '--secret', '--new-date', `${year + 1}-02-15`);
  expect(await json(...succeed, '--yes')).toMatchObject({ exit: 0, document: { done: 1, refused: 0 } });
  const left = await json('assignment', 'list', '--body', 'ban-dan-van');
  expect(left.document).toMatchObject({ total: 0 });
  expect((await json('assignment', 'show', SECRET)).document).toMatchObject({
    lead: 'ban-tgdv',
    transfers: [{ replaced: { name: 'Ban Dân vận Tỉnh uỷ' }, paper: { number: '12-QĐ' } }],
  });
  expect((await json('assignment', 'show', PROGRAMME)).document).toMatchObject({
    builtOnBy: [{ id: REPORT }],
  });
});

const PLAN = `plan:
  code: THU
  type: Kế hoạch
  issuer: Tỉnh uỷ
  startsOn: ${today}
  term: {start: ${year - 1}-01-01, end: ${year}-12-31}
  title: Kế hoạch để thử
offices:
  secretariat: {name: Ban Dân vận Tỉnh uỷ, email: theo-doi@tinh.example}
  office: {name: Văn phòng Tỉnh uỷ, email: van-phong@tinh.example}
  committee: {name: Ban Thường vụ Tỉnh uỷ, email: thuong-vu@tinh.example}
bodies:
  - {id: ban-to-chuc, name: Ban Tổ chức Tỉnh uỷ, contacts: [{email: to-chuc@tinh.example}]}
  - {id: so-noi-vu, name: Sở Nội vụ, contacts: [{email: noi-vu@tinh.example}], approval: head}
  - {id: ban-dan-van, name: Ban Dân vận Tỉnh uỷ, contacts: [{email: dan-van@tinh.example}]}
obligations:
  - code: THU-1
    clause: I.1
    kind: assignment
    summary: Ban hành chương trình
    lead: [ban-to-chuc]
    coordinating: [so-noi-vu]
    deadline: {text: "trong quý IV/${year}"}
  - code: THU-2
    clause: I.2
    kind: report
    summary: Báo cáo
    lead: [so-noi-vu]
    dependsOn: [THU-1]
    deadline: {text: "đến hết ngày 31/12/${year}"}
  - code: THU-3
    clause: II.1
    kind: assignment
    summary: Đề án bộ máy
    lead: [ban-dan-van]
    secrecy: mat
    readers: [Võ Minh Tâm]
    deadline: {text: "trong quý IV/${year}"}
  - {code: THU-4, clause: II.2, kind: assignment, summary: Việc một, lead: [ban-dan-van], deadline: {text: "trong quý II/${year}"}}
  - {code: THU-5, clause: II.3, kind: assignment, summary: Việc hai, lead: [ban-dan-van], deadline: {text: "trong quý III/${year}"}}
  - {code: THU-6, clause: II.4, kind: monitoring, summary: Việc ba, lead: [ban-to-chuc], deadline: {text: "trong quý I/${year}"}}
`;
