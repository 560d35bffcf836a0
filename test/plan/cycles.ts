import { cycleSourceOf } from '../../client/cycle-source';
import { prepareCycle } from '../../domain/plan/prepare';
import { planSchema, type Plan } from '../../domain/plan/schema';
import { localDate } from '../../domain/time/epoch';

type Given = { [K in keyof Plan]?: unknown };

export const OFFICES = {
  secretariat: { name: 'Ban Dân vận Tỉnh uỷ', email: 'theo-doi@mau.example' },
  office: { name: 'Văn phòng Tỉnh uỷ', email: 'van-phong@mau.example' },
  committee: { name: 'Ban Thường vụ Tỉnh uỷ', email: 'thuong-vu@mau.example' },
};

export function body(id: string, more: object = {}) {
  return {
    id,
    name: `Cơ quan ${id}`,
    contacts: [{ email: `${id}@mau.example` }],
    head: { email: `truong.${id}@mau.example` },
    ...more,
  };
}

export function obligation(code: string, deadline: string, more: object = {}) {
  return {
    code,
    clause: 'I',
    kind: 'assignment',
    summary: `Việc ${code}`,
    lead: ['mttq'],
    deadline: { text: deadline },
    ...more,
  };
}

/** A plan of 2026–2028 with the Front, the Youth Union and the Farmers' Union. */
export function planOf(obligations: object[], { plan, ...given }: Given = {}): Plan {
  return planSchema.parse({
    plan: {
      code: 'KH9',
      type: 'Kế hoạch',
      issuer: 'Ban Thường vụ Tỉnh uỷ',
      title: 'Công tác dân vận',
      startsOn: '2026-01-12',
      term: { start: '2026-01-01', end: '2028-12-31' },
      ...(plan as object | undefined),
    },
    offices: OFFICES,
    bodies: [body('mttq'), body('tinh-doan'), body('hoi-nong-dan')],
    groups: [{ id: 'doan-the', name: 'Các đoàn thể', members: ['tinh-doan', 'hoi-nong-dan'] }],
    obligations,
    ...given,
  });
}

export function preparedOf(plan: Plan, startsOn?: string) {
  const source = cycleSourceOf(plan, startsOn === undefined ? {} : { startsOn: localDate(startsOn) });
  return { source, prepared: prepareCycle(source) };
}
