import { forgetLastGood } from '../cache/last-good.js';
import { optOutResponse } from '../collect/opt-out.js';
import { responseOfReceipt } from '../collect/receipt.js';
import { receiptView } from '../collect/receipt-view.js';
import type { Secrets } from '../collect/secrets.js';
import { dayOf } from '../model/day.js';
import type { IntakeSettings, ReceiptView } from '../model/form.js';
import type { LedChange } from '../model/published-change.js';
import type { ModuleData } from '../publish/modules.js';
import type { Store } from '../store/contract.js';
import { ledBy } from './led.js';

/** An answer and what came of it, for the person who gave it. */
export interface OpenedReceipt {
  view: ReceiptView;
  /** Null where the answer is not counted. */
  led: LedChange[] | null;
}

/** What a receipt opens and does. Nobody can tell an unknown receipt from a wrong one or from that of an erased answer. */
export class Receipts {
  constructor(
    readonly settings: Pick<IntakeSettings, 'root' | 'questions'>,
    readonly secrets: Secrets,
    readonly store: () => Promise<Store>,
  ) {}

  /** The answer that a receipt opens and the changes it led to; null when there is none. */
  async open(receipt: string, known: ModuleData['receipts'] = null): Promise<OpenedReceipt | null> {
    const found = await this.#find(receipt);
    if (found === null) return null;
    const view = receiptView(receipt.trim(), found, this.settings.questions);
    const counted = view.state !== 'marked' && view.state !== 'not-counted';
    return { view, led: known !== null && counted ? ledBy(found, known) : null };
  }

  /** Takes back the consent of the answer; it is still counted. False when there is none. */
  async withdraw(receipt: string, now = Date.now()): Promise<boolean> {
    const found = await this.#find(receipt);
    if (found === null) return false;
    const response = found.response.id;
    if (!found.decisions.some(({ action }) => action === 'withdraw'))
      await (
        await this.store()
      ).decide([{ response, action: 'withdraw', by: 'visitor', at: dayOf(now) }], now);
    return true;
  }

  /** Erases the answer, words and score. False when there is none. */
  async erase(receipt: string, now = Date.now()): Promise<boolean> {
    const store = await this.store();
    const id = responseOfReceipt(this.secrets, receipt);
    if (id === null || !(await store.erase(id, 'visitor', now))) return false;
    forgetLastGood(this.settings.root);
    return true;
  }

  /** Forgets the address of the answer, in every answer given with it, for good. False when there is no such answer. */
  async silence(receipt: string, now = Date.now()): Promise<boolean> {
    const found = await this.#find(receipt);
    if (found === null) return false;
    await optOutResponse(await this.store(), this.secrets, found.response.id, now);
    return true;
  }

  /** Asks the store in any case, so that a wrong receipt takes as long as a right one. */
  async #find(receipt: string) {
    const store = await this.store();
    const id = responseOfReceipt(this.secrets, receipt);
    const found = await store.find(id ?? '');
    return id === null ? null : found;
  }
}
