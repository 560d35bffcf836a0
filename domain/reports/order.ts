import type { Plan } from '../plan/schema';

/* Orders of a snapshot: plain comparison, the same on every release of Node. */

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where each clause stands in the paper: by the lines of what is in it, else as the plan lists it; those without a line last. */
export function clauseOrder({
  clauses = [],
  obligations,
  targets,
}: Pick<Plan, 'clauses' | 'obligations' | 'targets'>): (a: string, b: string) => number {
  const places = new Map<string, number>();
  for (const { clause } of byLine([...clauses, ...obligations, ...targets]))
    if (!places.has(clause)) places.set(clause, places.size);
  const placeOf = (clause: string) => places.get(clause) ?? places.size;
  return (a, b) => placeOf(a) - placeOf(b) || compare(a, b);
}

interface Placed {
  clause: string;
  line: number | null;
}

function byLine(items: Placed[]): Placed[] {
  return items
    .map((item, place) => ({ item, place }))
    .sort((a, b) => lineOf(a.item) - lineOf(b.item) || a.place - b.place)
    .map(({ item }) => item);
}

/** Bodies as the plan lists them; who is in no plan stands last, by id. */
export function bodyOrder({ bodies }: Pick<Plan, 'bodies'>): (a: string, b: string) => number {
  const places = new Map(bodies.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? bodies.length;
  return (a, b) => placeOf(a) - placeOf(b) || compare(a, b);
}

function lineOf({ line }: { line: number | null }): number {
  return line ?? Number.MAX_SAFE_INTEGER;
}
