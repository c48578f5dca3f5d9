import { compileFormat } from './date-format.js';
import { dateReader, type DateReader } from './dates.js';

/** A format that texts may be written in, and how many are. */
export interface Candidate {
  format: string;
  fits: number;
  /** A text written so that is no date: evidence against the format. */
  refuted: string | undefined;
}

interface Tried extends Candidate {
  read: DateReader;
  looksSo(text: string): boolean;
}

/** Texts after which a format that none of them fits is not tried any more. */
const enough = 200;

/** Tries texts on several formats at once. */
export class DateTrial {
  #tried: Tried[];
  #texts = 0;

  /** @param before what makes a whole date of a text and of its format */
  constructor(
    formats: readonly string[],
    readonly before: { text: string; format: string } = { text: '', format: '' },
  ) {
    this.#tried = formats.map((format) => tried(format, before.format));
  }

  /** The times a text may mean, each once. */
  look(text: string): Set<number> {
    const times = new Set<number>();
    const whole = this.before.text + text;
    for (const candidate of this.#tried) {
      const time = candidate.read(whole);
      if (time !== undefined) {
        candidate.fits++;
        times.add(time);
      } else if (candidate.refuted === undefined && candidate.looksSo(whole)) candidate.refuted = text;
    }
    if (++this.#texts === enough)
      this.#tried = this.#tried.filter(({ fits, refuted }) => fits > 0 || refuted !== undefined);
    return times;
  }

  /** The formats that most texts fit, all of them if several fit as many; none that does not fit `least`. */
  best(least: number): Candidate[] {
    const most = Math.max(least, 1, ...this.#tried.map(({ fits }) => fits));
    return this.#tried.filter(({ fits }) => fits === most);
  }

  /** A text that was no date in this other format, which is otherwise written alike. */
  refutationOf(format: string): string | undefined {
    return this.#tried.find((candidate) => candidate.format === format)?.refuted;
  }

  /** What a text means in a format. */
  read(format: string, text: string): number | undefined {
    return this.#tried.find((candidate) => candidate.format === format)?.read(this.before.text + text);
  }
}

/** A survey is made for every column of a file: formats are compiled once for all of them. */
const compiled = new Map<string, Pick<Tried, 'read' | 'looksSo'>>();

function tried(format: string, before: string): Tried {
  const whole = before + format;
  let known = compiled.get(whole);
  if (known === undefined) {
    const pattern = /^unix/.test(format) ? /^\d{9,13}$/ : compileFormat(whole).pattern;
    known = { read: dateReader(whole, 'UTC'), looksSo: (text) => pattern.test(text) };
    compiled.set(whole, known);
  }
  return { format, fits: 0, refuted: undefined, ...known };
}
