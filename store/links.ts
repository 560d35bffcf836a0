import { sql, type Kysely, type Selectable } from 'kysely';
import type { IssuedLink } from '../domain/access/links';
import type { AuditLine } from '../domain/audit';
import type { Scope } from '../domain/ids';
import type { Audience } from '../domain/ladder/types';
import type { Recipient } from '../domain/plan/recipients';
import type { Instant } from '../domain/time/epoch';
import { appendAudit } from './audit';
import { revoke } from './revoke';
import type { Database, LinksTable } from './schema';
import { writing } from './writing';

export type NewLink = Omit<IssuedLink, 'revokedAt' | 'revokedBy' | 'usedAt' | 'uses'>;

export interface Links {
  /** Those that stand already keep all but the day of their newest letter. */
  issue(links: readonly NewLink[], audit?: readonly AuditLine[]): Promise<void>;
  find(hash: string): Promise<IssuedLink | null>;
  /** Of those that stand, in no order. */
  among(hashes: readonly string[]): Promise<IssuedLink[]>;
  revokedAmong(hashes: readonly string[]): Promise<string[]>;
  /** Of an act, never of a look: mail scanners look. */
  noteUse(hash: string, at: Instant): Promise<void>;
  /** false: there is none such, or it was revoked before. */
  revoke(hash: string, by: { name: string; at: Instant }, audit: AuditLine): Promise<boolean>;
  /** The newest first. */
  ofAudience(scope: Scope, audience: Audience): Promise<IssuedLink[]>;
  /** Those of a body and of its head, the newest first. */
  ofBody(scope: Scope, body: string): Promise<IssuedLink[]>;
  /** Bodies and heads to whom letters go at that address, however it is spelt. */
  registered(scope: Scope, email: string): Promise<Recipient[]>;
}

const LISTED = 500;

export function createLinks(db: Kysely<Database>): Links {
  return {
    issue: async (links, audit = []) => {
      if (links.length === 0) return;
      const rows = links.map(({ audience, issuedAt, ...link }) => ({
        ...link,
        audience_kind: audience.kind,
        audience_id: audience.id,
        issued_at: issuedAt,
        revoked_at: null,
        revoked_by: null,
        used_at: null,
        uses: 0,
      }));
      await writing(db, async (trx) => {
        await trx
          .insertInto('links')
          .values(rows)
          .onConflict((conflict) =>
            conflict.column('hash').doUpdateSet({
              issued_at: sql<Instant>`greatest(links.issued_at, excluded.issued_at)`,
            }),
          )
          .execute();
        await appendAudit(trx, audit);
      });
    },
    find: async (hash) => {
      const row = await db.selectFrom('links').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row ? toLink(row) : null;
    },
    among: async (hashes) => {
      const rows = await db
        .selectFrom('links')
        .selectAll()
        .where('hash', '=', sql<string>`any(${[...hashes]})`)
        .execute();
      return rows.map(toLink);
    },
    revokedAmong: async (hashes) => {
      const rows = await db
        .selectFrom('links')
        .select('hash')
        .where('hash', '=', sql<string>`any(${[...hashes]})`)
        .where('revoked_at', 'is not', null)
        .execute();
      return rows.map(({ hash }) => hash);
    },
    noteUse: async (hash, at) => {
      await db
        .updateTable('links')
        .set({ used_at: at, uses: sql<number>`uses + 1` })
        .where('hash', '=', hash)
        .execute();
    },
    revoke: (hash, { name, at }, audit) => revoke(db, 'links', hash, { by: name, at, audit }),
    ofAudience: (scope, { kind, id }) => newest(db, scope, [kind], id),
    ofBody: (scope, body) => newest(db, scope, ['body', 'head'], body),
    registered: async (scope, email) => {
      const rows = await db
        .selectFrom('recipients')
        .selectAll()
        .where('scope', '=', scope)
        .where('kind', 'in', ['body', 'head'])
        .orderBy('kind')
        .orderBy('id')
        .execute();
      const asked = email.trim().toLowerCase();
      return rows
        .filter(({ emails }) => emails.some((one) => one.toLowerCase() === asked))
        .map(({ kind, id, name, emails }) => ({ audience: { kind, id }, name, emails }));
    },
  };
}

async function newest(db: Kysely<Database>, scope: Scope, kinds: Audience['kind'][], id: string) {
  const rows = await db
    .selectFrom('links')
    .selectAll()
    .where('scope', '=', scope)
    .where('audience_kind', 'in', kinds)
    .where('audience_id', '=', id)
    .orderBy('issued_at', 'desc')
    .orderBy('hash')
    .limit(LISTED)
    .execute();
  return rows.map(toLink);
}

function toLink(row: Selectable<LinksTable>): IssuedLink {
  const { hash, scope, purpose, cycle, assignment, uses } = row;
  return {
    hash,
    scope,
    audience: { kind: row.audience_kind, id: row.audience_id },
    purpose,
    cycle,
    assignment,
    issuedAt: row.issued_at,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
    usedAt: row.used_at,
    uses,
  };
}
