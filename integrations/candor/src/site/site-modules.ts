import type { CandorOptions } from '../options/schema.js';
import type { Ingested } from '../pipeline.js';
import { componentModule, dataModule, dataModules, jsonModule, type ModuleData } from '../publish/modules.js';
import { remembered } from '../text/remembered.js';
import { oncePer, type SiteAstroConfig, type siteBasis } from './basis.js';
import { handedModule } from './handed.js';
import { siteContentLinks } from './links.js';
import { moduleData, withAvatars } from './module-data.js';
import { componentPath } from './parts.js';
import { policyFacts } from './policy-facts.js';
import { receiptsOf } from './receipts.js';

/** Sources of the virtual modules of a site, by the name behind `virtual:candor/`; undefined for a name that is none of theirs. */
export function siteModules(
  options: CandorOptions,
  config: () => SiteAstroConfig,
  development: boolean,
  basis: ReturnType<typeof siteBasis>,
): (name: string, environment: string) => Promise<string | undefined> {
  const { root, asOf, form, share, run } = basis;
  // The content is synced with the same modules that pages are then built with.
  const sources = oncePer(async (ingested) => {
    const data = await dataOf(ingested, options, config(), basis);
    return {
      bundled: remembered((name: keyof ModuleData) => dataModule(data, name)),
      handed: remembered((name: keyof ModuleData) => handedModule(root, data[name])),
    };
  });
  return async (name, environment) => {
    if (name === 'share') return share.module === null ? undefined : jsonModule(share.module);
    if (name === 'workshop')
      return development ? jsonModule({ root, options, asOf, ...form.round }) : undefined;
    const path = componentPath(name, options, root);
    if (path !== undefined) return componentModule(path);
    const found = dataModules.find((module) => module === name);
    if (found === undefined) return undefined;
    const { bundled, handed } = await sources(await run());
    // In development it changes while pages are made.
    const isHanded = found === 'published' && !development && runsHere(environment, config());
    return isHanded ? handed(found) : bundled(found);
  };
}

/**
 * Whether this process runs the code of an environment of Vite, which is kept nowhere: that of collections, and that of pages unless an adapter
 * may make them elsewhere.
 */
function runsHere(environment: string, { adapter }: SiteAstroConfig): boolean {
  if (environment === 'astro') return true;
  return environment === 'prerender' && (adapter === undefined || adapter.name === '@astrojs/node');
}

async function dataOf(
  ingested: Ingested,
  options: CandorOptions,
  config: SiteAstroConfig,
  { asOf, form, routes, pictures, configOf }: ReturnType<typeof siteBasis>,
): Promise<ModuleData> {
  const page = configOf(ingested);
  const links = siteContentLinks(options, config, ingested, routes);
  const quotables = withAvatars(ingested.quotables, await pictures(ingested), config);
  const modules = form.modules(page, ingested);
  const policy = policyFacts(options, ingested, modules.form, form.round.formRound, asOf);
  const receipts = form.receiver === 'site' ? receiptsOf(ingested) : null;
  return { ...moduleData({ ...ingested, quotables }, page, links, modules, policy), receipts };
}
