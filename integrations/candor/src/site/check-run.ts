import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import type { JudgedIssue } from '../check/waive.js';
import { CandorError, type Issue } from '../model/issue.js';
import type { Site } from './site.js';

/** What `candor check` is told by the build it starts. */
export interface CheckReport {
  /** What was found, and of it what the owner lets stand; nothing is thrown and nothing remembered. */
  issues: JudgedIssue[];
  /** How many pages were held to the rules; null where none were built. */
  pages: number | null;
  /** The folders of the output. */
  folders: readonly string[];
}

/** Names the file in which a check wants to be told; absent in builds. */
export const checkVariable = 'CANDOR_CHECK';

/** That file; undefined in a build. */
export function checkFile(): string | undefined {
  return process.env[checkVariable] || undefined;
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
  try {
    await write(file, { issues: site.judged(await earlyIssues(site)), pages: null, folders: [] });
  } catch (error) {
    if (error instanceof CandorError)
      await write(file, { issues: site.judged(error.issues), pages: null, folders: [] });
    throw error;
  }
}

/** Notes everything that was found. */
export async function finishCheck(site: Site, folders: readonly string[], file: string): Promise<void> {
  const { issues, pages } = await site.inspect(folders, dirname(file));
  await write(file, { issues: site.judged([...(await earlyIssues(site)), ...issues]), pages, folders });
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

/** What was found may hold somebody's words: for the owner's eyes alone. */
async function write(file: string, report: CheckReport): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(report), { mode: 0o600 });
}
