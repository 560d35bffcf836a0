import type { Client } from '@temporalio/client';
import { cycleSourceOf } from '../../client/cycle-source';
import { officeRules } from '../../client/office-rules';
import { REAL_SCOPE } from '../../domain/ids';
import { auditOfRecipient } from '../../domain/directory';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { openTestWeb, userOf, type TestWeb } from '../support/test-web';
import { smallPlan } from '../support/small-plan';
import { openTestStore } from '../support/test-store';
import { hidden } from './plan-papers';

const NOW = atHour(localDate('2026-03-16'), 9);
const ADMIN = userOf('admin', 'Nguyễn Văn An');

let clock = NOW;
let store: Store;
let web: TestWeb;

beforeAll(async () => {
  store = await openTestStore();
  web = await openTestWeb({ store, client: null as unknown as Client, now: () => (clock += 1000) });
  await body('ban-dan-van', 'Ban Dân vận Tỉnh uỷ', ['vanthu@bdv.example']);
  await body('ban-tuyen-giao', 'Ban Tuyên giáo Tỉnh uỷ', ['vanthu@btg.example']);
});
afterAll(async () => {
  await web.close();
  await store.close();
});
beforeEach(() => web.as(ADMIN));

async function body(id: string, name: string, emails: string[]): Promise<void> {
  const audience = { kind: 'body', id } as const;
  const recipient = { audience, name, emails };
  const hand = { by: 'thử', at: NOW, reason: null, key: id };
  await store.directoryEdit.change(REAL_SCOPE, audience, () => ({
    ok: true,
    value: { recipient, audit: auditOfRecipient(REAL_SCOPE, null, recipient, hand) },
  }));
}

async function lastAudit(action: string) {
  const [line] = await store.queries.auditLines({ scope: REAL_SCOPE, action, newestFirst: true, limit: 1 });
  return line;
}

describe('the administration', () => {
  test('shows the secretariat its own parts and not those of an admin', async () => {
    web.as(userOf('secretariat'));
    const { body: html } = await web.get('/quan-tri');
    expect(html).toContain('/quan-tri/danh-ba');
    expect(html).not.toContain('/quan-tri/ngay-nghi');
    expect((await web.get('/quan-tri/ngay-nghi')).statusCode).toBe(403);
  });
});

describe('an address in the directory', () => {
  const PATH = '/quan-tri/danh-ba/body/ban-dan-van';

  test('is changed with who, when and why on the audit trail', async () => {
    const sent = await web.post(PATH, {
      emailsWere: 'vanthu@bdv.example',
      name: 'Ban Dân vận Tỉnh uỷ',
      emails: 'vanthu@bdv.example\nphong@bdv.example',
      reason: 'Thêm phòng nghiệp vụ',
    });
    expect(sent.statusCode).toBe(303);
    expect(await store.directory.recipient(REAL_SCOPE, { kind: 'body', id: 'ban-dan-van' })).toMatchObject({
      emails: ['vanthu@bdv.example', 'phong@bdv.example'],
    });
    expect(await lastAudit('RecipientChanged')).toMatchObject({
      actor: 'Nguyễn Văn An',
      through: 'login',
      reason: 'Thêm phòng nghiệp vụ',
      before: { emails: ['vanthu@bdv.example'] },
    });
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const late = await web.post(PATH, {
      emailsWere: 'vanthu@bdv.example',
      name: 'Ban Dân vận Tỉnh uỷ',
      emails: 'cu@bdv.example',
    });
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('Người khác vừa sửa');
  });

  test.each([
    ['no address', 'khong-phai'],
    ['another header', 'a@b.example%0abcc:c@d.example'],
    ['two at signs', 'a@@b.example'],
    ['HTML', '<b>@b.example'],
    ['a double dot', 'a..b@c.example'],
  ])('with %s is refused at its field, and nothing is sent there', async (_what, emails) => {
    const refused = await web.post(PATH, {
      emailsWere: 'vanthu@bdv.example phong@bdv.example',
      name: 'Ban Dân vận Tỉnh uỷ',
      emails: decodeURIComponent(emails),
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('không phải địa chỉ thư');
    expect(refused.body).not.toContain('<b>@b');
  });

  test('of a body that there is not is a page that is not there', async () => {
    expect((await web.get('/quan-tri/danh-ba/body/khong-co')).statusCode).toBe(404);
    expect((await web.get('/quan-tri/danh-ba/gi-do/ban-dan-van')).statusCode).toBe(404);
  });
});

describe('a successor', () => {
  test('is previewed, then entered once, with its paper', async () => {
    const path = '/quan-tri/danh-ba/body/ban-tuyen-giao/ke-thua';
    const fields = {
      successor: 'ban-dan-van',
      firstDay: '01/4/2026',
      paperNumber: '12-QĐ/TU',
      paperDate: '2026-03-10',
      reason: 'Hợp nhất hai ban',
      request: 'kt-1',
    };
    const preview = await web.post(path, { ...fields, act: 'preview' });
    expect(preview.statusCode).toBe(200);
    expect(await store.bodies.successions(REAL_SCOPE)).toEqual([]);
    expect((await web.post(path, { ...fields, act: 'do' })).body).toContain('Đã ghi kế thừa');
    expect(await store.bodies.successions(REAL_SCOPE)).toMatchObject([
      { body: 'ban-tuyen-giao', successor: 'ban-dan-van', paper: { number: '12-QĐ/TU' } },
    ]);
    const back = await web.post('/quan-tri/danh-ba/body/ban-dan-van/ke-thua', {
      ...fields,
      successor: 'ban-tuyen-giao',
      act: 'do',
    });
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain('không thể kế thừa lẫn nhau');
  });
});

describe('a substitute', () => {
  const FIELDS = {
    person: 'Võ Minh Tâm',
    substitute: 'Lê Thu Hà',
    firstDay: '2026-03-20',
    lastDay: '2026-03-31',
    reason: 'Đi học',
    request: 'uq-1',
  };

  test('is set once for one form, and ended', async () => {
    expect((await web.post('/quan-tri/uy-quyen', FIELDS)).statusCode).toBe(303);
    await web.post('/quan-tri/uy-quyen', FIELDS);
    const [one, ...more] = await store.substitutes.list(REAL_SCOPE);
    expect(more).toEqual([]);
    expect(await lastAudit('SubstituteSet')).toMatchObject({ through: 'login' });
    await web.post('/quan-tri/uy-quyen/ket-thuc', { id: one!.id });
    expect((await store.substitutes.list(REAL_SCOPE))[0]!.endedBy).toBe('Nguyễn Văn An');
  });

  test('for oneself, or over before it begins, is refused at the field', async () => {
    const self = await web.post('/quan-tri/uy-quyen', { ...FIELDS, request: 'a', substitute: 'võ minh tâm' });
    expect(self.body).toMatch(/id="loi-substitute"/);
    const back = await web.post('/quan-tri/uy-quyen', { ...FIELDS, request: 'b', lastDay: '2026-03-01' });
    expect(back.body).toMatch(/id="loi-lastDay"/);
  });
});

describe('a year of the calendar', () => {
  const FORM = async (year: string) => {
    const { body: html } = await web.get(`/quan-tri/ngay-nghi?nam=${year}`);
    const off = [...html.matchAll(/name="off" value="([^"]+)"/g)].map(([, on]) => on!);
    const content = hidden(html, 'content').replaceAll('&quot;', '"');
    return { nam: year, was: hidden(html, 'was'), content, off, status: 'official' };
  };

  test('with a swapped pair is shown before it is applied, then goes into cycles that start', async () => {
    const form = await FORM('2027');
    const swap = { swapOff: '2027-04-29', swapWork: '2027-05-08', swapSource: 'Thông báo 10/TB-VP' };
    const preview = await web.post('/quan-tri/ngay-nghi/xem', { ...form, ...swap });
    expect(preview.statusCode).toBe(200);
    expect(preview.body).toContain('Nếu áp dụng');
    expect(await store.officeRules.calendars()).toEqual([]);
    const pending = hidden(preview.body, 'content').replaceAll('&quot;', '"');
    const applied = await web.post('/quan-tri/ngay-nghi', {
      nam: '2027',
      was: '',
      content: pending,
      reason: 'Thông báo 10/TB-VP',
    });
    expect(applied.statusCode).toBe(303);
    const plan = smallPlan({ startsOn: '2026-03-16', termEnd: '2027-12-31', deadlines: ['ngày 29/4/2027'] });
    const office = await officeRules(store);
    const year = cycleSourceOf(plan, { office }).calendar.years.find((one) => one.year === 2027);
    expect(year!.off).toContain('2027-04-29');
    expect(year!.work).toContain('2027-05-08');
    expect(await lastAudit('CalendarSet')).toMatchObject({
      actor: 'Nguyễn Văn An',
      reason: 'Thông báo 10/TB-VP',
    });
    const late = await web.post('/quan-tri/ngay-nghi', {
      nam: '2027',
      was: '',
      content: pending,
      reason: 'x',
    });
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('vừa sửa lịch năm 2027');
  });

  test.each([
    ['a day off on a Sunday', { newOff: '2028-03-05', newName: 'x', newSource: 'y' }, 'thứ Hai đến thứ Sáu'],
    ['a day of another year', { newOff: '2027-03-05', newName: 'x', newSource: 'y' }, 'phải thuộc năm 2028'],
    ['no paper behind it', { newOff: '2028-03-06', newName: 'x', newSource: '' }, 'không được để trống'],
    ['no such day', { newOff: '2028-02-30', newName: 'x', newSource: 'y' }, 'ngày có thật'],
    [
      'a worked Tuesday',
      { swapOff: '2028-03-06', swapWork: '2028-03-07', swapSource: 'y' },
      'thứ Bảy hoặc Chủ nhật',
    ],
    ['something else than a year', { content: '{"year":1}' }, 'Lịch năm 2028'],
    ['no JSON', { content: '<script>' }, 'Biểu mẫu không đọc được'],
  ])('with %s is refused', async (_what, more, words) => {
    const refused = await web.post('/quan-tri/ngay-nghi/xem', { ...(await FORM('2028')), ...more });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(words);
  });

  test('of 1899 is a page that is not there', async () => {
    expect((await web.get('/quan-tri/ngay-nghi?nam=1899')).statusCode).toBe(404);
  });
});

describe('a ladder', () => {
  const FIELDS = {
    name: 'default',
    was: '',
    source: 'Quy chế làm việc 05-QC/TU',
    beforeDue: '10, 5, 1',
    coordinatingBeforeDue: '5',
    overdue: '1, 3',
    standing: '15',
    onDue: '1',
    weeklyEvery: '5',
    weeklyTimes: '2',
    head: '2',
    secretariat: '4',
    committeeWeekday: '1',
  };

  test('is shown before it is applied, then goes into cycles that start', async () => {
    const preview = await web.post('/quan-tri/lich-nhac/xem', FIELDS);
    expect(preview.statusCode).toBe(200);
    expect(await store.officeRules.ladders()).toEqual([]);
    expect((await web.post('/quan-tri/lich-nhac', FIELDS)).statusCode).toBe(303);
    const plan = smallPlan({
      startsOn: '2026-03-16',
      termEnd: '2027-12-31',
      deadlines: ['ngày 29/4/2027'],
      ladder: 'default',
    });
    const { ladders } = cycleSourceOf(plan, { office: await officeRules(store) });
    expect(ladders).toMatchObject([{ name: 'default', beforeDue: [10, 5, 1], overdueMonthly: false }]);
    expect(await lastAudit('LadderSet')).toMatchObject({ reason: 'Quy chế làm việc 05-QC/TU' });
  });

  test.each([
    ['days in the wrong order', { beforeDue: '1, 5' }, 'beforeDue'],
    ['words for days', { overdue: 'ba' }, 'overdue'],
    ['a level that comes before the one below it', { head: '4', secretariat: '2' }, 'escalation'],
    ['a Saturday for the Committee', { committeeWeekday: '6' }, 'committeeWeekday'],
    ['no reason', { source: '' }, 'source'],
  ])('with %s is refused', async (_what, more, at) => {
    const refused = await web.post('/quan-tri/lich-nhac/xem', { ...FIELDS, ...more });
    expect(refused.statusCode).toBe(422);
    if (at !== 'escalation') expect(refused.body).toContain(`id="loi-default-${at}"`);
  });

  test('that there is not is a page that is not there', async () => {
    expect((await web.post('/quan-tri/lich-nhac/xem', { ...FIELDS, name: 'la' })).statusCode).toBe(404);
  });
});

test('the health page says what does not answer, and stays a page', async () => {
  const { body: html, statusCode } = await web.get('/quan-tri/tinh-trang');
  expect(statusCode).toBe(200);
  expect(html).toContain('Máy chủ nhắc việc');
  expect(html).toContain('Có sự cố');
  expect(html).toContain('PGlite');
});

test('the end of a cycle without a reason, or of one that there is not, is refused', async () => {
  expect((await web.post('/quan-tri/chu-ky/KHM~9/ket-thuc', { reason: '' })).statusCode).toBe(404);
  expect((await web.get('/quan-tri/chu-ky/KHM~9')).statusCode).toBe(404);
});
