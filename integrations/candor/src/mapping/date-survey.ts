import { dateReader } from './dates.js';

/** What the dates of a column look like. */
export type FoundDates =
  | { kind: 'blank' }
  | { kind: 'iso' }
  | { kind: 'format'; format: string; why: string }
  | {
      kind: 'ambiguous';
      formats: [string, string];
      examples: { text: string; readings: [string, string] }[];
    }
  | { kind: 'unknown'; examples: string[] };

const readers = ['M/d/yyyy', 'd/M/yyyy', 'd.M.yyyy'].flatMap((day) =>
  ['', ' H:mm', ' H:mm:ss', ' h:mm a', ' h:mm:ss a', ' hh:mm:ss a'].map((time) => ({
    format: day + time,
    read: dateReader(day + time, 'UTC'),
  })),
);
const readIso = dateReader(undefined, 'UTC');

/** Looks at the dates of a column, one after another. */
export class DateSurvey {
  #iso = true;
  #open = readers;
  readonly #examples: string[] = [];
  #why = '';

  look(cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    if (this.#examples.length < 3 && !this.#examples.includes(text)) this.#examples.push(text);
    this.#iso &&= readIso(text) !== undefined;
    const left = this.#open.filter(({ read }) => read(text) !== undefined);
    if (left.length < this.#open.length) this.#why = `"${text}" can be read in no other way`;
    this.#open = left;
  }

  result(): FoundDates {
    const [first, second] = this.#open;
    if (this.#examples.length === 0) return { kind: 'blank' };
    if (this.#iso) return { kind: 'iso' };
    if (first === undefined) return { kind: 'unknown', examples: this.#examples };
    if (second === undefined) return { kind: 'format', format: first.format, why: this.#why };
    const readings = (text: string): [string, string] => [
      isoDay(first.read(text)),
      isoDay(second.read(text)),
    ];
    const examples = this.#examples.map((text) => ({ text, readings: readings(text) }));
    return { kind: 'ambiguous', formats: [first.format, second.format], examples };
  }
}

function isoDay(time: number | undefined): string {
  return new Date(time!).toISOString().slice(0, 10);
}
