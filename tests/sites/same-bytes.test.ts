import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { astroCli } from '../helpers/astro-cli.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const files = {
  'content/responses/a.csv': ownCsv([
    { id: 'a1', comment: 'Good as new.', consent: 'quote' },
    { id: 'a2', score: 3 },
  ]),
  'content/responses/b.csv': ownCsv([
    { id: 'b1', comment: 'Fine, thanks.', consent: 'quote name', name: 'Ann Lee', score: 7 },
  ]),
  'content/decisions.jsonl': approvals('a1', 'b1'),
};

test('the same input and asOf give the same bytes, in another process, zone and locale too', async () => {
  const first = await buildSite({ files, options: { asOf: '2026-06-30' } });
  const config = `import candor from 'astro-candor';\nexport default { integrations: [candor({ asOf: '2026-06-30' })] };\n`;
  const root = temporaryFolder({ ...files, 'astro.config.mjs': config });
  process.env.TZ = 'Asia/Tokyo';
  process.env.LC_ALL = 'de_DE.UTF-8';
  const { code } = await astroCli(root, ['build']);
  delete process.env.TZ;
  delete process.env.LC_ALL;

  expect(code).toBe(0);
  for (const file of first.files()) {
    expect(
      readFileSync(join(root, 'dist', file)).equals(readFileSync(join(first.root, 'dist', file))),
      file,
    ).toBe(true);
  }
});

test('a withdrawn or erased comment is gone at the next build, and nothing else moves', async () => {
  const { root } = await buildSite({ files, options: { asOf: '2026-06-30' } });
  const withdrawal = `${files['content/decisions.jsonl']}{"response":"b1","action":"withdraw","by":"Test","at":"2026-06-01"}\n`;
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(root, 'content/decisions.jsonl'), withdrawal);
  const site = await buildSite({ root, options: { asOf: '2026-06-30' } });

  const everything = site
    .files()
    .map((file) => site.read(file))
    .join('\n');
  expect(everything).not.toContain('Fine, thanks.');
  expect(everything).not.toContain('Ann Lee');
  expect(everything).toContain('Good as new.');
  expect(site.read('comments/index.html')).toContain(
    'Not published: 1 withdrawn by the person who wrote it.',
  );
});
