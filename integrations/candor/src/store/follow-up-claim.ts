import type { Kysely } from 'kysely';
import { stepKey, type FollowUpAnswer, type FollowUpStep } from '../model/follow-up.js';
import type { FollowUpBatch } from './follow-up-contract.js';
import { openAnswers } from './follow-up-reads.js';
import type { Tables } from './tables.js';

const chunk = 500;

/** Begins a list of what nobody was told yet; nothing where there is nothing. Every answer of somebody who was told is noted with what they were told. */
export async function claimSteps(
  trx: Kysely<Tables>,
  batch: FollowUpBatch,
  due: readonly FollowUpStep[],
  answers: readonly FollowUpAnswer[],
): Promise<FollowUpStep[]> {
  const told = await batchByTelling(trx);
  const isOpen = await openAnswers(trx);
  const open = due.filter(isOpen);
  const claimed = open.filter((step) => !told.has(stepKey(step)));
  if (claimed.length > 0)
    await trx
      .insertInto('candor_follow_up_batch')
      .values({ ...batch, digests: batch.digests.join(' '), written: null })
      .execute();
  const answersOf = Map.groupBy(answers.filter(isOpen), ({ person }) => person);
  const rows = [...Map.groupBy(open, stepKey)].flatMap(([telling, same]) => {
    const step = { ...same[0]!, batch: told.get(telling) ?? batch.id };
    const all = [...same, ...(answersOf.get(step.person) ?? [])].map(({ response }) => response);
    return [...new Set(all)].map((response) => ({ ...step, response }));
  });
  for (let start = 0; start < rows.length; start += chunk)
    await trx
      .insertInto('candor_follow_up')
      .values(rows.slice(start, start + chunk))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return claimed;
}

async function batchByTelling(trx: Kysely<Tables>): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('candor_follow_up')
    .select(['person', 'change', 'status', 'day', 'batch'])
    .execute();
  return new Map(rows.map(({ batch, ...telling }) => [stepKey(telling), batch]));
}
