import { calendarData } from '../../config/calendars/load';
import type { LadderPolicy } from '../../domain/ladder/types';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { planSchema, type Plan } from '../../domain/plan/schema';
import { localDate, yearOf, type LocalDate } from '../../domain/time/epoch';

/** A ladder with one rung of each sort: short enough that every one of its timers can be waited for. */
export const SHORT_LADDER: LadderPolicy = {
  name: 'ngắn',
  beforeDue: [7, 1],
  coordinatingBeforeDue: [7],
  onDue: true,
  overdue: [1],
  overdueWeekly: { everyWorkingDays: 5, times: 1 },
  overdueMonthly: false,
  escalation: [
    { level: 1, audience: 'head', afterWorkingDays: 2 },
    { level: 2, audience: 'secretariat', afterWorkingDays: 4 },
    { level: 3, audience: 'office', afterWorkingDays: 6 },
    { level: 4, audience: 'committee', afterWorkingDays: 8 },
  ],
  standing: [15],
  committeeWeekday: 1,
};

export interface SmallPlanOptions {
  startsOn: string;
  termEnd: string;
  /** Deadline phrases, one obligation each. */
  deadlines: string[];
  coordinating?: boolean;
  ladder?: string;
}

/** A plan of two bodies: Ban Dân vận leads, Tỉnh đoàn takes part. */
export function smallPlan({
  startsOn,
  termEnd,
  deadlines,
  coordinating = false,
  ladder = 'ngắn',
}: SmallPlanOptions): Plan {
  return planSchema.parse({
    plan: {
      code: 'KHM',
      type: 'Kế hoạch',
      number: '01-KH/TU',
      issuer: 'Ban Thường vụ Tỉnh uỷ',
      signedOn: startsOn,
      startsOn,
      term: { start: startsOn, end: termEnd },
      title: 'công tác dân vận',
      ladder,
    },
    offices: {
      secretariat: { name: 'Ban Dân vận Tỉnh uỷ', email: 'theo-doi@mau.example' },
      office: { name: 'Văn phòng Tỉnh uỷ', email: 'van-phong@mau.example' },
      committee: { name: 'Ban Thường vụ Tỉnh uỷ', email: 'ban-thuong-vu@mau.example' },
    },
    bodies: [
      {
        id: 'ban-dan-van',
        name: 'Ban Dân vận Tỉnh uỷ',
        contacts: [{ name: 'Trần Thị Hoa', role: 'Văn thư', email: 'vanthu.bdv@mau.example' }],
        head: { name: 'Lê Văn Sơn', email: 'truongban.bdv@mau.example' },
      },
      {
        id: 'tinh-doan',
        name: 'Ban Thường vụ Tỉnh đoàn',
        contacts: [{ name: 'Phạm Văn Nam', role: 'Chánh Văn phòng', email: 'vanphong@tinhdoan.example' }],
        head: { name: 'Võ Thị Lan', email: 'bithu@tinhdoan.example' },
      },
    ],
    obligations: deadlines.map((text, i) => ({
      code: `KHM-I.${i + 1}-01`,
      clause: `I.${i + 1}`,
      kind: 'assignment',
      summary: `Khảo sát chất lượng sinh hoạt chi đoàn, đợt ${i + 1}`,
      product: 'Báo cáo kết quả khảo sát',
      lead: ['ban-dan-van'],
      coordinating: coordinating ? ['tinh-doan'] : [],
      deadline: { text },
    })),
  });
}

export function sourceOf(plan: Plan, startsOn?: LocalDate): CycleSource {
  const start = startsOn ?? plan.plan.startsOn ?? plan.plan.term.start;
  return {
    plan,
    calendar: calendarData({ from: yearOf(plan.plan.term.start) - 1, to: yearOf(plan.plan.term.end) + 2 }),
    ladders: [SHORT_LADDER],
    startsOn: localDate(start),
  };
}
