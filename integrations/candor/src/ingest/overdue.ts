import type { Response, Words } from '../model/response.js';
import { storeName } from '../sources/store.js';

/** A server erases once a day, and may have been down for one. */
const grace = 2 * 86_400_000;

/** How many responses of a source have words or an identity that should have been erased. */
export interface OverdueSource {
  source: string;
  n: number;
  /** Whether they stand in the store, where this is what erases them. */
  collected: boolean;
}

/** Counts what is kept for longer than the site says. Of what is younger nothing is read. */
export class Overdue {
  readonly #counts = new Map<string, number>();

  constructor(readonly keptFrom: number) {}

  /** Adds `n` responses alike; `read` where more of them is known than whether they have a comment. */
  add(response: Response, n: number, read = true): void {
    const { submittedAt, source } = response;
    if (submittedAt === null || submittedAt >= this.keptFrom) return;
    if (source === storeName && submittedAt >= this.keptFrom - grace) return;
    if (response.commented() || (read && isIdentified(response.words()))) this.#count(source, n);
  }

  absorb(sources: readonly OverdueSource[]): void {
    for (const { source, n } of sources) this.#count(source, n);
  }

  list(): OverdueSource[] {
    return [...this.#counts]
      .filter(([, n]) => n > 0)
      .map(([source, n]) => ({ source, n, collected: source === storeName }));
  }

  #count(source: string, n: number): void {
    this.#counts.set(source, (this.#counts.get(source) ?? 0) + n);
  }
}

function isIdentified({ name, email }: Words): boolean {
  return name !== '' || email !== '';
}
