import type { Element } from 'domhandler';
import type { Quotable } from '../model/published.js';
import { closest } from './page/elements.js';
import { plain, textOf } from './page/text.js';
import type { CheckedPage } from './page/page.js';
import type { Card, Section } from './page/section.js';
import type { CheckFacts } from './facts.js';
import type { Finding } from './finding.js';

/** What a page leaves out of a card that has to be told there, in the words our cards tell it in. */
export function leftOutOfCards(
  page: CheckedPage,
  facts: CheckFacts,
  labelsOf: (quotable: Quotable) => readonly string[],
): Finding[] {
  return page.sections.flatMap((section) =>
    section.cards.flatMap((card) => {
      const quotable = quotableOf(card, facts);
      const labels = quotable === undefined ? [] : labelsOf(quotable);
      if (labels.length === 0) return [];
      const shown = plain(textOf(placeOf(card, section)));
      return labels
        .filter((label) => !shown.includes(plain(label)))
        .map((label) => ({
          where: { file: page.name, response: quotable!.id },
          what: `the card does not say “${plain(label)}”`,
        }));
    }),
  );
}

/** The quote a card stands for. */
export function quotableOf({ id }: Card, { quotables }: CheckFacts): Quotable | undefined {
  return quotables.get(id) ?? quotables.get(id.replace(/^c-/, ''));
}

/** Beside a card of the site's own stands what it leaves out, in the same item of the list. */
function placeOf({ element }: Card, { cards, element: section }: Section): Element {
  if (cards.length === 1) return section;
  return closest(element, ({ name }) => name === 'li') ?? element;
}
