import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { domainToASCII } from 'node:url';

/** Keys for each purpose, all from one secret: knowing one tells nothing of the others (HKDF, RFC 5869). Node takes a raw key six times longer to use. */
export interface Secrets {
  token: KeyObject;
  receipt: KeyObject;
  digest: KeyObject;
  network: KeyObject;
  email: KeyObject;
  proof: KeyObject;
  person: KeyObject;
}

export function createSecrets(key: Buffer): Secrets {
  const derived = (purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', key, 'candor', purpose, 32)));
  return {
    token: derived('token'),
    receipt: derived('receipt'),
    digest: derived('digest'),
    network: derived('network'),
    email: derived('email'),
    proof: derived('proof'),
    person: derived('person'),
  };
}

/** HMAC-SHA-256 as base64url, its first `bytes` bytes. */
export function keyedHash(key: KeyObject, text: string, bytes = 32): string {
  return createHmac('sha256', key).update(text).digest().subarray(0, bytes).toString('base64url');
}

/** Compares in a time that does not tell where two texts differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Encrypts an e-mail address for the response it belongs to (AES-256-GCM): nonce, tag and text as base64url. */
export function sealEmail({ email: key }: Secrets, response: string, address: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(response));
  const text = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** Undoes `sealEmail`; null when the key has changed since. */
export function openEmail({ email: key }: Secrets, response: string, sealed: string): string | null {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(response)).setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** A name for whoever has an address, the same however it was typed; without the key nobody can tell which address it stands for. */
export function personOf({ person: key }: Secrets, address: string): string {
  const typed = address.trim().normalize('NFC').toLowerCase();
  const host = typed.slice(typed.lastIndexOf('@') + 1);
  const name = typed.slice(0, typed.length - host.length);
  return keyedHash(key, name + (domainToASCII(host) || host), 24);
}
