import { join } from 'node:path';
import { cycleSourceOf } from '../../client/cycle-source';
import { readPlanFile } from '../../client/plan-file';
import type { Performed } from '../../client/rehearsal/cast';
import { rehearse } from '../../client/rehearsal/rehearse';
import { cellOf } from '../../domain/lifecycle/cell';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import type { LedgerRow } from '../../domain/letters/ledger';
import { storyOfOneYear } from '../../domain/rehearsal/story';
import { newScope } from '../../worker/office';
import { openTestOffice, type TestOffice } from '../support/test-office';

jest.setTimeout(240_000);

/** The story is played once; each test looks at one thing it brought about. */
let office: TestOffice;
let performed: Performed[];
let mails: LedgerRow[];
let rows: Map<string, AssignmentRecord>;
let scope: string;
let endedAt: number;

beforeAll(async () => {
  office = await openTestOffice();
  const { client, store, taskQueue } = office;
  const plan = readPlanFile(join(__dirname, '..', '..', 'examples', 'mot-nam-2026.yaml'));
  if (!plan.ok) throw new Error('the plan of the story cannot be read');
  scope = newScope('chuyen');
  performed = [];
  const run = await rehearse({
    client,
    store,
    taskQueue,
    scope,
    source: cycleSourceOf(plan.plan),
    people: { script: storyOfOneYear() },
    // Every workflow hands over to new runs on the way.
    continueAfterEvents: 40,
    onAct: (one) => void performed.push(one),
  });
  endedAt = run.endedAt;
  mails = await store.queries.listMails({ scope });
  const listed = await store.queries.listAssignments({ scope });
  rows = new Map(listed.rows.map((row) => [row.assignment.id, row]));
});
afterAll(() => office.close());

const row = (id: string) => rows.get(id)!;
const lettersOf = (kind: string) => mails.filter(({ items }) => items.some((item) => item.kind === kind));

test('every scene ends as it is told, the three refusals among them', () => {
  expect(performed).toHaveLength(storyOfOneYear().length);
  const refused = performed.filter((one) => 'refusal' in one).map(({ act }) => act.refused);
  expect(refused).toEqual(['suspended', 'committee-decides', 'secret-content']);
});

test('all that was due is accepted, one of it late; the standing duty is in no cell', () => {
  const cells = [...rows.values()].map((one) => [one.assignment.id, cellOf(one, endedAt)]);
  expect(Object.fromEntries(cells)).toEqual({
    'KH26-I.1-01/2026-Q2': 'doneOnTime',
    'KH26-I.2-01/once': 'doneOnTime',
    'KH26-II.1-01/2026-04': 'doneOnTime',
    'KH26-II.2-01/2026-05': 'doneOnTime',
    'KH26-II.3-01/2026-05': 'doneOnTime',
    'KH26-III.1-01/once': 'doneLate',
    'KH26-III.2-01/2026-06': 'doneOnTime',
    'KH26-III.3-01/2026-04': 'doneOnTime',
    'KH26-III.4-01/2026': 'none',
  });
});

test('the duty that was declined is led by the body it was transferred to, and its row says so', () => {
  const training = row('KH26-II.2-01/2026-05');
  expect(training.assignment.lead).toBe('ban-to-chuc');
  expect(training.detail!.transfers).toMatchObject([
    { replaced: { id: 'so-noi-vu' }, to: { id: 'ban-to-chuc' } },
  ]);
  expect(training.detail!.declines).toMatchObject([{ decided: { kept: false } }]);
});

test('one extension is granted by the secretariat, the second is refused by the Standing Committee; both are on record', () => {
  const { detail, effectiveDue } = row('KH26-II.1-01/2026-04');
  expect(effectiveDue).toBe('2026-05-29');
  expect(detail!.extensions).toMatchObject([
    { authority: 'secretariat', decision: { granted: true, paper: { number: '130-CV/BTGDVTU' } } },
    { authority: 'committee', decision: { granted: false } },
  ]);
  expect(lettersOf('extensionGranted')).toHaveLength(1);
  expect(lettersOf('extensionRefused')).toHaveLength(1);
});

test('the clock of the suspended duty stood still: as many working days are left as when it was stopped', () => {
  // From 15/4 to 1/6 there are 30 working days (27/4, 30/4 and 1/5 are off); as many from 18/5 end on 29/6.
  expect(row('KH26-II.3-01/2026-05').effectiveDue).toBe('2026-06-29');
  expect(lettersOf('suspended').length).toBeGreaterThan(0);
});

test('the return of the survey proposes another day for what builds on it, which moves only when the secretariat agrees', () => {
  const rules = row('KH26-I.2-01/once');
  expect(rules.detail!.moves).toMatchObject([
    { because: 'KH26-I.1-01/2026-Q2', predecessorDue: '2026-07-15', decided: { accepted: true } },
  ]);
  expect(rules.effectiveDue).toBe('2026-08-12');
  expect(rules.detail!.awaits).toEqual([]);
  const told = mails.filter(({ items }) =>
    items.some(({ assignment, kind }) => assignment === rules.assignment.id && kind === 'start'),
  );
  expect(told.map(({ day }) => day)).toEqual(['2026-07-14']);
});

test('the silent duty reaches the Standing Committee once, and acceptance tells everyone who had been alarmed', () => {
  const about = (kind: string, item: string) =>
    mails.filter(
      ({ audience, items }) =>
        audience.kind === kind &&
        items.some((one) => one.assignment === 'KH26-III.1-01/once' && one.kind === item),
    );
  expect(about('committee', 'escalation').map(({ day }) => day)).toEqual(['2026-04-06']);
  expect(about('office', 'accepted')).toHaveLength(1);
  expect(about('committee', 'accepted').map(({ day }) => day)).toEqual(['2026-04-13']);
  const { detail } = row('KH26-III.1-01/once');
  expect(detail!.explanations).toMatchObject([{ answer: { by: 'Hồ Bích Thuỷ' } }]);
  expect(detail!.decisions).toMatchObject([{ dossier: '2026-04-06', measure: 'remind' }]);
});

test('both coordinating bodies were asked and gave their part, the later one after a reminder', () => {
  const { detail } = row('KH26-I.1-01/2026-Q2');
  expect(detail!.parts.map(({ body, contributions }) => [body, contributions.length])).toEqual([
    ['mttq', 1],
    ['tinh-doan', 1],
  ]);
  expect(detail!.submissions.map(({ version }) => version)).toEqual([1, 2]);
  expect(detail!.returns).toHaveLength(1);
});

test('no letter names the secret duty, and its row holds no words of its result', () => {
  for (const mail of mails) expect(mail.subject).not.toContain('chỉ đạo riêng');
  expect(row('KH26-III.2-01/2026-06').detail!.submissions).toMatchObject([
    { text: 'Kết quả gửi theo đường văn bản mật.', files: [] },
  ]);
});

test('nobody gets two digests on a day, nothing is in doubt, and the audit chain is whole', async () => {
  const perDay = mails
    .filter(({ kind }) => kind === 'digest')
    .map(({ audience, day }) => `${audience.kind}:${audience.id} ${day}`);
  expect(new Set(perDay).size).toBe(perDay.length);
  expect(await office.store.queries.doubts(scope)).toEqual([]);
  const verdict = await office.store.queries.verifyAudit(scope);
  expect(verdict).toMatchObject({ ok: true });
  // A line for each act that was carried out, and for what time and predecessors brought.
  expect(verdict.lines).toBeGreaterThan(performed.length);
});
