import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
// @ts-expect-error the package has no types
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { runs } from '../../helpers/random.js';
import { read, readChunks } from './reading.js';
import { tableFile } from './tables.js';

const { parse: papaParse } = papaparse as {
  parse(text: string, options: object): { data: string[][]; errors: unknown[] };
};
const spectrum = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const cases = readdirSync(join(spectrum, 'csvs')).map((name) => name.replace('.csv', ''));

describe('csv-spectrum', () => {
  test.each(cases)('%s', async (name) => {
    const { names, rows, faults } = await read(readFileSync(join(spectrum, 'csvs', `${name}.csv`)));
    const objects = rows.map((row) => Object.fromEntries(row.map((cell, index) => [names[index], cell])));
    const expected = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8')) as unknown;
    expect(faults).toEqual([]);
    // One case is answered by an object instead of an array, with a telephone number its file does not have.
    if (Array.isArray(expected)) expect(objects).toEqual(expected);
    else expect(objects).toEqual([{ ...(expected as object), 'Contact Phone Number': '2095257564' }]);
  });
});

test('any table of texts reads back as it was written, and as csv-parse and papaparse read it', async () => {
  await fc.assert(
    fc.asyncProperty(tableFile(), async ({ table, text, delimiter }) => {
      const { names, rows, faults } = await readChunks([Buffer.from(text)], { delimiter, headerRows: 1 });
      expect(faults).toEqual([]);
      const [header, ...body] = table;
      expect(names).toEqual(header);
      expect(rows).toEqual(body);
      const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
      expect(csvParse(text, { delimiter, record_delimiter: lineEnd })).toEqual(table);
      const papa = papaParse(text, { delimiter, newline: lineEnd }).data;
      expect(papa.filter((row) => row.length > 1 || row[0] !== '')).toEqual(table);
    }),
    { numRuns: runs(100, 300) },
  );
});

test('the delimiter of a well-formed table is found without being declared', async () => {
  await fc.assert(
    fc.asyncProperty(tableFile(), async ({ table, text }) => {
      expect((await readChunks([Buffer.from(text)], { delimiter: 'auto', headerRows: 1 })).rows).toEqual(
        table.slice(1),
      );
    }),
    { numRuns: runs(80, 200) },
  );
});
