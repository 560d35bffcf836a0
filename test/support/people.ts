import type { Client } from '@temporalio/client';
import { act, viewOf, type AssignmentAddress } from '../../client/assignments';
import { commandOf } from '../../domain/acts/command-of';
import type { ActForm } from '../../domain/acts/forms';
import type { AssignmentCommand } from '../../domain/lifecycle/commands';
import { initialState } from '../../domain/lifecycle/evolve';
import { recordOf } from '../../domain/lifecycle/record';
import type { Actor, AssignmentRecord, Paper } from '../../domain/lifecycle/types';
import type { CycleSource } from '../../domain/plan/cycle-source';
import { prepareCycle } from '../../domain/plan/prepare';
import type { Instant, LocalDate } from '../../domain/time/epoch';

/** What people do to one assignment, as commands: short words for the acts that tests do most. */
export function actsOn(client: Client, address: AssignmentAddress, request?: string) {
  const send = (command: AssignmentCommand) => act(client, address, command, request);
  return {
    send,
    receive: (actor: Actor) => send({ ...actor, type: 'receive' }),
    submit: (args: Actor & { text: string; paper: Paper | null }) => send({ ...args, type: 'submit' }),
    accept: (args: Actor & { note: string | null }) => send({ ...args, type: 'accept' }),
    return: (args: Actor & { reason: string } & ReturnDays) => send({ ...args, type: 'return' }),
    view: () => viewOf(client, address),
  };
}

type ReturnDays = Pick<
  Extract<AssignmentCommand, { type: 'return' }>,
  'newNominalDue' | 'newEffectiveDue' | 'ladder'
>;

/** The row of an assignment as it begins: what a form needs where nothing has happened that moves its days. */
export function openingRow(source: CycleSource, assignment: string): AssignmentRecord {
  const one = prepareCycle(source).assignments.find((candidate) => candidate.assignment.id === assignment);
  if (one === undefined) throw new RangeError(`no assignment ${assignment}`);
  return recordOf({ scope: 'real', cycle: 'none', assignment: one.assignment }, initialState(one), 0);
}

/** The days of a return, as the calendar of the cycle gives them. */
export function daysOfReturn(
  source: CycleSource,
  assignment: string,
  until: LocalDate,
  now: Instant,
): ReturnDays {
  const form: ActForm = { by: 'x', type: 'return', reason: 'x', until };
  const command = commandOf({ source, row: openingRow(source, assignment), now }, form);
  if (!command.ok || command.value.type !== 'return') throw new RangeError('no days');
  const { newNominalDue, newEffectiveDue, ladder } = command.value;
  return { newNominalDue, newEffectiveDue, ladder };
}
