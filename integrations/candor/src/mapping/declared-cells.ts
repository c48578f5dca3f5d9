import type { Response } from '../model/response.js';
import { consentReader } from './consent.js';
import { dateReaderOf } from './date-column.js';
import type { DateReader } from './dates.js';
import { consentHint, dateHint, emailId, emailIdHint, linkHint, scoreHint, shown } from './hints.js';
import { contentIds } from './identity.js';
import { isoCellReader } from './iso-cells.js';
import type { MappableRow } from './mappable-row.js';
import { isWebAddress } from './platform.js';
import type { RowIssues } from './row-issues.js';
import type { Mapping } from './schema.js';
import { scoreReader } from './score.js';
import { columnLabel, type Slots } from './slots.js';

/** Reads the cells of one source whose meaning somebody declared, and takes down those that say something else: they are undefined. */
export class DeclaredCells {
  readonly #score;
  readonly #consent;
  readonly #date: DateReader;
  /** Undefined where times are not written in the ISO way. */
  readonly #isoCell;
  readonly #contentId;

  constructor(
    file: string,
    readonly mapping: Mapping,
    readonly slots: Slots,
    readonly issues: RowIssues,
  ) {
    const { score, consent, submittedAt } = mapping.columns;
    this.#score = scoreReader(score, mapping.collection !== 'ours');
    this.#consent = consent === undefined ? () => null : consentReader(consent);
    this.#date = dateReaderOf(file, submittedAt);
    this.#isoCell = submittedAt?.format === undefined ? isoCellReader(this.#date) : undefined;
    this.#contentId = contentIds(file);
  }

  id(row: MappableRow): string {
    const cell = textOf(row, this.slots.id).trim();
    const id = this.mapping.idOf?.(cell) ?? cell;
    if (id === '') return this.#contentId(this.slots.all.map((slot) => row.text(slot)));
    if (id.includes('@') && emailAddress.test(id)) {
      const column = columnLabel(this.mapping.columns.id!);
      this.issues.fault('mapping-id-email', row, column, `the response id ${emailId}`, emailIdHint);
    }
    return id;
  }

  score(row: MappableRow): number | null | undefined {
    const cell = textOf(row, this.slots.score);
    const reading = this.#score(cell);
    if (reading.kind === 'score') return reading.score;
    const column = columnLabel(this.mapping.columns.score.column);
    if (reading.kind === 'rejected') this.issues.reject('score-outside-scale', row, column, reading.why);
    else this.issues.undeclared('score-undeclared', row, column, cell.trim(), scoreHint);
    return undefined;
  }

  submittedAt(row: MappableRow): number | null | undefined {
    const slot = this.slots.submittedAt;
    const { raw } = row;
    const read = raw && slot !== -1 && this.#isoCell?.(raw, slot);
    if (typeof read === 'number') return read;
    const cell = textOf(row, slot);
    if (cell === '' || cell.trim() === '') return null;
    const time = this.#date(cell);
    if (time !== undefined) return time;
    const column = columnLabel(this.mapping.columns.submittedAt!.column);
    const what = `the value ${shown(cell.trim())} is not a date in the declared format`;
    this.issues.fault('date-format', row, column, what, dateHint);
    return undefined;
  }

  consent(row: MappableRow): Response['consent'] | undefined {
    const cell = textOf(row, this.slots.consent);
    const reading = this.#consent(cell);
    if (reading !== 'undeclared') return reading;
    const column = columnLabel(this.mapping.columns.consent!.column);
    this.issues.undeclared('consent-undeclared', row, column, cell.trim(), consentHint);
    return undefined;
  }

  checkLink(row: MappableRow): void {
    const link = row.text(this.slots.link).trim();
    if (link === '' || isWebAddress(link)) return;
    const what = `${shown(link)} is no address on the web`;
    this.issues.fault('review-link', row, columnLabel(this.mapping.columns.link!), what, linkHint);
  }
}

/** The text of a cell, empty where no column is mapped. */
export function textOf(row: MappableRow, slot: number): string {
  return slot === -1 ? '' : row.text(slot);
}

const emailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
