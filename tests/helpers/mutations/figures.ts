import type { Element } from 'domhandler';
import { textOf } from '../../../integrations/candor/dist/check/page/text.js';
import type { CheckedPage } from '../../../integrations/candor/dist/check/page/page.js';
import type { Section } from '../../../integrations/candor/dist/check/page/section.js';
import { all, append, first, must, remove, textsOf, type Draft, type Mutation } from './draft.js';

const shown = ({ element }: Section, what: string): Element[] =>
  all(element, '[data-candor-show]').filter(({ attribs }) => attribs['data-candor-show'] === what);
const hasScore = (section: Section): boolean => shown(section, 'nps').length > 0;
const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${Math.abs(value).toFixed(1)}`;

/** The score as it would be if only those counted whose words are published. */
function scoreOfPublished({ facts }: Draft): string {
  const scores = [...facts.quotables.values()].flatMap(({ score }) => score ?? []);
  const share = (fits: (score: number) => boolean): number => scores.filter(fits).length / scores.length;
  return signed(100 * (share((score) => score >= 9) - share((score) => score <= 6)));
}

function rescore(score: (draft: Draft, was: string) => string): (draft: Draft) => string {
  return (draft) =>
    draft.section(hasScore, (section) => {
      const element = draft.random.pick(shown(section, 'nps'));
      const was = textOf(element);
      for (const text of textsOf(element, /\d/)) text.data = score(draft, was);
      return `${was} becomes ${textOf(element)}`;
    });
}

function structured(data: (draft: Draft) => object): (draft: Draft) => string {
  return (draft) =>
    draft.page(
      ({ sections }) => sections.length > 0,
      (page) =>
        append(
          must(first(page.document, 'head')),
          `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data(draft) })}</script>`,
        ),
    );
}

/** Adds to one of the numbers that fit. */
function anotherNumber(text: string, draft: Draft, fits: RegExp): string {
  const { index, 0: was } = draft.random.pick([...text.matchAll(fits)]);
  return `${text.slice(0, index)}${Number(was) + 7}${text.slice(index + was.length)}`;
}

const policy = ({ sections }: CheckedPage): boolean => sections.some(({ kind }) => kind === 'policy');
const author = { '@type': 'Person', name: 'Ada Nobody' };

export const figures: readonly Mutation[] = [
  { name: 'a score is that of the published answers alone', apply: rescore(scoreOfPublished) },
  {
    name: 'a score is another',
    apply: rescore((draft, was) =>
      signed(Number(was.replace('\u2212', '-')) + draft.random.pick([-12, 9, 21])),
    ),
  },
  {
    name: 'the number of answers is another',
    apply: (draft) =>
      draft.section(
        (section) => textsOf(section.element, /\b\d{2,3} answers\b/).length > 0 && hasScore(section),
        (section) => {
          const text = draft.random.pick(textsOf(section.element, /\b\d{2,3} answers\b/));
          text.data = text.data.replace(
            /\b(\d{2,3}) answers\b/,
            (_, n: string) => `${Number(n) + 100} answers`,
          );
          return text.data.slice(0, 80);
        },
      ),
  },
  {
    name: 'a share in a table is another',
    apply: (draft) =>
      draft.section(
        (section) => hasScore(section) && all(section.element, 'td').length > 3,
        (section) => {
          const cell = draft.random.pick(
            all(section.element, 'td').filter((one) => /^[\d.]+%/.test(textOf(one))),
          );
          const text = must(textsOf(cell, /\d%/)[0]);
          const was = text.data;
          text.data = was.replace(/[\d.]+%/, '61.3%');
          return `${was} becomes ${text.data}`;
        },
      ),
  },
  {
    name: 'a number in the file of figures is another',
    apply: (draft) =>
      draft.file(/(^|\/)findings\/data\.(json|csv)$/, (text, name) =>
        anotherNumber(text, draft, name.endsWith('csv') ? /(?<=,)\d+(?=,)/g : /(?<=": )\d+(?=,\n)/g),
      ),
  },
  {
    name: 'a score stands without its period and answers',
    apply: (draft) =>
      draft.section(
        (section) => section.kind === 'findings' && hasScore(section),
        (section) => {
          const facts = /\b(20\d\d|answers)\b/;
          for (const part of all(section.element, 'p')) if (facts.test(textOf(part))) remove(part);
        },
      ),
  },
  {
    name: 'NPS is printed without its mark',
    apply: (draft) =>
      draft.page(
        ({ document }) => textsOf(document, /NPS®/).length > 0,
        ({ document }) => {
          for (const text of textsOf(document, /NPS®|Net Promoter Score®|Net Promoter®/))
            text.data = text.data.replaceAll('®', '');
        },
      ),
  },
  {
    name: 'the organisation is marked up with reviews of itself',
    apply: structured(({ random, facts }) => ({
      '@type': random.pick(['Organization', 'LocalBusiness', 'BikeStore']),
      name: facts.organisation!.name,
      review: [
        {
          '@type': 'Review',
          author,
          reviewBody: 'Good.',
          reviewRating: { '@type': 'Rating', ratingValue: 10, bestRating: 10, worstRating: 0 },
        },
      ],
    })),
  },
  {
    name: 'an NPS is marked up as a rating',
    apply: structured(({ random }) => ({
      '@type': 'Product',
      name: 'Repairs',
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: random.pick([40.6, 13]),
        bestRating: 100,
        worstRating: -100,
        ratingCount: 180,
      },
    })),
  },
  {
    name: 'the markup has a review that is not on the page',
    apply: structured(() => ({
      '@type': 'Product',
      name: 'Repairs',
      review: {
        '@type': 'Review',
        author,
        reviewBody: 'Nobody ever wrote this about a repair.',
        reviewRating: { '@type': 'Rating', ratingValue: 10, bestRating: 10, worstRating: 0 },
      },
    })),
  },
  {
    name: 'there is no policy page',
    apply: (draft) => {
      const { name } = must(draft.site.pages.find(policy));
      draft.changed.set(name, null);
      return name;
    },
  },
  {
    name: 'a section of the policy is missing',
    apply: (draft) =>
      draft.page(policy, ({ document }) => {
        const parts = all(document, '[data-candor-policy]');
        const part = draft.random.pick(
          parts.filter(({ attribs }) => !/waivers|order|replies|stored/.test(attribs['data-candor-policy']!)),
        );
        remove(part);
        return part.attribs['data-candor-policy']!;
      }),
  },
];
