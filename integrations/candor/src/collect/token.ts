import { randomBytes } from 'node:crypto';
import { keyedHash, sameText, type Secrets } from './secrets.js';

/** A form filled faster than this was not filled by a person. Milliseconds. */
const fastest = 2000;

/**
 * What a form printed on demand carries: when it was printed, a random part that makes sending it twice harmless, a signature.
 * A form printed `again` may be sent at once: who reads it has filled it before.
 */
export function newToken({ token }: Secrets, now: number, again = false): string {
  const body = `t1.${(again ? now - fastest : now).toString(36)}.${randomBytes(16).toString('base64url')}`;
  return `${body}.${keyedHash(token, body, 18)}`;
}

/** Whether a token is ours, and whether its form came back too fast. A forged or outdated one only counts as none: no answer is lost by it. */
export function readToken(
  { token }: Secrets,
  text: string,
  now: number,
): { ours: boolean; tooFast: boolean } {
  const at = text.lastIndexOf('.');
  const body = text.slice(0, at);
  const ours =
    text.length < 200 && body.startsWith('t1.') && sameText(keyedHash(token, body, 18), text.slice(at + 1));
  const issued = ours ? Number.parseInt(body.split('.')[1]!, 36) : 0;
  // A form from the future was printed before the clock was set back, or by an instance whose clock is ahead.
  const taken = now - issued;
  return { ours, tooFast: ours && taken >= 0 && taken < fastest };
}
