import { expect, test } from 'vitest';
import { astroCli } from '../helpers/astro-cli.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const config = `import candor from 'astro-candor';\nexport default { integrations: [candor()] };\n`;

test('candor() without arguments builds a fresh static site with two helpful warnings and no error', async () => {
  const root = temporaryFolder({ 'astro.config.mjs': config, 'src/pages/index.astro': '<h1>Home</h1>' });
  const { code, output } = await astroCli(root, ['build']);

  expect(code).toBe(0);
  expect(output).not.toMatch(/\[error\]/i);
  const warnings = output.split('\n').filter((line) => /\[warn\]/i.test(line));
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain('No responses yet. Put a .csv, .json or .jsonl file into content/responses/');
  expect(warnings[1]).toContain('there is no feedback form, because nothing here can receive it');
  expect(output).toContain('Add an adapter (npx astro add node), or send the form through a service');
});

test('every page of a site without responses says in words that there is nothing yet', async () => {
  const site = await buildSite({});
  expect(site.read('testimonials/index.html')).toContain('There are no testimonials to show yet.');
  expect(site.read('comments/index.html')).toContain('No comments have been published yet.');
  expect(site.read('findings/index.html')).toContain('There are no answers to report yet.');
  expect(site.read('changes/index.html')).toContain('No changes have been published yet.');
  expect(JSON.parse(site.read('findings/data.json'))).toMatchObject({ rounds: [] });
});
