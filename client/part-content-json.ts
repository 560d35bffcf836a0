import type { PartContent } from '../domain/rounds/part';
import type { PartState, PartVersion, RoundRecord } from '../domain/rounds/types';
import { isoMinute } from '../domain/time/epoch';

/** A version of a part as programs read it. */
export function partVersionJson(
  { cycle, plan }: RoundRecord,
  part: PartState,
  version: PartVersion,
  content: PartContent | null,
) {
  return {
    cycle,
    round: plan.id,
    title: plan.title,
    body: part.body.id,
    name: part.body.name,
    /** Of the part, which its newest version decides. */
    status: part.status,
    versions: part.versions.length,
    ...receiptJson({ cycle, plan }, part, version),
    content,
  };
}

/** What the body keeps as proof. */
function receiptJson(
  { cycle, plan }: Pick<RoundRecord, 'cycle' | 'plan'>,
  { body }: PartState,
  { n, by, at, content, late }: PartVersion,
) {
  return {
    receipt: `${cycle} · ${plan.id} · ${body.id} · ${n} · ${content.slice(0, 12)}`,
    n,
    by,
    at: isoMinute(at),
    late,
    sha256: content,
  };
}

export type PartVersionJson = ReturnType<typeof partVersionJson>;
