import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

interface Erasure {
  by: string;
  now: number;
  kind: string;
}

/** Decisions that hold words of the person or about them. */
const withWords = ['excerpt', 'redact', 'reply'];
const aboutSpam = ['approve', 'decline', 'mark-spam'];
const batch = 500;

/** Removes everything about a response but a tombstone and the fact that it was erased. False when there is no such response. */
export async function eraseResponse(
  trx: Kysely<Tables>,
  id: string,
  { by, now, kind }: Erasure,
): Promise<boolean> {
  // Writes first: the lock is taken before anything is read.
  const { numDeletedRows } = await trx.deleteFrom('candor_response').where('id', '=', id).executeTakeFirst();
  if (Number(numDeletedRows) === 0) return false;
  await trx.deleteFrom('candor_contact').where('response', '=', id).execute();
  await trx.deleteFrom('candor_decision').where('response', '=', id).execute();
  await trx
    .insertInto('candor_tombstone')
    .values({ response: id, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx.insertInto('candor_event').values({ at: now, kind, response: id, by, built: 0 }).execute();
  return true;
}

/** Ids of responses received before a moment that stand as spam: the last word about them says so. */
export async function spamBefore(db: Kysely<Tables>, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('candor_decision')
    .innerJoin('candor_response', 'candor_response.id', 'candor_decision.response')
    .select(['candor_decision.response', 'candor_decision.action', 'candor_decision.body'])
    .where('candor_response.received_at', '<', before)
    .where('candor_decision.action', 'in', aboutSpam)
    .orderBy('candor_decision.seq')
    .execute();
  const standing = new Map(rows.map(({ response, action, body }) => [response, isSpam(action, body)]));
  return [...standing].filter(([, spam]) => spam).map(([id]) => id);
}

/** Empties the words and the identity of responses received before a moment; scores and what was chosen stay. */
export async function expireTexts(trx: Kysely<Tables>, before: number, now: number): Promise<number> {
  const rows = await trx
    .selectFrom('candor_response')
    .select('id')
    .where('received_at', '<', before)
    .where('digest', 'is not', null)
    .execute();
  for (let at = 0; at < rows.length; at += batch) {
    const ids = rows.slice(at, at + batch).map(({ id }) => id);
    const empty = {
      comment: '',
      name: '',
      role: '',
      organisation: '',
      answers: '{}',
      topic: '',
      scopes: '',
      agreed: 0,
      flags: '',
      digest: null,
      idempotency: null,
    };
    await trx.updateTable('candor_response').set(empty).where('id', 'in', ids).execute();
    await trx.deleteFrom('candor_contact').where('response', 'in', ids).execute();
    await trx
      .deleteFrom('candor_decision')
      .where('response', 'in', ids)
      .where('action', 'in', withWords)
      .execute();
    await trx
      .insertInto('candor_event')
      .values(ids.map((response) => ({ at: now, kind: 'expire-text', response, by: 'retention', built: 0 })))
      .execute();
  }
  return rows.length;
}

function isSpam(action: string, body: string): boolean {
  return (
    action === 'mark-spam' ||
    (action === 'decline' && (JSON.parse(body) as { reason?: string }).reason === 'spam')
  );
}
