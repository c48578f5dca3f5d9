import type { Issue } from '../model/issue.js';
import type { Quotable } from '../model/published.js';
import type { RawCells } from '../model/raw-cells.js';
import type { Response } from '../model/response.js';
import { leakIssue, type Leak } from './leak-issues.js';
import type { Output } from './output.js';
import { lawfulTexts, type Published } from './scan/lawful.js';
import { LawfulWords } from './scan/lawful-words.js';
import type { OutputFilter } from './scan/output-filter.js';
import {
  bytesMayHoldContacts,
  contactsIn,
  hiddenTexts,
  mayHoldContacts,
  privateTexts,
  type PrivateKind,
  type PrivateText,
  type ShownResponse,
} from './scan/private-texts.js';
import type { Needles } from './scan/needles.js';
import { Search } from './scan/search.js';
import { Sieve } from './scan/sieve.js';
import { spottedIn } from './scan/spotter.js';
import { Suspects } from './scan/suspects.js';
import type { WordRow, WordSlots } from './scan/word-rows.js';

/** Bytes of an output for each row below which it pays to know first what may stand in it at all. */
const bytesForRow = 1250;
/** Bytes of private texts, with what is noted of each, that are looked for together. */
const groupSize = 1 << 28;

/** Whether a scan of so many rows should know what may stand in the output. */
export function needsFilter({ size }: Output, rows: number): boolean {
  return size < rows * bytesForRow;
}

export interface ScanWish extends Published {
  /** What may stand in the output. @default it is not known */
  filter?: OutputFilter | null;
  /** The id by which cards stand for a response. */
  publicId: (id: string) => string;
}

/**
 * Looks for private text in an output. The texts are gathered, spotted together in one pass over the output, and looked at closely where they
 * stand; where the responses are many and the output is small, a filter of what stands in it tells first that nearly none of them need be.
 * Memory follows the texts that may stand in the output, at most `groupSize` of them at a time, and the largest file, not the output.
 */
export class LeakScan {
  readonly #sieve: Sieve;
  readonly #quotables: ReadonlyMap<string, Quotable>;
  readonly #publicId: (id: string) => string;
  #suspects = new Suspects();
  /** Once it is known what is looked for. */
  #search: Search | null = null;
  readonly #leaks: Leak[] = [];
  #contained = 0;
  /** Whether the row under hand has been counted among those who say what is published. */
  #counted = false;

  constructor(
    readonly output: Output,
    { filter = null, publicId, ...published }: ScanWish,
  ) {
    this.#quotables = new Map(published.quotables.map((quotable) => [quotable.id, quotable]));
    this.#publicId = publicId;
    this.#sieve = new Sieve(new LawfulWords(lawfulTexts(published)), filter);
  }

  /** How many private texts were passed over because somebody else's published words say the same. */
  get exempt(): number {
    return this.#sieve.lawful.exempt + this.#contained;
  }

  /** Whether private words of a row may stand in the output. Nearly always a few bytes of each cell tell that they do not. */
  holds(row: WordRow, { email, person, name, comment, picture, hidden }: WordSlots): boolean {
    if (this.#sieve.filter === null) return true;
    this.#counted = true;
    const counted = [this.#holds(row, name, 'name'), this.#holds(row, comment, 'comment')];
    return (
      counted.includes(true) ||
      this.#holds(row, email, 'e-mail') ||
      this.#holds(row, picture, 'picture') ||
      this.#holdsContacts(row, comment, contactsIn) ||
      this.#holdsContacts(row, person, contactsIn) ||
      hidden.some((slot) => this.#holdsContacts(row, slot, hiddenTexts))
    );
  }

  /** Takes note of what of a response must not stand in the output, while its row is being read. `hidden`: its dropped cells. */
  look(response: ShownResponse, hidden: readonly string[] = []): void {
    const own = this.#ownOf(response);
    for (const text of privateTexts(response, hidden)) {
      const short = own !== null && text.kind === 'comment' && this.#sieve.isShort(text);
      const isNamed = text.kind === 'name' && own !== null && this.#quotables.get(own)!.name === null;
      if (short || this.#sieve.passes(text, isNamed, !this.#counted))
        this.#suspects.add(text, response.id, short || isNamed ? own : null, short);
    }
    this.#counted = false;
    if (this.#suspects.size > groupSize) this.#searchFor();
  }

  /** What is looked for: all that was noted. */
  needles(): Needles {
    this.#search ??= new Search(this.output, this.#quotables, this.#suspects, this.#sieve.lawful.texts);
    return this.#search.needles;
  }

  /**
   * What was found, in the order in which the responses were shown.
   * @param spotted the files of the output in which a needle stands
   */
  finish(spotted?: ReadonlySet<number>): Issue[] {
    this.#searchFor(spotted);
    return this.#leaks.map(leakIssue);
  }

  #searchFor(spotted: ReadonlySet<number> = spottedIn(this.output, this.needles())): void {
    const search = this.#search!;
    this.#leaks.push(...search.run(spotted));
    this.#contained += search.lawful.size;
    this.#suspects = new Suspects();
    this.#search = null;
  }

  /** The public id of a response whose words are published. */
  #ownOf({ id, consent }: ShownResponse & Partial<Pick<Response, 'consent'>>): string | null {
    if (this.#quotables.size === 0 || !consent?.includes('quote')) return null;
    const own = this.#publicId(id);
    return this.#quotables.has(own) ? own : null;
  }

  #holds(row: WordRow, slot: number, kind: PrivateKind): boolean {
    if (slot === -1) return false;
    const start = row.raw?.start(slot) ?? -1;
    if (start !== -1 && this.#isDenied(row.raw!, start, row.raw!.end(slot), kind)) return false;
    const value = row.text(slot).trim();
    return (kind !== 'name' || /\S\s+\S/.test(value)) && this.#sieve.passes({ kind, value }, false, true);
  }

  #isDenied({ bytes }: RawCells, start: number, end: number, kind: PrivateKind): boolean {
    const filter = this.#sieve.filter!;
    return filter.denies(bytes, start, end) && (kind !== 'e-mail' || filter.deniesEncoded(bytes, start, end));
  }

  #holdsContacts(row: WordRow, slot: number, read: (text: string) => PrivateText[]): boolean {
    if (slot === -1) return false;
    const start = row.raw?.start(slot) ?? -1;
    if (start !== -1 && !bytesMayHoldContacts(row.raw!.bytes, start, row.raw!.end(slot))) return false;
    const text = row.text(slot);
    return mayHoldContacts(text) && read(text).some((each) => this.#sieve.passes(each, false, false));
  }
}
