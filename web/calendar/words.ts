import type { Said } from '../../domain/lang';

export interface CalendarWords {
  title: string;
  month: (month: number, year: number) => string;
  weekdays: readonly string[];
  before: string;
  after: string;
  now: string;
  body: string;
  all: string;
  show: string;
  monthLabel: string;
  view: string;
  grid: string;
  list: string;
  feed: string;
  due: (count: number) => string;
  more: (count: number) => string;
  off: string;
  worked: string;
  estimated: string;
  unverified: string;
  committee: string;
  opens: string;
  parts: string;
  collate: string;
  report: string;
  nothing: string;
  date: string;
  what: string;
  today: string;
  caption: (month: string) => string;
  tooMany: (shown: number) => string;
  badMonth: string;
  otherMonth: string;
}

export const CALENDAR_WORDS: Said<CalendarWords> = {
  vi: {
    title: 'Lịch',
    month: (month, year) => `Tháng ${month}/${year}`,
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
    before: 'Tháng trước',
    after: 'Tháng sau',
    now: 'Tháng này',
    body: 'Cơ quan',
    all: 'Tất cả cơ quan',
    show: 'Xem',
    monthLabel: 'Tháng',
    view: 'Cách xem',
    grid: 'Lịch tháng',
    list: 'Danh sách',
    feed: 'Đưa vào lịch của mình',
    due: (count) => `${count} nhiệm vụ đến hạn`,
    more: (count) => `và ${count} nhiệm vụ khác`,
    off: 'Ngày nghỉ',
    worked: 'Làm bù',
    estimated: 'Lịch nghỉ của năm này là dự kiến, chưa công bố.',
    unverified: 'Lịch nghỉ của năm này chưa đối chiếu với văn bản.',
    committee: 'Ngày trình Ban Thường vụ',
    opens: 'Mở kỳ',
    parts: 'Hạn gửi báo cáo',
    collate: 'Hạn tổng hợp',
    report: 'Hạn trình',
    nothing: 'Tháng này không có gì đến hạn.',
    date: 'Ngày',
    what: 'Nội dung',
    today: 'hôm nay',
    caption: (month) => `Thời hạn, kỳ báo cáo và ngày nghỉ: ${month}`,
    tooMany: (shown) => `Tháng này quá nhiều nhiệm vụ; chỉ hiện ${shown} nhiệm vụ đầu. Hãy chọn một cơ quan.`,
    badMonth: 'Tháng cần có dạng năm-tháng, ví dụ 2026-09. Đang hiện tháng này.',
    otherMonth: 'thuộc tháng khác',
  },
  en: {
    title: 'Calendar',
    month: (month, year) => `${String(month).padStart(2, '0')}/${year}`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    before: 'Month before',
    after: 'Month after',
    now: 'This month',
    body: 'Body',
    all: 'All bodies',
    show: 'Show',
    monthLabel: 'Month',
    view: 'View',
    grid: 'Month',
    list: 'List',
    feed: 'Put it into my own calendar',
    due: (count) => `${count} due`,
    more: (count) => `and ${count} more`,
    off: 'Day off',
    worked: 'Worked instead',
    estimated: 'The days off of this year are an estimate.',
    unverified: 'The days off of this year were not yet checked against their papers.',
    committee: 'Standing Committee',
    opens: 'Opens',
    parts: 'Parts due',
    collate: 'To be collated',
    report: 'To the Committee',
    nothing: 'Nothing is due this month.',
    date: 'Day',
    what: 'What',
    today: 'today',
    caption: (month) => `Due days, rounds and days off: ${month}`,
    tooMany: (shown) => `Too much for one page; the first ${shown} are shown. Choose a body.`,
    badMonth: 'A month is written year-month, such as 2026-09. This month is shown.',
    otherMonth: 'of another month',
  },
};
