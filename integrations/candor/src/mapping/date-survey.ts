import { dayText } from './date-format.js';
import { dateReader } from './dates.js';
import { DateTrial } from './date-trial.js';

/** How a column of dates is written, as far as its cells tell. */
export type FoundDates =
  | { kind: 'blank' }
  /** ISO 8601, which needs no format. */
  | { kind: 'iso' }
  | { kind: 'format'; format: string; why: string }
  /** No day above 12 says which of the numbers is the month. */
  | { kind: 'ambiguous'; formats: [string, string]; examples: DateExample[] }
  | { kind: 'unknown'; examples: string[] };

/** A text read in two ways, each as people say it. */
export interface DateExample {
  text: string;
  readings: [string, string];
}

/** Pairs that differ in the order of day and month only. */
const pairs = [
  ['d/M/yyyy', 'M/d/yyyy'],
  ['d/M/yy', 'M/d/yy'],
  ['d-M-yyyy', 'M-d-yyyy'],
  ['d-M-yy', 'M-d-yy'],
] as const;
const days = [
  ...pairs.flat(),
  ...['d.M.yyyy', 'd.M.yy', 'yyyy/M/d', 'yyyy.M.d', 'yyyy-M-d', 'yyyyMMdd'],
  ...['MMM d, yyyy', 'MMMM d, yyyy', 'd MMM yyyy', 'd MMMM yyyy', 'd-MMM-yyyy', 'd-MMM-yy', 'd/MMM/yyyy'],
];
const times = ['H:mm', 'H:mm:ss', 'H:mm:ss.S', 'h:mm a', 'h:mm:ss a'];
/** A day, what stands between, and a time. */
const dayAndTime = /^(.*?\d)(?:(,?)(?:\s+|(T))(\d{1,2}:\d{2}.*))?$/s;
const shown = 3;
/** So many cells tell enough, unless a day above 12 may still come. */
const settling = 10_000;
/** Part of the cells that must be written alike: the others may be mistakes. */
const part = 0.95;

const readIso = dateReader(undefined, 'UTC');

/** Tells from the cells of a column how its dates are written. It proposes and decides nothing: where two readings fit, both are shown. */
export class DateSurvey {
  #cells = 0;
  #settled = false;
  #iso = 0;
  readonly #unix = new DateTrial(['unix', 'unix-ms']);
  readonly #days = new DateTrial(days);
  readonly #times = new DateTrial(times, { text: '2000-01-01 ', format: 'yyyy-MM-dd ' });
  /** What stands between day and time, with how often; `''` where there is no time. */
  readonly #between = new Map<string, number>();
  readonly #examples = new Set<string>();
  readonly #twoWays = new Set<string>();

  look(cell: string): void {
    const text = cell.trim();
    if (text === '' || this.#settled) return;
    this.#cells++;
    if (this.#examples.size < shown) this.#examples.add(text);
    if (readIso(text) !== undefined) this.#iso++;
    this.#unix.look(text);
    const [, day = text, comma = '', t = ' ', time] = dayAndTime.exec(text) ?? [];
    if (this.#days.look(day).size > 1 && this.#twoWays.size < shown) this.#twoWays.add(day);
    if (time !== undefined) this.#times.look(time);
    const between = time === undefined ? '' : comma + t;
    this.#between.set(between, (this.#between.get(between) ?? 0) + 1);
    if (this.#cells % settling === 0) this.#settled = this.result().kind !== 'ambiguous';
  }

  result(): FoundDates {
    if (this.#cells === 0) return { kind: 'blank' };
    const least = Math.ceil(this.#cells * part);
    if (this.#iso >= least) return { kind: 'iso' };
    const [unix] = this.#unix.best(least);
    if (unix !== undefined) return { kind: 'format', format: unix.format, why: this.#share(unix.fits) };
    const [day, other] = this.#days.best(least);
    const time = this.#timeFormat(least);
    if (day === undefined || time === undefined) return { kind: 'unknown', examples: [...this.#examples] };
    const swapped = swappedOf(day.format);
    if (other !== undefined && other.format === swapped) return this.#ambiguous(day.format, swapped, time);
    const refuted = swapped === undefined ? undefined : this.#days.refutationOf(swapped);
    const against = refuted === undefined ? '' : `, and "${refuted}" is none in "${swapped}"`;
    const zone =
      time === '' ? '' : '; times without a zone are taken as UTC unless the mapping names a "zone"';
    return { kind: 'format', format: day.format + time, why: this.#share(day.fits) + against + zone };
  }

  #share(fits: number): string {
    return `${fits} of ${this.#cells} filled cells fit it`;
  }

  /** What of the format comes behind the day; undefined where cells differ in it. */
  #timeFormat(least: number): string | undefined {
    const [between, cells] = [...this.#between].sort(([, a], [, b]) => b - a)[0]!;
    if (cells < least) return undefined;
    if (between === '') return '';
    const time = this.#times.best(least)[0]?.format;
    return time && between.replace('T', "'T'") + time;
  }

  #ambiguous(first: string, second: string, time: string): FoundDates {
    const texts = this.#twoWays.size > 0 ? this.#twoWays : this.#examples;
    const reading = (format: string, text: string): string =>
      dayText(this.#days.read(format, text) ?? Number.NaN);
    return {
      kind: 'ambiguous',
      formats: [first + time, second + time],
      examples: [...texts].map((text) => ({
        text,
        readings: [reading(first, text), reading(second, text)],
      })),
    };
  }
}

function swappedOf(format: string): string | undefined {
  const pair = pairs.find((formats) => (formats as readonly string[]).includes(format));
  return pair?.find((other) => other !== format);
}
