import type { LawfulWords } from './lawful-words.js';
import { foldedText, isTelling, keyOf } from './folded-text.js';
import type { OutputFilter } from './output-filter.js';
import type { PrivateKind, PrivateText } from './private-texts.js';
import type { Stream } from './stream.js';
import { shortest } from './needles.js';

const rememberedTexts = 100_000;
const longestRemembered = 200;

/** Tells which private texts need be looked for at all. */
export class Sieve {
  /** Texts, as they were written, that need not be: null, or the key of what is lawfully published. Names and short sentences come again and again. */
  readonly #cleared = new Map<PrivateKind, Map<string, string | null>>();
  /** The latest text of each kind that passed: it is asked about once more when its row is looked at. */
  readonly #passed = new Map<PrivateKind, string>();

  /** @param filter what may stand in the output; null where all may */
  constructor(
    readonly lawful: LawfulWords,
    readonly filter: OutputFilter | null,
  ) {}

  /**
   * Whether a text may stand in the output without anybody's agreement.
   * @param own whether what others publish lawfully is none of it
   * @param counts whether those who say what is published are counted
   */
  passes(text: PrivateText, own: boolean, counts: boolean): boolean {
    const { kind, value } = text;
    if (kind === 'phone number') return this.filter?.mayHoldDigits(value) ?? true;
    if (this.#passed.get(kind) === value) return true;
    const known = value.length < longestRemembered ? this.#cleared.get(kind)?.get(value) : undefined;
    if (known === undefined) return this.#judge(text, own, counts);
    if (known !== null && counts) this.lawful.said(known);
    return known !== null && own;
  }

  /** Whether a text too short to be looked for everywhere may be looked for in its own card. */
  isShort({ kind, value }: PrivateText): boolean {
    const folded = foldedText(value);
    const { length } = folded;
    return length >= shortest && !isTelling(kind, value, length) && !this.lawful.publishes(keyOf(folded));
  }

  #judge({ kind, value }: PrivateText, own: boolean, counts: boolean): boolean {
    const folded = foldedText(value);
    if (!isTelling(kind, value, folded.length)) return this.#clear(kind, value, null);
    const key = this.lawful.texts.length > 0 ? keyOf(folded) : '';
    if (this.lawful.publishes(key)) {
      if (counts) this.lawful.said(key);
      return this.#clear(kind, value, key) || own;
    }
    if (!this.#mayStand(kind, value, folded)) return this.#clear(kind, value, null);
    this.#passed.set(kind, value);
    return true;
  }

  #mayStand(kind: PrivateKind, value: string, { view, length }: Stream): boolean {
    // What looks like a tag in it may have been taken out of a page.
    if (this.filter === null || value.includes('<') || this.filter.mayHold(view, 0, length)) return true;
    return kind === 'e-mail' && this.filter.mayHoldEncoded(value);
  }

  #clear(kind: PrivateKind, value: string, key: string | null): false {
    const known = this.#cleared.get(kind);
    if (known === undefined) this.#cleared.set(kind, new Map([[value, key]]));
    else if (value.length < longestRemembered && known.size < rememberedTexts) known.set(value, key);
    return false;
  }
}
