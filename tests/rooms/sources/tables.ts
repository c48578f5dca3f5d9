import fc from 'fast-check';

const delimiters = [',', ';', '\t', '|'] as const;
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', ' ', 'a', 'é', '👍'),
    maxLength: 8,
  }),
);

export interface TableFile {
  table: string[][];
  text: string;
  delimiter: (typeof delimiters)[number];
}

/** A header and rows of any strings, written by RFC 4180 with any delimiter and line end; cells that need no quotes have them or not. */
export function tableFile(): fc.Arbitrary<TableFile> {
  return fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc
      .record({
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
        delimiter: fc.constantFrom(...delimiters),
        lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
        ended: fc.boolean(),
        quoteAll: fc.boolean(),
      })
      .map(({ rows, delimiter, lineEnd, ended, quoteAll }) => {
        const table = [Array.from({ length: width }, (_, index) => `column ${index}`), ...rows];
        const lines = table.map((row) =>
          row.map((text) => (quoteAll ? quoted(text) : written(text, delimiter))).join(delimiter),
        );
        return { table, delimiter, text: lines.join(lineEnd) + (ended ? lineEnd : '') };
      }),
  );
}

function written(text: string, delimiter: string): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
