import type { Step } from '../ladder/types';
import { hasAnswered } from '../lifecycle/evolve-parts';
import { pendingExplanation } from '../lifecycle/pending';
import { hasEnded, type AssignmentState, type Part } from '../lifecycle/types';
import type { CardSource } from './cards';
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
  return bodies.flatMap((body) => {
    const part = state.parts.find((candidate) => candidate.body === body);
    return part?.asked === undefined || part.asked === null ? [] : [contributingCard(source, state, part)];
  });
}

function contributingCard(source: CardSource, state: AssignmentState, part: Part): DealtCard {
  const { body, asked } = part;
  const isOpen =
    !hasAnswered(part) &&
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
  const bodies = state.parts
    .filter((part) => part.asked !== null && !hasAnswered(part))
    .map(({ body }) => body);
  const parts = contributingCards(source, state, bodies);
  return which === 'all' && pendingExplanation(state) !== null
    ? [...parts, ...explainingCards(source, state)]
    : parts;
}
