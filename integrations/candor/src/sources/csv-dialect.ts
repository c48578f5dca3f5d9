/** How a CSV file is written. */
export interface Dialect {
  delimiter: 'auto' | ',' | ';' | '\t' | '|';
  headerRows: number;
}

const candidates = [',', ';', '\t', '|'] as const;

/** The delimiter's byte: declared, given by a `sep=` line, or the one most frequent in the header record outside quotes. */
export function delimiterOf(
  start: Buffer,
  declared: Dialect['delimiter'],
): { delimiter: number; separatorLine: boolean } {
  const separator = /^"?sep=(.)"?\r?\n/.exec(start.subarray(0, 16).toString('latin1'))?.[1];
  if (separator !== undefined) return { delimiter: separator.charCodeAt(0), separatorLine: true };
  if (declared !== 'auto') return { delimiter: declared.charCodeAt(0), separatorLine: false };
  const header = headerRecord(start.subarray(0, 1 << 16).toString('latin1'));
  const counts = candidates.map((candidate) => header.split(candidate).length);
  const best = candidates[counts.indexOf(Math.max(...counts))]!;
  return { delimiter: best.charCodeAt(0), separatorLine: false };
}

function headerRecord(text: string): string {
  return (
    text
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/[\r\n]+/)
      .find((line) => line !== '') ?? ''
  );
}
