import { readDeadline } from '../../domain/deadline';
import { PLAIN, TERM } from './deadline-support';

test.each([
  ['31/02/2022', 'impossible-date', '31/02/2022', 'tháng 2/2022 có 28 ngày'],
  ['Hoàn thành trước ngày 31/4/2022', 'impossible-date', '31/4/2022', 'ví dụ 30/04/2022'],
  ['ngày 31 tháng 6 năm 2022', 'impossible-date', 'ngày 31 tháng 6 năm 2022', 'tháng 6/2022 có 30 ngày'],
  ['29/02/2023', 'impossible-date', '29/02/2023', 'ví dụ 28/02/2023'],
  ['00/12/2022', 'impossible-date', '00/12/2022', 'Không có ngày 0'],
  ['15/13/2024', 'impossible-date', '15/13/2024', 'tháng từ 1 đến 12'],
  ['tháng 13/2022', 'impossible-date', 'tháng 13/2022', 'tháng từ 1 đến 12'],
  ['trước ngày 31/02', 'impossible-date', '31/02', 'tháng 2 có 29 ngày'],
  ['hằng tháng trước ngày 32', 'impossible-date', 'ngày 32', 'từ 1 đến 31'],
  ['30 ngày kể từ ngày 31/02/2022', 'impossible-date', '31/02/2022', 'tháng 2/2022 có 28 ngày'],
  ['quý V/2021', 'impossible-quarter', 'quý V/2021', 'một năm có quý I, II, III và IV'],
  ['quý 0', 'impossible-quarter', 'quý 0', 'Không có quý 0'],
  ['Hoàn thành trong QUÝ 5 năm 2022', 'impossible-quarter', 'QUÝ 5 năm 2022', 'Không có quý 5'],
  ['quý III, V/2021', 'impossible-quarter', 'V/2021', 'Không có quý V'],
  ['quý IIII/2021', 'impossible-quarter', 'quý IIII/2021', 'Không có quý IIII'],
  ['giai đoạn 2025-2021', 'impossible-range', 'giai đoạn 2025-2021', 'mốc đầu trước'],
  [
    'từ ngày 30/6/2022 đến ngày 01/3/2022',
    'impossible-range',
    '30/6/2022 đến ngày 01/3/2022',
    'đứng trước mốc đầu',
  ],
  [
    'trước ngày 15/12/2184',
    'year-outside-calendar',
    '15/12/2184',
    'không có năm 2184 (chỉ có từ 1990 đến 2099)',
  ],
  ['trước ngày 01/01/1990', 'year-outside-calendar', '01/01/1990', 'không có năm 1989'],
  ['đến hết ngày 01/01/0000', 'year-outside-calendar', '01/01/0000', 'không có năm 0'],
  ['9999 năm kể từ ngày 01/01/2020', 'year-outside-calendar', null, 'không có năm 12019'],
  ['9999 ngày làm việc kể từ ngày 01/01/2095', 'year-outside-calendar', null, 'không có năm 2100'],
])('"%s" is refused: %s', (phrase, code, at, words) => {
  const outcome = readDeadline(phrase, PLAIN);
  if (outcome.ok) throw new Error(`read as ${JSON.stringify(outcome.value)}`);
  expect(outcome.refusal.code).toBe(code);
  expect(outcome.refusal.at).toBe(at ?? phrase);
  expect(outcome.refusal.message).toContain(words);
});

test('29/02 without a year is refused once the context says a common year', () => {
  const outcome = readDeadline('trước ngày 29/02', { ...PLAIN, contextYear: 2023 });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'impossible-date', at: '29/02' } });
  expect(readDeadline('trước ngày 29/02', { ...PLAIN, contextYear: 2024 })).toMatchObject({ ok: true });
});

test('an impossible date of a cited paper is not ours to refuse', () => {
  const outcome = readDeadline('Thực hiện Chỉ thị số 52-CT/TW ngày 31/02/2016; thực hiện hằng năm', {
    ...PLAIN,
    term: TERM,
  });
  expect(outcome).toMatchObject({ ok: true, value: { kind: 'recurring' } });
});
