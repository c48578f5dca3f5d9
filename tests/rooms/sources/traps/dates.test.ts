import { describe, expect, test } from 'vitest';
import { imported, isKnown, mapped, planned } from './imported.js';

const table = (...dates: string[]): string =>
  ['Score,Why?,When', ...dates.map((date) => `9,,"${date}"`), ''].join('\n');
const dated = (submittedAt: object = {}) => mapped({ submittedAt: { column: 'When', ...submittedAt } });

describe('dates', () => {
  test.each([
    ['04/09/2019 04:47:21 AM', 'M/d/yyyy h:mm:ss a', '2019-04-09T04:47'],
    ['4/22/2016 19:57:50', 'M/d/yyyy H:mm:ss', '2016-04-22T19:57'],
    ['9/8/18 15:29', 'M/d/yy H:mm', '2018-09-08T15:29'],
    ['30/09/2021', 'd/M/yyyy', '2021-09-30T00:00'],
    ['Dec 21, 2015 4:05 PM', 'MMM d, yyyy h:mm a', '2015-12-21T16:05'],
    ['1519862414', 'unix', '2018-03-01T00:00'],
    ['1519862414744', 'unix-ms', '2018-03-01T00:00'],
  ])('%s is read as %s, and stops the run until that is declared', async (date, format, day) => {
    expect((await imported(table(date), dated({ format }))).days).toEqual([day]);
    const { run, told } = await imported(table(date), dated());
    expect(run).toBeNull();
    expect(told).toEqual([
      expect.stringContaining('is no date in ISO 8601, and the mapping declares no format'),
    ]);
  });

  test.each([
    ['2026-03-02 10:12:33', '2026-03-02T10:12'],
    ['2026-03-02T10:12:33.123Z', '2026-03-02T10:12'],
    ['2026-03-02T10:12:33.123456789+02:00', '2026-03-02T08:12'],
    ['', null],
  ])('%j needs no format', async (date, day) => {
    expect((await imported(table(date), dated())).days).toEqual([day]);
  });

  test('no column of dates means no dates, none of them invented', async () => {
    expect((await imported('Score,Why?\n9,Fast\n')).days).toEqual([null]);
  });

  test('days of 12 or less are asked about with three examples read both ways', async () => {
    const { issues } = await imported(table('04/09/2019', '01/02/2019', '11/12/2019', '05/06/2019'), dated());
    expect(issues[0]!.remedy).toBe(
      'No day above 12 tells which number is the month: "04/09/2019" is 4 September 2019 or 9 April 2019, "01/02/2019" is 1 February 2019 or 2 January 2019, "11/12/2019" is 11 December 2019 or 12 November 2019. Write "format": "d/M/yyyy" or "format": "M/d/yyyy" into the mapping\'s "submittedAt".',
    );
  });

  test('one day above 12 among many tells the format, which is proposed and not applied', async () => {
    const { run, issues } = await imported(table('04/09/2021', '30/09/2021', '01/02/2021'), dated());
    expect(run).toBeNull();
    expect(issues[0]!.remedy).toContain('These dates seem to be written as "d/M/yyyy"');
  });

  test('a file with days above 12 is not read by the wrong of two formats', async () => {
    const { run, told, issues } = await imported(
      table('04/09/2021', '30/09/2021'),
      dated({ format: 'M/d/yyyy' }),
    );
    expect(run).toBeNull();
    expect(told[0]).toContain(
      'answers.csv:3, column "When": the value "30/09/2021" is not a date in the declared format',
    );
    expect(issues[0]!.remedy).toContain('"d/M/yyyy"');
  });

  test('a zone is UTC unless it is declared', async () => {
    expect((await imported(table('2026-07-02 23:30'), dated())).days).toEqual(['2026-07-02T23:30']);
    expect((await imported(table('2026-07-02 23:30'), dated({ zone: 'America/New_York' }))).days).toEqual([
      '2026-07-03T03:30',
    ]);
  });

  test.skipIf(!isKnown('typeform'))('Typeform says in its heads that its times are in UTC', () => {
    const plan = planned(['#,Score,Start Date (UTC),Submit Date (UTC),Network ID'], 'Score', 'typeform');
    expect(plan.mapping!.columns.submittedAt).toMatchObject({ column: 'Submit Date (UTC)', zone: 'UTC' });
  });
});
