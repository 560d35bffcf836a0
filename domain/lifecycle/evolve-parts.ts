import type { AssignmentEvent } from './events';
import { pendingExtension } from './pending';
import type { AssignmentState, DeclineNote, ExtensionDecision, Part } from './types';

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
