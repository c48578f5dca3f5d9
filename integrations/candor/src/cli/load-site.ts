import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { formRound } from '../ingest/form-round.js';
import { CandorError, errorIssue } from '../model/issue.js';
import type { Round } from '../model/round.js';
import { parseOptions, resolveAsOf } from '../options/parse.js';
import type { CandorOptions, CandorUserOptions } from '../options/schema.js';
import type { WrittenConfig } from '../site/written-links.js';
import { UsageError } from './usage.js';

/** There is no site, or it does not use Candor. */
export class NoSite extends UsageError {}

const configNames = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];

interface LoadedConfig extends WrittenConfig {
  root?: string | URL;
  i18n?: { defaultLocale?: string };
  integrations?: unknown[];
}

/** What a command works on: the same options `astro build` uses. */
export interface LoadedSite {
  root: string;
  options: CandorOptions;
  asOf: string;
  formRound?: Round;
  language: string;
  /** The Astro config as it is written. */
  config: WrittenConfig;
}

/** Reads the Astro config in `folder`; there is no second file of options. */
export async function loadSite(folder: string): Promise<LoadedSite> {
  const config = await importConfig(resolve(folder));
  const found = flat(config.integrations ?? []).find((integration) => integration.name === 'astro-candor');
  if (found === undefined)
    throw new NoSite('The Astro config does not use candor(). Add it with: npx astro add astro-candor');
  const options = parseOptions(found.options ?? {});
  const asOf = resolveAsOf(options.asOf, process.env.SOURCE_DATE_EPOCH, Date.now());
  const language = options.language ?? config.i18n?.defaultLocale ?? 'en';
  return { root: rootOf(config, folder), options, asOf, ...formRound(options, language), language, config };
}

async function importConfig(folder: string): Promise<LoadedConfig> {
  const path = configNames.map((name) => resolve(folder, name)).find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new NoSite(`There is no Astro config in ${folder}. Run this in the site's folder, or give --root.`);
  try {
    return ((await import(pathToFileURL(path).href)) as { default: LoadedConfig }).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw unloadable(path, error);
    throw new UsageError(
      'This Node cannot read a TypeScript config. Use Node 22.18 or newer, or name it astro.config.mjs.',
    );
  }
}

function unloadable(path: string, error: unknown): unknown {
  if (error instanceof CandorError) return error;
  const what = `this config cannot be loaded (${error instanceof Error ? error.message : String(error)})`;
  return new CandorError([
    errorIssue(
      'config-unloadable',
      { file: basename(path) },
      what,
      'Correct it; npx astro build says where.',
    ),
  ]);
}

function rootOf({ root }: LoadedConfig, folder: string): string {
  if (root instanceof URL) return fileURLToPath(root);
  return resolve(folder, root ?? '.');
}

function flat(integrations: unknown[]): { name?: string; options?: CandorUserOptions }[] {
  return integrations
    .flat(Number.POSITIVE_INFINITY)
    .filter((item) => typeof item === 'object' && item !== null);
}
