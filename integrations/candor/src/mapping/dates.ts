type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half', number>;
type PartName = keyof Parts;

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
const isoParts: PartName[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** Unicode TR 35 (UTS #35) date field symbols read here; letters in single quotes stand for themselves. */
const tokens: Record<string, [PartName, string]> = {
  yyyy: ['year', '(\\d{4})'],
  yy: ['year', '(\\d{2})'],
  MM: ['month', '(\\d{2})'],
  M: ['month', '(\\d{1,2})'],
  dd: ['day', '(\\d{2})'],
  d: ['day', '(\\d{1,2})'],
  HH: ['hour', '(\\d{2})'],
  H: ['hour', '(\\d{1,2})'],
  hh: ['hour', '(\\d{2})'],
  h: ['hour', '(\\d{1,2})'],
  mm: ['minute', '(\\d{2})'],
  ss: ['second', '(\\d{2})'],
  a: ['half', '([AaPp]\\.?[Mm]\\.?)'],
};

/** Milliseconds since 1970 UTC; undefined when the text is not a date that exists in this format. */
export type DateReader = (text: string) => number | undefined;

/** Throws a RangeError naming what is wrong with the format or the zone. */
export function dateReader(format: string | undefined, zone: string): DateReader {
  const offset = zoneOffset(zone);
  if (format === undefined) return (text) => readIso(text.trim(), offset);
  const { pattern, names } = compileFormat(format);
  return (text) => {
    const found = pattern.exec(text.trim());
    return found === null ? undefined : toTime(partsOf(found, names), offset);
  };
}

function readIso(text: string, offset: (wall: number) => number): number | undefined {
  const found = iso.exec(text);
  if (found === null) return undefined;
  const zone = found[7];
  return toTime(partsOf(found, isoParts), zone === undefined ? offset : () => fixedOffset(zone));
}

function compileFormat(format: string): { pattern: RegExp; names: PartName[] } {
  const names: PartName[] = [];
  const source = format.replace(
    /'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+/g,
    (part: string, quoted: string | undefined) => {
      const token = tokens[part];
      if (quoted === undefined && token !== undefined) {
        names.push(token[0]);
        return token[1];
      }
      if (quoted === undefined && /^[A-Za-z]/.test(part)) {
        throw new RangeError(`"${part}" is not a date token; use ${Object.keys(tokens).join(' ')}`);
      }
      return (quoted ?? part).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
    },
  );
  return { pattern: new RegExp(`^${source}$`), names };
}

function partsOf(found: RegExpExecArray, names: readonly PartName[]): Parts {
  const parts: Parts = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0, half: -1 };
  names.forEach((name, index) => {
    const text = found[index + 1];
    if (text === undefined) return;
    parts[name] = name === 'half' ? (/^p/i.test(text) ? 1 : 0) : Number(text);
    if (name === 'year' && text.length === 2) parts.year += 2000;
  });
  if (parts.half >= 0)
    parts.hour = parts.hour > 12 || parts.hour === 0 ? Number.NaN : (parts.hour % 12) + 12 * parts.half;
  return parts;
}

function toTime(
  { year, month, day, hour, minute, second }: Parts,
  offset: (wall: number) => number,
): number | undefined {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const exists =
    month >= 1 && month <= 12 && day >= 1 && day <= lastDay && hour <= 23 && minute <= 59 && second <= 59;
  if (!exists) return undefined;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - offset(wall);
}

function fixedOffset(zone: string): number {
  if (zone === 'Z' || zone === 'UTC') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone[0] === '-' ? -minutes : minutes) * 60_000;
}

/** Offset of a zone from UTC at a wall-clock time; asked of Intl once an hour of data. */
function zoneOffset(zone: string): (wall: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    },
  });
  const known = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type)!;
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
      time
    );
  };
  return (wall) => {
    if (zone === 'UTC') return 0;
    const hour = Math.floor(wall / 3_600_000);
    const found = known.get(hour) ?? offsetAt(hour * 3_600_000 - offsetAt(hour * 3_600_000));
    known.set(hour, found);
    return found;
  };
}
