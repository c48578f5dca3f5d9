import { answersSchema, type AnswersSchema } from './collect/answers.js';
import { createProver, type Prover } from './collect/proof.js';
import { receive, type Outcome } from './collect/receive.js';
import { responseOfReceipt } from './collect/receipt.js';
import { receiptView } from './collect/receipt-view.js';
import { createSecrets, type Secrets } from './collect/secrets.js';
import { newToken, readToken } from './collect/token.js';
import { dayOf } from './model/day.js';
import type { IntakeSettings, ReceiptView } from './model/form.js';
import { storeAddress } from './store/address.js';
import type { Store } from './store/contract.js';
import { loadKey } from './store/keys.js';
import { openStore } from './store/open.js';

/** How long a store that could not be opened is not asked again, in milliseconds. */
const patience = 1000;

/** One site's receiver: its settings, its secrets and its store, opened when it is first needed and again when it was lost. */
export class IntakeService {
  readonly #schema: AnswersSchema;
  readonly #secrets: Secrets;
  readonly #address;
  #store: Promise<Store> | null = null;
  #prover: Promise<Prover> | null = null;
  #failedAt = Number.NEGATIVE_INFINITY;

  /** Throws a CandorError when the environment names no usable store or key. */
  constructor(
    readonly settings: IntakeSettings,
    environment: NodeJS.ProcessEnv = process.env,
  ) {
    this.#address = storeAddress(settings.root, environment.CANDOR_DATABASE_URL);
    this.#secrets = createSecrets(loadKey(this.#address, environment.CANDOR_KEY, true)!);
    this.#schema = answersSchema(settings.questions);
  }

  /** Takes one post from an address; see `receive`. */
  async receive(request: Request, address: string, now = Date.now()): Promise<Outcome> {
    const [store, prover] = await Promise.all([this.#opened(now), this.#proving()]);
    return receive(request, {
      settings: this.settings,
      schema: this.#schema,
      secrets: this.#secrets,
      store,
      prover,
      address,
      now,
    });
  }

  /** A token for a form printed now; one that came with a post that was not stored is good again. */
  token(former = '', now = Date.now()): string {
    return readToken(this.#secrets, former, now).ours ? former : newToken(this.#secrets, now);
  }

  /** A proof-of-work challenge, where the form asks for one. */
  async challenge(now = Date.now()): Promise<string | null> {
    const prover = await this.#proving();
    return prover === null ? null : prover.challenge(now);
  }

  /** The answer that a receipt opens; null for a receipt that is unknown, wrong or of an erased answer: nobody can tell which. */
  async open(receipt: string): Promise<ReceiptView | null> {
    const store = await this.#needed();
    const id = responseOfReceipt(this.#secrets, receipt);
    const found = await store.find(id ?? '');
    return id === null || found === null ? null : receiptView(receipt.trim(), found, this.settings.questions);
  }

  /** Takes back the consent of the answer that a receipt opens; the answer is still counted. False when there is none. */
  async withdraw(receipt: string, now = Date.now()): Promise<boolean> {
    const store = await this.#needed();
    const id = responseOfReceipt(this.#secrets, receipt);
    const found = id === null ? null : await store.find(id);
    if (id === null || found === null) return false;
    const already = found.decisions.some(({ action }) => action === 'withdraw');
    if (!already)
      await store.decide([{ response: id, action: 'withdraw', by: 'visitor', at: dayOf(now) }], now);
    return true;
  }

  /** Erases the answer that a receipt opens, words and score. False when there is none. */
  async erase(receipt: string, now = Date.now()): Promise<boolean> {
    const store = await this.#needed();
    const id = responseOfReceipt(this.#secrets, receipt);
    return id !== null && (await store.erase(id, 'visitor', now));
  }

  /** Finishes what is under way and lets go of the store. */
  async close(): Promise<void> {
    const store = await this.#store?.catch(() => null);
    this.#store = null;
    await store?.close();
  }

  async #opened(now: number): Promise<Store | null> {
    if (this.#store === null && now - this.#failedAt < patience) return null;
    return this.#needed().catch(() => null);
  }

  #needed(): Promise<Store> {
    this.#store ??= openStore(this.#address).catch((error: unknown) => {
      this.#store = null;
      this.#failedAt = Date.now();
      console.error(error instanceof Error ? error.message : 'The feedback store cannot be opened.');
      throw error;
    });
    return this.#store;
  }

  async #proving(): Promise<Prover | null> {
    if (!this.settings.proofOfWork) return null;
    this.#prover ??= createProver(this.#secrets);
    return this.#prover;
  }
}
