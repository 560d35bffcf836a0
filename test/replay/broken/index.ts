/* Twins of the workflows that were broken on purpose: each writes a memo that the real one does not. */
import { upsertMemo } from '@temporalio/workflow';
import { assignment as goodAssignment } from '../../../workflows/assignment.workflow';
import { desk as goodDesk } from '../../../workflows/desk.workflow';
import { planCycle as goodPlanCycle } from '../../../workflows/plan-cycle.workflow';
import { reportRound as goodRound } from '../../../workflows/report-round.workflow';

export async function assignment(...args: Parameters<typeof goodAssignment>) {
  upsertMemo({ broken: true });
  return goodAssignment(...args);
}

export async function desk(...args: Parameters<typeof goodDesk>) {
  upsertMemo({ broken: true });
  return goodDesk(...args);
}

export async function planCycle(...args: Parameters<typeof goodPlanCycle>) {
  upsertMemo({ broken: true });
  return goodPlanCycle(...args);
}

export async function reportRound(...args: Parameters<typeof goodRound>) {
  upsertMemo({ broken: true });
  return goodRound(...args);
}
