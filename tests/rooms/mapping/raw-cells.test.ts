import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MappableRow } from '../../../integrations/candor/dist/mapping/mappable-row.js';
import { createMapper } from '../../../integrations/candor/dist/mapping/mapper.js';
import { completeMapping } from '../../../integrations/candor/dist/mapping/plan.js';
import { mappingSchema } from '../../../integrations/candor/dist/mapping/schema.js';
import { describeIssue } from '../../../integrations/candor/dist/model/issue.js';
import { runs } from '../../helpers/random.js';

const names = ['id', 'at', 'score', 'comment'];

/** What becomes of a row: read by its texts alone, or by its bytes as well. */
function mapped(rows: readonly string[][], withBytes: boolean, format?: string): unknown {
  const columns = {
    id: 'id',
    submittedAt: { column: 'at', format },
    score: { column: 'score', min: 0, max: 10 },
  };
  const declared = mappingSchema.parse({ columns: { ...columns, comment: 'comment' } });
  const mapping = completeMapping('answers.csv', declared, null);
  const find = (column: unknown): number => names.indexOf(column as string);
  const mapper = createMapper({ file: 'answers.csv', mapping, names, find, segments: [] });
  const responses = rows.map((row, index) => {
    const response = mapper.response(
      withBytes ? inBytes(row, index) : { line: index, text: (slot) => row[slot]! },
    );
    return response && [response.id, response.submittedAt, response.score, response.commented()];
  });
  return { responses, faults: mapper.issues().map(describeIssue) };
}

function inBytes(row: readonly string[], line: number): MappableRow {
  const cells = row.map((text) => Buffer.from(text));
  const starts = cells.map((_, slot) => Buffer.concat(cells.slice(0, slot)).length);
  const end = (slot: number): number => starts[slot]! + cells[slot]!.length;
  return {
    line,
    raw: { bytes: Buffer.concat(cells), start: (slot) => starts[slot]!, end },
    text: (slot) => row[slot]!,
  };
}

const digits = (most: number) => fc.nat({ max: most }).map((number) => String(number).padStart(2, '0'));
const sixty = fc.constantFrom('00', '07', '59', '60');
const time = fc
  .tuple(fc.constantFrom('2024', '0024', '1969'), fc.constantFrom('28', '29', '30'), digits(25), sixty, sixty)
  .map(([year, day, hour, minute, second]) => `${year}-02-${day}T${hour}:${minute}:${second}Z`);
const spoilt = fc
  .tuple(time, fc.nat({ max: 19 }), fc.constantFrom('x', ' ', '٣', '-', ''))
  .map(([text, at, other]) => text.slice(0, at) + other + text.slice(at + 1));
const blank = fc.constantFrom('', ' ', '\t', '\u00a0', '\u3000', '\ufeff', '\u2028', '\u0000', '\u001f');
const comment = fc
  .tuple(blank, fc.constantFrom('', 'a', 'é', '雨', '👍', '!'), blank)
  .map((parts) => parts.join(''));

test('a row read by its bytes becomes the same response as one read by its texts, whatever stands in it', () => {
  const row = fc.tuple(
    fc.constantFrom('r1', 'r2'),
    fc.oneof(time, time, spoilt, fc.string()),
    digits(12),
    comment,
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      expect(mapped(rows, true)).toEqual(mapped(rows, false));
    }),
    { numRuns: runs(100, 300) },
  );
});

test('a declared format is kept to, though a cell is written in the ISO way', () => {
  const rows = [['r1', '2026-03-04T10:12:00Z', '9', '']];
  expect(mapped(rows, true, 'dd.MM.yyyy')).toEqual(mapped(rows, false, 'dd.MM.yyyy'));
  expect(mapped(rows, true, 'dd.MM.yyyy')).toMatchObject({ responses: [null] });
});
