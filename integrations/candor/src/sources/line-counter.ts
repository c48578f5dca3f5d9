import { closeSync, openSync, readSync } from 'node:fs';

/** Where the bytes under hand come from, so that those gone by can be looked at again. */
interface Origin {
  path: string;
  /** Where the first of them lies in the file. */
  begins: number;
}

/** Knows the line an offset is on. Of a file it counts nothing before it is first asked: most are never at fault. */
export class LineCounter {
  #line = 1;
  #at = 0;
  /** Bytes gone by that were not counted; undefined when all are. */
  #passed: number | undefined;

  /** @param lineEnd the byte that ends a line */
  constructor(
    readonly lineEnd: number,
    readonly origin?: Origin,
  ) {
    this.#passed = origin && 0;
  }

  /** 1-based line of `offset` in `bytes`; offsets must not go back. */
  lineAt(bytes: Buffer, offset: number): number {
    if (this.#passed !== undefined) {
      const { path, begins } = this.origin!;
      this.#line += lineEnds(path, begins, begins + this.#passed, this.lineEnd);
      this.#passed = undefined;
    }
    for (;;) {
      const found = bytes.indexOf(this.lineEnd, this.#at);
      if (found === -1 || found >= offset) break;
      this.#line++;
      this.#at = found + 1;
    }
    return this.#line;
  }

  /** Lets the first `consumed` bytes go and begins anew with those behind them. */
  advance(bytes: Buffer, consumed: number): void {
    if (this.#passed === undefined) this.lineAt(bytes, consumed);
    else this.#passed += consumed;
    this.#at = 0;
  }
}

/** The line an offset of a file is on. */
export function lineInFile(path: string, offset: number, lineEnd: number): number {
  return 1 + lineEnds(path, 0, offset, lineEnd);
}

/** How many lines of a file end between two offsets. */
function lineEnds(path: string, from: number, to: number, lineEnd: number): number {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(1 << 20);
    let lines = 0;
    for (let at = from; at < to;) {
      const length = readSync(file, chunk, 0, Math.min(chunk.length, to - at), at);
      if (length === 0) break;
      const bytes = chunk.subarray(0, length);
      for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, end + 1)) lines++;
      at += length;
    }
    return lines;
  } finally {
    closeSync(file);
  }
}
