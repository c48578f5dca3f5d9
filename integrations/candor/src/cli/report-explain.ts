import { explain } from '../ingest/explain.js';
import { lookFor } from '../ingest/nearest-response.js';
import { CandorError } from '../model/issue.js';
import { writtenLinks } from '../site/written-links.js';
import { explanationText, unfoundIssue } from './explain-text.js';
import type { LoadedSite } from './load-site.js';

/** Explains each of these responses; throws a CandorError about those that are not there once the others are told. */
export async function printExplanations(
  site: LoadedSite,
  ids: readonly string[],
  json: boolean,
): Promise<void> {
  const { root, options, config } = site;
  const { perPage } = options.testimonials;
  const { ingested, found, missing } = await explain(site, [...new Set(ids)], (run) => ({
    links: writtenLinks(root, options, config, run),
    perPage,
  }));
  const told = [...found.values()];
  if (json) console.log(JSON.stringify(told, null, 2));
  else if (told.length > 0) console.log(told.map(explanationText).join('\n\n'));
  if (missing.length > 0) throw new CandorError((await lookFor(site, missing, ingested)).map(unfoundIssue));
}
