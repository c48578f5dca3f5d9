import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../integrations/candor/dist/sources/csv.js';
import { undeclaredOpening } from '../../../integrations/candor/dist/sources/read.js';

type Place = [line: number, character: number];

/** The places of all cells, rows in order, of CSV that arrives in chunks of so many bytes. */
async function places(text: string, chunk = 1 << 20): Promise<Place[][]> {
  const bytes = Buffer.from(text);
  async function* arriving(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const found: Place[][] = [];
  await readCsv(
    {
      ...{ name: 'answers.csv', path: '', opening: undeclaredOpening, choose: () => ({ headerRows: 1 }) },
      begin: ({ names }) => {
        return (row) => {
          const at = names.map((_, slot) => row.at!(slot));
          found.push(at.map(({ line, character }): Place => [line, character]));
        };
      },
      report: () => {},
    },
    arriving(),
  );
  return found;
}

test('a cell is found by its line and its character, as an editor counts them', async () => {
  expect(await places('id,score,why\n1,10,fine\n22,9,"good, too"\n')).toEqual([
    [
      [2, 1],
      [2, 3],
      [2, 6],
    ],
    [
      [3, 1],
      [3, 4],
      [3, 6],
    ],
  ]);
});

test('a cell behind one of several lines stands on the line where it begins', async () => {
  const found = await places('why,score\r\n"one\r\ntwo ""three""\r\n\r\nfour",7\r\nfive,8\r\n');
  expect(found).toEqual([
    [
      [2, 1],
      [5, 7],
    ],
    [
      [6, 1],
      [6, 6],
    ],
  ]);
});

test('a character counts once, however many bytes it has', async () => {
  expect((await places('why,score\nschön € kühl,7\n'))[0]).toEqual([
    [2, 1],
    [2, 14],
  ]);
});

test('lines that end in CR alone are counted too', async () => {
  expect(await places('a,b\r1,2\r"3\r4",5\r')).toEqual([
    [
      [2, 1],
      [2, 3],
    ],
    [
      [3, 1],
      [4, 4],
    ],
  ]);
});

test('whatever stands in a file and however it arrives, the text at each place is the cell', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'ö', '😀', ' '), maxLength: 8 });
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, chunk) => {
      const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`));
      const text = ['"a","b","c"', ...written.map((row) => row.join(','))].join('\n') + '\n';
      const lines = text.split('\n');
      for (const [index, row] of (await places(text, chunk)).entries())
        for (const [slot, [line, character]] of row.entries()) {
          const rest = [lines[line - 1]!.slice(character - 1), ...lines.slice(line)].join('\n');
          expect(rest.startsWith(written[index]![slot]!)).toBe(true);
        }
    }),
  );
});
