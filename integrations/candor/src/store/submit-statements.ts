import { sql, type Kysely } from 'kysely';
import { prepared, slot } from './prepared.js';
import type { Tables } from './tables.js';

const responseColumns = [
  'id',
  'seq',
  'received_at',
  'day',
  'round',
  'score',
  'comment',
  'name',
  'role',
  'organisation',
  'language',
  'topic',
  'answers',
  'segments',
  'scopes',
  'agreed',
  'wording',
  'flags',
  'idempotency',
  'digest',
] as const;

export type SubmitStatements = ReturnType<typeof submitStatements>;

/** The statements of a submission, compiled once: they run thousands of times a second. */
export function submitStatements(db: Kysely<Tables>) {
  return {
    ...responseStatements(db),
    ...limitStatements(db),
    ...eventStatements(db),
    ...besideStatements(db),
  };
}

/** Numbering, storing and knowing responses. */
function responseStatements(db: Kysely<Tables>) {
  const row = Object.fromEntries(responseColumns.map((column) => [column, slot(column)])) as never;
  return {
    /** Takes the lock of writers, so that numbers follow the order of commits. */
    head: prepared(
      db
        .updateTable('candor_head')
        .set({ seq: sql<number>`seq + ${slot('n')}` })
        .returning('seq'),
    ),
    response: prepared(
      db
        .insertInto('candor_response')
        .values(row)
        .onConflict((conflict) => conflict.doNothing()),
    ),
    earlier: prepared(
      db
        .selectFrom('candor_response')
        .select(['id', 'digest'])
        .where('idempotency', '=', slot('idempotency')),
    ),
    repeat: prepared(
      db
        .selectFrom('candor_response')
        .select('id')
        .where('idempotency', 'is', null)
        .where('digest', '=', slot('digest'))
        .where('received_at', '>', slot('after'))
        .limit(1),
    ),
  };
}

/** What may be used once, or so many times. */
function limitStatements(db: Kysely<Tables>) {
  return {
    spend: prepared(
      db
        .insertInto('candor_spent')
        .values({ proof: slot('proof'), expires: slot('expires') })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    /** Changes nothing when the network has given as many answers as it may. */
    rate: prepared(
      db
        .insertInto('candor_rate')
        .values({ network: slot('network'), hour: slot('hour'), n: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['network', 'hour'])
            .doUpdateSet({ n: sql<number>`candor_rate.n + 1` })
            .where('candor_rate.n', '<', slot('limit')),
        ),
    ),
  };
}

/** What is noted of a group. */
function eventStatements(db: Kysely<Tables>) {
  return {
    /** An event for each response of a group that was stored. */
    received: prepared(
      db
        .insertInto('candor_event')
        .columns(['at', 'kind', 'response', 'by', 'built'])
        .expression(
          db
            .selectFrom('candor_response')
            .select([
              'received_at',
              sql.lit('received').as('kind'),
              'id',
              sql.lit('visitor').as('by'),
              sql.lit(0).as('built'),
            ])
            .where('seq', '>', slot('after'))
            .orderBy('seq'),
        ),
    ),
  };
}

/** What stands beside a response. */
function besideStatements(db: Kysely<Tables>) {
  return {
    wording: prepared(
      db
        .insertInto('candor_wording')
        .values({ version: slot('version'), text: slot('text'), first_at: slot('at') })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    contact: prepared(
      db
        .insertInto('candor_contact')
        .values({ response: slot('response'), email: slot('email'), at: slot('at') }),
    ),
    decision: prepared(
      db.insertInto('candor_decision').values({
        response: slot('response'),
        action: slot('action'),
        by: slot('by'),
        at: slot('at'),
        body: slot('body'),
      }),
    ),
  };
}
