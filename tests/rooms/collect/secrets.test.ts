import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createChallenge, solveChallenge, type Challenge } from 'altcha-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { networkOf } from '../../../integrations/candor/dist/collect/network.js';
import {
  newResponseId,
  receiptFor,
  responseOfReceipt,
} from '../../../integrations/candor/dist/collect/receipt.js';
import { createSecrets, openEmail, sealEmail } from '../../../integrations/candor/dist/collect/secrets.js';
import { newToken, readToken } from '../../../integrations/candor/dist/collect/token.js';
import { inBytes, rawBytes } from '../../helpers/stores.js';
import { formPost, jsonPost, newIntake, now, type TestIntake } from './posting.js';

const secrets = createSecrets(Buffer.from('x'.repeat(32)));
const others = createSecrets(Buffer.from('y'.repeat(32)));

describe('a receipt', () => {
  test('opens the answer it was given for, however it was pasted', () => {
    const id = newResponseId();
    const receipt = receiptFor(secrets, id);
    expect(responseOfReceipt(secrets, receipt)).toBe(id);
    expect(responseOfReceipt(secrets, ` ${receipt}\n`)).toBe(id);
  });

  test('that is wrong in any character opens nothing', () => {
    const receipt = receiptFor(secrets, newResponseId());
    fc.assert(
      fc.property(fc.nat(receipt.length - 1), fc.constantFrom(...'a0Z._-ü '), (at, char) => {
        fc.pre(receipt[at] !== char);
        const wrong = `${receipt.slice(0, at)}${char}${receipt.slice(at + 1)}`;
        expect(responseOfReceipt(secrets, wrong)).toBeNull();
      }),
    );
  });

  test.each([
    '',
    'r1',
    'r1..',
    'r1.0123456789abcdef.',
    `r2.${'0'.repeat(16)}.${'x'.repeat(32)}`,
    '__proto__',
    'x'.repeat(100_000),
  ])('is not %.40j', (text) => {
    expect(responseOfReceipt(secrets, text)).toBeNull();
  });

  test('of another site opens nothing here', () => {
    expect(responseOfReceipt(secrets, receiptFor(others, newResponseId()))).toBeNull();
  });

  test('names an answer that nobody can guess or misread', () => {
    const ids = Array.from({ length: 1000 }, newResponseId);
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{16}$/.test(id))).toBe(true);
  });
});

test('what is secret or personal stands nowhere in the files of the store: receipt, token, key, address, network', async () => {
  const { send, address, token } = await newIntake();
  const printed = token();
  const headers = {
    'user-agent': 'Mozilla/5.0 (Marked browser)',
    referer: 'https://shop.example/marked-page',
    cookie: 'marked=1',
  };
  const from = { address: '203.0.113.77' };
  const outcome = await send(
    formPost({ comment: 'Found', followup: 'yes', email: 'ada.marked@example.org', token: printed }, headers),
    from,
  );
  await send(jsonPost({ score: 1 }, { ...headers, 'idempotency-key': 'marked-key-0123456789' }), from);
  const receipt = outcome.kind === 'stored' ? outcome.receipt : '';
  const bytes = rawBytes(address);
  expect(bytes).toContain(inBytes('Found'));
  for (const secret of [
    receipt.split('.')[2]!,
    printed,
    printed.split('.')[2]!,
    'marked',
    'Marked',
    'Mozilla',
    '203.0.113',
    Buffer.from([203, 0, 113, 77]).toString('latin1'),
    '::ffff:203',
  ])
    expect(bytes).not.toContain(secret);
});

describe('the name of a network', () => {
  test('is the same all day and another one the next, and means nothing without the key', () => {
    const name = networkOf(secrets, '203.0.113.7', now);
    expect(networkOf(secrets, '203.0.113.7', now + 3_600_000)).toBe(name);
    expect(networkOf(secrets, '203.0.113.7', now + 86_400_000)).not.toBe(name);
    expect(networkOf(others, '203.0.113.7', now)).not.toBe(name);
    expect(Buffer.from(name, 'base64url')).toHaveLength(12);
  });
});

describe('a token', () => {
  test('is ours until a character of it changes', () => {
    const token = newToken(secrets, now);
    expect(readToken(secrets, token, now + 5000)).toEqual({ ours: true, tooFast: false });
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'a0Z._-'), (at, char) => {
        fc.pre(token[at] !== char);
        const wrong = `${token.slice(0, at)}${char}${token.slice(at + 1)}`;
        expect(readToken(secrets, wrong, now + 5000).ours).toBe(false);
      }),
    );
    expect(readToken(others, token, now)).toEqual({ ours: false, tooFast: false });
    expect(newToken(secrets, now)).not.toBe(token);
  });
});

describe('an e-mail address', () => {
  test('is opened with its key for its answer only', () => {
    const sealed = sealEmail(secrets, 'id1', 'ada@example.org');
    expect(openEmail(secrets, 'id1', sealed)).toBe('ada@example.org');
    expect(openEmail(secrets, 'id2', sealed)).toBeNull();
    expect(openEmail(others, 'id1', sealed)).toBeNull();
    expect(openEmail(secrets, 'id1', `${sealed.slice(0, -2)}AA`)).toBeNull();
    expect(openEmail(secrets, 'id1', '')).toBeNull();
    expect(sealEmail(secrets, 'id1', 'ada@example.org')).not.toBe(sealed);
  });

  test('that was left for follow-up is kept apart and sealed', async () => {
    const { send, store, secrets: keys } = await newIntake();
    await send(formPost({ score: '9', followup: 'yes', email: 'ada@example.org' }));
    const { email, response } = (await store.contacts())[0]!;
    expect(JSON.stringify(response)).not.toContain('@');
    expect(openEmail(keys, response.id, email)).toBe('ada@example.org');
  });
});

describe('a proof of work', () => {
  interface Proof {
    challenge: Challenge;
    solution: { counter: number; derivedKey: string };
  }
  const written = (proof: object): string => Buffer.from(JSON.stringify(proof)).toString('base64');
  let intake: TestIntake;
  let solved: Proof[];

  /** Real ones: the clock of the library cannot be set, so they are made for this moment. */
  beforeAll(async () => {
    const { prover } = await newProver();
    solved = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const challenge = JSON.parse(await prover.challenge(Date.now())) as Challenge;
        const solution = (await solveChallenge({ challenge, deriveKey }))!;
        return { challenge, solution };
      }),
    );
  }, 30_000);

  async function newProver() {
    const { createProver } = await import('../../../integrations/candor/dist/collect/proof.js');
    const keys = createSecrets(Buffer.from('a key for tests, longer than thirty-two'));
    return { prover: await createProver(keys), keys };
  }

  test('is good for one answer, even when it is sent twenty times at once', async () => {
    intake = await newIntake({ proofOfWork: true });
    const proof = written(solved[0]!);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => intake.send(formPost({ comment: `n ${index}`, proof }))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(19);
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({ status: 409, reason: 'spent' });
    expect(await intake.rows()).toMatchObject([{ flags: [] }]);
  });

  test('sent again with the same answer and key gives the same receipt', async () => {
    intake = await newIntake({ proofOfWork: true });
    const post = () =>
      formPost({ comment: 'Good', proof: written(solved[1]!), idempotency: 'a-key-of-the-script' });
    const first = await intake.send(post());
    expect(await intake.send(post())).toEqual({ ...first, replayed: true });
  });

  test('that is forged, changed, of another site, or out of time is refused', async () => {
    intake = await newIntake({ proofOfWork: true });
    const { challenge, solution } = solved[2]!;
    const { parameters, signature } = challenge;
    const foreign = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 1,
      keyPrefix: '0',
      deriveKey,
      hmacSignatureSecret: 'somebody else',
    });
    const { prover } = await newProver();
    const past = JSON.parse(await prover.challenge(Date.now() - 3 * 3_600_000)) as Challenge;
    const wrong: object[] = [
      { challenge: { parameters: { ...parameters, nonce: '00'.repeat(16) }, signature }, solution },
      {
        challenge: { parameters: { ...parameters, expiresAt: parameters.expiresAt! + 3600 }, signature },
        solution,
      },
      { challenge: { parameters: { ...parameters, keyPrefix: '' }, signature }, solution },
      { challenge: { parameters: { ...parameters, cost: 1 }, signature }, solution },
      { challenge: { parameters, signature: signature!.toUpperCase() }, solution },
      { challenge: { parameters, signature: 'A'.repeat(64) }, solution },
      { challenge: { parameters }, solution },
      { challenge, solution: { ...solution, counter: solution.counter + 1 } },
      { challenge, solution: { ...solution, derivedKey: `00${'ab'.repeat(31)}` } },
      { challenge, solution: {} },
      { challenge: foreign, solution: (await solveChallenge({ challenge: foreign, deriveKey }))! },
      { challenge: past, solution },
      { challenge: null, solution: null },
      { challenge: { parameters: null } },
    ];
    for (const proof of [...wrong.map(written), 'nonsense', '{}', 'bnVsbA==', 'x'.repeat(9000)])
      expect(await intake.send(formPost({ score: '9', proof }))).toMatchObject({
        status: 400,
        reason: 'proof',
      });
    expect(await intake.rows()).toEqual([]);
    expect(
      await intake.send(formPost({ score: '9', proof: written({ challenge, solution }) })),
    ).toMatchObject({
      kind: 'stored',
    });
  });

  test('is not needed by people without scripts: their answer is stored and waits for a decision', async () => {
    intake = await newIntake({ proofOfWork: true });
    expect(await intake.send(formPost({ score: '9' }))).toMatchObject({ kind: 'stored' });
    expect(await intake.rows()).toMatchObject([{ flags: ['no-proof'] }]);
  });

  test('is not looked at where the form asks for none', async () => {
    intake = await newIntake();
    expect(await intake.send(formPost({ score: '9', proof: 'nonsense' }))).toMatchObject({ kind: 'stored' });
  });
});
