import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { rejectOutput } from '../check/rejected.js';
import { CandorError, throwStopping } from '../model/issue.js';
import type { Ingested } from '../pipeline.js';
import { awaitingLine, issueLines, summaryLines } from '../report/console.js';
import { writeReport } from '../report/file.js';
import { checkFile, finishCheck, startCheck } from './check-run.js';
import type { Site } from './site.js';

type Logger = Pick<AstroIntegrationLogger, 'info' | 'warn' | 'error'>;

/** Reads everything before Astro touches the output folder; a source that cannot be read leaves the former output as it is. */
export async function startBuild(site: Site, logger: Logger): Promise<void> {
  const check = checkFile();
  if (check !== undefined) return startCheck(site, check);
  const ingested = await site.ingest();
  const { issues } = await site.pictures();
  const warnings = [...site.warnings, ...site.leftOut(ingested), ...issues, ...site.records(ingested)];
  throwStopping(warnings, site.strict);
  tell({ ...site, warnings }, ingested, logger);
  site.hints.forEach((hint) => logger.info(hint));
  await writeReport(join(site.root, '.astro/candor/report.json'), ingested.summary);
}

/** Checks what was built, in the first of `folders` and wherever an adapter put the rest; an output that fails, or cannot be checked, is moved away. */
export async function finishBuild(site: Site, folders: readonly string[], logger: Logger): Promise<void> {
  const check = checkFile();
  if (check !== undefined) return finishCheck(site, folders, check);
  try {
    const issues = await site.check(folders);
    throwStopping(issues, site.strict);
    issueLines(issues).forEach((line) => logger.warn(line));
    site.told().forEach((line) => logger.info(line));
  } catch (error) {
    const moved = await rejectOutput(folders);
    logger.error(`The output failed its checks and was moved to ${moved.join(' and ')}.`);
    throw error;
  }
  await site.remember();
}

/** Tells the developer how things stand; in dev an error is shown and the server goes on. Returns whether all could be read. */
export async function startDev(site: Site, logger: Logger): Promise<boolean> {
  try {
    const ingested = await site.ingest();
    const { issues } = await site.pictures();
    const warnings = [...site.warnings, ...issues, ...site.records(ingested)];
    tell({ ...site, warnings }, ingested, logger);
    return true;
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    issueLines(error.issues).forEach((line) => logger.error(line));
    return false;
  }
}

function tell(site: Pick<Site, 'warnings' | 'unpaged'>, ingested: Ingested, logger: Logger): void {
  const { summary } = ingested;
  const warnings = [...site.warnings, ...summary.issues];
  if (summary.sources.length > 0) summaryLines(summary).forEach((line) => logger.info(line));
  else
    logger.warn(
      'No responses yet. Put a .csv, .json or .jsonl file into content/responses/ (columns: id, submitted_at, score, comment, consent, name).',
    );
  issueLines(warnings).forEach((line) => logger.warn(line));
  const awaiting = awaitingLine(summary);
  if (awaiting !== null) logger.info(awaiting);
  const unpaged = site.unpaged(ingested);
  if (unpaged.length > 0) logger.warn(collectionsHint(unpaged));
}

function collectionsHint(unpaged: readonly string[]): string {
  return `The pages of single ${unpaged.join(', ')} need our collections. Paste into src/content.config.ts:
    import { candorCollections } from 'astro-candor/content';
    export const collections = { ...candorCollections() };`;
}
