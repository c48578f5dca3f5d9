import { compileFormat, monthNumber, type DateField } from './date-format.js';
import { zoneOffset } from './zone.js';

type Fields = Record<DateField, number>;

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;
const isoFields: DateField[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const noOffset = (): number => 0;

/** Milliseconds since 1970 UTC; undefined when the text is not a date that exists in this format. */
export type DateReader = (text: string) => number | undefined;

/** Whether dates are to be ISO 8601: where nothing else is declared, or where that is. */
export function isIsoFormat(format: string | undefined): format is 'iso' | undefined {
  return format === undefined || format === 'iso';
}

/** Reads times on the zone's clock; a day without a time is that day in every zone. Throws a RangeError naming what is wrong with the format or the zone. */
export function dateReader(format: string | undefined, zone: string): DateReader {
  const offset = zoneOffset(zone);
  if (isIsoFormat(format)) return isoReader(offset);
  if (format === 'unix' || format === 'unix-ms') return unixReader(format);
  const { pattern, fields } = compileFormat(format);
  const hasTime = fields.includes('hour') || fields.includes('hour12');
  return (text) => {
    const found = pattern.exec(text.trim());
    return found === null ? undefined : toTime(fieldsOf(found, fields), hasTime ? offset : noOffset);
  };
}

const unixTimes = { unix: /^\d{9,10}(?:\.\d+)?$/, 'unix-ms': /^\d{12,13}(?:\.\d+)?$/ };

/** Times since 1973 by how many digits they have: milliseconds read as seconds are no date, nor seconds read as milliseconds. */
function unixReader(format: keyof typeof unixTimes): DateReader {
  const unit = format === 'unix' ? 1 : 1000;
  return (text) => {
    const number = text.trim();
    return unixTimes[format].test(number) ? Math.floor(Number(number) / unit) * 1000 : undefined;
  };
}

/** Most exports write every time as `2026-03-04T10:12:00Z`: such a text is its day, looked up, and a few digits. */
function isoReader(offset: (wall: number) => number): DateReader {
  const days = new Map<string, number | undefined>();
  return (text) => {
    const seconds = secondsOfDay(text);
    if (seconds === -1) return readIso(text.trim(), offset);
    const day = text.slice(0, 10);
    if (!days.has(day)) days.set(day, readIso(day, offset));
    const start = days.get(day);
    return start === undefined ? undefined : start + seconds * 1000;
  };
}

/** Seconds since midnight of a text that ends in `T10:12:00Z` at the place of an ISO time; -1 of any other. */
function secondsOfDay(text: string): number {
  if (text.length !== 20 || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || text[19] !== 'Z')
    return -1;
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : -1;
}

/** NaN, which no comparison lets through, unless both characters are digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function readIso(text: string, offset: (wall: number) => number): number | undefined {
  const found = iso.exec(text);
  if (found === null) return undefined;
  const [hour, zone] = [found[4], found[7]];
  if (hour === undefined) return toTime(fieldsOf(found, isoFields), noOffset);
  return toTime(fieldsOf(found, isoFields), zone === undefined ? offset : () => fixedOffset(zone));
}

function fieldsOf(found: RegExpExecArray, names: readonly DateField[]): Fields {
  const fields = { year: 0, month: 1, day: 1, hour: 0, hour12: -1, half: 0, minute: 0, second: 0 };
  names.forEach((name, index) => {
    const text = found[index + 1];
    if (text === undefined) return;
    fields[name] = fieldValue(name, text);
    if (name === 'year' && text.length === 2) fields.year += 2000;
  });
  return fields;
}

function fieldValue(name: DateField, text: string): number {
  if (name === 'half') return Number(/^p/i.test(text));
  return name === 'month' && !/\d/.test(text) ? monthNumber(text) : Number(text);
}

function toTime(
  { year, month, day, hour, hour12, half, minute, second }: Fields,
  offset: (wall: number) => number,
): number | undefined {
  if (hour12 === 0 || hour12 > 12 || hour > 23 || minute > 59 || second > 59) return undefined;
  const wall = Date.UTC(
    year,
    month - 1,
    day,
    hour12 === -1 ? hour : (hour12 % 12) + 12 * half,
    minute,
    second,
  );
  const date = new Date(wall);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? wall - offset(wall) : undefined;
}

function fixedOffset(zone: string): number {
  if (zone === 'Z' || zone === 'UTC') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone[0] === '-' ? -minutes : minutes) * 60_000;
}
