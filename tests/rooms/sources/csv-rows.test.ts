import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Issue } from '../../../integrations/candor/dist/model/issue.js';
import { readCsvRows } from '../../../integrations/candor/dist/sources/csv-rows.js';
import { readCsv } from '../../../integrations/candor/dist/sources/csv.js';
import { undeclaredOpening } from '../../../integrations/candor/dist/sources/read.js';
import type { ReadRequest, Row } from '../../../integrations/candor/dist/sources/contract.js';
import { runs } from '../../helpers/random.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { tableFile } from './tables.js';

interface Read {
  offset: number;
  line: number;
  cells: string[];
}

const fileOf = (content: string | Buffer): string =>
  join(temporaryFolder({ 'answers.csv': content }), 'answers.csv');

function requestOf(path: string, rows: Read[], more: Partial<ReadRequest['opening']> = {}): ReadRequest {
  return {
    ...{ name: 'answers.csv', path, opening: { ...undeclaredOpening, ...more } },
    choose: () => ({ headerRows: 1 }),
    report: (issue: Issue) => {
      throw new Error(issue.what);
    },
    begin: ({ names }) => {
      const read = (row: Row): string[] => names.map((_, slot) => row.text(slot));
      return (row) => rows.push({ offset: row.offset, line: row.line, cells: read(row) });
    },
  };
}

async function all(path: string, more?: Partial<ReadRequest['opening']>): Promise<Read[]> {
  const rows: Read[] = [];
  await readCsv(requestOf(path, rows, more));
  return rows;
}

async function at(path: string, offsets: number[], more?: Partial<ReadRequest['opening']>): Promise<Read[]> {
  const rows: Read[] = [];
  await readCsvRows(requestOf(path, rows, more), offsets);
  return rows;
}

test('the offset of a row is where it begins in its file, byte order mark and all', async () => {
  const path = fileOf('\ufeffscore,comment\r\n\r\n9,"é\r\n""x"""\r\n1,雨\n2,end');
  const bytes = readFileSync(path);
  const rows = await all(path);
  const starts = ['9,"é', '1,雨', '2,end'].map((start) => bytes.indexOf(start));
  expect(rows.map(({ offset }) => offset)).toEqual(starts);
});

test('rows read again from their offsets are the rows that were there, in the order asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      tableFile(),
      fc.boolean(),
      fc.infiniteStream(fc.nat()),
      async ({ text, delimiter }, marked, picks) => {
        const path = fileOf((marked ? '\ufeff' : '') + text);
        const rows = await all(path, { delimiter });
        const chosen = [...picks.take(6)].flatMap((pick) => rows.slice(pick % (rows.length + 1)).slice(0, 1));
        const offsets = chosen.map(({ offset }) => offset);
        expect(await at(path, offsets, { delimiter })).toEqual(chosen);
      },
    ),
    { numRuns: runs(40, 200) },
  );
});

test('only the start of the file and the rows asked for are read', async () => {
  const row = `9,${'x'.repeat(60_000)}\n`;
  const text = `score,comment\n${row.repeat(100)}`;
  const path = fileOf(Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from('\n1,last\n')]));
  await expect(all(path)).rejects.toThrow();
  const offset = text.length - row.length;
  const [read] = await at(path, [offset]);
  expect(read).toMatchObject({ offset, line: 101 });
  expect(read!.cells[1]).toHaveLength(60_000);
});

test.each([
  ['inside a cell', 'score,comment\n9,fine\n', 16],
  ['in the header', 'score,comment\n9,fine\n', 0],
  ['behind the end', 'score,comment\n9,fine\n', 21],
  ['on a blank line', 'score,comment\n9,fine\n\n8,good\n', 21],
  ['on a line of a cell that has several', 'score,comment\n9,"fine\nthough"\n', 22],
  ['on a row cut short', 'score,comment\n9,fine\n8', 21],
  ['on a row whose quote is never closed', 'score,comment\n9,fine\n8,"x', 21],
])('an offset %s is an error and no row', async (_, content, offset) => {
  await expect(at(fileOf(content), [offset])).rejects.toThrow(
    `answers.csv: no row of this file begins at its byte ${offset}`,
  );
});
