import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { memoise } from '../cache/memo.js';
import { declaresCollections } from '../check/project.js';
import { collectedSignature, rememberCollected } from '../ingest/collected.js';
import { writeIntakeFile } from '../service/intake-file.js';
import { inputSignature } from '../ingest/inputs.js';
import { throwStopping, type Issue } from '../model/issue.js';
import { resolveAsOf } from '../options/parse.js';
import type { CandorOptions } from '../options/schema.js';
import { ingest, type Ingested, type IngestRequest } from '../pipeline.js';
import { rememberPublic } from '../ingest/public-diff.js';
import type { SiteConfig } from '../publish/config.js';
import { fileLink, type LinkSettings } from '../publish/links.js';
import { componentModule, dataModule, dataModules, jsonModule, type ModuleData } from '../publish/modules.js';
import { siteForm } from './form.js';
import { siteContentLinks, siteLinks } from './links.js';
import { avatarsPath, moduleData, withAvatars } from './module-data.js';
import { pageConfig } from './page-config.js';
import { assertOwnFiles, componentPath } from './parts.js';
import { makePictures, type Pictures } from './pictures.js';
import { receiptsOf } from './receipts.js';
import { addressIssues, inboxRoute, siteRoutes } from './routes.js';
import { scanOutput } from './scan.js';
import { writeAvatars } from '../publish/avatar-files.js';
import { siteShare } from './share.js';
import { checkTexts } from '../text/texts.js';

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

/** One site: its options, its Astro config, and what the pipeline makes of its content. */
export interface Site {
  root: string;
  /** The routes to inject: those switched on that the site has no page of its own for. */
  routes: { pattern: string; entrypoint: string; prerender: boolean }[];
  /** Whether the site's content config declares our collections. */
  collections: boolean;
  /** Texts and settings that will not work as the owner may expect. */
  warnings: Issue[];
  /** What may need doing where the site is deployed. */
  hints: string[];
  /** Whether warnings stop the build too. */
  strict: boolean;
  ingest(): Promise<Ingested>;
  /** What of this content a build leaves out, and why. */
  leftOut(ingested: Ingested): Issue[];
  /** The pictures of those who are quoted. */
  pictures(): Promise<Pictures>;
  /** Writes them into a folder of the output. */
  writePictures(folder: string): Promise<void>;
  /** Reads the responses once more and looks for private text in the output. */
  check(folders: readonly string[]): Promise<Issue[]>;
  /** What there is to say of a build that is done. */
  told(): string[];
  /** Notes what is published now, and forgets what is no longer. */
  remember(): Promise<void>;
  /** Sources of the virtual modules, by the name behind `virtual:candor/`. */
  module(name: string): Promise<string | undefined>;
}

/** Joins options and Astro config. `config` is asked each time, because integrations that come later may still change it. */
export function createSite(
  options: CandorOptions,
  config: () => SiteAstroConfig,
  development: boolean,
): Site {
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
  const request = { root, options, asOf, published, memory, ...form.round };
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
  return {
    root,
    routes: development ? [...routes, inboxRoute] : routes,
    collections,
    warnings: [...checkTexts(language, options.texts), ...form.warnings],
    hints: [...form.hints, ...share.hints],
    strict: options.strict,
    ingest: run,
    pictures: async () => pictures(await run()),
    async writePictures(folder) {
      const { avatars } = await pictures(await run());
      await writeAvatars(join(folder, config().build.assets, avatarsPath), [...avatars.values()]);
    },
    leftOut: (ingested) => addressIssues(options, config().site, ingested),
    check: async (folders) => [...share.issues(), ...(await scanOutput(folders, await run(), request))],
    told: share.told,
    async remember() {
      const ingested = await run();
      if (receiver === 'site') await writeIntake(config(), form.modules(configOf(ingested)));
      await rememberRun(request, ingested);
      await share.forgetUnused();
    },
    async module(name) {
      if (name === 'share') return share.module === null ? undefined : jsonModule(share.module);
      if (name === 'workshop')
        return development ? jsonModule({ root, options, asOf, ...form.round }) : undefined;
      const path = componentPath(name, options, root);
      if (path !== undefined) return componentModule(path);
      const found = dataModules.find((module) => module === name);
      if (found === undefined) return undefined;
      const ingested = await run();
      const page = configOf(ingested);
      const links = siteContentLinks(options, config(), ingested, routes);
      const receipts = receiver === 'site' ? receiptsOf(ingested) : null;
      const quotables = withAvatars(ingested.quotables, await pictures(ingested), config());
      const data = moduleData({ ...ingested, quotables }, page, links, form.modules(page));
      return dataModule({ ...data, receipts }, found);
    },
  };
}

/** Remembers what was made of the last run. */
function oncePer<Value>(
  make: (ingested: Ingested) => Promise<Value>,
): (ingested: Ingested) => Promise<Value> {
  const known = new WeakMap<Ingested, Promise<Value>>();
  return (ingested) => {
    const value = known.get(ingested) ?? make(ingested);
    known.set(ingested, value);
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

async function writeIntake(
  { build }: SiteAstroConfig,
  { intake }: Pick<ModuleData, 'intake'>,
): Promise<void> {
  await writeIntakeFile(fileURLToPath(build.server), intake!);
}

/** Notes what is published now: of the store, and of everything. */
async function rememberRun(request: IngestRequest, ingested: Ingested): Promise<void> {
  const { collected } = ingested;
  if (collected !== null) await rememberCollected(request, collected.snapshot, collected.published);
  await rememberPublic(request.root, ingested);
}

/** Changes whenever anything does that the site is made of: what the owner wrote, and what was collected. */
async function contentSignature(root: string, options: CandorOptions): Promise<string> {
  return [await inputSignature(root, options), await collectedSignature(root, options)].join('\n');
}
