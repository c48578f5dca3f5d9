import type { Quotable } from '../../model/published.js';
import { isPromoter } from '../../model/scale.js';
import type { CheckFacts } from '../facts.js';
import { pathOf } from './addresses.js';
import type { ShownCard, Showing } from './showing.js';

/** A card and the published answer it stands for. */
export interface KnownCard extends ShownCard {
  quotable: Quotable;
}

const kept = new WeakMap<Showing, KnownCard[]>();

/** The cards that everybody sees and that stand for published answers: found once, however many rules ask. */
export function shownCards(showing: Showing, { quotables }: CheckFacts): KnownCard[] {
  const known = kept.get(showing);
  if (known !== undefined) return known;
  const found = showing.cards.flatMap((card) => {
    const quotable = card.hidden ? undefined : quotables.get(card.id);
    return quotable === undefined ? [] : [{ ...card, quotable }];
  });
  kept.set(showing, found);
  return found;
}

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
