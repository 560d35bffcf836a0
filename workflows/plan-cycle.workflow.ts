/*
 * A cycle is one run of a plan. It opens the records, starts every assignment and round, deals the opening
 * cards, then sleeps: at each turn of the year it hands over to a new run. After the last rung it ends as soon as nothing is open.
 * It owns no children: assignments, rounds and desks are independents with ids of their own, so that five years of them
 * neither fill its history nor die with it. People end it by an Update, also while it is still starting.
 */
import {
  ActivityFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  patched,
  setHandler,
} from '@temporalio/workflow';
import { guardReasoned } from '../domain/guard-text';
import type { Actor } from '../domain/lifecycle/types';
import type { CycleSource } from '../domain/plan/cycle-source';
import { createClock } from './clock';
import { bulk, handleAdvance, mayContinueAsNew, records, refusalFrom, refuse } from './environment';
import * as messages from './messages';
import type { CycleInput, CycleProgress } from './messages';

export async function planCycle(input: CycleInput): Promise<CycleProgress> {
  const { scope, cycle, n, startedBy, continueAfterEvents } = input;
  const clock = createClock(input.clock);
  const touched = new Set<string>();
  const starting = new CancellationScope();
  let progress = input.progress;
  /** How often something from outside may have been the end of the last assignment. */
  let heard = 0;
  let isStarting = progress.status === 'starting' && input.source !== null;
  /** Somebody is ending it, or it ends by itself: nobody else may. */
  let isEnding = false;
  const ended = () => progress.status === 'ended';

  function change(next: Partial<CycleProgress>): void {
    progress = { ...progress, ...next };
  }

  setHandler(messages.cycleProgress, () => progress);
  setHandler(messages.endCycle, end, { validator: checkEnd });
  setHandler(messages.nothingOpen, ({ at }) => {
    clock.hear(at);
    heard += 1;
  });
  handleAdvance(clock, () => {
    const desks = [...touched];
    touched.clear();
    return desks;
  });

  function checkEnd(args: Actor & { reason: string }): void {
    if (isEnding || ended()) throw refuse(alreadyEnded);
    const guarded = guardReasoned(args, 'lý do kết thúc chu kỳ');
    if (!guarded.ok) throw refuse(guarded.refusal);
  }

  async function end({ by, reason }: Actor & { reason: string }): Promise<CycleProgress> {
    isEnding = true;
    starting.cancel();
    await condition(() => !isStarting);
    const { late } = await bulk.closeAssignments({ scope, cycle, by, reason, at: clock.now() });
    await finish(by, reason, late);
    return progress;
  }

  async function finish(by: string | null, reason: string, late: string[]): Promise<void> {
    await records.endCycle({ scope, cycle, by, reason, late, at: clock.now() });
    change({ status: 'ended' });
  }

  async function start(source: CycleSource): Promise<void> {
    const at = clock.now();
    const opened = await records.openCycle({ scope, cycle, n, startedBy, source, at });
    change({ assignments: opened.assignments, looksAt: opened.looksAt.filter((look) => look > at) });
    const order = { scope, cycle, clock: clock.carry(), at, continueAfterEvents };
    // Cards last: a card whose assignment never started would remind of it for years, with nobody to silence it.
    change({ started: await bulk.startAssignments(order) });
    if (patched('rounds')) change({ rounds: await bulk.startRounds(order) });
    (await bulk.dealOpeningCards(order)).forEach((desk) => touched.add(desk));
    await records.runCycle({ scope, cycle });
    change({ status: 'running' });
  }

  /** A start that cannot succeed ends in words; one that only meets a fault is tried until a person ends it. */
  async function startOrFail(source: CycleSource): Promise<void> {
    try {
      await starting.run(() => start(source));
    } catch (error) {
      if (isCancellation(error) || isEnding) return;
      if (!(error instanceof ActivityFailure)) throw error;
      const failure = refusalFrom(error)?.message ?? error.message;
      isEnding = true;
      change({ failure });
      await finish(null, failure, []);
    } finally {
      isStarting = false;
    }
  }

  async function endIfNothingIsOpen(): Promise<void> {
    if (await records.hasOpen({ scope, cycle })) return;
    if (isEnding) return;
    isEnding = true;
    const what = progress.rounds ? 'Mọi nhiệm vụ và kỳ báo cáo' : 'Mọi nhiệm vụ';
    await finish(null, `${what} đã kết thúc`, []);
  }

  if (isStarting && input.source !== null) await startOrFail(input.source);

  // A new run looks once by itself: what an earlier one heard is not carried over.
  let seen = -1;
  while (!ended()) {
    const next = progress.looksAt[0] ?? null;
    await clock.waitUntil(next, () => heard !== seen || ended() || mayContinueAsNew(continueAfterEvents));
    // Before any wait: what comes while it looks is heard afterwards.
    seen = heard;
    const turned = next !== null && clock.now() >= next;
    if (turned) change({ looksAt: progress.looksAt.slice(1) });
    // Between the looks rounds and standing duties go on; after the last one only what is open keeps the cycle alive.
    if (!isEnding && (turned || progress.looksAt.length === 0)) await endIfNothingIsOpen();
    if (isEnding) await clock.waitUntil(null, ended);
    if (!ended() && !isEnding && allHandlersFinished() && (turned || mayContinueAsNew(continueAfterEvents))) {
      await continueAsNew<typeof planCycle>({ ...input, clock: clock.carry(), source: null, progress });
    }
  }
  await clock.waitUntil(null, allHandlersFinished);
  return progress;
}

const alreadyEnded = {
  code: 'cycle-ended',
  message: 'Chu kỳ đã kết thúc; không cần kết thúc lại.',
  at: null,
};
