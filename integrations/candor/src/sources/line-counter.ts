import { closeSync, openSync, readSync } from 'node:fs';

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

/** The line an offset of a file is on, counted from the file's beginning: for what is asked of few rows. */
export function lineInFile(path: string, offset: number, lineEnd: number): number {
  const file = openSync(path, 'r');
  try {
    const counter = new LineCounter(lineEnd);
    const chunk = Buffer.allocUnsafe(1 << 20);
    for (let at = 0; at < offset;) {
      const length = readSync(file, chunk, 0, Math.min(chunk.length, offset - at), at);
      if (length === 0) break;
      counter.advance(chunk.subarray(0, length), length);
      at += length;
    }
    return counter.lineAt(Buffer.alloc(0), 0);
  } finally {
    closeSync(file);
  }
}
