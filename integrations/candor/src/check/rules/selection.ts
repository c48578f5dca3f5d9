import { selectionBasis } from '../../text/selection-basis.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { balanceFaults } from '../balance.js';
import { isPromotion, shownCards } from '../page/promoters.js';
import { listFaults, orderFaults, prominenceFaults } from '../page/order.js';
import type { CheckedPage } from '../page/page.js';
import { productFaults } from '../page/products.js';
import { showingsOf } from '../page/showings.js';
import { statementOf } from '../page/statement.js';
import { statedFaults } from '../page/stated.js';
import { textOf } from '../page/text.js';
import type { Family } from './rule.js';

const dmcc = 'https://www.legislation.gov.uk/ukpga/2024/13/schedule/20/paragraph/13';

/** What of all answers a page shows, and whether it says so. */
export const selection: Family = {
  'US-465.7b': {
    regime: 'US 16 CFR 465.7(b)',
    title: 'A choice by score is not passed off as everything',
    checks:
      'Headings, title and description that speak of all reviews or of what customers say do not stand over a section of promoters only that does not say so before its first quote.',
    remedy: 'Print the statement that the section is given, or word the heading for what is shown.',
    source: 'https://www.law.cornell.edu/cfr/text/16/465.7',
    severity: { US: 'error', UK: 'warning', EU: 'warning' },
    page: wholeClaims,
  },
  'US-255.2d': {
    regime: 'US 16 CFR 255.2(d)',
    title: 'Quotes stand newest first, or the page says how',
    checks:
      'The cards of testimonials and comments stand by day, newest first, unless the statement names another order; the owner’s picks are labelled or counted.',
    remedy: 'Let `order` decide, so that the statement says it; do not sort quotes by hand.',
    source: 'https://www.govinfo.gov/content/pkg/FR-2023-07-26/html/2023-14795.htm',
    severity: 'warning',
    page: orderFaults,
  },
  'NF-order': {
    regime: 'NF Z74-501',
    title: 'The list of all comments shows the newest first',
    checks: 'The days of the comments on each page of the list of all.',
    remedy: 'Print the comments in the order they are given.',
    source: 'https://www.jurisexpert.net/nouvelle-norme-afnor-sur-les-avis-en-ligne-de-consommateurs/',
    severity: 'warning',
    page: listFaults,
  },
  'UK-13.5i-a': {
    regime: 'UK DMCC Act 2024, Schedule 20 paragraph 13(5)(i)',
    title: 'Good words never stand without all the others',
    checks:
      'A section with quotes states how many answered, agreed and are shown, in the very numbers of this build; it links the list of all comments and the findings of all answers, and those pages exist. The list of all comments leaves none of them out, and says what is not published and why.',
    remedy: 'Print the statement that the section is given, with its links, and as many cards as it says.',
    source: dmcc,
    severity: { UK: 'error', EU: 'error', US: 'warning' },
    records: balanceFaults,
    page: statedFaults,
  },
  'UK-13.5i-b': {
    regime: 'UK DMCC Act 2024, Schedule 20 paragraph 13(5)(i)',
    title: 'Good words get no more room than bad ones',
    checks:
      'Cards are not sorted by score, and no comment of a low score is folded away or hidden in the list of all. A row of promoters on a page that lists comments too is a warning.',
    remedy: 'Print the comments in the order they are given, each as open to read as the others.',
    source: dmcc,
    severity: { UK: 'error', EU: 'error' },
    page: prominenceFaults,
  },
  'UK-CAP': {
    regime: 'UK CAP Code, testimonials and endorsements',
    title: 'A testimonial is about the thing it stands beside',
    checks: 'Where the statement of a section names a product, every card in it is about that product.',
    remedy: 'Choose quotes for a product with `product`, and print those that are given.',
    source: 'https://www.asa.org.uk/advice-online/testimonials-and-endorsements.html',
    severity: { UK: 'error' },
    beyond:
      'Whether evidence is held and the person can be reached is known to the owner alone; the consent and the source of every quote are kept with the responses, and the log of consents can be exported.',
    page: productFaults,
  },
};

/** Words that speak of everybody or everything, in the languages of our texts. */
const everything = new RegExp(
  [
    String.raw`(?<!\p{L})(all|every) (our |the )?(\p{L}+ )?(reviews?|testimonials?|comments?|feedback|customers?|opinions?)(?!\p{L})`,
    String.raw`(?<!\p{L})(our|customer) (reviews|testimonials|feedback)(?!\p{L})|what (our |all |all our )?(customers|clients|people|users|guests) say`,
    String.raw`alle (unsere )?(bewertungen|kundenstimmen|kunden|kommentare|meinungen)|unsere bewertungen|kundenbewertungen|was (unsere )?kund\p{L}+ sagen`,
    String.raw`tous (nos|les) (avis|clients|commentaires|témoignages)|nos avis|avis (de nos )?clients|ce que (disent )?nos clients|ce que disent les clients`,
    String.raw`todas (nuestras |las )?(opiniones|reseñas)|nuestras (opiniones|reseñas)|opiniones de (nuestros )?clientes|(lo )?que dicen (nuestros |los )?clientes`,
    String.raw`كل (التقييمات|الآراء|التعليقات|آراء)|جميع (التقييمات|الآراء|التعليقات)|تقييمات (العملاء|عملائنا)|آراء (العملاء|عملائنا)|ماذا يقول عملاؤنا|ما يقوله عملاؤنا`,
  ].join('|'),
  'iu',
);

function wholeClaims(page: CheckedPage, facts: CheckFacts): Finding[] {
  const silent = showingsOf(page).filter((showing) => {
    const cards = shownCards(showing, facts);
    return cards.length > 1 && isPromotion(showing, cards) && statementOf(showing, facts).missing.length > 0;
  });
  if (silent.length === 0) return [];
  const { title, description, headings } = page;
  const said = [
    title,
    description,
    ...headings.map(textOf),
    ...silent.flatMap((showing) => showing.headings),
  ];
  const [sentence] = selectionBasis(facts.facts, facts.texts);
  return [...new Set(said)]
    .filter((text) => everything.test(text))
    .map((text) => ({
      where: { file: page.name },
      what: `“${text}” stands over promoters only, and nothing before the first quote says so (“${sentence}” …)`,
    }));
}
