import { DateSurvey, type FoundDates } from './date-survey.js';
import { dateReader } from './dates.js';

/** Looks at every date of a column; those written as is expected need no second look. */
export class DateColumn {
  #expected = 0;
  #others = 0;
  readonly #survey = new DateSurvey();
  readonly #read;

  /** @param format how a preset says they are written; ISO 8601 where none does */
  constructor(readonly format: string | undefined) {
    this.#read = dateReader(format, 'UTC');
  }

  look(row: { text(slot: number): string }, slot: number, isRead: boolean): void {
    if (isRead) this.#expected++;
    else this.#lookAt(row.text(slot));
  }

  /** Where most are as expected, the others are faults of their rows. */
  result(): FoundDates {
    if (this.#others >= this.#expected) return this.#survey.result();
    return this.format === undefined ? { kind: 'iso' } : { kind: 'format', format: this.format, why: '' };
  }

  #lookAt(cell: string): void {
    if (this.#read(cell) !== undefined) this.#expected++;
    else if (cell.trim() !== '') {
      this.#others++;
      this.#survey.look(cell);
    }
  }
}
