import { DateSurvey, type FoundDates } from './date-survey.js';
import { dateReader } from './dates.js';

const readIso = dateReader(undefined, 'UTC');

/** Looks at every date of a column; what is written as ISO 8601 needs no second look. */
export class DateColumn {
  #iso = 0;
  #others = 0;
  readonly #survey = new DateSurvey();

  look(cell: string): void {
    if (readIso(cell) !== undefined) this.#iso++;
    else if (cell.trim() !== '') {
      this.#others++;
      this.#survey.look(cell);
    }
  }

  /** Where most are ISO 8601, the others are faults of their rows. */
  result(): FoundDates {
    return this.#iso > this.#others ? { kind: 'iso' } : this.#survey.result();
  }
}
