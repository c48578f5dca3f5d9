import { byteHashes, windowHash, windowHashes, type WindowShape } from './hashing.js';
import type { Rarity } from './rarity.js';
import { sharedNumbers } from './shared.js';
import type { Stream } from './stream.js';
import { standsAt, startOf, type Strings } from './string-table.js';

/** Told of a string that stands in a stream, and where. */
export type Standing = (string: number, at: number) => void;

const none = -1;
/** What is noted of a window: its hash, the next one in the same place, its string, and how far into that it stands. */
const [next, stringOf, offsetOf, size] = [1, 2, 3, 4];
/** Hashes are made of so many windows at once and then asked about, so that much is fetched from memory at the same time. */
const hashes = new Int32Array(1 << 11);

/**
 * By what strings are found in a stream of bytes. Of each the rarest window is known, at as many places one behind the other as lie between two
 * that are asked about, so that one of them is asked about wherever the string stands. Three bits tell nearly all windows of a stream from all
 * of these.
 */
export interface Windows {
  readonly shape: WindowShape;
  readonly bits: Int32Array;
  /** By the first bits of a hash, of which one more are left out than of `bits`: where in `entries` the first window is. */
  readonly heads: Int32Array;
  readonly headShift: number;
  readonly entries: Int32Array;
}

/** The windows of some of the strings. */
export function windowsOf(
  shape: WindowShape,
  numbers: readonly number[],
  strings: Strings,
  rarity: Rarity,
): Windows {
  const { words, step } = shape;
  const count = numbers.length * step;
  const bits = Math.min(Math.max(Math.ceil(Math.log2(count + 1)), 8), 24);
  const windows: Windows = {
    shape,
    bits: sharedNumbers(1 << (bits - 1)),
    heads: sharedNumbers(1 << bits).fill(none),
    headShift: 32 - bits,
    entries: sharedNumbers(count * size),
  };
  const view = new DataView(strings.bytes.buffer);
  let entry = 0;
  for (const string of numbers) {
    const from = startOf(strings, string);
    const offset = rarity.rarest(view, from, strings.ends[string]!, step);
    for (let at = offset; at < offset + step; at++, entry += size)
      note(windows, windowHash(view, from + at, words), entry, string, at);
  }
  return windows;
}

function note(
  { bits, heads, headShift, entries }: Windows,
  hash: number,
  entry: number,
  string: number,
  offset: number,
): void {
  bits[hash >>> (headShift + 1)]! |= (1 << hash) | (1 << (hash >>> 5)) | (1 << (hash >>> 10));
  const head = hash >>> headShift;
  entries[entry] = hash;
  entries[entry + next] = heads[head]!;
  entries[entry + stringOf] = string;
  entries[entry + offsetOf] = offset;
  heads[head] = entry;
}

/** Finds strings by their windows. */
export function searchWindows(windows: Windows, strings: Strings, stream: Stream, found: Standing): void {
  const { words, step } = windows.shape;
  const places = (step === 4 ? stream.length >>> 2 : stream.length) - (step === 4 ? words : words * 4) + 1;
  for (let from = 0; from < places; from += hashes.length) {
    const count = Math.min(hashes.length, places - from);
    if (step === 4) windowHashes(stream.words, from, count, words, hashes);
    else byteHashes(stream.bytes, from, count, words, hashes);
    ask(windows, from, count, (hash, place) => compare(windows, strings, hash, stream, place * step, found));
  }
}

/** Tells each window asked about that may be one of a string. */
function ask(
  { bits, headShift }: Windows,
  from: number,
  count: number,
  passed: (hash: number, place: number) => void,
): void {
  const shift = headShift + 1;
  for (let at = 0; at < count; at++) {
    const hash = hashes[at]!;
    const word = bits[hash >>> shift]!;
    if (((word >>> hash) & (word >>> (hash >>> 5)) & (word >>> (hash >>> 10)) & 1) !== 0)
      passed(hash, from + at);
  }
}

function compare(
  { heads, headShift, entries }: Windows,
  strings: Strings,
  hash: number,
  { bytes, length }: Stream,
  at: number,
  found: Standing,
): void {
  for (let entry = heads[hash >>> headShift]!; entry !== none; entry = entries[entry + next]!) {
    if (entries[entry] !== hash) continue;
    const string = entries[entry + stringOf]!;
    const start = at - entries[entry + offsetOf]!;
    if (standsAt(strings, string, bytes, start, length)) found(string, start);
  }
}
