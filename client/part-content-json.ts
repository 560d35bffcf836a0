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

/** `KH25/1 · annual/2026 · so-noi-vu · 1 · 7c3e91a20b4d`: Số biên nhận. */
export function receiptText(cycle: string, round: string, body: string, n: number, sha256: string): string {
  return `${cycle} · ${round} · ${body} · ${n} · ${sha256.slice(0, 12)}`;
}

/** What the body keeps as proof. */
function receiptJson(
  { cycle, plan }: Pick<RoundRecord, 'cycle' | 'plan'>,
  { body }: PartState,
  { n, by, at, content, late }: PartVersion,
) {
  return {
    receipt: receiptText(cycle, plan.id, body.id, n, content),
    n,
    by,
    at: isoMinute(at),
    late,
    sha256: content,
  };
}

export type PartVersionJson = ReturnType<typeof partVersionJson>;
