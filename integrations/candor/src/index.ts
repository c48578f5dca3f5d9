import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { realPaths } from './check/project.js';
import { watchedStore } from './ingest/collected.js';
import { watchedPaths } from './ingest/inputs.js';
import { changesFolder } from './model/change.js';
import { parseOptions } from './options/parse.js';
import type { CandorUserOptions } from './options/schema.js';
import { refreshOnChange } from './publish/dev-refresh.js';
import { leanImports } from './publish/lean-imports.js';
import { dataModules } from './publish/modules.js';
import { moduleTypes } from './publish/module-types.js';
import { quietStyles } from './publish/quiet-styles.js';
import { bareChanges, virtualModules } from './publish/vite-plugin.js';
import { buildOptions, checkOutput } from './site/check-run.js';
import { finishBuild, startBuild, startDev } from './site/run.js';
import { servePictures } from './site/serve-pictures.js';
import type { SiteAstroConfig } from './site/basis.js';
import { createSite, type Site } from './site/site.js';

export type { CandorUserOptions } from './options/schema.js';
export { csv, json, jsonl, store } from './options/user-sources.js';

const name = 'astro-candor';

/** The Astro integration: reads customers' answers and gives the site testimonials, comments, findings and changes. */
export default function candor(
  userOptions: CandorUserOptions = {},
): AstroIntegration & { options: CandorUserOptions } {
  const options = buildOptions(parseOptions(userOptions));
  let config: SiteAstroConfig;
  let site: Site;
  return {
    name,
    options: userOptions,
    hooks: {
      'astro:config:setup': (setup) => {
        config = setup.config;
        site = createSite(options, () => config, setup.command === 'dev');
        for (const { pattern, entrypoint, prerender } of site.routes) {
          setup.injectRoute({
            pattern,
            entrypoint: new URL(`../routes/${entrypoint}`, import.meta.url),
            prerender,
          });
        }
        const changes = bareChanges(realPaths(join(site.root, changesFolder)));
        const styles = fileURLToPath(new URL('../styles/', import.meta.url));
        const lean = leanImports(styles);
        if (options.theme !== undefined)
          setup.injectScript('page-ssr', `import ${JSON.stringify(`${styles}themes/${options.theme}.css`)};`);
        setup.updateConfig({
          ...checkOutput(),
          integrations: [behindAll(({ logger }) => finishBuild(site, outputFolders(config), logger))],
          vite: { plugins: [virtualModules(site.module), changes, lean, quietStyles()] },
        });
      },
      'astro:config:done': ({ config: done, injectTypes }) => {
        config = done;
        injectTypes({ filename: 'candor.d.ts', content: moduleTypes });
      },
      'astro:build:start': ({ logger }) => startBuild(site, logger),
      // The output folder has been emptied, and no page is made yet.
      'astro:build:setup': () => site.watch(outputFolders(config)),
      // Adapters take the output away when it is done, before anybody else is asked; without pages to print it is never generated.
      'astro:build:generated': ({ dir }) => site.writePictures(fileURLToPath(dir)),
      'astro:build:done': ({ dir }) => site.writePictures(fileURLToPath(dir)),
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        refreshOnChange(
          server,
          [...watchedPaths(site.root, options), ...watchedStore(site.root)],
          dataModules,
          async () => {
            if (await startDev(site, logger)) await refreshContent?.({ loaders: ['candor-testimonials'] });
          },
        );
        servePictures(server.middlewares, site.pictures);
        void startDev(site, logger);
      },
    },
  };
}

/** Comes when all others are done, which may still change what was built. */
function behindAll(done: NonNullable<AstroIntegration['hooks']['astro:build:done']>): AstroIntegration {
  return { name, hooks: { 'astro:build:done': done } };
}

/** The output, and wherever an adapter puts parts of it. */
function outputFolders({ outDir, build }: SiteAstroConfig): string[] {
  return [outDir, build.client, build.server].map((url) => fileURLToPath(url));
}
