import type { KeptPlan } from '../../domain/draft/kept-plan';
import { OFFICE_KINDS, OFFICE_NAMES, type OfficeKind } from '../../domain/plan/recipients';
import type { Plan } from '../../domain/plan/schema';
import type { LocalDate } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { cycleSourceOf, type OfficeRules } from '../cycle-source';
import { officeRules } from '../office-rules';
import { readPlanFrom } from '../plan-file';
import { RefusedError } from '../refusals';
import { refusePast, startOnce, untilDealt, type StartLink } from '../start-cycle';
import { keptPlan, type Hand } from './kept-plans';

export interface StartKeptOrder extends Pick<KeptPlan, 'id' | 'version'> {
  startsOn: LocalDate;
  includePast: boolean;
  /** Sent twice it starts one cycle. */
  request: string | null;
  /** Of the installation: where the plan names no address itself. */
  officeEmails: Partial<Record<OfficeKind, string>>;
}

const LOOKS = 8;

/**
 * Starts a kept plan as a real cycle, and gives its id. Throws a RefusedError: changed meanwhile, unconfirmed points, a
 * first day gone by, offices without an address, or running already.
 */
export async function startKept(
  link: StartLink & { store: Pick<Store, 'planDrafts' | 'officeRules'> },
  order: StartKeptOrder,
  { by, at }: Hand,
): Promise<string> {
  const { store } = link;
  const kept = await keptPlan(store, order.id);
  if (kept.version !== order.version) {
    const message = `${kept.changedBy} vừa sửa kế hoạch này sau khi trang được mở, nên chưa khởi động. Hãy xem lại rồi khởi động.`;
    throw new RefusedError({ code: 'plan-changed', message, at: null });
  }
  const office = await officeRules(store);
  const plan = withOffices(startable(kept.text, order.startsOn, office), order.officeEmails);
  const source = cycleSourceOf(plan, { startsOn: order.startsOn, office });
  if (!order.includePast) refusePast(source, at, 'Chọn ngày khác, hoặc đánh dấu ô bên dưới nếu đúng ý.');
  const cycle = await startOnce(link, source, by, order.request);
  // What cannot start says so within a moment; the rest is waited for on the page of the cycle.
  await untilDealt(link, cycle, { looks: LOOKS });
  await store.planDrafts.started(kept.id, cycle, by, at);
  return cycle;
}

function startable(text: string, startsOn: LocalDate, office: OfficeRules): Plan {
  const reading = readPlanFrom(text, 'tệp', { startsOn, office });
  if (!reading.ok) {
    const { code, sentence, at } = reading.problems[0]!;
    throw new RefusedError({ code, message: sentence, at: code.startsWith('start') ? 'startsOn' : at });
  }
  const { plan, toConfirm } = reading;
  if (toConfirm.length === 0) return plan;
  const message = `Kế hoạch còn ${toConfirm.length} điểm chưa có người xác nhận nên chưa khởi động được.`;
  throw new RefusedError({ code: 'plan-unconfirmed', message, at: toConfirm[0]!.at });
}

function withOffices(plan: Plan, emails: StartKeptOrder['officeEmails']): Plan {
  const offices = { ...plan.offices };
  for (const kind of OFFICE_KINDS) {
    const email = emails[kind];
    if (offices[kind] === undefined && email !== undefined)
      offices[kind] = { name: OFFICE_NAMES[kind], email };
  }
  const missing = OFFICE_KINDS.filter((kind) => offices[kind] === undefined).map(
    (kind) => OFFICE_NAMES[kind],
  );
  if (missing.length === 0) return { ...plan, offices };
  const message = `Chưa có địa chỉ thư của: ${missing.join('; ')}. Hãy ghi ở phần “Cơ quan, địa chỉ” của kế hoạch.`;
  throw new RefusedError({ code: 'office-address-missing', message, at: null });
}
