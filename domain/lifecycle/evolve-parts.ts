import type { Ladder } from '../ladder/types';
import type { Instant } from '../time/epoch';
import type { AssignmentEvent } from './events';
import { pendingExtension } from './pending';
import type { AssignmentPolicy } from './policy';
import type {
  AssignmentState,
  AssignmentStatus,
  DeclineNote,
  ExtensionDecision,
  Part,
  TransferNote,
} from './types';

type Of<T extends AssignmentEvent['type']> = Extract<AssignmentEvent, { type: T }>;

/** Contributions kept of each body; all of them stand in the audit trail. */
const KEPT_CONTRIBUTIONS = 12;

function partOf(parts: Part[], body: string): Part {
  return parts.find((part) => part.body === body) ?? { body, asked: null, contributions: [] };
}

function withPart(parts: Part[], part: Part): Part[] {
  return parts.some(({ body }) => body === part.body)
    ? parts.map((known) => (known.body === part.body ? part : known))
    : [...parts, part];
}

export function contributed(parts: Part[], { body, kind, by, text, files, at }: Of<'Contributed'>): Part[] {
  const part = partOf(parts, body);
  const n = (part.contributions.at(-1)?.n ?? 0) + 1;
  const contributions = [...part.contributions, { n, kind, by, text, files, at }].slice(-KEPT_CONTRIBUTIONS);
  return withPart(parts, { ...part, contributions });
}

export function asked(parts: Part[], { bodies, by, what, dueOn, steps, at }: Of<'PartsAsked'>): Part[] {
  return bodies.reduce(
    (all, body) =>
      withPart(all, { ...partOf(all, body), asked: { by, what, dueOn, steps: steps[body] ?? [], at } }),
    parts,
  );
}

/** Whether a body that was asked for its part has given it since. */
export function hasAnswered({ asked: request, contributions }: Part): boolean {
  return request === null || contributions.some(({ at }) => at >= request.at);
}

export function decidedOn(
  declines: DeclineNote[],
  decided: NonNullable<DeclineNote['decided']>,
): DeclineNote[] {
  return declines.map((note) => (note.decided === null ? { ...note, decided } : note));
}

export function answered(state: AssignmentState, decision: ExtensionDecision): AssignmentState {
  const pending = pendingExtension(state);
  const extensions = state.extensions.map((request) =>
    request === pending ? { ...request, decision } : request,
  );
  return { ...state, extensions };
}

/** Statuses in which the new lead begins with confirming receipt; others belong to somebody else's decision. */
const BEGINS_ANEW: readonly AssignmentStatus[] = [
  'awaitingReceipt',
  'declined',
  'inProgress',
  'awaitingHead',
  'returned',
];

export function transferred(
  state: AssignmentState,
  transfer: TransferNote & { ladder: Ladder | null; approval: AssignmentPolicy['approval'] },
  by: string,
  at: Instant,
): AssignmentState {
  const { ladder, approval, ...note } = transfer;
  const { replaced, to, role } = note;
  const transfers = [...state.transfers, note];
  const parts = state.parts.map((part) => (part.body === replaced.id ? { ...part, asked: null } : part));
  if (role === 'coordinating') {
    const others = state.coordinating.filter((id) => id !== to.id);
    const coordinating = others
      .map((id) => (id === replaced.id ? to.id : id))
      .filter((id) => id !== state.lead.id);
    return { ...state, transfers, parts, coordinating, informed: without(state.informed, to.id) };
  }
  const anew = BEGINS_ANEW.includes(state.status);
  return {
    ...state,
    transfers,
    parts,
    lead: to,
    coordinating: without(state.coordinating, to.id),
    informed: without(state.informed, to.id),
    policy: { ...state.policy, approval },
    ladder: ladder ?? state.ladder,
    declines: decidedOn(state.declines, { kept: false, by, reason: note.reason, at }),
    ...(anew ? { status: 'awaitingReceipt' as const, receivedAt: null, draft: null } : {}),
    ...(state.status === 'suspended' ? { suspensions: resumingAnew(state) } : {}),
  };
}

/** A suspended assignment whose lead changed begins with receipt when the clock goes on. */
function resumingAnew({ suspensions }: AssignmentState): AssignmentState['suspensions'] {
  const last = suspensions.at(-1);
  if (last === undefined || !BEGINS_ANEW.includes(last.from)) return suspensions;
  return [...suspensions.slice(0, -1), { ...last, from: 'awaitingReceipt' }];
}

function without(ids: string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}
