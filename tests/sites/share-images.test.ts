import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';

const rows = [
  { comment: 'Quick and friendly', consent: 'quote name', name: 'Ann Felton' },
  { comment: 'It took three weeks', consent: 'quote name', name: 'Ben Marsh', score: 4 },
  { comment: 'Words to be withdrawn', consent: 'quote', score: 10 },
] as const;
const files = {
  'content/responses/spring.csv': ownCsv(rows),
  'content/decisions.jsonl': approvals('r1', 'r2', 'r3'),
  'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
};
const sized = (shareImages: false | ('card' | 'square' | 'story')[]) => ({
  asOf: '2026-06-30',
  testimonials: { shareImages },
});
const options = sized(['card', 'story']);

test('promoters get images, an unchanged build draws none anew, damaged ones are drawn again, and those of withdrawn words are gone from the site and from the cache', async () => {
  const first = await buildSite({ files, options });
  const { root } = first;
  const cache = join(root, 'node_modules/.astro/candor/share');
  const images = (): string[] => first.files().filter((name) => name.endsWith('.png'));
  const written = (): Record<string, number> =>
    Object.fromEntries(readdirSync(cache).map((name) => [name, statSync(join(cache, name)).mtimeMs]));
  const [staying, going] = [publicId('r1'), publicId('r3')];
  const of = (id: string): string[] => ['card', 'story'].map((size) => `testimonials/${id}/${size}.png`);
  expect(images()).toEqual([...of(staying), ...of(going)].sort());
  const bytes = images().map((name) => readFileSync(join(root, 'dist', name)));

  const before = written();
  const [damaged = ''] = Object.keys(before);
  writeFileSync(join(cache, damaged), 'damaged');
  await buildSite({ root, options });
  expect(images().map((name) => readFileSync(join(root, 'dist', name)))).toEqual(bytes);
  expect({ ...written(), [damaged]: 0 }).toEqual({ ...before, [damaged]: 0 });
  expect(readFileSync(join(cache, damaged)).length).toBeGreaterThan(1000);

  writeFileSync(join(root, 'content/responses/spring.csv'), ownCsv(rows.slice(0, 2)));
  writeFileSync(join(root, 'content/decisions.jsonl'), approvals('r1', 'r2'));
  await buildSite({ root, options });
  expect(images()).toEqual(of(staying));
  expect(readdirSync(cache)).toHaveLength(2);

  if (process.env.CANDOR_FULL !== '1') return;
  await buildSite({ root, options: sized(false) });
  expect(images()).toEqual([]);
  expect(readdirSync(cache)).toEqual([]);
});
