import { answersSchema, type AnswersSchema } from '../collect/answers.js';
import { createProver, type Prover } from '../collect/proof.js';
import { receive, type Outcome } from '../collect/receive.js';
import { createSecrets, type Secrets } from '../collect/secrets.js';
import { newToken, readToken } from '../collect/token.js';
import { expiryLimits } from '../collect/retention.js';
import type { IntakeSettings } from '../model/form.js';
import { Receipts } from './receipts.js';
import { storeAddress } from '../store/address.js';
import { StoreUnavailable, type Store } from '../store/contract.js';
import { loadKey } from '../store/keys.js';
import { openStore } from '../store/open.js';

/** How long a store that could not be opened is not asked again, in milliseconds. */
const patience = 1000;
const minute = 60_000;
const day = 86_400_000;
/** Answers come first when a server starts. */
const firstExpiry = minute;

/** One site's receiver: its settings, its secrets and its store, opened when it is first needed and again when it was lost. */
export class IntakeService {
  /** What visitors do with their answers. */
  readonly receipts: Receipts;
  readonly #schema: AnswersSchema;
  readonly #secrets: Secrets;
  readonly #address;
  #store: Promise<Store> | null = null;
  #prover: Promise<Prover> | null = null;
  #failed = { at: Number.NEGATIVE_INFINITY, error: new Error() };
  #toldAt = Number.NEGATIVE_INFINITY;
  #timers: NodeJS.Timeout[] = [];

  /** Throws a CandorError when the environment names no usable store or key. */
  constructor(
    readonly settings: IntakeSettings,
    environment: NodeJS.ProcessEnv = process.env,
  ) {
    this.#address = storeAddress(settings.root, environment.CANDOR_DATABASE_URL);
    this.#secrets = createSecrets(loadKey(this.#address, environment.CANDOR_KEY, true)!);
    this.#schema = answersSchema(settings.questions);
    this.receipts = new Receipts(settings, this.#secrets, () => this.#opened());
  }

  /** Opens the store now, so that what no visitor can mend is told when the server starts. A database that is away may come back. */
  async ready(): Promise<void> {
    await Promise.all([this.#needed(), this.#proving()]).catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) throw error;
    });
  }

  /** Takes one post from an address; see `receive`. */
  async receive(request: Request, address: string, now = Date.now()): Promise<Outcome> {
    return receive(request, {
      settings: this.settings,
      schema: this.#schema,
      secrets: this.#secrets,
      store: () => this.#opened(now),
      prover: await this.#proving(),
      address,
      now,
      onUnavailable: (error) => this.#tell(error, now),
    });
  }

  /** A token for a form printed now, or `again` for somebody who has filled it before. */
  token(again = false, now = Date.now()): string {
    return newToken(this.#secrets, now, again);
  }

  /** Whether a token is one of ours. */
  issued(token: string, now = Date.now()): boolean {
    return readToken(this.#secrets, token, now).ours;
  }

  /** A proof-of-work challenge, where the form asks for one. */
  async challenge(now = Date.now()): Promise<string | null> {
    const prover = await this.#proving();
    return prover === null ? null : prover.challenge(now);
  }

  /** Finishes what is under way and lets go of the store. */
  async close(): Promise<void> {
    this.#timers.forEach(clearTimeout);
    const store = await this.#store?.catch(() => null);
    this.#store = null;
    await store?.close();
  }

  /** The store for a visitor, to whom every reason why it cannot be opened is the same. */
  async #opened(now = Date.now()): Promise<Store> {
    try {
      return await this.#needed(now);
    } catch (error) {
      throw error instanceof StoreUnavailable ? error : new StoreUnavailable(error);
    }
  }

  /** The store, opened when first needed; one that just failed is not waited for again by every visitor. */
  #needed(now = Date.now()): Promise<Store> {
    if (this.#store === null && now - this.#failed.at < patience) return Promise.reject(this.#failed.error);
    this.#store ??= openStore(this.#address).then(
      (store) => this.#keepTimes(store),
      (error: unknown) => {
        this.#store = null;
        this.#failed = { at: Date.now(), error: error as Error };
        this.#tell(error as Error, Date.now());
        throw error;
      },
    );
    return this.#store;
  }

  /** Erases daily what is past its time, while the server runs. */
  #keepTimes(store: Store): Store {
    const expire = (): void => {
      const now = Date.now();
      void store
        .expire(expiryLimits(this.settings.retention, now), now)
        .catch((error: Error) => this.#tell(error, now));
    };
    this.#timers = [setTimeout(expire, firstExpiry).unref(), setInterval(expire, day).unref()];
    return store;
  }

  /** Once a minute at most: a flood of refused posts is no flood of lines. */
  #tell({ message }: Error, now: number): void {
    if (now - this.#toldAt < minute) return;
    this.#toldAt = now;
    console.error(message);
  }

  async #proving(): Promise<Prover | null> {
    if (!this.settings.proofOfWork) return null;
    this.#prover ??= createProver(this.#secrets);
    return this.#prover;
  }
}
