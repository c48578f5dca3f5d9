import { checksSentence } from '../../text/checks-sentence.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { elementsOf, hasClass } from './elements.js';
import type { CheckedPage } from './page.js';
import { shownCards } from './promoters.js';
import { plainText, type Showing } from './showing.js';
import { showingsOf } from './showings.js';
import { nameOf } from './stated.js';
import { readingsOf } from './text-pattern.js';

const figures = new Set(['findings', 'nps', 'distribution']);

/** Sections with quotes or a score that do not say whether and how answers are checked. */
export function checksFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  return showingsOf(page).flatMap((showing) => {
    const fault = faultOf(showing, facts);
    return fault === null ? [] : [{ where: { file: page.name }, what: fault }];
  });
}

function faultOf(showing: Showing, facts: CheckFacts): string | null {
  const cards = shownCards(showing, facts);
  if (cards.length > 0) {
    const shown = new Map(cards.map(({ id, quotable }) => [id, quotable.verification]));
    const sentence = plainText([checksSentence([...shown.values()], facts.texts)]);
    if (showing.before.includes(sentence)) return null;
    const hidden = showing.all.includes(sentence) ? 'hides, or says too late' : 'does not say';
    return `${nameOf(showing)} ${hidden}: “${sentence}”`;
  }
  if (!showsScore(showing, facts) || tellsChecks(showing.own, facts)) return null;
  return `the section “${showing.kind}” shows a score, and does not say whether it is checked that those who answer are customers`;
}

function showsScore({ kind, element }: Showing, { findings }: CheckFacts): boolean {
  // While too few have answered there is no score to tell.
  if (!findings.rounds.some(({ netScore }) => netScore !== null)) return false;
  if (figures.has(kind)) return true;
  return (
    kind === 'testimonials' &&
    elementsOf(element, (each) => hasClass(each, 'candor-badge') || hasClass(each, 'candor-summary')).length >
      0
  );
}

function tellsChecks(own: string, { texts }: CheckFacts): boolean {
  const fixed = [texts.t('checks.none'), texts.t('findings.notChecked')];
  return (
    fixed.some((sentence) => own.includes(plainText([sentence]))) ||
    readingsOf(own, 'findings.checked', texts) !== null
  );
}
