/*
 * A desk speaks for one recipient: a body, the secretariat, the office or the Standing Committee.
 * Assignments deal it cards when something changes; from them it knows its next morning with something to say,
 * sleeps until then and sends one digest per audience, never an empty one and never two on one day.
 * After downtime one consolidated mail says what fell due meanwhile. People decide here on mails in doubt.
 * It lives as long as there are cycles.
 */
import { continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { coveringCalendar, keepCovering, mergeCalendars } from '../domain/calendar/merge';
import { earlyWakeMs } from '../domain/desk/early-wake';
import { awake, isPast, speakingMs } from '../domain/desk/hours';
import {
  carryOver,
  daysAskedOf,
  digestsOf,
  markSaid,
  nextMorning,
  takeCards,
  takeLooks,
  takeTrouble,
} from '../domain/desk/mornings';
import type { Digest } from '../domain/desk/types';
import { guardDecision, type MailDecisionArgs } from '../domain/letters/guard-decision';
import { troublesSecretariat } from '../domain/letters/ledger';
import { dateOf, type Instant } from '../domain/time/epoch';
import { createClock } from './clock';
import {
  handleAdvance,
  mayContinueAsNew,
  ofTheMorning,
  post,
  records,
  refusalFrom,
  refuse,
  URGENT,
} from './environment';
import * as messages from './messages';
import type { Deal, DeskInput } from './messages';

export async function desk(input: DeskInput): Promise<void> {
  const { scope, spreadMs, continueAfterEvents } = input;
  const clock = createClock(input.clock);
  const earlyMs = earlyWakeMs(workflowInfo().workflowId, spreadMs);
  let { state, calendar } = input;
  let working = coveringCalendar(calendar, clock.now(), daysAskedOf(state.cards));
  /** The morning the desk sleeps towards; a card that brings no other one does not wake it. */
  let next: Instant | null = null;
  const sendingAgain = new Set<string>();

  function look(): void {
    next = nextMorning(state, clock.now(), working);
  }

  function take({ cards, calendar: given, trouble, looksOn = [], at }: Deal): void {
    clock.hear(at);
    const now = Math.max(clock.now(), at);
    if (given !== null) {
      calendar = mergeCalendars(calendar, given);
      working = coveringCalendar(calendar, now, daysAskedOf(state.cards));
    }
    working = keepCovering(
      working,
      () => calendar,
      now,
      [...daysAskedOf(cards), ...looksOn],
      () => daysAskedOf(state.cards),
    );
    state = takeCards(state, cards, now, working);
    if (looksOn.length > 0) state = takeLooks(state, looksOn);
    if (trouble) state = takeTrouble(state, now, working);
    look();
  }

  setHandler(messages.cardsDealt, take);
  setHandler(messages.deskState, () => state);
  setHandler(messages.decideMail, decide, { validator: checkDecision });
  handleAdvance(clock, () => []);

  async function speak(morning: Instant): Promise<void> {
    const day = dateOf(morning);
    const digests = digestsOf(state, day, working);
    state = markSaid(state, day, working);
    await Promise.all(digests.map((digest) => send(digest, morning)));
  }

  async function send(digest: Digest, morning: Instant): Promise<void> {
    const holdMs = Math.max(0, morning - clock.now());
    const order = { type: 'digest', scope, digest, at: morning, holdMs } as const;
    const delivery = await post(order, ofTheMorning(speakingMs(state.hours, morning, clock.now())));
    if (delivery.state === 'WITHDRAWN' && delivery.code === 'carried') {
      state = carryOver(state, digest);
      if (state.owner.kind === 'secretariat') state = takeTrouble(state, clock.now(), working);
    }
    if (troublesSecretariat(delivery, { scope, audience: digest.audience })) await reportTrouble();
  }

  function reportTrouble(): Promise<void> {
    return records.reportMailTrouble({ scope, at: clock.now() });
  }

  function checkDecision(args: MailDecisionArgs): void {
    const guarded = guardDecision(args);
    if (!guarded.ok) throw refuse(guarded.refusal);
  }

  async function decide({ key, decision, by, reason }: MailDecisionArgs): Promise<void> {
    const at = clock.now();
    try {
      await records.decideMail({ scope, key, decision, by, reason, at });
    } catch (error) {
      throw refusalFrom(error) ?? error;
    }
    if (decision === 'resend' && !sendingAgain.has(key)) void clock.during(sendAgain(key, at));
  }

  async function sendAgain(key: string, at: Instant): Promise<void> {
    sendingAgain.add(key);
    const delivery = await post({ type: 'resent', scope, key, at }, URGENT);
    sendingAgain.delete(key);
    if (troublesSecretariat(delivery, { scope, audience: state.owner })) await reportTrouble();
  }

  const mayContinue = () => mayContinueAsNew(continueAfterEvents) && clock.isIdle();
  look();
  for (;;) {
    const morning: Instant | null = next;
    const wakesAt = morning === null ? null : Math.max(clock.now(), morning - earlyMs);
    await clock.waitUntil(wakesAt, () => next !== morning || mayContinue());
    if (mayContinue()) {
      await continueAsNew<typeof desk>({ ...input, clock: clock.carry(), state, calendar });
    }
    if (morning === null || next !== morning || clock.now() < wakesAt!) continue;
    if (isPast(state, morning, clock.now())) {
      state = awake(state, clock.now());
      look();
      continue;
    }
    await speak(morning);
    working = keepCovering(
      working,
      () => calendar,
      clock.now(),
      [],
      () => daysAskedOf(state.cards),
    );
    look();
  }
}
