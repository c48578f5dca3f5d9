import type { Quotable } from '../../model/published.js';
import { isPromoter } from '../../model/scale.js';
import type { CheckFacts } from '../facts.js';
import { pathOf } from './addresses.js';
import { once } from './once.js';
import type { ShownCard, Showing } from './showing.js';

/** A card and the published answer it stands for. */
export interface KnownCard extends ShownCard {
  quotable: Quotable;
}

/** The cards that everybody sees and that stand for published answers: found once, however many rules ask. */
export const shownCards = once(({ cards }: Showing, { quotables }: CheckFacts): KnownCard[] =>
  cards.flatMap((card) => {
    const quotable = card.hidden ? undefined : quotables.get(card.id);
    return quotable === undefined ? [] : [{ ...card, quotable }];
  }),
);

const listsOfAll = new Set(['comments', 'themes', 'changes', 'change-page', 'told']);

/** Whether a section shows promoters only, because they are. */
export function isPromotion(showing: Showing, cards: readonly KnownCard[]): boolean {
  return (
    cards.length > 0 && !listsOfAll.has(showing.kind) && cards.every(({ quotable }) => isPromoter(quotable))
  );
}

/** Whether one of these addresses is linked, as a path or as an address of the site. */
export function isLinked(
  links: readonly string[],
  addresses: readonly (string | null)[],
  site: string | null,
): boolean {
  return addresses.some((address) => {
    if (address === null) return false;
    const path = pathOf(address, site) ?? address;
    return links.some((link) => !link.startsWith('#') && pathOf(link, site) === path);
  });
}
