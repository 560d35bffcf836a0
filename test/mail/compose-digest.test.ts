import { createComposer, type DigestOrder } from '../../activities/compose';
import { calendarData } from '../../config/calendars/load';
import type { DigestItem } from '../../domain/desk/types';
import type { Audience } from '../../domain/ladder/types';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { atHour, localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { declined, explanationRequired, overdue, partsAsked, received, urged } from '../letters/act-events';
import { modelsOf, rowOf } from '../letters/acts';
import { dated, item } from '../letters/models';
import { auditLine, CYCLE, SOURCE } from '../store/samples';
import { openTestStore } from '../support/test-store';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
}, 60_000);
afterAll(() => store.close());

let scopes = 0;

/** A cycle with these rows in a scope of its own, and who composes its letters. */
async function openOffice(rows: AssignmentRecord[]) {
  const scope = `s${(scopes += 1)}`;
  const bodies = [
    ['hoi-nong-dan', 'Hội Nông dân tỉnh'],
    ['so-noi-vu', 'Sở Nội vụ'],
    ['mat-tran', 'Uỷ ban Mặt trận Tổ quốc tỉnh'],
  ].map(([id, name]) => ({ ...SOURCE.plan.bodies[0]!, id: id!, name: name! }));
  const plan = { ...SOURCE.plan, bodies };
  const source = { ...SOURCE, plan, calendar: calendarData({ from: 2020, to: 2023 }) };
  await store.records.openCycle({ ...CYCLE, scope }, source, [], auditLine('open', { scope }));
  await store.records.saveAssignments(
    rows.map((row) => ({ ...row, scope })),
    [],
  );
  const composer = createComposer({ ...store, signature: null });
  const digest = (audience: Audience, day: string, items: DigestItem[]): DigestOrder => {
    const on = localDate(day);
    return { type: 'digest', scope, digest: { audience, day: on, items }, at: atHour(on, 8), holdMs: 0 };
  };
  return { composer, digest, scope };
}

test('what a body was asked for is read from the row on the morning of the letter', async () => {
  const office = await openOffice([rowOf({ events: [received(), partsAsked] })]);
  const asked = item({ kind: 'start', role: 'contributing' }, dated('2021-10-05'));
  const order = office.digest({ kind: 'body', id: 'so-noi-vu' }, '2021-09-28', [asked]);
  const { mail, content } = await office.composer.compose(order);
  expect(content).toBe('ready');
  expect(mail.text).toContain('Nội dung đề nghị: Góp ý điều 5 và điều 6 của dự thảo quy chế');
});

test('the secretariat’s morning holds what waits, and a line about it stands once', async () => {
  const office = await openOffice([
    rowOf({ events: [declined] }),
    rowOf({ assignment: { id: 'KH142-I-05/2021' }, events: [received(), overdue, explanationRequired] }),
  ]);
  const line = item({ kind: 'declined', role: 'noting', rung: '', seq: 1 });
  const order = office.digest({ kind: 'secretariat', id: 'secretariat' }, '2021-10-20', [line]);
  const { mail, entry } = await office.composer.compose(order);
  expect(mail.subject).toContain('1 đề nghị chờ quyết định; ');
  expect(mail.subject).toContain('1 giải trình quá hạn');
  expect(mail.text.split('KH142-III.4-02/2021-Q3 –')).toHaveLength(2);
  expect(mail.text).toContain('chưa giải trình, quá hạn 3 ngày làm việc');
  expect(entry.items.map(({ kind }) => kind)).toContain('declined');
});

test('the letter of an act names the partners as their plan does', async () => {
  const office = await openOffice([]);
  const [urging] = modelsOf({ events: [received(), urged('2021-09-20')] });
  const { due, record, event } = urging!;
  const { mail, entry } = await office.composer.compose({
    type: 'act',
    letter: due,
    record: { ...record, scope: office.scope },
    event,
  });
  expect(mail.subject).toMatch(/^(\[DIỄN TẬP\] )?\[Đôn đốc lần 1\] /);
  expect(mail.text).toContain('Phối hợp: Uỷ ban Mặt trận Tổ quốc tỉnh; Sở Nội vụ');
  expect(entry.urgent).toBe(true);
});
