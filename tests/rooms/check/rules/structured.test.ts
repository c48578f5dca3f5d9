import { expect, test } from 'vitest';
import { isCheckedPage } from '../../../../integrations/candor/dist/check/page/page.js';
import type { PlatformReview } from '../../../../integrations/candor/dist/model/platform-review.js';
import { breachesOf } from '../../../helpers/breaches.js';
import { checkFacts, pageOf } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';
import { inventedRound } from '../../publish/invented.js';

const platform = { id: 'p1', platform: 'Trustpilot', text: 'Five stars!' } as PlatformReview;
const facts = checkFacts(
  { reviews: [platform], findings: { ...checkFacts().findings, rounds: [inventedRound({ nps: 45 })] } },
  [quotable('a1', { comment: 'Fast.\nAnd kind.', name: 'Ada Byron', score: 9 })],
);
const card =
  '<div class="candor"><div data-candor-quote="a1"><blockquote><p>Fast.</p><p>And kind.</p></blockquote>Ada Byron, score 9 of 10</div></div>';
const rating = { '@type': 'Rating', ratingValue: 9, bestRating: 10, worstRating: 0 };
const review = {
  ...{ '@type': 'Review', author: { '@type': 'Person', name: 'Ada Byron' } },
  ...{ reviewBody: 'Fast.\nAnd kind.', reviewRating: rating },
};
const product = (known: object = {}) => ({
  '@type': 'Product',
  name: 'Bike',
  review: [{ ...review, ...known }],
});
const page = (data: unknown, body = card) =>
  pageOf(
    `${body}<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`,
  );
const all = (data: unknown, body?: string): string[] =>
  ['GG-self', 'GG-direct', 'GG-parity', 'GG-scale'].flatMap((id) =>
    breachesOf(id, page(data, body), facts).map((what) => `${id}: ${what}`),
  );

test('reviews of a product by customers, as the page shows them, break no rule', () => {
  expect(all({ '@context': 'https://schema.org', '@graph': [product()] })).toEqual([]);
});

test('reviews and ratings of the own organisation are told, however they name it (GG-self)', () => {
  const shop = { '@type': 'BikeStore', name: 'Example', aggregateRating: { '@type': 'AggregateRating' } };
  expect(breachesOf('GG-self', page(shop), facts)).toEqual([
    'JSON-LD has an AggregateRating about the BikeStore "Example" on its own site',
  ]);
  const apart = [
    { '@type': 'https://schema.org/Organization', '@id': '#us', name: 'Example' },
    { ...review, itemReviewed: { '@id': '#us' } },
  ];
  expect(breachesOf('GG-self', page({ '@graph': apart }), facts)).toHaveLength(1);
  const other = { '@type': 'Restaurant', name: 'The Anchor', url: 'https://anchor.example' };
  expect(breachesOf('GG-self', page({ ...review, itemReviewed: other }), facts)).toEqual([]);
});

test('a review imported from a platform is not marked up (GG-direct)', () => {
  expect(breachesOf('GG-direct', page(product({ reviewBody: 'Five stars!' })), facts)).toEqual([
    'JSON-LD marks up a review left on Trustpilot: "Five stars!"',
  ]);
  expect(breachesOf('GG-direct', page(product({ reviewBody: 'Nobody said so' })), facts)).toEqual([
    '(undeclared) JSON-LD marks up a review that nobody published here gave: "Nobody said so"',
  ]);
});

test('words that a customer left here and somebody on a platform too are marked up as those left here (GG-direct)', () => {
  const body = String(review.reviewBody);
  const alike = { ...facts, reviews: facts.reviews.map((one) => ({ ...one, text: body })) };
  expect(alike.reviews.length).toBeGreaterThan(0);
  expect(breachesOf('GG-direct', page(product()), alike)).toEqual([]);
});

test('what the markup says and nobody sees is told: words, name, rating, count (GG-parity)', () => {
  const unseen = product({
    ...{ author: 'Grace Hopper', reviewRating: { ...rating, ratingValue: 10 } },
    reviewBody: 'Fast. And kindest.',
  });
  expect(
    breachesOf('GG-parity', page(unseen), facts).map((what) => /tells (.*) of a review/.exec(what)?.[1]),
  ).toEqual(['the words "Fast. And kindest."', 'the name "Grace Hopper"']);
  const higher = product({ reviewRating: { ...rating, ratingValue: 8 } });
  expect(breachesOf('GG-parity', page(higher), facts)).toHaveLength(1);
  const many = {
    '@type': 'Product',
    aggregateRating: { '@type': 'AggregateRating', ratingValue: 8.1, ratingCount: 412 },
  };
  expect(breachesOf('GG-parity', page(many), facts)).toHaveLength(2);
  expect(breachesOf('GG-parity', page(many, '<p>Mean 8,1 of 412 answers</p>'), facts)).toEqual([]);
  const long = product({ author: { name: 'A'.repeat(120) } });
  expect(breachesOf('GG-parity', page(long), facts).some((what) => what.includes('120 characters'))).toBe(
    true,
  );
});

test('a script that cannot be read is told (GG-parity)', () => {
  expect(breachesOf('GG-parity', page('{"@type": "Review",}'), facts)[0]).toContain('cannot be read');
});

test('a rating names the scale that was asked, with a dot, and an NPS is none (GG-scale)', () => {
  const scaled = (known: object): string[] =>
    breachesOf('GG-scale', page(product({ reviewRating: { ...rating, ...known } })), facts);
  expect(scaled({})).toEqual([]);
  expect(scaled({ bestRating: undefined, worstRating: undefined })[0]).toContain('on a scale of 1 to 5');
  expect(scaled({ worstRating: 1 })[0]).toContain('for an answer on a scale of 0 to 10');
  expect(scaled({ ratingValue: '8,5' })[0]).toContain('no number with a dot');
  const aggregate = { '@type': 'AggregateRating', ratingValue: 45, bestRating: 100, worstRating: -100 };
  expect(breachesOf('GG-scale', page({ '@type': 'Product', aggregateRating: aggregate }), facts)).toEqual([
    'JSON-LD has an AggregateRating of 45: a net score is no rating',
  ]);
});

test('a page of the site that has ratings in its markup is looked at although nothing of ours is on it', () => {
  const script = '<script type="application/ld+json">{"@type":"AggregateRating"}</script>';
  expect(isCheckedPage('about/index.html', Buffer.from(script))).toBe(true);
  expect(isCheckedPage('about/index.html', Buffer.from('<p>About us</p>'))).toBe(false);
});
