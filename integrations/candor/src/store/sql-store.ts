import { sql, type Kysely } from 'kysely';
import type { Decision } from '../model/decision.js';
import type { Engine } from './address.js';
import {
  StoreUnavailable,
  type ContactRequest,
  type ExpiryLimits,
  type Store,
  type StoredResponse,
  type StoreSnapshot,
  type Submission,
  type SubmitResult,
} from './contract.js';
import { eraseResponse, expireTexts, spamBefore } from './erasure.js';
import { GroupCommit } from './group.js';
import { readColumns, storedResponse } from './rows.js';
import { readSnapshot } from './snapshot.js';
import { submitter } from './submissions.js';
import type { Tables } from './tables.js';

const pageSize = 1000;
const groupSize = 256;

/** The store on any engine Kysely speaks to. */
export class SqlStore implements Store {
  readonly #submissions: GroupCommit<Submission, SubmitResult>;

  constructor(
    readonly db: Kysely<Tables>,
    readonly engine: Engine,
    readonly checkpoint: (db: Kysely<Tables>) => Promise<unknown>,
  ) {
    this.#submissions = new GroupCommit(submitter(db, engine), groupSize);
  }

  submit(submission: Submission): Promise<SubmitResult> {
    return this.#submissions.add(submission);
  }

  find(id: string) {
    return this.#guarded(async () => {
      const row = await this.db
        .selectFrom('candor_response')
        .select(readColumns)
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      const contact = await this.db
        .selectFrom('candor_contact')
        .select('at')
        .where('response', '=', id)
        .executeTakeFirst();
      const decisions = await this.db
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
    });
  }

  async *responses(seq = 0): AsyncGenerator<StoredResponse> {
    for (let last = seq; ;) {
      const rows = await this.#guarded(() =>
        this.db
          .selectFrom('candor_response')
          .select(readColumns)
          .where('seq', '>', last)
          .orderBy('seq')
          .limit(pageSize)
          .execute(),
      );
      for (const row of rows) yield storedResponse(row);
      if (rows.length < pageSize) return;
      last = rows.at(-1)!.seq;
    }
  }

  decisions(): Promise<Decision[]> {
    return this.#guarded(async () =>
      (await this.db.selectFrom('candor_decision').select('body').orderBy('seq').execute()).map(decisionOf),
    );
  }

  snapshot(automatic: boolean): Promise<StoreSnapshot> {
    return this.#guarded(() => readSnapshot(this.db, this.engine, automatic));
  }

  erased(): Promise<string[]> {
    return this.#guarded(async () =>
      (await this.db.selectFrom('candor_tombstone').select('response').execute()).map(
        ({ response }) => response,
      ),
    );
  }

  async decide(decisions: readonly Decision[], now: number): Promise<void> {
    await this.#guarded(() =>
      this.db.transaction().execute(async (trx) => {
        for (const decision of decisions) {
          const { response, action, by, at } = decision;
          await trx
            .insertInto('candor_event')
            .values({ at: now, kind: action, response, by, built: 0 })
            .execute();
          await trx
            .insertInto('candor_decision')
            .values({ response, action, by, at, body: JSON.stringify(decision) })
            .execute();
        }
      }),
    );
    await this.#wipe();
  }

  async erase(id: string, by: string, now: number): Promise<boolean> {
    const erased = await this.#guarded(() =>
      this.db.transaction().execute((trx) => eraseResponse(trx, id, { by, now, kind: 'erase' })),
    );
    if (erased) await this.#wipe();
    return erased;
  }

  contacts(): Promise<ContactRequest[]> {
    return this.#guarded(async () => {
      const rows = await this.db
        .selectFrom('candor_contact')
        .innerJoin('candor_response', 'candor_response.id', 'candor_contact.response')
        .select([...readColumns, 'candor_contact.email'])
        .orderBy('seq')
        .execute();
      return rows.map(({ email, ...row }) => ({ response: storedResponse(row), email }));
    });
  }

  /** Each response goes by itself: one that fails does not keep the others. */
  async expire(limits: ExpiryLimits, now: number): Promise<{ spam: number; emails: number; texts: number }> {
    const spam = await this.#guarded(() => spamBefore(this.db, limits.spam));
    for (const id of spam) {
      await this.#guarded(() =>
        this.db
          .transaction()
          .execute((trx) => eraseResponse(trx, id, { by: 'retention', now, kind: 'expire-spam' })),
      );
    }
    const emails = await this.#guarded(async () => {
      const { numDeletedRows } = await this.db
        .deleteFrom('candor_contact')
        .where('at', '<', limits.email)
        .executeTakeFirst();
      return Number(numDeletedRows);
    });
    const texts = await this.#guarded(() =>
      this.db.transaction().execute((trx) => expireTexts(trx, limits.text, now)),
    );
    await this.#guarded(() => this.#forgetNetworks(now));
    await this.#wipe();
    return { spam: spam.length, emails, texts };
  }

  async counts() {
    return this.#guarded(async () => {
      const count = (table: 'candor_response' | 'candor_tombstone') =>
        this.db
          .selectFrom(table)
          .select(sql<number>`count(*)`.as('n'))
          .executeTakeFirstOrThrow();
      const unbuilt = await this.db
        .selectFrom('candor_event')
        .select(['kind', sql<number>`count(*)`.as('n')])
        .where('built', '=', 0)
        .groupBy('kind')
        .orderBy('kind')
        .execute();
      return {
        responses: Number((await count('candor_response')).n),
        erased: Number((await count('candor_tombstone')).n),
        unbuilt: Object.fromEntries(unbuilt.map(({ kind, n }) => [kind, Number(n)])),
      };
    });
  }

  async built(event: number): Promise<void> {
    await this.#guarded(() =>
      this.db
        .updateTable('candor_event')
        .set({ built: 1 })
        .where('built', '=', 0)
        .where('seq', '<=', event)
        .execute(),
    );
  }

  signature(): Promise<string> {
    return this.#guarded(async () => {
      const { last } = await this.db
        .selectFrom('candor_event')
        .select(sql<number | null>`max(seq)`.as('last'))
        .executeTakeFirstOrThrow();
      return String(last ?? 0);
    });
  }

  /** Stores what is under way, then lets go of the database. */
  async close(): Promise<void> {
    await this.#submissions.idle();
    await this.db.destroy();
  }

  /** Removes what was deleted from the engine's log of writes too. */
  #wipe(): Promise<unknown> {
    return this.#guarded(() => this.checkpoint(this.db));
  }

  /** Hashes of networks are forgotten after two days, spent proofs when they could not be spent again. */
  async #forgetNetworks(now: number): Promise<void> {
    const hour = Math.floor(now / 3_600_000) - 48;
    await this.db.deleteFrom('candor_rate').where('hour', '<', hour).execute();
    await this.db.deleteFrom('candor_spent').where('expires', '<', now).execute();
  }

  async #guarded<Value>(run: () => Promise<Value>): Promise<Value> {
    try {
      return await run();
    } catch (error) {
      throw new StoreUnavailable(error);
    }
  }
}

function decisionOf({ body }: { body: string }): Decision {
  return JSON.parse(body) as Decision;
}
