/*
 * An assignment lives from the start of its cycle until its result is accepted or the cycle ends.
 * It sleeps on one timer until time itself changes its state: overdue at 24:00 of the due day, then each level of
 * escalation. Bodies and secretariat reach it by Updates whose validators refuse bad input to the sender.
 * It never wakes for a reminder: desks own mornings. Every event is recorded and dealt to the desks it concerns.
 */
import { allHandlersFinished, continueAsNew, currentUpdateInfo, setHandler } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import { auditOfEvent } from '../domain/audit';
import { cardsAfter, saysSomething } from '../domain/desk/cards';
import { deskWorkflowId } from '../domain/ids';
import { decide } from '../domain/lifecycle/decide';
import { evolve, nextStep } from '../domain/lifecycle/evolve';
import { recordOf } from '../domain/lifecycle/record';
import type { AssignmentCommand, AssignmentEvent } from '../domain/lifecycle/types';
import { createClock } from './clock';
import { handleAdvance, mail, mayContinueAsNew, records, refuse } from './environment';
import * as messages from './messages';
import type { AssignmentInput, AssignmentView } from './messages';

/** Request ids remembered across continue-as-new, so that a repeated request is answered and not done twice. */
const REMEMBERED_REQUESTS = 50;

export async function assignment(input: AssignmentInput): Promise<AssignmentView> {
  const { scope, cycle, leadName, continueAfterEvents } = input;
  const clock = createClock(input.clock);
  const letters = mail();
  const source = { cycle, assignment: input.assignment, leadName };
  const touched = new Set<string>();
  let { state, processed } = input;

  const ended = () => state.status === 'accepted' || state.status === 'closed';
  const recordNow = () =>
    recordOf({ scope, cycle, assignment: input.assignment, leadName }, state, clock.now());
  const view = (): AssignmentView => ({ record: recordNow(), state, touched: [...touched] });
  const takeTouched = () => {
    const desks = [...touched];
    touched.clear();
    return desks;
  };

  async function happen(event: AssignmentEvent): Promise<void> {
    const before = state;
    state = evolve(state, event);
    const record = recordNow();
    const cards = cardsAfter(source, state, event);
    for (const { owner, card } of cards)
      if (saysSomething(card)) touched.add(deskWorkflowId(scope, owner.id));
    const audit = auditOfEvent(record, before, state, event);
    await Promise.all([
      records.recordEvent({ record, audit, cards, at: clock.now() }),
      event.type === 'Returned' ? letters.sendReturnedLetter({ record, event }) : null,
    ]);
  }

  function isRepeated(): boolean {
    const id = currentUpdateInfo()?.id;
    return id !== undefined && processed.includes(id);
  }

  function check(command: AssignmentCommand): void {
    if (isRepeated()) return;
    const decided = decide(state, command, clock.now());
    if (!decided.ok) throw refuse(decided.refusal);
  }

  async function act(command: AssignmentCommand): Promise<AssignmentView> {
    if (isRepeated()) return view();
    const decided = decide(state, command, clock.now());
    if (!decided.ok) throw refuse(decided.refusal);
    const id = currentUpdateInfo()?.id;
    if (id !== undefined) processed = [...processed, id].slice(-REMEMBERED_REQUESTS);
    touched.clear();
    await happen(decided.value);
    return view();
  }

  function takes<A>(
    update: UpdateDefinition<AssignmentView, [A]>,
    commandOf: (args: A) => AssignmentCommand,
  ): void {
    const handler = (args: A) => act(commandOf(args));
    setHandler(update, handler, { validator: (args: A) => check(commandOf(args)) });
  }

  takes(messages.receiveAssignment, (args) => ({ ...args, type: 'receive' }));
  takes(messages.submitResult, (args) => ({ ...args, type: 'submit' }));
  takes(messages.acceptResult, (args) => ({ ...args, type: 'accept' }));
  takes(messages.returnResult, (args) => ({ ...args, type: 'return' }));
  takes(messages.closeAssignment, (args) => ({ ...args, type: 'close' }));
  setHandler(messages.assignmentView, view);
  handleAdvance(clock, takeTouched);

  while (!ended()) {
    const { seq } = state;
    const next = nextStep(state);
    await clock.waitUntil(next?.at ?? null, () => state.seq !== seq || mayContinueAsNew(continueAfterEvents));
    if (next !== null && state.seq === seq && clock.now() >= next.at) await happen(next.event);
    else if (!ended() && mayContinueAsNew(continueAfterEvents)) {
      await continueAsNew<typeof assignment>({ ...input, clock: clock.carry(), state, processed });
    }
  }
  await clock.waitUntil(null, allHandlersFinished);
  return view();
}
