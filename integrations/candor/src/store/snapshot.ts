import { sql, type Kysely } from 'kysely';
import type { Engine } from './address.js';
import type { DecidedResponse, SnapshotWish, StoredGroup, StoreSnapshot } from './contract.js';
import { lastEvent, readDecisions, readErased } from './reads.js';
import { factColumns, storedGroup, storedResponse, wordColumns } from './rows.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/** Reads all that a build needs at one moment: counts of most responses, rows only of those somebody decided about or that may be quoted. */
export function readSnapshot(db: Kysely<Tables>, engine: Engine, wish: SnapshotWish): Promise<StoreSnapshot> {
  const asked = { automatic: false, comments: false, ids: [], ...wish };
  return inTransaction(db, engine, 'snapshot', async (connection) => ({
    groups: await readGroups(connection, asked),
    rows: await readRows(connection, asked),
    decisions: await readDecisions(connection),
    erased: await readErased(connection),
    event: await lastEvent(connection),
  }));
}

async function readGroups(
  db: Kysely<Tables>,
  { automatic, comments, ids }: Required<SnapshotWish>,
): Promise<StoredGroup[]> {
  const read = (column: 'comment' | 'topic') =>
    comments ? sql<string>`${sql.ref(column)}` : sql<string>`''`;
  const rows = await db
    .selectFrom('candor_response')
    .select([
      'round',
      'score',
      'day',
      'scopes',
      'segments',
      sql<number>`case when comment = '' then 0 else 1 end`.as('commented'),
      sql<number>`case when flags = '' then 0 else 1 end`.as('flagged'),
      read('comment').as('about'),
      read('topic').as('subject'),
      sql<number>`count(*)`.as('n'),
    ])
    .where('id', 'not in', db.selectFrom('candor_decision').select('response'))
    .$if(ids.length > 0, (query) => query.where('id', 'not in', ids))
    .$if(automatic, (query) => query.where('agreed', '=', 0))
    .groupBy(['round', 'score', 'day', 'scopes', 'segments', 'commented', 'flagged', 'about', 'subject'])
    .execute();
  return rows.map(storedGroup).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

async function readRows(
  db: Kysely<Tables>,
  { automatic, comments, ids }: Required<SnapshotWish>,
): Promise<DecidedResponse[]> {
  const contacts = db.selectFrom('candor_contact').select('response');
  const decided = db.selectFrom('candor_decision').select('response');
  const quotable = automatic
    ? sql<boolean>`agreed = 1`
    : sql<boolean>`(agreed = 1 and id in (${decided.where('action', '=', 'approve')}))`;
  const words = wordColumns.map((column) =>
    sql<string>`case when ${quotable} then ${sql.ref(column)} else '' end`.as(column),
  );
  const rows = await db
    .selectFrom('candor_response')
    .select([
      ...factColumns,
      ...words,
      sql<number>`case when comment = '' then 0 else 1 end`.as('commented'),
      sql<number>`case when ${quotable} then 1 else 0 end`.as('words'),
      sql<number>`case when id in (${contacts}) then 1 else 0 end`.as('contact'),
      sql<string>`${comments ? sql.ref('comment') : sql.lit('')}`.as('about'),
    ])
    .where((where) =>
      where.or([
        where('id', 'in', decided),
        ...(ids.length > 0 ? [where('id', 'in', ids)] : []),
        ...(automatic ? [where('agreed', '=', 1)] : []),
      ]),
    )
    .orderBy('seq')
    .execute();
  return rows.map(({ commented, words: quoted, contact, about, ...row }) => ({
    response: storedResponse({ ...row, answers: '{}' }),
    commented: commented === 1,
    words: quoted === 1,
    contact: contact === 1,
    comment: about,
  }));
}
