import { isSecret } from '../domain/plan/assignment';
import type { Scope } from '../domain/ids';
import { SECRET_WORDS } from '../domain/lifecycle/secret';
import type { Actor, AssignmentRecord, BodyRef, Through } from '../domain/lifecycle/types';
import {
  auditOfNewBody,
  auditOfSuccession,
  decideSuccession,
  successorOf,
  type NewBody,
  type Succession,
} from '../domain/successors';
import { maxDate, type Instant, type LocalDate } from '../domain/time/epoch';
import type { ActForm } from '../domain/acts/forms';
import type { Plan } from '../domain/plan/schema';
import type { Store } from '../store';
import { RefusedError } from './refusals';

type Bodies = Pick<Store, 'bodies'>;

/** Names of all bodies that a scope knows, by id. */
export async function namesOfBodies({ bodies }: Bodies, scope: Scope): Promise<Map<string, string>> {
  return new Map((await bodies.list(scope)).map(({ audience, name }) => [audience.id, name]));
}

/** Enters a succession; the same one again is no mistake. Throws a RefusedError in words. */
export async function enterSuccession(
  store: Bodies,
  wish: Succession,
  through: Through = 'cli',
): Promise<Succession> {
  const decided = await judgeSuccession(store, wish);
  if (decided.isNew && !(await store.bodies.succeed(decided.succession, auditOfSuccession(wish, through))))
    // Somebody else was faster: what stands now decides.
    return (await judgeSuccession(store, wish)).succession;
  return decided.succession;
}

/** The same without entering anything. */
export async function judgeSuccession({ bodies }: Bodies, wish: Succession) {
  const decided = decideSuccession(await bodies.successions(wish.scope), wish);
  if (!decided.ok) throw new RefusedError(decided.refusal);
  return decided.value;
}

/** How the duties of a body go over to its successor: from the day of the succession, never from a day gone by. */
export function transferToSuccessor(
  { firstDay, paper, reason }: Succession,
  { from, to }: { from: BodyRef; to: BodyRef },
  { assignment }: AssignmentRecord,
  actor: Actor,
  today: LocalDate,
): ActForm {
  // Of a secret duty nothing is written, not even why it goes over: the paper says it.
  const why = isSecret(assignment) ? SECRET_WORDS : reason;
  return { ...actor, type: 'transfer', from, to, reason: why, paper, on: maxDate(firstDay, today) };
}

/** Adds a body that no plan names yet. Throws a RefusedError where it is known. */
export async function addBody(
  { bodies }: Bodies,
  body: NewBody,
  by: { by: string; at: Instant; reason: string | null; through?: Through },
): Promise<void> {
  if (await bodies.add(body, auditOfNewBody(body, by))) return;
  throw new RefusedError({
    code: 'body-known',
    message: `Cơ quan "${body.body.id}" đã có trong hệ thống; xem bằng "dondoc body list".`,
    at: 'body',
  });
}

/** Bodies of a plan that others have succeeded: the plan may have been written before the reorganisation. */
export async function succeededIn(
  { bodies }: Bodies,
  scope: Scope,
  plan: Plan,
): Promise<{ body: BodyRef; successor: string }[]> {
  const known = await bodies.successions(scope);
  return plan.bodies
    .map(({ id, name }) => ({ body: { id, name }, successor: successorOf(known, id) }))
    .filter(({ body, successor }) => body.id !== successor);
}
