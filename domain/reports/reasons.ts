import type { AssignmentDetail } from '../lifecycle/types';
import type { Instant } from '../time/epoch';
import type { RecordedReason } from './types';

/* Why an assignment is late or was not done: what somebody wrote down, word for word. Where nobody did, there is none. */

type Kind = RecordedReason['kind'];

export function recordedReasons(detail: AssignmentDetail): RecordedReason[] {
  const { explanations, extensions, declines, suspensions, withdrawn, progress, returns, closing } = detail;
  return [
    ...explanations.flatMap(({ answer }) =>
      answer === null ? [] : [reason('explanation', answer, answer.text, answer.at)],
    ),
    ...extensions.map((note) => reason('extension', note, note.reason, note.askedAt)),
    ...declines.map((note) => reason('decline', note, note.reason, note.at)),
    ...suspensions.map((note) => reason('suspension', note, note.reason, note.suspendedAt)),
    ...progress.flatMap((note) =>
      note.difficulties === null ? [] : [reason('progress', note, note.difficulties, note.at)],
    ),
    ...returns.map((note) => reason('return', note, note.reason, note.returnedAt)),
    ...(withdrawn === null ? [] : [reason('withdrawal', withdrawn, withdrawn.reason, withdrawn.at)]),
    ...(closing === undefined ? [] : [reason('close', closing, closing.reason, closing.at)]),
  ];
}

function reason(kind: Kind, { by }: { by: string }, text: string, at: Instant): RecordedReason {
  return { kind, text, by, at };
}

/** Oldest first; what the same person wrote again in the same words once. */
export function inOrder(reasons: readonly RecordedReason[]): RecordedReason[] {
  const sorted = [...reasons].sort((a, b) => a.at - b.at);
  const first = new Map<string, RecordedReason>();
  for (const one of sorted) {
    const key = JSON.stringify([one.kind, one.text, one.by]);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
