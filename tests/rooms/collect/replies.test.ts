import { describe, expect, test } from 'vitest';
import { jsonReply, plainReply, thanksRedirect } from '../../../integrations/candor/dist/collect/reply.js';
import type { Outcome } from '../../../integrations/candor/dist/collect/receive.js';
import type { RefusalReason } from '../../../integrations/candor/dist/model/form.js';
import { en } from '../../../integrations/candor/dist/text/translations/en.js';
import { settings } from './posting.js';

const stored = (as: 'form' | 'json', replayed = false): Outcome => ({
  kind: 'stored',
  as,
  receipt: 'r1.id.secret',
  replayed,
});
const refused = (
  as: 'form' | 'json',
  reason: RefusalReason,
  status: number,
  retryAfter: number | null,
): Outcome => ({
  kind: 'refused',
  as,
  reason,
  status,
  retryAfter,
  values: new Map(),
});

const table: [RefusalReason, number, number | null][] = [
  ['origin', 403, null],
  ['type', 415, null],
  ['size', 413, null],
  ['slow', 408, null],
  ['encoding', 400, null],
  ['broken', 400, null],
  ['fields', 400, null],
  ['proof', 400, null],
  ['spent', 409, null],
  ['rate', 429, 1200],
  ['unavailable', 503, 30],
];

test.each(table)(
  '%s is %d, with a text that says so and the time to try again (%j)',
  async (reason, status, retry) => {
    for (const as of ['form', 'json'] as const) {
      const reply = plainReply(refused(as, reason, status, retry), settings, true);
      const text = en[`form.notice.${reason}`];
      expect(reply.status).toBe(status);
      expect(reply.headers.get('retry-after')).toBe(retry === null ? null : String(retry));
      expect(text.length).toBeGreaterThan(20);
      if (as === 'form') expect(await reply.text()).toBe(`${text}\n`);
      else expect(await reply.json()).toEqual({ error: reason, message: text });
    }
  },
);

describe('an answer that is stored', () => {
  test('sends a visitor to the thanks page, the receipt in a cookie and in no address', () => {
    const reply = plainReply(stored('form'), settings, true);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/feedback/thanks/']);
    expect(reply.headers.get('set-cookie')).toBe(
      'candor-receipt=r1.id.secret; Path=/feedback/thanks/; Max-Age=300; HttpOnly; SameSite=Strict; Secure',
    );
    expect(thanksRedirect('r', settings, false).headers.get('set-cookie')).not.toContain('Secure');
  });

  test('is 201 for a client that speaks JSON, 200 when it was there before', async () => {
    const [first, again] = [jsonReply(stored('json'), settings), jsonReply(stored('json', true), settings)];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await first.json()).toEqual({
      receipt: 'r1.id.secret',
      replayed: false,
      open: '/feedback/receipt/',
    });
  });
});

test('what has to be corrected is told field by field', async () => {
  const faults = [{ field: 'comment', key: 'long' as const, values: { max: 2000, n: 2100 } }];
  const outcome: Outcome = {
    kind: 'invalid',
    as: 'json',
    status: 422,
    faults,
    again: false,
    values: new Map(),
  };
  const reply = jsonReply(outcome, settings);
  expect(reply.status).toBe(422);
  const { errors } = (await reply.json()) as { errors: { message: string }[] };
  expect(errors).toMatchObject([{ field: 'comment', error: 'long' }]);
  expect(errors[0]!.message).toContain('2,000');
  const text = await plainReply({ ...outcome, as: 'form' }, settings, true).text();
  expect(text).toBe(`${errors[0]!.message}\n`);
});

test('the same form with other answers is a conflict that says so', async () => {
  const outcome: Outcome = {
    kind: 'invalid',
    as: 'json',
    status: 409,
    faults: [],
    again: true,
    values: new Map(),
  };
  expect(await jsonReply(outcome, settings).json()).toMatchObject({ error: 'conflict' });
  expect(plainReply({ ...outcome, as: 'form' }, settings, true).status).toBe(409);
});

test('a reader who opens the address of the post is sent to the form, a client is told the method', () => {
  const form = plainReply(refused('form', 'method', 405, null), settings, true);
  expect([form.status, form.headers.get('location')]).toEqual([303, '/feedback/']);
  const json = plainReply(refused('json', 'method', 405, null), settings, true);
  expect([json.status, json.headers.get('allow')]).toEqual([405, 'POST']);
});

test('no reply is kept, framed, run or taken for another type', () => {
  const outcomes = [
    stored('form'),
    stored('json'),
    refused('form', 'rate', 429, 9),
    refused('json', 'size', 413, null),
  ];
  for (const outcome of outcomes) {
    const { headers } = plainReply(outcome, settings, true);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('replies speak the language of the site', async () => {
  const reply = plainReply(refused('json', 'size', 413, null), { ...settings, language: 'de' }, true);
  const { message } = (await reply.json()) as { message: string };
  expect(message).not.toBe(en['form.notice.size']);
});
