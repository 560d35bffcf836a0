import type { AuditLine } from '../domain/audit';
import type { DealtCard } from '../domain/desk/cards';
import type { Scope } from '../domain/ids';
import { isRehearsal } from '../domain/ids';
import type { AssignmentRecord } from '../domain/lifecycle/types';
import type { Instant } from '../domain/time/epoch';
import { createSources } from './sources';
import type { Engine, Records } from './ports';

/** One event of an assignment: its row, its audit line, and the cards it deals. */
export interface RecordedEvent {
  record: AssignmentRecord;
  audit: AuditLine;
  cards: DealtCard[];
  at: Instant;
}

export function createRecordActivities({ records, engine }: { records: Records; engine: Engine }) {
  const sources = createSources(records);
  return {
    /** Row and audit line in one transaction, then the cards: a repeat writes and deals nothing twice. */
    async recordEvent({ record, audit, cards, at }: RecordedEvent): Promise<void> {
      await records.saveAssignments([record], [audit]);
      if (cards.length === 0) return;
      const { scope, cycle } = record;
      const { calendar } = await sources.of(scope, cycle);
      await Promise.all(
        cards.map(({ owner, card }) =>
          engine.deal(scope, owner, { cards: [card], calendar, at }, clockOf(scope, at)),
        ),
      );
    },

    async countOpen({ scope, cycle }: { scope: Scope; cycle: string }): Promise<number> {
      return records.countOpen(scope, cycle);
    },
  };
}

/** A desk started by a card of a rehearsal begins with the rehearsal's clock. */
export function clockOf(scope: Scope, at: Instant) {
  return isRehearsal(scope) ? ({ mode: 'rehearsal', now: at } as const) : ({ mode: 'real' } as const);
}
