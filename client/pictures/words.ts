import { AGEING_LABELS, type AgeingLabel } from '../../domain/dossier/ageing';
import type { Lang, Said } from '../../domain/lang';
import { CELL_LABELS } from '../terminal/words';

type FourNames = Record<'doneOnTime' | 'doneLate' | 'openInTerm' | 'openOverdue', string>;

/** What pictures say of themselves. Numbers come from the figures that were drawn, never from a second count. */
export interface PictureWords {
  unit: string;
  unitIs: (unit: string) => string;
  cells: FourNames;
  ageing: Record<AgeingLabel, string>;
  body: string;
  quarter: (key: string) => string;
  total: string;
  rate: string;
  rateNote: string;
  overTime: { title: string; says: (from: number | null, to: number | null, overdue: number) => string };
  byBody: {
    title: string;
    says: (shown: number, all: number, most: string, overdue: number) => string;
    none: string;
  };
  ages: {
    title: string;
    says: (total: number, old: number) => string;
    none: string;
    class: string;
    count: string;
  };
  heat: {
    title: string;
    says: (name: string, quarter: string, share: string) => string;
    none: string;
    key: string;
  };
  timeline: {
    title: string;
    term: string;
    gather: string;
    collate: string;
    today: string;
    says: (done: number, next: string) => string;
    last: string;
    round: string;
    opens: string;
    parts: string;
    committee: string;
  };
  trend: {
    title: (what: string) => string;
    goal: string;
    before: string;
    says: (last: string, goal: string, met: boolean | null) => string;
    none: string;
    period: string;
    value: string;
  };
  percent: (share: number | null) => string;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function percentIn(lang: Lang) {
  const format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });
  return (share: number | null) => (share === null ? '–' : `${format.format(share * 100)}%`);
}

export const PICTURE_WORDS: Said<PictureWords> = {
  vi: {
    unit: 'nhiệm vụ',
    unitIs: (unit) => `Đơn vị: ${unit}`,
    cells: CELL_LABELS,
    ageing: Object.fromEntries(AGEING_LABELS.map((one) => [one, one])) as Record<AgeingLabel, string>,
    body: 'Cơ quan chủ trì',
    quarter: (key) => `Quý ${ROMAN[Number(key.slice(6)) - 1] ?? ''}/${key.slice(0, 4)}`,
    total: 'Cộng',
    rate: 'Tỷ lệ hoàn thành',
    rateNote: 'trên số đã đến hạn hoặc đã hoàn thành',
    overTime: {
      title: 'Kết quả theo thời gian',
      says: (from, to, overdue) =>
        `Tỷ lệ hoàn thành cuối kỳ đầu tiên là ${percentIn('vi')(from)}, nay là ${percentIn('vi')(to)}; đang có ${overdue} nhiệm vụ quá hạn. Mỗi cột là tình hình vào cuối quý, cột cuối là hôm nay.`,
    },
    byBody: {
      title: 'Kết quả theo cơ quan chủ trì',
      says: (shown, all, most, overdue) =>
        `${shown === all ? `Đủ ${all} cơ quan` : `${shown} trong ${all} cơ quan`}, nhiều nhiệm vụ quá hạn nhất trước. ${overdue === 0 ? 'Không cơ quan nào có nhiệm vụ quá hạn.' : `${most}: ${overdue} nhiệm vụ quá hạn.`}`,
      none: 'Chưa có nhiệm vụ nào.',
    },
    ages: {
      title: 'Nhiệm vụ quá hạn theo số ngày',
      says: (total, old) => `${total} nhiệm vụ đang quá hạn, trong đó ${old} quá hạn trên 90 ngày.`,
      none: 'Không có nhiệm vụ nào quá hạn.',
      class: 'Nhóm quá hạn',
      count: 'Số nhiệm vụ',
    },
    heat: {
      title: 'Quá hạn theo cơ quan và quý đến hạn',
      says: (name, quarter, share) =>
        `Ô đậm nhất: ${name}, ${quarter} (${share} quá hạn hoặc hoàn thành quá hạn).`,
      none: 'Chưa có nhiệm vụ nào đến hạn.',
      key: 'Trong mỗi ô: số nhiệm vụ chưa hoàn thành đã quá hạn hoặc hoàn thành quá hạn, trên tổng số đến hạn trong quý. Ô càng đậm, tỷ lệ càng cao.',
    },
    timeline: {
      title: 'Tiến trình chu kỳ',
      term: 'Thời gian thực hiện',
      gather: 'Gửi báo cáo',
      collate: 'Tổng hợp, trình',
      today: 'Hôm nay',
      says: (done, next) => `Đã qua ${done}% thời gian thực hiện. ${next}`,
      last: 'Không còn kỳ báo cáo nào phía trước.',
      round: 'Kỳ',
      opens: 'Mở',
      parts: 'Hạn gửi',
      committee: 'Hạn trình',
    },
    trend: {
      title: (what) => `Chỉ tiêu: ${what}`,
      goal: 'Mục tiêu',
      before: 'Trước kế hoạch',
      says: (last, goal, met) =>
        `Gần nhất ${last}; mục tiêu ${goal}. ${met === null ? 'Chưa đủ số liệu để kết luận.' : met ? 'Đã đạt mục tiêu.' : 'Chưa đạt mục tiêu.'}`,
      none: 'Chưa kỳ nào chốt số liệu chỉ tiêu.',
      period: 'Kỳ',
      value: 'Giá trị',
    },
    percent: percentIn('vi'),
  },
  en: {
    unit: 'assignments',
    unitIs: (unit) => `Unit: ${unit}`,
    cells: {
      doneOnTime: 'Done on time',
      doneLate: 'Done late',
      openInTerm: 'Open – in term',
      openOverdue: 'Open – overdue',
    },
    ageing: {
      '1–30 ngày': '1–30 days',
      '31–60 ngày': '31–60 days',
      '61–90 ngày': '61–90 days',
      '91–120 ngày': '91–120 days',
      'trên 120 ngày': 'over 120 days',
    },
    body: 'Lead body',
    quarter: (key) => `Q${key.slice(6)}/${key.slice(0, 4)}`,
    total: 'Total',
    rate: 'Completion rate',
    rateNote: 'of what was due or done',
    overTime: {
      title: 'Results over time',
      says: (from, to, overdue) =>
        `The completion rate was ${percentIn('en')(from)} at the end of the first quarter and is ${percentIn('en')(to)} now; ${overdue} assignments are overdue. Each column is the end of a quarter, the last is today.`,
    },
    byBody: {
      title: 'Results by lead body',
      says: (shown, all, most, overdue) =>
        `${shown === all ? `All ${all} bodies` : `${shown} of ${all} bodies`}, the most overdue first. ${overdue === 0 ? 'None has anything overdue.' : `${most}: ${overdue} overdue.`}`,
      none: 'There are no assignments yet.',
    },
    ages: {
      title: 'What is overdue, by days',
      says: (total, old) => `${total} assignments are overdue, ${old} of them by more than 90 days.`,
      none: 'Nothing is overdue.',
      class: 'Class',
      count: 'Assignments',
    },
    heat: {
      title: 'Lateness by body and quarter',
      says: (name, quarter, share) => `Darkest: ${name}, ${quarter} (${share} overdue or done late).`,
      none: 'Nothing has fallen due yet.',
      key: 'In each square: how many were not done in time, of all due in that quarter. The darker, the larger the share.',
    },
    timeline: {
      title: 'The course of the cycle',
      term: 'Term',
      gather: 'Reports come in',
      collate: 'Collated, submitted',
      today: 'Today',
      says: (done, next) => `${done}% of the term has passed. ${next}`,
      last: 'No round lies ahead.',
      round: 'Round',
      opens: 'Opens',
      parts: 'Parts due',
      committee: 'Committee due',
    },
    trend: {
      title: (what) => `Target: ${what}`,
      goal: 'Goal',
      before: 'Before the plan',
      says: (last, goal, met) =>
        `Last ${last}; the goal is ${goal}. ${met === null ? 'Too little was reported to say more.' : met ? 'The goal is met.' : 'The goal is not met.'}`,
      none: 'No round has frozen figures of targets yet.',
      period: 'Round',
      value: 'Value',
    },
    percent: percentIn('en'),
  },
};
