import type { Step } from '../ladder/types';
import type { AssignmentEvent } from '../lifecycle/events';
import { pendingExplanation } from '../lifecycle/pending';
import type { AssignmentState } from '../lifecycle/types';
import { dateOf } from '../time/epoch';
import {
  bodiesOf,
  bodyCard,
  saysSomething,
  silent,
  stepsAfter,
  withoutLevel,
  type CardSource,
} from './body-cards';
import { handedOver } from './handover-cards';
import { contributingCards, explainingCards, noted, silencedSides, stillAsked } from './side-cards';
import { subjectOf } from './subject';
import type { Card, DealtCard, DeskOwner, NewsKind } from './types';

export { saysSomething };

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
      return [...resumedCards(source, state, event.due === null), ...stillAsked(source, state, event.at)];
    case 'Reopened':
      return [
        ...reopenedCards(source, state, 'reopened'),
        ...stillAsked(source, state, event.at),
        ...(pendingExplanation(state) === null ? [] : explainingCards(source, state)),
      ];
    case 'ExtensionGranted':
    case 'Amended':
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

/** The ladder as it stands, for everybody; the lead learns of a change by letter, the others by the news of a morning. */
function reopenedCards(source: CardSource, state: AssignmentState, news: NewsKind | null): DealtCard[] {
  return bodiesOf(state).flatMap(({ role, id }) => {
    const card = { ...bodyCard(source, state, role, id, null), news: role === 'lead' ? null : news };
    return saysSomething(card) ? [{ owner: { kind: 'body', id }, card }] : [];
  });
}

/** Without a day the ladder is the one of before: what was said until the clock was stopped is not said again. */
function resumedCards(source: CardSource, state: AssignmentState, isUndated: boolean): DealtCard[] {
  const dealt = reopenedCards(source, state, 'resumed');
  const stoppedOn = dateOf(state.suspensions.at(-1)!.suspendedAt);
  return isUndated ? dealt.map(({ owner, card }) => ({ owner, card: stepsAfter(card, stoppedOn) })) : dealt;
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
