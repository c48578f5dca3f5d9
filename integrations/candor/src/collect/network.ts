import { dayOf } from '../model/day.js';
import { keyedHash, type Secrets } from './secrets.js';

const ipv4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const ipv6 = /^[\da-f:]+(%.*)?$/i;
const ipv4Mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** A name for the sender's network that changes every day and cannot be turned back without the key; 96 bits. The address itself is never kept. */
export function networkOf({ network }: Secrets, address: string, now: number): string {
  return keyedHash(network, `${dayOf(now)} ${networkPart(address)}`, 12);
}

/** A whole IPv4 address; of an IPv6 one the first 48 bits, which is what one customer of a provider has. */
function networkPart(address: string): string {
  const plain = ipv4Mapped.exec(address)?.[1] ?? address;
  if (ipv4.test(plain)) return plain;
  if (!ipv6.test(plain) || !plain.includes(':')) return 'unknown';
  const [head = '', tail] = plain.split('%')[0]!.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 16))
    .join(':');
}
