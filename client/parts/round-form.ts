import { REAL_SCOPE, type Scope } from '../../domain/ids';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import { decideRound, hasEndedRound } from '../../domain/rounds/decide';
import { endedWords } from '../../domain/rounds/ended-words';
import type { PartContent } from '../../domain/rounds/part';
import type { PartContext } from '../../domain/rounds/part-check';
import { checkFormOf, isEarlierOfSameKind } from '../../domain/rounds/part-check-form';
import { partContext, partForm, type PartForm } from '../../domain/rounds/part-form';
import { contentOf, markOf } from '../../domain/rounds/part-returned';
import type { RoundRecord } from '../../domain/rounds/types';
import type { FrozenTargets } from '../../domain/reports/types';
import type { Plan } from '../../domain/plan/schema';
import type { Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { frozenTargets } from '../frozen-targets';
import type { IncomingFile } from '../files';
import { readFormFile } from './read-form';

type Kept = Pick<Store, 'records' | 'rounds'>;

export interface FormOfRound {
  form: PartForm;
  round: RoundRecord;
  plan: Plan;
}

/** The form of one participant, from what is on record. `withBefore`: filled with what it sent last. */
export async function formOfRound(
  store: Kept,
  round: RoundRecord,
  body: string,
  { now, withBefore }: { now: Instant; withBefore: boolean },
): Promise<Outcome<FormOfRound>> {
  const { scope, cycle } = round;
  const source = await store.records.cycleSource(scope, cycle);
  if (source === null) return refused('no-source', `Không còn dữ liệu nguồn của chu kỳ ${cycle}.`, 'cycle');
  const newest = round.state.parts.find((part) => part.body.id === body)?.versions.at(-1)?.content;
  const before = withBefore && newest !== undefined ? await contentNamed(store, newest) : null;
  const form = partForm({
    plan: source.plan,
    round,
    body,
    rows: await store.rounds.rowsOf(scope, cycle, body),
    earlier: await earlierSnapshots(store, round),
    before,
    now,
  });
  if (form === null)
    return refused(
      'not-a-participant',
      `Cơ quan "${body}" không phải gửi báo cáo trong ${round.plan.title}.`,
      'body',
    );
  return accepted({ form, round, plan: source.plan });
}

export async function contentNamed(store: Kept, sha256: string): Promise<PartContent | null> {
  return (await store.rounds.partContents([sha256]))[sha256] ?? null;
}

/** Frozen rounds whose data end before those of this one, oldest first. */
async function earlierSnapshots({ rounds }: Kept, round: RoundRecord): Promise<FrozenTargets[]> {
  const all = await rounds.roundsOf(round.scope, round.cycle);
  const frozen = all
    .filter(({ state }) => state.snapshot !== null && state.days.cutoff < round.state.days.cutoff)
    .sort((a, b) => (a.state.days.cutoff < b.state.days.cutoff ? -1 : 1));
  return frozenTargets(
    { rounds },
    frozen.map(({ state }) => state.snapshot!),
  );
}

export interface CheckedForm extends FormOfRound {
  content: PartContent;
  replaces: number;
}

export interface CheckWish {
  /** It is meant for a round that is closed. */
  late: boolean;
  scope?: Scope;
  /** The only form that is taken here; any other is refused unread. */
  asked?: Pick<PartContext, 'form' | 'round' | 'bodyName'>;
}

/** A file that could be handed in, or everything that keeps it from being taken. Nothing is kept. `store` null: nothing has ever been. */
export type FormCheck = { ok: true; value: CheckedForm } | { ok: false; problems: Refusal[] };

export async function checkFormFile(
  store: Kept | null,
  file: string | IncomingFile,
  now: Instant,
  { late, scope = REAL_SCOPE, asked }: CheckWish = { late: false },
): Promise<FormCheck> {
  const read = await readFormFile(file);
  if (!read.ok) return only(read.refusal);
  const mark = markOf(read.value);
  if (!mark.ok) return only(mark.refusal);
  const { form: made, replaces } = mark.value;
  const [other] = asked === undefined ? [] : checkFormOf(made, asked);
  if (other !== undefined) return only(other);
  const round = (await store?.rounds.round(scope, made.cycle, made.round)) ?? null;
  if (store === null || round === null)
    return only({
      code: 'no-such-round',
      message: `Biểu này của kỳ ${made.round}, chu kỳ ${made.cycle}, mà hệ thống không có; hãy lấy lại biểu mẫu của kỳ đang mở.`,
      at: 'form.round',
    });
  const old = await olderForm(store, round, made.body, late);
  if (old !== null) return only(old);
  const found = await formOfRound(store, round, made.body, { now, withBefore: false });
  if (!found.ok) return only(found.refusal);
  const { form, plan } = found.value;
  const content = contentOf(read.value, form, partContext(form, round, plan));
  return content.ok ? { ok: true, value: { ...found.value, content: content.content, replaces } } : content;
}

/** What the round itself would say to it now: it is closed, not open yet, or somebody else was faster. */
export function roundSays({ round, content, replaces }: CheckedForm, now: Instant): Refusal | null {
  const command = {
    type: 'submitPart',
    body: content.form.body,
    content: UNKNOWN,
    replaces,
    by: '-',
  } as const;
  const decided = decideRound(round.state, command, now);
  return decided.ok ? null : decided.refusal;
}

/** In place of a name that is only known once the content is kept. */
const UNKNOWN = '0'.repeat(64);

/** Last period's file: its round takes late parts at most, and one of the same kind waits for this body. */
async function olderForm(
  store: Kept,
  round: RoundRecord,
  body: string,
  late: boolean,
): Promise<Refusal | null> {
  const hasEnded = hasEndedRound(round.state);
  if (!hasEnded && (round.state.closed === null || late)) return null;
  const all = await store.rounds.roundsOf(round.scope, round.cycle);
  const waiting = all.find(
    ({ plan, state }) =>
      state.status === 'open' &&
      isEarlierOfSameKind(round.plan.id, plan.id) &&
      state.parts.some((part) => part.body.id === body),
  );
  if (waiting === undefined) return null;
  return {
    code: 'form-last-year',
    message: `Biểu này của kỳ trước (${round.plan.title}, ${hasEnded ? endedWords(round.state) : 'đã chốt số liệu'}); kỳ đang nhận là ${waiting.plan.title} (${waiting.plan.id}): hãy lấy biểu mẫu mới, không sửa lại biểu cũ${hasEnded ? '' : '. Đúng là bản gửi muộn của kỳ trước thì thêm --late'}.`,
    at: 'form.round',
  };
}

function only(refusal: Refusal): { ok: false; problems: Refusal[] } {
  return { ok: false, problems: [refusal] };
}
