const entries = 512;
const longest = 32;
const short = 16;
const patience = 1000;

/** What `toString` calls after checking its arguments, which costs as much again for cells as short as ours. */
export type SliceableBuffer = Buffer & { utf8Slice(start: number, end: number): string };

/**
 * Texts of cells that come again and again, such as scores, consent or plans: found by their bytes, so that each is made once.
 * A column whose cells seldom come again, such as ids, is soon left alone.
 */
export class RepeatedTexts {
  readonly #texts: string[] = Array.from({ length: entries }, () => '');
  readonly #lengths = new Uint8Array(entries);
  readonly #bytes = new Uint8Array(entries * longest);
  readonly #short = new ShortTexts();
  /** How many more cells of a column were known than were not. */
  readonly #gains: number[] = [];

  textOf(bytes: SliceableBuffer, start: number, end: number, slot: number): string {
    const length = end - start;
    const gain = this.#gains[slot] ?? 0;
    if (length > longest) return bytes.utf8Slice(start, end);
    if (gain < -patience) return this.#short.textOf(bytes, start, end) ?? bytes.utf8Slice(start, end);
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const entry = (hash ^ (hash >>> 15)) & (entries - 1);
    if (this.#holds(entry, bytes, start, length)) {
      this.#gains[slot] = gain + 1;
      return this.#texts[entry]!;
    }
    this.#gains[slot] = gain - 1;
    this.#lengths[entry] = length;
    this.#bytes.set(bytes.subarray(start, end), entry * longest);
    return (this.#texts[entry] = bytes.utf8Slice(start, end));
  }

  #holds(entry: number, bytes: Uint8Array, start: number, length: number): boolean {
    if (this.#lengths[entry] !== length) return false;
    const own = this.#bytes;
    const from = entry * longest;
    for (let at = 0; at < length; at++) if (own[from + at] !== bytes[start + at]) return false;
    return true;
  }
}

/** Makes texts of a few letters of ASCII: that spares the way out of JavaScript, which takes longer than they do. */
class ShortTexts {
  readonly #codes: number[] = [];

  textOf(bytes: Uint8Array, start: number, end: number): string | undefined {
    const codes = this.#codes;
    const length = end - start;
    if (length > short) return undefined;
    if (codes.length !== length) codes.length = length;
    for (let at = 0; at < length; at++) {
      const byte = bytes[start + at]!;
      if (byte > 127) return undefined;
      codes[at] = byte;
    }
    return String.fromCharCode.apply(undefined, codes);
  }
}
