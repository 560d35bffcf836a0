import type { PartContent } from '../rounds/part';
import type { PartState, PartVersion } from '../rounds/types';
import type { Instant } from '../time/epoch';
import type { SnapshotInput } from './inputs';
import { bodyOrder, compare } from './order';
import type { RecordedReason, Snapshot, SnapshotPart } from './types';

type Contents = Record<string, PartContent>;

/** Every participant with the version that counts: the newest that came in time, if it was not sent back. */
export function snapshotParts({ plan, round, contents, closedAt }: SnapshotInput): SnapshotPart[] {
  const order = bodyOrder(plan);
  return [...round.state.parts]
    .sort((a, b) => order(a.body.id, b.body.id))
    .map((part) => partInTime(part, contents, closedAt));
}

function partInTime(part: PartState, contents: Contents, closedAt: Instant): SnapshotPart {
  const { body, versions, acceptedAt } = part;
  const newest = versions.findLast(({ late, at }) => !late && at <= closedAt) ?? null;
  const ref = { id: body.id, name: body.name };
  if (newest === null) return missing(ref, false);
  if (isReturned(part, newest, closedAt)) return missing(ref, true);
  const isAccepted = acceptedAt !== null && acceptedAt <= closedAt && acceptedAt >= newest.at;
  return partOf(ref, newest, contents, isAccepted ? 'accepted' : 'submitted');
}

/** Sent back after it came, and before anything came in its place. */
function isReturned({ versions, returns }: PartState, version: PartVersion, until: Instant): boolean {
  const next = versions.find(({ n }) => n > version.n);
  return returns.some(({ at }) => at >= version.at && at <= Math.min(until, next?.at ?? until));
}

function missing(body: SnapshotPart['body'], returned: boolean): SnapshotPart {
  return { body, status: 'missing', returned, n: 0, content: null, sha256: null, at: null, late: false };
}

function partOf(
  body: SnapshotPart['body'],
  { n, content, at, late }: PartVersion,
  contents: Contents,
  status: SnapshotPart['status'],
): SnapshotPart {
  return { body, status, returned: false, n, content: contents[content] ?? null, sha256: content, at, late };
}

/** What bodies remarked on assignments in the parts that count, by mã nhiệm vụ. */
export function remarksIn(
  { round }: SnapshotInput,
  parts: readonly SnapshotPart[],
): Map<string, RecordedReason[]> {
  const remarks = new Map<string, RecordedReason[]>();
  for (const { body, n, at, content } of parts) {
    const version = round.state.parts
      .find((part) => part.body.id === body.id)
      ?.versions.find((one) => one.n === n);
    if (content === null || version === undefined || at === null) continue;
    for (const { id, remark } of content.assignments)
      if (remark !== null && remark.trim() !== '')
        remarks.set(id, [...(remarks.get(id) ?? []), { kind: 'part', text: remark, by: version.by, at }]);
  }
  return remarks;
}

/** Of secret duties no remark is kept, whatever was sent; the SHA-256 names what was sent. */
export function withoutRemarks(part: SnapshotPart, secret: ReadonlySet<string>): SnapshotPart {
  const { content } = part;
  if (content === null || !content.assignments.some(({ id }) => secret.has(id))) return part;
  const assignments = content.assignments.map((one) => (secret.has(one.id) ? { ...one, remark: null } : one));
  return { ...part, content: { ...content, assignments } };
}

/** Late versions of parts of earlier rounds that no snapshot has told of yet: the newest of each, unless sent back. */
export function lateParts({ earlier, contents, closedAt }: SnapshotInput): Snapshot['lateParts'] {
  const told = new Set(
    earlier.flatMap(({ snapshot }) =>
      snapshot.lateParts.map(({ round, part }) => keyOf(round, part.body.id, part.n)),
    ),
  );
  return oldestFirst(earlier).flatMap(({ round: { plan, state } }) =>
    [...state.parts]
      .sort((a, b) => compare(a.body.id, b.body.id))
      .flatMap((part) => {
        const newest = part.versions.findLast(({ late, at }) => late && at <= closedAt);
        if (newest === undefined || isReturned(part, newest, closedAt)) return [];
        if (told.has(keyOf(plan.id, part.body.id, newest.n))) return [];
        const body = { id: part.body.id, name: part.body.name };
        return [{ round: plan.id, title: plan.title, part: partOf(body, newest, contents, 'submitted') }];
      }),
  );
}

function keyOf(round: string, body: string, n: number): string {
  return JSON.stringify([round, body, n]);
}

/** Earlier rounds, oldest first. */
export function oldestFirst(earlier: SnapshotInput['earlier']): SnapshotInput['earlier'] {
  const dayOf = ({ snapshot }: SnapshotInput['earlier'][number]) => snapshot.round.days.cutoff;
  return [...earlier].sort(
    (a, b) =>
      compare(dayOf(a), dayOf(b)) ||
      a.snapshot.closedAt - b.snapshot.closedAt ||
      compare(a.round.plan.id, b.round.plan.id),
  );
}
