import { errorIssue, type Issue, type Place } from '../model/issue.js';
import { DateSurvey, type FoundDates } from './date-survey.js';
import { dateHint, onMoreRows, shown } from './hints.js';
import type { Mapping } from './schema.js';

/** Gathers the dates of one column that could not be read, and says what format they seem to have. */
export class DateFaults {
  #survey: DateSurvey | undefined;
  #first: { place: Place; value: string } | undefined;
  #count = 0;

  constructor(readonly declared: Mapping['columns']['submittedAt']) {}

  look(cell: string, place: () => Place): void {
    this.#first ??= { place: place(), value: cell.trim() };
    this.#count++;
    (this.#survey ??= new DateSurvey()).look(cell);
  }

  issues(): Issue[] {
    if (this.#first === undefined || this.#survey === undefined) return [];
    const { declared } = this;
    const { place, value } = this.#first;
    const read =
      declared?.format === undefined
        ? 'is no date in ISO 8601, and the mapping declares no format'
        : `is not a date in the declared format "${declared.format}"`;
    return [
      errorIssue(
        'date-format',
        place,
        `the value ${shown(value)} ${read}${onMoreRows(this.#count - 1)}`,
        dateRemedy(this.#survey.result()),
      ),
    ];
  }
}

/** What to write into a mapping about dates like these. */
function dateRemedy(found: FoundDates): string {
  if (found.kind === 'format')
    return `These dates seem to be written as "${found.format}": ${found.why}. If so, write "format": "${found.format}" into the mapping's "submittedAt".`;
  if (found.kind === 'iso')
    return 'These dates are ISO 8601, which needs no "format": leave it out of the mapping\'s "submittedAt", or write "format": "iso" where the preset has another.';
  if (found.kind !== 'ambiguous') return dateHint;
  const [first, second] = found.formats;
  const examples = found.examples.map(({ text, readings }) => `"${text}" is ${readings.join(' or ')}`);
  return `No day above 12 tells which number is the month: ${examples.join(', ')}. Write "format": "${first}" or "format": "${second}" into the mapping's "submittedAt"${/[Hh]/.test(first) ? ', and the "zone" of the times, which is UTC otherwise' : ''}.`;
}
