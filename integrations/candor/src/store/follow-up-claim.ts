import type { Kysely } from 'kysely';
import type { FollowUpBatch, FollowUpStep } from './follow-up-contract.js';
import type { Tables } from './tables.js';

const chunk = 500;

/** Begins a list of what nobody was told yet; nothing where there is nothing. Another answer of somebody who was told is noted with what they were told. */
export async function claimSteps(
  trx: Kysely<Tables>,
  batch: FollowUpBatch,
  due: readonly FollowUpStep[],
): Promise<FollowUpStep[]> {
  const told = await batchByTelling(trx);
  const isOpen = await openContacts(trx);
  const open = due.filter(isOpen);
  const claimed = open.filter((step) => !told.has(tellingOf(step)));
  if (claimed.length > 0)
    await trx
      .insertInto('candor_follow_up_batch')
      .values({ ...batch, digests: batch.digests.join(' '), written: null })
      .execute();
  const rows = open.map((step) => ({ ...step, batch: told.get(tellingOf(step)) ?? batch.id }));
  for (let start = 0; start < rows.length; start += chunk)
    await trx
      .insertInto('candor_follow_up')
      .values(rows.slice(start, start + chunk))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return claimed;
}

/** What is told once: a step of a change, to a person. */
function tellingOf({ person, change, status, day }: Omit<FollowUpStep, 'response'>): string {
  return JSON.stringify([person, change, status, day]);
}

async function batchByTelling(trx: Kysely<Tables>): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('candor_follow_up')
    .select(['person', 'change', 'status', 'day', 'batch'])
    .execute();
  return new Map(rows.map(({ batch, ...telling }) => [tellingOf(telling), batch]));
}

/** Who may be written to at this moment, whatever was read before. */
async function openContacts(trx: Kysely<Tables>): Promise<(step: FollowUpStep) => boolean> {
  const contacts = await trx
    .selectFrom('candor_contact')
    .select('response')
    .where(
      'response',
      'not in',
      trx.selectFrom('candor_decision').select('response').where('action', '=', 'withdraw'),
    )
    .execute();
  const people = await trx.selectFrom('candor_opt_out').select('person').execute();
  const [open, out] = [
    new Set(contacts.map(({ response }) => response)),
    new Set(people.map(({ person }) => person)),
  ];
  return ({ response, person }) => open.has(response) && !out.has(person);
}
