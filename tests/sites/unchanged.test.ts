import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';

const file = 'content/responses/spring.csv';
const page = (extra: string): string =>
  `---\nimport { Testimonials } from 'astro-candor/components';\n---\n<html lang="en"><head><title>x</title></head><body><Testimonials />${extra}</body></html>`;

test('a build with nothing changed publishes the same bytes without reading responses or searching the output again, and one that leaks is found out', async () => {
  const files = {
    [file]: ownCsv([
      { comment: 'Quick and friendly', consent: 'quote', score: 9, email: 'ann.private@example.org' },
      { role: 'Partial', score: '', email: 'broken.off@example.org' },
    ]),
    'content/responses/spring.mapping.json': JSON.stringify({
      partial: { column: 'role', values: ['Partial'] },
      columns: {
        ...{ id: 'id', score: { column: 'score', min: 0, max: 10 }, comment: 'comment', email: 'email' },
        consent: { column: 'consent', yes: ['quote'] },
      },
    }),
    'content/decisions.jsonl': approvals('r1'),
    'src/pages/index.astro': page(''),
  };
  const options = { asOf: '2026-06-30' };
  const first = await buildSite({ files, options });
  const { root } = first;
  const html = first.read('index.html');
  const memory = join(root, 'node_modules/.astro/candor');
  const scans = (): string[] => readdirSync(memory).filter((name) => name === 'scan.kept');
  expect(scans()).toHaveLength(1);
  const searched = statSync(join(memory, 'scan.kept')).mtimeMs;

  const again = await buildSite({ root, options });
  expect(again.read('index.html')).toBe(html);
  expect(statSync(join(memory, 'scan.kept')).mtimeMs).toBe(searched);

  for (const address of ['ann.private@example.org', 'broken.off@example.org']) {
    writeFileSync(join(root, 'src/pages/index.astro'), page(`<p>${address}</p>`));
    await expect(buildSite({ root, options })).rejects.toThrow('holds the e-mail of a response');
  }
  expect(readFileSync(join(root, file), 'utf8')).toContain('ann.private');
});
