import { foldedPastTags, foldedText } from './folded-text.js';
import { needlesOf, shortest, type Needles } from './needles.js';
import { significant, tailDigits } from './phone-index.js';
import type { PrivateKind, PrivateText } from './private-texts.js';
import { StringTable } from './string-table.js';
import type { Stream } from './stream.js';

/** A private text that may stand in the output. */
export interface Suspect extends PrivateText {
  /** How many were added before. */
  order: number;
  /** The first response that has it. */
  response: string;
  /** In base64. */
  encoded: boolean;
  /** The public id of a response whose words are published, though not this; null for all others. */
  own: string | null;
  /** Too short to be looked for anywhere but in its own card. */
  short: boolean;
}

const kinds: readonly PrivateKind[] = [
  'e-mail',
  'phone number',
  'comment',
  'name',
  'picture',
  'network address',
];

/** Private texts, folded, that are looked for together. There may be very many, and hardly one is ever found: they are kept in columns. */
export class Suspects {
  readonly #table = new StringTable();
  /** Telephone numbers that are known, and the digits that each has however it is written. */
  readonly #known = new Set<string>();
  readonly #numbers: string[] = [];
  /** The rows that strings, and numbers, are of: twice each, and one more for what is in base64. */
  readonly #ofStrings: number[] = [];
  readonly #ofNumbers: number[] = [];
  readonly #kinds: number[] = [];
  readonly #values: string[] = [];
  readonly #responses: string[] = [];
  readonly #orders: number[] = [];
  readonly #ownOfRow = new Map<number, Pick<Suspect, 'own' | 'short'>>();
  readonly #seen = new Map<number, Suspect>();
  #added = 0;

  /** About how many bytes they take. */
  get size(): number {
    return this.#table.size + (this.#table.count + this.#numbers.length) * 100;
  }

  add(text: PrivateText, response: string, own: string | null = null, short = false): void {
    const order = this.#added++;
    const row = this.#kinds.length;
    if (!this.#addNeedles(text, row, own !== null, short)) return;
    this.#kinds.push(kinds.indexOf(text.kind));
    this.#values.push(text.value);
    this.#responses.push(response);
    this.#orders.push(order);
    if (own !== null) this.#ownOfRow.set(row, { own, short });
  }

  /** Makes them findable. @param sample shows streams like those that will be searched */
  needles(sample: (show: (stream: Stream) => void) => void): Needles {
    return needlesOf(this.#table, this.#numbers, sample);
  }

  /** Whose a needle is. */
  of(needle: number): Suspect {
    const strings = this.#ofStrings.length;
    const which = needle < strings ? this.#ofStrings[needle]! : this.#ofNumbers[needle - strings]!;
    const seen = this.#seen.get(which) ?? this.#suspect(which >>> 1, (which & 1) === 1);
    this.#seen.set(which, seen);
    return seen;
  }

  #suspect(row: number, encoded: boolean): Suspect {
    const [kind, value] = [kinds[this.#kinds[row]!]!, this.#values[row]!];
    const { own, short } = this.#ownOfRow.get(row) ?? { own: null, short: false };
    return { kind, value, response: this.#responses[row]!, order: this.#orders[row]!, encoded, own, short };
  }

  /** Whether any of it had not been there before. */
  #addNeedles({ kind, value }: PrivateText, row: number, isOwn: boolean, short: boolean): boolean {
    if (kind === 'phone number') return this.#addNumber(value, row);
    const before = this.#table.count;
    // Those that may be their own card's are told apart; of all others the first is enough.
    const group = (isOwn ? 1 + row : 0) * kinds.length + kinds.indexOf(kind);
    const { bytes, length } = foldedText(value);
    this.#addString(bytes, length, group * 2, row * 2);
    if (kind === 'comment' && !short)
      for (const part of foldedPastTags(value)) this.#addString(part, part.length, group * 2, row * 2);
    if (kind === 'e-mail') {
      const encoded = foldedText(Buffer.from(value).toString('base64'));
      this.#addString(encoded.bytes, encoded.length, group * 2 + 1, row * 2 + 1);
    }
    return this.#table.count > before;
  }

  #addNumber(value: string, row: number): boolean {
    const all = significant(value);
    const [most = '', least = most] = all;
    if (least.length < tailDigits || this.#known.has(all.join())) return false;
    this.#known.add(all.join());
    this.#numbers.push(least);
    this.#ofNumbers.push(row * 2);
    return true;
  }

  #addString(bytes: Uint8Array, length: number, kind: number, which: number): void {
    if (length < shortest) return;
    const string = this.#table.add(bytes, 0, length, kind);
    if (string === this.#ofStrings.length) this.#ofStrings.push(which);
  }
}
