import fc from 'fast-check';
// @ts-expect-error the package has no types
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readChunkedText, type TextOpening } from '../../../integrations/candor/dist/sources/bytes.js';
import type { Delimiter } from '../../../integrations/candor/dist/sources/csv-dialect.js';
import { runs } from '../../helpers/random.js';
import { encoded, packed } from './encoded.js';
import { read, readChunks } from './reading.js';

const { unparse } = papaparse as { unparse(table: string[][], options: object): string };

const texts = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '\r',
        ' ',
        '\ufeff',
        '\u00a0',
        'a',
        'é',
        '€',
        '👍',
        '-',
        '=',
      ),
      maxLength: 8,
    }),
  )
  .filter((text) => !text.includes('\0'));

/** Any table as papaparse writes it: a header and rows, any delimiter, line end and manner of quoting. */
const written = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc
    .record({
      rows: fc.array(fc.array(texts, { minLength: width, maxLength: width }), { maxLength: 8 }),
      delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quotes: fc.oneof(fc.boolean(), fc.array(fc.boolean(), { minLength: width, maxLength: width })),
      escapeFormulae: fc.constant(false),
    })
    .map(({ rows, ...style }) => {
      const table = [Array.from({ length: width }, (_, index) => `column ${index}`), ...rows];
      return { table, delimiter: style.delimiter, text: unparse(table, style) };
    }),
);
const names = (table: string[][]): string[] => table[0]!;

describe('any table that papaparse wrote reads back as it was', () => {
  test('whatever delimiter, line end and quoting', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ table, text, delimiter }) => {
        const handed = await readChunks([Buffer.from(text)], { delimiter, headerRows: 1 });
        expect(handed).toMatchObject({ names: names(table), rows: table.slice(1), faults: [] });
      }),
      { numRuns: runs(150, 500) },
    );
  });

  const encodings = fc.constantFrom<[(text: string) => Buffer, TextOpening]>(
    [(text) => encoded(text, 'utf-8'), { encoding: 'auto' }],
    [(text) => encoded(`\ufeff${text}`, 'utf-8'), { encoding: 'auto' }],
    [(text) => encoded(`\ufeff${text}`, 'utf-16le'), { encoding: 'auto' }],
    [(text) => encoded(`\ufeff${text}`, 'utf-16be'), { encoding: 'auto' }],
    [(text) => encoded(text, 'utf-16le'), { encoding: 'utf-16le' }],
    [(text) => encoded(text, 'utf-16be'), { encoding: 'utf-16be' }],
  );

  test('in every encoding, wherever its bytes are cut into chunks', async () => {
    const cuts = fc.array(fc.nat({ max: 600 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(written, encodings, cuts, async ({ text }, [encode, opening], places) => {
        const bytes = encode(text);
        const inside = places.filter((cut) => cut < bytes.length).sort((a, b) => a - b);
        const edges = [0, ...inside, bytes.length];
        async function* chunks(): AsyncGenerator<Buffer> {
          for (const [index, edge] of edges.slice(1).entries()) yield bytes.subarray(edges[index], edge);
        }
        const parts: Buffer[] = [];
        for await (const part of readChunkedText(chunks, 'a.csv', opening)) {
          expect(part.toString('utf8').isWellFormed()).toBe(true);
          parts.push(part);
        }
        expect(Buffer.concat(parts).toString('utf8')).toBe(text);
      }),
      { numRuns: runs(150, 500) },
    );
  });

  test('as a file, plain and packed', async () => {
    await fc.assert(
      fc.asyncProperty(
        written,
        encodings,
        fc.boolean(),
        async ({ table, text, delimiter }, [encode, opening], gz) => {
          const bytes = gz ? packed(encode(text)) : encode(text);
          const { faults, ...handed } = await read(bytes, { delimiter, ...opening });
          expect(handed).toMatchObject({ names: names(table), rows: table.slice(1) });
          // Texts of any characters may look as if they had been encoded twice.
          expect(faults.filter((fault) => !fault.startsWith('source-mojibake'))).toEqual([]);
        },
      ),
      { numRuns: runs(20, 60) },
    );
  });

  test('in Windows-1252, where it has all the characters', async () => {
    const unit = fc.constantFrom(...'aé€ß’"\n;,\u00a0ÿÐ');
    const cells = fc.array(fc.tuple(fc.string({ unit, maxLength: 9 }), fc.string({ unit, maxLength: 9 })), {
      maxLength: 6,
    });
    const byteOf = new Map(
      Array.from({ length: 256 }, (_, byte) => [
        new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
        byte,
      ]),
    );
    await fc.assert(
      fc.asyncProperty(cells, async (rows) => {
        const text = unparse([['a', 'b'], ...rows], { newline: '\n', quotes: true });
        const bytes = Buffer.from([...text].map((character) => byteOf.get(character)!));
        const handed = await read(bytes, { delimiter: ',', encoding: 'windows-1252' });
        expect(handed.rows).toEqual(rows);
      }),
      { numRuns: runs(20, 60) },
    );
  });
});
