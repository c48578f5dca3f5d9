/** Folded bytes, as they come. */
export class Stream {
  bytes = new Uint8Array(1 << 16);
  /** The same in words of four; behind the end come zeros. */
  words = new Int32Array(this.bytes.buffer);
  /** The same, to be read anywhere. */
  view = new DataView(this.bytes.buffer);
  /** Where in its file each byte is from, where that is asked for. */
  origins = new Uint32Array(0);
  length = 0;

  /** Makes room for so many bytes in all; what is there stays. */
  reserve(capacity: number, mapped: boolean): void {
    if (capacity + 32 > this.bytes.length) {
      const bytes = new Uint8Array(2 ** Math.ceil(Math.log2(capacity + 32)));
      bytes.set(this.bytes.subarray(0, this.length));
      this.bytes = bytes;
      this.words = new Int32Array(bytes.buffer);
      this.view = new DataView(bytes.buffer);
    }
    if (mapped && this.origins.length < this.bytes.length) {
      const origins = new Uint32Array(this.bytes.length);
      origins.set(this.origins.subarray(0, this.length));
      this.origins = origins;
    }
  }

  /** Adds what a character came to; `left` bytes of the file are still to come. */
  add(folded: Uint8Array, origin: number, left: number, mapped: boolean): void {
    this.reserve(this.length + folded.length + left, mapped);
    for (let at = 0; at < folded.length; at++) {
      if (mapped) this.origins[this.length] = origin;
      this.bytes[this.length++] = folded[at]!;
    }
  }

  /** Takes note of where bytes are from that are added next, of those that a table tells to come to something. */
  note(bytes: Uint8Array, from: number, to: number, folded: Int16Array): void {
    let { length } = this;
    for (let at = from; at < to; at++) if (folded[bytes[at]!] !== 0) this.origins[length++] = at;
  }

  /** Adds a character that takes so many bytes and is packed; there is room for it. */
  addPacked(packed: number, origin: number, mapped: boolean): void {
    for (let left = packed; left >= 1 << 24; left = (((left >>> 24) - 1) << 24) | ((left & 0xffffff) >>> 8)) {
      if (mapped) this.origins[this.length] = origin;
      this.bytes[this.length++] = left & 0xff;
    }
  }

  /** Takes over the end of another stream from there on. */
  takeEnd(other: Stream, from: number, left: number, mapped: boolean): void {
    this.reserve(this.length + other.length - from + left, mapped);
    if (mapped) this.origins.set(other.origins.subarray(from, other.length), this.length);
    this.bytes.set(other.bytes.subarray(from, other.length), this.length);
    this.length += other.length - from;
    other.length = from;
  }

  /** Ends it with zeros, so that whole words can be read. */
  close(): void {
    this.bytes.fill(0, this.length, this.length + 32);
  }
}
