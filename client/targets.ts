import type { Scope } from '../domain/ids';
import { readOpenRound, targetsOverTime } from '../domain/reports/targets-over-time';
import type { Store } from '../store';
import { frozenTargets } from './frozen-targets';
import { RefusedError } from './refusals';

/** The targets of a cycle through its rounds: as frozen, and of the rounds that are open as they stand now. */
export async function targetsOfCycle(
  store: Pick<Store, 'records' | 'rounds'>,
  { scope, cycle }: { scope: Scope; cycle: string },
) {
  const source = await store.records.cycleSource(scope, cycle);
  if (source === null)
    throw new RefusedError({
      code: 'no-source',
      message: `Không còn dữ liệu nguồn của chu kỳ ${cycle}.`,
      at: 'cycle',
    });
  const { plan } = source;
  const rounds = await store.rounds.roundsOf(scope, cycle);
  const frozen = await frozenTargets(
    store,
    rounds.flatMap(({ state }) => state.snapshot ?? []),
  );
  const open = rounds.filter(
    ({ state }) => state.snapshot === null && ['open', 'collating'].includes(state.status),
  );
  const names = open.flatMap(({ state }) =>
    state.parts.flatMap(({ versions }) => versions.at(-1)?.content ?? []),
  );
  const contents = names.length === 0 ? {} : await store.rounds.partContents(names);
  return targetsOverTime(
    plan,
    frozen,
    open.map((round) => readOpenRound(plan, round, contents, frozen)),
  );
}
