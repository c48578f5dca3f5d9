import type { Kysely } from 'kysely';
import type { FollowUpAnswer } from '../model/follow-up.js';
import type { FollowUpBatch } from './follow-up-contract.js';
import type { Tables } from './tables.js';

/** What was told, in one order on every engine. */
export function followUpSteps(db: Kysely<Tables>) {
  return db
    .selectFrom('candor_follow_up')
    .select(['response', 'person', 'change', 'status', 'day'])
    .orderBy('response')
    .orderBy('change')
    .orderBy('day')
    .orderBy('status');
}

export async function readUnfinished(db: Kysely<Tables>): Promise<FollowUpBatch | null> {
  const row = await db
    .selectFrom('candor_follow_up_batch')
    .select(['id', 'path', 'owner', 'host', 'pid', 'until', 'digests'])
    .where('written', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, digests: row.digests.split(' ').filter(Boolean) };
}

/** Who may be written to at this moment, whatever was read before. */
export async function openAnswers(db: Kysely<Tables>): Promise<(answer: FollowUpAnswer) => boolean> {
  const withdrawn = db.selectFrom('candor_decision').select('response').where('action', '=', 'withdraw');
  const contacts = await db
    .selectFrom('candor_contact')
    .select('response')
    .where('response', 'not in', withdrawn)
    .execute();
  const people = await db.selectFrom('candor_opt_out').select('person').execute();
  const open = new Set(contacts.map(({ response }) => response));
  const out = new Set(people.map(({ person }) => person));
  return ({ response, person }) => open.has(response) && !out.has(person);
}
