import { coveringCalendar } from '../domain/calendar/merge';
import type { DraftPaper } from '../domain/papers/paper';
import {
  urgeReportsPaper,
  urgeReportsPapers,
  type UrgeReportsModel,
} from '../domain/papers/report/urge-reports';
import { isCollating } from '../domain/papers/report/collating';
import { citePlan } from '../domain/letters/cite';
import { OFFICE_NAMES } from '../domain/plan/recipients';
import { missingParts } from '../domain/rounds/standing';
import type { RoundRecord } from '../domain/rounds/types';
import { dateOf, type Instant, type LocalDate } from '../domain/time/epoch';
import type { Store } from '../store';
import { RefusedError } from './refusals';

/** Working days for an answer once the parts were due. */
const ANSWER_WITHIN = 5;

export interface UrgeReportsDraft {
  /** Who is written to, in the order of the plan. */
  bodies: { id: string; name: string }[];
  until: LocalDate;
  paper: DraftPaper;
}

/**
 * Công văn to those whose part of a round is missing, but for the body that collates it: one to all, or one to each. `until` null: the day on which the parts
 * are due, or some working days from now once it has passed. Throws a RefusedError where nobody is to be urged.
 * @public loaded through `lazy.ts`
 */
export async function draftUrgeReports(
  { records }: Pick<Store, 'records'>,
  record: RoundRecord,
  { now, until, each }: { now: Instant; until: LocalDate | null; each: boolean },
): Promise<UrgeReportsDraft[]> {
  const { plan: round, state } = record;
  const source = await records.cycleSource(record.scope, record.cycle);
  if (source === null) throw new RefusedError(noSource(record));
  const { plan, offices } = source.plan;
  const secretariat = offices.secretariat?.name ?? OFFICE_NAMES.secretariat;
  const missing = missingParts(state)
    .filter(({ versions }) => versions.at(-1)?.late !== true)
    .filter(({ body }) => !isCollating({ plan: { secretariat }, round }, body));
  const why = whyNobody(record, missing.length);
  if (why !== null) throw new RefusedError(why);
  const day = dateOf(now);
  const { partsDue } = state.days;
  const calendar = coveringCalendar(source.calendar, now, [partsDue]);
  const answerBy = until ?? (partsDue > day ? partsDue : calendar.shift(day, ANSWER_WITHIN));
  const model: UrgeReportsModel = {
    plan: {
      cited: citePlan(plan),
      issuer: plan.issuer,
      secretariat,
      committee: offices.committee?.name ?? OFFICE_NAMES.committee,
    },
    round: { title: round.title, partsDue, collator: round.collator },
    missing: missing.map(({ body, returns }) => ({ name: body.name, returned: returns.length > 0 })),
    day,
    until: answerBy,
  };
  const bodies = missing.map(({ body: { id, name } }) => ({ id, name }));
  if (!each) return [{ bodies, until: answerBy, paper: urgeReportsPaper(model) }];
  return urgeReportsPapers(model).map((paper, i) => ({ bodies: [bodies[i]!], until: answerBy, paper }));
}

function whyNobody({ plan: { id }, state }: RoundRecord, missing: number) {
  const at = 'round';
  if (state.status === 'planned')
    return { code: 'round-not-open', message: `Kỳ ${id} chưa mở; chưa cơ quan nào phải gửi.`, at };
  if (state.status !== 'open' && state.status !== 'collating')
    return { code: 'round-ended', message: `Kỳ ${id} đã xong; không đôn đốc gửi báo cáo nữa.`, at };
  if (missing > 0) return null;
  return {
    code: 'nothing-to-urge',
    message: `Kỳ ${id} không thiếu phần báo cáo của cơ quan nào (không kể cơ quan tổng hợp).`,
    at,
  };
}

function noSource({ cycle }: RoundRecord) {
  return { code: 'no-source', message: `Không còn dữ liệu nguồn của chu kỳ ${cycle}.`, at: 'cycle' };
}
