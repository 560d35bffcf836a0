import { createHash, randomUUID } from 'node:crypto';
import type { Scope } from '../domain/ids';
import type { Through } from '../domain/lifecycle/types';
import { refused } from '../domain/refusal';
import {
  auditOfSubstitution,
  decideSubstitution,
  endSubstitution,
  isSamePerson,
  substitutionFor,
  type Substitution,
  type SubstitutionWish,
} from '../domain/substitutes';
import { dateOf, type Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import { RefusedError } from './refusals';

type Substitutes = Pick<Store, 'substitutes'>;

/** Sets a substitute; the same request again gives what it set. Throws a RefusedError in words. */
export async function setSubstitute(
  { substitutes }: Substitutes,
  wish: Omit<SubstitutionWish, 'id' | 'setAt'>,
  now: Instant,
  request?: string,
  through: Through = 'cli',
): Promise<Substitution> {
  const id = idFor(request);
  const full = { ...wish, id, setAt: now };
  const outcome = await substitutes.change(wish.scope, (standing) => {
    const known = standing.find((one) => one.id === id);
    if (known !== undefined) return repeated(known, full);
    const decided = decideSubstitution(standing, full, dateOf(now));
    if (!decided.ok) return decided;
    const by = { by: wish.setBy, at: now, reason: wish.reason, through };
    const audit = auditOfSubstitution(decided.value, 'SubstituteSet', by);
    return { ok: true, value: { row: decided.value, audit } };
  });
  if (!outcome.ok) throw new RefusedError(outcome.refusal);
  return outcome.value;
}

function repeated(known: Substitution, wish: SubstitutionWish) {
  const isSame =
    isSamePerson(known.person, wish.person) &&
    isSamePerson(known.substitute, wish.substitute) &&
    known.firstDay === wish.firstDay &&
    known.lastDay === wish.lastDay;
  return isSame
    ? ({ ok: true, value: { row: known, audit: null } } as const)
    : refused('request-used', `Mã yêu cầu này đã dùng cho lần uỷ quyền ${known.id}.`, 'request');
}

/** Short enough to be typed; from the request where there is one, so that a repeat finds what it set. */
function idFor(request: string | undefined): string {
  return createHash('sha256')
    .update(request ?? randomUUID())
    .digest('hex')
    .slice(0, 8);
}

export async function endSubstituteOf(
  { substitutes }: Substitutes,
  { scope, id, by, reason }: { scope: Scope; id: string; by: string; reason: string | null },
  now: Instant,
  through: Through = 'cli',
): Promise<Substitution> {
  const outcome = await substitutes.change(scope, (standing) => {
    const known = standing.find((one) => one.id === id);
    if (known === undefined)
      return refused(
        'no-such-substitution',
        `Không có lần uỷ quyền "${id}"; xem mã bằng "dondoc substitute list --all".`,
        'id',
      );
    const decided = endSubstitution(known, { by, on: dateOf(now) });
    if (!decided.ok) return decided;
    const audit = auditOfSubstitution(decided.value, 'SubstituteEnded', { by, at: now, reason, through });
    return { ok: true, value: { row: decided.value, audit } };
  });
  if (!outcome.ok) throw new RefusedError(outcome.refusal);
  return outcome.value;
}

/** Refuses an act for somebody else on a day on which no substitution stands. */
export async function assertMayActFor(
  { substitutes }: Substitutes,
  scope: Scope,
  { by, onBehalfOf }: { by: string; onBehalfOf?: string | null },
  now: Instant,
): Promise<void> {
  if (onBehalfOf === undefined || onBehalfOf === null) return;
  const standing = await substitutes.list(scope);
  const found = substitutionFor(standing, { substitute: by, person: onBehalfOf }, dateOf(now));
  if (!found.ok) throw new RefusedError(found.refusal);
}
