import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { AuditLine } from '../domain/audit';
import type { Scope } from '../domain/ids';
import { canonicalJson, chunks, json, sha256, storable, storableOrNull, storableValue } from './encode';
import type { AuditTable, Database } from './schema';

/**
 * The audit trail: one chain of lines per scope. A line's hash covers the whole line and the hash before it, so a
 * changed, removed or inserted line breaks the chain from there on, and a shortened chain disagrees with its head.
 */

/** `prev_hash` of the first line. */
const GENESIS = '0'.repeat(64);
const LINES_PER_INSERT = 500;
const LINES_PER_READ = 1000;

export interface ChainedLine extends AuditLine {
  /** 1, 2, 3 … within the scope. */
  n: number;
  prevHash: string;
  hash: string;
}

interface Head {
  n: number;
  hash: string;
}

/** Joins lines to their chains inside the transaction of what they tell of. A line whose id stands already is left out. */
export async function appendAudit(trx: Transaction<Database>, lines: readonly AuditLine[]): Promise<void> {
  for (const scope of scopesOf(lines)) {
    await holdChain(trx, scope);
    await appendToChain(
      trx,
      scope,
      lines.filter((line) => line.scope === scope),
    );
  }
}

/**
 * Before assignments are written: triggers change counts that rows of many writers share, so one writer of a scope goes
 * after the other from the start.
 */
export async function holdChains(
  trx: Transaction<Database>,
  written: readonly { scope: Scope }[],
): Promise<void> {
  for (const scope of scopesOf(written)) await holdChain(trx, scope);
}

function scopesOf(written: readonly { scope: Scope }[]): Scope[] {
  return [...new Set(written.map(({ scope }) => scope))].sort();
}

/** One writer per chain until the end of its transaction. Taken after the rows, in order of scope: no deadlock. */
async function holdChain(trx: Transaction<Database>, scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dondoc/audit/${scope}`}, 0))`.execute(trx);
}

async function appendToChain(
  trx: Transaction<Database>,
  scope: Scope,
  lines: readonly AuditLine[],
): Promise<void> {
  const byId = new Map<string, AuditLine>();
  for (const line of lines) if (!byId.has(line.id)) byId.set(line.id, line);
  const standing = await readChain(trx, scope, [...byId.keys()]);
  for (const id of standing.known) byId.delete(id);
  let { head } = standing;
  const chained = [...byId.values()].map((line) => {
    const next = chain(line, head);
    head = { n: next.n, hash: next.hash };
    return next;
  });
  for (const chunk of chunks(chained, LINES_PER_INSERT)) await insertWithHead(trx, scope, chunk);
}

/** How the chain ends, and which of the ids stand in it: one question, for an assignment's every step asks it. */
async function readChain(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
): Promise<{ head: Head; known: string[] }> {
  const row = await db
    .selectFrom('audit_heads')
    .select(['n', 'hash'])
    .select(
      sql<string[]>`array(select id from audit where scope = ${scope} and id = any(${ids}))`.as('known'),
    )
    .where('scope', '=', scope)
    .executeTakeFirst();
  if (!row) return { head: { n: 0, hash: GENESIS }, known: [] };
  return { head: { n: row.n, hash: row.hash }, known: row.known };
}

/** Lines and the head they lead to, in one statement. */
async function insertWithHead(
  trx: Transaction<Database>,
  scope: Scope,
  lines: readonly ChainedLine[],
): Promise<void> {
  const { n, hash } = lines.at(-1)!;
  await trx
    .with('lines', (query) => query.insertInto('audit').values(lines.map(toRow)))
    .insertInto('audit_heads')
    .values({ scope, n, hash })
    .onConflict((conflict) => conflict.column('scope').doUpdateSet({ n, hash }))
    .execute();
}

function chain(line: AuditLine, head: Head): ChainedLine {
  const next = {
    ...line,
    actor: storable(line.actor),
    onBehalfOf: storableOrNull(line.onBehalfOf ?? null),
    through: line.through ?? null,
    before: storableValue(line.before),
    after: storableValue(line.after),
    reason: storableOrNull(line.reason),
    n: head.n + 1,
    prevHash: head.hash,
  };
  return { ...next, hash: hashOf(next) };
}

function hashOf(line: Omit<ChainedLine, 'hash'>): string {
  const { n, prevHash, id, scope, at, actor, action, cycle, assignment, before, after, reason } = line;
  // Lines from before substitutes were known are hashed as they were: what is not there is left out.
  const onBehalfOf = line.onBehalfOf ?? undefined;
  const through = line.through ?? undefined;
  const [was, is] = [before ?? null, after ?? null];
  return sha256(
    canonicalJson({
      n,
      prevHash,
      id,
      scope,
      at,
      actor,
      action,
      cycle,
      assignment,
      before: was,
      after: is,
      reason,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      ...(through === undefined ? {} : { through }),
    }),
  );
}

function toRow(line: ChainedLine) {
  const { prevHash, before, after, onBehalfOf, ...same } = line;
  return {
    ...same,
    through: line.through ?? null,
    on_behalf_of: onBehalfOf ?? null,
    before: json(before),
    after: json(after),
    prev_hash: prevHash,
  };
}

export function toChainedLine(row: Selectable<AuditTable>): ChainedLine {
  const { prev_hash: prevHash, on_behalf_of: onBehalfOf, ...same } = row;
  return { ...same, onBehalfOf, prevHash };
}

// ---- verification

export type AuditBreak =
  /** The line's content is not what was hashed. */
  | { code: 'line-changed'; n: number; id: string }
  /** The line does not follow from the one before it. */
  | { code: 'link-broken'; n: number; id: string }
  /** No line with this number, though later ones exist or the head says there was one. */
  | { code: 'line-missing'; n: number; id: null }
  /** The chain is whole but does not end as its head says. */
  | { code: 'head-differs'; n: number; id: null };

export interface AuditVerdict {
  scope: Scope;
  ok: boolean;
  /** Lines found in order before the first break; all of them when there is none. */
  lines: number;
  /** Hash of the last of them: what an export signs. */
  head: string;
  /** The first break, if any. */
  broken: AuditBreak | null;
}

/** Reads the chain from its first line, as of one moment. */
export async function verifyAudit(db: Kysely<Database>, scope: Scope): Promise<AuditVerdict> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      let last: Head = { n: 0, hash: GENESIS };
      const verdict = (broken: AuditBreak | null): AuditVerdict => {
        return { scope, ok: broken === null, lines: last.n, head: last.hash, broken };
      };
      for await (const line of linesInOrder(trx, scope)) {
        const broken = breakAt(line, last);
        if (broken) return verdict(broken);
        last = { n: line.n, hash: line.hash };
      }
      if (last.n === 0 && (await hasCycles(trx, scope)))
        return verdict({ code: 'line-missing', n: 1, id: null });
      return verdict(breakAtEnd(last, (await readChain(trx, scope, [])).head));
    });
}

/** Every cycle begins with a line: where there is one, an empty trail was emptied. */
async function hasCycles(db: Kysely<Database>, scope: Scope): Promise<boolean> {
  const row = await db.selectFrom('cycles').select('id').where('scope', '=', scope).executeTakeFirst();
  return row !== undefined;
}

function breakAt(line: ChainedLine, last: Head): AuditBreak | null {
  if (line.n !== last.n + 1) return { code: 'line-missing', n: last.n + 1, id: null };
  if (line.prevHash !== last.hash) return { code: 'link-broken', n: line.n, id: line.id };
  if (line.hash !== hashOf(line)) return { code: 'line-changed', n: line.n, id: line.id };
  return null;
}

function breakAtEnd(last: Head, head: Head): AuditBreak | null {
  if (last.n > head.n) return { code: 'head-differs', n: last.n, id: null };
  if (last.n < head.n) return { code: 'line-missing', n: last.n + 1, id: null };
  return last.hash === head.hash ? null : { code: 'head-differs', n: last.n, id: null };
}

async function* linesInOrder(db: Kysely<Database>, scope: Scope): AsyncGenerator<ChainedLine> {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('scope', '=', scope)
      .where('n', '>', after)
      .orderBy('n')
      .limit(LINES_PER_READ)
      .execute();
    for (const row of rows) yield toChainedLine(row);
    if (rows.length < LINES_PER_READ) return;
    after = rows.at(-1)!.n;
  }
}
