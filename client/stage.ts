import type { ActForm } from '../domain/acts/forms';
import { assignmentWorkflowId, roundWorkflowId, type Scope } from '../domain/ids';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { RoundCommand } from '../domain/rounds/commands';
import type { Instant } from '../domain/time/epoch';
import type { AssignmentView, RoundView } from '../workflows/messages';
import { actOnRow, type Acting } from './acting';
import { actOnRound, moveRound, submitPart, type RoundAddress } from './rounds';

/** Where people act: the office itself, or one rehearsal beside it. */
export interface Stage {
  scope: Scope;
  /** What a reader calls it; null for the office itself. */
  title: string | null;
  now: () => Instant;
  acting: Acting & { store: Acting['store'] & Parameters<typeof actOnRound>[0]['store'] };
  /**
   * Carries out what a person does to these workflows: at once in the office, between two instants in a rehearsal,
   * whose clock then knows that they have something due.
   */
  perform<T>(workflowIds: string[], work: () => Promise<T>): Promise<T>;
}

/** What a person does to one assignment, wherever that is; repeatable under its request id. Throws a RefusedError. */
export function actOnStage(
  stage: Stage,
  row: AssignmentRecord,
  form: ActForm,
  request?: string,
): Promise<AssignmentView> {
  const { scope, cycle, assignment } = row;
  return stage.perform([assignmentWorkflowId(scope, cycle, assignment.id)], () =>
    actOnRow(stage.acting, row, form, request),
  );
}

/** Hands in a part of a round; its content was checked before. */
export function submitPartOnStage(
  stage: Stage,
  address: RoundAddress,
  part: Parameters<typeof submitPart>[2],
  request?: string,
): Promise<RoundView> {
  return stage.perform([roundWorkflowId(address.scope, address.cycle, address.round)], () =>
    submitPart(stage.acting, address, part, request),
  );
}

export function moveRoundOfStage(
  stage: Stage,
  address: RoundAddress,
  wish: Parameters<typeof moveRound>[2],
  request?: string,
): Promise<RoundView> {
  return stage.perform([roundWorkflowId(address.scope, address.cycle, address.round)], () =>
    moveRound(stage.acting, address, wish, request),
  );
}

export function actOnRoundOfStage(
  stage: Stage,
  address: RoundAddress,
  command: RoundCommand,
  request?: string,
): Promise<RoundView> {
  return stage.perform([roundWorkflowId(address.scope, address.cycle, address.round)], () =>
    actOnRound(stage.acting, address, command, request),
  );
}
