import type { FrozenTargets } from '../domain/reports/types';
import type { Store } from '../store';

/** A snapshot holds every assignment of its cycle; of the few hundred last read only the targets are kept at hand. */
const MOST = 300;
const known = new Map<string, FrozenTargets>();

/** The targets of frozen rounds by SHA-256, in the order asked for; one that is not there is left out. They never change. */
export async function frozenTargets(
  { rounds }: { rounds: Pick<Store['rounds'], 'snapshot'> },
  names: readonly string[],
): Promise<FrozenTargets[]> {
  const found = await Promise.all(names.map(async (name) => known.get(name) ?? read(rounds, name)));
  return found.filter((one) => one !== null);
}

async function read(rounds: Pick<Store['rounds'], 'snapshot'>, name: string): Promise<FrozenTargets | null> {
  const snapshot = await rounds.snapshot(name);
  if (snapshot === null) return null;
  const { round, targets } = snapshot;
  if (known.size >= MOST) known.delete(known.keys().next().value!);
  known.set(name, { round, targets });
  return { round, targets };
}
