import { RefusedError } from '../../client/refusals';
import { countCells, type CellCounts } from '../../domain/figures/rates';
import type { QuarterCounts } from '../../store/views';
import { idOf } from '../paths';
import type { Visit } from '../visit';

const ROWS = 20;
const LETTERS = 6;

export type BodyRecord = Awaited<ReturnType<typeof readBody>>;

/** The record of one body, from reads that stay small whatever it owes. Throws a RefusedError for an unknown one. */
export async function readBody(visit: Visit) {
  const { office, scope, today, params } = visit;
  const { store } = office;
  const id = idOf(params['id']);
  const audience = { kind: 'body', id } as const;
  const [glance, quarters, open, rounds, letters, links] = await Promise.all([
    store.bodyGlances.of(scope, today, id),
    store.views.countsByQuarter(scope, today, undefined, id),
    store.queries.listAssignments({ scope, lead: id, open: true, sort: 'effectiveDue', limit: ROWS }),
    store.rounds.listRounds({ scope, body: id, partsOf: id }),
    store.queries.listMails({ scope, audience, newestFirst: true, limit: LETTERS }),
    store.links.ofBody(scope, id),
  ]);
  if (glance.contact === null && quarters.length === 0)
    throw new RefusedError({ code: 'not-found', message: `Không có cơ quan "${id}".`, at: 'body' });
  return {
    ...glance,
    id,
    name: glance.contact?.name ?? glance.leadName ?? id,
    cells: quarters.length === 0 ? null : sumOf(quarters.map(({ cells }) => cells)),
    years: yearsOf(quarters),
    open,
    rounds,
    letters,
    links,
  };
}

/** Year of the due day → the four cells; newest first. */
function yearsOf(quarters: readonly QuarterCounts[]) {
  const years = new Map<string, CellCounts[]>();
  for (const { quarter, cells } of quarters) {
    const year = quarter.slice(0, 4);
    if (year !== '') years.set(year, [...(years.get(year) ?? []), cells]);
  }
  return [...years].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, all]) => ({ year, cells: sumOf(all) }));
}

function sumOf(all: readonly CellCounts[]): CellCounts {
  const sum = countCells([]);
  for (const cells of all)
    for (const cell of Object.keys(sum) as (keyof CellCounts)[]) sum[cell] += cells[cell];
  return sum;
}
