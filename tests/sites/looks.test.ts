import { expect, test } from 'vitest';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';

const files = {
  'content/responses/spring.csv': ownCsv([
    { comment: 'Sehr gut, gerne wieder.', consent: 'quote', score: 10 },
  ]),
  'content/decisions.jsonl': approvals('r1'),
};

test('a page of ours looks like the site: its layout, its components, its language and its texts', async () => {
  const site = await buildSite({
    files: {
      ...files,
      'src/layouts/Base.astro': `---\nconst { title, description, lang, canonical } = Astro.props;\n---\n<html lang={lang}><head><title>{title} at our shop</title><meta name="description" content={description}><link rel="canonical" href={canonical}><slot name="head" /></head><body class="mine"><slot /></body></html>`,
      'src/components/MyCard.astro': `---\nconst { quote } = Astro.props;\n---\n<article class="my-card">{quote.paragraphs.join(' ')}</article>`,
    },
    config: { site: 'https://shop.example' },
    options: {
      asOf: '2026-06-30',
      language: 'de',
      layout: './src/layouts/Base.astro',
      components: { Testimonial: './src/components/MyCard.astro' },
      texts: { 'title.testimonials': 'Das sagen unsere Gäste' },
    },
  });
  const page = site.read('testimonials/index.html');
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<title>Das sagen unsere Gäste at our shop</title>');
  expect(page).toContain('href="https://shop.example/testimonials/"');
  expect(page).toContain('<body class="mine">');
  expect(page).toContain('<article class="my-card">Sehr gut, gerne wieder.</article>');
  expect(page).toContain('1 Rückmeldung ging ein vom 1. März 2026 bis zum 1. März 2026.');
});

test("the language comes from Astro's i18n when the options name none", async () => {
  const site = await buildSite({ files, config: { i18n: { defaultLocale: 'de', locales: ['de', 'en'] } } });
  expect(site.read('findings/index.html')).toContain('<html lang="de"');
});
