import type { Finding } from '../finding.js';
import { linkedData, type LdNode, type ReviewNode } from '../page/json-ld.js';
import type { CheckedPage } from '../page/page.js';
import { plain, proseOf, textOf } from '../page/text.js';

/** Search engines take no longer name for a person's. */
const longestName = 99;

/** What JSON-LD tells of reviews that nobody sees on the page. */
export function parityFindings(page: CheckedPage): Finding[] {
  const { reviews } = linkedData(page);
  if (reviews.length === 0) return [];
  const where = { file: page.name };
  const whole = proseOf(page.document, () => false);
  const cards = page.sections.flatMap((section) =>
    section.cards.map(({ element }) => plain(textOf(element))),
  );
  return reviews.flatMap((review) =>
    (review.kind === 'Review' ? unseenReview(review, cards, whole) : unseenRating(review, whole)).map(
      (what) => ({
        where,
        what,
      }),
    ),
  );
}

function unseenReview({ node, rating }: ReviewNode, cards: readonly string[], whole: string): string[] {
  const body = textAt(node, 'reviewBody');
  const author = authorOf(node);
  // Name and rating have to stand with the words they belong to, where these stand in a card.
  const value = rating === null ? null : textAt(rating, 'ratingValue');
  const isTold = (card: string): boolean =>
    (author === null || card.includes(plain(author))) && (value === null || hasWord(card, value));
  const own = body === null ? [] : cards.filter((card) => card.includes(plain(body)));
  const text = own.find(isTold) ?? own[0] ?? whole;
  return [
    ...(body === null || text.includes(plain(body)) ? [] : [`the words "${body.slice(0, 80)}"`]),
    ...(author === null || text.includes(plain(author)) ? [] : [`the name "${author.slice(0, 80)}"`]),
    ...(value === null || hasWord(text, value) ? [] : [`the rating ${value}`]),
  ]
    .map((told) => `JSON-LD tells ${told} of a review, which nobody sees on the page with it`)
    .concat(
      author !== null && author.length > longestName
        ? [
            `JSON-LD names an author of ${author.length} characters, of at most ${longestName}: "${author.slice(0, 80)}"`,
          ]
        : [],
    );
}

function unseenRating({ node }: ReviewNode, whole: string): string[] {
  const told = ['ratingValue', 'ratingCount', 'reviewCount'].flatMap((key) => {
    const value = textAt(node, key);
    return value === null || hasWord(whole, value) ? [] : [`${key} ${value}`];
  });
  return told.map((one) => `JSON-LD tells a rating with ${one}, which nobody sees on the page`);
}

function authorOf(node: LdNode): string | null {
  const [author] = [node['author']].flat();
  if (typeof author === 'string') return author;
  return typeof author === 'object' && author !== null ? textAt(author as LdNode, 'name') : null;
}

function textAt(node: LdNode, key: string): string | null {
  const value = node[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** Whether a number stands in a text as such, with a dot or a comma. */
function hasWord(text: string, value: string): boolean {
  return [value, value.replace('.', ',')].some((number) => {
    const at = text.indexOf(number);
    for (let from = at; from !== -1; from = text.indexOf(number, from + 1))
      if (
        !/[\d.,]\d$/.test(text.slice(Math.max(0, from - 2), from)) &&
        !isDigitAround(text, from, number.length)
      )
        return true;
    return false;
  });
}

function isDigitAround(text: string, from: number, length: number): boolean {
  return /\d/.test(text[from - 1] ?? '') || /^(\d|[.,]\d)/.test(text.slice(from + length, from + length + 2));
}
