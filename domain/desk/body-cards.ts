import type { Ladder, Step } from '../ladder/types';
import type { AssignmentState } from '../lifecycle/types';
import type { Assignment } from '../plan/assignment';
import type { LocalDate } from '../time/epoch';
import { subjectOf } from './subject';
import type { Card, CardRole, DealtCard, NewsKind } from './types';

/* The cards of bodies in the three parts they may have in an assignment. */

/** What a card needs to know beyond the state: what the assignment was started as, and in which cycle. */
export interface CardSource {
  cycle: string;
  assignment: Assignment;
}

/** Whether a card gives its desk anything to say; one that only takes lines away never brings a morning nearer. */
export function saysSomething(card: Card): boolean {
  return card.steps.length > 0 || card.repeat !== null || card.news !== null;
}

export type BodyCardRole = Extract<CardRole, 'lead' | 'coordinating' | 'informed'>;

export interface BodyRole {
  role: BodyCardRole;
  id: string;
}

export function bodiesOf({ lead, coordinating, informed }: AssignmentState): BodyRole[] {
  return [
    { role: 'lead', id: lead.id },
    ...coordinating.map((id): BodyRole => ({ role: 'coordinating', id })),
    ...informed.map((id): BodyRole => ({ role: 'informed', id })),
  ];
}

export function bodyCard(
  source: CardSource,
  state: AssignmentState,
  role: BodyCardRole,
  id: string,
  news: NewsKind | null,
): Card {
  const silent = news !== null || state.status === 'submitted' || state.status === 'suspended';
  return {
    seq: state.seq,
    role,
    subject: subjectOf(source, state),
    steps: silent ? [] : stepsFor(state.ladder, role, id),
    repeat: silent || role !== 'lead' ? null : state.ladder.repeat,
    news,
  };
}

function stepsFor(ladder: Ladder, role: BodyCardRole, id: string): Step[] {
  if (role !== 'lead') return ladder.steps.filter((step) => isFor(step, id));
  const ownHead = ladder.escalations.filter((step) => isFor(step, id));
  return [...ladder.steps.filter((step) => isFor(step, id)), ...ownHead.map(withoutLevel)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

function isFor(step: Step, body: string): boolean {
  return (step.audience.kind === 'body' || step.audience.kind === 'head') && step.audience.id === body;
}

export function withoutLevel({ on, audience, kind, rung }: Step): Step {
  return { on, audience, kind, rung };
}

export function silent(source: CardSource, state: AssignmentState, { role, id }: BodyRole): DealtCard {
  const card = { ...bodyCard(source, state, role, id, null), steps: [], repeat: null };
  return { owner: { kind: 'body', id }, card };
}

export function stepsAfter(card: Card, day: LocalDate): Card {
  return { ...card, steps: card.steps.filter(({ on }) => on > day) };
}
