import { writeFileSync } from 'node:fs';
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

test('what is published reaches pages that this process makes past their code, and all other code inside it', async () => {
  const root = temporaryFolder({ [responses]: written('Quick and friendly') });
  const sourceOf = (environment: string, adapter?: string) =>
    siteOf(root, adapter).module('published', environment);

  for (const environment of ['ssr', 'client', 'anything'])
    expect(await sourceOf(environment)).toContain('Quick and friendly');
  expect(await sourceOf('ssr', '@astrojs/node')).toContain('Quick and friendly');
  // It may well make pages in a program of its own.
  expect(await sourceOf('prerender', '@astrojs/cloudflare')).toContain('Quick and friendly');
  // It changes while pages are made.
  expect(await siteOf(root, undefined, true).module('published', 'astro')).toContain('Quick and friendly');

  const handed = (await sourceOf('prerender'))!;
  expect(handed).not.toContain('Quick');
  expect(await sourceOf('prerender', '@astrojs/node')).toBe(handed);
  expect(await sourceOf('astro', '@astrojs/cloudflare')).toBe(handed);
});

test('pages are never made of what another build of the same site published meanwhile', async () => {
  const root = temporaryFolder({ [responses]: written('Quick and friendly') });
  const run = (source = ''): Promise<{ default: { quotables: unknown[] } }> =>
    import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`);
  const first = await siteOf(root).module('published', 'prerender');
  expect((await run(first)).default.quotables).toMatchObject([{ comment: 'Quick and friendly' }]);

  writeFileSync(join(root, responses), written('Slow and friendly'));
  const second = await siteOf(root).module('published', 'prerender');
  expect(second).not.toBe(first);
  expect((await run(second)).default.quotables).toMatchObject([{ comment: 'Slow and friendly' }]);
  await expect(run(`${first}//`)).rejects.toThrow('Build it once more.');
});
