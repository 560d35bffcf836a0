/*
 * A cycle is one run of a plan. It opens the records, starts every assignment and deals the opening cards, then
 * sleeps: at each turn of the year it hands over to a new run, after the last rung it looks whether anything is
 * still open. It owns no children: assignments and desks are independents with ids of their own, so that five years
 * of them neither fill its history nor die with it. People end it by an Update.
 */
import { allHandlersFinished, continueAsNew, setHandler } from '@temporalio/workflow';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { Refusal } from '../domain/refusal';
import { createClock } from './clock';
import { bulk, handleAdvance, mayContinueAsNew, records, refuse } from './environment';
import * as messages from './messages';
import type { CycleInput, CycleProgress } from './messages';

export async function planCycle(input: CycleInput): Promise<CycleProgress> {
  const { scope, cycle, n, startedBy, continueAfterEvents } = input;
  const clock = createClock(input.clock);
  const touched = new Set<string>();
  let progress = input.progress;
  let changes = 0;
  const ended = () => progress.status === 'ended';

  function change(next: Partial<CycleProgress>): void {
    progress = { ...progress, ...next };
    changes += 1;
  }

  setHandler(messages.cycleProgress, () => progress);
  setHandler(messages.endCycle, end, { validator: checkEnd });
  handleAdvance(clock, () => {
    const desks = [...touched];
    touched.clear();
    return desks;
  });

  function checkEnd({ by, reason }: messages.Actor & { reason: string }): void {
    if (progress.status === 'starting') throw refuse(busy);
    if (progress.status === 'ended') throw refuse(alreadyEnded);
    if (typeof by !== 'string' || by.trim() === '') throw refuse(missing('by', 'người thực hiện'));
    if (typeof reason !== 'string' || reason.trim() === '')
      throw refuse(missing('reason', 'lý do kết thúc chu kỳ'));
  }

  async function end({ by, reason }: messages.Actor & { reason: string }): Promise<CycleProgress> {
    change({ status: 'ended' });
    await bulk.closeAssignments({ scope, cycle, by, reason, at: clock.now() });
    await records.endCycle({ scope, cycle, by, reason, at: clock.now() });
    return progress;
  }

  async function start(source: CycleSource): Promise<void> {
    const at = clock.now();
    const opened = await records.openCycle({ scope, cycle, n, startedBy, source, at });
    change({ assignments: opened.assignments, looksAt: opened.looksAt.filter((look) => look > at) });
    const order = { scope, cycle, clock: clock.carry(), at, continueAfterEvents };
    change({ started: await bulk.startAssignments(order) });
    (await bulk.dealOpeningCards(order)).forEach((desk) => touched.add(desk));
    await records.runCycle({ scope, cycle });
    change({ status: 'running' });
  }

  async function look(): Promise<void> {
    const [, ...later] = progress.looksAt;
    const open = await records.countOpen({ scope, cycle });
    change({ looksAt: later });
    if (open > 0 || progress.status === 'ended') return;
    change({ status: 'ended' });
    await records.endCycle({ scope, cycle, by: null, reason: 'Mọi nhiệm vụ đã kết thúc', at: clock.now() });
  }

  if (progress.status === 'starting' && input.source !== null) await start(input.source);

  while (!ended()) {
    const seen = changes;
    const next = progress.looksAt[0] ?? null;
    await clock.waitUntil(next, () => changes !== seen || mayContinueAsNew(continueAfterEvents));
    if (next !== null && changes === seen && clock.now() >= next) await look();
    const turned = next !== null && clock.now() >= next && allHandlersFinished();
    if (!ended() && (turned || mayContinueAsNew(continueAfterEvents))) {
      await continueAsNew<typeof planCycle>({ ...input, clock: clock.carry(), source: null, progress });
    }
  }
  await clock.waitUntil(null, allHandlersFinished);
  return progress;
}

const busy = {
  code: 'cycle-starting',
  message: 'Chu kỳ đang khởi động; hãy kết thúc sau khi khởi động xong.',
  at: null,
};
const alreadyEnded = {
  code: 'cycle-ended',
  message: 'Chu kỳ đã kết thúc; không cần kết thúc lại.',
  at: null,
};

function missing(at: string, what: string): Refusal {
  return { code: 'missing-text', message: `Thiếu ${what}.`, at };
}
