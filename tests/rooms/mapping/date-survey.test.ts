import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DateSurvey, type FoundDates } from '../../../integrations/candor/dist/mapping/date-survey.js';
import { dateReader } from '../../../integrations/candor/dist/mapping/dates.js';
import { runs } from '../../helpers/random.js';

function surveyed(cells: readonly string[]): FoundDates {
  const survey = new DateSurvey();
  cells.forEach((cell) => survey.look(cell));
  return survey.result();
}
const formatOf = (cells: readonly string[]): string => {
  const found = surveyed(cells);
  return found.kind === 'format' ? found.format : found.kind;
};

test.each([
  [['04/09/2019 04:47:21 AM', '03/28/2019 06:25:53 PM'], 'M/d/yyyy h:mm:ss a'],
  [['4/22/2016 19:57:50', '4/3/2016 8:06:22'], 'M/d/yyyy H:mm:ss'],
  [['9/8/18 15:29', '6/30/16 12:05'], 'M/d/yy H:mm'],
  [['30/09/2021', '01/02/2021'], 'd/M/yyyy'],
  [['31-01-2021', '01-02-2021'], 'd-M-yyyy'],
  [['30.06.2026 18:05', '1.7.2026 9:00'], 'd.M.yyyy H:mm'],
  [['1.2.26', '2.3.26'], 'd.M.yy'],
  [['2/3/2024, 4:05:06 PM', '2/13/2024, 4:05:06 PM'], 'M/d/yyyy, h:mm:ss a'],
  [['Dec 21, 2015 4:05 PM', 'Jan 1, 2016 12:00 AM'], 'MMM d, yyyy h:mm a'],
  [['December 21, 2015', 'May 1, 2016'], 'MMMM d, yyyy'],
  [['21 Dec 2015 16:05'], 'd MMM yyyy H:mm'],
  [['2024/01/05 10:00:00'], 'yyyy/M/d H:mm:ss'],
  [['2024-01-05 10:00 PM'], 'yyyy-M-d h:mm a'],
  [['2024.01.05T10:00:00.123'], "yyyy.M.d'T'H:mm:ss.S"],
  [['20240105'], 'yyyyMMdd'],
  [['1519862414', '1519862414.744'], 'unix'],
  [['1519862414744'], 'unix-ms'],
  [['2018-03-01T00:00:14Z', '2018-03-01 10:00:00', ' 2018-03-01 ', ''], 'iso'],
  [['', '  '], 'blank'],
  [[], 'blank'],
  [['yesterday', 'today'], 'unknown'],
  [['30/09/2021 10:00', '01/02/2021'], 'unknown'],
  [['30/09/2021', '2021-09-30'], 'unknown'],
  [['31/31/2021'], 'unknown'],
])('%j is %s', (cells, expected) => {
  expect(formatOf(cells)).toBe(expected);
});

test('days of 12 or less leave two formats, shown with examples that read differently', () => {
  expect(
    surveyed(['01/01/2019', '04/09/2019', '05/05/2019', '02/03/2019', '11/12/2019', '06/07/2019']),
  ).toEqual({
    kind: 'ambiguous',
    formats: ['d/M/yyyy', 'M/d/yyyy'],
    examples: [
      { text: '04/09/2019', readings: ['4 September 2019', '9 April 2019'] },
      { text: '02/03/2019', readings: ['2 March 2019', '3 February 2019'] },
      { text: '11/12/2019', readings: ['11 December 2019', '12 November 2019'] },
    ],
  });
});

test('one day above 12 is enough, be it the last of very many', () => {
  const length = runs(15_000, 100_000);
  const cells = Array.from({ length }, (_, index) => `${1 + (index % 12)}/${1 + (index % 11)}/2020`);
  expect(surveyed(cells).kind).toBe('ambiguous');
  expect(surveyed([...cells, '12/13/2020'])).toEqual({
    kind: 'format',
    format: 'M/d/yyyy',
    why: `${length + 1} of ${length + 1} filled cells fit it, and "12/13/2020" is none in "d/M/yyyy"`,
  });
});

test('a mistake among many cells does not hide the format of the others, and is counted', () => {
  const cells = Array.from({ length: 30 }, (_, day) => `${day + 1}/6/2021`);
  expect(surveyed([...cells, 'n/a'])).toEqual({
    kind: 'format',
    format: 'd/M/yyyy',
    why: '30 of 31 filled cells fit it, and "13/6/2021" is none in "M/d/yyyy"',
  });
});

test('a format with times says what becomes of times without a zone', () => {
  expect(surveyed(['13/6/2021 10:00'])).toMatchObject({
    why: expect.stringContaining('times without a zone are taken as UTC unless the mapping names a "zone"'),
  });
});

test('dates without a format that is known are shown as they are', () => {
  expect(surveyed(['3. März', '4. März', '3. März', '5. März', '6. März'])).toEqual({
    kind: 'unknown',
    examples: ['3. März', '4. März', '5. März'],
  });
});

test('whatever is told, the cells can be read with it, and in the right order of day and month', () => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  const order = fc.constantFrom('day', 'month');
  const separator = fc.constantFrom('/', '-');
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), order, separator, (dates, first, between) => {
      const cells = dates.map((date) => {
        const numbers = [two(date.getUTCDate()), two(date.getUTCMonth() + 1)];
        return [...(first === 'day' ? numbers : numbers.reverse()), date.getUTCFullYear()].join(between);
      });
      const expected = (first === 'day' ? ['d', 'M', 'yyyy'] : ['M', 'd', 'yyyy']).join(between);
      const found = surveyed(cells);
      const told = dates.some((date) => date.getUTCDate() > 12);
      expect(found.kind).toBe(told ? 'format' : 'ambiguous');
      if (found.kind === 'format') expect(found.format).toBe(expected);
      if (found.kind === 'ambiguous') expect(found.formats).toContain(expected);
      const read = dateReader(expected, 'UTC');
      dates.forEach((date, index) =>
        expect(read(cells[index]!)).toBe(new Date(date).setUTCHours(0, 0, 0, 0)),
      );
    }),
  );
});
