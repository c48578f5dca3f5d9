import { sameName } from '../model/column-names.js';
import { DateColumn } from './survey-dates.js';
import type { FoundDates } from './date-survey.js';
import type { Draft, Use } from './draft.js';
import { liesIn } from './dropped.js';
import type { MappedColumn } from './schema.js';
import { columnLabel, identifying, type FindSlot } from './slots.js';
import { ColumnSurvey } from './survey-column.js';
import { consentCheck, type ConsentCheck } from './survey-consent.js';
import { likeliestFirst, scaleCheck, type ScaleCheck, type ScoreCandidate } from './survey-score.js';
import { ValueCounts } from './survey-values.js';

/** Rows that samples are taken from. */
const sampledRows = 2_000;
/** Rows in which a column that may be the score is looked for. */
export const searchedRows = 10_000;

/** A column as an owner can name it, and what it becomes. */
export interface SurveyedColumn {
  /** Header or path; empty where the file has none. */
  name: string;
  /** What a mapping calls it. */
  column: MappedColumn;
  becomes: string;
  private: boolean;
  /** Up to three different values, cut; none of a private column. */
  samples: string[];
}

interface SurveyedRow {
  text(slot: number): string;
  keys?(): readonly string[];
}

interface SurveyRequest {
  /** Header texts; empty for JSON, whose rows bring their own. */
  names: readonly string[];
  find: FindSlot;
  draft: Draft;
  isPrivate(name: string): boolean;
}

type Entry = Omit<SurveyedColumn, 'private' | 'samples'> & { slot: number; survey: ColumnSurvey };

/** Looks at the rows of one file: at all values of the columns that matter, and at the first of the others. */
export class FileSurvey {
  readonly #entries = new Map<string, Entry>();
  readonly #list: Entry[] = [];
  readonly #score = new ValueCounts();
  readonly #consent = new ValueCounts();
  readonly #dates: DateColumn;
  readonly #slots: Record<'score' | 'consent' | 'submittedAt', number>;
  /** Rows in which samples, or a score, are looked for. */
  readonly #searched: number;
  #rows = 0;

  constructor(readonly request: SurveyRequest) {
    const slot = (field: string): number => {
      const use = request.draft.uses.find((candidate) => candidate.field === field);
      const found = use === undefined ? -1 : request.find(use.column);
      return typeof found === 'number' ? found : -1;
    };
    this.#slots = { score: slot('score'), consent: slot('consent'), submittedAt: slot('submittedAt') };
    this.#dates = new DateColumn(request.draft.dated ? undefined : request.draft.submittedAt.format);
    this.#searched = this.#slots.score === -1 ? searchedRows : sampledRows;
    request.names.forEach((name, index) => this.#add(name, index));
  }

  /** @param dated whether its date could be read already */
  look(row: SurveyedRow, dated = false): void {
    const { score, consent, submittedAt } = this.#slots;
    if (score !== -1) this.#score.add(row.text(score));
    if (consent !== -1) this.#consent.add(row.text(consent));
    if (submittedAt !== -1 && !this.request.draft.dated) this.#dates.look(row, submittedAt, dated);
    if (this.#rows < this.#searched) this.#search(row);
    this.#rows++;
  }

  columns(): SurveyedColumn[] {
    return this.#list.map(({ name, column, becomes, survey }) => ({
      ...{ name, column, becomes },
      private: survey.hidden,
      samples: survey.samples(),
    }));
  }

  score(): ScaleCheck | null {
    const { draft } = this.request;
    return this.#slots.score === -1 ? null : scaleCheck(this.#score, draft.score, draft.theirs);
  }

  consent(): ConsentCheck | null {
    const { consent } = this.request.draft;
    return this.#slots.consent === -1 || consent === undefined ? null : consentCheck(this.#consent, consent);
  }

  /** Null where no column of dates is mapped. */
  dates(): FoundDates | null {
    return this.#slots.submittedAt === -1 ? null : this.#dates.result();
  }

  /** Columns that may hold the score, the likeliest first, while none is declared. */
  candidates(): ScoreCandidate[] {
    const found = this.#unread().flatMap(({ name, column, survey }) => {
      const candidate = survey.candidate();
      return candidate === null ? [] : [{ name, column, ...candidate }];
    });
    return likeliestFirst(found);
  }

  /** Columns that hold dates, while none is declared. */
  dateColumns(): string[] {
    return this.#unread().flatMap(({ column, survey }) => (survey.dated() ? [columnLabel(column)] : []));
  }

  #unread(): Entry[] {
    return this.#list.filter(({ becomes }) => becomes === 'not read');
  }

  #search(row: SurveyedRow): void {
    row.keys?.().forEach((key) => {
      if (!this.#entries.has(key)) this.#add(key, this.request.find(key) as number);
    });
    const keys = row.keys && new Set(row.keys());
    for (const { name, slot, survey } of this.#list) {
      if (keys !== undefined && !keys.has(name)) continue;
      const cell = row.text(slot);
      if (this.#rows < sampledRows) survey.look(cell);
      survey.count(cell);
    }
  }

  #add(name: string, slot: number): void {
    const { find, draft, isPrivate } = this.request;
    const column = name !== '' && find(name) === slot ? name : { index: slot };
    const uses = draft.uses.filter((use) => find(use.column) === slot || this.#isHidden(use, name));
    const becomes = uses.map((use) => use.becomes).join(', ') || 'not read';
    const hidden = uses.some(({ field }) => hiddenFields.includes(field)) || isPrivate(name);
    const survey = new ColumnSurvey(hidden, uses.length === 0 && this.#slots.score === -1);
    const entry = { name, column, becomes, slot, survey };
    this.#entries.set(name, entry);
    this.#list.push(entry);
  }

  /** Several columns may have a name that is not to be shown, and in JSON much may lie in it. */
  #isHidden({ field, column }: Use, name: string): boolean {
    if (!hiddenFields.includes(field) || typeof column === 'object') return false;
    return this.request.names.length > 0 ? sameName(name, column) : liesIn(name, column);
  }
}

const hiddenFields: readonly string[] = [...identifying, 'drop'];
