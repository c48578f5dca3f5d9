/** The fields of a date; `half` is 0 before noon and 1 after. */
export type DateField = 'year' | 'month' | 'day' | 'hour' | 'hour12' | 'half' | 'minute' | 'second';

/** A format as a pattern whose groups are these fields. */
export interface DatePattern {
  pattern: RegExp;
  fields: readonly DateField[];
}

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Number of a month by its English name or the first three letters of it. */
export function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

/** A day as people say it: `4 September 2019`. */
export function dayText(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Unicode TR 35 (UTS #35) date field symbols read here; letters in single quotes stand for themselves. */
const tokens: Record<string, readonly [DateField, string]> = {
  yyyy: ['year', '(\\d{4})'],
  yy: ['year', '(\\d{2})'],
  MM: ['month', '(\\d{2})'],
  M: ['month', '(\\d{1,2})'],
  dd: ['day', '(\\d{2})'],
  d: ['day', '(\\d{1,2})'],
  HH: ['hour', '(\\d{2})'],
  H: ['hour', '(\\d{1,2})'],
  hh: ['hour12', '(\\d{2})'],
  h: ['hour12', '(\\d{1,2})'],
  MMMM: ['month', `(${monthNames.join('|')})`],
  MMM: ['month', `(${monthNames.map((name) => name.slice(0, 3)).join('|')}|Sept)`],
  mm: ['minute', '(\\d{2})'],
  ss: ['second', '(\\d{2})'],
  a: ['half', '([AaPp]\\.?[Mm]\\.?)'],
};

/** Digits behind the second: "S" is however many there are. Times are kept to the second, so no field has them. */
function fractionOf(part: string): string | undefined {
  if (!/^S{1,9}$/.test(part)) return undefined;
  return part === 'S' ? '\\d{1,9}' : `\\d{${part.length}}`;
}

/** Throws a RangeError naming what is wrong with the format: a field it leaves out would have to be invented. */
export function compileFormat(format: string): DatePattern {
  const fields: DateField[] = [];
  const source = format.replace(
    /'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+/g,
    (part: string, quoted: string | undefined) => {
      const token = quoted === undefined ? tokens[part] : undefined;
      if (token !== undefined) {
        fields.push(token[0]);
        return token[1];
      }
      const fraction = quoted === undefined ? fractionOf(part) : undefined;
      if (fraction !== undefined) return fraction;
      if (quoted === undefined && /^[A-Za-z]/.test(part)) {
        throw new RangeError(`"${part}" is not a date token; use ${Object.keys(tokens).join(' ')} S`);
      }
      return literal(quoted ?? part);
    },
  );
  const fault = faultOf(fields);
  if (fault !== undefined) throw new RangeError(fault);
  return { pattern: new RegExp(`^${source}$`, 'i'), fields };
}

function faultOf(fields: readonly DateField[]): string | undefined {
  const minute = fields.indexOf('minute');
  if (minute !== -1 && !fields[minute - 1]?.startsWith('hour'))
    return '"mm" is minutes, which follow the hour; months are "MM"';
  for (const field of ['year', 'month', 'day'] as const)
    if (!fields.includes(field)) return `the format has no ${field}`;
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  if (twice !== undefined) return `the format has the ${twice} twice`;
  return fields.includes('hour12') === fields.includes('half')
    ? undefined
    : '"h" and "hh" need "a" (AM or PM) and "a" needs one of them; "H" and "HH" count to 23';
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}
