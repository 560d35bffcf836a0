import type { Said } from '../../domain/lang';

export const WORDS: Said<{
  title: string;
  cycle: string;
  all: string;
  show: string;
  export: string;
  none: string;
  body: string;
  overdue: string;
  inTerm: string;
  onTime: string;
  late: string;
  rate: string;
  returned: string;
  ageing: string;
  heard: string;
  never: string;
  days: (n: number) => string;
  unknown: (id: string) => string;
  asOf: (day: string) => string;
  sum: string;
}> = {
  vi: {
    title: 'Cơ quan',
    cycle: 'Chu kỳ',
    all: 'mọi chu kỳ',
    show: 'Xem',
    export: 'Tải .xlsx',
    none: 'Chưa có cơ quan nào được giao nhiệm vụ.',
    body: 'Cơ quan chủ trì',
    overdue: 'Quá hạn, chưa xong',
    inTerm: 'Trong hạn',
    onTime: 'Xong đúng hạn',
    late: 'Xong quá hạn',
    rate: 'Tỷ lệ hoàn thành',
    returned: 'Bị trả lại',
    ageing: 'Quá hạn lâu nhất',
    heard: 'Phản hồi gần nhất',
    never: 'chưa có',
    days: (n) => `${n} ngày`,
    unknown: (id) => `Không có chu kỳ “${id}”; đang xem mọi chu kỳ.`,
    asOf: (day) => `Tính đến ngày ${day}`,
    sum: 'Cộng',
  },
  en: {
    title: 'Bodies',
    cycle: 'Cycle',
    all: 'all cycles',
    show: 'Show',
    export: 'Download .xlsx',
    none: 'Nobody leads anything yet.',
    body: 'Leading body',
    overdue: 'Open, overdue',
    inTerm: 'In term',
    onTime: 'Done on time',
    late: 'Done late',
    rate: 'Completion rate',
    returned: 'Returned',
    ageing: 'Longest overdue',
    heard: 'Last heard of',
    never: 'never',
    days: (n) => `${n} days`,
    unknown: (id) => `There is no cycle “${id}”; these are all cycles.`,
    asOf: (day) => `As of ${day}`,
    sum: 'Sum',
  },
};
