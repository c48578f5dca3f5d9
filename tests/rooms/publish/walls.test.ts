import { expect, test } from 'vitest';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import type { SiteConfig } from '../../../integrations/candor/dist/publish/config.js';
import { pageLinks, type Pages } from '../../../integrations/candor/dist/publish/page-links.js';
import {
  languagePaths,
  tagPaths,
  testimonialsSection,
  wallPage,
  wallPaths,
} from '../../../integrations/candor/dist/render.js';
import { quotable } from '../../helpers/quotables.js';

const pages: Pages = {
  ...{ testimonials: '/testimonials/', comments: false, findings: false },
  ...{ changes: false, feedback: false, policy: false },
};
const content = {
  ...{ comments: 0, changes: [], feeds: false, form: null },
  ...{ testimonialPages: true, embed: false, shareImages: [] },
};
const walls = { all: true, tag: true, language: true };

function configOf(settings: Partial<Parameters<typeof pageLinks>[2]> = {}): SiteConfig {
  const links = pageLinks(
    pages,
    { ...content, walls },
    { base: '/', trailingSlash: 'ignore', format: 'directory', ...settings },
  );
  return {
    ...{ language: 'en', texts: {}, asOf: '2026-06-30', development: false, perPage: 6 },
    ...{ structuredData: false, search: null },
    ...{ organisation: null, display: { name: 'full', date: 'day' }, links, site: 'https://example.org' },
  };
}

function published(quotables: readonly Quotable[]) {
  const facts = {
    ...{ answers: 40, agreed: 20, published: 20, withheld: {}, excluded: {}, undated: 0 },
    ...{ from: '2026-03-01', to: '2026-03-31' },
  };
  return { quotables, facts, gone: [] };
}

const all = published([
  ...Array.from({ length: 13 }, (_, at) =>
    quotable(`q${String(at).padStart(2, '0')}`, {
      tags: at % 2 === 0 ? ['price'] : ['Price'],
      language: at < 7 ? 'en' : 'de',
    }),
  ),
  quotable('low', { score: 3, tags: ['staff'] }),
]);

test('every page says how many stand on all pages and which of them on this one, before the first quote', () => {
  const config = configOf();
  const { statement, quotes } = testimonialsSection(all, { page: 3 }, config);
  expect(quotes.map(({ id }) => id)).toEqual(['c-q12']);
  expect(statement.sentences.at(-2)).toBe(
    'Shown on 3 pages are 13 of these: promoters only, who gave 9 or 10, newest first. This is page 3, with numbers 13 to 13.',
  );
  expect(testimonialsSection(all, {}, config).statement.sentences.at(-2)).toMatch(/^Shown here are 13/);
  expect(
    testimonialsSection(all, { page: 1 }, { ...config, perPage: 48 }).statement.sentences.at(-2),
  ).toMatch(/^Shown here are 13/);
});

test('no page stands past the end, and there is one even where there are no quotes', () => {
  const numbers = (paths: readonly { params: { page: string | undefined } }[]) =>
    paths.map(({ params }) => params.page);
  expect(numbers(wallPaths(all, configOf()))).toEqual([undefined, '2', '3']);
  expect(numbers(wallPaths(published(all.quotables.slice(0, 12)), configOf()))).toEqual([undefined, '2']);
  expect(numbers(wallPaths(published([]), configOf()))).toEqual([undefined]);
  expect(tagPaths(published([]), configOf())).toEqual([]);
});

test('tags and languages have pages of their own, of testimonials only, however a tag is written', () => {
  const config = configOf();
  const [first, , third] = tagPaths(all, config);
  expect(tagPaths(all, config).map(({ params }) => Object.values(params))).toEqual([
    ['price', undefined],
    ['price', '2'],
    ['price', '3'],
  ]);
  const { head, selection } = wallPage(all, first!.props, config);
  expect(head).toMatchObject({
    title: 'What promoters say about price',
    canonical: 'https://example.org/testimonials/tags/price/',
  });
  expect(testimonialsSection(all, { ...selection, page: 1 }, config).statement.sentences.at(-2)).toContain(
    'are 13 of these: promoters only, who gave 9 or 10, about price,',
  );
  expect(wallPage(all, third!.props, config).head).toMatchObject({
    title: 'What promoters say about price, page 3 of 3',
    description: expect.stringMatching(/ Page 3 of 3\.$/) as string,
    canonical: 'https://example.org/testimonials/tags/price/3/',
  });
  const german = languagePaths(all, config).find(({ params }) => params.language === 'de')!;
  expect(wallPage(all, german.props, config).head.title).toBe('What promoters say in German');
});

test('lists to choose from have two tags or languages at least, say how many quotes each has, and which is shown', () => {
  const config = configOf();
  const [page, second] = wallPaths(all, config);
  const { filters } = wallPage(all, page!.props, config);
  expect(
    filters!.groups.map(({ label, links }) => [
      label,
      links.map(({ text, count, href }) => [text, count, href]),
    ]),
  ).toEqual([
    [
      'Language',
      [
        ['All', '13', '/testimonials/'],
        ['English', '7', '/testimonials/languages/en/'],
        ['German', '6', '/testimonials/languages/de/'],
      ],
    ],
  ]);
  expect(filters!.groups[0]!.links.map(({ current }) => current)).toEqual([true, false, false]);
  expect(wallPage(all, second!.props, config).filters).toBeNull();
  const alike = published([quotable('a', { tags: ['x'], language: 'en' })]);
  expect(wallPage(alike, wallPaths(alike, config)[0]!.props, config).filters).toBeNull();
});

test('pages of lists are addressed the way the site serves them', () => {
  const addressed = (settings: Parameters<typeof configOf>[0]) => {
    const config = configOf(settings);
    return wallPage(all, tagPaths(all, config)[1]!.props, config).pages;
  };
  expect(addressed({ base: '/shop', trailingSlash: 'always' }).slice(0, 2)).toEqual([
    '/shop/testimonials/tags/price/',
    '/shop/testimonials/tags/price/2/',
  ]);
  expect(addressed({ trailingSlash: 'never', format: 'file' }).slice(0, 2)).toEqual([
    '/testimonials/tags/price',
    '/testimonials/tags/price/2',
  ]);
});

test('of very many tags the commonest are offered, and the one that is shown', () => {
  const config = configOf();
  const tags = Array.from({ length: 40 }, (_, at) => `tag${String(at).padStart(2, '0')}`);
  const many = published([
    ...tags.map((tag) => quotable(`r${tag}`, { tags: [tag] })),
    ...tags.slice(10, 34).map((tag) => quotable(`s${tag}`, { tags: [tag] })),
  ]);
  const offered = (tag: string): string[] => {
    const page = tagPaths(many, config).find(({ params }) => params.tag === tag);
    return wallPage(many, page!.props, config).filters!.groups[0]!.links.map(({ text }) => text);
  };
  expect(offered('tag10')).toEqual(['All', ...tags.slice(10, 34)]);
  expect(offered('tag39')).toEqual(['All', ...tags.slice(10, 34), 'tag39']);
});
