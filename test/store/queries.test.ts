import type { AssignmentRecord } from '../../domain/lifecycle/types';
import { localDate } from '../../domain/time/epoch';
import type { AssignmentFilter } from '../../store';
import { onEachEngine } from './engines';
import { assignment, auditLine, CYCLE, MORNING, record, SOURCE } from './samples';

const SCOPE = 'dien-tap-loc';

const due = (day: string | null) => ({ effectiveDue: day === null ? null : localDate(day) });
const named = (id: string, change: Partial<AssignmentRecord>, inner: object = {}) =>
  record({ scope: SCOPE, cycle: 'KH142/1', assignment: assignment({ id, ...inner }), ...change });

const ROWS = [
  named(
    'Đ/2021',
    { ...due('2021-06-30'), status: 'inProgress', overdue: true, escalationLevel: 2 },
    { lead: 'hoi-nong-dan' },
  ),
  named(
    'a/2021',
    { ...due('2021-09-30'), status: 'submitted', updatedAt: MORNING + 7 },
    { obligation: 'KH142-a' },
  ),
  named('B/2021', { ...due('2021-06-30'), status: 'accepted' }, { kind: 'report' }),
  named('c/once', { ...due(null), status: 'closed' }),
  named('c/once', { ...due('2022-01-31'), cycle: 'KH142/2' }),
];

onEachEngine((bench) => {
  beforeAll(async () => {
    const { records } = bench().store;
    for (const n of [1, 2]) {
      const cycle = { ...CYCLE, scope: SCOPE, id: `KH142/${n}`, n, startedAt: MORNING + n };
      await records.openCycle(
        cycle,
        SOURCE,
        [],
        auditLine(`open|${n}`, { scope: SCOPE, cycle: cycle.id, at: n }),
      );
    }
    await records.saveAssignments([...ROWS, record({ scope: 'khac' })], []);
  });

  const ids = async (filter: Partial<AssignmentFilter>) =>
    (await bench().store.queries.listAssignments({ scope: SCOPE, ...filter })).rows.map(
      (row) => row.assignment.id,
    );

  it('lists by due day, then cycle and mã in byte order on any engine, the undated last', async () => {
    expect(await ids({})).toEqual(['B/2021', 'Đ/2021', 'a/2021', 'c/once', 'c/once']);
    expect(await ids({ descending: true })).toEqual(['c/once', 'a/2021', 'B/2021', 'Đ/2021', 'c/once']);
    expect(await ids({ sort: 'id' })).toEqual(['B/2021', 'a/2021', 'c/once', 'c/once', 'Đ/2021']);
    expect(await ids({ sort: 'escalationLevel', descending: true, limit: 1 })).toEqual(['Đ/2021']);
  });

  it.each<[Partial<AssignmentFilter>, string[]]>([
    [{ cycle: 'KH142/2' }, ['c/once']],
    [{ statuses: ['submitted', 'accepted'] }, ['B/2021', 'a/2021']],
    [{ statuses: [] }, []],
    [{ open: true }, ['Đ/2021', 'a/2021', 'c/once']],
    [{ open: false }, ['B/2021', 'c/once']],
    [{ overdue: true }, ['Đ/2021']],
    [{ lead: 'hoi-nong-dan' }, ['Đ/2021']],
    [{ obligation: 'KH142-a' }, ['a/2021']],
    [{ kind: 'report' }, ['B/2021']],
    [{ escalatedTo: 1 }, ['Đ/2021']],
    [{ dueFrom: localDate('2021-06-30'), dueTo: localDate('2021-09-30') }, ['B/2021', 'Đ/2021', 'a/2021']],
    [{ dueFrom: localDate('2021-07-01') }, ['a/2021', 'c/once']],
  ])('narrows by %j', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it('narrows by who takes part, by clause with what is below it, by year, and by what happened', async () => {
    const scope = 'dien-tap-loc-2';
    const one = (id: string, change: Partial<AssignmentRecord>, inner: object) => ({
      ...named(id, change, inner),
      scope,
    });
    await bench().store.records.saveAssignments(
      [
        one('a', due('2021-12-31'), { clause: 'II.1', lead: 'mttq', coordinating: ['tinh-doan'] }),
        one('b', { ...due('2022-01-04'), returns: 2 }, { clause: 'II.10', lead: 'tinh-doan' }),
        one('c', due(null), { clause: 'II', lead: 'mttq', period: '2022' }),
      ],
      [],
    );
    const found = async (filter: Partial<AssignmentFilter>) =>
      (await bench().store.queries.listAssignments({ scope, ...filter })).rows.map(
        (row) => row.assignment.id,
      );
    expect(await found({ coordinating: 'tinh-doan' })).toEqual(['a']);
    expect(await found({ charged: 'tinh-doan' })).toEqual(['a', 'b']);
    expect(await found({ clause: 'II' })).toEqual(['a', 'b', 'c']);
    expect(await found({ clause: 'II.1' })).toEqual(['a']);
    expect(await found({ year: 2022 })).toEqual(['b', 'c']);
    expect(await found({ returned: true })).toEqual(['b']);
    expect(await found({ needsDecision: true })).toEqual([]);
  });

  it('pages without losing or repeating a row, and says how many there are', async () => {
    const { queries } = bench().store;
    const pages = await Promise.all(
      [0, 2, 4, 6].map((offset) => queries.listAssignments({ scope: SCOPE, limit: 2, offset })),
    );
    expect(pages.map((page) => page.rows.length)).toEqual([2, 2, 1, 0]);
    expect(pages.every((page) => page.total === 5)).toBe(true);
    expect(new Set(pages.flatMap((page) => page.rows.map((row) => row.cycle + row.assignment.id))).size).toBe(
      5,
    );
  });

  it('finds one assignment, or the same mã in every cycle, the newest first', async () => {
    const { queries } = bench().store;
    expect(await queries.assignmentRow(SCOPE, 'KH142/1', 'a/2021')).toEqual(ROWS[1]);
    expect(await queries.assignmentRow(SCOPE, 'KH142/9', 'a/2021')).toBeNull();
    expect(await queries.assignmentRows(SCOPE, 'c/once')).toEqual([ROWS[4], ROWS[3]]);
  });

  it('lists cycles in the order they began', async () => {
    const { queries } = bench().store;
    expect((await queries.listCycles(SCOPE)).map((cycle) => cycle.id)).toEqual(['KH142/1', 'KH142/2']);
    expect(await queries.cycle(SCOPE, 'KH142/9')).toBeNull();
  });

  it('narrows the audit trail', async () => {
    const ids = async (filter: object) =>
      (await bench().store.queries.auditLines({ scope: SCOPE, ...filter })).map((line) => line.id);
    expect(await ids({})).toEqual(['open|1', 'open|2']);
    expect(await ids({ cycle: 'KH142/2' })).toEqual(['open|2']);
    expect(await ids({ from: 2 })).toEqual(['open|2']);
    expect(await ids({ to: 1 })).toEqual(['open|1']);
    expect(await ids({ afterN: 1 })).toEqual(['open|2']);
    expect(await ids({ limit: 1 })).toEqual(['open|1']);
    expect(await ids({ assignment: 'khong-co' })).toEqual([]);
    expect(await ids({ actor: 'Nguyễn Thị Hạnh', action: 'Received' })).toHaveLength(2);
  });

  it('finds the lines of a person who acted, or for whom a substitute acted', async () => {
    const scope = 'vet-thay';
    const { records, queries } = bench().store;
    await records.saveAssignments(
      [],
      [
        auditLine('thay|1', { scope, actor: 'Lê Thu Hà', at: 10 }),
        auditLine('thay|2', {
          scope,
          actor: 'Phan Đức Long',
          onBehalfOf: 'Lê Thu Hà',
          at: 20,
          action: 'Accepted',
        }),
        auditLine('thay|3', { scope, actor: 'Phan Đức Long', at: 30 }),
      ],
    );
    const ids = async (filter: object) =>
      (await queries.auditLines({ scope, ...filter })).map((line) => line.id);
    expect(await ids({ actor: 'Lê Thu Hà' })).toEqual(['thay|1', 'thay|2']);
    expect(await ids({ actor: 'Phan Đức Long' })).toEqual(['thay|2', 'thay|3']);
    expect(await ids({ actor: 'Lê Thu Hà', action: 'Accepted' })).toEqual(['thay|2']);
    expect(await ids({ newestFirst: true, limit: 2 })).toEqual(['thay|3', 'thay|2']);
  });

  it('keeps small facts by name', async () => {
    const { meta } = bench().store;
    expect(await meta.get('version')).toBeNull();
    await meta.set('version', '1');
    await meta.set('version', '2');
    expect(await meta.get('version')).toBe('2');
  });

  it('tells its health', async () => {
    const { store } = bench();
    expect(await store.checkHealth()).toMatchObject({ engine: store.engine, warnings: [] });
  });
});
