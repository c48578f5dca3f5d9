import { foldedText, keyOf } from './folded-text.js';

/** Everything that is lawfully published, and how often responses say just the same. */
export class LawfulWords {
  readonly #published = new Map<string, { published: number; said: number }>();

  constructor(readonly texts: readonly string[]) {
    for (const text of texts) {
      const key = keyOf(foldedText(text));
      const known = this.#published.get(key);
      if (known === undefined) this.#published.set(key, { published: 1, said: 0 });
      else known.published++;
    }
  }

  /** Whether just this text is published, in any writing. */
  publishes(key: string): boolean {
    return this.#published.has(key);
  }

  /** Counts somebody who says it. */
  said(key: string): void {
    this.#published.get(key)!.said++;
  }

  /** How many responses say what others have published. */
  get exempt(): number {
    let sum = 0;
    for (const { published, said } of this.#published.values()) sum += Math.max(0, said - published);
    return sum;
  }
}
