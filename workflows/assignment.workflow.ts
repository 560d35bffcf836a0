/*
 * An assignment lives from the start of its cycle until its result is accepted, it is withdrawn, or the cycle ends;
 * what ended may be taken up again by a new run for a while.
 * It sleeps on one timer until time itself changes its state: overdue at 24:00 of the due day, then each level of
 * escalation. Bodies and secretariat reach it by Updates whose validators refuse bad input to the sender.
 * It never wakes for a reminder: desks own mornings. Every event is recorded and dealt to the desks it concerns.
 */
import { allHandlersFinished, continueAsNew, currentUpdateInfo, setHandler } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import { auditOfEvent } from '../domain/audit';
import { cardsAfter, saysSomething } from '../domain/desk/cards';
import { assignmentWorkflowId, deskWorkflowId } from '../domain/ids';
import { looksAfter } from '../domain/desk/looks';
import type { AssignmentCommand } from '../domain/lifecycle/commands';
import { decide } from '../domain/lifecycle/decide';
import { ENDING_STILL } from '../domain/lifecycle/decide-reopen';
import type { AssignmentEvent } from '../domain/lifecycle/events';
import { evolve } from '../domain/lifecycle/evolve';
import { nextStep } from '../domain/lifecycle/next-step';
import { hear, tellsFollowers } from '../domain/lifecycle/hear';
import { recordOf } from '../domain/lifecycle/record';
import { isRemembered, requestEntry } from '../domain/lifecycle/request-mark';
import { hasEnded, type AssignmentRecord } from '../domain/lifecycle/types';
import { upcastState } from '../domain/lifecycle/upcast';
import { troublesSecretariat } from '../domain/letters/ledger';
import { lettersAfter, type DueLetter } from '../domain/letters/letters-after';
import { createClock } from './clock';
import { handleAdvance, mayContinueAsNew, post, records, refuse, URGENT } from './environment';
import * as messages from './messages';
import type { AssignmentInput, AssignmentView } from './messages';

/** Request ids remembered across continue-as-new, so that a repeated request is answered and not done twice. */
const REMEMBERED_REQUESTS = 50;

export async function assignment(input: AssignmentInput): Promise<AssignmentView> {
  const { scope, cycle, continueAfterEvents } = input;
  const clock = createClock(input.clock);
  const source = { cycle, assignment: input.assignment };
  const touched = new Set<string>();
  let { processed } = input;
  let state = upcastState(input.state, input.assignment, input.leadName);

  const ended = () => hasEnded(state.status);
  const recordNow = () => recordOf({ scope, ...source }, state, clock.now());
  const view = (): AssignmentView => ({
    record: recordNow(),
    state,
    touched: [...touched],
    requests: processed,
  });
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
    const letters = lettersAfter(state, event);
    const told = await records.recordEvent({
      record,
      audit,
      cards,
      looksOn: looksAfter(state, event),
      followers: tellsFollowers(event),
      at: clock.now(),
    });
    // An earlier release told nobody.
    for (const follower of told ?? []) touched.add(assignmentWorkflowId(scope, cycle, follower));
    for (const letter of letters) void clock.during(send(letter, record, event));
  }

  /** Beside the act: whoever acted has the answer, whether or not a mail server takes the letter today. */
  async function send(letter: DueLetter, record: AssignmentRecord, event: AssignmentEvent): Promise<void> {
    const delivery = await post({ type: 'act', letter, record, event }, URGENT);
    if (troublesSecretariat(delivery, { scope, audience: letter.audience }))
      await records.reportMailTrouble({ scope, at: clock.now() });
  }

  function remember(entry: string): void {
    processed = [...processed, entry].slice(-REMEMBERED_REQUESTS);
  }

  function isRepeated(): boolean {
    const id = currentUpdateInfo()?.id;
    return id !== undefined && isRemembered(processed, id);
  }

  function check(command: AssignmentCommand): void {
    if (isRepeated()) return;
    // What has ended is taken up by a run of its own: this one is on its way out.
    if (command.type === 'reopen' && ended()) throw refuse(ENDING_STILL);
    const decided = decide(state, command, clock.now());
    if (!decided.ok) throw refuse(decided.refusal);
  }

  async function act(command: AssignmentCommand): Promise<AssignmentView> {
    if (isRepeated()) return view();
    if (command.type === 'reopen' && ended()) throw refuse(ENDING_STILL);
    const decided = decide(state, command, clock.now());
    if (!decided.ok) throw refuse(decided.refusal);
    const id = currentUpdateInfo()?.id;
    if (id !== undefined) remember(requestEntry(id, command));
    await happen(decided.value);
    return view();
  }

  async function reopen({ command, request }: NonNullable<AssignmentInput['reopening']>): Promise<void> {
    const decided = decide(state, command, clock.now());
    if (!decided.ok) return;
    remember(requestEntry(request, command));
    await happen(decided.value);
  }

  function takes<A>(
    update: UpdateDefinition<AssignmentView, [A]>,
    commandOf: (args: A) => AssignmentCommand,
  ): void {
    const handler = (args: A) => act(commandOf(args));
    setHandler(update, handler, { validator: (args: A) => check(commandOf(args)) });
  }

  takes(messages.actOn, (command) => command);
  takes(messages.receiveAssignment, (args) => ({ ...args, type: 'receive' }));
  takes(messages.submitResult, (args) => ({ ...args, type: 'submit' }));
  takes(messages.acceptResult, (args) => ({ ...args, type: 'accept' }));
  takes(messages.returnResult, (args) => ({ ...args, type: 'return' }));
  setHandler(messages.closeAssignment, async (args) => {
    const decided = decide(state, { ...args, type: 'close' }, clock.now());
    if (decided.ok) await happen(decided.value);
  });
  setHandler(messages.tidingsTold, async ({ tidings, at }) => {
    clock.hear(at);
    const event = hear(state, tidings, clock.now());
    if (event !== null) await happen(event);
  });
  setHandler(messages.assignmentView, view);
  handleAdvance(clock, takeTouched);

  if (input.reopening !== undefined && ended()) await reopen(input.reopening);

  const nextAt = () => nextStep(state)?.at ?? null;
  const mayContinue = () => mayContinueAsNew(continueAfterEvents) && clock.isIdle();
  while (!ended()) {
    const next = nextStep(state);
    // Only another instant is worth another timer: receiving a task, for one, moves nothing.
    await clock.waitUntil(
      next?.at ?? null,
      () => nextAt() !== (next?.at ?? null) || ended() || mayContinue(),
    );
    const due = nextStep(state);
    if (due !== null && clock.now() >= due.at) await happen(due.event);
    else if (!ended() && mayContinue()) {
      const { reopening: _done, ...rest } = input;
      await continueAsNew<typeof assignment>({ ...rest, clock: clock.carry(), state, processed });
    }
  }
  await clock.waitUntil(null, () => allHandlersFinished() && clock.isIdle());
  return view();
}
