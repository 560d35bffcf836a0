import { atHour, localDate } from '../../domain/time/epoch';
import { servePglite, type ServedPglite, type Store } from '../../store';
import { obligation, planOf } from '../plan/cycles';
import { keepCycle, type KeptCycle } from '../support/frozen-rounds';
import { openTestStore } from '../support/test-store';
import { dondoc } from './captured';

/*
 * Rounds as people read them, from the rows of a store that another process serves: no engine. The plan runs from 2021 to
 * 2028 with the Front and two unions; the rounds of 2021 (frozen) and 2022 (open) are played.
 */

// A library is loaded for each kind of file, and each command opens its own connection.
let store: Store;
let served: ServedPglite;
let kept: KeptCycle;
const options = { env: {}, columns: 160 };
const call = (...argv: string[]) => dondoc(argv, options);

const HEAD = {
  plan: { code: 'KH9', startsOn: '2021-02-01', term: { start: '2021-01-01', end: '2028-12-31' } },
};
const part = (results: string) => ({
  figures: [],
  assignments: [],
  narrative: { results, limits: null, causes: null, directions: null, difficulties: null, proposals: null },
});

beforeAll(async () => {
  store = await openTestStore();
  served = await servePglite(store);
  options.env = { DATABASE_URL: served.url };
  const plan = planOf(
    [obligation('A-1', 'hằng năm', { clause: 'III.1', line: 12, coordinating: ['doan-the'] })],
    HEAD,
  );
  kept = await keepCycle(store, plan);
  await kept.freeze('annual/2021', [part('Đã mở 12 lớp tập huấn.')]);
  await kept.open('annual/2022');
});

afterAll(async () => {
  await served.close();
  await store.close();
});

describe('round list', () => {
  it('lists rounds by opening with who has sent and who is missing', async () => {
    const { exit, json } = await call('round', 'list', '--json');
    expect(exit).toBe(0);
    const { rounds } = json() as {
      rounds: { id: string; status: string; counts: object; partsDue: string }[];
    };
    expect(rounds.map(({ id }) => id)).toEqual([
      'annual/2021',
      'annual/2022',
      'midterm/2023',
      'annual/2024',
      'annual/2025',
      'annual/2026',
      'annual/2027',
      'final/2028',
    ]);
    expect(rounds[0]).toMatchObject({
      status: 'collating',
      partsDue: '2021-12-17',
      counts: { participants: 3, sent: 1, accepted: 0, missing: 2, late: 0 },
    });
    expect(rounds[1]).toMatchObject({ status: 'open', counts: { sent: 0, missing: 3 } });
    expect(rounds[2]).toMatchObject({ status: 'planned', counts: { sent: 0, missing: 0 } });
  });

  it('shows people the same in one line each', async () => {
    const { stdout } = await call('round', 'list');
    expect(stdout).toMatch(/annual\/2021 +KH9\/1 .*17\/12\/2021 +1\/3 +2 .*Đã chốt, đang tổng hợp/);
    expect(stdout).toMatch(/final\/2028 .* – +– .*Chưa mở/);
  });

  it('narrows by status and kind, and refuses a status that is none with those there are', async () => {
    const { json } = await call('round', 'list', '--status', 'planned', '--kind', 'final', '--json');
    expect((json() as { rounds: { id: string }[] }).rounds.map(({ id }) => id)).toEqual(['final/2028']);
    const wrong = await call('round', 'list', '--status', 'closed');
    expect(wrong.exit).toBe(2);
    expect(wrong.stderr).toContain('open (Đang nhận phần báo cáo)');
  });

  it('names the nearest cycle for one that is not there', async () => {
    const { exit, json } = await call('round', 'list', '--cycle', 'KH8/1', '--json');
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'no-such-cycle', at: '--cycle' } });
  });
});

describe('round show', () => {
  it('tells the days, who sent, who was missing at the close, and the snapshot', async () => {
    const { exit, json } = await call('round', 'show', 'annual/2021', '--json');
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      id: 'annual/2021',
      cutoff: '2021-12-14',
      closed: { by: null, reason: null },
      snapshot: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      parts: [
        { body: 'mttq', standing: 'sent' },
        { body: 'tinh-doan', standing: 'missing' },
        { body: 'hoi-nong-dan', standing: 'missing' },
      ],
    });
    const { stdout } = await call('round', 'show', 'annual/2021');
    expect(stdout).toContain('Thiếu khi chốt: Cơ quan tinh-doan; Cơ quan hoi-nong-dan');
    expect(stdout).toMatch(/Hạn gửi phần báo cáo +17\/12\/2021/);
  });

  it('keeps a late part apart: it stays missing at the close, and is named as sent afterwards', async () => {
    const sent = { by: 'Lê Thị Hoa', at: atHour(localDate('2021-12-20'), 10) };
    const version = { n: 1, content: await store.rounds.keepPart(lateContent()), ...sent, late: true };
    await kept.happen('annual/2021', { type: 'PartSubmitted', body: 'tinh-doan', version, ...sent });
    const { json } = await call('round', 'show', 'annual/2021', '--json');
    expect(json()).toMatchObject({
      counts: { sent: 1, missing: 2, late: 1 },
      parts: [{}, { body: 'tinh-doan', standing: 'late' }, {}],
    });
    const { stdout } = await call('round', 'show', 'annual/2021');
    expect(stdout).toContain('Cơ quan tinh-doan (gửi sau khi chốt)');
  });

  it('asks whether the nearest round was meant', async () => {
    const { exit, json } = await call('round', 'show', 'anual/2021', '--json');
    expect(exit).toBe(1);
    const { error } = json() as { error: { code: string; message: string } };
    expect(error.code).toBe('no-such-round');
    expect(error.message).toContain('Có phải ý là annual/2021?');
  });

  it('asks for the cycle where two have the round', async () => {
    const other = planOf([obligation('B-1', 'hằng năm')], { ...HEAD, plan: { ...HEAD.plan, code: 'KH10' } });
    await keepCycle(store, other);
    const { exit, json } = await call('round', 'show', 'annual/2021', '--json');
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'round-in-several-cycles', at: '--cycle' } });
    const named = await call('round', 'show', 'annual/2021', '--cycle', 'KH10/1', '--json');
    expect(named.json()).toMatchObject({ cycle: 'KH10/1', status: 'planned' });
  });
});

describe('round move', () => {
  const move = (...argv: string[]) =>
    call(
      'round',
      'move',
      'annual/2022',
      '--cycle',
      'KH9/1',
      '--as',
      'Phan Đức Long',
      '--reason',
      'Bão',
      ...argv,
    );

  it('needs a day', async () => {
    const { exit, stderr } = await move();
    expect(exit).toBe(2);
    expect(stderr).toContain('--parts-due');
  });

  it('refuses a day that has passed, at the option it was given by', async () => {
    const { exit, json } = await move('--parts-due', '2022-12-20', '--json');
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'date-past', at: '--parts-due' } });
  });

  it('refuses a day beyond the calendar of the cycle', async () => {
    const { exit, json } = await move('--parts-due', '2099-12-15', '--json');
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'beyond-calendar' } });
  });

  it('says so where a day off rolls on to the next working day', async () => {
    const { stdout } = await move('--parts-due', '2028-12-16');
    expect(stdout).toContain('Hạn gửi phần báo cáo 16/12/2028 là ngày nghỉ');
    expect(stdout).toContain('ngày làm việc tiếp theo 18/12/2028');
  });

  it('shows every day before and after, and changes nothing', async () => {
    const { exit, json } = await move('--parts-due', '2028-12-15', '--json');
    expect(exit).toBe(0);
    const { changes, told } = json() as {
      changes: { day: string; before: string; after: string }[];
      told: number;
    };
    expect(told).toBe(3);
    expect(changes).toContainEqual({ day: 'cutoff', before: '2022-12-14', after: '2022-12-14' });
    expect(changes.find(({ day }) => day === 'partsDue')).toMatchObject({ before: '2022-12-19' });
    const { stdout, stderr } = await move('--parts-due', '2028-12-15');
    expect(stdout).toContain('19/12/2022');
    expect(stderr).toContain('--yes');
    expect((await store.rounds.round('real', 'KH9/1', 'annual/2022'))?.state.days.partsDue).toBe(
      '2022-12-19',
    );
  });
});

describe('round close', () => {
  const close = (round: string, ...argv: string[]) =>
    call('round', 'close', round, '--as', 'Phan Đức Long', '--reason', 'Đã đủ', '--cycle', 'KH9/1', ...argv);

  it('shows without --yes who is left out and of which day the figures would be, and closes nothing', async () => {
    const by = { by: 'Lê Thị Hoa', at: atHour(localDate('2026-11-25'), 9) };
    const version = { n: 1, content: 'a'.repeat(64), ...by, late: false };
    await kept.open('final/2028');
    await kept.happen('final/2028', { type: 'PartSubmitted', body: 'mttq', version, ...by });
    const { exit, json } = await close('final/2028', '--json');
    expect(exit).toBe(0);
    const shown = json() as { missing: { body: string }[]; cutoff: { before: string; after: string } };
    expect(shown).toMatchObject({ preview: true, unaccepted: [{ body: 'mttq', name: 'Cơ quan mttq' }] });
    expect(shown.missing.map(({ body }) => body)).toEqual(['tinh-doan', 'hoi-nong-dan']);
    expect(shown.cutoff.after < shown.cutoff.before).toBe(true);
    const { stdout, stderr } = await close('final/2028');
    expect(stdout).toContain('Còn thiếu: Cơ quan tinh-doan; Cơ quan hoi-nong-dan');
    expect(stdout).toContain('Chờ xác nhận: Cơ quan mttq');
    expect(stdout).toMatch(/Số liệu: chỉ đến hết ngày \d\d\/\d\d\/\d{4}, không phải ngày \d/);
    expect(stderr).toContain('--yes');
    expect((await store.rounds.round('real', 'KH9/1', 'final/2028'))?.state.closed).toBeNull();
  });

  it('refuses one that is closed already, without --yes too', async () => {
    expect((await close('annual/2021', '--json')).json()).toMatchObject({ error: { code: 'round-closed' } });
  });
});

function lateContent() {
  const form = { cycle: kept.cycle, round: 'annual/2021', body: 'tinh-doan' };
  return { ...part('Gửi muộn.'), version: 1 as const, form };
}
