import { cycleSourceOf } from '../client/cycle-source';
import type { CycleSource } from '../domain/plan/cycle-source';
import { planSchema, type Plan } from '../domain/plan/schema';
import type { LocalDate } from '../domain/time/epoch';

export interface MadePlan {
  code: string;
  startsOn: LocalDate;
  termEnd: string;
  bodies: number;
  /** One obligation each. */
  deadlines: string[];
  /** `all`: every body leads every obligation; `each`: obligations go round the bodies. */
  leads: 'all' | 'each';
}

/** A made plan of any size: what is measured must not depend on the words of a real one. */
export function madePlan({ code, startsOn, termEnd, bodies, deadlines, leads }: MadePlan): Plan {
  const ids = Array.from({ length: bodies }, (_, i) => `co-quan-${i + 1}`);
  return planSchema.parse({
    plan: {
      code,
      type: 'Kế hoạch',
      issuer: 'Ban Thường vụ Tỉnh uỷ',
      signedOn: startsOn,
      startsOn,
      term: { start: startsOn, end: termEnd },
      title: 'đo tốc độ',
      // Rounds have a bench of their own; here only assignments are counted, as in every figure before.
      rounds: { annual: false, midterm: false, final: false },
    },
    offices: {
      secretariat: { name: 'Ban Dân vận Tỉnh uỷ', email: 'theo-doi@do.example' },
      office: { name: 'Văn phòng Tỉnh uỷ', email: 'van-phong@do.example' },
      committee: { name: 'Ban Thường vụ Tỉnh uỷ', email: 'ban-thuong-vu@do.example' },
    },
    bodies: ids.map((id, i) => ({
      id,
      name: `Cơ quan số ${i + 1}`,
      contacts: [{ email: `van-thu@${id}.example` }],
    })),
    groups: [{ id: 'tat-ca', name: 'Tất cả', members: ids }],
    obligations: deadlines.map((text, i) => ({
      code: `${code}-I.${i + 1}-01`,
      clause: `I.${i + 1}`,
      kind: 'assignment',
      summary: `Nhiệm vụ số ${i + 1} về nâng cao chất lượng công tác dân vận của chính quyền các cấp`,
      product: 'Báo cáo kết quả',
      lead: [leads === 'all' ? 'tat-ca' : ids[i % ids.length]],
      deadline: { text },
    })),
  });
}

export function madeSource(made: MadePlan): CycleSource {
  return cycleSourceOf(madePlan(made));
}
