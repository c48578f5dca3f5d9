import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import type { CheckedPage } from './page.js';
import { isLinked, shownCards } from './promoters.js';
import { plainText, type Showing } from './showing.js';
import { showingsOf } from './showings.js';
import { namesAll, statementOf } from './statement.js';
import { listGaps } from './whole-list.js';

/** Sections with quotes that do not state the very numbers, or do not link the rest. */
export function statedFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  return showingsOf(page).flatMap((showing) => {
    const shown = new Set(shownCards(showing, facts).map(({ id }) => id)).size;
    if (shown === 0) return [];
    const faults = [
      ...numberFaults(showing, shown, facts),
      ...(showing.kind === 'comments'
        ? [...withheldFaults(showing, facts), ...listGaps(page, showing, facts)]
        : []),
      ...linkFaults(showing, facts),
      ...headingFaults(showing, facts),
    ];
    return faults.map((what) => ({ where: { file: page.name }, what: `${nameOf(showing)} ${what}` }));
  });
}

export function nameOf({ kind, cards }: Showing): string {
  return `the section “${kind === '' ? 'candor' : kind}” with ${cards.length} ${cards.length === 1 ? 'quote' : 'quotes'}`;
}

function numberFaults(showing: Showing, printed: number, facts: CheckFacts): string[] {
  const { missing, shown } = statementOf(showing, facts);
  const faults = missing.map((sentence) => `does not say before its first quote: “${sentence}”`);
  if (missing.length > 0 || showing.kind !== 'testimonials') return faults;
  if (shown === null && !namesAll(showing.before, [printed], facts.texts))
    return ['does not say how many are shown'];
  return shown === null || shown === printed ? [] : [`says that ${shown} are shown, and prints ${printed}`];
}

function withheldFaults({ before }: Showing, { facts, texts }: CheckFacts): string[] {
  const counts = [...Object.entries(facts.withheld), ...Object.entries(facts.excluded)];
  return counts
    .map(([reason, n]) => plainText([texts.count(`withheld.${reason}`, n)]))
    .filter((counted) => !before.includes(counted))
    .map((counted) => `does not say what is not published: “${counted}”`);
}

function linkFaults({ kind, links }: Showing, { links: to, site }: CheckFacts): string[] {
  const wanted = [
    ...(kind === 'comments' || to.comments === null
      ? []
      : [{ to: to.comments, what: 'the list of all comments' }]),
    ...(to.findings === null ? [] : [{ to: [to.findings], what: 'the findings of all answers' }]),
  ];
  return wanted
    .filter((link) => !isLinked(links, link.to, site))
    .map((link) => `does not link ${link.what} (${link.to[0]})`);
}

/** Without balance the section says first that it is a choice. */
function headingFaults({ kind, before }: Showing, { options, texts }: CheckFacts): string[] {
  const told = texts.t('selection.selected');
  if (options.balance || kind === 'comments' || before.includes(plainText([told]))) return [];
  return [`does not say “${told}”, which it has to while \`policy.balance\` is false`];
}
