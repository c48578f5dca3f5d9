import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { memoise } from '../cache/memo.js';
import { declaresCollections } from '../check/project.js';
import { collectedSignature } from '../ingest/collected.js';
import { inputSignature } from '../ingest/inputs.js';
import { throwStopping } from '../model/issue.js';
import { resolveAsOf } from '../options/parse.js';
import type { CandorOptions } from '../options/schema.js';
import { ingest, type Ingested } from '../pipeline.js';
import type { SiteConfig } from '../publish/config.js';
import { fileLink, type LinkSettings } from '../publish/links.js';
import { siteForm } from './form.js';
import { siteLinks } from './links.js';
import { pageConfig } from './page-config.js';
import { assertOwnFiles } from './parts.js';
import { makePictures } from './pictures.js';
import { siteRoutes } from './routes.js';
import { siteShare } from './share.js';

export type SiteAstroConfig = Pick<
  AstroConfig,
  | 'root'
  | 'srcDir'
  | 'publicDir'
  | 'outDir'
  | 'cacheDir'
  | 'base'
  | 'trailingSlash'
  | 'build'
  | 'site'
  | 'i18n'
  | 'adapter'
  | 'security'
>;

/** What a site is made of, from its options and its Astro config. */
export function siteBasis(options: CandorOptions, config: () => SiteAstroConfig, development: boolean) {
  const root = fileURLToPath(config().root);
  const srcDir = fileURLToPath(config().srcDir);
  assertOwnFiles(options, root);
  const asOf = resolveAsOf(options.asOf, process.env.SOURCE_DATE_EPOCH, Date.now());
  const published = [fileURLToPath(config().publicDir), resolve(srcDir, 'pages')];
  const language = options.language ?? config().i18n?.defaultLocale ?? 'en';
  const collections = declaresCollections(srcDir);
  const form = siteForm(options, config(), root, language);
  const { receiver } = form;
  // Without an adapter Astro would stop the build itself, and say nothing of the form.
  if (!development) throwStopping(form.warnings, false);
  const memory = join(fileURLToPath(config().cacheDir), 'candor');
  const { site } = config();
  const request = { root, options, asOf, site, published, memory, ...form.round };
  const share = siteShare(options, { root, memory, collections, development });
  const images = share.module !== null;
  const routes = siteRoutes(options, { srcDir, collections, images, receiver, site: config().site });
  const run = memoise(
    // A build speaks of one moment, whatever comes in while it runs.
    () => (development ? contentSignature(root, options) : Promise.resolve('')),
    () => ingest(request),
  );
  const pictures = oncePer(({ pictured }: Ingested) =>
    // A picture tells more than a name.
    makePictures(options.testimonials.nameDisplay === 'none' ? new Map() : pictured, {
      ...{ root, published, folder: join(memory, 'pictures') },
      remote: { hosts: options.testimonials.avatarHosts },
    }),
  );
  const configOf = (ingested: Ingested): SiteConfig =>
    pageConfig(
      options,
      { language, asOf, development, site: config().site ?? null, search: searchPaths(options, config()) },
      siteLinks(options, config(), ingested, routes, receiver, share.sizes),
    );
  return { root, asOf, request, language, collections, form, share, routes, run, pictures, configOf };
}

/** Remembers what was made of a run; what failed is tried again when it is next asked for. */
export function oncePer<Value>(make: (ingested: Ingested) => Value): (ingested: Ingested) => Value {
  const known = new WeakMap<Ingested, Value>();
  return (ingested) => {
    const before = known.get(ingested);
    if (before !== undefined) return before;
    const value = make(ingested);
    known.set(ingested, value);
    if (value instanceof Promise) void value.catch(() => known.delete(ingested));
    return value;
  };
}

/** `pagefind --site dist` writes its index there. */
function searchPaths(
  { testimonials }: CandorOptions,
  settings: Pick<LinkSettings, 'base'>,
): SiteConfig['search'] {
  if (!testimonials.search) return null;
  return { index: fileLink('pagefind/', settings), base: fileLink('', settings) };
}

/** Changes whenever anything does that the site is made of: what the owner wrote, and what was collected. */
async function contentSignature(root: string, options: CandorOptions): Promise<string> {
  return [await inputSignature(root, options), await collectedSignature(root, options)].join('\n');
}
