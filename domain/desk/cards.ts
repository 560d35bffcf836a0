import type { Ladder, Step } from '../ladder/types';
import type { AssignmentEvent, AssignmentState } from '../lifecycle/types';
import type { Assignment } from '../plan/assignment';
import type { Card, CardRole, DeskOwner, NewsKind, Subject } from './types';

/** A card and the desk it goes to. */
export interface DealtCard {
  owner: DeskOwner;
  card: Card;
}

/** What a card needs to know beyond the assignment itself. */
export interface CardSource {
  cycle: string;
  assignment: Assignment;
  leadName: string;
}

/** The cards of an assignment at its start: lead, coordinating and informed bodies. Watchers get theirs when it escalates. */
export function openingCards(source: CardSource, state: AssignmentState): DealtCard[] {
  return bodiesOf(source.assignment).flatMap(({ role, id }) => {
    const card = bodyCard(source, state, role, id, null);
    return card.steps.length === 0 && card.repeat === null ? [] : [{ owner: { kind: 'body', id }, card }];
  });
}

/** The cards that an event changes; `state` is the state after it. Empty where nobody's mornings change. */
export function cardsAfter(source: CardSource, state: AssignmentState, event: AssignmentEvent): DealtCard[] {
  switch (event.type) {
    case 'Received':
    case 'BecameOverdue':
      return [];
    case 'Submitted':
      return [
        ...silencedBodies(source, state),
        ...watchers(source, state, (kind) => (kind === 'secretariat' ? 'submitted' : null)),
      ];
    case 'Accepted':
      return [...endedBodies(source, state, 'accepted'), ...alarmed(source, state, 'accepted')];
    case 'Closed':
      return [
        ...endedBodies(source, state, 'closed'),
        ...watchers(source, state, (kind) => (kind === 'secretariat' ? null : 'closed')),
      ];
    case 'Returned':
      return openingCards(source, state);
    case 'Escalated':
      return escalated(source, state, event.level);
  }
}

/** Whether a card gives its desk anything to say; one that only takes lines away never brings a morning nearer. */
export function saysSomething(card: Card): boolean {
  return card.steps.length > 0 || card.repeat !== null || card.news !== null;
}

interface BodyRole {
  role: Exclude<CardRole, 'watching'>;
  id: string;
}

function bodiesOf(assignment: Assignment): BodyRole[] {
  return [
    { role: 'lead', id: assignment.lead },
    ...assignment.coordinating.map((id): BodyRole => ({ role: 'coordinating', id })),
    ...assignment.informed.map((id): BodyRole => ({ role: 'informed', id })),
  ];
}

function bodyCard(
  source: CardSource,
  state: AssignmentState,
  role: BodyRole['role'],
  id: string,
  news: NewsKind | null,
): Card {
  const ended = news !== null || state.status === 'submitted';
  return {
    seq: state.seq,
    role,
    subject: subjectOf(source, state),
    steps: ended ? [] : stepsFor(state.ladder, role, id),
    repeat: ended || role !== 'lead' ? null : state.ladder.repeat,
    news,
  };
}

function stepsFor(ladder: Ladder, role: BodyRole['role'], id: string): Step[] {
  if (role !== 'lead') return ladder.steps.filter((step) => isFor(step, id));
  const ownHead = ladder.escalations.filter((step) => isFor(step, id));
  return [...ladder.steps.filter((step) => isFor(step, id)), ...ownHead.map(withoutLevel)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

function isFor(step: Step, body: string): boolean {
  return (step.audience.kind === 'body' || step.audience.kind === 'head') && step.audience.id === body;
}

function withoutLevel({ on, audience, kind, rung }: Step): Step {
  return { on, audience, kind, rung };
}

/** After a submission the bodies have nothing to be reminded of until it is answered. */
function silencedBodies(source: CardSource, state: AssignmentState): DealtCard[] {
  return bodiesOf(source.assignment)
    .filter(({ role }) => role !== 'informed')
    .map(({ role, id }) => ({ owner: { kind: 'body', id }, card: bodyCard(source, state, role, id, null) }));
}

function endedBodies(source: CardSource, state: AssignmentState, news: NewsKind): DealtCard[] {
  return bodiesOf(source.assignment).map(({ role, id }) => ({
    owner: { kind: 'body', id },
    card: bodyCard(source, state, role, id, news),
  }));
}

type WatcherKind = 'secretariat' | 'office' | 'committee';
const WATCHERS: { kind: WatcherKind; level: number }[] = [
  { kind: 'secretariat', level: 2 },
  { kind: 'office', level: 3 },
  { kind: 'committee', level: 4 },
];

/**
 * Who was ever alarmed hears how it ended, even when a return lay between. The secretariat accepted it and needs no
 * letter about that; a line of its own that is no longer true is dropped when its morning is sent.
 */
function alarmed(source: CardSource, state: AssignmentState, news: NewsKind): DealtCard[] {
  return watchers(source, state, () => news).filter(({ owner }) => owner.kind !== 'secretariat');
}

/** A card for the secretariat, and for the office and the Committee if an escalation ever reached them. It replaces what they held. */
function watchers(
  source: CardSource,
  state: AssignmentState,
  newsFor: (kind: WatcherKind) => NewsKind | null,
): DealtCard[] {
  return WATCHERS.filter(({ kind, level }) => kind === 'secretariat' || state.alarmedLevel >= level).map(
    ({ kind }) => ({ owner: { kind, id: kind }, card: watchingCard(source, state, [], newsFor(kind)) }),
  );
}

function escalated(source: CardSource, state: AssignmentState, level: number): DealtCard[] {
  const step = state.ladder.escalations.find((candidate) => candidate.level === level);
  const kind = step?.audience.kind;
  if (step === undefined || kind === undefined || kind === 'head' || kind === 'body') return [];
  const owner: DeskOwner = { kind, id: kind };
  return [{ owner, card: watchingCard(source, state, [withoutLevel(step)], null) }];
}

function watchingCard(
  source: CardSource,
  state: AssignmentState,
  steps: Step[],
  news: NewsKind | null,
): Card {
  return { seq: state.seq, role: 'watching', subject: subjectOf(source, state), steps, repeat: null, news };
}

/** What a line says of an assignment; a row of the read model is source and dates in one. */
export function subjectOf(
  { cycle, assignment, leadName }: CardSource,
  { nominalDue, effectiveDue }: Pick<AssignmentState, 'nominalDue' | 'effectiveDue'>,
): Subject {
  const { id, clause, summary, product, lead, deadlineText } = assignment;
  return {
    cycle,
    assignment: id,
    clause,
    summary,
    product,
    lead,
    leadName,
    deadlineText,
    nominalDue,
    effectiveDue,
  };
}
