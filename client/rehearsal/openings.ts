import { join } from 'node:path';
import { packageRoot } from '../../config/package-root';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { OFFICE_KINDS, OFFICE_NAMES } from '../../domain/plan/recipients';
import type { Plan } from '../../domain/plan/schema';
import type { Store } from '../../store';
import { cycleSourceOf, type OfficeRules } from '../cycle-source';
import { keptPlan } from '../draft/kept-plans';
import { officeRules } from '../office-rules';
import { readPlanFile, readPlanFrom } from '../plan-file';
import { RefusedError } from '../refusals';

/** The plan that whoever comes for the first time sees played. */
export function samplePlanPath(): string {
  return join(packageRoot(), 'examples', 'tinh-mau-2026-2030.yaml');
}

/** Offices without an address get one that no letter can leave the machine for. */
export function withRehearsalOffices(plan: Plan): Plan {
  const offices = { ...plan.offices };
  for (const kind of OFFICE_KINDS) {
    offices[kind] ??= { name: OFFICE_NAMES[kind], email: `${kind}@rehearsal.invalid` };
  }
  return { ...plan, offices };
}

/** What a rehearsal of the sample plan is played from: by the days and ladders of this office. */
export async function sampleSource(store: Pick<Store, 'officeRules'>): Promise<CycleSource> {
  const office = await officeRules(store);
  return playable(readPlanFile(samplePlanPath(), { office }), office);
}

/** What a rehearsal of a kept plan is played from. Throws a RefusedError where it could not start. */
export async function keptSource(
  store: Pick<Store, 'planDrafts' | 'officeRules'>,
  id: string,
): Promise<CycleSource> {
  const { text } = await keptPlan(store, id);
  const office = await officeRules(store);
  return playable(readPlanFrom(text, 'tệp', { office }), office);
}

function playable(reading: ReturnType<typeof readPlanFrom>, office: OfficeRules): CycleSource {
  if (!reading.ok) {
    const { code, message } = reading.problems[0]!;
    throw new RefusedError({ code, message, at: 'van-ban' });
  }
  if (reading.toConfirm.length > 0) {
    throw new RefusedError({
      code: 'plan-unconfirmed',
      message: `Kế hoạch còn ${reading.toConfirm.length} điểm chưa có người xác nhận nên chưa diễn tập được; hãy xác nhận từng điểm trước.`,
      at: 'van-ban',
    });
  }
  return cycleSourceOf(withRehearsalOffices(reading.plan), { office });
}
