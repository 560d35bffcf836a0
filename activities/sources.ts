import { prepareCycle, type PreparedCycle } from '../domain/plan/prepare';
import type { CycleSource } from '../domain/plan/cycle-source';
import type { Scope } from '../domain/ids';
import type { Records } from './ports';

export interface Sources {
  of(scope: Scope, cycle: string): Promise<CycleSource>;
  prepared(scope: Scope, cycle: string): Promise<PreparedCycle>;
}

/** How many cycles' sources a worker keeps: a source never changes once it is written. */
const KEPT = 8;

/** Reads what a cycle was started from, and what follows from it, once per worker and cycle. */
export function createSources(records: Records): Sources {
  const sources = remember((scope, cycle) => read(records, scope, cycle));
  const prepared = remember(async (scope, cycle) => prepareCycle(await sources(scope, cycle)));
  return { of: sources, prepared };
}

async function read(records: Records, scope: Scope, cycle: string): Promise<CycleSource> {
  const source = await records.cycleSource(scope, cycle);
  if (source === null) throw new Error(`no source recorded for cycle ${cycle} (${scope})`);
  return source;
}

type Load<T> = (scope: Scope, cycle: string) => Promise<T>;

function remember<T>(load: Load<T>): Load<T> {
  const kept = new Map<string, Promise<T>>();
  return (scope, cycle) => {
    const key = `${scope} ${cycle}`;
    const known = kept.get(key);
    if (known) return known;
    const loading = load(scope, cycle);
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return loading;
  };
}
