import type { APIContext } from 'astro';
import { readBody } from '../collect/body.js';
import type { IntakeSettings, ReceiptView } from '../model/form.js';
import type { LedChange } from '../model/published-change.js';
import type { ModuleData } from '../publish/modules.js';
import { StoreUnavailable } from '../store/contract.js';
import { serviceOf } from './feedback.js';
import type { Receipts } from './receipts.js';

/** What a visitor may do with a receipt, and what is said once it is done. */
const acts = { withdraw: 'withdrawn', silence: 'silenced', erase: 'erased' } as const;
type Act = keyof typeof acts;

/** What the receipt page shows. */
export interface ReceiptPage {
  status: number;
  view: ReceiptView | null;
  /** The changes that the answer is about; null where nothing is to be said of them. */
  led: LedChange[] | null;
  /** A step that waits to be confirmed. */
  confirm: Act | null;
  done: (typeof acts)[Act] | null;
  /** A receipt was given and opens nothing. */
  problem: boolean;
  unavailable: boolean;
}

const askForReceipt: ReceiptPage = {
  status: 200,
  view: null,
  led: null,
  confirm: null,
  done: null,
  problem: false,
  unavailable: false,
};

/** Shows the answer of a receipt, or does something with it. Only a confirmed post changes anything. */
export async function receiptPage(
  settings: IntakeSettings,
  { request }: Pick<APIContext, 'request'>,
  known: ModuleData['receipts'] = null,
): Promise<ReceiptPage> {
  if (request.method !== 'POST') return askForReceipt;
  const fields = await postedFields(request);
  if (fields === null) return { ...askForReceipt, status: 400, problem: true };
  try {
    return await answerReceipt(serviceOf(settings).receipts, fields, known);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { ...askForReceipt, status: 503, unavailable: true };
  }
}

async function answerReceipt(
  receipts: Receipts,
  fields: URLSearchParams,
  known: ModuleData['receipts'],
): Promise<ReceiptPage> {
  const receipt = fields.get('receipt') ?? '';
  const wish = fields.get('do') ?? '';
  const act = isAct(wish) ? wish : null;
  const confirmed = fields.get('confirm') === 'yes';
  const done = act !== null && confirmed && (await receipts[act](receipt)) ? acts[act] : null;
  if (done === 'erased') return { ...askForReceipt, done };
  const opened = await receipts.open(receipt, known);
  if (opened === null) return { ...askForReceipt, status: 404, problem: true };
  return { ...askForReceipt, ...opened, confirm: confirmed ? null : act, done };
}

function isAct(wish: string): wish is Act {
  return Object.hasOwn(acts, wish);
}

async function postedFields(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get('content-type') ?? '';
  const body = await readBody(request);
  return 'refused' in body || !type.startsWith('application/x-www-form-urlencoded')
    ? null
    : new URLSearchParams(body.text);
}
