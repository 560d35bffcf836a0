import type { Client } from '@temporalio/client';
import { workingCalendar } from '../domain/calendar/working-days';
import { roundWorkflowId, type Scope } from '../domain/ids';
import { saysOtherwise } from '../domain/lifecycle/request-mark';
import type { Actor } from '../domain/lifecycle/types';
import type { RoundCommand } from '../domain/rounds/commands';
import { decideRound, hasEndedRound } from '../domain/rounds/decide';
import { movedRound, type MoveWish } from '../domain/rounds/move-days';
import type { PartContent } from '../domain/rounds/part';
import type { RoundDays, RoundRecord, RoundSteps } from '../domain/rounds/types';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import { actRound, roundView, type RoundView } from '../workflows/messages';
import { inTurn } from './in-turn';
import { RefusedError, refusalOf } from './refusals';
import { requestId } from './request-id';
import { assertMayActFor } from './substitutes';

export interface RoundAddress {
  scope: Scope;
  cycle: string;
  /** `annual/2012`. */
  round: string;
}

/** Where acts on rounds are carried out: an `Acting` of `acting.ts` will do. */
export interface RoundActing {
  client: Client;
  store: Pick<Store, 'records' | 'rounds' | 'substitutes'>;
  /** The office's clock; that of the rehearsal in a rehearsal. */
  now: () => Instant;
}

/** Acts wait this long for their answer; repeating one with the same request id is safe. */
const ACT_DEADLINE_MS = 30_000;

/** Carries out an act on a round; repeatable under its request id. Throws a RefusedError in words. */
export async function actOnRound(
  acting: RoundActing,
  address: RoundAddress,
  command: RoundCommand,
  request?: string,
): Promise<RoundView> {
  const { client, store, now } = acting;
  await assertMayActFor(store, address.scope, command, now());
  const updateId = requestId(command.type, request);
  const update = { args: [command] as [RoundCommand], updateId };
  try {
    const answer = await inTurn(client, workflowIdOf(address), () =>
      bounded(client, () => handleOf(client, address).executeUpdate(actRound, update)),
    );
    if (answer.request !== null) assertSameWords(answer.request, updateId, command);
    // An act is answered once it is recorded: the row says the rest.
    const { touched, trouble } = answer;
    return { record: await recordedRound(store, address), touched, trouble };
  } catch (error) {
    throw (await refusedBecauseEnded(acting, address, command, error)) ?? error;
  }
}

/** A round as its workflow knows it; also one that ended, while the engine keeps it. */
export function roundViewOf(client: Client, address: RoundAddress): Promise<RoundView> {
  return bounded(client, () => handleOf(client, address).query(roundView));
}

/** Hands in a part: its content first, then the word that it is there. A refused content stays unread. */
export async function submitPart(
  acting: RoundActing,
  address: RoundAddress,
  part: Actor & { content: PartContent; replaces: number },
  request?: string,
): Promise<RoundView> {
  const { content, ...said } = part;
  const sha256 = await acting.store.rounds.keepPart(content);
  const command: RoundCommand = {
    ...said,
    type: 'submitPart',
    body: content.form.body,
    content: sha256,
  };
  return actOnRound(acting, address, command, request);
}

/** Moves a round: the days that are not named follow from the office's rules and the calendar of its cycle. */
export async function moveRound(
  acting: RoundActing,
  address: RoundAddress,
  wish: Actor & MoveWish & { reason: string },
  request?: string,
): Promise<RoundView> {
  const { cutoff, partsDue, collateDue, committeeDue, ...said } = wish;
  const moved = await moveOf(acting.store, address, { cutoff, partsDue, collateDue, committeeDue });
  return actOnRound(acting, address, { ...said, ...moved, type: 'move' }, request);
}

/**
 * What a move would make of the days, without moving anything.
 * @public loaded through `lazy.ts`
 */
export async function moveOf(
  store: Pick<Store, 'records' | 'rounds'>,
  address: RoundAddress,
  wish: MoveWish,
): Promise<{ days: RoundDays; steps: RoundSteps }> {
  const { scope, cycle } = address;
  const { plan, state } = await recordedRound(store, address);
  const source = await store.records.cycleSource(scope, cycle);
  if (source?.rounds === undefined)
    throw new RefusedError({
      code: 'no-source',
      message: `Không còn dữ liệu nguồn của chu kỳ ${cycle}.`,
      at: 'cycle',
    });
  const { rounds: policy, startsOn } = source;
  const calendar = workingCalendar(source.calendar);
  const moved = movedRound(plan, state.days, wish, { policy, startsOn, calendar });
  if (!moved.ok) throw new RefusedError(moved.refusal);
  return moved.value;
}

/** The row of a round. Throws a RefusedError where there is none. */
export async function recordedRound(
  { rounds }: Pick<Store, 'rounds'>,
  { scope, cycle, round }: RoundAddress,
): Promise<RoundRecord> {
  const record = await rounds.round(scope, cycle, round);
  if (record !== null) return record;
  throw new RefusedError({
    code: 'no-such-round',
    message: `Chu kỳ ${cycle} không có kỳ báo cáo "${round}".`,
    at: 'round',
  });
}

/** Why the figures of a closed round are not frozen yet, by the newest line of the trail; null where they are, or need not be. */
export async function freezeFailureOf(
  { queries }: Pick<Store, 'queries'>,
  { scope, cycle, plan, state }: RoundRecord,
): Promise<FreezeFailure | null> {
  if (state.closed === null || state.snapshot !== null) return null;
  const lines = await queries.auditLines({ scope, cycle, action: 'FreezeFailed', newestFirst: true });
  const line = lines.find(({ after }) => (after as { round?: string } | null)?.round === plan.id);
  return line === undefined ? null : { at: line.at, reason: line.reason ?? '' };
}

export interface FreezeFailure {
  at: Instant;
  reason: string;
}

/** A request id that stands for other words already did nothing now: whoever used it again must know. */
function assertSameWords(carriedOut: string, updateId: string, command: RoundCommand): void {
  if (!saysOtherwise([carriedOut], updateId, command)) return;
  throw new RefusedError({
    code: 'request-used',
    message: 'Mã yêu cầu này đã dùng cho một thao tác khác nội dung hoặc khác người; hãy dùng mã khác.',
    at: '--request',
  });
}

/** What ended some time ago cannot answer any more; its row still says how it ended. */
async function refusedBecauseEnded(
  { store, now }: RoundActing,
  address: RoundAddress,
  command: RoundCommand,
  error: unknown,
): Promise<RefusedError | null> {
  if (refusalOf(error)?.code !== 'not-found') return null;
  const { state } = await recordedRound(store, address);
  if (!hasEndedRound(state)) return null;
  const decided = decideRound(state, command, now());
  return decided.ok ? null : new RefusedError(decided.refusal);
}

function handleOf(client: Client, address: RoundAddress) {
  return client.workflow.getHandle(workflowIdOf(address));
}

function workflowIdOf({ scope, cycle, round }: RoundAddress): string {
  return roundWorkflowId(scope, cycle, round);
}

function bounded<T>(client: Client, call: () => Promise<T>): Promise<T> {
  return client.connection.withDeadline(Date.now() + ACT_DEADLINE_MS, call);
}
