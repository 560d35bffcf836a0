import type { Client } from '@temporalio/client';
import type { ActType } from '../../domain/acts/forms';
import type { WorkingCalendar } from '../../domain/calendar/working-days';
import { comingMorning, OFFICE_HOURS } from '../../domain/desk/hours';
import {
  assignmentWorkflowId,
  cycleWorkflowId,
  deskWorkflowId,
  parseWorkflowId,
  roundWorkflowId,
  type Scope,
} from '../../domain/ids';
import { initialState } from '../../domain/lifecycle/evolve';
import { nextStep } from '../../domain/lifecycle/next-step';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { OFFICE_KINDS } from '../../domain/plan/recipients';
import { prepareCycle, type PreparedCycle } from '../../domain/plan/prepare';
import type { ScriptedRoundAct } from '../../domain/rehearsal/round-script';
import type { Scenario } from '../../domain/rehearsal/scenario';
import { initialRound } from '../../domain/rounds/evolve';
import { nextTurn } from '../../domain/rounds/next-step';
import type { TimedForm } from '../../domain/rehearsal/timed-form';
import { atHour, startOfDay, type Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { startCycle } from '../cycles';
import { castOf, SECRETARIAT_ACTOR, type Performed } from './cast';
import { Clockwork } from './driver';
import type { Lead, OwnAct, Turn } from './lead';
import { roundCastOf } from './round-cast';
import { roundScriptFor, scriptFor } from './scripts';

export interface RehearsalOrder {
  client: Client;
  store: Store;
  taskQueue: string;
  /** Id of the rehearsal: its scope. */
  scope: Scope;
  source: CycleSource;
  /** People act by a scenario, drawn by its seed, or by a script of their own. */
  people: { scenario: Scenario; seed: number } | { script: TimedForm[] };
  continueAfterEvents: number | null;
  /** Told of each scripted act, once it is done. */
  onAct?: (performed: Performed) => void | Promise<void>;
  /** Told after everything of an instant is done. */
  onInstant?: (at: Instant, last: Instant) => void | Promise<void>;
  /** Asks whether to stop early, e.g. because the person closed the demo. */
  stopped?: () => boolean;
  /** Who conducts the play; without one it goes on by itself until nothing more is due. */
  lead?: Lead;
}

export interface RehearsalRun {
  cycle: string;
  prepared: PreparedCycle;
  /** The clock when nothing more was due. */
  endedAt: Instant;
  advances: number;
}

/** Plays a whole cycle on the engine: every step at its instant, people by script, until nothing more is due. */
export async function rehearse(order: RehearsalOrder): Promise<RehearsalRun> {
  const { client, scope, source } = order;
  const prepared = prepareCycle(source);
  const script = scriptFor(order.people, prepared);
  const roundScript = roundScriptFor(order, prepared);
  const start = startOfDay(source.startsOn);
  const cycle = await startCycle(client, order.taskQueue, {
    scope,
    n: 1,
    source,
    startedBy: SECRETARIAT_ACTOR,
    clock: { mode: 'rehearsal', now: start },
    continueAfterEvents: order.continueAfterEvents,
  });

  const clockwork = new Clockwork(client, scope);
  const desks = await clockwork.advance([cycleWorkflowId(scope, cycle)], start);
  const workflowIdOf = (assignment: string) => assignmentWorkflowId(scope, cycle, assignment);
  for (const desk of desks) clockwork.expectBy(desk, start);
  for (const one of prepared.assignments) {
    const first = nextStep(initialState(one));
    clockwork.expect(workflowIdOf(one.assignment.id), first?.at ?? null);
  }
  const roundIdOf = (round: string) => roundWorkflowId(scope, cycle, round);
  for (const plan of prepared.rounds.rounds) {
    const first = nextTurn(initialRound(plan));
    clockwork.expect(roundIdOf(plan.id), first?.at ?? null);
  }

  const isConducted = order.lead !== undefined;
  const people = castOf({ ...order, cycle, passesOver: isConducted });
  const roundPeople = roundCastOf({ ...order, cycle, passesOver: isConducted });
  const last = Math.max(script.at(-1)?.at ?? start, roundScript.at(-1)?.at ?? start);
  let now = start;

  async function play(acts: TimedForm[], at: Instant): Promise<Set<string>> {
    const touched = new Set<string>();
    await clockwork.advance(workflowsOf(acts), at);
    const telling: TimedForm[] = [];
    for (const performed of await people(acts)) {
      await order.onAct?.(performed);
      if (!('view' in performed)) continue;
      const { act, view } = performed;
      view.touched.forEach((desk) => touched.add(desk));
      clockwork.expect(workflowIdOf(act.assignment), nextStep(view.state)?.at ?? null);
      if (!QUIET_ACTS.has(act.form.type) || view.state.status === 'awaitingHead') telling.push(act);
    }
    // Letters go beside the answer, and a new ladder may begin on this very day.
    await clockwork.advance(workflowsOf(telling), at);
    if (telling.length > 0) for (const desk of touched) clockwork.expectBy(desk, at);
    return touched;
  }

  async function playRounds(acts: ScriptedRoundAct[], at: Instant): Promise<Set<string>> {
    const touched = new Set<string>();
    const ids = new Set(acts.map(({ round }) => roundIdOf(round)));
    await clockwork.advance(ids, at);
    for (const { view } of await roundPeople(acts)) view.touched.forEach((desk) => touched.add(desk));
    // Many acts on one round come at one instant: what is due next is asked once.
    await clockwork.advance(ids, at);
    return touched;
  }

  function workflowsOf(acts: TimedForm[]): Set<string> {
    return new Set(acts.map((act) => workflowIdOf(act.assignment)));
  }

  /** What somebody does of their own: the clocks come to that moment before it, letters and desks follow it. */
  async function carryOut({ workflowIds, work }: OwnAct, at: Instant): Promise<Set<string>> {
    const before = await clockwork.advance(workflowIds, at);
    const heard = (await work()) ?? desksOf(scope, source);
    const touched = new Set([...before, ...heard, ...(await clockwork.advance(workflowIds, at))]);
    for (const id of touched) if (parseWorkflowId(id)?.kind === 'desk') clockwork.expectBy(id, at);
    return touched;
  }

  for (;;) {
    const at = soonest([clockwork.earliest(), script[0]?.at ?? null, roundScript[0]?.at ?? null]);
    if (order.stopped?.()) break;
    const turn: Turn = (await order.lead?.next(at)) ?? { turn: at === null ? 'stop' : 'play' };
    if (turn.turn === 'act') {
      now = turn.at;
      await settle(clockwork, turn.at, prepared.calendar, () => carryOut(turn.act, turn.at));
      continue;
    }
    if (turn.turn === 'stop' || at === null) break;
    now = at;
    await settle(clockwork, at, prepared.calendar, async () => {
      const touched = await play(takeDue(script, at), at);
      for (const desk of await playRounds(takeDue(roundScript, at), at)) touched.add(desk);
      return touched;
    });
    await order.onInstant?.(at, last);
  }
  return { cycle, prepared, endedAt: now, advances: clockwork.count };
}

/** Acts that neither send a letter nor change a day: nothing more has to be waited for. */
const QUIET_ACTS: ReadonlySet<string> = new Set<ActType>([
  'receive',
  'submit',
  'accept',
  'report',
  'contribute',
]);

/** Everything due at an instant: first who wakes by time, then the people, then the desks whose morning it is. */
async function settle(
  clockwork: Clockwork,
  at: Instant,
  calendar: WorkingCalendar,
  act: () => Promise<Set<string>>,
): Promise<void> {
  const woken = clockwork.dueBy(at).filter((id) => parseWorkflowId(id)?.kind !== 'desk');
  const touched = await clockwork.advance(woken, at);
  for (const heard of await act()) touched.add(heard);
  // What builds on an assignment hears of it at once, and may have something to tell in its turn.
  for (let heard = othersThanDesks(touched); heard.length > 0; heard = othersThanDesks(touched)) {
    heard.forEach((id) => touched.delete(id));
    for (const id of await clockwork.advance(heard, at)) touched.add(id);
  }
  const morning = atHour(comingMorning(at, OFFICE_HOURS, calendar), OFFICE_HOURS.morning);
  for (const desk of touched) clockwork.expectBy(desk, morning);
  for (let due = clockwork.dueBy(at); due.length > 0; due = clockwork.dueBy(at))
    await clockwork.advance(due, at);
}

/** Every desk that the plan may speak to. */
function desksOf(scope: Scope, { plan }: CycleSource): string[] {
  return [...plan.bodies.map(({ id }) => id), ...OFFICE_KINDS].map((id) => deskWorkflowId(scope, id));
}

function othersThanDesks(workflowIds: ReadonlySet<string>): string[] {
  return [...workflowIds].filter((id) => parseWorkflowId(id)?.kind !== 'desk');
}

function takeDue<T extends { at: Instant }>(script: T[], at: Instant): T[] {
  const count = script.findIndex((act) => act.at > at);
  return script.splice(0, count === -1 ? script.length : count);
}

function soonest(instants: (Instant | null)[]): Instant | null {
  const coming = instants.filter((at) => at !== null);
  return coming.length === 0 ? null : Math.min(...coming);
}
