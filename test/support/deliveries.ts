import type { LedgerRow } from '../../domain/letters/ledger';
import { previewSteps, sortKey } from '../../domain/plan/preview';
import type { PreparedCycle } from '../../domain/plan/prepare';
import { dateOf } from '../../domain/time/epoch';

/** The golden tuple: (day, audience, assignment, kind, rung), as one sortable line. */
export function previewLines(prepared: PreparedCycle): string[] {
  return previewSteps(prepared).map(sortKey).sort();
}

export function deliveredLines(mails: LedgerRow[]): string[] {
  return mails
    .flatMap(({ at, audience, items }) =>
      items.map(({ assignment, kind, rung }) =>
        sortKey({ date: dateOf(at), audience, assignment, kind, rung }),
      ),
    )
    .sort();
}
