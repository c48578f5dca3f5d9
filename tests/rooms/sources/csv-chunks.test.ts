import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../helpers/random.js';
import { read, readChunks } from './reading.js';
import { tableFile } from './tables.js';

const chunk = 1 << 20;

test('a cell that lies across the end of a chunk is whole, whichever of its bytes comes first in the next', async () => {
  const tail = 'é€👍""","z"\r\n"1",2\r\n';
  const size = Buffer.byteLength(tail);
  for (let shift = 0; shift <= size; shift++) {
    const head = 'a,b\r\n"';
    const padding = 'x'.repeat(chunk - head.length - shift);
    const { rows, lines, faults } = await read(head + padding + tail);
    expect(faults).toEqual([]);
    expect(lines).toEqual([2, 3]);
    expect(rows[0]![0]!.slice(padding.length)).toBe('é€👍"');
    expect([rows[0]![1], rows[1]]).toEqual(['z', ['1', '2']]);
  }
});

test('a record longer than a chunk is read whole, and lines are right behind it', async () => {
  const long = 'line\n'.repeat(500_000);
  const { rows, lines, faults } = await read(`a,b\n1,"${long}"\n2,two\n3\n`);
  expect(rows).toHaveLength(2);
  expect(rows[0]![1] === long).toBe(true);
  expect(lines).toEqual([2, 500_003]);
  expect(faults).toEqual(['csv-width answers.csv:500004: this row has 1 cell where the header has 2']);
});

test.each([
  ['without quotes', 'a,b\n1,2\n3,'],
  ['in quotes', 'a,b\n1,2\n3,"'],
])('%s, a record without an end stops the reading instead of filling the memory', async (_, start) => {
  const { rows, faults } = await read(`${start}${'x'.repeat(18 << 20)}\n4,5\n`);
  expect(rows).toEqual([['1', '2']]);
  expect(faults).toEqual([
    'csv-record answers.csv:3: this row is longer than 16 MiB; most likely a quote opened on it is never closed',
  ]);
});

test('however a file is cut into chunks, the same rows, lines and faults come out', async () => {
  const faulty = fc.constantFrom('', 'short', 'a,b,c,d,e,f,g', '"x"y', '"open');
  await fc.assert(
    fc.asyncProperty(
      tableFile(),
      faulty,
      fc.array(fc.nat({ max: 400 }), { maxLength: 12 }),
      async ({ text, delimiter }, ending, cuts) => {
        const bytes = Buffer.from(text + ending);
        const dialect = { delimiter, headerRows: 1 };
        const header = text.search(/[\r\n]/) + 2;
        const inside = cuts.filter((cut) => cut > header && cut < bytes.length).sort((a, b) => a - b);
        const edges = [0, ...inside, bytes.length];
        const chunks = edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge));
        expect(await readChunks(chunks, dialect)).toEqual(await readChunks([bytes], dialect));
      },
    ),
    { numRuns: runs(150, 400) },
  );
});
