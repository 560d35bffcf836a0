import { startCycle } from '../../client/cycles';
import { assignmentWorkflowId, cycleWorkflowId, deskWorkflowId } from '../../domain/ids';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { atHour, localDate, startOfDay } from '../../domain/time/epoch';
import { advanceClock } from '../../workflows/messages';
import { newScope } from '../../worker/office';
import { openTestOffice, type TestOffice, type TestOfficeOptions } from './test-office';

export async function withOffice(
  options: TestOfficeOptions,
  use: (office: TestOffice) => Promise<void>,
): Promise<void> {
  const office = await openTestOffice(options);
  try {
    await use(office);
  } finally {
    await office.close();
  }
}

/** Starts a cycle on a rehearsal's clock, before its first day; `advance` moves one of its workflows. */
export async function openCycle(
  { client, taskQueue }: TestOffice,
  source: CycleSource,
  scope = newScope('ck'),
  continueAfterEvents: number | null = null,
) {
  const clock = { mode: 'rehearsal', now: startOfDay(source.startsOn) } as const;
  const order = { scope, n: 1, source, startedBy: 'Văn phòng', clock, continueAfterEvents };
  const cycle = await startCycle(client, taskQueue, order);
  return {
    scope,
    cycle,
    id: cycleWorkflowId(scope, cycle),
    assignmentId: (assignment: string) => assignmentWorkflowId(scope, cycle, assignment),
    deskId: (recipient: string) => deskWorkflowId(scope, recipient),
    advance: (workflowId: string, day: string, hour = 0) =>
      client.workflow
        .getHandle(workflowId)
        .executeUpdate(advanceClock, { args: [{ to: atHour(localDate(day), hour) }] }),
  };
}

/** The same source as another plan. */
export function asPlan(source: CycleSource, code: string): CycleSource {
  return { ...source, plan: { ...source.plan, plan: { ...source.plan.plan, code } } };
}
