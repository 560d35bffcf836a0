import { calendarData } from '../../config/calendars/load';
import { RefusedError } from '../../client/refusals';
import { dossierOf } from '../../domain/dossier/dossier-of';
import { localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { at, decided, MONDAY, reported, rowOf, said, submitted, workingDays } from '../dossier/rows';
import { auditLine, CYCLE, SOURCE } from '../store/samples';
import { linkOf, openTestWeb, userOf, type TestWeb } from '../support/test-web';
import { SHORT_LADDER } from '../support/small-plan';
import { openTestStore } from '../support/test-store';

const ID = 'KH142-III.4-01/2021-Q3';
const TOLD = 'KH142-II.2-01/2021';
const SECRET = 'KH142-V.2-01/2021';
const FORM = `/to-trinh/${MONDAY}/quyet-dinh/KH142~1/${TOLD.replaceAll('/', '~')}`;
let store: Store;
let web: TestWeb;

beforeAll(async () => {
  store = await openTestStore();
  const source = { ...SOURCE, ladders: [SHORT_LADDER], calendar: calendarData({ from: 2020, to: 2026 }) };
  await store.records.openCycle({ ...CYCLE, status: 'running' }, source, [], auditLine('open'));
  const told = rowOf({
    id: TOLD,
    due: '2021-07-15',
    summary: 'Khảo sát <b>dư luận</b>',
    acts: [reported('2021-09-01', 40, 'Ba huyện chưa gửi số liệu')],
  });
  const secret = rowOf({
    id: SECRET,
    due: '2021-08-16',
    secrecy: 'mat',
    summary: 'Nội dung kín',
    acts: [reported('2021-09-02', 10, 'Điều không ai được biết')],
  });
  const rows = [rowOf(), told, secret];
  const made = { scope: 'real', at: at(MONDAY, 8), said: [said(rows[0]!)], rows, named: [], workingDays };
  await store.dossiers.keep(dossierOf({ ...made, day: MONDAY }));
  const later = { on: '2021-10-22' };
  await store.records.saveAssignments(
    [
      rowOf({ ...later, acts: [decided('2021-10-20', MONDAY)] }),
      told,
      secret,
      rowOf({ ...later, id: 'KH142-V.1-01/2021', acts: [submitted('2021-10-20')] }),
    ],
    [],
  );
  web = await openTestWeb({ store, now: () => at('2021-10-22', 9) });
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => web.as(userOf('secretariat')));

test('the list tells what the next meeting would be given, and what earlier ones were', async () => {
  const { body } = await web.get('/to-trinh');
  // Mondays by the ladder; 22/10/2021 is a Friday.
  expect(body).toContain('Phiên tới: 25/10/2021');
  expect(body).toMatch(/phiên tới được trình \d+ nhiệm vụ/);
  expect(body).toContain(`href="/to-trinh/${MONDAY}"`);
  const row = body.split(`/to-trinh/${MONDAY}"`)[1]!.split('</tr>')[0]!;
  expect([...row.matchAll(/class="number">(\d+)</g)].map(([, n]) => n)).toEqual(['3', '3', '0']);
});

test('a dossier stands as it was: cause, what was done, proposal and ground, and what was decided since', async () => {
  const { body } = await web.get(`/to-trinh/${MONDAY}`);
  expect(body).toContain('Khảo sát &lt;b>dư luận&lt;/b>');
  expect(body).toContain('Vướng mắc (báo cáo ngày 01/09/2021, đạt 40%): Ba huyện chưa gửi số liệu');
  expect(body).toContain('quá hạn trên 90 ngày');
  expect(body).toContain('Kiểm tra');
  expect(body).toContain('1/3');
  const own = body.split(ID)[1]!.split('</tr>')[0]!;
  expect(own).toContain('Nay: ');
  expect(own).toMatch(/\d+-TB\/TU/);
});

test('of a secret duty neither its title nor its reasons are shown', async () => {
  for (const address of [`/to-trinh/${MONDAY}`, '/to-trinh/sap-toi']) {
    const { body } = await web.get(address);
    expect(body).toContain('Nhiệm vụ mật');
    expect(body).not.toContain('Nội dung kín');
    expect(body).not.toContain('không ai được biết');
  }
});

test('the paper is downloaded as a .docx, saved and never shown in place', async () => {
  for (const address of [`/to-trinh/${MONDAY}/du-thao`, '/to-trinh/sap-toi/du-thao']) {
    const answer = await web.get(address);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="to-trinh-\d\d-10-2021\.docx"/,
    );
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  }
});

test.each(['committee', 'inspector', 'admin'] as const)('%s reads it and decides nothing', async (role) => {
  web.as(userOf(role));
  const { body, statusCode } = await web.get(`/to-trinh/${MONDAY}`);
  expect(statusCode).toBe(200);
  expect(body).not.toContain('Ghi quyết định');
  expect((await web.get(FORM)).statusCode).toBe(403);
  expect((await web.post(FORM, { measure: 'remind' })).statusCode).toBe(403);
});

test('a body sees no dossier', async () => {
  web.as(linkOf('ban-dan-van'));
  expect((await web.get('/to-trinh')).statusCode).toBe(403);
});

test('on what is only expected nothing is decided: neither a link nor a form', async () => {
  expect((await web.get('/to-trinh/sap-toi')).body).not.toContain('quyet-dinh/');
  expect((await web.get(FORM.replace(MONDAY, 'sap-toi'))).statusCode).toBe(404);
  expect((await web.get(FORM.replace('V', 'X').replace('II.2', 'II.9'))).statusCode).toBe(404);
  expect((await web.get('/to-trinh/2021-99-99')).statusCode).toBe(404);
});

test('a decision without its paper is refused by the field, with what was typed still there', async () => {
  const refused = await web.post(FORM, {
    measure: 'remind',
    paperDate: '2021-10-20',
    note: 'Làm <i>ngay</i>',
  });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Cần số, ký hiệu văn bản');
  expect(refused.body).toContain('aria-invalid="true"');
  expect(refused.body).toContain('Làm &lt;i>ngay&lt;/i>');
  expect(refused.body).toContain('value="20/10/2021"');
});

test('what is sent is the act of the command line; a refusal is said on the form, a success on the dossier', async () => {
  const stage = web.office.stageOf('real')!;
  const before = { ...stage };
  const asked: string[][] = [];
  // The act itself is carried out in test/engine: here only which workflow is asked, and how its answer is shown.
  stage.perform = (ids) => {
    asked.push(ids);
    throw new RefusedError({ code: 'ended', message: 'Nhiệm vụ đã kết thúc.', at: null });
  };
  const fields = { measure: 'remind', paperNumber: '15-TB/TU', paperDate: '2021-10-20' };
  const refused = await web.post(FORM, fields);
  expect(asked).toEqual([[`asg/KH142/1/${TOLD}`]]);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Nhiệm vụ đã kết thúc.');
  stage.perform = () => Promise.resolve(undefined as never);
  const done = await web.post(FORM, fields);
  expect([done.statusCode, done.headers.location]).toEqual([303, `/to-trinh/${MONDAY}?xong=1`]);
  expect((await web.get(`/to-trinh/${MONDAY}?xong=1`)).body).toContain(
    'Đã ghi quyết định của Ban Thường vụ.',
  );
  Object.assign(stage, before);
});

test('forty dossiers of two hundred items each are listed by their counts, two dozen a page', async () => {
  await store.owned!.pglite.exec(`
    insert into dossiers (scope, id, day, at, items, settled)
    select 'dien-tap-1', to_char(date '2022-01-03' + g * 7, 'YYYY-MM-DD'), date '2022-01-03' + g * 7, 0,
      (select json_agg(items -> 0) from dossiers, generate_series(1, 200) where id = '${MONDAY}'), '[]'
    from generate_series(0, 39) g`);
  const page = await store.dossierGlances.page('dien-tap-1', { limit: 25, offset: 24 });
  expect(page).toHaveLength(16);
  expect(page[0]).toMatchObject({ items: 200, overdue: 200, settled: 0 });
  expect(Object.values(page[0]!.proposed).reduce((a, b) => a + b, 0)).toBe(200);
  expect(page[0]!.day > localDate('2022-01-03')).toBe(true);
});
