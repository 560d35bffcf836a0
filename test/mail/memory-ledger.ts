import type { MailLedger } from '../../activities/ports';
import type { LedgerRow } from '../../domain/letters/ledger';

export interface MemoryLedger extends MailLedger {
  rows: Map<string, LedgerRow>;
  /** Consulted before each call; may throw as a database does. */
  before: (act: 'reserve' | 'settle' | 'release') => void;
}

/** The ledger's promises without a database. */
export function memoryLedger(): MemoryLedger {
  const rows = new Map<string, LedgerRow>();
  const ledger: MemoryLedger = {
    rows,
    before: () => undefined,
    reserve(entry, holder, now) {
      return attempt(() => {
        ledger.before('reserve');
        const standing = rows.get(entry.key);
        if (standing) return { ...standing };
        rows.set(entry.key, {
          ...entry,
          state: 'RESERVED',
          holder,
          response: null,
          code: null,
          rejected: [],
          letter: null,
          reservedAt: now,
          settledAt: null,
          resolution: null,
        });
        return null;
      });
    },
    settle(key, settlement, now) {
      return attempt(() => {
        ledger.before('settle');
        const row = rows.get(key);
        if (!row) throw new Error(`no row ${key}`);
        const outcome =
          settlement.state === 'SENT'
            ? { response: settlement.response, rejected: settlement.rejected }
            : { code: settlement.code, response: settlement.message };
        const letter = 'letter' in settlement ? settlement.letter : null;
        rows.set(key, { ...row, ...outcome, letter, state: settlement.state, settledAt: now });
      });
    },
    conclude(entry, holder, settlement, now) {
      return ledger.reserve(entry, holder, now).then(async (standing) => {
        if (standing === null) await ledger.settle(entry.key, settlement, now);
        return standing;
      });
    },
    release(key, holder) {
      return attempt(() => {
        ledger.before('release');
        const row = rows.get(key);
        if (row?.state === 'RESERVED' && row.holder === holder) rows.delete(key);
      });
    },
    find: (key) => Promise.resolve(rows.get(key) ?? null),
    resolve: () => Promise.reject(new Error('nobody decides here')),
  };
  return ledger;
}

function attempt<T>(act: () => T): Promise<T> {
  return new Promise((resolve) => resolve(act()));
}
