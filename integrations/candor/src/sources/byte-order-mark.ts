const marks = [
  { encoding: 'utf-8', bytes: '\xef\xbb\xbf' },
  { encoding: 'utf-16le', bytes: '\xff\xfe' },
  { encoding: 'utf-16be', bytes: '\xfe\xff' },
] as const;

/** The byte order mark with which a file begins, and what it says. */
export function byteOrderMark(start: Buffer): (typeof marks)[number] | undefined {
  const head = start.toString('latin1', 0, 3);
  return marks.find(({ bytes }) => head.startsWith(bytes));
}
