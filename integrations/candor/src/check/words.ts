import type { Quotable } from '../model/published.js';
import type { PlatformReview } from '../model/platform-review.js';
import type { Quotation } from './page/quotations.js';
import type { Finding } from './finding.js';

/** Tells of quotations whether somebody published those words. */
export function wordFaults(
  quotables: ReadonlyMap<string, Quotable>,
  _reviews: readonly PlatformReview[],
): (quotation: Quotation) => Finding | undefined {
  return ({ page, id }) => {
    if (id === null || quotables.has(id)) return undefined;
    return {
      where: { file: page, response: id },
      what: 'a card stands for a response that is not published',
    };
  };
}
