import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { labelsOf } from './labels.js';
import type { CheckedPage } from './page.js';
import { shownCards, type KnownCard } from './promoters.js';
import type { Showing } from './showing.js';
import { showingsOf } from './showings.js';
import { nameOf } from './stated.js';
import { statementOf } from './statement.js';

/** Statements and labels that are not there to read, or not where they are read. */
export function disclosureFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  return showingsOf(page).flatMap((showing) => {
    const cards = shownCards(showing, facts);
    if (cards.length === 0) return [];
    return [
      ...statementFaults(page, showing, facts),
      ...cards.flatMap((card) => labelFaults(page, card, showing, facts)),
    ];
  });
}

function statementFaults(page: CheckedPage, showing: Showing, facts: CheckFacts): Finding[] {
  return statementOf(showing, facts).missing.map((sentence) => ({
    where: { file: page.name },
    what: `${nameOf(showing)} ${whereOf(sentence, showing)}: “${sentence}”`,
  }));
}

function whereOf(sentence: string, { own, all }: Showing): string {
  if (own.includes(sentence)) return 'says only behind its first quote';
  return all.includes(sentence) ? 'hides' : 'does not say';
}

function labelFaults(page: CheckedPage, card: KnownCard, showing: Showing, facts: CheckFacts): Finding[] {
  return labelsOf(card, showing, facts)
    .filter(({ toldIn }) => !toldIn(card.plain))
    .map(({ text, toldIn }) => ({
      where: { file: page.name, response: card.id },
      what: `a card ${toldIn(card.all) ? 'hides' : 'does not say'}: “${text}”`,
    }));
}
