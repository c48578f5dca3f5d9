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
import { eraseResponse } from './erasure.js';
import { GroupCommit } from './group.js';
import { expireAll } from './retention.js';
import { readColumns, storedResponse } from './rows.js';
import { readSnapshot } from './snapshot.js';
import { Submitter } from './submissions.js';
import type { Tables } from './tables.js';

const pageSize = 1000;
const groupSize = 256;

/** What an engine does with its files besides storing. */
export interface Disk {
  /** Puts everything committed into the file itself. */
  settle(db: Kysely<Tables>): Promise<void>;
  /** Leaves no copy of deleted rows in any file. */
  wipe(db: Kysely<Tables>): Promise<void>;
}

/** The store on any engine Kysely speaks to. */
export class SqlStore implements Store {
  readonly #submissions: GroupCommit<Submission, SubmitResult>;

  constructor(
    readonly db: Kysely<Tables>,
    readonly engine: Engine,
    readonly disk: Disk,
  ) {
    const submitter = new Submitter(db, engine);
    this.#submissions = new GroupCommit((group) => submitter.commit(group), groupSize);
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
    await this.#guarded(() => this.disk.settle(this.db));
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

  async expire(limits: ExpiryLimits, now: number): Promise<{ spam: number; emails: number; texts: number }> {
    return this.#guarded(() => expireAll(this.db, limits, now)).finally(() => this.#wipe());
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

  /** Leaves no copy of what was deleted. */
  #wipe(): Promise<void> {
    return this.#guarded(() => this.disk.wipe(this.db));
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
