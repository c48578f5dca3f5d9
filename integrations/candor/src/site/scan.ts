import { dirname, join } from 'node:path';
import { keep, kept, keptSources, keyOf } from '../cache/kept.js';
import { packageVersion } from '../cache/version.js';
import { LeakScan, needsFilter } from '../check/leak-scan.js';
import { isPage, openOutput, OutputDigest, outputDigest, type OpenOutput } from '../check/output.js';
import { tracesIn, type Trace } from '../check/traces.js';
import { collectedSignature } from '../ingest/collected.js';
import { showWords } from '../ingest/show-words.js';
import type { Issue } from '../model/issue.js';
import type { Ingested, IngestRequest } from '../pipeline.js';
import { publicId } from '../policy/public-id.js';
import type { ChecksMadeOf, SiteChecks } from './checks.js';
import { filterFor, spottedFiles } from './both-ends.js';
import { lookTogether, startPagesBeside, type PagesBeside } from './pages-beside.js';

/** From how many pages on a second thread is worth its start when all of them are there. */
const manyPages = 2_000;

/** What was found of private texts. */
interface Leaks {
  issues: Issue[];
  /** How many were passed over because somebody else's published words say the same. */
  exempt: number;
}

/** What was found in one output. */
export interface Scanned extends Leaks {
  /** How many pages were held to the rules. */
  pages: number;
}

/** The same of one output, and of what it was searched for. */
interface KeptScan extends Scanned {
  basis: string;
  digest: string;
}

/**
 * Holds each page of the output to the rules, and looks in all of it for what nobody agreed to publish. The responses are read once more for it, those of a store on this machine
 * included, unless just this output was searched for just these responses before.
 * @param watching has looked at pages while they were being written
 */
export async function scanOutput(
  folders: readonly string[],
  ingested: Ingested,
  request: IngestRequest,
  checks: Pick<SiteChecks, 'pages'> & Partial<SiteChecks>,
  watching: PagesBeside | null = null,
): Promise<Scanned> {
  const output = openOutput(folders);
  const remembered = await cachedTraces(ingested, request);
  const basis = await scanBasis(ingested, request, remembered);
  const path = basis === null ? null : join(request.memory!, 'scan.kept');
  const known = path === null ? null : await kept<KeptScan>(path);
  const hashed = known !== null && known.basis === basis ? outputDigest(output) : null;
  if (known !== null && known.digest === hashed) return known;
  // Files are read anyway: what was not hashed to compare it is hashed on the way.
  const digest = path === null || hashed !== null ? null : new OutputDigest();
  const pages = checks.pages();
  const beside = watching ?? besideMany(output, checks.madeOf);
  const leaks = await lookTogether(output, pages, beside, () => searched(output, ingested, request, digest));
  remembered.forEach((trace) => pages.addTrace(trace));
  const scanned = {
    issues: [...pages.finish(), ...leaks.issues],
    ...{ exempt: leaks.exempt, pages: pages.seen.pages.size },
  };
  if (path !== null) await keep(path, { basis, digest: hashed ?? digest!.done(), ...scanned });
  return scanned;
}

/** A second thread where an output has many pages; rules of which nobody says what they are made of stay here. */
function besideMany({ folders, paths }: OpenOutput, madeOf: ChecksMadeOf | undefined): PagesBeside | null {
  if (madeOf === undefined || paths.filter(isPage).length < manyPages) return null;
  return startPagesBeside(folders, madeOf);
}

async function searched(
  output: OpenOutput,
  { quotables, reviews, summary }: Ingested,
  request: IngestRequest,
  digest: OutputDigest | null,
): Promise<Leaks> {
  const shown = reviews.flatMap((platform) => platform.shown);
  const filter = needsFilter(output, summary.read) ? await filterFor(output) : null;
  const scan = new LeakScan(output, { quotables, reviews: shown, filter, publicId });
  await showWords(request, scan);
  const spotted = await spottedFiles(output, scan.needles(), digest);
  return { issues: scan.finish(spotted), exempt: scan.exempt };
}

/** What builds remember of what was taken back since: nothing, unless something went wrong. */
async function cachedTraces(
  { takenBack }: Pick<Ingested, 'takenBack'>,
  { root, memory }: Pick<IngestRequest, 'root' | 'memory'>,
): Promise<Trace[]> {
  if (memory === undefined || takenBack.size === 0) return [];
  return tracesIn(
    [...(await keptSources(memory)), join(dirname(memory), 'data-store.json')],
    takenBack,
    root,
  );
}

/** Null where it cannot be told whether anything has changed. */
async function scanBasis(
  { digest, facts, findings, rounds }: Ingested,
  { root, options, asOf }: IngestRequest,
  remembered: readonly Trace[],
): Promise<string | null> {
  if (digest === null) return null;
  const collected = await collectedSignature(root, options);
  if (collected === 'unreachable') return null;
  const judged = JSON.stringify([packageVersion(), asOf, options, facts, findings, rounds, remembered]);
  return keyOf([judged, digest, collected].join('\n'));
}
