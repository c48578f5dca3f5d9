const quote = 34;

/** Where a cell stands in its file, as editors count: 1-based line, and 1-based character of that line. */
export interface CellPlace {
  line: number;
  character: number;
}

/** The place of the cell whose text begins at `start`, in a record that begins at `from` on this line. A cell in quotes begins at its quote. */
export function cellPlace(
  bytes: Buffer,
  { from, start, line, lineEnd }: { from: number; start: number; line: number; lineEnd: number },
): CellPlace {
  const cell = start > from && bytes[start - 1] === quote ? start - 1 : start;
  let lineStart = from;
  let lines = 0;
  for (let at = bytes.indexOf(lineEnd, from); at !== -1 && at < cell; at = bytes.indexOf(lineEnd, at + 1)) {
    lines++;
    lineStart = at + 1;
  }
  return { line: line + lines, character: bytes.toString('utf8', lineStart, cell).length + 1 };
}
