import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateReader } from '../../../integrations/candor/dist/mapping/dates.js';
import { mapRows } from './mapped.js';

function iso(text: string, format?: string, zone = 'UTC'): string | undefined {
  const time = dateReader(format, zone)(text);
  return time === undefined ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
}

describe('without a format, ISO 8601', () => {
  test.each([
    ['2026-03-02', '2026-03-02T00:00:00Z'],
    ['2026-03-02T07:14', '2026-03-02T07:14:00Z'],
    ['2026-03-02 07:14:51', '2026-03-02T07:14:51Z'],
    [' 2026-03-02T07:14:51Z ', '2026-03-02T07:14:51Z'],
    ['2026-03-02 07:14:51 UTC', '2026-03-02T07:14:51Z'],
    ['2026-03-02T07:14:51.123456789Z', '2026-03-02T07:14:51Z'],
    ['2026-03-02T07:14:51+02:00', '2026-03-02T05:14:51Z'],
    ['2026-03-02T07:14:51-0530', '2026-03-02T12:44:51Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
    ['2023-02-29', undefined],
    ['1900-02-29', undefined],
    ['2026-04-31', undefined],
    ['2026-13-01', undefined],
    ['2026-00-10', undefined],
    ['2026-01-00', undefined],
    ['2026-01-01T24:00', undefined],
    ['2026-01-01T10:60', undefined],
    ['2026-01-01T10:00:60Z', undefined],
    ['2026-01-01T10:00+25:00', undefined],
    ['2026-01-01T10:00+01:75', undefined],
    ['0026-01-01', undefined],
    ['26-01-01', undefined],
    ['2026-1-1', undefined],
    ['01/02/2026', undefined],
    ['yesterday', undefined],
    ['1767225600', undefined],
  ])('%s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });
});

describe('with a format of Unicode TR 35', () => {
  test.each([
    ['30.06.2026 18:05', 'dd.MM.yyyy HH:mm', '2026-06-30T18:05:00Z'],
    ['30/09/2021', 'dd/MM/yyyy', '2021-09-30T00:00:00Z'],
    ['4/22/2016 19:57:50', 'M/d/yyyy H:mm:ss', '2016-04-22T19:57:50Z'],
    ['9/8/18 15:29', 'M/d/yy H:mm', '2018-09-08T15:29:00Z'],
    ['04/09/2019 04:47:21 AM', 'MM/dd/yyyy hh:mm:ss a', '2019-04-09T04:47:21Z'],
    ['04/09/2019 12:00:00 AM', 'MM/dd/yyyy hh:mm:ss a', '2019-04-09T00:00:00Z'],
    ['04/09/2019 12:30:00 pm', 'MM/dd/yyyy hh:mm:ss a', '2019-04-09T12:30:00Z'],
    ['4/9/2019, 4:47\u202fp.m.', 'M/d/yyyy, h:mm a', '2019-04-09T16:47:00Z'],
    ['2024-08-11   23:25:40', 'yyyy-MM-dd HH:mm:ss', '2024-08-11T23:25:40Z'],
    ['30. 6. 2026 um 8 Uhr', "d. M. yyyy 'um' H 'Uhr'", '2026-06-30T08:00:00Z'],
    ['(2026) [6] 30?', '(yyyy) [M] d?', '2026-06-30T00:00:00Z'],
    ['Dec 21, 2015 4:05 PM', 'MMM d, yyyy h:mm a', '2015-12-21T16:05:00Z'],
    ['21 sept 2015', 'd MMM yyyy', '2015-09-21T00:00:00Z'],
    ['3 March 2026', 'd MMMM yyyy', '2026-03-03T00:00:00Z'],
    ['May 4, 2026', 'MMM d, yyyy', '2026-05-04T00:00:00Z'],
    ['02.03.2026 10:12:33.123456', 'dd.MM.yyyy HH:mm:ss.S', '2026-03-02T10:12:33Z'],
    ['02.03.2026 10:12:33.999', 'dd.MM.yyyy HH:mm:ss.SSS', '2026-03-02T10:12:33Z'],
    ['02.03.2026 10:12:33.99', 'dd.MM.yyyy HH:mm:ss.SSS', undefined],
    ['Sex 4, 2026', 'MMM d, yyyy', undefined],
    ['13/01/2026', 'MM/dd/yyyy', undefined],
    ['31.06.2026', 'dd.MM.yyyy', undefined],
    ['1.6.2026', 'dd.MM.yyyy', undefined],
    ['2026-06-30', 'dd.MM.yyyy', undefined],
    ['30.06.2026 extra', 'dd.MM.yyyy', undefined],
    ['30a06b2026', 'dd.MM.yyyy', undefined],
    ['04/09/2019 13:00 PM', 'MM/dd/yyyy hh:mm a', undefined],
    ['04/09/2019 00:10 AM', 'MM/dd/yyyy hh:mm a', undefined],
  ])('%s as %s', (text, format, expected) => {
    expect(iso(text, format)).toBe(expected);
  });

  test.each([
    ['dd/mm/yyyy', '"mm" is minutes, which follow the hour; months are "MM"'],
    ['yyyy-mm-dd HH:MM', '"mm" is minutes, which follow the hour; months are "MM"'],
    ['MM/yyyy', 'the format has no day'],
    ['dd.MM. HH:mm', 'the format has no year'],
    ['d.yyyy', 'the format has no month'],
    ['HH:mm', 'the format has no year'],
    ['dd.MM.yyyy dd', 'the format has the day twice'],
    ['dd.MM.yyyy hh:mm', '"h" and "hh" need "a" (AM or PM)'],
    ['dd.MM.yyyy HH:mm a', '"a" needs one of them'],
    ['DD.MM.YYYY', '"DD" is not a date token; use yyyy yy MM M dd d HH H hh h MMMM MMM mm ss a S'],
    ['EEE d MMM yyyy', '"EEE" is not a date token'],
  ])('%s is refused, for it would invent a part of the date', (format, message) => {
    expect(() => dateReader(format, 'UTC')).toThrow(message);
  });
});

describe('with "unix" or "unix-ms", seconds or milliseconds since 1970', () => {
  test.each([
    ['1519862414', 'unix', '2018-03-01T00:00:14Z'],
    [' 1519862414.744 ', 'unix', '2018-03-01T00:00:14Z'],
    ['1519862414744', 'unix-ms', '2018-03-01T00:00:14Z'],
    ['1519862414744', 'unix', undefined],
    ['1519862414', 'unix-ms', undefined],
    ['0', 'unix', undefined],
    ['-1519862414', 'unix', undefined],
    ['1.5198e9', 'unix', undefined],
    ['2018-03-01', 'unix', undefined],
  ])('%s as %s', (text, format, expected) => {
    expect(iso(text, format)).toBe(expected);
    expect(iso(text, format, 'Asia/Kathmandu')).toBe(expected);
  });
});

describe('zones', () => {
  test.each([
    ['2026-01-15 12:00', 'Europe/Berlin', '2026-01-15T11:00:00Z'],
    ['2026-07-15 12:00', 'Europe/Berlin', '2026-07-15T10:00:00Z'],
    ['2026-03-29 01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
    ['2026-03-29 03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['2026-10-25 01:59', 'Europe/Berlin', '2026-10-24T23:59:00Z'],
    ['2026-10-25 03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
    ['2026-01-15 23:30', 'America/New_York', '2026-01-16T04:30:00Z'],
    ['2026-07-15 23:30', 'America/New_York', '2026-07-16T03:30:00Z'],
    ['2026-03-08 03:00', 'America/New_York', '2026-03-08T07:00:00Z'],
    ['2026-11-01 02:00', 'America/New_York', '2026-11-01T07:00:00Z'],
    ['2026-06-01 00:00', 'Asia/Kathmandu', '2026-05-31T18:15:00Z'],
    ['2026-06-01 10:00Z', 'Europe/Berlin', '2026-06-01T10:00:00Z'],
  ])('%s in %s', (text, zone, expected) => {
    expect(iso(text, undefined, zone)).toBe(expected);
  });

  test.each([
    ['2026-06-30', undefined],
    ['30.06.2026', 'dd.MM.yyyy'],
  ])('%s is that day in every zone: a day without a time has none', (text, format) => {
    for (const zone of ['Pacific/Auckland', 'Europe/Berlin', 'UTC', 'America/New_York'])
      expect(iso(text, format, zone)).toBe('2026-06-30T00:00:00Z');
  });

  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
  ];
  const clocks = new Map(
    zones.map((timeZone) => [
      timeZone,
      new Intl.DateTimeFormat('en-GB', {
        timeZone,
        hourCycle: 'h23',
        dateStyle: 'short',
        timeStyle: 'medium',
      }),
    ]),
  );
  const wallClock = (zone: string, time: number): string => clocks.get(zone)!.format(time);

  test('an instant written in a zone reads back as the same instant, but for the hour that clocks repeat', () => {
    const instant = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, date) => {
        const time = Math.floor(date.getTime() / 1000) * 1000;
        const read = dateReader('dd/MM/yyyy, HH:mm:ss', zone)(wallClock(zone, time))!;
        expect(wallClock(zone, read)).toBe(wallClock(zone, time));
        if (read !== time) expect(Math.abs(read - time)).toBeLessThanOrEqual(3_600_000);
        const repeated = wallClock(zone, time - 3_600_000) === wallClock(zone, time) || read !== time;
        if (zone === 'UTC' || zone === 'Asia/Kolkata') expect(repeated).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what the owner is told', () => {
  const names = ['score', 'submitted_at'];

  test('a date in another format is one issue with its first line, and no date is invented', () => {
    const rows = [
      ['9', '2026-01-01'],
      ['8', '01/02/2026'],
      ['7', '01/03/2026'],
      ['6', ''],
    ];
    const { responses, faults, issues } = mapRows(undefined, { names, rows });
    expect(responses.map((response) => response && response.submittedAt)).toEqual([
      Date.UTC(2026, 0, 1),
      null,
      null,
      null,
    ]);
    expect(responses.map((response) => response === null)).toEqual([false, true, true, false]);
    expect(faults).toEqual([
      'date-format answers.csv:3, column "submitted_at": the value "01/02/2026" is no date in ISO 8601, and the mapping declares no format (and on 1 more row)',
    ]);
    expect(issues[0]!.remedy).toBe(
      'No day above 12 tells which number is the month: "01/02/2026" is 1 February 2026 or 2 January 2026, "01/03/2026" is 1 March 2026 or 3 January 2026. Write "format": "d/M/yyyy" or "format": "M/d/yyyy" into the mapping\'s "submittedAt".',
    );
  });

  test('a format that one day above 12 gives away is proposed and not applied', () => {
    const rows = [
      ['9', '4/9/2026 19:57:50'],
      ['8', '4/22/2026 0:05:01'],
    ];
    const { responses, issues } = mapRows(undefined, { names, rows });
    expect(responses).toEqual([null, null]);
    expect(issues[0]!.remedy).toBe(
      'These dates seem to be written as "M/d/yyyy H:mm:ss": 2 of 2 filled cells fit it, and "4/22/2026" is none in "d/M/yyyy"; times without a zone are taken as UTC unless the mapping names a "zone". If so, write "format": "M/d/yyyy H:mm:ss" into the mapping\'s "submittedAt".',
    );
  });

  test('dates that do not fit the declared format are told which one they fit', () => {
    const columns = {
      score: { column: 'score', min: 0, max: 10 },
      submittedAt: { column: 'submitted_at', format: 'M/d/yyyy' },
    };
    const { issues } = mapRows({ columns }, { names, rows: [['9', '30/09/2026']] });
    expect(issues[0]!.what).toBe('the value "30/09/2026" is not a date in the declared format "M/d/yyyy"');
    expect(issues[0]!.remedy).toContain('These dates seem to be written as "d/M/yyyy"');
  });

  test.each([
    [{ format: 'DD.MM.YYYY' }, 'the mapping\'s "submittedAt" cannot be used: "DD" is not a date token'],
    [
      { zone: 'Europe/Atlantis' },
      'the mapping\'s "submittedAt" cannot be used: Invalid time zone specified: Europe/Atlantis',
    ],
  ])('%j is refused before any row is read', (date, message) => {
    const columns = {
      score: { column: 'score', min: 0, max: 10 },
      submittedAt: { column: 'submitted_at', ...date },
    };
    expect(() => mapRows({ columns }, { names, rows: [] })).toThrow(`answers.csv: ${message}`);
  });
});
