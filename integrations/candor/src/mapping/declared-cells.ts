import type { Response } from '../model/response.js';
import { consentReader } from './consent.js';
import { dateReaderOf } from './date-column.js';
import { DateFaults } from './date-faults.js';
import { isIsoFormat, type DateReader } from './dates.js';
import { consentHint, emailId, emailIdHint, linkHint, scoreHint, shown } from './hints.js';
import { contentIds } from './identity.js';
import { isoCellReader } from './iso-cells.js';
import type { MappableRow } from './mappable-row.js';
import { isWebAddress } from './platform.js';
import { cellPlace, type RowIssues } from './row-issues.js';
import type { MappedColumn, Mapping } from './schema.js';
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
  /** What is wrong with dates. */
  readonly dates: DateFaults;

  constructor(
    readonly file: string,
    readonly mapping: Mapping,
    readonly slots: Slots,
    readonly issues: RowIssues,
  ) {
    const { score, consent, submittedAt } = mapping.columns;
    this.#score = scoreReader(score, mapping.collection !== 'ours');
    this.#consent = consent === undefined ? () => null : consentReader(consent);
    this.#date = dateReaderOf(file, submittedAt);
    this.#isoCell = isIsoFormat(submittedAt?.format) ? isoCellReader(this.#date) : undefined;
    this.#contentId = contentIds(file);
    this.dates = new DateFaults(submittedAt);
  }

  id(row: MappableRow): string {
    const cell = textOf(row, this.slots.id).trim();
    const id = this.mapping.idOf?.(cell) ?? cell;
    if (id === '') return this.#contentId(this.slots.all.map((slot) => row.text(slot)));
    if (id.includes('@') && emailAddress.test(id)) {
      const place = cellOf(this.mapping.columns.id!, this.slots.id);
      this.issues.fault('mapping-id-email', row, place, `the response id ${emailId}`, emailIdHint);
    }
    return id;
  }

  score(row: MappableRow): number | null | undefined {
    const cell = textOf(row, this.slots.score);
    const reading = this.#score(cell);
    if (reading.kind === 'score') return reading.score;
    const place = cellOf(this.mapping.columns.score.column, this.slots.score);
    if (reading.kind === 'rejected') this.issues.reject('score-outside-scale', row, place, reading.why);
    else this.issues.undeclared('score-undeclared', row, place, cell.trim(), scoreHint);
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
    this.dates.look(cell, () =>
      cellPlace(this.file, row, cellOf(this.mapping.columns.submittedAt!.column, slot)),
    );
    return undefined;
  }

  consent(row: MappableRow): Response['consent'] | undefined {
    const cell = textOf(row, this.slots.consent);
    const reading = this.#consent(cell);
    if (reading !== 'undeclared') return reading;
    const place = cellOf(this.mapping.columns.consent!.column, this.slots.consent);
    this.issues.undeclared('consent-undeclared', row, place, cell.trim(), consentHint);
    return undefined;
  }

  checkLink(row: MappableRow): void {
    const link = row.text(this.slots.link).trim();
    if (link === '' || isWebAddress(link)) return;
    const what = `${shown(link)} is no address on the web`;
    const place = cellOf(this.mapping.columns.link!, this.slots.link);
    this.issues.fault('review-link', row, place, what, linkHint);
  }
}

function cellOf(column: MappedColumn, slot: number): { column: string; slot: number } {
  return { column: columnLabel(column), slot };
}

/** The text of a cell, empty where no column is mapped. */
export function textOf(row: MappableRow, slot: number): string {
  return slot === -1 ? '' : row.text(slot);
}

const emailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
