import type { PlatformReview, PlatformReviews, ReviewVerdict } from '../model/platform-review.js';
import type { Platform } from '../model/response.js';

/** Gathers the reviews of platforms while responses stream by: apart from everything that is counted. */
export class Reviews {
  readonly #platforms = new Map<string, PlatformReviews & { shown: PlatformReview[] }>();

  add({ platform, url }: Platform, { shown, withheld }: ReviewVerdict): void {
    if (withheld === 'erased' || withheld === 'after-as-of') return;
    const key = JSON.stringify([platform, url]);
    const known = this.#platforms.get(key) ?? { platform, url, imported: 0, shown: [] };
    known.imported++;
    if (shown !== null) known.shown.push(shown);
    this.#platforms.set(key, known);
  }

  /** Platforms by name, the reviews of each newest first. */
  list(): PlatformReviews[] {
    return [...this.#platforms.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, found]) => ({ ...found, shown: found.shown.sort(newestFirst) }));
  }
}

function newestFirst(a: PlatformReview, b: PlatformReview): number {
  const [dayA, dayB] = [a.submittedOn ?? '', b.submittedOn ?? ''];
  return dayA === dayB ? (a.id < b.id ? -1 : 1) : dayA > dayB ? -1 : 1;
}
