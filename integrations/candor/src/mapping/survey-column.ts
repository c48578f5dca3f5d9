import { DateSurvey } from './date-survey.js';
import { holdsPrivate, isPrivateValue } from '../text/private-values.js';
import { scoreCandidate, type ScoreCandidate } from './survey-score.js';
import { ValueCounts } from './survey-values.js';

const shownSamples = 3;
const longest = 40;
/** More different values than a scale and its labels have. */
const differentValues = 120;
const lookedAtDates = 50;

/** What the first rows of one column hold. */
export class ColumnSurvey {
  /** Whether its values must not be printed. */
  hidden: boolean;
  readonly #samples: string[] = [];
  readonly #seen = new Set<string>();
  readonly #values: ValueCounts | null;
  readonly #dates = new DateSurvey();
  #dated = 0;

  /** @param candidate whether it may be the score, and may hold dates */
  constructor(hidden: boolean, candidate: boolean) {
    this.hidden = hidden;
    this.#values = candidate && !hidden ? new ValueCounts(differentValues) : null;
  }

  /** Takes samples of a cell: those of the first rows are enough. */
  look(cell: string): void {
    const text = cell.trim();
    if (this.hidden || text === '' || this.#seen.has(text)) return;
    if (this.#seen.size < differentValues) this.#seen.add(text);
    this.hidden = isPrivateValue(text);
    if (this.#dated < lookedAtDates) {
      this.#dated++;
      this.#dates.look(text);
    }
    if (this.#samples.length < shownSamples && !holdsPrivate(text)) this.#addSample(text);
  }

  /** Counts a cell, while any column may be the score. */
  count(cell: string): void {
    if (this.#values === null || this.#values.others > 0) return;
    this.#values.add(cell);
  }

  samples(): string[] {
    return this.hidden ? [] : this.#samples;
  }

  candidate(): Omit<ScoreCandidate, 'name' | 'column'> | null {
    return this.hidden || this.#values === null ? null : scoreCandidate(this.#values);
  }

  /** Whether all of them are dates. */
  dated(): boolean {
    const { kind } = this.#dates.result();
    return !this.hidden && kind !== 'blank' && kind !== 'unknown';
  }

  #addSample(text: string): void {
    const line = text.slice(0, 4 * longest).replace(/\s+/g, ' ');
    const sample = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
    if (!this.#samples.includes(sample)) this.#samples.push(sample);
  }
}
