/** A challenge of altcha-lib (version 2, PBKDF2, key prefix given). */
export interface Challenge {
  parameters: {
    algorithm: string;
    nonce: string;
    salt: string;
    cost: number;
    keyLength?: number;
    keyPrefix: string;
  };
  signature?: string;
}

/** Counts until a derived key begins as asked, and lets the page breathe; the payload as the receiver reads it. */
export async function solve(challenge: Challenge): Promise<string> {
  const { algorithm, nonce, salt, cost, keyLength = 32, keyPrefix } = challenge.parameters;
  const hash = algorithm.slice('PBKDF2/'.length);
  const head = bytes(nonce);
  const password = new Uint8Array(head.length + 4);
  password.set(head);
  const derivation = { name: 'PBKDF2', salt: bytes(salt), iterations: cost, hash };
  for (let counter = 0; ; counter++) {
    new DataView(password.buffer).setUint32(head.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hex(await crypto.subtle.deriveBits(derivation, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix))
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
    if (counter % 16 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
