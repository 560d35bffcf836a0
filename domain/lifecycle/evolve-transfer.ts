import type { Audience, Ladder, Step } from '../ladder/types';
import { dateOf, daysBetween, plusDays, type Instant, type LocalDate } from '../time/epoch';
import { decidedOn, hasAnswered } from './evolve-parts';
import type { AssignmentPolicy } from './policy';
import { type AssignmentState, isAsked, type Part, type TransferNote } from './types';

/* Another body in place of one that led or coordinated: who is charged, and to whom the ladder speaks from now on. */

type Transfer = TransferNote & { ladder: Ladder | null; approval: AssignmentPolicy['approval'] };

export function transferred(
  state: AssignmentState,
  { ladder, approval, ...note }: Transfer,
  by: string,
  at: Instant,
): AssignmentState {
  const { receivedAt: receivedBefore, coordinating: coordinatingBefore } = state;
  const traced = { ...note, trace: { tookEffectAt: at, receivedBefore, coordinatingBefore } };
  const noted = { ...state, transfers: [...state.transfers, traced] };
  return note.role === 'lead'
    ? otherLead(noted, note, { ladder, approval, by, at })
    : otherCoordinating(noted, note);
}

/**
 * A planned one takes over the ladder as it stands on its day: the due day, or who coordinates, may have changed since
 * it was planned.
 */
export function ladderOfPlanned(
  { ladder: current }: AssignmentState,
  planned: Transfer,
  at: Instant,
): Ladder {
  const { replaced, to, on, ladder: given } = planned;
  const start = given?.steps.find(({ kind, audience }) => kind === 'start' && audience.id === to.id);
  const address = readdressing(replaced.id, to.id, given?.ownHead === true);
  const goesOn = current.steps
    .filter((step) => step.audience.id !== to.id && !isStartOf(step, replaced.id))
    .map(address)
    .filter((step) => step.audience.id !== to.id || start === undefined || step.on > start.on);
  const receipt = given?.receipt ?? null;
  return {
    ...current,
    steps: byDay(start === undefined ? goesOn : [...goesOn, start]),
    escalations: current.escalations.map(address),
    repeat: current.repeat === null ? null : { ...current.repeat, audience: { kind: 'body', id: to.id } },
    // Taking effect late, because a result waited for its answer, it leaves as many days for the receipt.
    receipt: receipt && { ...receipt, on: plusDays(receipt.on, lateDays(on, at)) },
    ...(given?.ownHead === undefined ? {} : { ownHead: given.ownHead }),
  };
}

function lateDays(on: LocalDate, at: Instant): number {
  return Math.max(0, daysBetween(on, dateOf(at)));
}

function isStartOf({ kind, audience }: Step, body: string): boolean {
  return kind === 'start' && audience.id === body;
}

/** Steps of one body, and of its head, as those of another. */
function readdressing(from: string, to: string, ownHead: boolean) {
  const address = ({ kind, id }: Audience, isReport: boolean): Audience => {
    if (id !== from || (kind !== 'body' && kind !== 'head')) return { kind, id };
    return { kind: isReport && ownHead ? 'head' : 'body', id: to };
  };
  return <T extends Step>(step: T): T => ({
    ...step,
    audience: address(step.audience, step.kind === 'escalation'),
  });
}

function byDay(steps: Step[]): Step[] {
  return [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function otherLead(
  state: AssignmentState,
  { replaced, to, reason }: TransferNote,
  { ladder, approval, by, at }: Pick<Transfer, 'ladder' | 'approval'> & { by: string; at: Instant },
): AssignmentState {
  const suspended = state.status === 'suspended';
  // Where nobody else's decision is waited for, the new lead begins with confirming receipt.
  const anew = isAsked(suspended ? state.suspensions.at(-1)!.from : state.status);
  return {
    ...state,
    parts: unasked(state.parts, [replaced.id, to.id]),
    lead: to,
    coordinating: without(state.coordinating, to.id),
    informed: without(state.informed, to.id),
    // Who leads now no longer coordinates, and gives that up to nobody.
    planned: state.planned.filter((other) => other.role === 'lead' || other.replaced.id !== to.id),
    policy: { ...state.policy, approval },
    ladder: ladder ?? state.ladder,
    declines: decidedOn(state.declines, { kept: false, by, reason, at }),
    ...(anew ? { receivedAt: null, draft: null } : {}),
    ...(anew && !suspended ? { status: 'awaitingReceipt' as const } : {}),
    ...(anew && suspended ? { suspensions: resumingAnew(state.suspensions) } : {}),
  };
}

/** A suspended assignment whose lead changed begins with receipt when the clock goes on. */
function resumingAnew(suspensions: AssignmentState['suspensions']): AssignmentState['suspensions'] {
  return [...suspensions.slice(0, -1), { ...suspensions.at(-1)!, from: 'awaitingReceipt' }];
}

function otherCoordinating(state: AssignmentState, { replaced, to }: TransferNote): AssignmentState {
  const stays = to.id === state.lead.id || state.coordinating.includes(to.id);
  const coordinating = stays
    ? without(state.coordinating, replaced.id)
    : state.coordinating.map((id) => (id === replaced.id ? to.id : id));
  return {
    ...state,
    parts: stays ? unasked(state.parts, [replaced.id]) : askedInstead(state.parts, replaced.id, to.id),
    coordinating,
    informed: without(state.informed, to.id),
    ladder: { ...state.ladder, steps: stepsInstead(state.ladder.steps, replaced.id, to.id, stays) },
  };
}

function stepsInstead(steps: Step[], from: string, to: string, stays: boolean): Step[] {
  if (stays) return steps.filter(({ audience }) => audience.id !== from);
  return steps.filter(({ audience }) => audience.id !== to).map(readdressing(from, to, false));
}

function unasked(parts: Part[], bodies: string[]): Part[] {
  return parts.map((part) => (bodies.includes(part.body) ? { ...part, asked: null } : part));
}

/** What was asked of the one and is not there yet is asked of the other, by the same day. */
function askedInstead(parts: Part[], from: string, to: string): Part[] {
  const left = parts.find(({ body }) => body === from);
  const rest = unasked(parts, [from]);
  if (left === undefined || left.asked === null || hasAnswered(left)) return rest;
  const steps = left.asked.steps.map(readdressing(from, to, false));
  const known = rest.find(({ body }) => body === to) ?? { body: to, asked: null, contributions: [] };
  return [...rest.filter(({ body }) => body !== to), { ...known, asked: { ...left.asked, steps } }];
}

function without(ids: string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}
