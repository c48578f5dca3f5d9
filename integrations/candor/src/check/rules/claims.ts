import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { checkedClaim, claimsIn, independentClaim } from '../page/claims.js';
import { checksFaults } from '../page/checks-told.js';
import type { CheckedPage } from '../page/page.js';
import { shownCards, type KnownCard } from '../page/promoters.js';
import { plainText } from '../page/showing.js';
import { showingsOf } from '../page/showings.js';
import { textOf } from '../page/text.js';
import type { Family } from './rule.js';

/** What a page claims of those who speak, and of those who asked them. */
export const claims: Family = {
  'EU-7.6': {
    regime: 'EU Directive 2005/29/EC, Article 7(6)',
    title: 'Beside reviews stands whether and how they are checked',
    checks:
      'Every section with quotes says, in plain HTML, whether and how it was checked that those shown are customers, and says what the records say of just these. Sections with a score do too.',
    remedy:
      'Print the statement that the section is given. To say more than that nothing is checked, declare `verification`.',
    source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02005L0029-20220528',
    severity: { EU: 'error', UK: 'warning' },
    page: checksFaults,
  },
  'EU-23b': {
    regime: 'EU Directive 2005/29/EC, Annex I 23b',
    title: 'Nobody is called a real customer unless that was checked',
    checks:
      'Words such as verified reviews or real customers, in five languages, in our sections, cards, headings and titles of pages that quote, outside quotations: only where every answer that the page shows was checked. In other copy of the page they are a warning.',
    remedy:
      'Take the words out, or declare how it is checked that all of these are customers (`verification`).',
    source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02005L0029-20220528',
    severity: { EU: 'error', UK: 'error' },
    page: checkedFaults,
  },
  'US-465.6': {
    regime: 'US 16 CFR 465.6',
    title: 'Only what others collected is called independent',
    checks:
      'Sentences of a page with quotes or figures that call reviews, answers or surveys independent, unbiased, impartial or of a third party, in five languages: only where a round names a collector that is independent and stands elsewhere on the web.',
    remedy: 'Take the word out, or declare the `collector` of the round: name, url and `independent: true`.',
    source: 'https://www.law.cornell.edu/cfr/text/16/465.6',
    severity: { US: 'error', UK: 'warning', EU: 'warning' },
    page: independentFaults,
  },
};

function checkedFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  const showings = showingsOf(page);
  const cards = showings.flatMap((showing) => shownCards(showing, facts));
  const unchecked = cards.find(({ quotable }) => !isChecked(quotable.verification));
  if (unchecked === undefined) return [];
  const { title, description, headings, copy } = page;
  const texts = [
    title,
    description,
    ...headings.map(textOf),
    ...showings.map(({ own }) => withoutMethods(own, cards)),
  ];
  const where = { file: page.name };
  const claimed = claimsIn(texts, checkedClaim);
  const inCopy = claimsIn([copy.plain], checkedClaim).filter(
    (words) => !claimed.some((one) => words.includes(one)),
  );
  const what = (words: string): string =>
    `“${words}” stands on a page with answers that nobody checked, ${unchecked.id} among them`;
  return [
    ...claimed.map((words) => ({ where, what: what(words) })),
    // What the page says elsewhere may be about something else.
    ...inCopy.map((words) => ({ where, what: what(words), mild: true })),
    ...cards
      .filter(({ quotable }) => !isChecked(quotable.verification))
      .flatMap((card) =>
        claimsIn([cardText(card)], checkedClaim).map((words) => ({
          where: { ...where, response: card.id },
          what: `a card says “${words}” of an answer that nobody checked`,
        })),
      ),
  ];
}

function isChecked(verification: string | null): boolean {
  return verification !== null && verification.trim().toLowerCase() !== 'none';
}

/** How some were checked may be told in any words. */
function withoutMethods(own: string, cards: readonly KnownCard[]): string {
  return [...new Set(cards.map(({ quotable }) => quotable.verification))].reduce(
    (text: string, method) =>
      method === null ? text : text.replaceAll(plainText([method.replace(/\.$/, '')]), ' '),
    own,
  );
}

/** A card without what the person is called and what the business replied. */
function cardText({ plain, names, quotable: { role, organisation, reply } }: KnownCard): string {
  return [...names, role, organisation, reply].reduce(
    (text: string, told) => (told === null ? text : text.replace(plainText([told]), ' ')),
    plain,
  );
}

/** What rounds say of who collected their answers. */
interface Collected {
  collector?: { url?: string | undefined; independent?: boolean | undefined } | undefined;
}

function independentFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  const showings = showingsOf(page).filter(({ kind }) => tells.has(kind));
  if (showings.length === 0 || facts.rounds.some((round) => isIndependent(round as Collected, facts.site)))
    return [];
  const { title, description, copy } = page;
  return claimsIn([title, description, copy.plain, ...showings.map(({ own }) => own)], independentClaim).map(
    (words) => ({
      where: { file: page.name },
      what: `“${words}”: no round names an independent collector`,
    }),
  );
}

const tells = new Set([
  ...[
    'testimonials',
    'comments',
    'one',
    'inline',
    'permalink',
    'themes',
    'changes',
    'change-page',
    'reviews',
  ],
  ...[
    'findings',
    'nps',
    'distribution',
    'trends',
    'segments',
    'compare',
    'movements',
    'report',
    'policy',
    'feedback',
  ],
]);

function isIndependent({ collector }: Collected, site: string | null): boolean {
  if (collector?.independent !== true || collector.url === undefined) return false;
  return site === null || new URL(collector.url).host !== new URL(site).host;
}
