import { existenceFindings } from './existence.js';
import { languageTag } from '../../text/language-tag.js';
import { directionOf } from '../../text/texts.js';
import { normalised } from '../../text/verbatim.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { factFaults } from '../page/card-facts.js';
import { effective } from '../page/elements.js';
import { isShortened } from '../page/labels.js';
import type { CheckedPage } from '../page/page.js';
import { isLinked, shownCards } from '../page/promoters.js';
import { quotationsOf, type Quotation } from '../page/quotations.js';
import { showingsOf } from '../page/showings.js';
import { untracedFindings } from '../page/untraced.js';
import { typedQuotationsOf, wordingsOf } from '../page/typed-quotations.js';
import type { Family } from './rule.js';

/** Whose words a page shows, and whether they are theirs. */
export const quotations: Family = {
  'US-465.2': {
    regime: 'US 16 CFR 465.2(a), (b)',
    title: 'Every testimonial is of a person who answered',
    checks:
      'Every card of a page stands for a published response, and the name, role, organisation, score and day printed in it are those that are stored and may be shown. Names and words that stand in for real ones, and the same words under two names, are told before.',
    remedy: 'Let the card print what it is given of the response, and nothing typed by hand.',
    source: 'https://www.law.cornell.edu/cfr/text/16/465.2',
    severity: 'error',
    records: existenceFindings,
    page: (page, facts) => [
      ...showingsOf(page).flatMap((showing) =>
        shownCards(showing, facts).flatMap((card) =>
          factFaults(card, facts.texts).map((fault) => ({
            where: { file: page.name, response: card.id },
            what: `a card prints ${fault}`,
          })),
        ),
      ),
      ...untracedFindings(page),
    ],
  },
  'US-255.1b': {
    regime: 'US 16 CFR 255.1(b)',
    title: 'Quotation marks mean exact words',
    checks:
      'Every quotation in our sections of a page, typed quotation marks around four words or more included, is compared with the stored words: of the response its card stands for, else of any that is published. It has to be a contiguous run of them, where only [...] cuts and stored [insertions] are allowed.',
    remedy: 'Print the words of the response, or shorten them with `candor decide excerpt`.',
    source: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255/section-255.1',
    severity: 'error',
    page: (page, facts) =>
      [...quotationsOf(page), ...typedQuotationsOf(page, facts)]
        .filter((quotation) => quotation.id !== null || !isWording(quotation, facts))
        .flatMap((quotation) => facts.wordFault(quotation) ?? []),
  },
  'NF-whole': {
    regime: 'NF Z74-501',
    title: 'A shortened quote leads to the whole one',
    checks: 'A card that prints less than the whole comment links its place in the list of all comments.',
    remedy: 'Print the link that the card is given with the quote (`quote.full`), or the whole comment.',
    source: 'https://www.jurisexpert.net/nouvelle-norme-afnor-sur-les-avis-en-ligne-de-consommateurs/',
    severity: 'warning',
    page: wholeFaults,
  },
  'W-3.1.2': {
    regime: 'WCAG 2.2, 3.1.2 (AA)',
    title: 'Words in another language are marked as such',
    checks:
      'A quote in another language than the text around it has that language as `lang`, and a direction that lets words run from right to left where they do.',
    remedy: 'Give the quotation `lang={quote.lang}` and `dir="auto"`.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts.html',
    severity: 'error',
    page: (page, facts) => quotationsOf(page).flatMap((quotation) => languageFaults(page, quotation, facts)),
  },
};

/** A question that was asked, and the like: quoted, and nobody's answer. */
function isWording({ text }: Quotation, facts: CheckFacts): boolean {
  return wordingsOf(facts).has(normalised(text));
}

function wholeFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  const { comments } = facts.links;
  if (comments === null) return [];
  return showingsOf(page).flatMap((showing) =>
    shownCards(showing, facts).flatMap((card) => {
      const leads =
        card.links.some((link) => link.endsWith(`#c-${card.id}`)) ||
        // Nothing in what passes by can be pressed; the list of all stands beside it.
        (showing.moving.length > 0 && isLinked(showing.links, comments, facts.site));
      if (leads || !isShortened(card, showing)) return [];
      const what = 'a shortened quote does not lead to the whole comment';
      return [{ where: { file: page.name, response: card.id }, what }];
    }),
  );
}

function languageFaults(page: CheckedPage, { id, element }: Quotation, { quotables }: CheckFacts): Finding[] {
  const language = id === null ? null : languageTag(quotables.get(id)?.language ?? null);
  if (language === null) return [];
  const marked = effective(element, 'lang') ?? page.language;
  const where = { file: page.name, response: id! };
  if (base(language) !== base(marked))
    return [{ where, what: `words in "${language}" are marked as "${marked}"` }];
  const direction = effective(element, 'dir');
  if (directionOf(language) === 'ltr' || direction === 'auto' || direction === 'rtl') return [];
  return [{ where, what: `words in "${language}" run from left to right` }];
}

function base(language: string): string {
  return language.split(/[-_]/)[0]!.toLowerCase();
}
