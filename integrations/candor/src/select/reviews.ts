import type { PlatformReview, PlatformReviews, ReviewVerdict } from '../model/platform-review.js';
import type { Platform } from '../model/response.js';

/** Gathers the reviews of platforms while responses stream by: apart from everything that is counted. */
export class Reviews {
  readonly #platforms = new Map<string, PlatformReviews & { shown: PlatformReview[] }>();

  /** Adds a review; with `n` -1 one that was added is taken back. */
  add({ platform, url }: Platform, { shown, withheld }: ReviewVerdict, n: number): void {
    if (withheld === 'erased' || withheld === 'after-as-of') return;
    const known = this.#of({ platform, url });
    known.imported += n;
    if (shown === null) return;
    if (n > 0) known.shown.push(shown);
    else known.shown = known.shown.filter(({ id }) => id !== shown.id);
  }

  /** Adds what others gathered. */
  absorb(others: readonly PlatformReviews[]): void {
    for (const { platform, url, imported, shown } of others) {
      const known = this.#of({ platform, url });
      known.imported += imported;
      known.shown.push(...shown);
    }
  }

  /** Platforms by name, the reviews of each newest first. */
  list(): PlatformReviews[] {
    return [...this.#platforms.entries()]
      .filter(([, { imported }]) => imported > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, found]) => ({ ...found, shown: found.shown.sort(newestFirst) }));
  }

  #of({ platform, url }: Platform): PlatformReviews & { shown: PlatformReview[] } {
    const key = JSON.stringify([platform, url]);
    let known = this.#platforms.get(key);
    if (known === undefined) this.#platforms.set(key, (known = { platform, url, imported: 0, shown: [] }));
    return known;
  }
}

function newestFirst(a: PlatformReview, b: PlatformReview): number {
  const [dayA, dayB] = [a.submittedOn ?? '', b.submittedOn ?? ''];
  return dayA === dayB ? (a.id < b.id ? -1 : 1) : dayA > dayB ? -1 : 1;
}
