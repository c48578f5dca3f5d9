import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import node from '@astrojs/node';
import { expect, test } from 'vitest';
import { approvals, ownCsv, type OwnRow } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';

const reasons = ['', 'no', 'quote', 'quote name', 'quote name role organisation', 'name'];

/** Every kind of consent, approved and not, declined, withdrawn and erased; what must not be published carries the marker. */
function rows(): OwnRow[] {
  return ['open', 'approve', 'decline', 'withdraw', 'erase', 'mark-spam'].flatMap((fate) =>
    reasons.map((consent) => {
      const shown = fate === 'approve' && consent.startsWith('quote');
      const mark = (field: string, isShown: boolean): string =>
        isShown ? `shown ${field}` : `CANARY ${field} ${fate} ${consent}`;
      return {
        id: `${fate}-${reasons.indexOf(consent)}`,
        comment: shown
          ? `A shown comment, ${consent}.`
          : `CANARY comment, call 01632 960${reasons.indexOf(consent)}11, thank you very much.`,
        consent,
        name: mark('name', shown && consent.includes('name')),
        role: mark('role', shown && consent.includes('role')),
        organisation: mark('organisation', shown && consent.includes('organisation')),
        email: `CANARY-${fate}@example.org`,
      };
    }),
  );
}

function decisions(): string {
  const lines = rows().flatMap(({ id }) => {
    const [action] = id!.split(/-\d/);
    if (action === 'open') return [];
    return [
      {
        response: id,
        action,
        by: 'Test',
        at: '2026-05-01',
        ...(action === 'decline' && { reason: 'personal-data' }),
      },
    ];
  });
  return approvals() + lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Files below a folder that hold the marker. */
function hits(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes('CANARY'));
}

test('nothing private reaches the client, the server, the data store or the caches', async () => {
  const site = await buildSite({
    files: {
      'content/responses/spring.csv': ownCsv(rows()),
      'content/decisions.jsonl': decisions(),
      'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
      'src/pages/live.astro': `---\nimport { getCollection } from 'astro:content';\nimport published from 'virtual:candor/published';\nexport const prerender = false;\nconst entries = await getCollection('testimonials');\n---\n<p>{entries.length} {published.quotables.length}</p>`,
    },
    options: { asOf: '2026-06-30' },
    config: { adapter: node({ mode: 'standalone' }) },
  });
  expect(site.files().some((file) => file.startsWith('server/'))).toBe(true);
  expect(site.read('client/comments/index.html')).toContain('A shown comment, quote name role organisation.');
  for (const folder of ['dist', '.astro', 'node_modules/.astro'])
    expect(hits(join(site.root, folder))).toEqual([]);
});
