import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { writeCheckReport } from '../check/check-report.js';
import { CandorError, type Issue } from '../model/issue.js';
import type { CandorOptions } from '../options/schema.js';
import type { Site } from './site.js';

/** Names the file in which a check wants to be told; absent in builds. */
export const checkVariable = 'CANDOR_CHECK';

/** That file; undefined in a build. */
export function checkFile(): string | undefined {
  return process.env[checkVariable] || undefined;
}

/** Options of a build. In a check nothing that is found stops it: it tells everything. */
export function buildOptions(options: CandorOptions): CandorOptions {
  return checkFile() === undefined ? options : { ...options, strict: false };
}

/** Where a check builds to, whatever the config or an adapter says: the site's own output is not touched. */
export function checkOutput(): { outDir?: URL; build?: Pick<AstroConfig['build'], 'client' | 'server'> } {
  const file = checkFile();
  if (file === undefined) return {};
  const at = (name: string): URL => pathToFileURL(`${join(dirname(file), 'site', name)}/`);
  return { outDir: at(''), build: { client: at('client'), server: at('server') } };
}

/** Notes what is known before pages are built, so that it is told even if none can be. */
export async function startCheck(site: Site, file: string): Promise<void> {
  const note = (issues: readonly Issue[], stopped: boolean): Promise<void> =>
    writeCheckReport(file, { issues: site.judged(issues), stopped, pages: null, folders: [] });
  try {
    await note(await earlyIssues(site), false);
  } catch (error) {
    if (error instanceof CandorError) await note(error.issues, true);
    throw error;
  }
}

/** Notes everything that was found. */
export async function finishCheck(site: Site, folders: readonly string[], file: string): Promise<void> {
  const { issues, pages } = await site.inspect(folders, dirname(file));
  const judged = site.judged([...(await earlyIssues(site)), ...issues]);
  await writeCheckReport(file, { issues: judged, stopped: false, pages, folders });
}

async function earlyIssues(site: Site): Promise<Issue[]> {
  const ingested = await site.ingest();
  const { issues } = await site.pictures();
  return [
    ...site.warnings,
    ...site.leftOut(ingested),
    ...ingested.summary.issues,
    ...issues,
    ...site.recordIssues(ingested),
  ];
}
