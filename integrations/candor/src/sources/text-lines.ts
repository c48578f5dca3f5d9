/** The byte by which the lines of a file are counted: LF, or CR where that alone ends them. */
export function lineEndOf(start: string): number {
  return (/\r(?!\n)|\n/.exec(start)?.[0] ?? '\n').charCodeAt(0);
}

/** Counts lines of UTF-8 that comes in pieces. */
export class Lines {
  #end: number | undefined;
  /** 1-based line on which the pieces counted so far end. */
  line = 1;

  count(piece: Buffer): this {
    this.#end ??= lineEndOf(piece.toString('latin1', 0, 1 << 16));
    for (let at = piece.indexOf(this.#end); at !== -1; at = piece.indexOf(this.#end, at + 1)) this.line++;
    return this;
  }
}
