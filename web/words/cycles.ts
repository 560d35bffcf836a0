import type { CycleRecord } from '../../domain/plan/cycle-record';
import type { Visit } from '../visit';

/** Every cycle of the stage, the newest first; what runs stands before what ended. */
export async function cyclesOf({ office, scope }: Visit): Promise<CycleRecord[]> {
  const cycles = await office.store.queries.listCycles(scope);
  const rank = ({ status }: CycleRecord) => (status === 'ended' ? 1 : 0);
  return cycles.toReversed().sort((a, b) => rank(a) - rank(b));
}

/** The cycle that was asked for, else the first; null where there is none at all. */
export function chosenCycle(cycles: readonly CycleRecord[], asked: string): CycleRecord | null {
  return cycles.find(({ id }) => id === asked) ?? cycles[0] ?? null;
}
