import type { Kysely } from 'kysely';
import type { Decision } from '../model/decision.js';
import type { Tables } from './tables.js';

const batch = 500;

/** Records decisions, in their order. One about a response that is not there (any more) is dropped: its words would outlive an erasure. */
export async function recordDecisions(
  trx: Kysely<Tables>,
  decisions: readonly Decision[],
  now: number,
): Promise<void> {
  for (let start = 0; start < decisions.length; start += batch)
    await recordSome(trx, decisions.slice(start, start + batch), now);
}

async function recordSome(trx: Kysely<Tables>, some: readonly Decision[], now: number): Promise<void> {
  const rows = await trx
    .selectFrom('candor_response')
    .select('id')
    .where(
      'id',
      'in',
      some.map(({ response }) => response),
    )
    .execute();
  const there = new Set(rows.map(({ id }) => id));
  const kept = some.filter(({ response }) => there.has(response));
  if (kept.length === 0) return;
  const events = kept.map(({ response, action, by }) => ({ at: now, kind: action, response, by, built: 0 }));
  await trx.insertInto('candor_event').values(events).execute();
  const logged = kept.map((decision) => {
    const { response, action, by, at } = decision;
    return { response, action, by, at, body: JSON.stringify(decision) };
  });
  await trx.insertInto('candor_decision').values(logged).execute();
}
