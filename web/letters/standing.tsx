import type { LedgerRow } from '../../domain/letters/ledger';
import type { Visit } from '../visit';
import { markClass, standingWords } from './words';

/** Longer ones hold addresses, and must break. */
const SHORT = 24;

export function Standing({ visit, row }: { visit: Visit; row: LedgerRow }) {
  const words = standingWords(visit, row);
  return <span class={`${markClass(row)}${words.length <= SHORT ? ' nowrap' : ''}`}>{words}</span>;
}
