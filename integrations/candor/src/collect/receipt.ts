import { randomBytes } from 'node:crypto';
import { keyedHash, sameText, type Secrets } from './secrets.js';

/** Crockford's alphabet: no letter looks like a digit. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const shape = /^r1\.([0-9a-hjkmnp-tv-z]{16})\.([\w-]{32})$/;

/** A new response id: 80 random bits that can be read aloud. */
export function newResponseId(): string {
  return [...randomBytes(16)].map((byte) => letters[byte % 32]).join('');
}

/** `r1.<id>.<secret>`: the secret follows from the id and the server's key, so it is never stored and a retry gets the same one. */
export function receiptFor({ receipt }: Secrets, id: string): string {
  return `r1.${id}.${keyedHash(receipt, id, 24)}`;
}

/** The response a receipt opens; null for anything that is not a receipt of ours, whatever is wrong with it. */
export function responseOfReceipt(secrets: Secrets, text: string): string | null {
  const [, id = ''] = shape.exec(text.trim()) ?? [];
  return sameText(receiptFor(secrets, id), text.trim()) ? id : null;
}
