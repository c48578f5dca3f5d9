import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { hasClass } from './elements.js';
import type { CheckedPage } from './page.js';
import { isPromotion, shownCards, type KnownCard } from './promoters.js';
import type { Showing } from './showing.js';
import { showingsOf } from './showings.js';
import { statementOf, type StatedOrder } from './statement.js';
import { isTag } from 'domhandler';

const inOrder = new Set(['testimonials', 'comments']);

/** Cards that stand in another order than the page says. */
export function orderFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  const misplacedOnes = orderedLists(page, facts).flatMap(({ showing, cards }) => {
    const { order } = statementOf(showing, facts);
    return keepsTo(order, cards) ? [] : [misplaced(page, cards, order)];
  });
  const picks = showingsOf(page).filter((showing) => statementOf(showing, facts).order === 'featured');
  return [
    ...misplacedOnes,
    ...picks.flatMap((showing) => unlabelled(page, shownCards(showing, facts), facts)),
  ];
}

export function listFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  return orderedLists(page, facts)
    .filter(({ showing, cards }) => showing.kind === 'comments' && !keepsTo('newest', cards))
    .map(({ cards }) => misplaced(page, cards, 'newest'));
}

/** Good words before bad ones, bad ones hidden, and rows of good ones above a list of all. */
export function prominenceFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  const sorted = orderedLists(page, facts)
    .filter(
      ({ showing, cards }) => isSortedByScore(cards) && !keepsTo(statementOf(showing, facts).order, cards),
    )
    .map(({ showing }) => ({
      where: { file: page.name },
      what: `the cards of “${showing.kind}” are sorted by score`,
    }));
  return [...sorted, ...hiddenLow(page, facts), ...rowsAboveLists(page, facts)];
}

function orderedLists(page: CheckedPage, facts: CheckFacts): { showing: Showing; cards: KnownCard[] }[] {
  return showingsOf(page)
    .filter(({ kind, cards }) => inOrder.has(kind) && cards.length > 1)
    .flatMap((showing) =>
      [...Map.groupBy(shownCards(showing, facts), ({ list }) => list).values()].map((cards) => ({
        showing,
        cards,
      })),
    );
}

/** By day, newest first and undated last; where owners' picks come first, in two such runs. */
function keepsTo(order: StatedOrder, cards: readonly KnownCard[]): boolean {
  const rises = cards.flatMap((card, index) => {
    const before = cards[index - 1];
    return before !== undefined && dayOf(before) < dayOf(card) ? [index] : [];
  });
  if (rises.length === 0) return true;
  if (order === null || order === 'newest' || order === 'onlyPlaced') return false;
  const [rise] = rises;
  const picksFirst = (index: number): boolean =>
    cards[index]!.quotable.featured || cards[index]!.quotable.placements.length > 0;
  return rises.length === 1 && picksFirst(rise! - 1);
}

function dayOf({ quotable }: KnownCard): string {
  return quotable.submittedOn ?? '';
}

function misplaced(page: CheckedPage, cards: readonly KnownCard[], order: StatedOrder): Finding {
  const at = cards.findIndex((card, index) => index > 0 && dayOf(cards[index - 1]!) < dayOf(card));
  const [before, card] = [cards[at - 1]!, cards[at]!];
  const says = order === null ? 'and the page names no order' : 'and the page says another order';
  return {
    where: { file: page.name, response: card.id },
    what: `a quote of ${dayOf(card)} stands behind one of ${dayOf(before) || 'no known day'}, ${says}`,
  };
}

function unlabelled(page: CheckedPage, cards: readonly KnownCard[], { texts }: CheckFacts): Finding[] {
  return cards
    .filter(({ quotable, plain }) => quotable.featured && !plain.includes(texts.t('quote.featured')))
    .map(({ id }) => ({
      where: { file: page.name, response: id },
      what: 'a pick of the owner is not labelled as one',
    }));
}

function isSortedByScore(cards: readonly KnownCard[]): boolean {
  const scores = cards.map(({ quotable }) => quotable.score ?? -1);
  return (
    scores.length > 3 &&
    new Set(scores).size > 1 &&
    scores.every((score, index) => index === 0 || scores[index - 1]! >= score)
  );
}

function hiddenLow(page: CheckedPage, { quotables }: CheckFacts): Finding[] {
  return showingsOf(page)
    .filter(({ kind }) => kind === 'comments')
    .flatMap(({ cards }) => {
      const open = new Set(cards.flatMap(({ id, hidden }) => (hidden ? [] : [id])));
      return cards.filter(({ id }) => !open.has(id) && (quotables.get(id)?.score ?? 10) < 9);
    })
    .map(({ id }) => ({
      where: { file: page.name, response: id },
      what: `a comment of score ${quotables.get(id)!.score} is folded away or hidden`,
    }));
}

/** Nothing false is said there: never more than a warning. */
function rowsAboveLists(page: CheckedPage, facts: CheckFacts): Finding[] {
  const showings = showingsOf(page);
  if (!showings.some(({ kind, cards }) => kind === 'comments' && cards.length > 0)) return [];
  return showings
    .filter((showing) => isPromotion(showing, shownCards(showing, facts)) && isRow(showing))
    .map(() => ({
      where: { file: page.name },
      what: 'a row of promoters’ words stands on a page that lists comments too',
      undeclared: true,
    }));
}

function isRow({ cards }: Showing): boolean {
  const list = cards[0]?.list ?? null;
  return (
    list !== null &&
    isTag(list) &&
    ['candor-row', 'candor-track', 'candor-single'].some((name) => hasClass(list, name))
  );
}
