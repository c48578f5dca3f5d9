/** Chunk after chunk in one buffer, each behind what was left of the one before: the memory of a long file is that of its longest record. */
export class CarriedBytes {
  #buffer: Buffer = Buffer.alloc(0);
  #length = 0;

  /** What was kept, and no more than that. */
  get rest(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  /** What was kept and this chunk behind it; valid until the next one. */
  with(chunk: Buffer): Buffer {
    const length = this.#length + chunk.length;
    if (length > this.#buffer.length) {
      const { rest } = this;
      this.#buffer = Buffer.allocUnsafe(Math.max(length, rest.length * 2));
      rest.copy(this.#buffer);
    }
    chunk.copy(this.#buffer, this.#length);
    this.#length = length;
    return this.rest;
  }

  /** Keeps what lies from here on for the next chunk. */
  keep(from: number): Buffer {
    this.#buffer.copyWithin(0, from, this.#length);
    this.#length -= from;
    return this.rest;
  }
}
