import { MASKED_SUMMARY } from '../../domain/desk/subject';
import type { Assignment } from '../../domain/plan/assignment';
import type { AssignmentFilter } from '../../store';
import { onEachEngine } from './engines';
import { assignment, record, records } from './samples';

const SCOPE = 'tim-kiem';
const named = (id: string, change: Partial<Assignment>, leadName = 'Ban Dân vận Tỉnh uỷ') =>
  record({ scope: SCOPE, leadName, assignment: assignment({ id, ...change }) });

onEachEngine((bench) => {
  beforeAll(() =>
    bench().store.records.saveAssignments(
      [
        named('KH142-II.1-01/2021', {
          clause: 'II.1',
          summary: 'Củng cố tổ hoà giải ở cơ sở',
          product: null,
        }),
        named('KH142-II.2-01/2021', {
          clause: 'II.2',
          summary: 'Rà soát đường giao thông',
          product: 'Đề án',
        }),
        named(
          'KH142-II.3-01/2021',
          { summary: 'Kế hoạch phòng thủ', product: 'Phương án', secrecy: 'mat' },
          'Bộ Chỉ huy quân sự',
        ),
        record({ scope: 'khac', assignment: assignment({ id: 'x', summary: 'Hoà giải ở nơi khác' }) }),
      ],
      [],
    ),
  );

  const found = async (search: string, filter: Partial<AssignmentFilter> = {}) =>
    (await bench().store.queries.listAssignments({ scope: SCOPE, search, ...filter })).rows.map(
      (row) => row.assignment.id,
    );

  it.each([
    'hoa giai',
    'hòa giải',
    'HOÀ GIẢI',
    'hoà giải'.normalize('NFD'),
    '  co so,   hoà ',
    'hoa gia',
    'to hoa',
  ])('finds "hoà giải" by %j', async (words) => {
    expect(await found(words)).toEqual(['KH142-II.1-01/2021']);
  });

  it.each<[string, string[]]>([
    ['duong', ['KH142-II.2-01/2021']],
    ['đề án', ['KH142-II.2-01/2021']],
    ['KH142-II.2-01', ['KH142-II.2-01/2021']],
    ['quan su', ['KH142-II.3-01/2021']],
    ['quy iii', ['KH142-II.1-01/2021', 'KH142-II.2-01/2021', 'KH142-II.3-01/2021']],
    ['hoa cau', []],
    ['giải hoà xa', []],
    ['!!!', []],
    [`'); drop table assignments; --`, []],
    ['hoa & | ! ( giai:*', ['KH142-II.1-01/2021']],
    ['', ['KH142-II.1-01/2021', 'KH142-II.2-01/2021', 'KH142-II.3-01/2021']],
  ])('by %j finds %j', async (words, ids) => {
    expect(await found(words)).toEqual(ids);
  });

  it('finds a secret duty by its lead, never by its title or product', async () => {
    expect(await found('phong thu')).toEqual([]);
    expect(await found('phuong an')).toEqual([]);
    expect(MASKED_SUMMARY).not.toContain('phòng thủ');
  });

  it('narrows together with other filters', async () => {
    expect(await found('2021', { clause: 'II.2' })).toEqual(['KH142-II.2-01/2021']);
  });

  it('finds by the new lead after a transfer, not by the old one', async () => {
    const scope = 'tim-chuyen';
    const { records, queries } = bench().store;
    const before = record({ scope, leadName: 'Ban Dân vận Tỉnh uỷ' });
    await records.saveAssignments([before], []);
    const after = {
      ...before,
      seq: 2,
      leadName: 'Hội Nông dân tỉnh',
      assignment: assignment({ lead: 'hoi-nong-dan' }),
    };
    await records.saveAssignments([after], []);
    const total = async (search: string) => (await queries.listAssignments({ scope, search })).total;
    expect(await total('nong dan')).toBe(1);
    expect(await total('dan van')).toBe(0);
  });

  it('counts up to a bound, and gives no page that begins beyond it', async () => {
    const scope = 'tim-dem';
    const { queries } = bench().store;
    await bench().store.records.saveAssignments(records('KH142/1', 30, { scope }), []);
    const page = (filter: Partial<AssignmentFilter>) =>
      queries.listAssignments({ scope, limit: 5, search: 'quy che', ...filter });
    expect(await page({ countUpTo: 20 })).toMatchObject({ total: 20, totalIsAtLeast: true });
    expect(await page({ countUpTo: 30 })).toMatchObject({ total: 30, totalIsAtLeast: false });
    expect(await page({})).toMatchObject({ total: 30, totalIsAtLeast: false });
    const [far, last] = await Promise.all([page({ countUpTo: 10, offset: 29 }), page({ offset: 10 })]);
    expect(far.rows).toEqual(last.rows);
    // Without a search the kept counts know it.
    expect(await page({ search: '', countUpTo: 10, statuses: ['awaitingReceipt'] })).toMatchObject({
      total: 30,
      totalIsAtLeast: false,
    });
    expect(await page({ search: '  ' })).toMatchObject({ total: 30, totalIsAtLeast: false });
  });
});
