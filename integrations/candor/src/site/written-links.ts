import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { declaresCollections } from '../check/project.js';
import { receiverOf } from '../collect/settings.js';
import type { CandorOptions } from '../options/schema.js';
import type { Ingested } from '../pipeline.js';
import type { PageLinks } from '../publish/page-links.js';
import { siteLinks } from './links.js';
import { siteRoutes } from './routes.js';

/** What an Astro config says of addresses, before Astro adds its defaults. */
export type WrittenConfig = Pick<
  AstroUserConfig,
  'site' | 'base' | 'trailingSlash' | 'build' | 'srcDir' | 'publicDir' | 'outDir' | 'adapter'
>;

/** The addresses of a site that nobody builds now. */
export function writtenLinks(
  root: string,
  options: CandorOptions,
  config: WrittenConfig,
  ingested: Ingested,
): PageLinks {
  const { site, base = '/', trailingSlash = 'ignore', build, srcDir = './src', adapter } = config;
  const source = typeof srcDir === 'string' ? resolve(root, srcDir) : fileURLToPath(srcDir);
  const form = options.pages.feedback === false ? false : options.form;
  const receiver = receiverOf(form, adapter !== undefined);
  const collections = declaresCollections(source);
  const surroundings = { srcDir: source, collections, images: false, receiver, site };
  const routes = siteRoutes(options, surroundings);
  const addressing = { site, base, trailingSlash, build: { format: build?.format ?? 'directory' } };
  return siteLinks(options, addressing as Parameters<typeof siteLinks>[1], ingested, routes, receiver);
}
