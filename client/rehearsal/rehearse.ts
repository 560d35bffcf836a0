import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import { initialState, nextStep } from '../../domain/lifecycle/evolve';
import type { WorkingCalendar } from '../../domain/calendar/working-days';
import { comingMorning, OFFICE_HOURS } from '../../domain/desk/hours';
import { assignmentWorkflowId, cycleWorkflowId, parseWorkflowId, type Scope } from '../../domain/ids';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { prepareCycle, type PreparedAssignment, type PreparedCycle } from '../../domain/plan/prepare';
import { scriptOf, type Scenario, type ScriptedAct } from '../../domain/rehearsal/scenario';
import { atHour, startOfDay, type Instant } from '../../domain/time/epoch';
import { commandOf } from '../../domain/acts/command-of';
import type { ActForm } from '../../domain/acts/forms';
import { recordOf } from '../../domain/lifecycle/record';
import type { AssignmentView } from '../../workflows/messages';
import { act as send } from '../assignments';
import { startCycle } from '../cycles';
import { Clockwork } from './driver';

export interface RehearsalOrder {
  client: Client;
  taskQueue: string;
  /** Id of the rehearsal: its scope. */
  scope: Scope;
  source: CycleSource;
  scenario: Scenario;
  seed: number;
  continueAfterEvents: number | null;
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

const BODY_ACTOR = 'Cán bộ đầu mối (diễn tập)';
const SECRETARIAT_ACTOR = 'Ban Dân vận (diễn tập)';

/** Plays a whole cycle on the engine: every step at its instant, people by script, until nothing more is due. */
export async function rehearse(order: RehearsalOrder): Promise<RehearsalRun> {
  const { client, scope, source } = order;
  const prepared = prepareCycle(source);
  const script = scriptOf(
    prepared.assignments.map(({ assignment }) => assignment),
    order.scenario,
    order.seed,
    prepared.calendar,
  );
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

  const people = castOf(order, cycle, prepared);
  const last = script.at(-1)?.at ?? start;
  let now = start;
  for (;;) {
    const at = soonest(clockwork.earliest(), script[0]?.at ?? null);
    if (at === null || order.stopped?.()) break;
    now = at;
    await settle(clockwork, at, prepared.calendar, async () => {
      const acts = takeDue(script, at);
      await clockwork.advance(new Set(acts.map((act) => workflowIdOf(act.assignment))), at);
      const touched = await people(acts, (act, view) => {
        const ended = view.state.status === 'accepted';
        clockwork.expect(workflowIdOf(act.assignment), ended ? null : (nextStep(view.state)?.at ?? null));
      });
      // A return sends a letter beside its answer, and its new ladder may begin on this very day.
      const returns = acts.filter(({ type }) => type === 'return');
      await clockwork.advance(new Set(returns.map((act) => workflowIdOf(act.assignment))), at);
      if (returns.length > 0) for (const desk of touched) clockwork.expectBy(desk, at);
      return touched;
    });
    await order.onInstant?.(at, last);
  }
  return { cycle, prepared, endedAt: now, advances: clockwork.count };
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

type AfterAct = (act: ScriptedAct, view: AssignmentView) => void;

/** Sends the scripted acts as people would, and returns the desks they touched. */
function castOf({ client, scope, source }: RehearsalOrder, cycle: string, prepared: PreparedCycle) {
  const byId = new Map(prepared.assignments.map((one) => [one.assignment.id, one]));
  const limit = pLimit(20);
  return async (acts: ScriptedAct[], after: AfterAct): Promise<Set<string>> => {
    const touched = new Set<string>();
    await Promise.all(
      acts.map((act) =>
        limit(async () => {
          const request = `${act.type}-${act.at}`;
          const one = byId.get(act.assignment)!;
          const row = recordOf({ scope, cycle, assignment: one.assignment }, initialState(one), act.at);
          const command = commandOf({ source, row, now: act.at }, formOf(act, one));
          if (!command.ok) throw new RangeError(command.refusal.message);
          const view = await send(
            client,
            { scope, cycle, assignment: act.assignment },
            command.value,
            request,
          );
          view.touched.forEach((desk) => touched.add(desk));
          after(act, view);
        }),
      ),
    );
    return touched;
  };
}

function formOf(act: ScriptedAct, { assignment }: PreparedAssignment): ActForm {
  const body = { by: BODY_ACTOR, through: 'rehearsal' } as const;
  const secretariat = { by: SECRETARIAT_ACTOR, through: 'rehearsal' } as const;
  switch (act.type) {
    case 'receive':
      return { ...body, type: 'receive' };
    case 'submit': {
      const text = `Báo cáo kết quả: ${assignment.summary}`;
      return { ...body, type: 'submit', text, paper: null, files: [], handedInAt: null };
    }
    case 'accept':
      return { ...secretariat, type: 'accept', note: null };
    case 'return': {
      const reason = 'Kết quả chưa đủ số liệu theo yêu cầu; đề nghị bổ sung.';
      return { ...secretariat, type: 'return', reason, until: act.newDue };
    }
  }
}

function takeDue(script: ScriptedAct[], at: Instant): ScriptedAct[] {
  const count = script.findIndex((act) => act.at > at);
  return script.splice(0, count === -1 ? script.length : count);
}

function soonest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
