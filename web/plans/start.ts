import { officeRules } from '../../client/office-rules';
import { openPlan } from '../../client/draft/kept-plans';
import { previewOf } from '../../client/draft/preview-of';
import { startKept } from '../../client/draft/start-kept';
import { refusalOf, RefusedError } from '../../client/refusals';
import { succeededIn } from '../../client/successors';
import { REAL_SCOPE } from '../../domain/ids';
import { isLocalDate } from '../../domain/time/epoch';
import type { Refusal } from '../../domain/refusal';
import { redirect, type Answer } from '../answer';
import { confirmed } from '../login/confirm';
import { PATHS } from '../paths';
import { actorOf, dayText, text, type Visit } from '../visit';
import { askedPlan } from './show';
import { startPage } from './start-page';

export async function showStart(visit: Visit): Promise<Answer> {
  return shownStart(visit, null);
}

async function shownStart(visit: Visit, refusal: Refusal | null): Promise<Answer> {
  const { store } = visit.office;
  const kept = await askedPlan(visit);
  const office = await officeRules(store);
  const { plan, points } = openPlan(kept.text, office);
  const preview = previewOf(plan, office);
  return startPage(visit, {
    kept,
    startsOn: preview.startsOn,
    open: points.length,
    assignments: preview.assignments,
    bodies: preview.bodies,
    conflicts: preview.conflicts.length,
    succeeded: await succeededIn(store, REAL_SCOPE, plan),
    refusal,
  });
}

export async function startPlan(visit: Visit): Promise<Answer> {
  const { form, office, stage, now } = visit;
  try {
    if (stage.scope !== REAL_SCOPE)
      throw refusing(
        'rehearsal-only',
        'Ở bản diễn tập không khởi động chu kỳ thật; hãy mở một lần diễn tập từ văn bản này.',
      );
    if (text(form, 'sure') === '')
      throw refusing('not-sure', 'Cần đánh dấu ô chịu trách nhiệm trước khi khởi động.', 'sure');
    const startsOn = dayText(form, 'startsOn');
    if (!isLocalDate(startsOn))
      throw refusing('wrong-date', 'Ngày khởi động cần một ngày có thật, ví dụ 15/01/2027.', 'startsOn');
    const asked = await confirmed(visit);
    if (asked !== null) return asked;
    const cycle = await startKept(
      { client: office.client, store: office.store, taskQueue: office.taskQueue },
      {
        id: (await askedPlan(visit)).id,
        version: Number(text(form, 'version')),
        startsOn,
        includePast: text(form, 'past') !== '',
        request: text(form, 'request') || null,
        officeEmails: office.officeEmails ?? {},
      },
      { by: actorOf(visit).by, at: now },
    );
    return redirect(visit.url(PATHS.cycle(cycle)));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || refusal.code === 'not-found') throw error;
    return shownStart(visit, refusal);
  }
}

function refusing(code: string, message: string, at: string | null = null): RefusedError {
  return new RefusedError({ code, message, at });
}
