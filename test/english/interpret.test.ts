import { createInterpreter } from '../../client/english/interpret';
import { FINISHED } from '../../client/english/keys';

const interpret = createInterpreter([
  {
    'Nhiệm vụ đã được gia hạn {0} lần': 'The duty was extended {0} {0:time|times}',
    'Không có nhiệm vụ "{0}"': 'There is no duty "{0}"',
    'Đang thực hiện': 'In progress',
    'thời hạn': 'deadline',
    'hạn {0}': 'due {0}',
    'quá {0} ngày': '{0} {0:day|days} late',
    'từ {0} đến {1}': 'from {0} to {1}',
    'Còn {0} nhiệm vụ ngoài --limit': '{0} more beyond --limit',
    'quá hạn': 'overdue',
    'cần ngày từ {0} đến {1}': 'a day from {0} to {1} is needed',
    '{0} từ {1} đến {2}, kể cả hai ngày ấy': '{0} from {1} to {2}, both days included',
    '{0} ngày từ {1} đến {2}': '{0} days from {1} to {2}',
    'to: ngày cuối đứng trước': 'to: the last day comes first',
    'Không có kỳ {0}': 'There is no round: {0}',
    'Ban Thường vụ': 'Standing Committee',
    '{0} nhiệm vụ{1}': '{0} assignments{1}',
    'Nhắc nhở': 'Remind',
    'Giao nhiệm vụ': 'New assignment',
    '(theo văn bản: “{0}”)': '(in the paper: “{0}”)',
  },
]);
const name = (text: string) => `${FINISHED.open}${text}${FINISHED.close}`;

test('a sentence is found by what is fixed in it, and says the same figures', () => {
  expect(interpret('Nhiệm vụ đã được gia hạn 2 lần.')).toBe('The duty was extended 2 times.');
  expect(interpret('Nhiệm vụ đã được gia hạn 1 lần.')).toBe('The duty was extended 1 time.');
});

test('an option named in a sentence is found as it is written', () => {
  expect(interpret('Còn 3 nhiệm vụ ngoài --limit.')).toBe('3 more beyond --limit.');
});

test('several sentences are said one after another, each as it is known', () => {
  expect(interpret('Nhiệm vụ đã được gia hạn 2 lần. Không có nhiệm vụ "KH-1".')).toBe(
    'The duty was extended 2 times. There is no duty "KH-1".',
  );
});

test('what stands in quotes is somebody\u2019s word and stays', () => {
  expect(interpret('Không có nhiệm vụ "quá hạn".')).toBe('There is no duty "quá hạn".');
});

test('a line put together from phrases is divided where it was put together', () => {
  expect(interpret('KH-1, hạn 30/9/2021: Đang thực hiện (quá 3 ngày)')).toBe(
    'KH-1, due 30/9/2021: In progress (3 days late)',
  );
});

test('a phrase at the head of a sentence is known by its small letter too', () => {
  expect(interpret('Thời hạn: 30/9/2021')).toBe('Deadline: 30/9/2021');
});

test('a count that begins a phrase reaches over no colon before it', () => {
  expect(interpret('Báo cáo: 3 nhiệm vụ')).toBe('Báo cáo: 3 assignments');
});

test('what stands in parentheses is a phrase of its own', () => {
  expect(interpret('30/9/2021 (theo văn bản: “quá hạn”), quá 3 ngày')).toBe(
    '30/9/2021 (in the paper: “quá hạn”), 3 days late',
  );
});

test('a label in the middle of a sentence is known by its great letter too', () => {
  expect(interpret('nhắc nhở 3, quá hạn')).toBe('nhắc nhở 3, overdue');
  expect(interpret('KH-1: nhắc nhở')).toBe('KH-1: remind');
  // Not "{0} nhiệm vụ": a label of its own says more than a phrase that ends like it.
  expect(interpret('giao nhiệm vụ')).toBe('new assignment');
});

test('a phrase is not found across the columns of a table', () => {
  expect(interpret('7 nhiệm vụ (quá hạn)')).toBe('7 assignments (overdue)');
  expect(interpret('2/10/2026  Chờ nhiệm vụ khác  KH-1')).toBe('2/10/2026  Chờ assignments khác  KH-1');
  expect(interpret('2/10/2026  quá hạn  KH-1, có nhiệm vụ')).toBe('2/10/2026  overdue  KH-1, có assignments');
});

test('a label within a sentence is known by its small letter, but for a name', () => {
  expect(interpret('Không có kỳ đang thực hiện')).toBe('There is no round: in progress');
  expect(interpret('hạn ban Thường vụ')).toBe('due Standing Committee');
});

test('what is wrong with an argument is told after its name, never across it', () => {
  expect(interpret('--from: cần ngày từ 1990 đến 2099.')).toBe('--from: a day from 1990 to 2099 is needed.');
  expect(interpret('--to: ngày cuối đứng trước.')).toBe('--to: the last day comes first.');
});

test('names and the words of people are never interpreted, nor a phrase across them', () => {
  expect(interpret(`${name('Báo cáo từ xã đến tỉnh')}: quá hạn`)).toBe(
    `${name('Báo cáo từ xã đến tỉnh')}: overdue`,
  );
  expect(interpret(`từ ${name('Sở quá hạn')} đến ${name('Ban')}`)).toBe(
    `from ${name('Sở quá hạn')} to ${name('Ban')}`,
  );
});

test('colours stay where they were', () => {
  expect(interpret('\u001b[31mquá hạn\u001b[39m  KH-1')).toBe('\u001b[31moverdue\u001b[39m  KH-1');
});

test('what nobody taught it stays as it is', () => {
  expect(interpret('Điều lạ chưa ai dịch.')).toBe('Điều lạ chưa ai dịch.');
});

test('somebody\u2019s endless words keep nobody waiting, and are left as they are', () => {
  const endless = [
    'từ đến '.repeat(3_000),
    'từ đến '.repeat(500),
    'nhiệm vụ '.repeat(3_000),
    '--from: '.repeat(5_000),
    `${'. '.repeat(20_000)}quá hạn${' .'.repeat(20_000)}x`,
  ];
  const began = performance.now();
  const said = endless.map(interpret);
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(said[0]).toBe(endless[0]);
});

test('a sentence is said beside a word of somebody that is as long as a page', () => {
  const word = 'quá hạn '.repeat(300);
  expect(interpret(`Không có nhiệm vụ "${word}".`)).toBe(`There is no duty "${word}".`);
});
