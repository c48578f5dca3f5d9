/** Knows the line an offset is on, counting only as far as it is asked: a file without faults costs one pass of `indexOf`. */
export class LineCounter {
  #line = 1;
  #at = 0;

  /** @param lineEnd the byte that ends a line */
  constructor(readonly lineEnd: number) {}

  /** 1-based line of `offset` in `bytes`; offsets must not go back. */
  lineAt(bytes: Buffer, offset: number): number {
    for (;;) {
      const found = bytes.indexOf(this.lineEnd, this.#at);
      if (found === -1 || found >= offset) break;
      this.#line++;
      this.#at = found + 1;
    }
    return this.#line;
  }

  /** Counts the first `consumed` bytes to their end and begins anew with the bytes behind them. */
  advance(bytes: Buffer, consumed: number): void {
    this.lineAt(bytes, consumed);
    this.#at = 0;
  }
}
