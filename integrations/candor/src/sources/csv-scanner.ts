import type { RawCells } from '../model/raw-cells.js';

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** So far it is quicker to look for a quote here than to have it looked for. */
const nearby = 32;

export type ScanFault = 'text-after-quote' | 'unterminated-quote';

/**
 * Finds the cells of one record after another in raw bytes, decoding nothing (RFC 4180, plus mixed line ends).
 * After `next` the cells of the record are `starts[i]`..`ends[i]` of the same buffer.
 */
export class CsvScanner implements RawCells {
  /** The buffer that was searched last. */
  bytes: Buffer = Buffer.alloc(0);
  cells = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** 1 where the cell holds doubled quotes. */
  doubled = new Uint8Array(256);
  fault: ScanFault | null = null;
  readonly #stops = new Uint8Array(256);
  /** Set when the buffer ends inside the record under way. */
  #incomplete = false;

  constructor(readonly delimiter: number) {
    this.#stops[delimiter] = this.#stops[LF] = this.#stops[CR] = 1;
  }

  /** Offset behind the record that starts at `from`; -1 when it goes on beyond the buffer and more is to come (`last` false). */
  next(bytes: Buffer, from: number, last: boolean): number {
    this.bytes = bytes;
    this.cells = 0;
    this.fault = null;
    this.#incomplete = false;
    let at = from;
    for (;;) {
      at = bytes[at] === QUOTE ? this.#quoted(bytes, at, last) : this.#plain(bytes, at);
      if (this.#incomplete || (at >= bytes.length && !last)) return -1;
      this.cells++;
      if (bytes[at] !== this.delimiter) break;
      at++;
      if (at >= bytes.length && !last) return -1;
    }
    if (bytes[at] === CR) {
      if (at + 1 >= bytes.length && !last) return -1;
      return bytes[at + 1] === LF ? at + 2 : at + 1;
    }
    return at < bytes.length ? at + 1 : at;
  }

  start(slot: number): number {
    return this.doubled[slot] === 1 ? -1 : this.starts[slot]!;
  }

  end(slot: number): number {
    return this.ends[slot]!;
  }

  /** Whether the record is a blank line: a quoted blank is a cell. */
  blank(bytes: Buffer): boolean {
    const start = this.starts[0]!;
    if (this.cells !== 1 || bytes[start - 1] === QUOTE) return false;
    return bytes.toString('utf8', start, this.ends[0]).trim() === '';
  }

  /** The text of a cell of the record under hand. */
  text(bytes: Buffer, slot: number): string {
    const text = bytes.toString('utf8', this.starts[slot], this.ends[slot]);
    return this.doubled[slot] === 1 ? text.replaceAll('""', '"') : text;
  }

  #plain(bytes: Buffer, from: number): number {
    const stops = this.#stops;
    const { length } = bytes;
    let at = from;
    while (at < length && stops[bytes[at]!] === 0) at++;
    this.#put(from, at, 0);
    return at;
  }

  #quoted(bytes: Buffer, from: number, last: boolean): number {
    let doubled = 0;
    let at = from + 1;
    for (;;) {
      const near = Math.min(at + nearby, bytes.length);
      while (at < near && bytes[at] !== QUOTE) at++;
      if (at === near) at = bytes.indexOf(QUOTE, at);
      if (at === -1) return this.#unterminated(from, bytes.length, last);
      if (bytes[at + 1] === QUOTE) {
        doubled = 1;
        at += 2;
      } else break;
    }
    if (at + 1 >= bytes.length && !last) this.#incomplete = true;
    this.#put(from + 1, at, doubled);
    at++;
    if (at < bytes.length && this.#stops[bytes[at]!] === 0) {
      this.fault = 'text-after-quote';
      while (at < bytes.length && this.#stops[bytes[at]!] === 0) at++;
    }
    return at;
  }

  #unterminated(from: number, end: number, last: boolean): number {
    this.#incomplete = !last;
    this.fault = 'unterminated-quote';
    this.#put(from + 1, end, 0);
    return end;
  }

  #put(start: number, end: number, doubled: number): void {
    if (this.cells === this.starts.length) this.#grow();
    this.starts[this.cells] = start;
    this.ends[this.cells] = end;
    this.doubled[this.cells] = doubled;
  }

  #grow(): void {
    const size = this.cells * 2;
    const { starts, ends, doubled } = this;
    (this.starts = new Int32Array(size)).set(starts);
    (this.ends = new Int32Array(size)).set(ends);
    (this.doubled = new Uint8Array(size)).set(doubled);
  }
}
