import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { act } from '../client/assignments';
import type { AssignmentCommand } from '../domain/lifecycle/commands';
import { startCycle } from '../client/cycles';
import { assignmentWorkflowId, cycleWorkflowId, deskWorkflowId, REAL_SCOPE } from '../domain/ids';
import { prepareCycle } from '../domain/plan/prepare';
import { atHour, dateOf, plusDays, yearOf } from '../domain/time/epoch';
import { fastForward } from '../test/support/fast-forward';
import { until } from '../test/support/until';
import { round, type Figure } from './figures';
import { madeSource } from './plans';
import type { Rig } from './rig';

/** What Temporal Cloud counts as an action: the event of a history that stands for it, and our word for it. */
const ACTIONS: Record<string, string> = {
  EVENT_TYPE_WORKFLOW_EXECUTION_STARTED: 'starts',
  EVENT_TYPE_TIMER_STARTED: 'timers',
  EVENT_TYPE_ACTIVITY_TASK_SCHEDULED: 'activities',
  EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED: 'signals',
  EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED: 'updates',
  EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES: 'upserts',
};

/** Left behind by the skipping of time: in no history of a real year. */
const OF_SKIPPING = /TIME_SKIPPING|OPTIONS_UPDATED/;

const ASSIGNMENTS = 20;

/**
 * What one assignment costs in a year, counted from real histories on the real clock under skipped time: received,
 * four reminders before the due day, submitted once, accepted; the share of the body's and the secretariat's desk.
 */
export async function measureCost(rig: Rig): Promise<Figure[]> {
  const { client, store, taskQueue } = rig.office;
  const startsOn = plusDays(dateOf(Date.now()), 1);
  const year = yearOf(startsOn) + 1;
  const deadlines = Array.from({ length: ASSIGNMENTS }, () => `đến hết ngày 30/6/${year}`);
  const source = madeSource({
    code: 'DC',
    startsOn,
    termEnd: `${year}-12-31`,
    bodies: 1,
    deadlines,
    leads: 'each',
  });
  const { assignments, calendar } = prepareCycle(source);
  const cycle = await startCycle(client, taskQueue, {
    scope: REAL_SCOPE,
    n: 1,
    source,
    startedBy: 'đo',
    clock: { mode: 'real' },
    continueAfterEvents: null,
  });
  const running = async () => (await store.queries.cycle(REAL_SCOPE, cycle))?.status === 'running';
  await until('the cycle to run', running);
  const body = deskWorkflowId(REAL_SCOPE, 'co-quan-1');
  const secretariat = deskWorkflowId(REAL_SCOPE, 'secretariat');
  const mornings = [...new Set(assignments[0]!.ladder.steps.map(({ on }) => on))].filter(
    (day) => day < assignments[0]!.assignment.effectiveDue!,
  );
  const send = (assignment: string, command: AssignmentCommand) =>
    act(client, { scope: REAL_SCOPE, cycle, assignment }, command);
  const all = async (act: (id: string) => Promise<unknown>) => {
    for (const { assignment } of assignments) await act(assignment.id);
  };
  const spoken = (day: string, kind: string) => async () =>
    (await store.queries.listMails({ scope: REAL_SCOPE })).some(
      (mail) => mail.day >= day && mail.audience.kind === kind,
    );

  for (const [i, day] of mornings.entries()) {
    await fastForward(client, body, atHour(day, 8) + 1000);
    await until(`the mail of ${day}`, spoken(day, 'body'));
    if (i === 0) await all((id) => send(id, { by: 'đo', type: 'receive' }));
  }
  await all((id) => send(id, { by: 'đo', type: 'submit', text: 'Kết quả', paper: null }));
  // An acceptance silences what the secretariat was not told yet: its morning comes between the two.
  await fastForward(client, secretariat, atHour(calendar.shift(startsOn, 3), 8) + 1000);
  await until("the secretariat's mail", spoken('', 'secretariat'));
  await all((id) => send(id, { by: 'đo', type: 'accept', note: null }));
  const after = calendar.shift(mornings.at(-1)!, 1);
  await fastForward(client, body, atHour(after, 8) + 1000);
  await until('the news', spoken(after, 'body'));

  const parts = {
    'the assignment itself': await countAll(
      rig,
      assignments.map(({ assignment }) => assignmentWorkflowId(REAL_SCOPE, cycle, assignment.id)),
    ),
    "the body's desk": await countAll(rig, [body]),
    "the secretariat's desk": await countAll(rig, [secretariat]),
    'the cycle': await countAll(rig, [cycleWorkflowId(REAL_SCOPE, cycle)]),
  };
  const figure = (what: string, seen: string, aim: string | null): Figure => ({
    part: 'cost',
    what,
    seen,
    aim,
  });
  const counts = Object.values(parts);
  const total = (of: 'events' | 'actions') => counts.reduce((sum, count) => sum + count[of], 0) / ASSIGNMENTS;
  const scripted = `${mornings.length} mornings before due, received, submitted, accepted, 0 extensions`;
  return [
    ...Object.entries(parts).map(([what, count]) => figure(`share of ${what}`, inParts(count), null)),
    figure(`events per assignment-year (${scripted})`, round(total('events')), '≤ 50'),
    figure(
      `actions per assignment-year (${ASSIGNMENTS} assignments a body)`,
      round(total('actions')),
      '≤ 10',
    ),
  ];
}

function inParts({ events, actions, byKind }: Count): string {
  const each = (value: number) => round(value / ASSIGNMENTS);
  const kinds = [...byKind].map(([kind, count]) => `${each(count)} ${kind}`).join(', ');
  return `${each(events)} events, ${each(actions)} actions (${kinds})`;
}

interface Count {
  events: number;
  actions: number;
  byKind: Map<string, number>;
}

/** Events and actions of the given workflows together. */
async function countAll({ office }: Rig, workflowIds: string[]): Promise<Count> {
  const count: Count = { events: 0, actions: 0, byKind: new Map() };
  for (const id of workflowIds) {
    const history = await office.client.workflow.getHandle(id).fetchHistory();
    const { events } = JSON.parse(historyToJSON(history)) as { events: { eventType: string }[] };
    let own = 0;
    for (const { eventType } of events.filter((event) => !OF_SKIPPING.test(event.eventType))) {
      count.events += 1;
      const kind = ACTIONS[eventType];
      if (kind === undefined) continue;
      count.byKind.set(kind, (count.byKind.get(kind) ?? 0) + 1);
      own += 1;
    }
    // Signal-with-start is one action, though its history shows a start and a signal.
    const signalledAtStart = events[0] && events[1]?.eventType === 'EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED';
    count.actions += signalledAtStart ? own - 1 : own;
  }
  return count;
}
