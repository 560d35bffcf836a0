import { calendarData, lunarTable } from '../../config/calendars/load';
import { holidayOn } from '../../domain/calendar/holidays';
import { workingCalendar } from '../../domain/calendar/working-days';
import { localDate } from '../../domain/time/epoch';

const lunar = lunarTable();
const calendar = workingCalendar(calendarData({ from: 2020, to: 2030 }));

test.each([
  ['2022-01-31', 'Tết Nguyên đán'],
  ['2022-02-04', 'Tết Nguyên đán'],
  ['2022-02-05', null],
  ['2022-01-30', null],
  ['2022-01-01', 'Tết Dương lịch (01/01)'],
  ['2022-04-10', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)'],
  ['2006-04-07', null],
  ['2022-04-30', 'Ngày Giải phóng miền Nam (30/4)'],
  ['2022-05-01', 'Ngày Quốc tế lao động (01/5)'],
  ['2022-09-02', 'Quốc khánh (02/9)'],
  ['2025-11-24', null],
  ['2026-11-24', 'Ngày Văn hoá Việt Nam (24/11)'],
  ['2022-05-02', null],
])('%s is %s', (date, name) => {
  expect(holidayOn(localDate(date), lunar)).toBe(name);
});

test('with the calendar, compensatory and swapped weekdays are named too', () => {
  const name = 'Ngày nghỉ bù, nghỉ liền kề hoặc hoán đổi';
  expect(holidayOn(localDate('2022-05-02'), lunar, calendar)).toBe(name);
  expect(holidayOn(localDate('2026-01-02'), lunar, calendar)).toBe(name);
  expect(holidayOn(localDate('2022-05-07'), lunar, calendar)).toBeNull();
});
