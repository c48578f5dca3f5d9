import type { APIContext } from 'astro';
import { readBody } from '../collect/body.js';
import { jsonReply, receiptCookie, refusalHeaders, replyHeaders, thanksRedirect } from '../collect/reply.js';
import { textOf } from '../collect/posted.js';
import type { Outcome } from '../collect/receive.js';
import { topicOf, visitorKey } from '../collect/submission.js';
import { IntakeService } from './intake-service.js';
import { emptyForm, type FormState, type IntakeSettings, type ReceiptView } from '../model/form.js';
import { StoreUnavailable } from '../store/contract.js';

type Visit = Pick<APIContext, 'request' | 'url' | 'cookies'> & { readonly clientAddress: string };

let current: { key: string; service: IntakeService } | null = null;

/** A fresh form, its token and challenge with it. */
export async function freshForm(settings: IntakeSettings, { url }: Pick<Visit, 'url'>): Promise<FormState> {
  const service = serviceOf(settings);
  return {
    ...emptyForm,
    token: service.token(),
    challenge: await service.challenge(),
    topic: topicOf(url.searchParams.get('topic') ?? '') || null,
  };
}

/** Takes a post: a response that sends the visitor on, or the form again with what has to be corrected. */
export async function submitForm(
  settings: IntakeSettings,
  visit: Visit,
): Promise<Response | { status: number; headers: Record<string, string>; state: FormState }> {
  const service = serviceOf(settings);
  const outcome = await service.receive(visit.request, addressOf(visit));
  if (outcome.as === 'json') return jsonReply(outcome, settings);
  if (outcome.kind === 'stored')
    return thanksRedirect(outcome.receipt, settings, visit.url.protocol === 'https:');
  if (outcome.kind === 'refused' && outcome.reason === 'method')
    return new Response(null, { status: 303, headers: { ...replyHeaders, location: settings.paths.form } });
  const headers = outcome.kind === 'refused' ? refusalHeaders(outcome) : {};
  return {
    status: outcome.status,
    headers: { ...pageHeaders, ...headers },
    state: await stateAfter(outcome, service),
  };
}

/** What a page that shows somebody's answer or form is served with. */
export const pageHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** The receipt that a submission left for the thanks page; null when there was none in the last five minutes. */
export function receiptOfVisit({ cookies }: Pick<Visit, 'cookies'>): string | null {
  const receipt = cookies.get(receiptCookie)?.value ?? '';
  return /^r1\.[0-9a-z]{16}\.[\w-]{32}$/.test(receipt) ? receipt : null;
}

/** What the receipt page shows. */
export interface ReceiptPage {
  status: number;
  view: ReceiptView | null;
  /** A step that waits to be confirmed. */
  confirm: 'withdraw' | 'erase' | null;
  done: 'erased' | 'withdrawn' | null;
  /** A receipt was given and opens nothing. */
  problem: boolean;
  unavailable: boolean;
}

const askForReceipt: ReceiptPage = {
  status: 200,
  view: null,
  confirm: null,
  done: null,
  problem: false,
  unavailable: false,
};

/** Shows, withdraws or erases the answer of a receipt. Only a confirmed post changes anything. */
export async function receiptPage(
  settings: IntakeSettings,
  { request }: Pick<Visit, 'request'>,
): Promise<ReceiptPage> {
  if (request.method !== 'POST') return askForReceipt;
  const fields = await postedFields(request);
  if (fields === null) return { ...askForReceipt, status: 400, problem: true };
  try {
    return await answerReceipt(serviceOf(settings), fields);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { ...askForReceipt, status: 503, unavailable: true };
  }
}

async function answerReceipt(service: IntakeService, fields: URLSearchParams): Promise<ReceiptPage> {
  const receipt = fields.get('receipt') ?? '';
  const wish = fields.get('do');
  const confirmed = fields.get('confirm') === 'yes';
  if (wish === 'erase' && confirmed && (await service.erase(receipt)))
    return { ...askForReceipt, done: 'erased' };
  const withdrawn = wish === 'withdraw' && confirmed && (await service.withdraw(receipt));
  const view = await service.open(receipt);
  if (view === null) return { ...askForReceipt, status: 404, problem: true };
  const confirm = !confirmed && (wish === 'erase' || wish === 'withdraw') ? wish : null;
  return { ...askForReceipt, view, confirm, done: withdrawn ? 'withdrawn' : null };
}

async function stateAfter(
  outcome: Exclude<Outcome, { kind: 'stored' }>,
  service: IntakeService,
): Promise<FormState> {
  const text = (name: string): string => textOf(outcome.values, name);
  const again = outcome.kind === 'invalid' && outcome.again;
  const values = [...outcome.values].filter(([name]) => !carried.includes(name));
  return {
    values: Object.fromEntries(
      values.map(([name, value]) => [name, Array.isArray(value) ? value : String(value ?? '')]),
    ),
    faults: outcome.kind === 'invalid' ? outcome.faults : [],
    notice: again ? 'again' : outcome.kind === 'refused' ? outcome.reason : null,
    ...(again
      ? { token: service.token(true), key: '' }
      : sameKey(text('token'), text('idempotency'), service)),
    challenge: await service.challenge(),
    topic: topicOf(text('topic')) || null,
  };
}

/** Fields that carry no answer. */
const carried = ['proof', 'token', 'idempotency', 'wording', 'topic'];

/** The same key makes a second try harmless where nobody knows whether the first arrived. */
function sameKey(token: string, key: string, service: IntakeService): Pick<FormState, 'token' | 'key'> {
  if (service.issued(token)) return { token, key: '' };
  return visitorKey(key) === '' ? { token: service.token(true), key: '' } : { token: null, key };
}

async function postedFields(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get('content-type') ?? '';
  const body = await readBody(request);
  return 'refused' in body || !type.startsWith('application/x-www-form-urlencoded')
    ? null
    : new URLSearchParams(body.text);
}

/** Where an adapter cannot tell, all visitors share one limit. */
function addressOf(visit: Visit): string {
  try {
    return visit.clientAddress;
  } catch {
    return 'unknown';
  }
}

function serviceOf(settings: IntakeSettings): IntakeService {
  const key = JSON.stringify(settings);
  if (current?.key !== key) {
    // Only in development do settings change while the server runs.
    void current?.service.close();
    current = { key, service: new IntakeService(settings) };
    // Why it cannot be opened is printed; a visitor is told when an answer comes.
    current.service.ready().catch(() => undefined);
  }
  return current.service;
}
