import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { openStore } from '../../../store';
import { auditLine, ledgerEntry, MORNING, records } from '../samples';

const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);

/** A second process that goes through the served PGlite: `write`, `read`, `hold` (a transaction it never ends). */
async function main(url: string, tag: string): Promise<void> {
  const store = await openStore({ kind: 'postgres', url });
  say({ engine: store.engine });
  for await (const order of createInterface({ input: process.stdin })) {
    if (order === 'write') {
      for (let n = 1; n <= 20; n++) {
        await store.records.saveAssignments(records(`${tag}/${n}`, 60), [auditLine(`${tag}|${n}`)]);
        await store.ledger.reserve(ledgerEntry(`${tag}-${n}`), tag, MORNING);
      }
      say({ written: tag });
    } else if (order === 'read') {
      say({ row: await store.ledger.find('cua-chu') });
    } else if (order === 'hold') {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query('begin');
      await client.query(`insert into meta values ('do-dang', 'x')`);
      say({ holding: true });
    } else {
      await store.close();
      say({ closed: true });
      return;
    }
  }
}

void main(process.argv[2]!, process.argv[3]!);
