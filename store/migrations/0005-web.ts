import { sql, type Kysely, type Migration } from 'kysely';

/**
 * Who may come in, and what pages keep for people. Of secrets (sessions, links, feeds) only the SHA-256 stands here:
 * a copy of the tables opens nothing.
 */
export const web: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const ID = 'text collate "C" not null';

const STATEMENTS = [
  `create table users (
     id ${ID} primary key, login ${ID} unique, name text not null, role ${ID}, body text collate "C",
     password text, totp text, totp_since bigint, oidc text collate "C" unique,
     failures integer not null default 0, locked_until bigint,
     created_at bigint not null, created_by text not null, ended_at bigint)`,

  `create table sessions (
     hash ${ID} primary key, user_id ${ID} references users (id), created_at bigint not null, seen_at bigint not null,
     expires_at bigint not null, address text not null, agent text not null, confirmed_at bigint not null)`,
  `create index sessions_by_user on sessions (user_id, created_at)`,

  `create table links (
     hash ${ID} primary key, scope ${ID}, audience_kind ${ID}, audience_id ${ID}, purpose ${ID},
     cycle text collate "C", assignment text collate "C", issued_at bigint not null,
     revoked_at bigint, revoked_by text, used_at bigint, uses integer not null default 0)`,
  `create index links_by_audience on links (scope, audience_kind, audience_id, issued_at)`,

  `create table feeds (
     hash ${ID} primary key, scope ${ID}, audience_kind ${ID}, audience_id ${ID}, made_by text not null,
     made_at bigint not null, revoked_at bigint, revoked_by text, read_at bigint)`,
  `create index feeds_by_audience on feeds (scope, audience_kind, audience_id, made_at)`,

  `create table saved_views (
     id ${ID} primary key, scope ${ID}, owner text not null, name text not null, query text not null,
     made_at bigint not null)`,
  `create index saved_views_by_owner on saved_views (scope, owner, name)`,

  `create table kept_drafts (
     scope ${ID}, owner ${ID}, form ${ID}, content json not null, saved_at bigint not null,
     primary key (scope, owner, form))`,

  `create table plan_drafts (
     id ${ID} primary key, name text not null, file_name text not null, paper text not null, draft json not null,
     made_by text not null, made_at bigint not null, changed_by text not null, changed_at bigint not null,
     version integer not null, cycle text collate "C")`,

  `create table office_calendars (
     year integer primary key, content json not null, set_by text not null, set_at bigint not null)`,
  `create table office_ladders (
     name ${ID} primary key, content json not null, set_by text not null, set_at bigint not null)`,
];
