import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rememberCollected } from '../ingest/collected.js';
import { writeIntakeFile } from '../service/intake-file.js';
import type { Issue } from '../model/issue.js';
import type { CandorOptions } from '../options/schema.js';
import type { Ingested, IngestRequest } from '../pipeline.js';
import { rememberPublic } from '../ingest/public-diff.js';
import type { ModuleData } from '../publish/modules.js';
import { oncePer, siteBasis, type SiteAstroConfig } from './basis.js';
import type { JudgedIssue } from '../check/waive.js';
import { judgedBy, siteChecks, type SiteChecks } from './checks.js';
import { avatarsPath } from './module-data.js';
import { startPagesBeside, type PagesBeside } from './pages-beside.js';
import type { Pictures } from './pictures.js';
import { addressIssues, extraRoutes, unpaged } from './routes.js';
import { scanOutput, type Scanned } from './scan.js';
import { siteModules } from './site-modules.js';
import { writeAvatars } from '../publish/avatar-files.js';
import { checkTexts } from '../text/texts.js';

/** From how many quotes on, most of which have a page, a second thread is worth its start while pages are made, which takes longer than checking them. */
const manyQuotes = 1_000;

/** One site: its options, its Astro config, and what the pipeline makes of its content. */
export interface Site {
  root: string;
  /** The routes to inject: those switched on that the site has no page of its own for. */
  routes: { pattern: string; entrypoint: string; prerender: boolean }[];
  /** Texts and settings that will not work as the owner may expect. */
  warnings: Issue[];
  /** What may need doing where the site is deployed. */
  hints: string[];
  /** Whether warnings stop the build too. */
  strict: boolean;
  ingest(): Promise<Ingested>;
  /** What of this content a build leaves out, and why. */
  leftOut(ingested: Ingested): Issue[];
  /** What of its records, options and figures breaks a rule. */
  records(ingested: Ingested): Issue[];
  /** The same with what the owner lets stand. */
  recordIssues(ingested: Ingested): Issue[];
  /** All issues, those that the owner lets stand marked. */
  judged(issues: readonly Issue[]): JudgedIssue[];
  /** What has no pages of its own for want of our collections. */
  unpaged(ingested: Ingested): string[];
  /** The pictures of those who are quoted. */
  pictures(): Promise<Pictures>;
  /** Writes them into a folder of the output. */
  writePictures(folder: string): Promise<void>;
  /** Begins to hold pages to the rules while others are still being made, where there will be many. */
  watch(folders: readonly string[]): Promise<void>;
  /** Holds the output to the rules; reads the responses once more and looks for private text in it. */
  check(folders: readonly string[]): Promise<Issue[]>;
  /** The same for a check: all that is found, and how many pages were held to the rules; what it notes is in `memory`. */
  inspect(folders: readonly string[], memory: string): Promise<{ issues: Issue[]; pages: number }>;
  /** What there is to say of a build that is done. */
  told(): string[];
  /** Notes what is published now, and forgets what is no longer. */
  remember(): Promise<void>;
  /** Sources of the virtual modules, by the name behind `virtual:candor/`. */
  module(name: string, environment: string): Promise<string | undefined>;
}

/** Joins options and Astro config. `config` is asked each time, because integrations that come later may still change it. */
export function createSite(
  options: CandorOptions,
  config: () => SiteAstroConfig,
  development: boolean,
): Site {
  const basis = siteBasis(options, config, development);
  const { root, asOf, request, language, collections, form, share, routes, run, pictures, configOf } = basis;
  const { receiver } = form;
  const ownPolicy = !routes.some(({ entrypoint }) => entrypoint === 'policy.astro');
  let exempt = 0;
  let watching: PagesBeside | null = null;
  const checksOf = oncePer((ingested): SiteChecks => {
    const page = configOf(ingested);
    return siteChecks(options, page, ingested, form.modules(page, ingested).form, ownPolicy);
  });
  const scan = async (folders: readonly string[], memory: string): Promise<Scanned> => {
    const ingested = await run();
    const beside = watching;
    watching = null;
    const checks = checksOf(ingested);
    return scanOutput(folders, ingested, { ...request, memory }, checks, beside).finally(() =>
      beside?.stop(),
    );
  };
  return {
    root,
    routes: [...routes, ...extraRoutes(development, receiver, process.env)],
    warnings: [...checkTexts(language, options.texts), ...form.warnings],
    hints: [...form.hints, ...share.hints],
    strict: options.strict,
    ingest: run,
    pictures: async () => pictures(await run()),
    async writePictures(folder) {
      const { avatars } = await pictures(await run());
      await writeAvatars(join(folder, config().build.assets, avatarsPath), [...avatars.values()]);
    },
    leftOut: (ingested) => addressIssues(options, config().site, ingested, routes),
    unpaged: (ingested) => unpaged(options, collections, ingested),
    records: (ingested) => {
      const checks = checksOf(ingested);
      return checks.standing(checks.records());
    },
    recordIssues: (ingested) => checksOf(ingested).records(),
    judged: (issues) => judgedBy(options, asOf, issues),
    async watch(folders) {
      const ingested = await run();
      if (collections && ingested.quotables.length >= manyQuotes)
        watching ??= startPagesBeside(folders, checksOf(ingested).madeOf);
    },
    async inspect(folders, memory) {
      const found = await scan(folders, memory);
      return { issues: [...share.issues(), ...found.issues], pages: found.pages };
    },
    async check(folders) {
      const found = await scan(folders, request.memory);
      exempt = found.exempt;
      return checksOf(await run()).standing([...share.issues(), ...found.issues]);
    },
    told: () => [...share.told(), ...exemptLines(exempt)],
    async remember() {
      const ingested = await run();
      if (receiver === 'site') await writeIntake(config(), form.modules(configOf(ingested), ingested));
      await rememberRun(request, ingested);
      await share.forgetUnused();
    },
    module: siteModules(options, config, development, basis),
  };
}

function exemptLines(exempt: number): string[] {
  if (exempt === 0) return [];
  const texts = exempt === 1 ? '1 private text was' : `${exempt} private texts were`;
  return [`${texts} passed over in the search of the output: somebody else's published words say the same.`];
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
