import { fnv1a } from '../fnv';

/** Repeatable chance: the same seed gives the same draws on every machine. */
export interface Chance {
  /** An integer from 0 to `limit` − 1. */
  below(limit: number): number;
}

/** FNV-1a over the seed text, then xorshift32: enough to spread a few hundred scripted people. */
export function seededChance(seed: string): Chance {
  let state = fnv1a(seed) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 4; i += 1) next();
  return { below: (limit) => next() % limit };
}
