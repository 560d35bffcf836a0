import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { english } from '../../client/english';
import { auditView } from '../../client/terminal/audit-view';
import { demoScreen, type DemoModel } from '../../client/terminal/demo-screen';
import { terminalStyle } from '../../client/terminal/style';
import { columnsOf } from '../../client/terminal/text';
import { interpreted, outgoing } from '../../client/terminal/tongue';
import { packageRoot } from '../../config/package-root';
import { atHour, localDate } from '../../domain/time/epoch';
import { dondoc } from '../cli/captured';

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
const PLAN = `${packageRoot()}/examples/mot-nam-2026.yaml`;

const inEnglish = (lines: () => string[]) => interpreted(english(), () => lines().map(outgoing));

async function said(...argv: string[]): Promise<string[]> {
  const { stdout, exit } = await dondoc(['--lang', 'en', ...argv], { columns: 120 });
  expect(exit).toBe(0);
  return stdout.trimEnd().split('\n');
}

/** Lines of tables whose letters stand in a gap between two columns. */
function brokenRows(lines: string[]): string[] {
  return lines.flatMap((line, i) => {
    if (!/^─/.test(line)) return [];
    const gaps = [...line].flatMap((letter, at) => (letter === ' ' ? [at] : []));
    const end = lines.findIndex((one, n) => n > i && one === '');
    const rows = [lines[i - 1]!, ...lines.slice(i + 1, end === -1 ? undefined : end)];
    return rows.filter((row) => gaps.some((at) => ![undefined, ' '].includes([...row.normalize('NFC')][at])));
  });
}

test('a deadline is read in English, its heads in one column', async () => {
  expect(await said('deadline', 'trước ngày 30/6/2026')).toEqual([
    'Phrase:    “trước ngày 30/6/2026”',
    'Reading:   a day',
    '  – “before the day” is read as the plan chose',
    '',
    'Period  Period begins  Due as written     Due by the end of  Note',
    '──────  ─────────────  ─────────────────  ─────────────────  ────',
    'once                   Monday 29/06/2026  Monday 29/06/2026',
  ]);
});

test('the days of a year stand in columns, days off and days worked alike', async () => {
  const days = (await said('calendar', '2026')).filter((line) => line.startsWith('  '));
  expect(days.filter((line) => line.includes('22/08'))).toEqual(['  worked    Sat 22/08  make-up day']);
  const kinds = days.filter((line) => /\d{2}\/\d{2} {2}/.test(line)).map((line) => line.slice(0, 12));
  expect([...new Set(kinds)].sort()).toEqual(['  day off   ', '  worked    ']);
});

test('a preview of a plan has nothing Vietnamese but the names in the plan, and straight columns', async () => {
  const lines = await said('plan', 'preview', PLAN, '--all');
  const names = namesIn(parse(readFileSync(PLAN, 'utf8')));
  const own = lines.map((line) => names.reduce((rest, name) => rest.replaceAll(name, ''), line));
  expect(own.filter((line) => VIETNAMESE.test(line))).toEqual([]);
  expect(lines).toContain('Started on 02/03/2026: 9 assignments, 191 notices if nobody answers.');
  expect(lines).toContain('    New assignment, 62 days before it is due: KH26-II.2-01/2026-05');
  expect(brokenRows(lines)).toEqual([]);
});

/** Whatever stands in the file, the longest first. */
function namesIn(value: unknown): string[] {
  const found = (one: unknown): string[] =>
    typeof one === 'string'
      ? [one]
      : typeof one === 'object' && one !== null
        ? Object.values(one).flatMap(found)
        : [];
  return found(value).sort((a, b) => b.length - a.length);
}

const DEMO: DemoModel = {
  title: 'Kế hoạch mẫu',
  at: atHour(localDate('2027-08-15'), 8),
  fraction: 0.42,
  elapsedMs: 83_000,
  leftMs: 64_000,
  speed: 12,
  cells: ['doneOnTime', 'doneLate', 'openInTerm', 'openOverdue', 'openOverdue'],
  mailCount: 12,
  mails: [{ when: '19/01 08:00', to: 'Ban Tổ chức Tỉnh uỷ', what: '3 việc: nhắc nhiệm vụ', urgent: true }],
  overdue: [
    { id: 'KH25-II.1', lead: 'Sở Nội vụ', days: 1, level: 2 },
    { id: 'KH25-II.2', lead: 'Đảng uỷ xã An Mẫu', days: 131, level: 4 },
  ],
  escalated: [3, 2, 1, 1],
  footer: '',
};

test('the screen of the demo keeps its columns in English', () => {
  const screen = () => demoScreen(DEMO, { columns: 100, rows: 26 }, terminalStyle(false));
  const [vietnamese, spoken] = [screen(), inEnglish(screen)];
  expect(spoken).toHaveLength(vietnamese.length);
  expect(Math.max(...spoken.map(columnsOf))).toBeLessThan(100);
  expect(spoken[0]!.trimEnd()).toBe(' Đôn Đốc · Rehearsal · Kế hoạch mẫu');
  expect(
    spoken.filter((line) => /■|sent|→|Reported|Newest|min/.test(line)).map((line) => line.trimEnd()),
  ).toEqual([
    expect.stringMatching(/ {3}ran for 1 min 23 s, 12 days a second$/),
    expect.stringMatching(/ {3}about 1 min 4 s left$/),
    '  ■ Done on time 1                                ■ Done late 1',
    '  ■ Open – in term 1                              ■ Open – overdue 2',
    '  Completion rate: 50,0 % (2/4)                   12 letters sent',
    '  Newest letters',
    '  19/01 08:00  Ban Tổ chức Tỉnh uỷ                   (urgent) 3 items: reminder',
    '      1 day  Sở Nội vụ                             KH25-II.1 → secretariat',
    '   131 days  Đảng uỷ xã An Mẫu                     KH25-II.2 → Standing Committee',
    '  Reported to: head 3 · secretariat 2 · Office 1 · Standing Committee 1',
  ]);
});

test('a line of the audit says what changed in English and keeps what people wrote', () => {
  const line = {
    n: 7,
    at: '2026-10-02T15:30+07:00',
    actor: 'Lê Thu Hà',
    onBehalfOf: 'Trần Văn Nam',
    through: 'login' as const,
    action: 'Returned',
    cycle: 'KH25/1',
    assignment: 'KH25-II.5/2026',
    before: { status: 'submitted', effectiveDue: '2026-10-01' },
    after: { status: 'returned', effectiveDue: '2026-10-15', text: 'Báo cáo quá hạn từ xã đến tỉnh' },
    reason: 'Chưa có số liệu',
    hash: '0ee2bb45f86012345678',
  };
  expect(inEnglish(() => auditView([line as never], { width: 100, style: terminalStyle(false) }))).toEqual([
    '7. 02/10/2026 15:30  Returned, to be done again  KH25-II.5/2026',
    '   Lê Thu Hà (for Trần Văn Nam), via log-in',
    '   state: Submitted, awaiting confirmation → Returned – to be done again',
    '   due: 01/10/2026 → 15/10/2026',
    '   text: Báo cáo quá hạn từ xã đến tỉnh',
    '   reason: Chưa có số liệu',
    '   hash 0ee2bb45f860',
  ]);
});
