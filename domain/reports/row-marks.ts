import type {
  AssignmentDetail,
  AssignmentRecord,
  DueDays,
  EndingNote,
  TransferNote,
} from '../lifecycle/types';
import { dateOf, startOfDay, type Instant } from '../time/epoch';

/* What an assignment's record remembers of its life, as dated marks: enough to tell how it stood on an earlier day. */

export type Mark = { at: Instant } & (
  | { type: 'received' }
  | { type: 'reported' }
  | { type: 'drafted' }
  | { type: 'submitted'; handedInAt: Instant }
  | { type: 'accepted' }
  | { type: 'returned'; due: DueDays }
  | { type: 'declined' }
  | { type: 'kept' }
  | { type: 'dueMoved'; due: DueDays }
  | { type: 'suspended' }
  | { type: 'resumed'; due: DueDays | null }
  | { type: 'withdrawn'; note: EndingNote }
  | { type: 'reopened'; due: DueDays | null }
  | { type: 'leadChanged'; transfer: TransferNote }
  | { type: 'closed' }
);

/** All that is remembered, oldest first; of one instant, in the order in which one follows from the other. */
export function marksOf(row: AssignmentRecord): Mark[] {
  const { detail } = row;
  const marks = detail === null ? columnMarks(row) : [...detailMarks(detail), ...endMarks(row)];
  return marks.sort((a, b) => a.at - b.at);
}

/** Of rows that were written before details were kept. */
function columnMarks({ receivedAt, submittedAt, acceptedAt, closedAt }: AssignmentRecord): Mark[] {
  return [
    ...marked('received', receivedAt),
    ...(submittedAt === null
      ? []
      : [{ type: 'submitted' as const, at: submittedAt, handedInAt: submittedAt }]),
    ...marked('accepted', acceptedAt),
    ...marked('closed', closedAt),
  ];
}

function endMarks({ acceptedAt, closedAt, detail }: AssignmentRecord): Mark[] {
  const note = detail?.withdrawn ?? null;
  return [
    ...marked('accepted', acceptedAt),
    ...(note === null ? [] : [{ type: 'withdrawn' as const, at: note.at, note }]),
    ...marked('closed', closedAt),
  ];
}

function marked(type: 'received' | 'accepted' | 'closed', at: Instant | null): Mark[] {
  return at === null ? [] : [{ type, at }];
}

function detailMarks(detail: AssignmentDetail): Mark[] {
  return [
    ...detail.returns.map(({ returnedAt, newNominalDue, newEffectiveDue }): Mark => ({
      type: 'returned',
      at: returnedAt,
      due: { nominalDue: newNominalDue, effectiveDue: newEffectiveDue },
    })),
    ...pauseMarks(detail),
    ...reopeningMarks(detail),
    // Time brings them before anybody acts that day, but after what they waited for.
    ...leadMarks(detail, isPlanned),
    ...receiptMarks(detail),
    ...(detail.draft === null ? [] : [{ type: 'drafted' as const, at: detail.draft.at }]),
    ...detail.submissions.map(({ stampedAt, submittedAt }): Mark => ({
      type: 'submitted',
      at: stampedAt,
      handedInAt: submittedAt,
    })),
    ...detail.declines.flatMap(({ at, decided }): Mark[] => [
      { type: 'declined', at },
      ...(decided?.kept === true ? [{ type: 'kept' as const, at: decided.at }] : []),
    ]),
    ...dueMarks(detail),
    ...leadMarks(detail, (transfer) => !isPlanned(transfer)),
  ];
}

function reopeningMarks(detail: AssignmentDetail): Mark[] {
  return detail.reopened.flatMap(({ at, trace }): Mark[] => {
    const withdrawn = trace?.withdrawn ?? null;
    return [
      ...marked('accepted', trace?.acceptedAt ?? null),
      ...(withdrawn === null ? [] : [{ type: 'withdrawn' as const, at: withdrawn.at, note: withdrawn }]),
      { type: 'reopened', at, due: trace ?? dueSince(detail, at) },
    ];
  });
}

function leadMarks({ transfers }: AssignmentDetail, which: (transfer: TransferNote) => boolean): Mark[] {
  return transfers
    .filter((transfer) => transfer.role === 'lead' && which(transfer))
    .map((transfer): Mark => ({ type: 'leadChanged', at: tookEffectAt(transfer), transfer }));
}

function isPlanned({ on, at }: TransferNote): boolean {
  return on !== dateOf(at);
}

/** Of those who led before, too; whoever reports on it has it. */
function receiptMarks({ receivedAt, transfers, progress }: AssignmentDetail): Mark[] {
  const known = [receivedAt, ...transfers.map(({ trace }) => trace?.receivedBefore ?? null)];
  return [
    ...known.flatMap((at) => marked('received', at)),
    ...progress.map(({ at }): Mark => ({ type: 'reported', at })),
  ];
}

function dueMarks({ extensions, moves, amendments = [], decisions }: AssignmentDetail): Mark[] {
  return [
    ...extensions.flatMap(({ decision }): Mark[] =>
      decision?.granted === true ? [{ type: 'dueMoved', at: decision.at, due: decision }] : [],
    ),
    ...moves.flatMap(({ due, decided }): Mark[] =>
      decided?.accepted === true ? [{ type: 'dueMoved', at: decided.at, due }] : [],
    ),
    ...amendments.map(({ at, nominalDue, effectiveDue }): Mark => ({
      type: 'dueMoved',
      at,
      due: { nominalDue, effectiveDue },
    })),
    ...decisions.flatMap(({ effectiveDue, trace, at }): Mark[] => {
      if (effectiveDue === null) return [];
      return [{ type: 'dueMoved', at, due: { nominalDue: trace?.nominalDue ?? effectiveDue, effectiveDue } }];
    }),
  ];
}

/** A pause that was lifted by taking the assignment up again after its end was not resumed. */
function pauseMarks(detail: AssignmentDetail): Mark[] {
  const reopenings = new Set(detail.reopened.map(({ at }) => at));
  return detail.suspensions.flatMap(({ suspendedAt, resumedAt, trace }): Mark[] => [
    { type: 'suspended', at: suspendedAt },
    ...(resumedAt === null || reopenings.has(resumedAt)
      ? []
      : [{ type: 'resumed' as const, at: resumedAt, due: trace ?? dueSince(detail, resumedAt) }]),
  ]);
}

/**
 * The due day that an earlier release's note does not say: the one that stood at the next request for extension, or
 * stands now, if nothing else moved it meanwhile; null where that cannot be told.
 */
function dueSince(detail: AssignmentDetail, at: Instant): DueDays | null {
  const changes = [
    ...detail.returns.map(({ returnedAt }) => returnedAt),
    ...dueMarks(detail).map((mark) => mark.at),
    ...detail.suspensions.map(({ resumedAt }) => resumedAt ?? -Infinity),
    ...detail.reopened.map((note) => note.at),
  ];
  const next = Math.min(...changes.filter((change) => change > at), Infinity);
  const asked = detail.extensions.find(({ askedAt }) => askedAt > at && askedAt <= next);
  if (asked !== undefined) return { nominalDue: asked.dueThen, effectiveDue: asked.dueThen };
  return next === Infinity ? { nominalDue: detail.nominalDue, effectiveDue: detail.effectiveDue } : null;
}

/** Decided for a later day it takes effect when that begins. */
export function tookEffectAt({ trace, on, at }: TransferNote): Instant {
  return trace?.tookEffectAt ?? Math.max(at, startOfDay(on));
}
