import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

interface Erasure {
  by: string;
  now: number;
  kind: string;
}

/** Removes everything about a response but a tombstone and the fact that it was erased. False when there is no such response. */
export async function eraseResponse(
  trx: Kysely<Tables>,
  id: string,
  { by, now, kind }: Erasure,
): Promise<boolean> {
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
