import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CandorUserOptions } from 'astro-candor';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import { jpeg } from '../helpers/pictures.js';
import { approvals } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';

const rows = [
  'id,submitted_at,score,comment,consent,name,picture',
  'r1,2026-03-01,10,Wheels true and tea good,quote name photo,Ada Zimmerfeld,content/people/ada.jpg',
  'r2,2026-03-02,9,Quick and never late,quote name photo,Bo Quarrington,content/people/bo.jpg',
  'r3,2026-03-03,10,Erased words of Cyd,quote name,Cyd Vanterpool,',
  'r4,2026-03-04,3,It took three weeks,quote name,Dag Yellowlees,',
  ...Array.from({ length: 9 }, (_, n) => `s${n},2026-03-05,8,,no,,`),
];
const change = `---
title: Faster now
status: done
said: { summary: Slow., round: spring, responses: [r4, r1], quotes: [${publicId('r4')}, ${publicId('r1')}] }
did: We hired someone.
since: 2026-05-20
---
`;
const files = {
  'content/responses/spring.csv': rows.join('\n') + '\n',
  'content/people/ada.jpg': jpeg('Ada'),
  'content/people/bo.jpg': Buffer.concat([jpeg('Bo'), Buffer.from('x')]),
  'content/decisions.jsonl': approvals('r1', 'r2', 'r3', 'r4'),
  'content/changes/faster.md': change,
  'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
  'src/pages/all.astro': `---
import { Comments, Quote, Testimonial, Testimonials } from 'astro-candor/components';
---
{['wall', 'carousel', 'marquee', 'single', 'avatars'].map((layout) => <Testimonials layout={layout} avatars links hide={[]} />)}
<Comments /><Testimonial id="${publicId('r1')}" layout="inline" /><Quote id="${publicId('r4')}" />`,
};
const options: CandorUserOptions = {
  asOf: '2026-06-30',
  organisation: { name: 'Harbour' },
  structuredData: { reviews: { type: 'Product', name: 'Cargo bike' } },
  testimonials: { shareImages: ['card'] },
};
const config = { site: 'https://example.org', experimental: { incrementalBuild: true } } as const;
const decided = (response: string, action: string): string =>
  `${JSON.stringify({ response, action, by: 'Test', at: '2026-06-01' })}\n`;

/** Every file below a folder, with what stands in it. */
function everything(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}
const holding = (found: Record<string, string>, words: RegExp): string[] =>
  Object.keys(found).filter((file) => words.test(file + found[file]!));

test.skipIf(process.env.CANDOR_FULL !== '1')(
  'a site that keeps pages between builds is, whatever changed, the one it would be without them',
  async () => {
    const { root } = await buildSite({ files, options, config });
    const before = everything(join(root, 'dist'));
    expect(holding(before, /Zimmerfeld/)).toContain('testimonials/feed.json');
    expect(holding(before, /people\/[\da-f]+-48\.webpRIFF/)).toHaveLength(1);

    const own: CandorUserOptions = {
      ...options,
      organisation: { name: 'Dockyard' },
      theme: 'paper',
      texts: { 'quote.anonymous': 'Somebody' },
      testimonials: { shareImages: ['card'], nameDisplay: 'none' },
    };
    appendFileSync(join(root, 'content/decisions.jsonl'), decided('r2', 'withdraw') + decided('r3', 'erase'));
    await buildSite({ root, options: own, config });
    const kept = everything(join(root, 'dist'));
    expect(holding(kept, /Zimmerfeld|Quarrington|Vanterpool|Yellowlees/)).toEqual([]);
    // The bytes of a picture may happen to spell a short name.
    const short = holding(kept, /\b(Ada|Bo|Cyd|Dag)\b/).filter((file) => !file.endsWith('.png'));
    expect(short).toEqual([]);
    expect(holding(kept, /Harbour|never late|Erased words|webpRIFF/)).toEqual([]);
    expect(holding(kept, /Dockyard/).length).toBeGreaterThan(2);
    const cached = everything(join(root, 'node_modules/.astro'));
    const data = everything(join(root, '.astro'));
    expect(holding({ ...cached, ...data }, /never late|Erased words|Quarrington|Vanterpool/)).toEqual([]);
    expect(holding(cached, /webpRIFF/)).toEqual([]);

    rmSync(join(root, 'node_modules'), { recursive: true });
    rmSync(join(root, '.astro'), { recursive: true });
    await buildSite({ root, options: own, config });
    const fresh = everything(join(root, 'dist'));
    expect(Object.keys({ ...kept, ...fresh }).filter((file) => kept[file] !== fresh[file])).toEqual([]);
  },
);
