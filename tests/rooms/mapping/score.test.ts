import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeMapping } from '../../../integrations/candor/dist/mapping/plan.js';
import { scoreReader } from '../../../integrations/candor/dist/mapping/score.js';
import { mappingSchema, type UserMapping } from '../../../integrations/candor/dist/mapping/schema.js';
import { mapRows } from './mapped.js';

const nps = { column: 'score', min: 0, max: 10 };
const mapping = (score: object): UserMapping => ({ columns: { score: { ...nps, ...score } } });
const reading = (cell: string, score: object = {}) =>
  scoreReader(completeMapping('a.csv', mappingSchema.parse(mapping(score)), null).columns.score)(cell);

const scored = (score: number | null) => ({ kind: 'score', score });
const rejected = (why: string) => ({ kind: 'rejected', why });
const undeclared = { kind: 'undeclared' };

describe('a score cell', () => {
  test.each([
    ['0', scored(0)],
    ['10', scored(10)],
    [' 9 ', scored(9)],
    ['\u00a09\t', scored(9)],
    ['+7', scored(7)],
    ['-0', scored(0)],
    ['007', scored(7)],
    // Spreadsheets and data frames write whole numbers in these ways once a column has a blank.
    ['9.0', scored(9)],
    ['9,0', scored(9)],
    ['1e1', scored(10)],
    ['', scored(null)],
    [' \u00a0', scored(null)],
    ['7.5', rejected('7.5 is not a whole number')],
    ['7,5', rejected('7,5 is not a whole number')],
    ['.5', rejected('.5 is not a whole number')],
    ['9.999999999999999999', rejected('9.999999999999999999 is not a whole number')],
    ['1e-400', rejected('1e-400 is not a whole number')],
    ['NaN', rejected('NaN is not a whole number')],
    ['nan', rejected('nan is not a whole number')],
    ['Infinity', rejected('Infinity is not a whole number')],
    ['-1', rejected('-1 is outside the scale 0 to 10')],
    ['11', rejected('11 is outside the scale 0 to 10')],
    ['1e3', rejected('1e3 is outside the scale 0 to 10')],
    ['N/A', undeclared],
    ['-', undeclared],
    ['９', undeclared],
    ['٩', undeclared],
    ['nine', undeclared],
    ['9/10', undeclared],
    ['8-9', undeclared],
    ['0x9', undeclared],
    ['9.', undeclared],
    ['9 points', undeclared],
    ['__proto__', undeclared],
    ['constructor', undeclared],
  ])('%j', (cell, expected) => {
    expect(reading(cell)).toEqual(expected);
  });

  test('a blank is never a zero, on any scale', () => {
    for (const min of [-5, 0, 1]) expect(reading(' ', { min, max: 10 })).toEqual(scored(null));
  });

  test('labels and spellings of no answer count only as they were declared', () => {
    const declared = { values: { Absolutely: 10, 'Not at all': 0, '5 stars': 10 }, none: ['N/A', '-'] };
    expect(reading(' Absolutely ', declared)).toEqual(scored(10));
    expect(reading('Not at all', declared)).toEqual(scored(0));
    expect(reading('N/A', declared)).toEqual(scored(null));
    expect(reading('-', declared)).toEqual(scored(null));
    expect(reading('absolutely', declared)).toEqual(undeclared);
    expect(reading('n/a', declared)).toEqual(undeclared);
  });

  test('a declared number replaces what the number itself would say', () => {
    const reversed = { min: 1, max: 5, values: { '1': 5, '2': 4, '3': 3, '4': 2, '5': 1 } };
    expect(reading('1', reversed)).toEqual(scored(5));
  });

  test('no cell gives a score that is not a whole number of the scale', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double().map(String), fc.integer({ min: -20, max: 20 }).map(String)),
        (cell) => {
          const result = reading(cell);
          if (result.kind !== 'score') return;
          if (result.score === null) expect(cell.trim()).toBe('');
          else {
            expect(Number(cell.replace(',', '.'))).toBe(result.score + 0);
            expect([...Array(11).keys()]).toContain(result.score);
          }
        },
      ),
    );
  });
});

describe('what the owner is told', () => {
  test('a rejected number is counted and warned of with its line; the answer is not', () => {
    const rows = [['11'], ['9'], ['NaN'], ['']];
    const { responses, faults, issues, rejected } = mapRows(mapping({}), { names: ['score'], rows });
    expect(responses.map((response) => response && response.score)).toEqual([null, 9, null, null]);
    expect(responses.map((response) => response !== null)).toEqual([false, true, false, true]);
    expect(rejected).toBe(2);
    expect(faults).toEqual([
      'score-outside-scale answers.csv:2, column "score": 11 is outside the scale 0 to 10',
      'score-outside-scale answers.csv:4, column "score": NaN is not a whole number',
    ]);
    expect(issues.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('an undeclared text is an error that names file, line, column, value and remedy, once', () => {
    const rows = [['9'], ['Absolutely'], ['Absolutely'], ['Never'], ['Absolutely']];
    const { issues, faults, rejected } = mapRows(mapping({}), { names: ['score'], rows });
    expect(faults).toEqual([
      'score-undeclared answers.csv:3, column "score": the value "Absolutely" is not declared in the mapping (and on 2 more rows)',
      'score-undeclared answers.csv:5, column "score": the value "Never" is not declared in the mapping',
    ]);
    expect(issues[0]).toMatchObject({
      severity: 'error',
      where: { file: 'answers.csv', line: 3, column: 'score' },
      remedy:
        'In the mapping\'s "score" write "values": { "Absolutely": <the score it stands for> }, or "none": ["Absolutely"] if it means no answer.',
    });
    expect(rejected).toBe(0);
  });

  test('an issue never prints a whole comment that stands in the wrong column', () => {
    const comment =
      'The person on the phone was rude, call me back on 0170 1234567, I was told to wait at home all day';
    const { issues } = mapRows(mapping({}), { names: ['score'], rows: [[comment]] });
    expect(JSON.stringify(issues)).not.toContain('0170');
  });

  test('thousands of bad rows make a short list', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [index % 2 === 0 ? '11' : `label ${index}`]);
    const { faults, rejected } = mapRows(mapping({}), { names: ['score'], rows });
    expect(rejected).toBe(2500);
    expect(faults).toHaveLength(121);
    expect(faults[100]).toBe(
      'rows-unlisted answers.csv: 2400 more rows have values that cannot be read either',
    );
  });
});

test.each([
  [{ min: 10, max: 0 }, 'max', 'Expected a number above "min"'],
  [{ min: 5, max: 5 }, 'max', 'Expected a number above "min"'],
  [{ min: 0, max: 1_000_000 }, 'max', 'Expected a scale of at most 101 values'],
  [{ values: { Absolutely: 11 } }, 'values', 'Expected scores within the scale'],
  [{ min: 'zero' }, 'min', 'Invalid input: expected number, received string'],
  [{ max: 9.5 }, 'max', 'Invalid input: expected int, received number'],
])('the scale %j is refused when it is declared', (score, key, message) => {
  const result = mappingSchema.safeParse(mapping(score));
  expect(result.error?.issues.map((issue) => [issue.path.at(-1), issue.message])).toEqual([[key, message]]);
});
