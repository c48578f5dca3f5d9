import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite, type BuiltSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const files = {
  'content/responses/spring.csv': ownCsv(
    Array.from({ length: 30 }, (_, i) => ({ comment: `Comment number ${i}`, consent: 'quote' })),
  ),
  'content/decisions.jsonl': approvals(...Array.from({ length: 30 }, (_, i) => `r${i + 1}`)),
  'content/changes/later.md':
    '---\ntitle: Later opening\nstatus: done\nsaid: { summary: You close too early., responses: [r1], round: spring }\ndid: We stay open.\nsince: 2026-04-01\n---\n\nSince April.\n',
  'src/pages/index.astro': '<h1>Home</h1>',
  'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
};
const options = { asOf: '2026-06-30' };
const full = process.env.CANDOR_FULL === '1';

let below: BuiltSite;
beforeAll(async () => {
  const root = temporaryFolder(files, true);
  below = await buildSite({ root, options, config: { base: '/shop', trailingSlash: 'always' } });
});
afterAll(() => rmSync(below.root, { recursive: true, force: true }));

/** Links from our pages that lead to no file of the output. */
function brokenLinks(site: BuiltSite, toFile: (path: string) => string): string[] {
  const files = new Set(site.files());
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const links = pages.flatMap((page) =>
    [...site.read(page).matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href!),
  );
  return [...new Set(links)].filter((href) => !files.has(toFile(href)));
}

test('links respect base and trailingSlash', () => {
  expect(below.read('testimonials/index.html')).toContain('href="/shop/comments/"');
  expect(
    brokenLinks(below, (path) => path.slice('/shop/'.length).replace(/(^|\/)$/, '$1index.html')),
  ).toEqual([]);
});

test.runIf(full)('links respect build.format', async () => {
  const never = await buildSite({
    files,
    options,
    config: { trailingSlash: 'never', build: { format: 'file' } },
  });
  expect(never.read('testimonials.html')).toContain('href="/comments"');
  expect(
    brokenLinks(never, (path) => (/\.\w+$/.test(path) ? path.slice(1) : `${path.slice(1) || 'index'}.html`)),
  ).toEqual([]);
});

test('pages move, are switched off, and give way to the pages a site has itself', async () => {
  const site = await buildSite({
    files: {
      ...files,
      'src/pages/findings.astro': '<h1>Our own findings</h1>',
      'src/pages/changes/index.astro': '<h1>Our own changes</h1>',
    },
    // Elsewhere promoters' words may not stand without all the others.
    options: { ...options, jurisdictions: ['US'], pages: { testimonials: '/kind-words/', comments: false } },
  });
  expect(site.files()).toContain('kind-words/index.html');
  expect(site.files().filter((file) => /^(comments|testimonials)\//.test(file))).toEqual([]);
  expect(site.read('findings/index.html')).toContain('Our own findings');
  expect(site.files()).toContain('findings/data.json');
  expect(site.read('changes/index.html')).toContain('Our own changes');
  expect(site.read('changes/later/index.html')).toContain('Since April.');
  expect(site.read('kind-words/index.html')).not.toContain('href="/comments');
});

test('all comments are paged newest first, and every page says how they were chosen', () => {
  const first = below.read('comments/index.html');
  const second = below.read('comments/2/index.html');
  expect(first.match(/<blockquote/g)).toHaveLength(25);
  expect(second.match(/<blockquote/g)).toHaveLength(5);
  for (const page of [first, second]) {
    expect(page).toContain('All 30 are published, whatever the score, newest first.');
    expect(page.indexOf('30 responses came in')).toBeLessThan(page.indexOf('<blockquote'));
  }
  expect(first.indexOf('Comment number 27')).toBeLessThan(first.indexOf('Comment number 26'));
});
