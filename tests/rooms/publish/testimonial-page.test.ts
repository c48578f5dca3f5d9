import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import {
  testimonialPage,
  testimonialPaths,
} from '../../../integrations/candor/dist/pages/testimonial-pages.js';
import type { SiteConfig } from '../../../integrations/candor/dist/publish/config.js';
import { pageLinks } from '../../../integrations/candor/dist/publish/page-links.js';
import { shortWords } from '../../../integrations/candor/dist/publish/shorten.js';
import { testimonialEntries } from '../../../integrations/candor/dist/publish/testimonial-entry.js';
import { quotable } from '../../helpers/quotables.js';

const links = pageLinks(
  {
    ...{ testimonials: '/testimonials/', comments: '/comments/', findings: '/findings/' },
    ...{ changes: '/changes/', feedback: false, policy: false },
  },
  {
    ...{ comments: 60, changes: ['later'], feeds: false, form: null, testimonialPages: true, embed: false },
    ...{ walls: { all: true, tag: true, language: true }, shareImages: [] },
  },
  { base: '/', trailingSlash: 'ignore', format: 'directory' },
);
const config: SiteConfig = {
  ...{ language: 'en-GB', texts: {}, asOf: '2026-06-30', development: false, perPage: 48 },
  ...{ structuredData: false, search: null },
  ...{ organisation: { name: 'Harbour' }, display: { name: 'full', date: 'day' } },
  ...{ links, site: 'https://example.org' },
};
const stated = { answers: 200, agreed: 60, from: '2026-03-01', to: '2026-03-31', undated: 0 };
const known: Partial<Quotable> = {
  ...{ comment: 'They mended it.\nTwice, in fact.', name: 'Ana Ferreira', role: 'Baker' },
  ...{ organisation: 'Bread & Co', tags: ['Opening hours'], language: 'en' },
};

function pageOf(quote: Partial<Quotable> = {}, own: Partial<SiteConfig> = {}) {
  const [entry] = testimonialEntries([quotable('abc', { ...known, ...quote })]);
  return testimonialPage(entry!, { stated, any: true }, { ...config, ...own });
}

test('the text to copy has the words, who said them, how they scored, when, and where they stand', () => {
  expect(pageOf().testimonial.copy).toBe(
    '“They mended it.\n\nTwice, in fact.”\nAna Ferreira, Baker, Bread & Co\nScore 10 of 10 · 2 March 2026\nhttps://example.org/testimonials/abc/',
  );
  expect(pageOf({ comment: '“Wrapped already.”' }).testimonial.copy).toMatch(/^“Wrapped already\.”\n/);
  expect(pageOf({}, { site: null }).testimonial.copy).toMatch(/2 March 2026$/);
});

test('it says what was shortened, as the card does', () => {
  const { testimonial } = pageOf({ excerpt: 'They mended it.' });
  expect(testimonial.quote.full?.href).toBe('/comments/#c-abc');
  expect(testimonial.copy).toMatch(/^“They mended it\.”\n.*\n.*\nShortened by us\.\n/);
});

test('neither heading, title, description, tags nor the text to copy have more of a name or a day than is shown', () => {
  for (const [name, shown] of [
    ['first', 'Ana'],
    ['initials', 'AF'],
    ['none', ''],
  ] as const) {
    const page = pageOf({}, { display: { name, date: 'year' } });
    const all = JSON.stringify(page);
    expect(all).not.toMatch(/Ferreira|2 March|2026-03-02/);
    expect(page.head.title).toBe(`${shown === '' ? '' : `${shown}: `}“They mended it. Twice, in fact.”`);
    expect(page.testimonial.heading).toBe(shown === '' ? 'What a promoter says' : `What ${shown} says`);
  }
  expect(pageOf({ name: null }).head.title).toBe('“They mended it. Twice, in fact.”');
});

test('its statement gives the numbers first and leads to all comments and the findings', () => {
  const { sentences, links: to } = pageOf().testimonial.statement;
  expect(sentences.join(' ')).toMatch(/^200 responses came in .* 60 people .* one of these, by a promoter/);
  expect(to.map(({ href }) => href)).toEqual(['/comments/', '/findings/']);
});

test('a tag leads to its list, and is plain text where the site has no such list', () => {
  expect(pageOf().testimonial.tags).toEqual([
    { href: '/testimonials/tags/opening-hours/', text: 'Opening hours' },
  ]);
  const walls = { ...links.walls, tag: null };
  expect(pageOf({}, { links: { ...links, walls } }).testimonial.tags).toEqual([
    { href: null, text: 'Opening hours' },
  ]);
});

describe('what a link to it shows elsewhere', () => {
  const told = (page: ReturnType<typeof pageOf>): Record<string, string> =>
    Object.fromEntries(page.tags.map(({ property, name, content }) => [property ?? name!, content]));

  test('is its title, its words, where it stands, whose site it is and in which language', () => {
    expect(told(pageOf({}, { language: 'de' }))).toEqual({
      'og:type': 'article',
      'og:title': 'Ana Ferreira: „They mended it. Twice, in fact.“',
      'og:description': '„They mended it. Twice, in fact.“ · Ana Ferreira · Bewertung 10 von 10',
      'og:url': 'https://example.org/testimonials/abc/',
      'og:site_name': 'Harbour',
      'og:locale': 'de_DE',
      'twitter:card': 'summary',
    });
  });

  test('is an image with its size and the words as its alternative, where there is one', () => {
    const shared = { ...links, shareImages: { card: '/testimonials/{id}/card.png' } };
    expect(told(pageOf({}, { links: shared }))).toMatchObject({
      'og:image': 'https://example.org/testimonials/abc/card.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': '“They mended it. Twice, in fact.” Ana Ferreira, Baker, Bread & Co.',
      'twitter:card': 'summary_large_image',
    });
  });

  test('is left to the others where the site does not say its address', () => {
    expect(pageOf({}, { site: null }).tags).toEqual([]);
  });
});

describe('short words', () => {
  test('are whole where they fit, else cut between words and marked', () => {
    expect(shortWords('Quick and\n friendly.', 60)).toBe('Quick and friendly.');
    expect(shortWords('Quick, and friendly as well', 12)).toBe('Quick […]');
    expect(shortWords('とても丁寧に説明してくれました', 11)).toMatch(/^とても丁寧に\S* \[…\]$/);
  });

  test('are the beginning of the words themselves, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 90 }),
        fc.integer({ min: 5, max: 60 }),
        (words, most) => {
          const whole = words.replace(/\s+/g, ' ').trim();
          const short = shortWords(words, most);
          expect(whole.startsWith(short.replace(/ ?\[…\]$/, ''))).toBe(true);
          expect(short === whole || short.length <= most).toBe(true);
        },
      ),
    );
  });
});

describe('an entry of the collection', () => {
  const quotes = (n: number): Quotable[] => Array.from({ length: n }, (_, at) => quotable(`q${at}`));

  test('knows its neighbours among testimonials, and the page of all comments it stands on', () => {
    const all = [quotable('a'), quotable('b', { score: 3 }), quotable('c')];
    expect(
      testimonialEntries(all).map(({ newer, older, commentPage }) => [newer, older, commentPage]),
    ).toEqual([
      [null, 'c', 1],
      [null, null, 1],
      ['a', null, 1],
    ]);
    expect(testimonialEntries(quotes(26)).at(-1)!.commentPage).toBe(2);
  });

  test('does not change with the words of another', () => {
    const [before, after] = [quotes(5), quotes(5)];
    after[2] = quotable('q2', { comment: 'Other words', name: 'Another name', tags: ['new'] });
    const changed = testimonialEntries(after).filter(
      (entry, at) => JSON.stringify(entry) !== JSON.stringify(testimonialEntries(before)[at]),
    );
    expect(changed.map(({ id }) => id)).toEqual(['q2']);
  });

  test('changes with its neighbours and its page alone when one is gone', () => {
    const before = new Map(testimonialEntries(quotes(60)).map((entry) => [entry.id, JSON.stringify(entry)]));
    const after = testimonialEntries(quotes(60).filter(({ id }) => id !== 'q30'));
    const changed = after.filter((entry) => JSON.stringify(entry) !== before.get(entry.id));
    expect(changed.map(({ id }) => id)).toEqual(['q29', 'q31', 'q50']);
  });

  test('has a page where it is a testimonial, made again when its digest changes', () => {
    const entries = testimonialEntries([quotable('a'), quotable('b', { score: 3 })]);
    const paths = testimonialPaths(entries.map((data) => ({ data, digest: `d-${data.id}` })));
    expect(paths.map(({ params, cacheKey }) => [params.id, cacheKey])).toEqual([['a', 'd-a']]);
  });
});
