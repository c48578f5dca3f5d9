import { sql, type Kysely } from 'kysely';
import type { Decision } from '../model/decision.js';
import type { ContactRequest, StoredResponse } from './contract.js';
import { readColumns, storedResponse } from './rows.js';
import type { Tables } from './tables.js';

/** A response with what is known about it; null when there is none. */
export async function readResponse(db: Kysely<Tables>, id: string) {
  const row = await db
    .selectFrom('candor_response')
    .select(readColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const contact = await db
    .selectFrom('candor_contact')
    .select('at')
    .where('response', '=', id)
    .executeTakeFirst();
  const decisions = await db
    .selectFrom('candor_decision')
    .select('body')
    .where('response', '=', id)
    .orderBy('seq')
    .execute();
  return {
    response: storedResponse(row),
    followUp: contact !== undefined,
    decisions: decisions.map(decisionOf),
  };
}

/** Some responses after `seq`, in the order of arrival. */
export async function readPage(db: Kysely<Tables>, seq: number, size: number): Promise<StoredResponse[]> {
  const rows = await db
    .selectFrom('candor_response')
    .select(readColumns)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(size)
    .execute();
  return rows.map(storedResponse);
}

/** Every decision in the order they were made. */
export async function readDecisions(db: Kysely<Tables>): Promise<Decision[]> {
  const rows = await db.selectFrom('candor_decision').select('body').orderBy('seq').execute();
  return rows.map(decisionOf);
}

/** Ids of erased responses, sorted. */
export async function readErased(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('candor_tombstone').select('response').orderBy('response').execute();
  return rows.map(({ response }) => response);
}

/** Addresses to write to with their responses, oldest first. */
export async function readContacts(db: Kysely<Tables>): Promise<ContactRequest[]> {
  const rows = await db
    .selectFrom('candor_contact')
    .innerJoin('candor_response', 'candor_response.id', 'candor_contact.response')
    .select([...readColumns, 'candor_contact.email'])
    .orderBy('seq')
    .execute();
  return rows.map(({ email, ...row }) => ({ response: storedResponse(row), email }));
}

/** How much there is, and how many events of each kind no build has published yet. */
export async function readCounts(db: Kysely<Tables>) {
  const count = async (table: 'candor_response' | 'candor_tombstone'): Promise<number> =>
    Number(
      (
        await db
          .selectFrom(table)
          .select(sql<number>`count(*)`.as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const unbuilt = await db
    .selectFrom('candor_event')
    .select(['kind', sql<number>`count(*)`.as('n')])
    .where('built', '=', 0)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return {
    responses: await count('candor_response'),
    erased: await count('candor_tombstone'),
    unbuilt: Object.fromEntries(unbuilt.map(({ kind, n }) => [kind, Number(n)])),
  };
}

/** Number of the last event; 0 when nothing has happened yet. */
export async function lastEvent(db: Kysely<Tables>): Promise<number> {
  const { last } = await db
    .selectFrom('candor_event')
    .select(sql<number | null>`max(seq)`.as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

function decisionOf({ body }: { body: string }): Decision {
  return JSON.parse(body) as Decision;
}
