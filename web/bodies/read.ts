import { RefusedError } from '../../client/refusals';
import { countCells, type CellCounts } from '../../domain/figures/rates';
import { plusDays, type LocalDate } from '../../domain/time/epoch';
import type { QuarterCounts } from '../../store/views';
import { idOf } from '../paths';
import type { Visit } from '../visit';

const ROWS = 20;
const LETTERS = 6;
const AGES = [
  [1, 30],
  [31, 60],
  [61, 90],
  [91, 120],
  [121, null],
] as const;

export type BodyRecord = Awaited<ReturnType<typeof readBody>>;

/** The record of one body, from reads that stay small whatever it owes. Throws a RefusedError for an unknown one. */
export async function readBody(visit: Visit) {
  const { office, scope, today, params } = visit;
  const { store } = office;
  const id = idOf(params['id']);
  const [known, counts, head] = await Promise.all([
    store.directory.recipient(scope, { kind: 'body', id }),
    store.views.countsOfBody(scope, today, id),
    store.directory.recipient(scope, { kind: 'head', id }),
  ]);
  if (known === null && counts === null)
    throw new RefusedError({ code: 'not-found', message: `Không có cơ quan "${id}".`, at: 'body' });
  const [open, aside, quarters, rounds, letters, links, headLinks, heard, successions] = await Promise.all([
    store.queries.listAssignments({
      scope,
      lead: id,
      open: true,
      sort: 'effectiveDue',
      limit: ROWS,
      countUpTo: 1000,
    }),
    store.queries.listAssignments({ scope, coordinating: id, open: true, limit: 1, countUpTo: 1000 }),
    store.views.countsByQuarter(scope, today, undefined, id),
    store.rounds.listRounds({ scope, body: id, partsOf: id }),
    store.queries.listMails({ scope, audience: { kind: 'body', id }, newestFirst: true, limit: LETTERS }),
    store.links.ofAudience(scope, { kind: 'body', id }),
    store.links.ofAudience(scope, { kind: 'head', id }),
    store.heard.last(scope, [id]),
    store.bodies.successions(scope),
  ]);
  return {
    id,
    name: known?.name ?? counts?.name ?? id,
    known,
    head,
    counts,
    open,
    coordinating: aside.total,
    ages: await agesOf(visit, id),
    years: yearsOf(quarters),
    rounds,
    letters,
    links: [...links, ...headLinks].sort((a, b) => b.issuedAt - a.issuedAt),
    heard: heard.get(id) ?? null,
    successor: successions.find(({ body }) => body === id) ?? null,
    succeeds: successions.filter(({ successor }) => successor === id),
  };
}

/** How much is overdue by how many days, counted class by class. */
async function agesOf({ office, scope, today }: Visit, lead: string) {
  const counted = AGES.map(async ([from, to]) => {
    const { total } = await office.store.queries.listAssignments({
      scope,
      lead,
      cell: { is: 'openOverdue', today },
      dueTo: before(today, from),
      ...(to === null ? {} : { dueFrom: before(today, to) }),
      limit: 1,
      countUpTo: 1000,
    });
    return { from, to, n: total };
  });
  return Promise.all(counted);
}

function before(today: LocalDate, days: number): LocalDate {
  return plusDays(today, -days);
}

/** Year of the due day → the four cells; newest first. */
function yearsOf(quarters: readonly QuarterCounts[]) {
  const years = new Map<string, CellCounts>();
  for (const { quarter, cells } of quarters) {
    const year = quarter.slice(0, 4);
    if (year === '') continue;
    const sum = years.get(year) ?? countCells([]);
    for (const cell of Object.keys(sum) as (keyof CellCounts)[]) sum[cell] += cells[cell];
    years.set(year, sum);
  }
  return [...years].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, cells]) => ({ year, cells }));
}
