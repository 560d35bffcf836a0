/*
 * A desk speaks for one recipient: a body, the secretariat, the office or the Standing Committee.
 * Assignments deal it cards when something changes; from them it knows its next morning with something to say,
 * sleeps until then and sends one digest per audience, never an empty one and never two on one day.
 * After downtime one consolidated mail says what fell due meanwhile. It lives as long as there are cycles.
 */
import {
  ActivityFailure,
  continueAsNew,
  isCancellation,
  log,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { workingCalendar } from '../domain/calendar/working-days';
import { earlyWakeMs } from '../domain/desk/early-wake';
import { carryOver, digestsOf, markSaid, nextMorning, takeCards } from '../domain/desk/mornings';
import type { Digest } from '../domain/desk/types';
import { dateOf, type Instant } from '../domain/time/epoch';
import { createClock } from './clock';
import { handleAdvance, mail, mayContinueAsNew } from './environment';
import * as messages from './messages';
import type { DeskInput } from './messages';

export async function desk(input: DeskInput): Promise<void> {
  const { scope, spreadMs, continueAfterEvents } = input;
  const clock = createClock(input.clock);
  const letters = mail();
  const earlyMs = earlyWakeMs(workflowInfo().workflowId, spreadMs);
  let { state, calendar } = input;
  let working = workingCalendar(calendar);
  let deals = 0;

  setHandler(messages.cardsDealt, (deal) => {
    clock.hear(deal.at);
    if (deal.calendar.version !== calendar.version) {
      calendar = deal.calendar;
      working = workingCalendar(calendar);
    }
    state = takeCards(state, deal.cards, Math.max(clock.now(), deal.at), working);
    deals += 1;
  });
  setHandler(messages.deskState, () => state);
  handleAdvance(clock, () => []);

  async function speak(morning: Instant): Promise<void> {
    const day = dateOf(morning);
    const digests = digestsOf(state, day, working);
    state = markSaid(state, day, working);
    const holdMs = Math.max(0, morning - clock.now());
    await Promise.all(digests.map((digest) => send(digest, morning, holdMs)));
  }

  async function send(digest: Digest, morning: Instant, holdMs: number): Promise<void> {
    try {
      await letters.sendDigest({ scope, digest, at: morning, holdMs });
    } catch (error) {
      if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
      log.warn('digest not handed over, carried to the next morning', { day: digest.day });
      state = carryOver(state, digest);
    }
  }

  for (;;) {
    const heard = deals;
    const morning = nextMorning(state, clock.now(), working);
    const wakesAt = morning === null ? null : Math.max(clock.now(), morning - earlyMs);
    await clock.waitUntil(wakesAt, () => deals !== heard || mayContinueAsNew(continueAfterEvents));
    if (mayContinueAsNew(continueAfterEvents)) {
      await continueAsNew<typeof desk>({ ...input, clock: clock.carry(), state, calendar });
    }
    if (morning !== null && wakesAt !== null && deals === heard && clock.now() >= wakesAt)
      await speak(morning);
  }
}
