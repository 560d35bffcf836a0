import type { Ladder, Step } from '../ladder/types';
import type { AssignmentEvent } from '../lifecycle/events';
import { pendingExplanation } from '../lifecycle/pending';
import type { AssignmentState } from '../lifecycle/types';
import type { Assignment } from '../plan/assignment';
import { dateOf, type LocalDate } from '../time/epoch';
import {
  contributingCards,
  explainingCards,
  noted,
  notContributing,
  silencedSides,
  stillAsked,
} from './side-cards';
import { subjectOf } from './subject';
import type { Card, CardRole, DealtCard, DeskOwner, NewsKind } from './types';

/** What a card needs to know beyond the state: what the assignment was started as, and in which cycle. */
export interface CardSource {
  cycle: string;
  assignment: Assignment;
}

/** The cards of an assignment at its start: lead, coordinating and informed bodies. Watchers get theirs when it escalates. */
export function openingCards(source: CardSource, state: AssignmentState): DealtCard[] {
  return reopenedCards(source, state, null);
}

/** The cards that an event changes; `state` is the state after it. Empty where nobody's mornings change. */
export function cardsAfter(source: CardSource, state: AssignmentState, event: AssignmentEvent): DealtCard[] {
  switch (event.type) {
    case 'Received':
    case 'BecameOverdue':
    case 'Kept':
    case 'Drafted':
    case 'DraftRejected':
    case 'ExtensionRefused':
    case 'TransferPlanned':
    case 'MoveRefused':
    case 'Urged':
      return [];
    case 'Declined':
      return noted(source, state, ['secretariat'], 'declined');
    case 'Contributed':
      return [
        ...contributingCards(source, state, [event.body]),
        ...noted(source, state, ['lead'], 'contributed'),
      ];
    case 'PartsAsked':
      return contributingCards(source, state, event.bodies);
    case 'ProgressReported':
      return [
        ...(state.standing ? silencedBodies(source, state) : []),
        ...(event.difficulties === null && event.proposals === null
          ? []
          : noted(source, state, ['secretariat'], 'difficulty')),
      ];
    case 'ExtensionAsked':
      return noted(
        source,
        state,
        event.authority === 'committee' ? ['secretariat', 'committee'] : ['secretariat'],
        'extensionAsked',
      );
    case 'Submitted':
      return [
        ...silencedBodies(source, state),
        ...silencedSides(source, state, 'parts'),
        ...watchers(source, state, (kind) => (kind === 'secretariat' ? 'submitted' : null)),
      ];
    case 'Accepted':
      return [...ended(source, state, 'accepted'), ...alarmed(source, state, 'accepted')];
    case 'Withdrawn':
      return [...ended(source, state, 'withdrawn'), ...alarmed(source, state, 'withdrawn')];
    case 'Closed':
      return [
        ...ended(source, state, 'closed'),
        ...watchers(source, state, (kind) => (kind === 'secretariat' ? null : 'closed')),
      ];
    case 'Returned':
      return [...openingCards(source, state), ...stillAsked(source, state, event.at)];
    case 'Suspended':
      return [...stopped(source, state), ...alarmed(source, state, 'suspended')];
    case 'Resumed':
      return [...reopenedCards(source, state, 'resumed'), ...stillAsked(source, state, event.at)];
    case 'Reopened':
      return [
        ...reopenedCards(source, state, 'reopened'),
        ...stillAsked(source, state, event.at),
        ...(pendingExplanation(state) === null ? [] : explainingCards(source, state)),
      ];
    case 'ExtensionGranted':
    case 'Moved':
      return [...reopenedCards(source, state, 'moved'), ...alarmed(source, state, 'moved')];
    case 'Decided':
      return event.due === null
        ? []
        : [...reopenedCards(source, state, 'moved'), ...alarmed(source, state, 'moved')];
    case 'Released':
      return event.ladder === null ? [] : openingCards(source, state);
    case 'MoveProposed':
      return noted(source, state, ['secretariat'], 'moveProposed');
    case 'ExplanationRequired':
      return explainingCards(source, state);
    case 'Explained':
      return [...explainingCards(source, state), ...noted(source, state, ['secretariat'], 'explained')];
    case 'Transferred':
    case 'TransferTookEffect':
      return handedOver(source, state, event);
    case 'Escalated':
      return escalated(source, state, event.level);
  }
}

/** Whether a card gives its desk anything to say; one that only takes lines away never brings a morning nearer. */
export function saysSomething(card: Card): boolean {
  return card.steps.length > 0 || card.repeat !== null || card.news !== null;
}

type BodyCardRole = Extract<CardRole, 'lead' | 'coordinating' | 'informed'>;

interface BodyRole {
  role: BodyCardRole;
  id: string;
}

function bodiesOf({ lead, coordinating, informed }: AssignmentState): BodyRole[] {
  return [
    { role: 'lead', id: lead.id },
    ...coordinating.map((id): BodyRole => ({ role: 'coordinating', id })),
    ...informed.map((id): BodyRole => ({ role: 'informed', id })),
  ];
}

/** The ladder as it stands, for everybody; the lead learns of a change by letter, the others by the news of a morning. */
function reopenedCards(source: CardSource, state: AssignmentState, news: NewsKind | null): DealtCard[] {
  return bodiesOf(state).flatMap(({ role, id }) => {
    const card = { ...bodyCard(source, state, role, id, null), news: role === 'lead' ? null : news };
    return saysSomething(card) ? [{ owner: { kind: 'body', id }, card }] : [];
  });
}

function bodyCard(
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

function withoutLevel({ on, audience, kind, rung }: Step): Step {
  return { on, audience, kind, rung };
}

function silent(source: CardSource, state: AssignmentState, { role, id }: BodyRole): DealtCard {
  const card = { ...bodyCard(source, state, role, id, null), steps: [], repeat: null };
  return { owner: { kind: 'body', id }, card };
}

/** After a submission, or a report of a standing duty, the bodies have nothing to be reminded of for now. */
function silencedBodies(source: CardSource, state: AssignmentState): DealtCard[] {
  return bodiesOf(state)
    .filter(({ role }) => role !== 'informed')
    .map((body) => silent(source, state, body));
}

/** The clock stands still: the lead is silenced and has a letter, the others hear of it. */
function stopped(source: CardSource, state: AssignmentState): DealtCard[] {
  const bodies = bodiesOf(state).map((body): DealtCard => {
    if (body.role === 'lead') return silent(source, state, body);
    const card = bodyCard(source, state, body.role, body.id, 'suspended');
    return { owner: { kind: 'body', id: body.id }, card };
  });
  return [...bodies, ...silencedSides(source, state, 'parts')];
}

function ended(source: CardSource, state: AssignmentState, news: NewsKind): DealtCard[] {
  const bodies = bodiesOf(state).map(({ role, id }): DealtCard => ({
    owner: { kind: 'body', id },
    card: bodyCard(source, state, role, id, news),
  }));
  return [...bodies, ...silencedSides(source, state, 'all')];
}

/** Whoever took over gets its card, whoever gave it up hears that and is asked no more. */
function handedOver(source: CardSource, state: AssignmentState, { type, at }: AssignmentEvent): DealtCard[] {
  const { replaced, role } = state.transfers.at(-1)!;
  const left: DealtCard = {
    owner: { kind: 'body', id: replaced.id },
    card: bodyCard(source, state, role, replaced.id, 'transferred'),
  };
  const dealt = [left, notContributing(source, state, replaced.id)];
  return role === 'lead'
    ? [...dealt, ...leading(source, state, replaced.id, type === 'Transferred' ? dateOf(at) : null)]
    : [...dealt, ...coordinatingFrom(source, state, dateOf(at))];
}

/** The new lead: whatever part it had until now is over. */
function leading(
  source: CardSource,
  state: AssignmentState,
  before: string,
  letterOn: LocalDate | null,
): DealtCard[] {
  const { id } = state.lead;
  const card = bodyCard(source, state, 'lead', id, null);
  // A letter gave it the duty at once: the digest of the same day need not give it again.
  const steps = card.steps.filter(({ kind, on }) => kind !== 'start' || letterOn === null || on > letterOn);
  const explaining = pendingExplanation(state) === null ? [] : explainingCards(source, state, before);
  return [
    { owner: { kind: 'body', id }, card: { ...card, steps } },
    silent(source, state, { role: 'coordinating', id }),
    silent(source, state, { role: 'informed', id }),
    notContributing(source, state, id),
    ...explaining,
  ];
}

/** The steps of the body that coordinated before go on: what was said already is not said again. */
function coordinatingFrom(source: CardSource, state: AssignmentState, today: LocalDate): DealtCard[] {
  const { to } = state.transfers.at(-1)!;
  // Whoever leads by now, or coordinated before, has its card.
  if (!state.coordinating.includes(to.id)) return [];
  const taken = bodyCard(source, state, 'coordinating', to.id, null);
  const steps = taken.steps.filter(({ on }) => on > today);
  return [
    { owner: { kind: 'body', id: to.id }, card: { ...taken, steps } },
    silent(source, state, { role: 'informed', id: to.id }),
    ...contributingCards(source, state, [to.id]),
  ];
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
