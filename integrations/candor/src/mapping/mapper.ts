import type { Issue } from '../model/issue.js';
import type { Response, Words } from '../model/response.js';
import { bareName } from '../model/source-name.js';
import { DeclaredCells, textOf } from './declared-cells.js';
import { refuseDropped } from './dropped.js';
import type { MappableRow } from './mappable-row.js';
import { hiddenSlots } from './hidden.js';
import { ownFieldsMapping, unknownColumns } from './own-fields.js';
import { particularCells, type ParticularCells } from './particulars.js';
import type { Plan } from './plan.js';
import { platformOf } from './platform.js';
import { RowIssues } from './row-issues.js';
import type { Mapping } from './schema.js';
import { segmentReader } from './segments.js';
import { resolveSlots, type FindSlot, type Slots } from './slots.js';
import { refuseTotals, unmappedFile } from './table-shape.js';
import { lazyWords } from './words.js';

/** Turns the rows of one source into responses. */
export interface Mapper {
  /** Where the mapped columns stand. */
  readonly slots: Slots;
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
  const read = resolveSlots(mapping, find, file, request.mapping !== undefined);
  const slots = { ...read, hidden: hiddenSlots(read, { names, find, mapping }) };
  refuseDropped({ file, mapping, slots, names, find });
  const unread = request.mapping === undefined ? unknownColumns(file, names, request.segments) : [];
  return new RowMapper(file, mapping, slots, unread);
}

class RowMapper implements Mapper {
  readonly #issues: RowIssues;
  readonly #cells: DeclaredCells;
  readonly #round: string;
  readonly #segments: () => Response['segments'];
  /** What the responses of some sources have besides; null for most. */
  readonly #more: Pick<Response, 'person' | 'platform' | 'particulars'> | null;
  readonly #particulars: ParticularCells | undefined;
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
    const text = (slot: number): string => textOf(this.#row, slot);
    this.#issues = new RowIssues(file);
    this.#cells = new DeclaredCells(file, mapping, slots, this.#issues);
    this.#round =
      typeof mapping.round === 'string' ? mapping.round : bareName(file.slice(file.lastIndexOf('/') + 1));
    const words = lazyWords(slots, text);
    this.#words = () => words;
    this.#commented = () => isWritten(this.#row, slots.comment) ?? words.comment.trim() !== '';
    this.#segments = segmentReader(slots.segments, text);
    const { columns } = mapping;
    const told = particularCells({ file, columns, slots, issues: this.#issues, text });
    this.#particulars = told;
    const more = {
      ...(slots.person !== -1 && { person: () => text(slots.person) }),
      ...(told !== undefined && { particulars: () => told.particulars }),
      ...platformOf(mapping.collection, slots, text),
    };
    this.#more = Object.keys(more).length === 0 ? null : more;
  }

  issues(): Issue[] {
    return [...this.unread, ...this.#cells.dates.issues(), ...this.#issues.list()];
  }

  rejected(): number {
    return this.#issues.rejected;
  }

  partial(): number {
    return this.#partial;
  }

  response(row: MappableRow): Response | null {
    this.#row = row;
    const cells = this.#cells;
    if (this.slots.partial !== -1 && this.#isPartial(row)) {
      this.#partial++;
      this.unmapped.add(cells.id(row));
      return null;
    }
    const score = cells.score(row);
    const submittedAt = cells.submittedAt(row);
    const consent = cells.consent(row);
    const id = cells.id(row);
    if (this.slots.link !== -1) cells.checkLink(row);
    if (score === undefined || submittedAt === undefined || consent === undefined) {
      this.unmapped.add(id);
      return null;
    }
    // Nobody else's are ever told.
    if (this.#particulars !== undefined && consent?.includes('quote')) this.#particulars.check(row);
    const response: Response = {
      id,
      source: this.file,
      round: this.slots.round === -1 ? this.#round : row.text(this.slots.round).trim() || this.#round,
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

  #isPartial(row: MappableRow): boolean {
    return this.mapping.partial!.values.includes(textOf(row, this.slots.partial).trim());
  }
}

/** Whether something stands in a cell, where its first byte tells: white space is ASCII, or begins with one of a few others. */
function isWritten({ raw }: MappableRow, slot: number): boolean | undefined {
  if (slot === -1 || raw === undefined) return undefined;
  const start = raw.start(slot);
  if (start === -1) return undefined;
  if (start === raw.end(slot)) return false;
  const first = raw.bytes[start]!;
  return first > 32 && !blankLeads.includes(first) ? true : undefined;
}

/** First bytes of white space beyond ASCII. */
const blankLeads = [0xc2, 0xe1, 0xe2, 0xe3, 0xef];
