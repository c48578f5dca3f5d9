import type { FormFault, IntakeSettings } from '../model/form.js';
import { createTexts, type Texts } from '../text/texts.js';
import type { Outcome } from './receive.js';

/** Cookie that carries the receipt to the thanks page, so that it stands in no address, history or log. */
export const receiptCookie = 'candor-receipt';
const receiptSeconds = 300;

/** Headers of everything that answers a post: not kept, not framed, not taken for another type. */
export const replyHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Sends a visitor on to the thanks page, the receipt in an HttpOnly cookie of five minutes. */
export function thanksRedirect(receipt: string, { paths }: IntakeSettings, secure: boolean): Response {
  const attributes = [
    `Path=${paths.thanks}`,
    `Max-Age=${receiptSeconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
  ];
  const cookie = [`${receiptCookie}=${receipt}`, ...attributes].join('; ');
  return new Response(null, {
    status: 303,
    headers: { ...replyHeaders, location: paths.thanks, 'set-cookie': cookie },
  });
}

/** The answer to a client that speaks JSON. */
export function jsonReply(outcome: Outcome, settings: IntakeSettings): Response {
  const { t } = textsOf(settings);
  if (outcome.kind === 'stored') {
    const { receipt, replayed } = outcome;
    return json(replayed ? 200 : 201, { receipt, replayed, open: settings.paths.receipt });
  }
  if (outcome.kind === 'invalid') {
    const errors = outcome.faults.map((fault) => ({
      field: fault.field,
      error: fault.key,
      message: faultText(fault, settings),
    }));
    const conflict = outcome.again ? { error: 'conflict', message: t('form.notice.again') } : {};
    return json(outcome.status, { ...conflict, errors });
  }
  const message = t(`form.notice.${outcome.reason}`);
  return json(outcome.status, { error: outcome.reason, message }, refusalHeaders(outcome));
}

/** The answer to a browser where there is no page of the site to print it in. */
export function plainReply(outcome: Outcome, settings: IntakeSettings, secure: boolean): Response {
  if (outcome.as === 'json') return jsonReply(outcome, settings);
  if (outcome.kind === 'stored') return thanksRedirect(outcome.receipt, settings, secure);
  if (outcome.kind === 'refused' && outcome.reason === 'method')
    return new Response(null, { status: 303, headers: { ...replyHeaders, location: settings.paths.form } });
  const texts = textsOf(settings);
  const lines =
    outcome.kind === 'invalid'
      ? [
          ...(outcome.again ? [texts.t('form.notice.again')] : []),
          ...outcome.faults.map((fault) => faultText(fault, settings)),
        ]
      : [texts.t(`form.notice.${outcome.reason}`)];
  const headers = outcome.kind === 'refused' ? refusalHeaders(outcome) : {};
  return new Response(`${lines.join('\n')}\n`, {
    status: outcome.status,
    headers: { ...replyHeaders, ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });
}

export function refusalHeaders(outcome: Outcome & { kind: 'refused' }): Record<string, string> {
  return {
    ...(outcome.retryAfter !== null && { 'retry-after': String(outcome.retryAfter) }),
    ...(outcome.reason === 'method' && { allow: 'POST' }),
  };
}

/** What is wrong, with the field's name in it, as the form says it. */
function faultText({ field, key, values }: FormFault, settings: IntakeSettings): string {
  const { t } = textsOf(settings);
  const label = settings.questions.find(({ id }) => id === field)?.label ?? field;
  return t(`form.error.${key}`, { label, ...values });
}

function textsOf({ language, texts }: IntakeSettings): Texts {
  return createTexts(language, texts);
}

function json(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { ...replyHeaders, ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
}
