import { foldedBytes, foldedCharacter } from './characters.js';
import { Decoding } from './decoding.js';
import { foldedText } from './folded-text.js';
import { gram, GramFilter } from './gram-filter.js';
import { Folding } from './folding.js';
import { partsOf } from './parts.js';
import { significant, tailDigits } from './phone-index.js';

const digits64 = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');

/** Tells of texts whether they may stand in an output, of nearly all others by their first characters; very short ones always may. */
export class OutputFilter {
  readonly #decoding = new Decoding();
  readonly #start = new Uint8Array(64);
  readonly #startView = new DataView(this.#start.buffer);

  /** @param grams of all of the output */
  constructor(readonly grams: GramFilter) {}

  /** Whether folded bytes may stand in the output. */
  mayHold(bytes: DataView, from: number, to: number): boolean {
    return this.grams.mayHold(bytes, from, to);
  }

  /** Whether the last digits of a telephone number may stand in the output. */
  mayHoldDigits(value: string): boolean {
    const { view, length } = foldedText(significant(value).at(-1)?.slice(-tailDigits) ?? '');
    return this.mayHold(view, 0, length);
  }

  /** Whether a text may stand in the output in base64. */
  mayHoldEncoded(value: string): boolean {
    const { view, length } = foldedText(Buffer.from(value).toString('base64'));
    return this.mayHold(view, 0, length);
  }

  /** True when a text in UTF-8 certainly stands nowhere in base64, as its first six bytes tell. */
  deniesEncoded(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from < 6) return false;
    let length = 0;
    for (let at = from; at < from + 6; at += 3) {
      const three = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
      for (let shift = 18; shift >= 0; shift -= 6) {
        const folded = foldedBytes[digits64[(three >>> shift) & 63]!]!;
        if (folded > 0) this.#start[length++] = folded;
      }
    }
    return !this.mayHold(this.#startView, 0, length);
  }

  /** True when a text in UTF-8, not folded yet, certainly stands nowhere: nearly always its first characters tell. */
  denies(bytes: Uint8Array, from: number, to: number): boolean {
    let length = 0;
    const start = this.#start;
    for (let at = from; at < to && length < 24;) {
      const folded = foldedBytes[bytes[at]!]!;
      if (folded > 0) start[length++] = folded;
      if (folded >= 0) {
        at++;
        continue;
      }
      // What an escape or a tag comes to is told by all of the text.
      if (bytes[at]! < 0x80) return false;
      for (const byte of foldedCharacter(this.#decoding.read(bytes, at, to))) start[length++] = byte;
      at = this.#decoding.next;
    }
    return length >= gram && !this.mayHold(this.#startView, 0, length);
  }
}

/** Gathers the grams of an output. */
export class OutputGrams {
  readonly #grams: GramFilter;
  readonly #folding = new Folding();

  /** @param size bytes of the output */
  constructor(size: number) {
    this.#grams = GramFilter.ofSize(size);
  }

  add(name: string, file: Buffer): void {
    const { shown, aside } = this.#folding;
    for (const { bytes, tags } of partsOf(name, file)) {
      this.#folding.fold(bytes, { tags, mapped: false });
      this.#grams.add(shown);
      this.#grams.add(aside);
    }
  }

  done(): Int32Array {
    return this.#grams.bits;
  }
}
