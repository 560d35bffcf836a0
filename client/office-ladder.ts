import { LadderError, ladderPolicyOf, sourcedLadders, type SourcedLadder } from '../config/ladders';
import type { Scope } from '../domain/ids';
import type { LadderPolicy } from '../domain/ladder/types';
import { auditOfOfficeRule } from '../domain/office-rules';
import { effectOfLadder, type LadderEffect } from '../domain/plan/what-if';
import type { Instant } from '../domain/time/epoch';
import type { Store } from '../store';
import { RefusedError } from './refusals';

export type { SourcedLadder } from '../config/ladders';

export interface OfficeLadder {
  content: SourcedLadder;
  /** null: as it is shipped. */
  set: { by: string; at: Instant } | null;
}

/** The ladders that a plan may name, as cycles that start now take them. */
export async function officeLadders({ officeRules }: Pick<Store, 'officeRules'>): Promise<OfficeLadder[]> {
  const own = new Map((await officeRules.ladders()).map((one) => [one.name, one]));
  return sourcedLadders().map((shipped) => {
    const set = own.get(shipped.name);
    if (set === undefined) return { content: shipped, set: null };
    return { content: set.content as SourcedLadder, set: { by: set.setBy, at: set.setAt } };
  });
}

/** A ladder that a person wrote. Throws a RefusedError at the field whose rule it breaks. */
export function judgeLadder(content: unknown, name: string): LadderPolicy {
  try {
    return ladderPolicyOf(content, name);
  } catch (error) {
    if (!(error instanceof LadderError)) throw error;
    const field = error.field.split('.')[0] ?? '';
    const rule = /[à-ỹ]/u.test(error.rule) ? error.rule : 'cần các số nguyên dương, cách nhau bằng dấu phẩy';
    throw new RefusedError({ code: 'wrong-ladder', message: `Mục này ${rule}.`, at: field });
  }
}

const MOST_CYCLES = 3;

/** What the ladder would do to the cycles that run and use it, were they started with it. */
export async function whatIfLadder(
  { queries, records }: Pick<Store, 'queries' | 'records'>,
  scope: Scope,
  policy: LadderPolicy,
): Promise<{ cycle: string; effect: LadderEffect }[]> {
  const running = (await queries.listCycles(scope)).filter(({ status }) => status === 'running');
  const effects: { cycle: string; effect: LadderEffect }[] = [];
  for (const { id } of running.slice(0, MOST_CYCLES)) {
    const source = await records.cycleSource(scope, id);
    const effect = source === null ? null : effectOfLadder(source, policy);
    if (effect !== null) effects.push({ cycle: id, effect });
  }
  return effects;
}

/** Sets a ladder for cycles that start from now on. Throws a RefusedError: `ladder-changed`, or a broken rule. */
export async function setOfficeLadder(
  store: Pick<Store, 'officeRules'>,
  { content, wasSetAt }: { content: SourcedLadder; wasSetAt: Instant | null },
  { by, at }: { by: string; at: Instant },
): Promise<void> {
  const { name } = judgeLadder(content, content.name);
  const standing = (await officeLadders(store)).find((one) => one.content.name === name);
  if (standing === undefined)
    throw new RefusedError({ code: 'not-found', message: `Không có mẫu lịch nhắc "${name}".`, at: null });
  const rule = { kind: 'ladder', name, before: standing.content, after: content } as const;
  const audit = auditOfOfficeRule(rule, { by, at, reason: content.source });
  const seen = { setBy: by, setAt: at, wasSetAt };
  if (await store.officeRules.setLadder(name, content, seen, audit)) return;
  const setBy = (await officeLadders(store)).find((one) => one.content.name === name)?.set?.by;
  const message = `${setBy ?? 'Người khác'} vừa sửa mẫu lịch nhắc này nên chưa áp dụng; hãy xem lại.`;
  throw new RefusedError({ code: 'ladder-changed', message, at: null });
}
