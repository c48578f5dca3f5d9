import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { build } from 'astro';
import candor, { type CandorUserOptions } from 'astro-candor';
import { temporaryFolder, type Files } from './temporary.js';

export interface BuiltSite {
  root: string;
  /** A file of the output. */
  read(path: string): string;
  /** Paths of all files of the output, sorted. */
  files(): string[];
}

interface SiteRequest {
  files?: Files;
  options?: CandorUserOptions;
  config?: AstroUserConfig;
  root?: string;
}

/** Really builds a site from these files; rejects when the build fails. */
export async function buildSite({
  files = {},
  options,
  config = {},
  root = temporaryFolder(files),
}: SiteRequest): Promise<BuiltSite> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ...config,
    integrations: [...(config.integrations ?? []), candor(options)],
  });
  const out = join(root, 'dist');
  return {
    root,
    read: (path) => readFileSync(join(out, path), 'utf8'),
    files: () =>
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
        .sort(),
  };
}
