import type { Card, DealtCard, DeskOwner, Subject } from '../desk/types';
import type { Step } from '../ladder/types';
import type { RoundEvent } from './events';
import { ROUND_ENDED, type PartState, type RoundPlan, type RoundState } from './types';

/* What the desks hold of a round: each participant the steps towards its part, the collating body those towards its paper. */

export interface RoundSource {
  cycle: string;
  plan: RoundPlan;
}

/** The cards that an event deals; `state` is the state after it. */
export function roundCardsAfter(source: RoundSource, state: RoundState, event: RoundEvent): DealtCard[] {
  switch (event.type) {
    case 'Opened':
    case 'RoundMoved':
      return state.status === 'open' ? state.parts.map((part) => partCard(source, state, part)) : [];
    case 'PartSubmitted':
    case 'PartReturned':
      return state.parts
        .filter(({ body }) => body.id === event.body)
        .map((part) => partCard(source, state, part));
    case 'PartsClosed':
      return [...state.parts.map((part) => partCard(source, state, part)), collateCard(source, state)];
    case 'RoundReported':
    case 'RoundLapsed':
      return [collateCard(source, state)];
    case 'RoundCancelled':
      return [...state.parts.map((part) => partCard(source, state, part)), collateCard(source, state)];
    case 'PartAccepted':
    case 'Frozen':
      return [];
  }
}

/** Steps as long as the part is asked for; none once it is there, or the parts are closed. */
function partCard(source: RoundSource, state: RoundState, { body, status }: PartState): DealtCard {
  const isAsked = state.status === 'open' && (status === 'awaited' || status === 'returned');
  const dealt = openPartCard(source, state, body);
  return isAsked ? dealt : { ...dealt, card: { ...dealt.card, steps: [] } };
}

/** The card of a participant that owes its part. */
export function openPartCard(
  source: RoundSource,
  state: RoundState,
  body: { id: string; name: string },
): DealtCard {
  const steps = state.steps.parts.map((step) => forAudience(step, 'body', body.id));
  return {
    owner: { kind: 'body', id: body.id },
    card: cardOf(state, partSubject(source, state, body), steps),
  };
}

export function collateCard(source: RoundSource, state: RoundState): DealtCard {
  const { collator } = source.plan;
  const owner: DeskOwner = collator === null ? SECRETARIAT : { kind: 'body', id: collator.id };
  const kind = collator === null ? 'secretariat' : 'body';
  const steps = ROUND_ENDED.includes(state.status)
    ? []
    : state.steps.collate.map((step) => forAudience(step, kind, owner.id));
  return { owner, card: cardOf(state, collateSubject(source, state), steps) };
}

const SECRETARIAT: DeskOwner = { kind: 'secretariat', id: 'secretariat' };

function cardOf({ seq }: RoundState, subject: Subject, steps: Step[]): Card {
  return { seq, role: 'lead', subject, steps, repeat: null, news: null };
}

function forAudience(step: Omit<Step, 'audience'>, kind: 'body' | 'secretariat', id: string): Step {
  return { ...step, audience: { kind, id } };
}

/** `annual/2012`: the part of the reader. */
function partSubject(
  { cycle, plan }: RoundSource,
  { days }: Pick<RoundState, 'days'>,
  body: { id: string; name: string },
): Subject {
  return {
    cycle,
    assignment: plan.id,
    clause: plan.obligation?.clause ?? '',
    summary: plan.title,
    product: 'Phần báo cáo của cơ quan theo biểu mẫu của kỳ',
    lead: body.id,
    leadName: body.name,
    deadlineText: plan.obligation?.deadlineText ?? '',
    nominalDue: days.partsDue,
    effectiveDue: days.partsDue,
  };
}

/** `annual/2012/tong-hop`: the collating of what came, apart from the collating body's own part. */
function collateSubject({ cycle, plan }: RoundSource, { days }: Pick<RoundState, 'days'>): Subject {
  const { collator } = plan;
  return {
    cycle,
    assignment: `${plan.id}${COLLATING}`,
    clause: plan.obligation?.clause ?? '',
    summary: `Tổng hợp: ${plan.title}`,
    product: 'Báo cáo trình Ban Thường vụ Tỉnh uỷ',
    lead: collator?.id ?? 'secretariat',
    leadName: collator?.name ?? 'Cơ quan theo dõi, đôn đốc',
    deadlineText: plan.obligation?.deadlineText ?? '',
    nominalDue: days.collateDue,
    effectiveDue: days.collateDue,
  };
}

const COLLATING = '/tong-hop';

/** Round and side of the id on a line of kind `round`; null for any other. */
export function roundOfSubject(assignment: string): { round: string; side: 'part' | 'collating' } | null {
  if (!/^(annual|periodic|midterm|final|review)\//.test(assignment)) return null;
  return assignment.endsWith(COLLATING)
    ? { round: assignment.slice(0, -COLLATING.length), side: 'collating' }
    : { round: assignment, side: 'part' };
}
