import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** What shows what people agreed to, and what became of it. */
export interface ConsentRecords {
  /** Every wording an answer was taken under. */
  wordings: { version: string; text: string }[];
  /** What was erased, when and by whom. */
  erasures: { response: string; at: number; by: string }[];
}

/** Kinds of events that leave a tombstone. */
const erasing = ['erase', 'expire-spam'];

export async function readConsentRecords(db: Kysely<Tables>): Promise<ConsentRecords> {
  const wordings = await db
    .selectFrom('candor_wording')
    .select(['version', 'text'])
    .orderBy('version')
    .execute();
  const stones = await db
    .selectFrom('candor_tombstone')
    .select(['response', 'at'])
    .orderBy('response')
    .execute();
  const events = await db
    .selectFrom('candor_event')
    .select(['response', 'by'])
    .where('kind', 'in', erasing)
    .execute();
  const by = new Map(events.map((event) => [event.response, event.by]));
  return {
    wordings,
    erasures: stones.map(({ response, at }) => ({ response, at: Number(at), by: by.get(response) ?? '' })),
  };
}
