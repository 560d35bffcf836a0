/*
 * A round collects the parts of many bodies and hangs on none of them. It sleeps on one timer until time opens it,
 * closes its parts or lets it lapse; who is missing at the close is said so, and the figures are frozen without them.
 * People reach it by one Update. What stands in a part never comes here: only its SHA-256 does.
 * Time goes first: an act that comes when a turn is due is decided on the round as it is after that turn.
 */
import {
  ActivityFailure,
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  currentUpdateInfo,
  isCancellation,
  setHandler,
} from '@temporalio/workflow';
import { auditOfRound } from '../domain/audit';
import { isRemembered, requestEntry } from '../domain/lifecycle/request-mark';
import type { RoundCommand } from '../domain/rounds/commands';
import { decideRound, hasEndedRound } from '../domain/rounds/decide';
import type { RoundEvent } from '../domain/rounds/events';
import { evolveRound } from '../domain/rounds/evolve';
import { guardRoundCommand } from '../domain/rounds/guards';
import { nextTurn, type RoundTurn } from '../domain/rounds/next-step';
import type { Participant, PartState, RoundState } from '../domain/rounds/types';
import { endOfDay, type Instant } from '../domain/time/epoch';
import { createClock } from './clock';
import { bulk, handleAdvance, mayContinueAsNew, records, refuse } from './environment';
import * as messages from './messages';
import type { RoundAnswer, RoundInput, RoundTrouble, RoundView } from './messages';

/** A round of 150 bodies hears that many requests within days. */
const REMEMBERED_REQUESTS = 200;
/** What could not be frozen is tried again by itself this much later; a person's act tries at once. */
const FREEZE_AGAIN_MS = 24 * 3_600_000;

export async function reportRound(input: RoundInput): Promise<RoundView> {
  const { scope, cycle, plan, continueAfterEvents } = input;
  const clock = createClock(input.clock);
  const name = { scope, cycle, round: plan.id };
  const touched = new Set<string>();
  let { state, processed } = input;
  let trouble: RoundTrouble | null = input.trouble ?? null;
  /** Time, or the freezing after a close, is changing the round: acts wait for it. */
  let isTurning = false;
  /** Events whose records are still being written: what is frozen is read from those. */
  let recording = 0;
  /** The machine came to the opening when the parts were due already: nobody was invited. */
  let wasMissed = false;

  const ended = () => hasEndedRound(state);
  const view = (): RoundView => ({
    record: { scope, cycle, plan, state, updatedAt: clock.now() },
    touched: [...touched],
    trouble,
  });

  async function happen(event: RoundEvent): Promise<void> {
    const before = state;
    state = evolveRound(state, event);
    const at = clock.now();
    const change = { ...name, state: { ...state, parts: changedParts(state, event) }, updatedAt: at };
    const audit = auditOfRound(name, before, state, event);
    // Everybody's cards take longer than one's; the heartbeat tells a crash from slowness.
    const { recordRound } = CONCERNS_ALL.includes(event.type) ? bulk : records;
    recording += 1;
    try {
      const desks = await recordRound({ change, audit, event, at });
      desks.forEach((desk) => touched.add(desk));
    } finally {
      recording -= 1;
    }
  }

  // ---- time

  const isToFreeze = () => state.status === 'collating' && state.snapshot === null;
  /** A round whose figures are not frozen does not lapse: it waits until they are. */
  const nextAt = () => (isToFreeze() ? (trouble?.againAt ?? clock.now()) : (nextTurn(state)?.at ?? null));

  function dueTurn(): RoundTurn | null {
    const next = isToFreeze() ? null : nextTurn(state);
    return next !== null && clock.isDue(next.at) ? next : null;
  }

  const isBusy = () => isTurning || dueTurn() !== null || (isToFreeze() && trouble === null);

  async function untilIdle(): Promise<void> {
    while (isBusy()) await condition(() => !isBusy());
  }

  async function alone(work: Promise<void>): Promise<void> {
    isTurning = true;
    try {
      await work;
    } finally {
      isTurning = false;
    }
  }

  async function take({ turn, at }: RoundTurn): Promise<void> {
    switch (turn) {
      case 'open':
        wasMissed = clock.now() >= endOfDay(state.days.partsDue);
        return happen({ type: 'Opened', participants: await participants(), at });
      case 'close':
        return happen({ type: 'PartsClosed', by: null, reason: wasMissed ? MISSED : null, at });
      case 'lapse':
        return happen({ type: 'RoundLapsed', at });
    }
  }

  /** Where nobody can say who is charged now, the plan's word holds. */
  async function participants(): Promise<Participant[]> {
    try {
      return await records.roundParticipants(name);
    } catch (error) {
      if (!isRefusedForGood(error)) throw error;
      return plan.participants;
    }
  }

  async function freeze(): Promise<void> {
    // At the instant of the close, whenever the machine came to it; what was tried again tells when it succeeded.
    const at = trouble === null ? state.closed!.at : clock.now();
    await condition(() => recording === 0);
    try {
      const snapshot = await bulk.freezeRound({ ...name, at });
      trouble = null;
      await happen({ type: 'Frozen', snapshot, at });
    } catch (error) {
      if (!isRefusedForGood(error)) throw error;
      trouble = troubleOf(error, clock.now());
    }
  }

  // ---- people

  function requestNow(): string | null {
    const id = currentUpdateInfo()?.id;
    return id === undefined ? null : (processed.find((entry) => isRemembered([entry], id)) ?? null);
  }

  const answer = (): RoundAnswer => ({ touched: [...touched], request: requestNow(), trouble });

  function check(command: RoundCommand): void {
    if (requestNow() !== null) return;
    const decided = isBusy() ? guardRoundCommand(command) : decideRound(state, command, clock.now());
    if (!decided.ok) throw refuse(decided.refusal);
  }

  async function act(command: RoundCommand): Promise<RoundAnswer> {
    if (requestNow() !== null) return answer();
    await untilIdle();
    const decided = decideRound(state, command, clock.now());
    if (!decided.ok) throw refuse(decided.refusal);
    const id = currentUpdateInfo()?.id;
    if (id !== undefined) processed = [...processed, requestEntry(id, command)].slice(-REMEMBERED_REQUESTS);
    if (trouble !== null) trouble = { ...trouble, againAt: clock.now() };
    await happen(decided.value);
    // Who closes the parts is answered with what came of it.
    if (command.type === 'closeParts') await untilIdle();
    return answer();
  }

  setHandler(messages.actRound, act, { validator: check });
  setHandler(messages.closeRound, async (args) => {
    clock.hear(args?.at ?? clock.now());
    await untilIdle();
    const decided = decideRound(state, { ...args, type: 'cancel' }, clock.now());
    if (decided.ok) await happen(decided.value);
  });
  setHandler(messages.roundView, view);
  handleAdvance(clock, () => {
    const desks = [...touched];
    touched.clear();
    return desks;
  });

  const mayContinue = () => mayContinueAsNew(continueAfterEvents);
  while (!ended()) {
    if (isToFreeze() && (trouble === null || clock.isDue(trouble.againAt))) {
      await alone(freeze());
      continue;
    }
    const turn = dueTurn();
    if (turn !== null) {
      await alone(take(turn));
      continue;
    }
    if (mayContinue())
      await continueAsNew<typeof reportRound>({ ...input, clock: clock.carry(), state, processed, trouble });
    const at = nextAt();
    await clock.waitUntil(at, () => nextAt() !== at || ended() || mayContinue());
  }
  await clock.waitUntil(null, allHandlersFinished);
  return view();
}

const MISSED =
  'Hệ thống ngừng suốt thời gian của kỳ: kỳ mở và chốt cùng lúc, chưa cơ quan nào được mời gửi báo cáo.';

const CONCERNS_ALL: readonly RoundEvent['type'][] = ['Opened', 'RoundMoved', 'PartsClosed', 'RoundCancelled'];

function changedParts({ parts }: RoundState, event: RoundEvent): PartState[] {
  if (event.type === 'Opened') return parts;
  return 'body' in event ? parts.filter(({ body }) => body.id === event.body) : [];
}

/** No repeat mends it; all else an activity is repeated for, however long it takes. */
function isRefusedForGood(error: unknown): error is ActivityFailure {
  return error instanceof ActivityFailure && !isCancellation(error);
}

function troubleOf({ cause, message }: ActivityFailure, at: Instant): RoundTrouble {
  const told = cause instanceof ApplicationFailure ? cause : null;
  return {
    code: told?.type ?? 'freeze-failed',
    message: told?.message ?? message,
    at,
    againAt: at + FREEZE_AGAIN_MS,
  };
}
