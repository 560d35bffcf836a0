import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import { LONGEST_MS, type Session, type SessionEnd } from '../domain/access/sessions';
import type { User } from '../domain/access/users';
import type { AuditLine } from '../domain/audit';
import type { Outcome } from '../domain/refusal';
import type { Instant } from '../domain/time/epoch';
import { appendAudit } from './audit';
import { storable } from './encode';
import type { Database, SessionsTable, UsersTable } from './schema';
import { writing } from './writing';

/** What becomes of an account: the row as it shall stand, which sessions end of it, and what the trail says. */
export interface UserChange {
  row: User;
  /** Ends the user's sessions, except the one of this hash. */
  ends?: { why: SessionEnd; at: Instant; except?: string | null };
  audit: AuditLine[];
}

export interface Users {
  /** By login; those who ended stand last. */
  list(): Promise<User[]>;
  byLogin(login: string): Promise<User | null>;
  byId(id: string): Promise<User | null>;
  byOidc(subject: string): Promise<User | null>;
  /** Decides on all that stand and writes what comes of it, as one step: of two admins the second is judged by what the first wrote. */
  change(decide: (standing: User[]) => Outcome<UserChange>): Promise<Outcome<User>>;
  /** The same for one account that is there; of two attempts at once the second counts on the first. */
  changeOne<T>(
    id: string,
    decide: (user: User) => { change: UserChange | null; value: T },
  ): Promise<T | null>;

  open(session: Session, audit: AuditLine): Promise<void>;
  session(hash: string): Promise<{ session: Session; user: User } | null>;
  seen(hash: string, at: Instant): Promise<void>;
  confirm(hash: string, at: Instant, audit: AuditLine): Promise<void>;
  /** Does nothing to a session that ended before; with `audit` what the trail says of it. */
  end(hash: string, why: SessionEnd, at: Instant, audit: AuditLine | null): Promise<boolean>;
  /** Those that are open, the newest first. */
  sessionsOf(user: string, now: Instant): Promise<Session[]>;
}

/** How long a session that ended is remembered. */
const REMEMBERED_MS = 30 * 2 * LONGEST_MS;

export function createUsers(db: Kysely<Database>): Users {
  const one = async (column: 'id' | 'login' | 'oidc', value: string) => {
    const row = await db.selectFrom('users').selectAll().where(column, '=', value).executeTakeFirst();
    return row === undefined ? null : toUser(row);
  };
  return {
    list: () => all(db),
    byLogin: (login) => one('login', login),
    byId: (id) => one('id', id),
    byOidc: (subject) => one('oidc', subject),
    change: (decide) =>
      writing(db, async (trx) => {
        await hold(trx);
        const decided = decide(await held(trx));
        if (!decided.ok) return decided;
        await carryOut(trx, decided.value);
        return { ok: true, value: decided.value.row };
      }),
    changeOne: (id, decide) =>
      writing(db, async (trx) => {
        const row = await trx
          .selectFrom('users')
          .selectAll()
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        if (row === undefined) return null;
        const { change, value } = decide(toUser(row));
        if (change !== null) await carryOut(trx, change);
        return value;
      }),

    open: (session, audit) =>
      writing(db, async (trx) => {
        await trx
          .deleteFrom('sessions')
          .where('created_at', '<', session.createdAt - REMEMBERED_MS)
          .execute();
        await trx.insertInto('sessions').values(sessionRow(session)).execute();
        await appendAudit(trx, [audit]);
      }),
    session: async (hash) => {
      const row = await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst();
      if (row === undefined) return null;
      const user = await one('id', row.user_id);
      return user === null ? null : { session: toSession(row), user };
    },
    seen: async (hash, at) => {
      await db
        .updateTable('sessions')
        .set({ seen_at: at })
        .where('hash', '=', hash)
        .where('seen_at', '<', at)
        .execute();
    },
    confirm: (hash, at, audit) =>
      writing(db, async (trx) => {
        await trx.updateTable('sessions').set({ confirmed_at: at }).where('hash', '=', hash).execute();
        await appendAudit(trx, [audit]);
      }),
    end: (hash, why, at, audit) =>
      writing(db, async (trx) => {
        const ended = await trx
          .updateTable('sessions')
          .set({ ended_at: at, ended_why: why })
          .where('hash', '=', hash)
          .where('ended_at', 'is', null)
          .returning('hash')
          .execute();
        if (ended.length > 0 && audit !== null) await appendAudit(trx, [audit]);
        return ended.length > 0;
      }),
    sessionsOf: async (user, now) => {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('user_id', '=', user)
        .where('ended_at', 'is', null)
        .where('expires_at', '>', now)
        .orderBy('created_at', 'desc')
        .execute();
      return rows.map(toSession);
    },
  };
}

/** Until the end of the transaction; taken before the chain of the audit trail, as by every writer. */
async function hold(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('dondoc/users', 0))`.execute(trx);
}

const byLogin = (db: Kysely<Database>) =>
  db
    .selectFrom('users')
    .selectAll()
    .orderBy(sql`ended_at is not null`)
    .orderBy('login');

async function all(db: Kysely<Database>): Promise<User[]> {
  return (await byLogin(db).execute()).map(toUser);
}

/** As they stand, against those who change one at the same time. */
async function held(trx: Transaction<Database>): Promise<User[]> {
  return (await byLogin(trx).forUpdate().execute()).map(toUser);
}

async function carryOut(trx: Transaction<Database>, { row, ends, audit }: UserChange): Promise<void> {
  const { id, ...rest } = userRow(row);
  await trx
    .insertInto('users')
    .values({ id, ...rest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute();
  if (ends !== undefined)
    await trx
      .updateTable('sessions')
      .set({ ended_at: ends.at, ended_why: ends.why })
      .where('user_id', '=', id)
      .where('ended_at', 'is', null)
      .where('hash', '<>', ends.except ?? '')
      .execute();
  await appendAudit(trx, audit);
}

function userRow(user: User) {
  return {
    id: user.id,
    login: storable(user.login),
    name: storable(user.name),
    role: user.role,
    body: user.body,
    password: user.password,
    temporary: user.temporary,
    totp: user.totp,
    totp_since: user.totpSince,
    oidc: user.oidc,
    failures: user.failures,
    locked_until: user.lockedUntil,
    created_at: user.createdAt,
    created_by: storable(user.createdBy),
    ended_at: user.endedAt,
  };
}

function toUser(row: Selectable<UsersTable>): User {
  const { totp_since, locked_until, created_at, created_by, ended_at, ...same } = row;
  return {
    ...same,
    totpSince: totp_since,
    lockedUntil: locked_until,
    createdAt: created_at,
    createdBy: created_by,
    endedAt: ended_at,
  };
}

function sessionRow(session: Session) {
  return {
    hash: session.hash,
    user_id: session.user,
    created_at: session.createdAt,
    seen_at: session.seenAt,
    expires_at: session.expiresAt,
    address: storable(session.address),
    agent: storable(session.agent).slice(0, 300),
    confirmed_at: session.confirmedAt,
    ended_at: session.endedAt,
    ended_why: session.endedWhy,
  };
}

function toSession(row: Selectable<SessionsTable>): Session {
  return {
    hash: row.hash,
    user: row.user_id,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    address: row.address,
    agent: row.agent,
    confirmedAt: row.confirmed_at,
    endedAt: row.ended_at,
    endedWhy: row.ended_why,
  };
}
