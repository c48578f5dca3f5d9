import { foldedPastTags, foldedText } from './folded-text.js';
import { PhoneIndex, tailDigits } from './phone-index.js';
import type { PrivateKind, PrivateText } from './private-texts.js';
import { StringIndex, shortest } from './string-index.js';
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

/** Private texts, folded, that are looked for together. */
export class Suspects {
  readonly #table = new StringTable();
  readonly #phones = new PhoneIndex();
  /** By the number of the string; one text may be several strings. */
  readonly #strings: Suspect[] = [];
  readonly #numbers: Suspect[] = [];
  readonly #knownNumbers = new Set<string>();
  #added = 0;

  /** About how many bytes they take. */
  get size(): number {
    return this.#table.size + (this.#table.count + this.#phones.count) * 100;
  }

  add(text: PrivateText, response: string, own: string | null = null, short = false): void {
    const suspect = { ...text, response, own, short, encoded: false, order: this.#added++ };
    if (text.kind === 'phone number') return this.#addNumber(suspect);
    const { bytes, length } = foldedText(text.value);
    this.#addString(suspect, bytes, length);
    if (text.kind === 'comment' && !short)
      for (const part of foldedPastTags(text.value)) this.#addString(suspect, part, part.length);
    if (text.kind !== 'e-mail') return;
    const encoded = foldedText(Buffer.from(text.value).toString('base64'));
    this.#addString({ ...suspect, encoded: true }, encoded.bytes, encoded.length);
  }

  #addNumber(suspect: Suspect): void {
    const digits = suspect.value.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
    if (digits.length < tailDigits || this.#knownNumbers.has(digits)) return;
    this.#knownNumbers.add(digits);
    this.#phones.add(digits);
    this.#numbers.push(suspect);
  }

  #addString(suspect: Suspect, bytes: Uint8Array, length: number): void {
    if (length < shortest) return;
    const { kind, own, encoded } = suspect;
    // Those that may be their own card's are told apart; of all others the first is enough.
    const apart = own === null ? 0 : 1 + this.#table.count;
    const string = this.#table.add(
      bytes,
      0,
      length,
      (apart * kinds.length + kinds.indexOf(kind)) * 2 + Number(encoded),
    );
    if (string === this.#strings.length) this.#strings.push(suspect);
  }

  /** Makes them findable. @param sample shows streams like those that will be searched */
  index(sample: (show: (stream: Stream) => void) => void): SuspectIndex {
    const strings = new StringIndex(this.#table, sample);
    const table = this.#table;
    return {
      search: (stream, found) => {
        strings.search(stream, (string, at) => found(this.#strings[string]!, at, at + table.length(string)));
        if (this.#phones.count > 0)
          this.#phones.search(stream, (phone, end) => found(this.#numbers[phone]!, end - tailDigits, end));
      },
    };
  }
}

export interface SuspectIndex {
  /** Tells each that may stand in a stream, and from where to where. */
  search(stream: Stream, found: (suspect: Suspect, from: number, to: number) => void): void;
}
