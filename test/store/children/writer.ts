import { openStore } from '../../../store';
import { auditLine, ledgerEntry, MORNING, records } from '../samples';

/** Owns the folder, commits without pause and says what was acknowledged, until somebody kills it. */
async function main(dataDir: string, tag: string): Promise<void> {
  const store = await openStore({ kind: 'pglite', dataDir });
  for (let n = 1; ; n++) {
    await store.ledger.reserve(ledgerEntry(`${tag}-${n}`), 'writer', MORNING + n);
    await store.records.saveAssignments(records(`${tag}/${n}`, 5), [auditLine(`${tag}|${n}`)]);
    process.stdout.write(`${JSON.stringify({ acknowledged: n })}\n`);
  }
}

void main(process.argv[2]!, process.argv[3]!);
