import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadSite } from '../../integrations/candor/dist/cli/load-site.js';
import { siteBasis, type SiteAstroConfig } from '../../integrations/candor/dist/site/basis.js';
import { siteChecks, type SiteChecks } from '../../integrations/candor/dist/site/checks.js';

/** The rules of the reference site, with all that they may know of its content on the day the tests speak of. */
export async function referenceChecks(): Promise<SiteChecks> {
  const { root, options, config } = await loadSite('.');
  const at = (path: string): URL => pathToFileURL(join(root, path));
  const settings = {
    ...{ root: at('/'), srcDir: at('src/'), publicDir: at('public/'), outDir: at('dist/') },
    ...{ cacheDir: at('node_modules/.candor-tests/'), base: '/', trailingSlash: 'ignore' },
    ...{ build: { assets: '_astro', format: 'directory', server: at('dist/server/') } },
    ...{ adapter: { name: '@astrojs/node' }, site: config.site },
  } as unknown as SiteAstroConfig;
  const { run, configOf, form } = siteBasis({ ...options, asOf: '2026-06-30' }, () => settings, false);
  const ingested = await run();
  const page = configOf(ingested);
  return siteChecks(options, page, ingested, form.modules(page, ingested).form, false);
}

/** The HTML files below a folder, by their paths in it. */
export function pagesBelow(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
