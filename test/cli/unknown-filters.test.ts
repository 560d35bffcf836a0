import { servePglite, type ServedPglite, type Store } from '../../store';
import { openTestStore } from '../support/test-store';
import { auditLine, CYCLE, RECIPIENTS, record, SOURCE } from '../store/samples';
import { dondoc } from './captured';

/** One cycle with one assignment that is not overdue: an empty list may well be right. */
let store: Store;
let served: ServedPglite;
const env: Record<string, string> = {};

beforeAll(async () => {
  store = await openTestStore();
  served = await servePglite(store);
  env['DATABASE_URL'] = served.url;
  await store.records.openCycle(CYCLE, SOURCE, RECIPIENTS, auditLine('mo', { action: 'CycleStarted' }));
  await store.records.saveAssignments([record()], [auditLine('nhan')]);
}, 180_000);
afterAll(async () => {
  await served.close();
  await store.close();
});

const ask = async (line: string) => {
  const { exit, json } = await dondoc([...line.split(' '), '--json'], { env });
  return { exit, document: json() };
};

test.each([
  ['assignment list --cycle KH124/1', 'no-such-cycle', '--cycle', 'KH142/1'],
  ['assignment list --body ban-dan-vam', 'no-such-body', '--body', 'ban-dan-van'],
  ['assignment list --coordinating so-y-te', 'no-such-body', '--coordinating', 'dondoc body list'],
  ['assignment list --clause III.44', 'no-such-clause', '--clause', 'III.4'],
  ['assignment list --clause phu-luc', 'no-such-clause', '--clause', 'Đang có: III.4.'],
  ['assignment list --overdue --status xong', 'usage', '--status', 'awaitingReceipt'],
  ['assignment bulk urge --body ban-dan-vam --note Gửi --as An', 'no-such-body', '--body', 'ban-dan-van'],
  ['assignment bulk urge --cycle KH142/2 --note Gửi --as An', 'no-such-cycle', '--cycle', 'KH142/1'],
  ['audit show --cycle KH142', 'no-such-cycle', '--cycle', 'KH142/1'],
  ['audit show --assignment KH142-III.4-01/2021-Q2', 'no-such-assignment', '--assignment', '2021-Q3'],
  ['audit show --action Acepted', 'no-such-action', '--action', 'Accepted'],
  ['audit show --scope demo-1a2b3c4d', 'no-such-scope', '--scope', 'real'],
  ['audit verify --scope demo-1a2b3c4d', 'no-such-scope', '--scope', 'real'],
])('"%s" is refused with what was meant, not answered with nothing', async (line, code, at, meant) => {
  const { exit, document } = await ask(line);
  expect([line, exit > 0, document]).toEqual([
    line,
    true,
    { error: expect.objectContaining({ code, at, message: expect.stringContaining(meant) }) },
  ]);
});

test('what is known and finds nothing is an empty list; a body is known by its name too', async () => {
  const nothing = { exit: 0, document: { assignments: [], total: 0 } };
  for (const line of [
    'assignment list --overdue',
    'assignment list --coordinating ban-dan-van',
    'assignment list --body ban-dan-van --year 2024',
    'assignment list --clause III.4 --status accepted',
  ])
    expect([line, await ask(line)]).toEqual([line, nothing]);
  const named = await dondoc(['assignment', 'list', '--body', 'Ban Dân vận Tỉnh ủy', '--json'], { env });
  expect(named.json()).toMatchObject({ total: 1 });
  expect(await ask('audit show --action Returned')).toMatchObject({ exit: 0, document: { lines: [] } });
});
