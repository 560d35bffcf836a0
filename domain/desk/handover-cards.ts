import type { AssignmentEvent } from '../lifecycle/events';
import { pendingExplanation } from '../lifecycle/pending';
import type { AssignmentState } from '../lifecycle/types';
import { dateOf, type Instant, type LocalDate } from '../time/epoch';
import { bodyCard, saysSomething, silent, stepsAfter, type CardSource } from './body-cards';
import { contributingCards, explainingCards, notContributing, stillAsked } from './side-cards';
import type { DealtCard } from './types';

/** Whoever took over gets its card, whoever gave it up hears that and is asked no more. */
export function handedOver(
  source: CardSource,
  state: AssignmentState,
  { type, at }: AssignmentEvent,
): DealtCard[] {
  const { replaced, role } = state.transfers.at(-1)!;
  const left: DealtCard = {
    owner: { kind: 'body', id: replaced.id },
    card: bodyCard(source, state, role, replaced.id, 'transferred'),
  };
  const dealt = [left, notContributing(source, state, replaced.id)];
  if (role === 'coordinating') return [...dealt, ...coordinatingFrom(source, state, dateOf(at))];
  const letterOn = type === 'Transferred' ? dateOf(at) : null;
  return [...dealt, ...leading(source, state, replaced.id, letterOn), ...underNewLead(source, state, at)];
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

/** Who coordinates goes on, and reads who leads by now. */
function underNewLead(source: CardSource, state: AssignmentState, at: Instant): DealtCard[] {
  const coordinating = state.coordinating
    .map((id): DealtCard => ({
      owner: { kind: 'body', id },
      card: stepsAfter(bodyCard(source, state, 'coordinating', id, null), dateOf(at)),
    }))
    .filter(({ card }) => saysSomething(card));
  return [...coordinating, ...stillAsked(source, state, at)];
}

/** The steps of the body that coordinated before go on: what was said already is not said again. */
function coordinatingFrom(source: CardSource, state: AssignmentState, today: LocalDate): DealtCard[] {
  const { to } = state.transfers.at(-1)!;
  // Whoever leads by now, or coordinated before, has its card.
  if (!state.coordinating.includes(to.id)) return [];
  const taken = bodyCard(source, state, 'coordinating', to.id, null);
  return [
    { owner: { kind: 'body', id: to.id }, card: stepsAfter(taken, today) },
    silent(source, state, { role: 'informed', id: to.id }),
    ...contributingCards(source, state, [to.id]),
  ];
}
