import type { Client } from '@temporalio/client';
import type { ActType } from '../../domain/acts/forms';
import type { WorkingCalendar } from '../../domain/calendar/working-days';
import { comingMorning, OFFICE_HOURS } from '../../domain/desk/hours';
import {
  assignmentWorkflowId,
  cycleWorkflowId,
  parseWorkflowId,
  roundWorkflowId,
  type Scope,
} from '../../domain/ids';
import { initialState } from '../../domain/lifecycle/evolve';
import { nextStep } from '../../domain/lifecycle/next-step';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { prepareCycle, type PreparedCycle } from '../../domain/plan/prepare';
import { scriptOf, type Scenario } from '../../domain/rehearsal/scenario';
import { initialRound } from '../../domain/rounds/evolve';
import { nextTurn } from '../../domain/rounds/next-step';
import type { TimedForm } from '../../domain/rehearsal/timed-form';
import { atHour, startOfDay, type Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { startCycle } from '../cycles';
import { castOf, formOf, SECRETARIAT_ACTOR, type Performed } from './cast';
import { Clockwork } from './driver';

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
  const script = scriptFor(order, prepared);
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
  for (const plan of prepared.rounds.rounds) {
    const first = nextTurn(initialRound(plan));
    clockwork.expect(roundWorkflowId(scope, cycle, plan.id), first?.at ?? null);
  }

  const people = castOf({ ...order, cycle });
  const last = script.at(-1)?.at ?? start;
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

  function workflowsOf(acts: TimedForm[]): Set<string> {
    return new Set(acts.map((act) => workflowIdOf(act.assignment)));
  }

  for (;;) {
    const at = soonest(clockwork.earliest(), script[0]?.at ?? null);
    if (at === null || order.stopped?.()) break;
    now = at;
    await settle(clockwork, at, prepared.calendar, () => play(takeDue(script, at), at));
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

/** The script of the people, in order of time. A follower is told of its duty at its latest start, and acts then. */
function scriptFor({ people }: RehearsalOrder, prepared: PreparedCycle): TimedForm[] {
  if ('script' in people) return [...people.script].sort((a, b) => a.at - b.at);
  const byId = new Map(prepared.assignments.map((one) => [one.assignment.id, one]));
  const told = prepared.assignments.map(({ assignment, ladder }) => {
    const start = ladder.steps.find(({ kind }) => kind === 'start');
    return start === undefined ? assignment : { ...assignment, opensOn: start.on };
  });
  return scriptOf(told, people.scenario, people.seed, prepared.calendar).map((act) => {
    const { at, assignment } = act;
    return { at, assignment, form: formOf(act, byId.get(assignment)!) };
  });
}

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

function othersThanDesks(workflowIds: ReadonlySet<string>): string[] {
  return [...workflowIds].filter((id) => parseWorkflowId(id)?.kind !== 'desk');
}

function takeDue(script: TimedForm[], at: Instant): TimedForm[] {
  const count = script.findIndex((act) => act.at > at);
  return script.splice(0, count === -1 ? script.length : count);
}

function soonest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
