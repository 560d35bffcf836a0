import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { assignmentActs } from '../client/assignments';
import { startCycle } from '../client/cycles';
import { assignmentWorkflowId, deskWorkflowId, REAL_SCOPE } from '../domain/ids';
import { prepareCycle } from '../domain/plan/prepare';
import { atHour, dateOf, plusDays, yearOf } from '../domain/time/epoch';
import { fastForward } from '../test/support/fast-forward';
import { until } from '../test/support/until';
import { round, type Figure } from './figures';
import { madeSource } from './plans';
import type { Rig } from './rig';

/** Event types that Temporal Cloud counts as actions, in a history. */
const ACTIONS = [
  'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',
  'EVENT_TYPE_TIMER_STARTED',
  'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED',
  'EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED',
  'EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED',
];

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
  const mornings = [...new Set(assignments[0]!.ladder.steps.map(({ on }) => on))].filter(
    (day) => day < assignments[0]!.assignment.effectiveDue!,
  );
  const doing = (id: string) => assignmentActs(client, { scope: REAL_SCOPE, cycle, assignment: id });
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
    if (i === 0) await all((id) => doing(id).receive({ by: 'đo' }));
  }
  await all((id) => doing(id).submit({ by: 'đo', text: 'Kết quả', paper: null }));
  await all((id) => doing(id).accept({ by: 'đo', note: null }));
  const after = calendar.shift(mornings.at(-1)!, 1);
  await fastForward(client, body, atHour(after, 8) + 1000);
  await until('the news', spoken(after, 'body'));

  const own = await Promise.all(
    assignments.map(({ assignment }) => countOf(rig, assignmentWorkflowId(REAL_SCOPE, cycle, assignment.id))),
  );
  const desks = await Promise.all(
    [body, deskWorkflowId(REAL_SCOPE, 'secretariat')].map((id) => countOf(rig, id)),
  );
  const mean = (counts: Count[], of: keyof Count) =>
    counts.reduce((sum, count) => sum + count[of], 0) / ASSIGNMENTS;
  const line = (of: keyof Count, aim: string): Figure => ({
    part: 'cost',
    what: `${of} per assignment-year (own ${round(mean(own, of))} + desks ${round(mean(desks, of))})`,
    seen: round(mean(own, of) + mean(desks, of)),
    aim,
  });
  return [line('events', '≤ 50'), line('actions', '≤ 10')];
}

interface Count {
  events: number;
  actions: number;
}

async function countOf({ office }: Rig, workflowId: string): Promise<Count> {
  const history = await office.client.workflow.getHandle(workflowId).fetchHistory();
  const { events } = JSON.parse(historyToJSON(history)) as { events: { eventType: string }[] };
  return {
    events: events.length,
    actions: events.filter(({ eventType }) => ACTIONS.includes(eventType)).length,
  };
}
