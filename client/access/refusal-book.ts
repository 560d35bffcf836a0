import { randomUUID } from 'node:crypto';
import type { AuditLine } from '../../domain/audit';
import {
  allCounts,
  countRefusal,
  newTally,
  pastCounts,
  type RefusedAct,
} from '../../domain/access/refused-acts';
import type { Scope } from '../../domain/ids';
import type { Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';

/** Writes what was refused into the trail, as much of it as `domain/access/refused-acts.ts` says. */
export interface RefusalBook {
  note(this: void, act: RefusedAct): Promise<void>;
  /** Writes what is due; to be called whenever somebody comes, so that the trail is read with all that was counted. */
  catchUp(this: void): Promise<void>;
  /** Writes all that was counted. */
  close(this: void): Promise<void>;
}

export interface BookParts {
  store: Pick<Store, 'trail'>;
  /** The wall clock. */
  now: () => Instant;
  /** Whether there is still such an office or rehearsal: nothing is written about one that is over. */
  stands: (scope: Scope) => boolean;
  onFault: (fault: unknown, where: string) => void;
}

/** Lines that wait where the store does not take them. */
const MOST_OWED = 1_000;
const LOOK_MS = 60_000;

export function openRefusalBook({ store, now, stands, onFault }: BookParts): RefusalBook {
  const tally = newTally(randomUUID(), now());
  let owed: AuditLine[] = [];
  let looked = now();
  const write = async (lines: readonly AuditLine[]) => {
    const all = [...owed, ...lines].filter(({ scope }) => stands(scope));
    owed = [];
    if (all.length === 0) return;
    try {
      await store.trail.append(all);
    } catch (fault) {
      // Whoever was refused is refused all the same.
      owed = [...all, ...owed].slice(0, MOST_OWED);
      onFault(fault, 'audit of what was refused');
    }
  };
  return {
    note: (act) => write(countRefusal(tally, act, now())),
    catchUp: async () => {
      if (now() - looked < LOOK_MS) return;
      looked = now();
      await write(pastCounts(tally, looked));
    },
    close: () => write(allCounts(tally)),
  };
}
