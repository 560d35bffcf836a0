import { stageOf } from '../../client/acting';
import { RefusedError, refusalOf } from '../../client/refusals';
import { actOnStage } from '../../client/stage';
import { namesOfBodies } from '../../client/successors';
import { previewItem, type Change } from '../../domain/acts/bulk';
import { actFormOf, fieldOf } from '../../domain/acts/form-schema';
import { mustBeConfirmed } from '../../domain/acts/offers';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { redirect, type Answer } from '../answer';
import { confirmed } from '../login/confirm';
import { PATHS } from '../paths';
import { actorOf, say, text, type Visit } from '../visit';
import { isSecretariatAct } from './act-words';
import { rowOf, showStory } from './story';

export const NO_SUCH_ACT: Said<Refusal> = {
  vi: { code: 'no-such-act', message: 'Không có thao tác này. Hãy mở lại trang và chọn lại.', at: null },
  en: { code: 'no-such-act', message: 'There is no such act. Open the page again and choose.', at: null },
};

/** Looks at what an act would change, or carries it out; a refusal comes back on the form with what was typed. */
export async function actOnAssignment(visit: Visit): Promise<Answer> {
  const act = text(visit.form, 'viec');
  if (!isSecretariatAct(act)) throw new RefusedError(say(visit, NO_SUCH_ACT));
  const row = await rowOf(visit);
  const shown = (refusal: Refusal | null, changes: Change[] | null) =>
    showStory(visit, row, { act, typed: visit.form, refusal, changes });
  const refused = ({ code, message, at }: Refusal) => shown({ code, message, at: fieldOf(at) }, null);
  const bodies = await namesOfBodies(visit.office.store, visit.scope);
  const form = actFormOf(act, visit.form, { actor: actorOf(visit), files: [], bodies });
  if (!form.ok) return refused(form.refusal);
  if (text(visit.form, 'buoc') === 'xem') {
    const stage = await stageOf({ store: visit.office.store, now: () => visit.now }, row);
    const outcome = previewItem(stage, form.value);
    return outcome.ok ? shown(null, outcome.value) : refused(outcome.refusal);
  }
  if (mustBeConfirmed(act)) {
    const asked = await confirmed(visit);
    if (asked !== null) return asked;
  }
  try {
    await actOnStage(visit.stage, row, form.value, text(visit.form, 'request') || undefined);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refused(refusal);
  }
  // From the top, where it says that it is done: without an end of its own an address keeps that of the form.
  return redirect(`${visit.url(PATHS.assignment(row.cycle, row.assignment.id), { xong: act })}#noi-dung`);
}
