import { localDate } from '../../../domain/time/epoch';
import { openStore, type StoreTarget } from '../../../store';
import { ledgerEntry, MORNING, record } from '../samples';

const DAYS = ['2021-03-14', '2021-01-01', '2024-02-29', '2025-12-31'];

/** Writes dates and reads them back, by column and by filter, in whatever zone this process runs. */
async function main(target: StoreTarget): Promise<void> {
  const store = await openStore(target);
  const seen = [];
  for (const text of DAYS) {
    const day = localDate(text);
    const row = record({ cycle: `ngay/${text}`, nominalDue: day, effectiveDue: day, updatedAt: MORNING });
    await store.records.saveAssignments([row], []);
    await store.ledger.reserve(ledgerEntry(`ngay-${text}`, { day }), 'h', MORNING);
    const found = await store.queries.listAssignments({
      scope: 'real',
      cycle: row.cycle,
      dueFrom: day,
      dueTo: day,
    });
    const mail = await store.ledger.find(`ngay-${text}`);
    seen.push([found.rows[0]?.nominalDue, found.rows[0]?.effectiveDue, mail?.day]);
  }
  await store.close();
  process.stdout.write(`${JSON.stringify({ zoneOffset: new Date(MORNING).getTimezoneOffset(), seen })}\n`);
}

void main(JSON.parse(process.argv[2]!) as StoreTarget);
