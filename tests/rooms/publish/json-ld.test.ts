import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../../integrations/candor/dist/model/finding.js';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import {
  commentsData,
  findingsData,
  organisationData,
  reviewedSentence,
} from '../../../integrations/candor/dist/pages/structured-data.js';
import type { SiteConfig } from '../../../integrations/candor/dist/publish/config.js';
import { jsonLd } from '../../../integrations/candor/dist/publish/json-ld/script.js';
import type { ModuleData } from '../../../integrations/candor/dist/publish/modules.js';
import { inventedConfig, inventedFacts } from '../../helpers/config.js';
import { quotable } from '../../helpers/quotables.js';
import { hostile, runs } from '../../helpers/random.js';
import { inventedRound } from './invented.js';

const thing = { type: 'Product', name: 'Cargo bike' } as const;
const all = { organisation: true, findings: true, reviews: thing };
const configOf = (known: Partial<SiteConfig> = {}): SiteConfig =>
  inventedConfig({ structuredData: all, ...known }, 60);
const published = (quotables: Quotable[]): ModuleData['published'] => ({
  ...{ quotables, facts: inventedFacts(quotables.length), gone: [] },
});
const named = (id: string, known: Partial<Quotable> = {}): Quotable =>
  quotable(id, { name: `Person ${id}`, ...known });
const figures = { rounds: [inventedRound(), inventedRound({ id: 'b', kind: 'open-form', question: null })] };
const findings = figures as Findings as ModuleData['findings'];

interface Review {
  author: { name: string };
  reviewBody: string;
  reviewRating: object;
  datePublished?: string;
}
function reviewsOf(quotables: Quotable[], known: Partial<SiteConfig> = {}, page = 1): Review[] {
  const found = commentsData(published(quotables), page, configOf(known)).find(
    (node) => node['@type'] === thing.type,
  );
  return (found?.['review'] ?? []) as Review[];
}

describe('reviews in the markup of a page of all comments', () => {
  test('are of every score, in the words and on the scale that the page shows', () => {
    const [high, low] = reviewsOf([
      named('a', { comment: 'Fast.\nAnd kind.' }),
      named('b', { score: 2, excerpt: 'Late', comment: 'Late again' }),
    ]);
    expect(high).toEqual({
      '@type': 'Review',
      author: { '@type': 'Person', name: 'Person a' },
      reviewBody: 'Fast.\nAnd kind.',
      reviewRating: { '@type': 'Rating', ratingValue: 10, bestRating: 10, worstRating: 0 },
      datePublished: '2026-03-02',
    });
    expect(low).toMatchObject({ reviewBody: 'Late again', reviewRating: { ratingValue: 2 } });
  });

  test('are twenty at most, and of the page they stand on', () => {
    const many = Array.from({ length: 60 }, (_, index) => named(`q${index}`));
    expect(reviewsOf(many)).toHaveLength(20);
    expect(reviewsOf(many, {}, 3).map(({ author }) => author.name)).toEqual(
      many.slice(50).map(({ name }) => name),
    );
  });

  test('leave out who is not named, has no score, speaks of another thing, or has something to disclose', () => {
    const disclosure = { relationship: null, incentive: null, translatedFrom: null };
    const left = [
      quotable('a'),
      named('b', { name: 'x'.repeat(100) }),
      named('c', { score: null }),
      named('d', { product: 'Helmet' }),
      named('e', { disclosure: { ...disclosure, relationship: 'employee' } }),
      named('f', { disclosure: { ...disclosure, incentive: 'A prize draw' } }),
      named('g', { disclosure: { ...disclosure, translatedFrom: 'de' } }),
      named('h', { redacted: true }),
    ];
    expect(reviewsOf(left)).toEqual([]);
    expect(
      reviewsOf([named('b', { name: 'x'.repeat(99) }), named('d', { product: thing.name })]),
    ).toHaveLength(2);
    expect(reviewsOf([named('a')], { display: { name: 'initials', date: 'day' } })).toEqual([]);
    expect(reviewsOf([named('a')], { display: { name: 'first', date: 'none' } })[0]).not.toHaveProperty(
      'datePublished',
    );
  });

  test('never come with a rating of all of them, and the page says what they are about', () => {
    const text = jsonLd(commentsData(published([named('a')]), 1, configOf()))!;
    expect(text).not.toMatch(/AggregateRating|aggregateRating/);
    expect(reviewedSentence(configOf())).toBe(
      'These comments are about Cargo bike, unless they say otherwise.',
    );
    expect(reviewedSentence(configOf({ structuredData: false }))).toBeNull();
  });
});

test('the organisation is named with its policy on feedback, and no more than is known', () => {
  expect(organisationData(configOf())).toEqual([
    {
      '@type': 'Organization',
      '@id': 'https://example.org/#organisation',
      name: 'Harbour Cycle Works',
      url: 'https://example.org/',
      publishingPrinciples: 'https://example.org/feedback/policy/',
      actionableFeedbackPolicy: 'https://example.org/feedback/policy/',
    },
  ]);
  const links = { ...configOf().links, policy: null };
  const own = { name: 'Harbour', url: 'https://harbour.example/' };
  expect(organisationData(configOf({ links, organisation: own }))).toEqual([
    { '@type': 'Organization', '@id': 'https://example.org/#organisation', ...own },
  ]);
});

test('the figures are a data set with its period, what was measured and how, and its files', () => {
  const [, dataset] = findingsData(findings, configOf());
  expect(dataset).toEqual({
    '@type': 'Dataset',
    name: 'Findings · Harbour Cycle Works',
    description: expect.stringMatching(/^.{50,}$/) as string,
    url: 'https://example.org/findings/',
    inLanguage: 'en-GB',
    creator: { '@id': 'https://example.org/#organisation' },
    temporalCoverage: '2026-03-01/2026-04-12',
    variableMeasured: ['NPS', 'How likely?'],
    measurementTechnique: [
      'Everyone on the list was invited',
      'Open form: people chose to answer themselves',
    ],
    distribution: ['json', 'csv'].map((kind) => ({
      '@type': 'DataDownload',
      encodingFormat: kind === 'json' ? 'application/json' : 'text/csv',
      contentUrl: `https://example.org/findings/data.${kind}`,
    })),
  });
  const german = findingsData(findings, configOf({ language: 'de' }))[1]!;
  expect((german['description'] as string).length).toBeGreaterThanOrEqual(50);
});

test('the period of a data set goes on while a round is open, and is left out where no day is known', () => {
  const coverage = (...rounds: ReturnType<typeof inventedRound>[]): unknown =>
    findingsData({ ...findings, rounds }, configOf())[1]?.['temporalCoverage'];
  expect(coverage(inventedRound(), inventedRound({ open: true }))).toBe('2026-03-01/..');
  expect(coverage(inventedRound({ from: null, to: null }))).toBeUndefined();
});

test('nothing is told where it is switched off, nobody is named, there are no figures, or the site has no address', () => {
  const every = (known: Partial<SiteConfig>): unknown[] => [
    ...organisationData(configOf(known)),
    ...findingsData({ ...findings, rounds: [] }, configOf(known)),
    ...commentsData(published([named('a')]), 1, configOf(known)),
  ];
  expect(every({ structuredData: false })).toEqual([]);
  expect(every({ site: null })).toEqual([]);
  expect(every({ organisation: null, structuredData: { organisation: true, findings: true } })).toEqual([]);
  expect(jsonLd([])).toBeNull();
  const alone = { organisation: false, findings: true };
  expect(findingsData(findings, configOf({ structuredData: alone }))[0]).not.toHaveProperty('creator');
});

const list = fileURLToPath(new URL('../../../../shared/data/hostile/blns.json', import.meta.url));
const naughty = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];

/** What a page holds between the tags of a script, as far as HTML lets it: to the first `</script`. */
function scriptText(text: string): string {
  return /^<script>([^]*?)<\/script/i.exec(`<script>${text}</script>`)![1]!;
}

test('no text in it ends the script, opens a comment in it, or comes back otherwise', () => {
  const assertSafe = (comment: string): void => {
    const name = `x${comment}`.slice(0, 99);
    const text = jsonLd(commentsData(published([named('a', { comment, name })]), 1, configOf()))!;
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    const graph = (JSON.parse(scriptText(text)) as { '@graph': { review?: Review[] }[] })['@graph'];
    const lines = comment.split(/\s*\r?\n\s*/).map((line) => line.trim());
    expect(graph[1]!.review![0]!.reviewBody).toBe(lines.filter(Boolean).join('\n'));
  };
  for (const text of ['</script><script>alert(1)</script>', '<!--<script>', ']]>', '\u2028', ...naughty])
    assertSafe(text);
  fc.assert(fc.property(hostile, assertSafe), { numRuns: runs(20, 100) });
});
