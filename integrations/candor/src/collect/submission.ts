import type { IntakeSettings } from '../model/form.js';
import type { ConsentScope } from '../model/response.js';
import type { Submission } from '../store/contract.js';
import type { Answers } from './answers.js';
import { networkOf } from './network.js';
import { textOf, type Posted } from './posted.js';
import { newResponseId } from './receipt.js';
import { keyedHash, sealEmail, type Secrets } from './secrets.js';
import { readToken } from './token.js';

const hour = 3_600_000;

/** A checked post and the circumstances it came under. */
export interface Sent {
  settings: IntakeSettings;
  secrets: Secrets;
  posted: Posted;
  answers: Answers;
  proof: { key: string; expires: number } | 'missing' | null;
  /** The `Idempotency-Key` header; empty without one. */
  header: string;
  address: string;
  now: number;
}

/** What is stored of a post: no address, no browser, only keyed hashes of what has to be recognised. */
export function submissionOf({
  settings,
  secrets,
  posted,
  answers,
  proof,
  header,
  address,
  now,
}: Sent): Submission {
  const id = newResponseId();
  const token = readToken(secrets, textOf(posted, 'token'), now);
  const key = token.ours ? textOf(posted, 'token') : visitorKey(textOf(posted, 'idempotency') || header);
  const network = networkOf(secrets, address, now);
  const { extra, consent, email, ...rest } = answers;
  const { questions, round, wording, language, followUp, ratePerHour, honeypot } = settings;
  return {
    ...rest,
    id,
    receivedAt: now,
    round,
    language,
    topic: topicOf(textOf(posted, 'topic')),
    answers: extra,
    segments: questions
      .filter(({ kind }) => kind === 'choice' || kind === 'yes-no')
      .map((question) => question.id),
    scopes: consent.flatMap((box): ConsentScope[] => (box === 'details' ? ['role', 'organisation'] : [box])),
    wording,
    email: email === '' || !followUp ? null : sealEmail(secrets, id, email),
    flags: proof === 'missing' ? ['no-proof'] : [],
    spam: textOf(posted, honeypot) === '' ? (token.tooFast ? 'too-fast' : null) : 'honeypot',
    idempotency: key === '' ? null : keyedHash(secrets.digest, `key ${key}`, 18),
    // Without a key, equal answers are one person's repeat only when they come from one network.
    digest: keyedHash(secrets.digest, JSON.stringify([answers, round, key === '' ? network : '']), 18),
    proof: proof === 'missing' ? null : proof,
    rate: { network, hour: Math.floor(now / hour), limit: ratePerHour },
  };
}

/** A key the sender made: the form's script, or a client. Anything else is none, and forms without one are always stored. */
export function visitorKey(text: string): string {
  return /^[\x21-\x7e]{16,200}$/.test(text) ? text : '';
}

/** What the link to the form said it was about; anything unusual is no topic of ours. */
export function topicOf(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}-]{0,39}$/u.test(text) ? text : '';
}
