import { IdSet } from '../model/id-set.js';
import type { WithheldReason } from '../model/published.js';

/** What became of a response: published, or why its words are not. */
export type Fate = 'published' | WithheldReason;

/** How many responses met one fate. */
export interface FateTotal {
  fate: Fate;
  counted: boolean;
  n: number;
}

/** Counts what became of responses. */
export class Fates {
  readonly #kinds = new Map<string, FateTotal>();

  add(fate: Fate, counted: boolean, n = 1): void {
    const key = counted ? fate : `-${fate}`;
    const kind = this.#kinds.get(key);
    if (kind === undefined) this.#kinds.set(key, { fate, counted, n });
    else kind.n += n;
  }

  absorb(totals: readonly FateTotal[]): void {
    for (const { fate, counted, n } of totals) this.add(fate, counted, n);
  }

  totals(): FateTotal[] {
    return [...this.#kinds.values()].filter(({ n }) => n !== 0);
  }
}

/** The ids of one source. */
export interface SourceIds {
  name: string;
  /** Of its responses. */
  ids: IdSet;
  /** Of rows that became no response: decisions about them are not about nothing. */
  unmapped: IdSet;
}

/** Guards against one id standing for two answers: knows every id of every source, a few bytes each. */
export class Ledger {
  readonly #sources: SourceIds[] = [];

  add(source: SourceIds): void {
    this.#sources.push(source);
  }

  /** The source whose response has this id, if any. */
  holderOf(id: string): string | undefined {
    if (this.#sources.length === 0) return undefined;
    return this.#sources.find(({ ids }) => ids.has(id))?.name;
  }

  /** The source that has this id, also as that of a row which became no response. */
  sourceOf(id: string): string | undefined {
    return this.#sources.find(({ ids, unmapped }) => ids.has(id) || unmapped.has(id))?.name;
  }
}

export function emptyIds(name: string): SourceIds {
  return { name, ids: new IdSet(), unmapped: new IdSet() };
}
