/** How strings of some length are looked for: by windows of so many words of four bytes, at every so manieth byte. */
export interface WindowShape {
  words: number;
  step: 1 | 4;
}

const [first, second, third, last] = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];

/** How much each of the three words of a window counts, where windows have so many words. */
export function weights(words: number): readonly [number, number, number] {
  return [first, words > 1 ? second : 0, words > 2 ? third : 0];
}

/** The bits of a weighted sum of words, mixed: of use from the highest on. */
export function mixed(sum: number): number {
  const hash = Math.imul(sum ^ (sum >>> 15), last);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Four bytes as one word, as a little-endian machine reads them. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

/** The hash of so many words from there on. */
export function windowHash(bytes: Uint8Array, at: number, words: number): number {
  let sum = Math.imul(wordAt(bytes, at), first);
  if (words > 1) sum += Math.imul(wordAt(bytes, at + 4), second);
  if (words > 2) sum += Math.imul(wordAt(bytes, at + 8), third);
  return mixed(sum | 0);
}

export function textHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return mixed(hash);
}
