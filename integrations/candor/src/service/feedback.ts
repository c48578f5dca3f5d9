import type { APIContext } from 'astro';
import { jsonReply, receiptCookie, refusalHeaders, replyHeaders, thanksRedirect } from '../collect/reply.js';
import { textOf } from '../collect/posted.js';
import type { Outcome } from '../collect/receive.js';
import { topicOf, visitorKey } from '../collect/submission.js';
import { IntakeService } from './intake-service.js';
import { emptyForm, type FormState, type IntakeSettings } from '../model/form.js';

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

/** What a page that shows somebody's answer or form is served with. Astro names no encoding by itself. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
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

/** Where an adapter cannot tell, all visitors share one limit. */
function addressOf(visit: Visit): string {
  try {
    return visit.clientAddress;
  } catch {
    return 'unknown';
  }
}

/** The receiver of these settings, the same for every request. */
export function serviceOf(settings: IntakeSettings): IntakeService {
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
