import type { CandorUserOptions } from 'astro-candor';
import type { Files } from './temporary.js';
import { hostileTexts } from './hostile-texts.js';

export const layouts = ['wall', 'grid', 'list', 'carousel', 'marquee', 'single', 'featured'] as const;
const others = ['avatars', 'badge', 'summary'];
const day = { by: 'Test', at: '2026-05-01' };

export const hostileOptions: CandorUserOptions = {
  asOf: '2026-06-30',
  organisation: { name: hostileTexts[2]! },
  structuredData: { reviews: { type: 'Product', name: hostileTexts[3]! } },
  testimonials: { shareImages: ['card'] },
  waivers: [
    {
      rule: 'US-465.2',
      reason: 'The lists have texts that differ in their marks alone',
      until: '2026-12-31',
    },
  ],
};

const lines = (objects: readonly object[]): string =>
  objects.map((object) => JSON.stringify(object)).join('\n');

/** A site with each text once as the words, name, role, organisation, tag and reply of somebody, and as the heading of a review elsewhere. */
export function hostileSite(texts: readonly string[]): Files {
  const at = (index: number): string => texts[index % texts.length]!;
  const rows = texts.map((comment, i) => ({
    ...{ id: `h${i}`, score: 10, comment, consent: 'quote name role organisation' },
    ...{ name: at(i + 7), role: at(i + 11), organisation: at(i + 17) },
  }));
  const reviews = texts.map((text, i) => ({
    ...{ id: `t${i}`, stars: 5, language: 'en', createdAt: '2026-05-01T10:00:00Z', text },
    ...{ title: at(i + 5), consumer: { displayName: at(i + 9) } },
  }));
  const decisions = texts.flatMap((_, i) => [
    { response: `h${i}`, action: 'approve', ...day },
    { response: `h${i}`, action: 'tag', tags: [at(i + 3)], ...day },
    { response: `h${i}`, action: 'reply', reply: at(i + 2), ...day },
    { response: `t${i}`, action: 'approve', ...day },
  ]);
  const platform = {
    preset: 'trustpilot',
    collection: { url: 'https://www.trustpilot.com/review/acme.example' },
  };
  return {
    'astro.config.mjs': `import candor from 'astro-candor';\nexport default { site: 'https://example.org', integrations: [candor(${JSON.stringify(hostileOptions)})] };\n`,
    'content/responses/hostile.jsonl': lines(rows),
    'content/responses/trustpilot.json': JSON.stringify({ reviews }),
    'content/responses/trustpilot.mapping.json': JSON.stringify(platform),
    'content/decisions.jsonl': lines(decisions),
    'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
    'src/pages/as/[layout].astro': `---
import { PlatformReviews, Testimonials } from 'astro-candor/components';
export const getStaticPaths = () => ${JSON.stringify([...layouts, ...others])}.map((layout) => ({ params: { layout } }));
const { layout } = Astro.params;
---
<Testimonials layout={layout} limit={9999} hide={[]} links />
{layout === 'list' && <PlatformReviews />}`,
  };
}
