import { createComposer, type DigestOrder } from '../../activities/compose';
import type { ComposedMail } from '../../activities/composed';
import { calendarData } from '../../config/calendars/load';
import type { DigestItem } from '../../domain/desk/types';
import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { localDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { auditLine, CYCLE, SOURCE } from '../store/samples';
import { accepted, asked, at, extensionRefused, MONDAY, reported, rowOf, said, submitted } from './rows';
import { openTestStore } from '../support/test-store';

const COMMITTEE = { kind: 'committee', id: 'committee' } as const;

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
}, 60_000);
afterAll(() => store.close());

let scopes = 0;

/** A cycle with these rows in a scope of its own, and who composes the Committee's mornings. */
async function openOffice(rows: AssignmentRecord[]) {
  const scope = `s${(scopes += 1)}`;
  const source = { ...SOURCE, calendar: calendarData({ from: 2020, to: 2023 }) };
  const recipient = { audience: COMMITTEE, name: 'Ban Thường vụ Tỉnh uỷ', emails: ['btv@tinh.example'] };
  await store.records.openCycle({ ...CYCLE, scope }, source, [recipient], auditLine('open', { scope }));
  const save = (changed: AssignmentRecord[]) =>
    store.records.saveAssignments(
      changed.map((row) => ({ ...row, scope })),
      [],
    );
  await save(rows);
  const composer = createComposer({ ...store, signature: null });
  const order = (items: DigestItem[], day = MONDAY): DigestOrder => {
    const digest = { audience: COMMITTEE, day, items };
    return { type: 'digest', scope, digest, at: at(day, 8), holdMs: 0 };
  };
  return { composer, save, order, kept: () => store.dossiers.list(scope) };
}

test('the Committee’s morning is one dossier: reasons, what was done, what is proposed', async () => {
  const silent = rowOf();
  const busy = rowOf({
    id: 'KH142-II.2-01/2021',
    due: '2021-07-15',
    summary: 'Đề án sắp xếp tổ chức hội',
    acts: [reported('2021-09-01', 40, 'Ba huyện chưa gửi số liệu')],
  });
  const office = await openOffice([silent, busy]);
  const { mail, entry, content } = await office.composer.compose(office.order([said(silent)]));
  expect(content).toBe('ready');
  expect(mail.subject).toContain(
    '[Báo cáo Ban Thường vụ Tỉnh uỷ] Danh sách nhiệm vụ quá hạn tính đến 18/10/2021',
  );
  expect(mail.text).toContain('có 2 nhiệm vụ quá hạn đến mức phải báo cáo Ban Thường vụ');
  expect(mail.text).toContain('Lý do: Chưa có báo cáo');
  expect(mail.text).toContain(
    'Lý do: Vướng mắc (báo cáo ngày 01/09/2021, đạt 40%): Ba huyện chưa gửi số liệu',
  );
  expect(mail.text).toContain('đề xuất: Kiểm tra (quá hạn trên 90 ngày)');
  expect(mail.text).toContain('đề xuất: Nhắc nhở (báo cáo lần đầu)');
  // The ledger keeps what the desk said: the golden comparison with the preview rests on it.
  expect(entry.items.map(({ assignment, kind, rung }) => `${assignment} ${kind} ${rung}`)).toEqual([
    'KH142-III.4-01/2021-Q3 escalation +8',
  ]);
});

test('composed twice it is the same dossier and the same letter, whatever was reported meanwhile', async () => {
  const row = rowOf();
  const office = await openOffice([row]);
  const first = await office.composer.compose(office.order([said(row)]));
  const kept = (await office.kept())[0];
  const told = rowOf({ acts: [reported('2021-10-18', 30, 'Thiếu người')] });
  await office.save([{ ...told, seq: row.seq + 1 }]);
  expect(await office.composer.compose(office.order([said(row)]))).toEqual(first);
  const done = rowOf({ acts: [submitted('2021-10-18'), accepted('2021-10-18')] });
  await office.save([{ ...done, seq: told.seq + 9 }]);
  expect(await office.composer.compose(office.order([said(row)]))).toEqual(first);
  expect((await office.kept())[0]).toEqual(kept);
  expect(await office.kept()).toHaveLength(1);
});

test('what was accepted before the morning is in no dossier, and none is kept where nothing is left', async () => {
  const row = rowOf();
  const office = await openOffice([rowOf({ acts: [submitted('2021-10-18'), accepted('2021-10-18')] })]);
  const { content } = await office.composer.compose(office.order([said(row)]));
  expect(content).toBe('empty');
  expect(await office.kept()).toEqual([]);
});

test('a letter that was held up until it was accepted is not sent; the dossier stays as it stood', async () => {
  const row = rowOf();
  const office = await openOffice([row]);
  await office.composer.compose(office.order([said(row)]));
  await office.save([rowOf({ acts: [submitted('2021-10-18'), accepted('2021-10-18')] })]);
  const late: ComposedMail = await office.composer.composeToday(office.order([said(row)]));
  expect(late.content).toBe('empty');
  expect((await office.kept())[0]!.items).toHaveLength(1);
});

test('the next one names what is still overdue again, and tells of what was settled or handed in', async () => {
  const ids = ['KH142-III.4-02/2021-Q3', 'KH142-III.4-03/2021-Q3'];
  const [still, done, waiting] = [rowOf(), ...ids.map((id) => rowOf({ id }))] as const;
  const office = await openOffice([still, done!, waiting!]);
  await office.composer.compose(office.order([still, done!, waiting!].map((row) => said(row))));
  const next = localDate('2021-10-25');
  const doneNow = rowOf({ id: ids[0]!, acts: [submitted('2021-10-20'), accepted('2021-10-21')], on: next });
  await office.save([
    rowOf({ on: next }),
    doneNow,
    rowOf({ id: ids[1]!, acts: [submitted('2021-10-22')], on: next }),
  ]);
  const { mail } = await office.composer.compose(office.order([said(doneNow, 'accepted')], next));
  expect(mail.text).toContain('đề xuất: Phê bình (đã nêu trong tờ trình trước)');
  expect(mail.text).toContain('KẾT QUẢ XỬ LÝ TỪ TỜ TRÌNH TRƯỚC (2 NHIỆM VỤ)');
  expect(mail.text).toContain('Tình trạng: đã xác nhận hoàn thành ngày 21/10/2021');
  expect(mail.text).toContain('Tình trạng: đã nộp kết quả, chờ xác nhận (nộp ngày 22/10/2021)');
  expect((await office.kept()).map(({ id }) => id)).toEqual(['2021-10-25', '2021-10-18']);
});

test('a request that the Committee refused is told of, though nothing else brings it up', async () => {
  const wish = asked('2021-10-14', '2022-03-31', 'committee');
  const asking = rowOf({ due: '2021-11-30', acts: [wish] });
  const office = await openOffice([asking]);
  const { mail } = await office.composer.compose(office.order([said(asking, 'extensionAsked')]));
  expect(mail.subject).toContain('Đề nghị gia hạn chờ quyết định, ngày 18/10/2021');
  const next = localDate('2021-10-25');
  const refused = rowOf({ due: '2021-11-30', acts: [wish, extensionRefused('2021-10-20')], on: next });
  const late = rowOf({ id: 'KH142-III.4-09/2021-Q3', on: next });
  await office.save([refused, late]);
  const second = await office.composer.compose(office.order([said(late)], next));
  expect(second.mail.text).toContain('Tình trạng: không gia hạn, giữ nguyên thời hạn');
});

test('the title of a secret duty is in no letter', async () => {
  const row = rowOf({ secrecy: 'mat', summary: 'Phương án bảo vệ mục tiêu trọng yếu' });
  const office = await openOffice([row]);
  const { mail } = await office.composer.compose(office.order([said(row)]));
  expect(mail.text + mail.html + mail.subject).not.toContain('trọng yếu');
  expect(mail.text).toContain('Nhiệm vụ mật');
});
