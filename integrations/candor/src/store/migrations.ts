import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from './address.js';

/** Changes of the tables, oldest first; one that was released is never edited. */
export function migrations(engine: Engine): Record<string, Migration> {
  return {
    '0001-collect': { up: (db) => createTables(db, engine) },
    '0002-follow-up': { up: (db) => createFollowUps(db, engine) },
  };
}

async function createTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  // Erased rows must not come back under their old number, which readers have passed.
  const counted =
    engine === 'sqlite'
      ? 'integer primary key autoincrement'
      : 'bigint generated always as identity primary key';
  const numbered = engine === 'sqlite' ? 'integer primary key' : counted;
  const whole = engine === 'sqlite' ? 'integer' : 'bigint';
  const statements = [
    `create table candor_head (id integer primary key check (id = 1), seq ${whole} not null)`,
    'insert into candor_head (id, seq) values (1, 0)',
    `create table candor_response (
      seq ${whole} primary key, id text not null unique, received_at ${whole} not null, day text not null, round text not null,
      score integer check (score between 0 and 10), comment text not null, name text not null, role text not null,
      organisation text not null, language text not null, topic text not null, answers text not null, segments text not null,
      scopes text not null, agreed integer not null, wording text not null, flags text not null, idempotency text, digest text)`,
    // An answer is known by its key, or without one by its digest: none pays for both.
    'create unique index candor_response_key on candor_response (idempotency) where idempotency is not null',
    'create index candor_response_digest on candor_response (digest, received_at) where idempotency is null',
    `create table candor_contact (response text primary key references candor_response (id) on delete cascade, email text not null, at ${whole} not null)`,
    `create table candor_decision (seq ${counted}, response text not null, action text not null, "by" text not null, at text not null, body text not null)`,
    'create index candor_decision_response on candor_decision (response)',
    `create table candor_wording (version text primary key, text text not null, first_at ${whole} not null)`,
    `create table candor_event (seq ${numbered}, at ${whole} not null, kind text not null, response text not null, "by" text not null, built integer not null)`,
    'create index candor_event_waiting on candor_event (built)',
    `create table candor_rate (network text not null, hour ${whole} not null, n integer not null, primary key (network, hour))`,
    `create table candor_spent (proof text primary key, expires ${whole} not null)`,
    `create table candor_tombstone (response text primary key, at ${whole} not null)`,
  ];
  await runEach(db, statements);
}

async function createFollowUps(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const whole = engine === 'sqlite' ? 'integer' : 'bigint';
  await runEach(db, [
    `create table candor_follow_up (
      response text not null references candor_contact (response) on delete cascade, change text not null, status text not null,
      day text not null, person text not null, batch text not null, primary key (response, change, status, day))`,
    'create index candor_follow_up_batch_of on candor_follow_up (batch)',
    `create table candor_follow_up_batch (
      id text primary key, path text not null, owner text not null, host text not null, pid ${whole} not null, until ${whole} not null,
      digests text not null, written ${whole})`,
    `create table candor_opt_out (person text primary key, at ${whole} not null)`,
  ]);
}

async function runEach(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
