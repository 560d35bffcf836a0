import type { PartState, RoundRecord, RoundState } from '../domain/rounds/types';
import { isoMinute } from '../domain/time/epoch';
import { minute } from './json';

/** Rounds as programs read them. */

/** One line of a list: `counts.missing` after the close says who was missing then. */
export function roundGlance({ cycle, plan, state }: RoundRecord) {
  const { id, kind, period, title, obligation } = plan;
  const { status, days, parts, snapshot, reported } = state;
  const standing = parts.map((part) => partStanding(part, state));
  const count = (wanted: PartStanding) => standing.filter((one) => one === wanted).length;
  return {
    id,
    cycle,
    kind,
    period,
    title,
    clause: obligation?.clause ?? null,
    status,
    ...days,
    counts: {
      participants: parts.length,
      sent: count('sent') + count('accepted'),
      accepted: count('accepted'),
      missing: count('missing') + count('late'),
      late: count('late'),
    },
    snapshot,
    paper: reported?.paper ?? null,
  };
}

export type RoundGlance = ReturnType<typeof roundGlance>;

export function roundJson(record: RoundRecord) {
  const { plan, state, updatedAt } = record;
  const { openedAt, closed, moves, reported, ended, parts } = state;
  return {
    ...roundGlance(record),
    line: plan.obligation?.line ?? null,
    obligation: plan.obligation?.code ?? null,
    deadlineText: plan.obligation?.deadlineText ?? null,
    collator: plan.collator,
    openedAt: minute(openedAt),
    closed: closed === null ? null : { ...closed, at: isoMinute(closed.at) },
    reported: reported === null ? null : { ...reported, at: isoMinute(reported.at) },
    ended: ended === null ? null : { ...ended, at: isoMinute(ended.at) },
    moves: moves.map((move) => ({ ...move, at: isoMinute(move.at) })),
    parts: parts.map((part) => partJson(part, state)),
    updatedAt: isoMinute(updatedAt),
  };
}

export type RoundJson = ReturnType<typeof roundJson>;

function partJson(part: PartState, state: RoundState) {
  const { body, status, versions, returns, acceptedAt } = part;
  return {
    body: body.id,
    name: body.name,
    targets: body.targets,
    status,
    standing: partStanding(part, state),
    acceptedAt: minute(acceptedAt),
    versions: versions.map((version) => ({ ...version, at: isoMinute(version.at) })),
    returns: returns.map((one) => ({ ...one, at: isoMinute(one.at) })),
  };
}

export type RoundPartJson = ReturnType<typeof partJson>;

/**
 * How a part counts: `notAsked` before the round opens; `missing` while nothing counts of it (nothing came, or what came was sent back), and for good once
 * the parts were closed without it; `late` when it came only after that.
 */
export type PartStanding = 'notAsked' | 'missing' | 'late' | 'sent' | 'accepted';

function partStanding(part: PartState, { openedAt, closed }: RoundState): PartStanding {
  if (openedAt === null) return 'notAsked';
  if (closed !== null && wasMissing(part, closed.at))
    return part.versions.at(-1)?.late === true ? 'late' : 'missing';
  if (part.status === 'awaited' || part.status === 'returned') return 'missing';
  return part.status === 'accepted' ? 'accepted' : 'sent';
}

function wasMissing({ versions, returns }: PartState, closedAt: number): boolean {
  const counted = versions.filter(({ late }) => !late).at(-1);
  return counted === undefined || returns.some(({ at }) => at >= counted.at && at <= closedAt);
}
