import type { Step } from '../ladder/types';
import { hasAnswered } from '../lifecycle/evolve-parts';
import { pendingExplanation } from '../lifecycle/pending';
import { hasEnded, type AssignmentState, type Part } from '../lifecycle/types';
import { dateOf, type Instant } from '../time/epoch';
import type { CardSource } from './body-cards';
import { subjectOf } from './subject';
import type { Card, DealtCard, DeskOwner, NewsKind } from './types';

/*
 * Cards beside the ladder of an assignment, each with a key of its own so that it replaces nothing of it: what a
 * coordinating body was asked for, an explanation that is due, and single news.
 */

/** One piece of news for the lead or for those who watch. */
export function noted(
  source: CardSource,
  state: AssignmentState,
  to: ('lead' | 'secretariat' | 'committee')[],
  news: NewsKind,
): DealtCard[] {
  const owners = to.map((who): DeskOwner =>
    who === 'lead' ? { kind: 'body', id: state.lead.id } : { kind: who, id: who },
  );
  return owners.map((owner) => ({
    owner,
    card: {
      seq: state.seq,
      role: 'noting',
      subject: subjectOf(source, state),
      steps: [],
      repeat: null,
      news,
    },
  }));
}

/** What bodies were asked for; silent once they gave it. */
export function contributingCards(source: CardSource, state: AssignmentState, bodies: string[]): DealtCard[] {
  return state.parts
    .filter(({ body, asked }) => bodies.includes(body) && asked !== null)
    .map((part) => contributingCard(source, state, part));
}

/** Asked again when the clock goes on: what is still to come of it, for the letter of the return or the end of a pause said the rest. */
export function stillAsked(source: CardSource, state: AssignmentState, at: Instant): DealtCard[] {
  return state.parts.filter(isUnanswered).map((part) => {
    const { owner, card } = contributingCard(source, state, part);
    return { owner, card: { ...card, steps: card.steps.filter(({ on }) => on > dateOf(at)) } };
  });
}

/** Of a body that is asked for nothing any more. */
export function notContributing(source: CardSource, state: AssignmentState, body: string): DealtCard {
  return {
    owner: { kind: 'body', id: body },
    card: {
      seq: state.seq,
      role: 'contributing',
      subject: subjectOf(source, state),
      steps: [],
      repeat: null,
      news: null,
    },
  };
}

function isUnanswered(part: Part): boolean {
  return part.asked !== null && !hasAnswered(part);
}

function contributingCard(source: CardSource, state: AssignmentState, part: Part): DealtCard {
  const { body, asked } = part;
  const isOpen =
    isUnanswered(part) &&
    !hasEnded(state.status) &&
    state.status !== 'suspended' &&
    state.status !== 'submitted';
  return {
    owner: { kind: 'body', id: body },
    card: sideCard(
      source,
      state,
      'contributing',
      asked!.dueOn,
      isOpen ? asked!.steps : [],
      'theo đề nghị của cơ quan chủ trì',
    ),
  };
}

/** An explanation that is due from the lead (or, after a transfer, no longer from who led before). */
export function explainingCards(
  source: CardSource,
  state: AssignmentState,
  before: string | null = null,
): DealtCard[] {
  const pending = pendingExplanation(state);
  const dueOn = (pending ?? state.explanations.at(-1))?.dueOn;
  if (dueOn === undefined) return [];
  const { id } = state.lead;
  const open = pending !== null && !hasEnded(state.status);
  const steps = open
    ? pending.steps.map((step): Step => ({ ...step, audience: { ...step.audience, id } }))
    : [];
  const card = sideCard(source, state, 'explaining', dueOn, steps, 'theo yêu cầu giải trình');
  return [
    { owner: { kind: 'body', id }, card },
    ...(before === null
      ? []
      : [{ owner: { kind: 'body', id: before } as const, card: { ...card, steps: [] } }]),
  ];
}

function sideCard(
  source: CardSource,
  state: AssignmentState,
  role: 'contributing' | 'explaining',
  dueOn: Step['on'],
  steps: Step[],
  deadlineText: string,
): Card {
  const subject = { ...subjectOf(source, state), deadlineText, nominalDue: dueOn, effectiveDue: dueOn };
  return { seq: state.seq, role, subject, steps, repeat: null, news: null };
}

/** Takes away what was asked beside the ladder and is still open. */
export function silencedSides(
  source: CardSource,
  state: AssignmentState,
  which: 'parts' | 'all',
): DealtCard[] {
  const bodies = state.parts.filter(isUnanswered).map(({ body }) => body);
  const parts = contributingCards(source, state, bodies);
  return which === 'all' && pendingExplanation(state) !== null
    ? [...parts, ...explainingCards(source, state)]
    : parts;
}
