/** How strings of some length are looked for: by windows of so many words of four bytes, at every so manieth byte. */
export interface WindowShape {
  words: number;
  step: 1 | 4;
}

const factor = 0x9e3779b1 | 0;

/** The bits of a sum, mixed: of use from the highest on. */
export function mixed(sum: number): number {
  const hash = Math.imul(sum ^ (sum >>> 15), 0x27d4eb2f);
  return hash ^ (hash >>> 13);
}

/** The hash of so many words from there on. */
export function windowHash(bytes: DataView, at: number, words: number): number {
  let sum = 0;
  for (let end = at + words * 4, word = at; word < end; word += 4)
    sum = (Math.imul(sum, factor) + bytes.getInt32(word, true)) | 0;
  return mixed(sum);
}

/** The hashes of all windows of so many words that begin at one of `count` words, each made of the one before. */
export function windowHashes(
  words: Int32Array,
  from: number,
  count: number,
  window: number,
  hashes: Int32Array,
): void {
  const weight = factor;
  let leaving = 1;
  for (let word = 0; word < window; word++) leaving = Math.imul(leaving, weight);
  let [sum, left] = [0, 0];
  for (let at = from; at < from + window - 1; at++) sum = (Math.imul(sum, weight) + words[at]!) | 0;
  for (let at = 0; at < count; at++) {
    sum = (Math.imul(sum, weight) + words[from + at + window - 1]! - Math.imul(left, leaving)) | 0;
    left = words[from + at]!;
    hashes[at] = mixed(sum);
  }
}

/** The same of one or two words at every byte. */
export function byteHashes(
  bytes: Uint8Array,
  from: number,
  count: number,
  window: number,
  hashes: Int32Array,
): void {
  const weight = window === 1 ? 0 : factor;
  const ahead = window * 4 - 1;
  let [first, second] = [0, 0];
  for (let at = from; at < from + ahead; at++) {
    first = (first >>> 8) | (second << 24);
    second = (second >>> 8) | (bytes[at]! << 24);
  }
  for (let at = 0; at < count; at++) {
    first = (first >>> 8) | (second << 24);
    second = (second >>> 8) | (bytes[from + at + ahead]! << 24);
    hashes[at] = mixed((Math.imul(first, weight) + second) | 0);
  }
}

export function textHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return mixed(hash);
}
