import type { WithheldReason } from '../model/published.js';

/** What became of a response: published, or why its words are not. */
export type Fate = 'published' | WithheldReason;

/** The fate of every response, a few bytes each, and the guard against one id standing for two answers. */
export class Ledger {
  readonly #fates = new Map<string, number>();
  readonly #kinds: { source: string; fate: Fate; counted: boolean; key: string }[] = [];
  readonly #codes = new Map<string, number>();

  /** The source that already has this id, if any. */
  sourceOf(id: string): string | undefined {
    const code = this.#fates.get(id);
    return code === undefined ? undefined : this.#kinds[code]!.source;
  }

  record(id: string, source: string, fate: Fate, counted: boolean): void {
    this.#fates.set(id, this.#code(source, fate, counted));
  }

  get size(): number {
    return this.#fates.size;
  }

  *entries(): Generator<{ id: string; source: string; fate: Fate; counted: boolean }> {
    for (const [id, code] of this.#fates) {
      const { source, fate, counted } = this.#kinds[code]!;
      yield { id, source, fate, counted };
    }
  }

  #code(source: string, fate: Fate, counted: boolean): number {
    const key = `${fate}|${counted}|${source}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.#kinds.push({ source, fate, counted, key }) - 1;
      this.#codes.set(key, code);
    }
    return code;
  }
}
