import type { Finding } from '../finding.js';
import type { CheckedPage } from './page.js';
import { showingsOf } from './showings.js';

/** Sections of ours in which every quotation is somebody's answer. */
const ofAnswers = new Set(['testimonials', 'comments', 'one', 'inline', 'permalink']);

/** Quotations that stand in no card: whose they are, and what belongs to them, cannot be held against anything. */
export function untracedFindings(page: CheckedPage): Finding[] {
  return showingsOf(page)
    .filter(({ kind }) => ofAnswers.has(kind))
    .flatMap(({ kind, quotations }) => {
      const untraced = quotations.filter(({ id }) => id === null);
      const [first] = untraced;
      if (first === undefined) return [];
      const words = first.text.length > 80 ? `${first.text.slice(0, 79).trimEnd()}…` : first.text;
      return [
        {
          where: { file: page.name },
          what: `${untraced.length} of ${quotations.length} quotations in the section “${kind}” stand in no card, the first of them “${words}”: that their labels, days and numbers are there cannot be checked`,
          remedy:
            'Give the element around each quote of a card of your own data-candor-quote={quote.publicId}.',
          undeclared: true,
        },
      ];
    });
}
