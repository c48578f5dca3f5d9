import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import type { SiteAstroConfig } from '../../../integrations/candor/dist/site/basis.js';
import { createSite, type Site } from '../../../integrations/candor/dist/site/site.js';
import { ownCsv } from '../../helpers/responses.js';
import { temporaryFolder } from '../../helpers/temporary.js';

const responses = 'content/responses/spring.csv';
const options = parseOptions({ asOf: '2026-06-30', policy: { approval: 'automatic' } });

function siteOf(root: string, adapter?: string, development = false): Site {
  const at = (path: string): URL => pathToFileURL(join(root, path));
  const config = {
    ...{ root: at('/'), srcDir: at('src/'), publicDir: at('public/'), outDir: at('dist/') },
    ...{ cacheDir: at('node_modules/.astro/'), base: '/', trailingSlash: 'ignore' },
    ...{ build: { assets: '_astro', format: 'directory', server: at('dist/server/') } },
    adapter: adapter && { name: adapter },
  } as unknown as SiteAstroConfig;
  return createSite(options, () => config, development);
}
const written = (comment: string): string => ownCsv([{ comment, consent: 'quote', score: 9 }]);

test('what is published reaches pages that this process makes by a file, and all other code inside it', async () => {
  const root = temporaryFolder({ [responses]: written('Quick and friendly') });
  const sourceOf = (environment: string, adapter?: string) =>
    siteOf(root, adapter).module('published', environment);

  for (const environment of ['ssr', 'client', 'anything'])
    expect(await sourceOf(environment)).toContain('Quick and friendly');
  expect(await sourceOf('ssr', '@astrojs/node')).toContain('Quick and friendly');
  // It may well make pages in a program of its own that has no files.
  expect(await sourceOf('prerender', '@astrojs/cloudflare')).toContain('Quick and friendly');
  // A build of the same site would take its file away.
  expect(await siteOf(root, undefined, true).module('published', 'astro')).toContain('Quick and friendly');

  const inFile = (await sourceOf('prerender'))!;
  expect(inFile).not.toContain('Quick');
  expect(await sourceOf('prerender', '@astrojs/node')).toBe(inFile);
  expect(await sourceOf('astro', '@astrojs/cloudflare')).toBe(inFile);
});

test('its source changes with it, and its file goes when pages are made', async () => {
  const root = temporaryFolder({ [responses]: written('Quick and friendly'), 'dist/index.html': '<p>x</p>' });
  const file = join(root, 'node_modules/.astro/candor/published.json');
  const first = await siteOf(root).module('published', 'prerender');
  expect(JSON.parse(readFileSync(file, 'utf8')).quotables).toMatchObject([{ comment: 'Quick and friendly' }]);

  writeFileSync(join(root, responses), written('Slow and friendly'));
  const site = siteOf(root);
  expect(await site.module('published', 'prerender')).not.toBe(first);
  expect(readFileSync(file, 'utf8')).not.toContain('Quick');
  await site.check([join(root, 'dist')]);
  expect(existsSync(file)).toBe(false);
});
