import { gapsOf } from '../ingest/gaps.js';
import type { Gap } from '../report/gaps.js';
import type { LoadedSite } from './load-site.js';
import { printable } from './printable.js';

const shownIds = 8;

/** Tells what grows old and what is missing. */
export async function printGaps(site: LoadedSite, json: boolean): Promise<void> {
  const gaps = await gapsOf(site);
  console.log(json ? JSON.stringify(gaps, null, 2) : gapsText(gaps, site.asOf));
}

export function gapsText(gaps: readonly Gap[], asOf: string): string {
  const head = `As of ${asOf}`;
  if (gaps.length === 0) return `${head} nothing grows old and nothing is missing.`;
  return printable([`${head}:`, ...gaps.map(gapText)].join('\n\n'));
}

function gapText({ what, n, ids, next }: Gap): string {
  const shown = ids.slice(0, shownIds).join(', ');
  const more = n - Math.min(ids.length, shownIds);
  return `${what}\n  ${shown}${more > 0 ? ` and ${more} more` : ''}\n  ${next}`;
}
