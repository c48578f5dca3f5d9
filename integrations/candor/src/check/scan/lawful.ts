import type { PlatformReview } from '../../model/platform-review.js';
import type { Quotable } from '../../model/published.js';

/** What is published with everybody's agreement. */
export interface Published {
  quotables: readonly Quotable[];
  reviews?: readonly PlatformReview[];
}

/** All texts that are lawfully published. */
export function lawfulTexts({ quotables, reviews = [] }: Published): string[] {
  return [...quotables.flatMap(ofQuotable), ...reviews.flatMap(ofReview)];
}

function ofQuotable(quotable: Quotable): string[] {
  const { comment, excerpt, name, role, organisation, reply, product, placements } = quotable;
  const { relationship, incentive } = quotable.disclosure;
  const { verification, typicalResult } = quotable;
  const cuts = placements.map((placement) => placement.excerpt);
  return [
    comment,
    excerpt,
    ...cuts,
    name,
    role,
    organisation,
    reply,
    product,
    relationship,
    incentive,
    verification,
    typicalResult,
  ].filter((text) => text !== null);
}

function ofReview({ text, title, author }: PlatformReview): string[] {
  return [text, title, author].filter((each) => each !== null);
}
