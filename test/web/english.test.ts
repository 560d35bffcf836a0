import { saidIn } from '../../web/words/said';
import { auditLine } from '../store/samples';
import { userOf } from '../support/test-web';
import { sendFile } from './plan-papers';
import {
  OVERDUE,
  SUBMITTED,
  actPath,
  openWatchedOffice,
  storyPath,
  type WatchedOffice,
} from './watched-office';

let office: WatchedOffice;

beforeAll(async () => {
  office = await openWatchedOffice();
  const returned = auditLine('trả lại', {
    cycle: 'KH9/1',
    assignment: SUBMITTED,
    actor: 'Phan Đức Long',
    action: 'Returned',
    before: { status: 'submitted', effectiveDue: '2026-06-30' },
    after: { status: 'returned', effectiveDue: '2026-09-07' },
    reason: 'Thiếu số liệu quý II',
  });
  const planned = auditLine('văn bản', { action: 'PlanImported', cycle: null, assignment: null });
  await office.store.records.saveAssignments([], [returned, planned]);
});
afterAll(() => office?.close());
beforeEach(() => office.web.as(userOf('secretariat')));

const ENGLISH = { cookie: 'ngon-ngu=en' };
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** What stands in the elements of a class, without what is marked up within. */
function saidAt(body: string, element: RegExp): string[] {
  return [...body.matchAll(element)].map(([, words = '']) => words.replaceAll(/<[^>]+>/g, ' ').trim());
}
const ERRORS = /<p class="error"[^>]*>(.*?)<\/p>/g;
const NOTICES = /<div class="notice bad"[^>]*>(.*?)<\/div>/g;
const CHANGES = /<span class="sub">([^<]*)<\/span>/g;

async function refusedIn(headers: Record<string, string>, id: string, fields: Record<string, string>) {
  const { statusCode, body } = await office.web.post(actPath(id), { buoc: 'gui', ...fields }, headers);
  expect(statusCode).toBe(422);
  return [...saidAt(body, ERRORS), ...saidAt(body, NOTICES)].join(' ');
}

describe('a page in English says in English', () => {
  test.each([
    ['a field left empty', { viec: 'return', until: '06/09/2026' }, 'A reason is needed'],
    [
      'a day that does not exist',
      { viec: 'return', until: '31/09/2026', reason: 'x' },
      'A real day is needed',
    ],
    [
      'a day that the rules do not take',
      { viec: 'return', until: '01/08/2026', reason: 'x' },
      'must be after the day of the return',
    ],
    ['an act out of turn', { viec: 'resume', reason: 'x' }, 'The assignment is not suspended.'],
    [
      'a body that nobody knows',
      { viec: 'transfer', to: 'khong-co', reason: 'x' },
      'There is no such body in the directory',
    ],
  ])('why it was refused: %s', async (_, fields, words) => {
    const said = await refusedIn(ENGLISH, SUBMITTED, fields);
    expect(said).toContain(words);
    expect(said).not.toMatch(VIETNAMESE);
  });

  test('a refusal that no form shows', async () => {
    office.web.as(userOf('admin'));
    const { statusCode, body } = await office.web.get('/quan-tri/ngay-nghi?nam=1890', ENGLISH);
    expect([statusCode, saidAt(body, NOTICES)]).toEqual([
      404,
      ['Calendars are kept for the years 1990–2099 only.'],
    ]);
  });

  test('what is wrong with a paper that was sent', async () => {
    office.web.as(userOf('admin'));
    const sent = ['/quan-tri/van-ban', { code: 'số 5' }, null, ENGLISH] as const;
    const { statusCode, body } = await sendFile(office.web, userOf('admin'), ...sent);
    expect([statusCode, saidAt(body, ERRORS)]).toEqual([
      422,
      [
        'The code of a plan has only letters without accents, digits, &quot;.&quot;, &quot;-&quot;, &quot;_&quot;; for example KH142.',
      ],
    ]);
  });

  test('what a line of the trail tells, beside the name and the words of who did it', async () => {
    const { body } = await office.web.get(`/nhat-ky?nguoi=Phan+Đức+Long`, ENGLISH);
    expect(saidAt(body, CHANGES).filter((words) => words.includes('→'))).toEqual([
      expect.stringMatching(/Submitted, awaiting confirmation → Returned – to be done again/),
      expect.stringMatching(/30\/06\/2026 → 07\/09\/2026/),
    ]);
    expect(saidAt(body, CHANGES).join(' ')).not.toMatch(VIETNAMESE);
    expect(body).toContain('Thiếu số liệu quý II');
    expect(body).toContain('Phan Đức Long');
  });

  test('acts of the trail that are no events of an assignment', async () => {
    const { body } = await office.web.get('/nhat-ky?viec=PlanImported', ENGLISH);
    expect(body).toMatch(/data-title="[^"]*"[^>]*>Paper imported</);
  });
});

describe('a page in Vietnamese', () => {
  test('says refusals and the trail as ever', async () => {
    expect(await refusedIn({}, SUBMITTED, { viec: 'resume', reason: 'x' })).toBe('Nhiệm vụ không tạm dừng.');
    const { body } = await office.web.get('/nhat-ky?nguoi=Phan+Đức+Long');
    expect(saidAt(body, CHANGES).join(' ')).toContain(
      'tình trạng: Đã nộp, chờ xác nhận → Bị trả lại – đề nghị thực hiện lại',
    );
  });

  test('two who look at once each read their own language', async () => {
    const [theirs, ours] = await Promise.all([
      refusedIn(ENGLISH, OVERDUE, { viec: 'resume', reason: 'x' }),
      refusedIn({}, OVERDUE, { viec: 'resume', reason: 'x' }),
    ]);
    expect([theirs, ours]).toEqual(['The assignment is not suspended.', 'Nhiệm vụ không tạm dừng.']);
    expect((await office.web.get(storyPath(OVERDUE), ENGLISH)).body).toContain('<html lang="en"');
  });
});

test('what nobody taught the interpreter stays as it was written', () => {
  expect(saidIn('en', 'Chuyện riêng của cơ quan')).toBe('Chuyện riêng của cơ quan');
});
