import { formOfRound, type FormOfRound } from '../../client/parts/round-form';
import { recordedRound } from '../../client/rounds';
import { opens } from '../../domain/access/viewer';
import type { Refusal } from '../../domain/refusal';
import { decideRound } from '../../domain/rounds/decide';
import type { PartState, RoundRecord } from '../../domain/rounds/types';
import type { KeptDraft } from '../../store/kept-drafts';
import { RefusedError } from '../../client/refusals';
import { idOf } from '../paths';
import type { Visit } from '../visit';

/** The part of the viewer's own body in one round; of no other body is anything read. */
export interface OwnPart {
  record: RoundRecord;
  part: PartState;
  /** null: no part is taken (any more), and `closed` says why. */
  form: FormOfRound | null;
  closed: Refusal | null;
  draft: KeptDraft | null;
}

export async function ownPart(visit: Visit): Promise<OwnPart> {
  const { office, scope, now, params } = visit;
  const { store } = office;
  const address = { scope, cycle: idOf(params['cycle']), round: idOf(params['round']) };
  if (!opens(visit.viewer, address.cycle, address.round)) throw new RefusedError(NOT_OPENED);
  const record = await recordedRound(store, address);
  const part = partOf(record, visit.viewer.body);
  const closed = whyNoPart(record, part, visit);
  const form =
    closed === null ? await formOfRound(store, record, part.body.id, { now, withBefore: true }) : null;
  if (form !== null && !form.ok) throw new RefusedError(form.refusal);
  const draft = form === null ? null : await store.keptDrafts.find(...draftName(visit, record));
  return { record, part, form: form?.value ?? null, closed, draft };
}

/** Said before anything is read: a link tells nothing of what it is not about. */
const NOT_OPENED: Refusal = {
  code: 'not-found',
  message:
    'Liên kết đang dùng không mở kỳ báo cáo này. Hãy mở liên kết trong thư về kỳ báo cáo, hoặc xin liên kết chung của cơ quan.',
  at: null,
};

/** What the store keeps a draft of this form under. */
export function draftName(
  { scope, viewer }: Visit,
  { cycle, plan }: RoundRecord,
): [scope: string, owner: string, form: string] {
  return [scope, `body:${viewer.body}`, `part ${cycle} ${plan.id}`];
}

/** Refuses a body that owes nothing in this round, and says no word of those that do. */
function partOf({ plan, state }: RoundRecord, body: string | null): PartState {
  const part = state.parts.find((one) => one.body.id === body);
  if (part !== undefined) return part;
  throw new RefusedError({
    code: 'not-a-participant',
    message: `Cơ quan không phải gửi phần báo cáo trong ${plan.title}.`,
    at: 'body',
  });
}

/** What the round would say to a part of any content. */
function whyNoPart({ state }: RoundRecord, part: PartState, { now }: Visit): Refusal | null {
  const decided = decideRound(
    state,
    {
      type: 'submitPart',
      by: '-',
      body: part.body.id,
      content: '0'.repeat(64),
      replaces: part.versions.at(-1)?.n ?? 0,
    },
    now,
  );
  return decided.ok ? null : decided.refusal;
}
