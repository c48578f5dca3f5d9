import type { Kysely } from 'kysely';
import type { Engine } from './address.js';
import type { ExpiryLimits } from './contract.js';
import { eraseResponse } from './erasure.js';
import type { Tables } from './tables.js';
import { recording } from './transaction.js';

/** Decisions that still matter when the words are gone: they say what is counted and what was wished. */
const lasting = ['approve', 'decline', 'mark-spam', 'withdraw'];
const aboutSpam = ['approve', 'decline', 'mark-spam'];
const batch = 500;
const hour = 3_600_000;
const networkHours = 48;

/** Erases what is too old; returns how many of each. What cannot be erased does not keep the rest: it is thrown at the end. */
export async function expireAll(
  db: Kysely<Tables>,
  engine: Engine,
  limits: ExpiryLimits,
  now: number,
): Promise<{ spam: number; emails: number; texts: number }> {
  const failures: unknown[] = [];
  const attempt = (run: (trx: Kysely<Tables>) => Promise<number>): Promise<number> =>
    recording(db, engine, run).catch((error: unknown) => {
      failures.push(error);
      return 0;
    });
  const spam = { by: 'retention', now, kind: 'expire-spam' };
  const expired = { spam: 0, emails: 0, texts: 0 };
  for (const id of await spamBefore(db, limits.spam))
    expired.spam += await attempt(async (trx) => Number(await eraseResponse(trx, id, spam)));
  expired.emails = await attempt((trx) => expireEmails(trx, limits.email));
  for (let texts = batch; texts === batch; expired.texts += texts)
    texts = await attempt((trx) => expireTexts(trx, limits.text, now));
  await attempt((trx) => forgetNetworks(trx, now));
  if (failures.length > 0) throw failures[0];
  return expired;
}

/** Forgets hashes of networks after two days, and spent proofs when they could not be spent again. Returns how many networks. */
export async function forgetNetworks(db: Kysely<Tables>, now: number): Promise<number> {
  await db.deleteFrom('candor_spent').where('expires', '<', now).execute();
  const { numDeletedRows } = await db
    .deleteFrom('candor_rate')
    .where('hour', '<', Math.floor(now / hour) - networkHours)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ids of responses received before a moment that stand as spam: the last word about them says so. */
async function spamBefore(db: Kysely<Tables>, before: number): Promise<string[]> {
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

async function expireEmails(trx: Kysely<Tables>, before: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('candor_contact')
    .where('at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Empties the words and the identity of some responses received before a moment; scores, consent and what was chosen stay. */
async function expireTexts(trx: Kysely<Tables>, before: number, now: number): Promise<number> {
  const old = trx
    .selectFrom('candor_response')
    .select('id')
    .where('received_at', '<', before)
    .where('digest', 'is not', null)
    .limit(batch);
  const words = { comment: '', name: '', role: '', organisation: '', answers: '{}', topic: '', agreed: 0 };
  const rows = await trx
    .updateTable('candor_response')
    .set({ ...words, flags: '', digest: null, idempotency: null })
    .where('id', 'in', old)
    .returning('id')
    .execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await trx.deleteFrom('candor_contact').where('response', 'in', ids).execute();
  await forgetWords(trx, ids);
  await trx
    .insertInto('candor_event')
    .values(ids.map((response) => ({ at: now, kind: 'expire-text', response, by: 'retention', built: 0 })))
    .execute();
  return rows.length;
}

/** Leaves of decisions what they were, not what they said: excerpts, replies and reasons may hold words of the person. */
async function forgetWords(trx: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  const about = trx.deleteFrom('candor_decision').where('response', 'in', ids);
  await about.where('action', 'not in', lasting).execute();
  const rows = await trx
    .selectFrom('candor_decision')
    .select(['seq', 'body'])
    .where('response', 'in', ids)
    .execute();
  for (const { seq, body } of rows) {
    const { response, action, by, at, reason, notifiedAt } = JSON.parse(body) as Record<string, string>;
    const declined = { reason, ...(notifiedAt !== undefined && { notifiedAt }) };
    const kept = JSON.stringify({ response, action, by, at, ...(action === 'decline' && declined) });
    if (kept !== body)
      await trx.updateTable('candor_decision').set({ body: kept }).where('seq', '=', seq).execute();
  }
}

function isSpam(action: string, body: string): boolean {
  return (
    action === 'mark-spam' ||
    (action === 'decline' && (JSON.parse(body) as { reason?: string }).reason === 'spam')
  );
}
