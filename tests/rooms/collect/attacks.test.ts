import { describe, expect, test } from 'vitest';
import { bodyLimit } from '../../../integrations/candor/dist/collect/body.js';
import { plainReply, thanksRedirect } from '../../../integrations/candor/dist/collect/reply.js';
import { StoreUnavailable } from '../../../integrations/candor/dist/store/contract.js';
import { submission } from '../../helpers/stores.js';
import { formPost, jsonPost, newIntake, now, rawPost, settings, type TestIntake } from './posting.js';

const gone = (): Promise<never> => Promise.reject(new StoreUnavailable(null));

/** Sends a post that has to be refused or corrected, and makes sure that nothing of it was stored. */
async function leavesNothing(request: Request, answer: object, intake?: TestIntake): Promise<void> {
  const { send, rows } = intake ?? (await newIntake());
  expect(await send(request)).toMatchObject(answer);
  expect(await rows()).toEqual([]);
}

describe('good posts', () => {
  test('of a form are stored and get a receipt', async () => {
    const { send, rows } = await newIntake();
    const fields: [string, string][] = [
      ['score', '9'],
      ['comment', 'Fast\r\nand friendly'],
      ['consent', 'quote'],
      ['consent', 'details'],
      ['name', ' Ada  Byron '],
      ['bike', 'city'],
      ['why', 'Near'],
      ['topic', 'repair'],
    ];
    const outcome = await send(formPost(fields));
    expect(outcome).toMatchObject({ kind: 'stored', as: 'form', replayed: false });
    expect(outcome.kind === 'stored' && outcome.receipt).toMatch(/^r1\.[0-9a-z]{16}\.[\w-]{32}$/);
    expect(await rows()).toMatchObject([
      {
        score: 9,
        comment: 'Fast\nand friendly',
        scopes: ['quote', 'role', 'organisation'],
        name: 'Ada Byron',
        answers: { bike: 'city', why: 'Near' },
        segments: { bike: 'city' },
        topic: 'repair',
        round: 'feedback',
        flags: [],
        wording: 'w1',
      },
    ]);
  });

  test('without consent to publish are stored and thanked for as those with it', async () => {
    const { send, rows } = await newIntake();
    const outcomes = await Promise.all(
      [[], [['consent', 'quote'] as [string, string]]].map((consent) =>
        send(formPost([['score', '9'], ['comment', 'Fast'], ...consent])),
      ),
    );
    const thanks = outcomes.map((outcome) => {
      if (outcome.kind !== 'stored') throw new Error(outcome.kind);
      const reply = thanksRedirect(outcome.receipt, settings, true);
      return [
        reply.status,
        reply.headers.get('location'),
        reply.headers.get('set-cookie')!.replace(/r1\.[^;]+/, ''),
      ];
    });
    expect(thanks[0]).toEqual(thanks[1]);
    expect((await rows()).map(({ scopes }) => scopes)).toEqual(expect.arrayContaining([[], ['quote']]));
  });

  test('of a client that speaks JSON are stored too', async () => {
    const { send, rows } = await newIntake();
    const data = { score: 0, comment: 'Bad', consent: ['quote', 'name'], name: 'Ada', again: 'no' };
    expect(await send(jsonPost(data))).toMatchObject({ kind: 'stored', as: 'json' });
    expect(await rows()).toMatchObject([{ score: 0, scopes: ['quote', 'name'], answers: { again: 'no' } }]);
  });
});

describe('posts from elsewhere are refused', () => {
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://shop.example' }],
    [{ 'sec-fetch-site': '' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://shop.example.evil.example' }],
    [{ origin: 'http://shop.example' }],
    [{ origin: 'https://shop.example:8443' }],
    [{ origin: 'https://SHOP.example.' }],
  ])('%j', async (headers: Record<string, string>) => {
    const answer = { kind: 'refused', status: 403, reason: 'origin' };
    await leavesNothing(
      rawPost('score=9', { 'content-type': 'application/x-www-form-urlencoded', ...headers }),
      answer,
    );
    await leavesNothing(jsonPost({ score: 9 }, headers), answer);
  });

  test('posts from here are taken, behind a proxy and from clients that are no browsers', async () => {
    const { send } = await newIntake();
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://shop.example' },
    ])
      expect(await send(jsonPost({ score: 9 }, headers as Record<string, string>))).toMatchObject({
        kind: 'stored',
      });
    expect(await send(jsonPost({ score: 9 }))).toMatchObject({ kind: 'stored' });
    const proxied = new Request('http://127.0.0.1:4321/feedback/submit/', {
      method: 'POST',
      headers: { origin: 'https://shop.example', 'content-type': 'application/json' },
      body: '{"score":9}',
    });
    expect(await send(proxied)).toMatchObject({ kind: 'stored' });
  });
});

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no post', async (method) => {
  await leavesNothing(new Request('https://shop.example/feedback/submit/', { method }), {
    kind: 'refused',
    status: 405,
    reason: 'method',
  });
});

test.each([
  'text/plain; x=application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-7',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded; charset=iso-8859-1',
  'application/json, text/plain',
  'application/x-foo',
  'application/jsonp',
  '',
])('the type %j is refused', async (type) => {
  const body = new ReadableStream(
    {
      pull: () => {
        throw new Error('the body was read');
      },
    },
    { highWaterMark: 0 },
  );
  await leavesNothing(rawPost(body, { 'content-type': type }), {
    kind: 'refused',
    status: 415,
    reason: 'type',
  });
});

test('a compressed body is refused before any of it is read', async () => {
  let read = false;
  const bomb = new ReadableStream(
    {
      pull(controller) {
        read = true;
        controller.enqueue(new Uint8Array(1024));
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  await leavesNothing(rawPost(bomb, headers), { kind: 'refused', status: 415 });
  expect(read).toBe(false);
});

test.each(['application/json;charset=UTF-8', 'Application/JSON; charset="utf-8"', 'application/json;'])(
  'the type %j is taken',
  async (type) => {
    const { send } = await newIntake();
    expect(await send(jsonPost({ score: 9 }, { 'content-type': type }))).toMatchObject({ kind: 'stored' });
  },
);

describe('too large a body', () => {
  const tooLarge = { kind: 'refused', status: 413, reason: 'size' };

  test.each([String(1_000_000), 'Infinity', 'many'])('declared as %s is refused unread', async (length) => {
    await leavesNothing(jsonPost({ score: 9 }, { 'content-length': length }), tooLarge);
  });

  test('that is not declared is read only up to the limit', async () => {
    let chunks = 0;
    let cancelled = false;
    const endless = new ReadableStream(
      {
        pull(controller) {
          chunks++;
          controller.enqueue(new Uint8Array(4096).fill(0x20));
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    await leavesNothing(rawPost(endless, { 'content-type': 'application/json' }), tooLarge);
    expect(chunks * 4096).toBeLessThanOrEqual(bodyLimit('json', settings.questions) + 4096);
    expect(cancelled).toBe(true);
  });

  test('begins one byte above the limit', async () => {
    const { send } = await newIntake();
    const padded = (bytes: number) => jsonPost(`{"score":9}${' '.repeat(bytes - 11)}`);
    expect(await send(padded(bodyLimit('json', settings.questions)))).toMatchObject({ kind: 'stored' });
    expect(await send(padded(bodyLimit('json', settings.questions) + 1))).toMatchObject(tooLarge);
    const form = (bytes: number) => formPost(`score=9&name=${'+'.repeat(bytes - 13)}`);
    expect(await send(form(bodyLimit('form', settings.questions)))).toMatchObject({ kind: 'stored' });
    expect(await send(form(bodyLimit('form', settings.questions) + 1))).toMatchObject(tooLarge);
  });

  test('a longest comment of the widest characters fits', async () => {
    const { send } = await newIntake();
    const comment = '🚲'.repeat(2000);
    expect(await send(jsonPost({ comment }))).toMatchObject({ kind: 'stored' });
    expect(await send(formPost({ score: '9', comment, token: 't'.repeat(150) }))).toMatchObject({
      kind: 'stored',
    });
  });
});

test('a body that breaks off is refused as broken', async () => {
  const broken = new ReadableStream({
    pull(controller) {
      controller.error(new Error('connection reset'));
    },
  });
  await leavesNothing(rawPost(broken, { 'content-type': 'application/json' }), {
    status: 400,
    reason: 'broken',
  });
});

describe('bytes that are not UTF-8 are refused, not repaired', () => {
  test.each([[[0xff]], [[0xc0, 0xaf]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]], [[0xe2, 0x82]]])(
    '%j in a body',
    async (bytes) => {
      for (const [type, start, end] of [
        ['application/json', '{"comment":"', '"}'],
        ['application/x-www-form-urlencoded', 'comment=', ''],
      ] as const) {
        const body = Buffer.concat([Buffer.from(start), Buffer.from(bytes), Buffer.from(end)]);
        await leavesNothing(rawPost(body, { 'content-type': type }), { status: 400, reason: 'encoding' });
      }
    },
  );

  test.each(['%FF', '%C0%AF', '%ED%A0%80', '%F4%90%80%80', '%E2%82', '%', '%4', '%zz'])(
    '%s in a form',
    async (text) => {
      await leavesNothing(formPost(`comment=${text}`), { status: 400, reason: 'fields' });
      await leavesNothing(formPost(`score=9&${text}=x`), { status: 400, reason: 'fields' });
    },
  );

  test.each(['"\\ud800"', '"x\\udc00y"', '"\\udc00\\ud800"'])(
    'half a character %s is told to the visitor',
    async (text) => {
      for (const field of ['comment', 'name', 'why', 'email'])
        await leavesNothing(jsonPost(`{"score":9,"${field}":${text}}`), {
          kind: 'invalid',
          status: 422,
          faults: [{ field, key: 'characters' }],
        });
    },
  );

  test('NUL is removed', async () => {
    const { send, rows } = await newIntake();
    await send(jsonPost('{"comment":"a\\u0000b","name":"\\u0000Ada"}'));
    await send(formPost('comment=c%00d'));
    expect((await rows()).map(({ comment, name }) => [comment, name])).toEqual([
      ['ab', 'Ada'],
      ['cd', ''],
    ]);
  });
});

describe('bodies that no form sends', () => {
  test.each([
    '{"__proto__":{"x":1},"score":9}',
    '{"constructor":{"prototype":{"x":1}},"score":9}',
    '{"score":9,"comment":["a"]}',
    '{"score":9,"comment":{"a":1}}',
    '{"score":9,"consent":[["quote"]]}',
    '{"score":9,"unknown":"x"}',
    '{"score":[9]}',
    '[]',
    '"score"',
    'null',
    '',
    '{"score":9',
    '['.repeat(8000),
    '{"a":'.repeat(3000),
    '\ufeff{"score":9}',
  ])('%.60s is refused', async (body) => {
    await leavesNothing(jsonPost(body), { kind: 'refused', status: 400, reason: 'fields' });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test.each([
    'score=9&score=10',
    'comment=a&comment=b',
    '__proto__=x&score=9',
    'constructor=x&score=9',
    'score[]=9',
    'score=9&extra=1',
    `score=9${'&consent=quote'.repeat(100)}`,
    '=x',
    'score=9&&comment=a',
  ])('%.60s is refused', async (body) => {
    await leavesNothing(formPost(body), { kind: 'refused', status: 400, reason: 'fields' });
  });

  test('a question called like a part of every object is a question like any other', async () => {
    const question = { id: 'constructor', kind: 'text', label: 'Who built it?' } as const;
    const { send, rows } = await newIntake({}, [question]);
    await send(formPost({ score: '9' }));
    await send(formPost({ score: '8', constructor: 'Ada' }));
    expect((await rows()).map(({ answers }) => Object.entries(answers))).toEqual([
      [],
      [['constructor', 'Ada']],
    ]);
  });

  test('an empty post is told what is missing', async () => {
    for (const body of ['', 'score=&comment=', 'name=Ada'])
      await leavesNothing(formPost(body), {
        kind: 'invalid',
        status: 422,
        faults: [{ field: 'score', key: 'empty' }],
      });
    await leavesNothing(jsonPost({}), { status: 422 });
  });
});

test('where to go next is ours to say: no field of a post becomes an address or a header', async () => {
  const { send, rows } = await newIntake();
  for (const back of [
    '//evil.example',
    '/\\evil',
    '%2f%2fevil',
    'javascript:alert(1)',
    'a\r\nset-cookie: x=1',
    '__proto__',
  ]) {
    expect(await send(formPost({ score: '9', back }))).toMatchObject({ status: 400, reason: 'fields' });
    const outcome = await send(formPost({ score: '9', topic: back }));
    const { status, headers } = plainReply(outcome, settings, true);
    expect([status, headers.get('location')]).toEqual([303, '/feedback/thanks/']);
    expect(headers.get('set-cookie')).toMatch(
      /^candor-receipt=r1\.[^;]+; Path=\/feedback\/thanks\/; Max-Age=300; HttpOnly; SameSite=Strict; Secure$/,
    );
  }
  expect((await rows()).every(({ topic }) => topic === '')).toBe(true);
});

describe('scores', () => {
  test.each([
    '11',
    '-1',
    '9.5',
    '"9.0"',
    '"1e1"',
    '"٩"',
    'true',
    'false',
    '"010"',
    '"+9"',
    '" 9"',
    '"9 "',
    '"ten"',
    '1e400',
    '"10\\n"',
  ])('%s is none', async (score) => {
    await leavesNothing(jsonPost(`{"score":${score},"comment":"x"}`), {
      kind: 'invalid',
      status: 422,
      faults: [{ field: 'score', key: 'score' }],
    });
  });

  test.each([
    ['0', 0],
    ['10', 10],
    ['"0"', 0],
    ['"10"', 10],
    ['-0', 0],
    ['1e1', 10],
    ['null', null],
    ['""', null],
  ])('%s is %s', async (given, score) => {
    const { send, rows } = await newIntake();
    await send(jsonPost(`{"score":${given},"comment":"x"}`));
    expect(Object.is((await rows())[0]!.score, score)).toBe(true);
  });
});

describe('e-mail addresses', () => {
  test.each([
    'a@b\r\nBcc: evil@example.org',
    'a@b.example\nc@d.example',
    'a@b.example,c@d.example',
    'a@b.example;c@d.example',
    '"a b"@c.example',
    '<a@b.example>',
    'Ada <a@b.example>',
    'a@b',
    'a@b.c',
    'a b@c.example',
    'a@b@c.example',
    '@b.example',
    'a@[127.0.0.1]',
    `${'a'.repeat(250)}@b.example`,
    'a@b\u0000.example\u202e,x@y.example',
  ])('%j is none', async (email) => {
    await leavesNothing(jsonPost({ score: 9, followup: 'yes', email }), { kind: 'invalid', status: 422 });
  });

  test('without consent to be written to it is not taken, and consent without one is not either', async () => {
    const faults = (field: string, key: string) => ({ status: 422, faults: [{ field, key }] });
    await leavesNothing(jsonPost({ score: 9, email: 'a@b.example' }), faults('followup', 'followupMissing'));
    await leavesNothing(jsonPost({ score: 9, followup: 'yes' }), faults('email', 'emailMissing'));
  });
});

describe('lengths count characters as people do', () => {
  test.each(['x', '🚲', 'é', 'א'])('2,000 times %s is taken, once more is not', async (char) => {
    const { send } = await newIntake();
    expect(await send(jsonPost({ comment: char.repeat(2000) }))).toMatchObject({ kind: 'stored' });
    await leavesNothing(jsonPost({ comment: char.repeat(2001) }), {
      status: 422,
      faults: [{ field: 'comment', key: 'long', values: { max: 2000, n: 2001 } }],
    });
  });

  test('names are short', async () => {
    for (const field of ['name', 'role', 'organisation'])
      await leavesNothing(jsonPost({ score: 9, [field]: 'x'.repeat(201) }), {
        status: 422,
        faults: [{ field, key: 'long', values: { max: 200, n: 201 } }],
      });
  });

  test('an answer to a question is told its own limit', async () => {
    await leavesNothing(jsonPost({ score: 9, why: 'x'.repeat(2001) }), {
      faults: [{ field: 'why', key: 'long', values: { max: 2000, n: 2001 } }],
    });
  });
});

test.each([
  ['bike', 'tandem'],
  ['bike', 'toString'],
  ['again', 'maybe'],
  ['consent', 'everything'],
  ['consent', ''],
  ['followup', 'perhaps'],
])('%s=%s was not on offer', async (field, value) => {
  await leavesNothing(formPost({ score: '9', [field]: value }), {
    status: 422,
    faults: [{ field, key: 'choice' }],
  });
});

describe('sending twice', () => {
  const key = 'a key of a script, 16+'.replaceAll(' ', '-');

  test.each(['token', 'field', 'header'])(
    'with the same %s stores once and gives the same receipt',
    async (kind) => {
      const { send, rows, token } = await newIntake();
      const printed = token();
      const post = (comment: string) =>
        kind === 'token'
          ? formPost({ comment, token: printed })
          : kind === 'field'
            ? formPost({ comment, idempotency: key })
            : jsonPost({ comment }, { 'idempotency-key': key });
      const first = await send(post('Good'));
      expect(first).toMatchObject({ kind: 'stored', replayed: false });
      expect(await send(post('Good'))).toEqual({ ...first, replayed: true });
      expect(await send(post('Better'))).toMatchObject({ kind: 'invalid', status: 409, again: true });
      expect((await rows()).map(({ comment }) => comment)).toEqual(['Good']);
    },
  );

  test('without any key is stored again, a fresh receipt each, the likely repeat flagged', async () => {
    const { send, rows } = await newIntake();
    const receipts = [await send(formPost({ score: '9' })), await send(formPost({ score: '9' }))];
    expect(new Set(receipts.map((outcome) => outcome.kind === 'stored' && outcome.receipt)).size).toBe(2);
    expect((await rows()).map(({ flags }) => flags)).toEqual([[], ['repeat']]);
  });

  test('from two networks without a key is no repeat', async () => {
    const { send, rows } = await newIntake();
    await send(formPost({ score: '9' }), { address: '203.0.113.7' });
    await send(formPost({ score: '9' }), { address: '198.51.100.1' });
    expect((await rows()).map(({ flags }) => flags)).toEqual([[], []]);
  });
});

describe('robots', () => {
  test('that fill the trap are answered as everybody, stored and marked as spam', async () => {
    const { send, rows, store } = await newIntake();
    const outcome = await send(formPost({ score: '10', reference_code: 'buy now' }));
    expect(outcome).toMatchObject({ kind: 'stored', replayed: false });
    expect(await rows()).toHaveLength(1);
    expect(await store.decisions()).toMatchObject([
      { action: 'mark-spam', by: 'intake', reason: 'honeypot' },
    ]);
  });

  test('that send the form at once are too; people take two seconds', async () => {
    const { send, store, token } = await newIntake();
    for (const taken of [0, 1999, 2000, 86_400_000])
      expect(await send(formPost({ score: '10', token: token(now - taken) }))).toMatchObject({
        kind: 'stored',
      });
    expect((await store.decisions()).map(({ reason }) => reason)).toEqual(['too-fast', 'too-fast']);
  });

  test('a clock that was set back, or another instance ahead, makes nobody a robot', async () => {
    const { send, rows, store, token } = await newIntake();
    await send(formPost({ score: '10', token: token(now) }), { now: now - 3_600_000 });
    await send(formPost({ score: '9', token: token(now) }), { now: now + 5000 });
    expect(await store.decisions()).toEqual([]);
    expect((await rows()).map(({ score, seq }) => [score, seq])).toEqual([
      [10, 1],
      [9, 2],
    ]);
  });

  test('a forged token counts as none: nothing is lost by it, and it makes nothing harmless', async () => {
    const { send, rows, store, token } = await newIntake();
    const good = token();
    const forged = [
      `${good}x`,
      good.slice(0, -1),
      good.replace('t1.', 't1.z'),
      't1.0.x.y',
      '...',
      'x'.repeat(5000),
    ];
    for (const text of [...forged, ...forged])
      expect(await send(formPost({ score: '9', token: text }))).toMatchObject({
        kind: 'stored',
        replayed: false,
      });
    expect(await rows()).toHaveLength(2 * forged.length);
    expect(await store.decisions()).toEqual([]);
  });
});

describe('too many from one network', () => {
  test('are refused until the hour is over, exactly after as many as are allowed', async () => {
    const { send, rows } = await newIntake({ ratePerHour: 5 });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(jsonPost({ comment: `n ${index}` }), { now: now + 600_000 }),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(5);
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({
      status: 429,
      reason: 'rate',
      retryAfter: 3000,
    });
    expect(await rows()).toHaveLength(5);
    expect(await send(jsonPost({ score: 9 }), { now: now + 3_600_000 })).toMatchObject({ kind: 'stored' });
  });

  test.each([
    ['203.0.113.7', '203.0.113.8', false],
    ['203.0.113.7', '::ffff:203.0.113.7', true],
    ['2001:db8:1:2::1', '2001:db8:1:ffff:abcd::9', true],
    ['2001:db8:1::1', '2001:db8:2::1', false],
    ['2001:db8::', '2001:0db8:0000:1::', true],
    ['fe80::1%eth0', 'fe80::2%eth1', true],
    ['nonsense', '', true],
  ])('%s and %s are one network: %s', async (one, other, same) => {
    const { send } = await newIntake({ ratePerHour: 1 });
    await send(jsonPost({ score: 9 }), { address: one });
    expect((await send(jsonPost({ score: 8 }), { address: other })).kind).toBe(same ? 'refused' : 'stored');
  });

  test('no header says where a post comes from', async () => {
    const { send } = await newIntake({ ratePerHour: 1 });
    const claim = (address: string) => ({
      'x-forwarded-for': address,
      'x-real-ip': address,
      forwarded: `for=${address}`,
      'cf-connecting-ip': address,
    });
    await send(jsonPost({ score: 9 }, claim('6.6.6.6')));
    expect(await send(jsonPost({ score: 8 }, claim('7.7.7.7')))).toMatchObject({ status: 429 });
  });
});

describe('a store that is away', () => {
  test('refuses with the time to try again and keeps what was written; when it is back the same post is taken', async () => {
    const intake = await newIntake();
    const post = () => formPost({ score: '9', comment: 'Keep me' });
    const away = { kind: 'refused', status: 503, reason: 'unavailable', retryAfter: 30 };
    const outcome = await intake.send(post(), { store: gone });
    expect(outcome).toMatchObject(away);
    expect(outcome.kind === 'refused' && outcome.values.get('comment')).toBe('Keep me');
    const closed = await newIntake();
    await closed.store.close();
    expect(await closed.send(post())).toMatchObject(away);
    expect(await intake.send(post())).toMatchObject({ kind: 'stored' });
    expect(await intake.rows()).toHaveLength(1);
  });

  test('a post that is wrong is told so all the same', async () => {
    const { send } = await newIntake();
    expect(await send(jsonPost({ score: 11 }), { store: gone })).toMatchObject({ status: 422 });
  });
});

test('the owner who asks for no addresses gets none', async () => {
  const { send, store } = await newIntake({ followUp: false });
  await send(jsonPost({ score: 9, followup: 'yes', email: 'ada@example.org' }));
  expect(await store.contacts()).toEqual([]);
});

test('an id that was drawn before is refused by the database and stores nothing', async () => {
  const { store } = await newIntake();
  const one = submission();
  await store.submit(one);
  await expect(store.submit({ ...one, idempotency: 'other' })).rejects.toThrow('cannot be used');
});
