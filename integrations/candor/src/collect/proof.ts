import { CandorError, errorIssue } from '../model/issue.js';
import type { Secrets } from './secrets.js';

/** Work for half a second on a phone: 256 tries on average, each 5,000 rounds. */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 5000, keyPrefix: '00' } as const;
const validSeconds = 2 * 60 * 60;
const longestProof = 4000;

export type ProofReading = { key: string; expires: number } | 'missing' | 'wrong';

/** Makes and checks proofs of work (ALTCHA): slow to make, quick to check, each good for one answer. */
export interface Prover {
  /** A signed challenge as JSON, for the form's script. */
  challenge(now: number): Promise<string>;
  check(proof: string): Promise<ProofReading>;
}

/** Throws a CandorError when altcha-lib, which only sites with `proofOfWork` need, is not installed. */
export async function createProver(secrets: Secrets): Promise<Prover> {
  const { createChallenge, verifySolution, deriveKey } = await importAltcha();
  const hmacSignatureSecret = secrets.proof.export().toString('hex');
  return {
    async challenge(now) {
      const expiresAt = Math.floor(now / 1000) + validSeconds;
      return JSON.stringify(await createChallenge({ ...work, deriveKey, expiresAt, hmacSignatureSecret }));
    },
    async check(proof) {
      if (proof === '') return 'missing';
      const payload = readPayload(proof);
      if (payload === null) return 'wrong';
      const { challenge, solution } = payload;
      const { verified } = await verifySolution({
        challenge,
        solution,
        deriveKey,
        hmacSignatureSecret,
      }).catch(() => ({ verified: false }));
      if (!verified || challenge.signature === undefined) return 'wrong';
      return { key: challenge.signature, expires: (challenge.parameters.expiresAt ?? 0) * 1000 };
    },
  };
}

type Payload = Pick<Parameters<Altcha['verifySolution']>[0], 'challenge' | 'solution'>;

function readPayload(proof: string): Payload | null {
  if (proof.length > longestProof) return null;
  try {
    const payload = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as Partial<Payload> | null;
    const whole = typeof payload?.challenge?.parameters === 'object' && typeof payload.solution === 'object';
    return whole ? (payload as Payload) : null;
  } catch {
    return null;
  }
}

type Altcha = typeof import('altcha-lib');
type DeriveKey = (typeof import('altcha-lib/algorithms/pbkdf2'))['deriveKey'];

/** The names are variables so that bundlers leave the optional package alone. */
async function importAltcha(): Promise<Altcha & { deriveKey: DeriveKey }> {
  const [library, algorithm] = ['altcha-lib', 'altcha-lib/algorithms/pbkdf2'];
  try {
    const [altcha, { deriveKey }] = await Promise.all([
      import(/* @vite-ignore */ library) as Promise<Altcha>,
      import(/* @vite-ignore */ algorithm) as Promise<{ deriveKey: DeriveKey }>,
    ]);
    return { ...altcha, deriveKey };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const what = 'form.proofOfWork needs the package "altcha-lib", which is not installed';
    throw new CandorError([errorIssue('form-proof', {}, what, 'Install it: npm install altcha-lib')]);
  }
}
