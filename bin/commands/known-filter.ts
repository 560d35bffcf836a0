import { REAL_SCOPE } from '../../domain/ids';
import { nearest } from '../../domain/plan/nearest';
import type { Store } from '../../store';
import { lazy } from '../lazy';
import { refuse } from '../problems';
import type { FilterInput } from './assignment-filters';
import { knownBody } from './assignment-find';
import { noSuchCycle } from './round-find';

/**
 * The conditions with their bodies by id. Refuses a cycle, a body or a clause that nothing bears: what a slip of the
 * pen finds is nothing, and nothing looks as if all were done.
 */
export async function knownFilter<T extends FilterInput>(store: Store, filter: T): Promise<T> {
  const { cycle, body, coordinating, clause } = filter;
  if (cycle !== undefined) await refuseUnknownCycle(store, cycle);
  const named = body === undefined && coordinating === undefined ? new Map() : await namesIn(store);
  const known = {
    ...(body === undefined ? {} : { body: knownBody(named, body, '--body').id }),
    ...(coordinating === undefined
      ? {}
      : { coordinating: knownBody(named, coordinating, '--coordinating').id }),
  };
  if (clause !== undefined) await refuseUnknownClause(store, clause, cycle);
  return { ...filter, ...known };
}

const namesIn = (store: Store) => lazy.successors().namesOfBodies(store, REAL_SCOPE);

export async function refuseUnknownCycle(store: Store, id: string, scope = REAL_SCOPE): Promise<void> {
  const known = (await store.queries.listCycles(scope)).map((cycle) => cycle.id);
  if (!known.includes(id)) throw noSuchCycle(id, known);
}

async function refuseUnknownClause(store: Store, clause: string, cycle: string | undefined): Promise<void> {
  const within = { scope: REAL_SCOPE, ...(cycle === undefined ? {} : { cycle }) };
  const { total } = await store.queries.listAssignments({ ...within, clause, limit: 1 });
  if (total > 0) return;
  const { rows } = await store.queries.listAssignments(within);
  const clauses = [...new Set(rows.map(({ assignment }) => assignment.clause))];
  const meant = nearest(clause, clauses);
  const some = clauses.slice(0, MOST_NAMED).join(', ');
  const hint =
    meant !== null
      ? `Có phải ý là ${meant}?`
      : clauses.length === 0
        ? 'Chưa có nhiệm vụ nào trong hệ thống.'
        : `Đang có: ${some}${clauses.length > MOST_NAMED ? ' …' : ''}.`;
  throw refuse('no-such-clause', `Không có nhiệm vụ nào thuộc mục "${clause}". ${hint}`, '--clause');
}

const MOST_NAMED = 20;
