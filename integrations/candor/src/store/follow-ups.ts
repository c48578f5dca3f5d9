import type { Kysely } from 'kysely';
import type { FollowUpAnswer, FollowUpStep } from '../model/follow-up.js';
import type { Engine } from './address.js';
import type { FollowUpBatch, FollowUpRunner, FollowUps, OptOut } from './follow-up-contract.js';
import { claimSteps } from './follow-up-claim.js';
import { followUpSteps, openAnswers, readUnfinished } from './follow-up-reads.js';
import { guarded } from './guarded.js';
import type { Tables } from './tables.js';
import { recording } from './transaction.js';

const chunk = 500;

/** What people were told, on any engine Kysely speaks to. */
export class SqlFollowUps implements FollowUps {
  constructor(
    readonly db: Kysely<Tables>,
    readonly engine: Engine,
    readonly disk: { wipe(): Promise<void> },
  ) {}

  addresses(): Promise<{ response: string; email: string }[]> {
    return guarded(() =>
      this.db.selectFrom('candor_contact').select(['response', 'email']).orderBy('response').execute(),
    );
  }

  told(): Promise<FollowUpStep[]> {
    return guarded(() => followUpSteps(this.db).execute());
  }

  batchSteps(batch: string): Promise<FollowUpStep[]> {
    return guarded(async () => {
      const claimed = await followUpSteps(this.db).where('batch', '=', batch).execute();
      return claimed.filter(await openAnswers(this.db));
    });
  }

  optedOut(): Promise<ReadonlySet<string>> {
    return guarded(async () => {
      const rows = await this.db.selectFrom('candor_opt_out').select('person').execute();
      return new Set(rows.map(({ person }) => person));
    });
  }

  unfinished(): Promise<FollowUpBatch | null> {
    return guarded(() => readUnfinished(this.db));
  }

  claim(
    batch: FollowUpBatch,
    due: readonly FollowUpStep[],
    answers: readonly FollowUpAnswer[] = [],
  ): Promise<FollowUpStep[] | null> {
    return this.#record(async (trx) =>
      (await readUnfinished(trx)) === null ? claimSteps(trx, batch, due, answers) : null,
    );
  }

  takeOver(batch: FollowUpBatch, { owner, host, pid, until }: FollowUpRunner): Promise<boolean> {
    return this.#change(batch, { owner, host, pid, until });
  }

  note({ path, digests, until, ...own }: FollowUpBatch): Promise<boolean> {
    return this.#change(own, { path, digests: digests.join(' '), until });
  }

  finish(batch: FollowUpBatch, now: number): Promise<boolean> {
    return this.#change(batch, { written: now });
  }

  release({ id, owner }: FollowUpBatch, some?: readonly FollowUpStep[]): Promise<boolean> {
    return this.#record(async (trx) => {
      const own = trx
        .selectFrom('candor_follow_up_batch')
        .select('id')
        .where('id', '=', id)
        .where('owner', '=', owner);
      if ((await own.executeTakeFirst()) === undefined) return false;
      const theirs = trx.deleteFrom('candor_follow_up').where('batch', '=', id);
      if (some === undefined) {
        await theirs.execute();
        await trx.deleteFrom('candor_follow_up_batch').where('id', '=', id).execute();
      }
      for (const { person, change, status, day } of some ?? [])
        await theirs
          .where('person', '=', person)
          .where('change', '=', change)
          .where('status', '=', status)
          .where('day', '=', day)
          .execute();
      return true;
    });
  }

  async optOut({ person, responses }: OptOut, now: number): Promise<number> {
    const forgotten = await this.#record(async (trx) => {
      if (person !== null)
        await trx
          .insertInto('candor_opt_out')
          .values({ person, at: now })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      let deleted = 0;
      for (let start = 0; start < responses.length; start += chunk) {
        const { numDeletedRows } = await trx
          .deleteFrom('candor_contact')
          .where('response', 'in', responses.slice(start, start + chunk))
          .executeTakeFirst();
        deleted += Number(numDeletedRows);
      }
      return deleted;
    });
    if (forgotten > 0) await this.disk.wipe();
    return forgotten;
  }

  #record<Value>(run: (trx: Kysely<Tables>) => Promise<Value>): Promise<Value> {
    return guarded(() => recording(this.db, this.engine, run));
  }

  /** Changes a batch that is not written yet and still belongs to its runner; false when it does not. */
  #change(
    { id, owner }: Pick<FollowUpBatch, 'id' | 'owner'>,
    values: Partial<Tables['candor_follow_up_batch']>,
  ): Promise<boolean> {
    return this.#record(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('candor_follow_up_batch')
        .set(values)
        .where('id', '=', id)
        .where('owner', '=', owner)
        .where('written', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows) === 1;
    });
  }
}
