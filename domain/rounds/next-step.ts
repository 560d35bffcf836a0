import { endOfDay, startOfDay, type Instant } from '../time/epoch';
import type { RoundState } from './types';

/** What time alone will do to a round: open it, close its parts, or let it lapse. */
export type RoundTurn = { at: Instant; turn: 'open' | 'close' | 'lapse' };

/** The next turn, or null when the round has ended. A close that is due while nothing answers waits for nobody. */
export function nextTurn({ status, days }: RoundState): RoundTurn | null {
  switch (status) {
    case 'planned':
      return { at: startOfDay(days.opensOn), turn: 'open' };
    case 'open':
      return { at: endOfDay(days.partsDue), turn: 'close' };
    case 'collating':
      return { at: endOfDay(days.lapsesOn), turn: 'lapse' };
    case 'reported':
    case 'lapsed':
    case 'cancelled':
      return null;
  }
}
