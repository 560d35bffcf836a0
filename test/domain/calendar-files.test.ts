import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarData } from '../../config/calendars/load';
import { CalendarFileError } from '../../config/calendars/year-file';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dondoc-lich-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const PAPER = 'Văn bản thử';
const off = (on: string) => ({ on, name: 'Ngày nghỉ', source: PAPER });
const work = (on: string) => ({ on, insteadOf: '2027-04-29', source: PAPER });

function write(year: number, content: unknown): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(dir, `vn-${year}.json`), text);
}

function refusal(): CalendarFileError {
  try {
    calendarData({ from: 2027, to: 2027, dir });
  } catch (error) {
    if (error instanceof CalendarFileError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe("the office's own year files", () => {
  test('go before the shipped years and before estimates', () => {
    write(2026, { year: 2026, status: 'unverified', off: [off('2026-01-01')], work: [] });
    write(2027, { year: 2027, status: 'official', off: [off('2027-01-01')], work: [work('2027-05-08')] });
    const years = calendarData({ from: 2025, to: 2028, dir }).years;
    expect(years.map((year) => year.status)).toEqual(['official', 'unverified', 'official', 'estimate']);
    expect(years[2]).toEqual({
      year: 2027,
      status: 'official',
      off: ['2027-01-01'],
      work: ['2027-05-08'],
      source: PAPER,
    });
  });

  test('change the version, and only with what they say', () => {
    const before = calendarData({ from: 2026, to: 2027 }).version;
    expect(calendarData({ from: 2026, to: 2027, dir }).version).toBe(before);
    write(2027, { year: 2027, status: 'official', off: [off('2027-01-01')], work: [] });
    const after = calendarData({ from: 2026, to: 2027, dir }).version;
    expect(after).toMatch(/^[0-9a-f]{12}$/);
    expect(after).not.toBe(before);
  });

  const good = { year: 2027, status: 'official', off: [off('2027-01-01')], work: [] };
  test.each<[string, unknown, string, string]>([
    [
      'a Saturday off',
      { ...good, off: [off('2027-01-01'), off('2027-01-02')] },
      'off[1].on',
      'thứ Hai đến thứ Sáu',
    ],
    ['a Monday worked', { ...good, work: [work('2027-05-03')] }, 'work[0].on', 'thứ Bảy hoặc Chủ nhật'],
    ['a day of another year', { ...good, off: [off('2026-01-01')] }, 'off[0].on', 'phải thuộc năm 2027'],
    ['a day twice', { ...good, off: [off('2027-01-01'), off('2027-01-01')] }, 'off[1].on', 'bị ghi hai lần'],
    ['a day that does not exist', { ...good, off: [off('2027-02-30')] }, 'off[0].on', 'một ngày có thật'],
    [
      'an entry without its paper',
      { ...good, off: [{ ...off('2027-01-01'), source: '' }] },
      'off[0].source',
      'trống',
    ],
    ['an unknown status', { ...good, status: 'sure' }, 'status', 'official, unverified, estimate'],
    ['another year than its name', { ...good, year: 2028, off: [] }, 'year', 'tên tệp là của năm 2027'],
    ['a field we do not know', { ...good, nghi: [] }, '', 'nghi'],
    ['no JSON', '{', '', 'không phải JSON hợp lệ'],
  ])('%s is refused with file and field', (_, content, field, words) => {
    write(2027, content);
    const error = refusal();
    expect(error.file).toBe(join(dir, 'vn-2027.json'));
    expect(error.field).toBe(field);
    expect(error.message).toContain(words);
    expect(error.message).toContain('vn-2027.json');
  });

  test('a folder that is not there is refused', () => {
    expect(() => calendarData({ from: 2027, to: 2027, dir: join(dir, 'khong-co') })).toThrow(
      'không có thư mục này',
    );
  });
});

test.each([
  [1989, 2000],
  [2090, 2100],
  [2026, 2025],
  [2020.5, 2022],
])('a span from %d to %d is refused', (from, to) => {
  expect(() => calendarData({ from, to })).toThrow('cần các năm từ 1990 đến 2099');
});

test('the version does not depend on when it is asked', () => {
  expect(calendarData({ from: 2020, to: 2026 }).version).toBe(calendarData({ from: 2020, to: 2026 }).version);
});
