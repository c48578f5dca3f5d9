import type { Kysely } from 'kysely';
import type { Decision } from '../model/decision.js';
import type { Engine } from './address.js';
import { readConsentRecords, type ConsentRecords } from './consent-reads.js';
import type {
  ContactRequest,
  ExpiryLimits,
  Store,
  StoredResponse,
  SnapshotWish,
  StoreSnapshot,
  Submission,
  SubmitResult,
} from './contract.js';
import { recordDecisions } from './decide.js';
import { eraseResponse } from './erasure.js';
import { SqlFollowUps } from './follow-ups.js';
import { GroupCommit } from './group.js';
import { guarded } from './guarded.js';
import {
  lastEvent,
  readContacts,
  readCounts,
  readDecisions,
  readErased,
  readPage,
  readResponse,
} from './reads.js';
import { expireAll } from './retention.js';
import { readSnapshot } from './snapshot.js';
import { Submitter } from './submissions.js';
import type { Tables } from './tables.js';
import { recording } from './transaction.js';

const pageSize = 1000;
const groupSize = 256;
/** Most submissions that wait for a database that is slow or gone; more are refused at once. */
const mostWaiting = 5000;

/** What an engine does with its files besides storing. Nothing here fails: what was committed is committed. */
export interface Disk {
  /** Puts everything committed into the file itself. */
  settle(): Promise<void>;
  /** Leaves no copy of deleted rows in any file; where somebody is reading, as soon as they are done. */
  wipe(): Promise<void>;
  /** Tries a last time to do what is left to do. */
  close(): Promise<void>;
}

/** The store on any engine Kysely speaks to. */
export class SqlStore implements Store {
  readonly followUps: SqlFollowUps;
  readonly #submissions: GroupCommit<Submission, SubmitResult>;

  constructor(
    readonly db: Kysely<Tables>,
    readonly engine: Engine,
    readonly disk: Disk,
  ) {
    this.followUps = new SqlFollowUps(db, engine, disk);
    const submitter = new Submitter(db, engine);
    this.#submissions = new GroupCommit((group) => submitter.commit(group), groupSize, mostWaiting);
  }

  submit(submission: Submission): Promise<SubmitResult> {
    return this.#submissions.add(submission);
  }

  find(id: string) {
    return guarded(() => readResponse(this.db, id));
  }

  async *responses(seq = 0): AsyncGenerator<StoredResponse> {
    for (let last = seq; ;) {
      const page = await guarded(() => readPage(this.db, last, pageSize));
      yield* page;
      if (page.length < pageSize) return;
      last = page.at(-1)!.seq;
    }
  }

  decisions(): Promise<Decision[]> {
    return guarded(() => readDecisions(this.db));
  }

  snapshot(wish: SnapshotWish = {}): Promise<StoreSnapshot> {
    return guarded(() => readSnapshot(this.db, this.engine, wish));
  }

  erased(): Promise<string[]> {
    return guarded(() => readErased(this.db));
  }

  consentRecords(): Promise<ConsentRecords> {
    return guarded(() => readConsentRecords(this.db));
  }

  async decide(decisions: readonly Decision[], now: number): Promise<void> {
    await guarded(() => recording(this.db, this.engine, (trx) => recordDecisions(trx, decisions, now)));
    await this.disk.settle();
  }

  async erase(id: string, by: string, now: number): Promise<boolean> {
    const erasure = { by, now, kind: 'erase' };
    const erased = await guarded(() =>
      recording(this.db, this.engine, (trx) => eraseResponse(trx, id, erasure)),
    );
    if (erased) await this.disk.wipe();
    return erased;
  }

  contacts(): Promise<ContactRequest[]> {
    return guarded(() => readContacts(this.db));
  }

  async expire(limits: ExpiryLimits, now: number): Promise<{ spam: number; emails: number; texts: number }> {
    return guarded(() => expireAll(this.db, this.engine, limits, now)).finally(() => this.disk.wipe());
  }

  async counts() {
    return guarded(() => readCounts(this.db));
  }

  async built(event: number): Promise<void> {
    await guarded(() =>
      this.db
        .updateTable('candor_event')
        .set({ built: 1 })
        .where('built', '=', 0)
        .where('seq', '<=', event)
        .execute(),
    );
  }

  signature(): Promise<string> {
    return guarded(async () => String(await lastEvent(this.db)));
  }

  /** Stores what is under way, then lets go of the database. */
  async close(): Promise<void> {
    await this.#submissions.idle();
    await this.disk.close();
    await this.db.destroy();
  }
}
