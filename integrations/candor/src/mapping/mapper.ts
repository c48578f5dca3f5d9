import type { Issue } from '../model/issue.js';
import type { RawCells } from '../model/raw-cells.js';
import type { Response, Words } from '../model/response.js';
import { consentReader } from './consent.js';
import { dateReaderOf } from './date-column.js';
import type { DateReader } from './dates.js';
import { refuseDropped } from './dropped.js';
import { consentHint, dateHint, emailId, emailIdHint, linkHint, scoreHint, shown } from './hints.js';
import { contentIds } from './identity.js';
import { isoCellReader } from './iso-cells.js';
import { ownFieldsMapping, unknownColumns } from './own-fields.js';
import type { Plan } from './plan.js';
import { isWebAddress, platformOf } from './platform.js';
import type { MappedColumn, Mapping } from './schema.js';
import { scoreReader } from './score.js';
import { segmentReader } from './segments.js';
import { columnLabel, resolveSlots, type FindSlot, type Slots } from './slots.js';
import { refuseTotals, unmappedFile } from './table-shape.js';
import { RowIssues } from './row-issues.js';
import { lazyWords } from './words.js';

/** What a mapper needs of a row. */
export interface MappableRow {
  readonly line: number;
  /** Its bytes, where the source has them. */
  readonly raw?: RawCells | undefined;
  text(slot: number): string;
  at?(slot: number): { line: number; character: number };
}

/** Turns the rows of one source into responses. */
export interface Mapper {
  /** Null when the row was rejected or something in it is undeclared; the reason is in `issues()`. */
  response(row: MappableRow): Response | null;
  issues(): Issue[];
  /** Rows whose answer cannot be one on the declared scale. */
  rejected(): number;
  /** Rows of answers that were broken off. */
  partial(): number;
  /** Ids of the rows that became no response: decisions about them are not about nothing. */
  unmapped: ReadonlySet<string>;
}

export interface MapperRequest {
  file: string;
  /** Undefined when the owner wrote none: then the file must use Candor's own field names. */
  mapping: Mapping | undefined;
  /** The tool whose export it is: without a mapping, such a file is not in Candor's own format. */
  preset?: Plan['preset'] | undefined;
  /** Header texts; empty for JSON. */
  names: readonly string[];
  find: FindSlot;
  /** Segment columns declared in the options, for files without a mapping. */
  segments: readonly string[];
}

/** Compiles the mapping against the source's columns; throws a CandorError when they do not fit. */
export function createMapper(request: MapperRequest): Mapper {
  const { file, names, find, preset = null } = request;
  refuseTotals(file, names, request.mapping);
  const own = preset === null ? ownFieldsMapping(names, request.segments, names.length === 0) : null;
  const mapping = request.mapping ?? own;
  if (mapping === null) throw unmappedFile(file, names, preset);
  const slots = resolveSlots(mapping, find, file, request.mapping !== undefined);
  refuseDropped({ file, mapping, slots, names, find });
  const unread = request.mapping === undefined ? unknownColumns(file, names, request.segments) : [];
  return new RowMapper(file, mapping, slots, unread);
}

class RowMapper implements Mapper {
  readonly #issues: RowIssues;
  readonly #score;
  readonly #consent;
  readonly #date: DateReader;
  /** Undefined where times are not written in the ISO way. */
  readonly #isoCell;
  readonly #contentId;
  readonly #round: string;
  readonly #segments: () => Response['segments'];
  /** What the responses of some sources have besides; null for most. */
  readonly #more: Pick<Response, 'person' | 'platform'> | null;
  #row: MappableRow = { line: 0, text: () => '' };
  readonly #words: () => Words;
  readonly #commented: () => boolean;
  #partial = 0;
  readonly unmapped = new Set<string>();

  constructor(
    readonly file: string,
    readonly mapping: Mapping,
    readonly slots: Slots,
    readonly unread: readonly Issue[],
  ) {
    const { score, consent, submittedAt } = mapping.columns;
    this.#issues = new RowIssues(file);
    this.#score = scoreReader(score, mapping.collection !== 'ours');
    this.#consent = consent === undefined ? () => null : consentReader(consent);
    this.#date = dateReaderOf(file, submittedAt);
    this.#isoCell = submittedAt?.format === undefined ? isoCellReader(this.#date) : undefined;
    this.#contentId = contentIds(file);
    this.#round = typeof mapping.round === 'string' ? mapping.round : baseName(file);
    const words = lazyWords(slots, (slot) => this.#text(slot));
    this.#words = () => words;
    this.#commented = () => isWritten(this.#row, slots.comment) ?? words.comment.trim() !== '';
    this.#segments = segmentReader(slots.segments, (slot) => this.#text(slot));
    const platform = platformOf(mapping.collection, slots, (slot) => this.#text(slot));
    this.#more =
      slots.person === -1 && platform.platform === undefined
        ? null
        : { ...(slots.person !== -1 && { person: () => this.#text(slots.person) }), ...platform };
  }

  issues(): Issue[] {
    return [...this.unread, ...this.#issues.list()];
  }

  rejected(): number {
    return this.#issues.rejected;
  }

  partial(): number {
    return this.#partial;
  }

  response(row: MappableRow): Response | null {
    this.#row = row;
    if (this.slots.partial !== -1 && this.#isPartial()) {
      this.#partial++;
      this.unmapped.add(this.#readId());
      return null;
    }
    const score = this.#readScore();
    const submittedAt = this.#readDate();
    const consent = this.#readConsent();
    const id = this.#readId();
    if (this.slots.link !== -1) this.#checkLink();
    if (score === undefined || submittedAt === undefined || consent === undefined) {
      this.unmapped.add(id);
      return null;
    }
    const response: Response = {
      id,
      source: this.file,
      round: this.slots.round === -1 ? this.#round : this.#text(this.slots.round).trim() || this.#round,
      score,
      scale: this.mapping.columns.score,
      submittedAt,
      consent,
      segments: this.#segments(),
      commented: this.#commented,
      words: this.#words,
    };
    return this.#more === null ? response : { ...response, ...this.#more };
  }

  #isPartial(): boolean {
    return this.mapping.partial!.values.includes(this.#text(this.slots.partial).trim());
  }

  #text(slot: number): string {
    return slot === -1 ? '' : this.#row.text(slot);
  }

  #readId(): string {
    const cell = this.#text(this.slots.id).trim();
    const id = this.mapping.idOf?.(cell) ?? cell;
    if (id === '') return this.#contentId(this.slots.all.map((slot) => this.#row.text(slot)));
    if (id.includes('@') && emailAddress.test(id)) {
      const cell = cellOf(this.mapping.columns.id!, this.slots.id);
      this.#issues.fault('mapping-id-email', this.#row, cell, `the response id ${emailId}`, emailIdHint);
    }
    return id;
  }

  #readScore(): number | null | undefined {
    const cell = this.#text(this.slots.score);
    const reading = this.#score(cell);
    if (reading.kind === 'score') return reading.score;
    const place = cellOf(this.mapping.columns.score.column, this.slots.score);
    if (reading.kind === 'rejected')
      this.#issues.reject('score-outside-scale', this.#row, place, reading.why);
    else this.#issues.undeclared('score-undeclared', this.#row, place, cell.trim(), scoreHint);
    return undefined;
  }

  #readDate(): number | null | undefined {
    const { raw } = this.#row;
    const read = raw && this.slots.submittedAt !== -1 && this.#isoCell?.(raw, this.slots.submittedAt);
    if (typeof read === 'number') return read;
    const cell = this.#text(this.slots.submittedAt);
    if (cell === '' || cell.trim() === '') return null;
    const time = this.#date(cell);
    if (time !== undefined) return time;
    const place = cellOf(this.mapping.columns.submittedAt!.column, this.slots.submittedAt);
    const what = `the value ${shown(cell.trim())} is not a date in the declared format`;
    this.#issues.fault('date-format', this.#row, place, what, dateHint);
    return undefined;
  }

  #checkLink(): void {
    const link = this.#text(this.slots.link).trim();
    if (link === '' || isWebAddress(link)) return;
    const what = `${shown(link)} is no address on the web`;
    const place = cellOf(this.mapping.columns.link!, this.slots.link);
    this.#issues.fault('review-link', this.#row, place, what, linkHint);
  }

  #readConsent(): Response['consent'] | undefined {
    const cell = this.#text(this.slots.consent);
    const reading = this.#consent(cell);
    if (reading !== 'undeclared') return reading;
    const place = cellOf(this.mapping.columns.consent!.column, this.slots.consent);
    this.#issues.undeclared('consent-undeclared', this.#row, place, cell.trim(), consentHint);
    return undefined;
  }
}

function cellOf(column: MappedColumn, slot: number): { column: string; slot: number } {
  return { column: columnLabel(column), slot };
}

/** Whether something stands in a cell, where its first byte tells: white space is ASCII up to the blank, or begins with 0xc2 or more. */
function isWritten({ raw }: MappableRow, slot: number): boolean | undefined {
  if (slot === -1 || raw === undefined) return undefined;
  const start = raw.start(slot);
  if (start === -1) return undefined;
  if (start === raw.end(slot)) return false;
  const first = raw.bytes[start]!;
  return first > 32 && first < 128 ? true : undefined;
}

const emailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
