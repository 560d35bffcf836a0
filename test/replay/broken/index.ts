/* Twins of the workflows that were broken on purpose: each starts a timer that the real one does not. */
import { sleep } from '@temporalio/workflow';
import { assignment as goodAssignment } from '../../../workflows/assignment.workflow';
import { desk as goodDesk } from '../../../workflows/desk.workflow';
import { planCycle as goodPlanCycle } from '../../../workflows/plan-cycle.workflow';

export async function assignment(...args: Parameters<typeof goodAssignment>) {
  await sleep(1000);
  return goodAssignment(...args);
}

export async function desk(...args: Parameters<typeof goodDesk>) {
  await sleep(1000);
  return goodDesk(...args);
}

export async function planCycle(...args: Parameters<typeof goodPlanCycle>) {
  await sleep(1000);
  return goodPlanCycle(...args);
}
