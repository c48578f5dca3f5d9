import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import node from '@astrojs/node';
import { expect, test } from 'vitest';
import { jpeg } from '../helpers/pictures.js';
import { approvals } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';

const columns = 'id,score,comment,consent,name,relationship,incentive,customer_until,translated_from,picture';
const rows = [
  'r1,10,"Quick, kind and never late.",quote name photo,Ada Lund,employee,,,,content/people/secret-ada.jpg',
  'r2,10,Withdrawn words of somebody,quote photo,,,,,,content/people/secret-bea.jpg',
  'r3,9,Agreed to words alone,quote,,,a bell,2025-01-01,de,content/people/secret-cai.jpg',
  'r4,10,Not asked for a picture host,quote photo,,,,,,https://pictures.example/secret-dan.jpg',
  'r5,3,Not happy at all,quote,,investor,,,,',
];
const decision = (response: string, action: string, more: object): string =>
  `${JSON.stringify({ response, action, by: 'Test', at: '2026-05-02', ...more })}\n`;

/** Every file below a folder, with what stands in it. */
function everything(folder: string): [name: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path, 'latin1')]);
}

test('a card shows the picture of who agreed and tells what has to be told; of pictures nothing else is published, by a server neither', async () => {
  const live = `---
import { Testimonials } from 'astro-candor/components';
export const prerender = false;
---
<Testimonials for="pricing" />`;
  const still = `---
import { Quote, Testimonials } from 'astro-candor/components';
---
<Testimonials for="pricing" hide={['date', 'score', 'details']} />
<section><Testimonials for="nowhere" fallback="None here." /></section>`;
  const site = await buildSite({
    files: {
      'content/responses/spring.csv': [columns, ...rows, ''].join('\n'),
      'content/people/secret-ada.jpg': jpeg('SECRET of Ada'),
      'content/people/secret-bea.jpg': jpeg('SECRET of Bea'),
      'content/people/secret-cai.jpg': jpeg('SECRET of Cai'),
      'content/decisions.jsonl':
        approvals('r1', 'r2', 'r3', 'r4', 'r5') +
        decision('r2', 'withdraw', {}) +
        decision('r3', 'tag', { tags: ['pricing'] }) +
        decision('r1', 'excerpt', { excerpt: 'never late', for: 'pricing' }),
      'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
      'src/pages/live.astro': live,
      'src/pages/index.astro': still,
    },
    options: {
      organisation: { name: 'Harbour Bikes' },
      asOf: '2026-06-30',
      testimonials: { shareImages: false },
    },
    config: { adapter: node({ mode: 'standalone' }), base: '/shop' },
  });
  const text = (path: string): string => site.read(`client/${path}`).replace(/\s+/g, ' ');
  const home = text('index.html');
  const [, src, large] = /<img class="candor-avatar" src="\/shop(\/[^"]+)" srcset="\/shop(\/[^"]+) 2x"/.exec(
    home,
  )!;
  const pictures = site.files().filter((file) => /\.(webp|jpe?g|png)$/.test(file));
  expect(pictures).toEqual([src, large].map((path) => `client${path}`));
  expect(home.match(/<img/g)).toHaveLength(1);
  expect(home).toMatch(/width="48" height="48" alt="" loading="lazy" decoding="async"/);

  expect(home).toContain('first the one we chose for this page, then others about pricing');
  expect(home).toMatch(
    /never late<\/p>.+Our pick\. Employee of Harbour Bikes\. Shortened by us\..+Agreed to words alone/,
  );
  expect(home).toContain('Former customer. Received for answering: a bell. Translated from German.');
  expect(home).toContain('None here.');
  const comments = text('comments/index.html');
  expect(comments).toContain('Quick, kind and never late.');
  expect(comments).toContain('Investor in Harbour Bikes.');

  const holding = (pattern: RegExp, ...folders: string[]): string[] =>
    folders
      .flatMap((folder) => everything(join(site.root, folder)))
      .flatMap(([name, content]) => (pattern.test(content) ? [name] : []));
  expect(holding(/secret-|SECRET/, 'dist', '.astro')).toEqual([]);
  expect(holding(/SECRET|secret-(bea|cai)/, 'node_modules/.astro')).toEqual([]);
});
