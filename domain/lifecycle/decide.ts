import { refused, type Outcome } from '../refusal';
import { dateOf, printedDate, type Instant } from '../time/epoch';
import { isBehind, refusedBecauseBehind } from './behind';
import type { AssignmentCommand, BodyCommand } from './commands';
import { decideBody } from './decide-body';
import { decideSecretariat } from './decide-secretariat';
import { decideTransfer } from './decide-transfer';
import { mayReopen } from './decide-reopen';
import type { AssignmentEvent } from './events';
import { evolve } from './evolve';
import { guardCommand } from './guards';
import { contentOf, refusedBecauseSecret } from './secret';
import { hasEnded, type Actor, type AssignmentState } from './types';
import { isTooHeavy, refusedBecauseTooHeavy } from './weight';

/**
 * What a person's command does to an assignment: one event, or a named refusal. Workflows call it in the Update's
 * validator and again in the handler, so a change here is a change of running workflows.
 */
export function decide(
  state: AssignmentState,
  command: AssignmentCommand,
  now: Instant,
): Outcome<AssignmentEvent> {
  const shape = guardCommand(command);
  if (!shape.ok) return shape;
  if (hasEnded(state.status) && command.type !== 'reopen') return refusedBecauseEnded(state);
  const paper = 'paper' in command ? command.paper : null;
  if (state.rules >= 2 && paper !== null && paper.date > dateOf(now))
    return refused(
      'date-future',
      `Ngày văn bản ${printedDate(paper.date)} ở sau hôm nay ${printedDate(dateOf(now))}.`,
      'paper.date',
    );
  const content = state.secret ? contentOf(command) : null;
  if (content !== null) return refusedBecauseSecret(content);
  const outcome = decideOn(state, command, actorOf(command), now);
  if (!outcome.ok) return outcome;
  if (isBehind(state, outcome.value)) return refusedBecauseBehind();
  return isTooHeavy(evolve(state, outcome.value), outcome.value) ? refusedBecauseTooHeavy() : outcome;
}

function decideOn(
  state: AssignmentState,
  command: AssignmentCommand,
  actor: Actor,
  now: Instant,
): Outcome<AssignmentEvent> {
  if (command.type === 'reopen') return mayReopen(state, command, actor, now);
  if (command.type === 'transfer') return decideTransfer(state, command, actor, now);
  return isBodyCommand(command)
    ? decideBody(state, command, actor, now)
    : decideSecretariat(state, command, actor, now);
}

/** Who acts, as the event keeps it; what was not said is left out, so that older requests read the same. */
export function actorOf({ by, onBehalfOf, through }: Actor): Actor {
  return {
    by,
    ...(onBehalfOf === undefined || onBehalfOf === null ? {} : { onBehalfOf }),
    ...(through === undefined || through === null ? {} : { through }),
  };
}

const BODY_COMMANDS: ReadonlySet<string> = new Set<BodyCommand['type']>([
  'receive',
  'decline',
  'contribute',
  'askParts',
  'report',
  'submit',
  'approve',
  'reject',
  'askExtension',
  'explain',
]);

function isBodyCommand(command: AssignmentCommand): command is Actor & BodyCommand {
  return BODY_COMMANDS.has(command.type);
}

function refusedBecauseEnded({ status }: AssignmentState): Outcome<never> {
  if (status === 'accepted')
    return refused('already-accepted', 'Nhiệm vụ đã được xác nhận hoàn thành; không nhận thêm thao tác.');
  if (status === 'withdrawn')
    return refused('already-withdrawn', 'Nhiệm vụ đã được thu hồi; không nhận thêm thao tác.');
  return refused('assignment-closed', 'Nhiệm vụ đã kết thúc theo dõi; không nhận thêm thao tác.');
}
