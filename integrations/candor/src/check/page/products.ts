import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import type { CheckedPage } from './page.js';
import { shownCards } from './promoters.js';
import { plainText } from './showing.js';
import { showingsOf } from './showings.js';
import { statementOf } from './statement.js';

/** Cards about another product than the one their section names. */
export function productFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  const products = productsOf(facts);
  if (products.size === 0) return [];
  return showingsOf(page).flatMap((showing) => {
    const { filters } = statementOf(showing, facts);
    if (filters === '') return [];
    const named = [...products].find((product) =>
      filters.includes(plainText([facts.texts.t('selection.product', { product })])),
    );
    if (named === undefined) return [];
    return shownCards(showing, facts)
      .filter(({ quotable: { product, tags } }) => product !== named && !tags.includes(named))
      .map(({ id, quotable: { product } }) => ({
        where: { file: page.name, response: id },
        what: `a card about ${product === null ? 'nothing in particular' : `“${product}”`} stands among those about “${named}”`,
      }));
  });
}

const known = new WeakMap<CheckFacts, Set<string>>();

function productsOf(facts: CheckFacts): Set<string> {
  const found =
    known.get(facts) ?? new Set([...facts.quotables.values()].flatMap(({ product }) => product ?? []));
  known.set(facts, found);
  return found;
}
