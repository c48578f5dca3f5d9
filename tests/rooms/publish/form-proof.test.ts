import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { solve } from '../../../integrations/candor/components/form-proof.js';

const hmacSignatureSecret = 'a secret of this test';

test.each(['0', '00', '1a'])('the work a browser does is accepted for the prefix %s', async (keyPrefix) => {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 50,
    deriveKey,
    keyPrefix,
    hmacSignatureSecret,
  });

  const payload = JSON.parse(atob(await solve(challenge)));

  const result = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret });
  expect(result.verified).toBe(true);
});
